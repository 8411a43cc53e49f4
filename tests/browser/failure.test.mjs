// Where the app cannot run the page says why, in words, and what to do.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open_app } from './support/app.mjs';

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
