// The canvas is painted only where something has changed, and shows what it would show if all were painted anew.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { choose, idle, keys, open_app, press, set, start_app } from './support/app.mjs';
import { dismiss_notices, lead_contest, score } from './support/contest.mjs';

// Adds up the pixels that are cleared, which is where a frame begins.
const count_painted = (fresh) => fresh.before_load(() => {
  window.painted = 0;
  let area = 0;
  const { scissor, clear } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.scissor = function noted(x, y, width, height) {
    area = width * height;
    return scissor.call(this, x, y, width, height);
  };
  WebGL2RenderingContext.prototype.clear = function noted(bits) {
    window.painted += area;
    return clear.call(this, bits);
  };
});

// The share of the canvas that `call` has painted, all frames together.
async function painted_by(page, call) {
  await page.evaluate(() => {
    window.painted = 0;
  });
  await call();
  await idle(page);
  return page.evaluate(() => {
    const { width, height } = document.getElementById('canvas');
    return window.painted / (width * height);
  });
}

// Loses the context and all that was painted, and counts the pixels that are not the same after it is back. Nothing
// where the page itself has changed meanwhile, as when a notice goes.
async function wrong_pixels(page) {
  await page.evaluate(() => {
    window.look = () => {
      const canvas = document.getElementById('canvas');
      const gl = canvas.getContext('webgl2');
      const pixels = new Uint32Array(canvas.width * canvas.height);
      gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(pixels.buffer));
      return { pixels, mirror: document.getElementById('mirror').innerHTML };
    };
    window.seen = window.look();
    return new Promise((resolve) => {
      const canvas = document.getElementById('canvas');
      const losing = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      canvas.addEventListener('webglcontextlost', () => setTimeout(() => losing.restoreContext()), { once: true });
      canvas.addEventListener('webglcontextrestored', resolve, { once: true });
      losing.loseContext();
    });
  });
  await idle(page);
  return page.evaluate(() => {
    const [{ pixels, mirror }, now] = [window.seen, window.look()];
    if (mirror !== now.mirror) return undefined;
    if (new Set(now.pixels).size < 10) return Infinity;   // there is no picture
    return pixels.reduce((count, pixel, at) => count + (pixel !== now.pixels[at]), 0);
  });
}

async function resize(page, width, height) {
  if (page.raw.setViewportSize) await page.raw.setViewportSize({ width, height });
  else await page.raw.setViewport({ width, height });
  await page.until((wanted) => document.getElementById('canvas').clientWidth === wanted, width);
  await idle(page);
}

async function scroll(page, by) {
  await page.evaluate((pixels) => {
    document.querySelector('#mirror .region').scrollTop += pixels;
  }, by);
  await idle(page);
}

async function point_at(page, name) {
  const middle = () => page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('#mirror :is(button, input, select)')]
      .find((element) => (element.getAttribute('aria-label') ?? element.textContent) === wanted);
    found.scrollIntoView({ block: 'center' });
    const box = found.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, name);
  await middle();
  await idle(page);
  const { x, y } = await middle();
  await page.raw.mouse.move(x, y);
  await idle(page);   // its tooltip is due soon, and is waited for
}

const steps = [
  ['the first page', () => {}],
  ['typing', async (page) => {
    await page.focus('textbox', 'Quota');
    await idle(page);
    await keys(page, 'End', '1', '2', '3', 'Backspace', 'Backspace');
  }],
  ['a number that is none', (page) => set(page, 'Average deal size', 'many')],
  ['Tab', (page) => keys(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab')],
  ['a pointer on a button', (page) => point_at(page, 'New plan')],
  ['a pointer on a field', (page) => point_at(page, 'Booked so far')],
  ['scrolling', async (page) => {
    await page.raw.mouse.move(1, 1);   // else it comes to another control, at any time
    await scroll(page, 37);
  }],
  ['typing where it is scrolled', async (page) => {
    await set(page, 'Rate: QBM', '31');
    await keys(page, 'Tab');
  }],
  ['scrolling back', (page) => scroll(page, -37)],
  ['a notice', (page) => press(page, 'button', 'Remove: POV')],
  ['an undo', async (page) => {
    await keys(page, 'Control+z');
    await dismiss_notices(page);
  }],
  ['other pages', async (page) => {
    for (const name of ['Week', 'Chance', 'Team', 'Calendar', 'Compare', 'Plan']) await press(page, 'tab', name);
    await press(page, 'tab', 'Discovery');
  }],
  ['dark colours', async (page) => {
    await press(page, 'tab', 'Your data');
    await choose(page, 'Theme', 'Dark');
  }],
  ['light colours', (page) => choose(page, 'Theme', 'Light')],
  ['a small window', (page) => resize(page, 500, 640)],
  ['a page in the small window', (page) => press(page, 'tab', 'Targets')],
  ['a large window', (page) => resize(page, 1200, 760)],
  ['a contest', (page) => lead_contest(page)],
  ['scores', async (page) => {
    await score(page, 'Ann', 2);
    await score(page, 'محمد', 3);
    await press(page, 'tab', 'Board');
  }],
  ['the large screen', (page) => press(page, 'button', 'Show on TV')],
];

for (const browser_name of browser_names) {
  describe(`the canvas in ${browser_name}`, () => {
    let app;
    let page;

    before(async () => {
      app = await open_app(browser_name);
      page = await start_app(app, {}, count_painted);
      await resize(page, 1280, 720);   // Firefox begins with another
    });
    after(() => app?.close());

    test('a key in a field and a step of the focus paint a small part of it, a key without effect nothing', async () => {
      await page.focus('textbox', 'Quota');
      await idle(page);
      const step = await painted_by(page, () => page.press('Tab'));
      assert.ok(step > 0 && step < 0.2, `a step of the focus paints ${step}`);
      await page.press('End');
      await idle(page);
      const key = await painted_by(page, () => page.press('1'));
      assert.ok(key > 0 && key < 0.7, `a key paints ${key}`);
      assert.equal(await painted_by(page, () => page.press('Home')), 0);
    });

    for (const [name, step] of steps) {
      test(`after ${name}, it shows what it would show if all were painted anew`, async () => {
        await step(page);
        await idle(page);
        assert.equal(await wrong_pixels(page) ?? await wrong_pixels(page), 0);
      });
    }

    test('it was told no errors', () => assert.deepEqual(page.errors, []));
  });
}
