// Where the app cannot run the page says why, in words, and what to do.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { idle, on_fresh_page, open_app, press } from './support/app.mjs';
import { browser_names } from './support/browsers.mjs';
import { lead_contest, leads } from './support/contest.mjs';
import { set_hidden } from './support/hidden.mjs';

async function failure({ prepare = () => {}, ...options } = {}) {
  const app = await open_app('chromium', options);
  try {
    const page = await app.browser.fresh();
    await prepare(page);
    await page.goto(app.url);
    await page.until(() => !document.getElementById('failure').hidden);
    const shown = await page.evaluate(() => ({
      text: document.getElementById('failure').innerText,
      behind: document.getElementById('app').checkVisibility(),
      loading: document.getElementById('loading').checkVisibility(),
    }));
    assert.deepEqual([shown.behind, shown.loading], [false, false], 'nothing else is on the page');
    assert.equal(await page.select_count('heading'), 1);
    assert.equal(await page.raw.getByRole('alert').isVisible(), true);
    assert.match(shown.text, /saved data is safe/i);
    await Promise.all([page.raw.waitForEvent('load'), page.click('button', 'Reload')]);
    return shown.text;
  } finally {
    await app.close();
  }
}

const without = (files) => ({ replace: (name) => (files.includes(name) ? null : undefined) });

test('a browser without WebAssembly gets a page that says so', async () => {
  const text = await failure({ prepare: (page) => page.raw.addInitScript(() => {
    delete globalThis.WebAssembly;
  }) });
  assert.match(text, /This browser can’t run Quarterdeck/);
  assert.match(text, /Open this address in a current Chrome, Edge, Firefox or Safari/);
});

test('a browser without WebGL 2 gets a page that says so', async () => {
  const text = await failure({ flags: ['--disable-3d-apis'] });
  assert.match(text, /Quarterdeck can’t draw here/);
  assert.match(text, /hardware/);
});

test('a browser that gives no WebGL 2 context gets the same page', async () => {
  const text = await failure({ prepare: (page) => page.raw.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function limited(kind, ...rest) {
      return kind === 'webgl2' ? null : own.call(this, kind, ...rest);
    };
  }) });
  assert.match(text, /Quarterdeck can’t draw here/);
});

for (const [what, options] of [['no program', without(['quarterdeck.wasm'])], ['no program’s script', without(['quarterdeck.js'])],
  ['half of the program', { replace: (name) => (name === 'quarterdeck.wasm' ? Buffer.from('\0asm\x01\0\0\0\x01', 'latin1') : undefined) }],
  ['a page instead of the program', { replace: (name) => (name === 'quarterdeck.wasm' ? '<!doctype html><p>Sign in' : undefined) }]]) {
  test(`a site with ${what} says that it did not load completely`, async () => {
    const text = await failure(options);
    assert.match(text, /Quarterdeck did not load completely/);
    assert.match(text, /Check the connection and reload/);
  });
}

const lose_context = (page) => page.evaluate(() => (
  document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()));
const is_told = (page) => page.evaluate(() => !document.getElementById('failure').hidden);
const until_told = (page) => page.until(() => !document.getElementById('failure').hidden);

for (const browser_name of browser_names) {
  test(`a picture that is lost in ${browser_name} and does not come back is told, and what was typed is kept`, async () => {
    const app = await open_app(browser_name);
    try {
      await on_fresh_page(app, async (page) => {
        await lead_contest(page);
        await press(page, 'tab', 'Scores');
        await page.focus('textbox', 'Ann, QBM');
        await page.type('7');
        await idle(page);
        await lose_context(page);
        await until_told(page);
        assert.match(await page.evaluate(() => document.getElementById('failure').innerText), /Quarterdeck can’t draw here/);
        assert.equal(await page.evaluate(() => document.getElementById('app').checkVisibility()), false);
        await idle(page);   // the program goes on, and what was typed is saved
        await page.click('button', 'Reload');
        await page.until(() => document.getElementById('failure').hidden && document.readyState === 'complete');
        await idle(page);
        await press(page, 'tab', 'Board');
        await leads(page, 'Ann', 70);
      });
    } finally {
      await app.close();
    }
  });
}

test('a picture that was lost in a tab behind others has its time once the tab is seen', async () => {
  const app = await open_app('chromium');
  try {
    await on_fresh_page(app, async (page) => {
      // The time that it has is cut short, and nothing else is.
      await set_hidden(page, true);
      await page.evaluate(() => {
        const real = window.setTimeout.bind(window);
        window.setTimeout = (call, ms, ...given) => real(call, ms === 4000 ? 0 : ms, ...given);
      });
      await lose_context(page);
      await idle(page);
      assert.equal(await is_told(page), false);
      await set_hidden(page, false);
      await until_told(page);
    });
  } finally {
    await app.close();
  }
});

test('a picture that is lost before the program runs does not leave the page at its start', async () => {
  const text = await failure({ prepare: (page) => page.raw.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function lost(kind, ...rest) {
      const context = own.call(this, kind, ...rest);
      if (kind === 'webgl2') context.getExtension('WEBGL_lose_context')?.loseContext();
      return context;
    };
  }) });
  assert.match(text, /Quarterdeck can’t draw here/);
});

test('a picture that is lost before the first frame does not leave the page at its start', async () => {
  const text = await failure({ prepare: (page) => page.raw.addInitScript(() => {
    // The program makes its shaders ready before it draws.
    const { linkProgram } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.linkProgram = function lost(program) {
      linkProgram.call(this, program);
      this.getExtension('WEBGL_lose_context')?.loseContext();
    };
  }) });
  assert.match(text, /Quarterdeck can’t draw here/);
});
