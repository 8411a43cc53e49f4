// When the picture is drawn, and that it is right again after its context was lost or its size changed.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { frames, idle, needed, open_app, open_site, set, start_app } from './support/app.mjs';
import { box_of, differing, ink, picture_of } from './support/picture.mjs';

let app;
let page;

// Counts what is drawn, whoever draws it.
const count_draws = (fresh) => fresh.raw.addInitScript(() => {
  window.draws = 0;
  for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'clear']) {
    const own = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function counted(...args) {
      window.draws += 1;
      return own.apply(this, args);
    };
  }
});

before(async () => {
  app = await open_app('chromium');
  page = await start_app(app, { viewport: { width: 1280, height: 900 } }, count_draws);
});
after(() => app?.close());

const draws = () => page.evaluate(() => window.draws);

async function drawn_by(call) {
  const before_it = { frames: await frames(page), draws: await draws() };
  await call();
  return { frames: await frames(page) - before_it.frames, draws: await draws() - before_it.draws };
}

test('nothing is drawn in five idle seconds', async () => {
  assert.ok(await draws() > 0, 'drawing is counted');
  assert.deepEqual(await drawn_by(() => wait(5000)), { frames: 0, draws: 0 });
});

test('nothing is drawn while a field has the focus and its caret blinks', async () => {
  await page.focus('textbox', 'Quota');
  await idle(page);
  assert.deepEqual(await drawn_by(() => wait(2000)), { frames: 0, draws: 0 });
});

test('a pointer draws when it comes to another control, not with each movement, and then it stops', async () => {
  const button = await box_of(page, 'button', 'New plan');
  const { mouse } = page.raw;
  await mouse.move(button.x - 300, button.y + 200);
  await idle(page);
  const onto = await drawn_by(async () => {
    await mouse.move(button.x + 20, button.y + 10);
    await idle(page);
  });
  assert.ok(onto.frames >= 1 && onto.frames <= 12, `${onto.frames} frames`);
  const within = await drawn_by(async () => {
    for (let i = 0; i < 20; i += 1) await mouse.move(button.x + 20 + i, button.y + 10);
    await idle(page);
  });
  assert.ok(within.frames <= 1, `${within.frames} frames for 20 movements within a button`);
  assert.deepEqual(await drawn_by(() => wait(1500)), { frames: 0, draws: 0 });
  await mouse.move(1, 600);
  await idle(page);
});

test('the tooltip of a resting pointer comes, and nothing is drawn while it is there', async () => {
  const { mouse } = page.raw;
  const box = await box_of(page, 'textbox', 'Rate: QBM');
  await page.raw.mouse.wheel(0, 0);
  await page.find('textbox', 'Rate: QBM').scrollIntoViewIfNeeded();
  await idle(page);
  const at = await box_of(page, 'textbox', 'Rate: QBM');
  const area = { x: 0, y: 0, width: 1280, height: 900 };
  const without = await picture_of(page, area);
  await mouse.move(at.x + 10, at.y + 10);
  await idle(page);   // which waits for the tooltip
  assert.ok(differing(await picture_of(page, area), without) > 3000, `the tooltip is drawn, ${box.width}`);
  assert.deepEqual(await drawn_by(() => wait(1500)), { frames: 0, draws: 0 });
  await mouse.move(1, 600);
  await idle(page);
});

test('in a tab that nobody sees nothing is made ready, and the page is idle; once it is seen it goes on', async () => {
  const behind = await app.browser.fresh();
  await behind.before_load(() => {
    Object.assign(window, { unseen: true, asked: 0 });
    Object.defineProperty(document, 'hidden', { get: () => window.unseen });
    window.requestIdleCallback = () => window.asked += 1;   // and never calls, as if the browser had no time
  });
  await open_site(behind, app.url);
  const asked = () => behind.evaluate(() => window.asked);
  assert.equal(await asked(), 0);
  await behind.evaluate(() => {
    window.unseen = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  assert.equal(await asked(), 1);
  await behind.end();
});

test('an edit is drawn in a few frames', async () => {
  await page.focus('textbox', 'Quota');
  await idle(page);
  const typed = await drawn_by(async () => {
    await page.type('2');
    await idle(page);
  });
  assert.ok(typed.frames >= 1 && typed.frames <= 12, `${typed.frames} frames`);
});

test('a lost context comes back with what was edited meanwhile', async () => {
  await set(page, 'Quota', '1,000,000');
  await page.press('Tab');
  await idle(page);
  const before_it = await picture_of(page);
  await page.evaluate(() => {
    // A slow machine may take longer over the edit than a lost picture has to come back.
    const real = window.setTimeout.bind(window);
    window.setTimeout = (call, ms, ...given) => (ms === 4000 ? 0 : real(call, ms, ...given));
    window.losing = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    window.losing.loseContext();
  });
  await idle(page);
  await set(page, 'Quota', '2,000,000');
  await page.press('Tab');
  await idle(page);
  assert.equal(await needed(page, 'won deal'), '34', 'everything but the picture goes on');
  await page.evaluate(() => new Promise((resolve) => {
    document.getElementById('canvas').addEventListener('webglcontextrestored', resolve, { once: true });
    window.losing.restoreContext();
  }));
  await idle(page);
  const restored = await picture_of(page);
  assert.ok(ink(restored) > 5000);
  assert.ok(differing(restored, before_it) > 200, 'the picture shows the edit');
});

test('the context may be lost again and again', async () => {
  await page.evaluate(() => document.activeElement.blur());
  await idle(page);
  const wanted = await picture_of(page);
  for (let i = 0; i < 3; i += 1) {
    await page.evaluate(() => new Promise((resolve) => {
      const canvas = document.getElementById('canvas');
      canvas.addEventListener('webglcontextlost', () => setTimeout(() => window.losing.restoreContext()), { once: true });
      canvas.addEventListener('webglcontextrestored', resolve, { once: true });
      window.losing.loseContext();
    }));
    await idle(page);
  }
  assert.equal(differing(await picture_of(page), wanted), 0, 'the same picture to the pixel');
  assert.deepEqual(page.errors, []);
});

test('the canvas has the screen’s pixels at every size and ratio', async () => {
  const protocol = await page.protocol();
  const sizes = [[1280, 900, 1], [1000, 700, 1], [1001, 700, 2], [390, 844, 3], [777, 501, 1.25], [1280, 900, 1.5],
    [1279, 900, 0.75], [1279, 900, 2], [1280, 900, 1]];
  for (const [index, [width, height, deviceScaleFactor]] of sizes.entries()) {
    await protocol.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    await page.until((ratio) => devicePixelRatio === ratio, deviceScaleFactor);
    await page.evaluate(() => new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    }));
    // Chromium tells of a ratio that it only emulates when the size changes too; the next frame sees it.
    await page.focus('textbox', ['Quota', 'Booked so far'][index % 2]);
    await idle(page);
    const found = await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      const gl = canvas.getContext('webgl2');
      return [canvas.clientWidth, canvas.clientHeight, canvas.width, canvas.height, gl.drawingBufferWidth, gl.drawingBufferHeight];
    });
    assert.deepEqual(found.slice(0, 2), [width, height]);
    for (const [at, css] of [[2, width], [3, height], [4, width], [5, height]]) {
      assert.ok(Math.abs(found[at] - css * deviceScaleFactor) <= 1, `${width}×${height} at ${deviceScaleFactor}: ${found}`);
    }
    assert.deepEqual(await drawn_by(() => wait(300)), { frames: 0, draws: 0 });
  }
});
