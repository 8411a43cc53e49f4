// Browsers keep files on hosts that let them, and there is not always a service worker that knows versions.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { open_app, open_site } from './support/app.mjs';
import { browser_names } from './support/browsers.mjs';
import { replace_by, versions_of } from './support/torture/versions.mjs';

const a_year_s = 31_536_000;
// As a private window of it; Chromium's tests have none unless they ask.
const without_workers = { firefox: { prefs: { 'dom.serviceWorkers.enabled': false } } };

async function where_files_are_kept(browser_name, replace, call) {
  const app = await open_app(browser_name, { replace, kept_s: a_year_s, ...without_workers[browser_name] });
  try {
    const page = await app.browser.fresh();
    await call(page, app);
    await page.end();
  } finally {
    await app.close();
  }
}

for (const browser_name of browser_names) {
  test(`a page takes no file of the version before from the cache of ${browser_name}`, async () => {
    const state = { version: 'one' };
    await where_files_are_kept(browser_name, replace_by(state), async (page, app) => {
      await open_site(page, app.url);
      assert.deepEqual(await versions_of(page), ['one', 'one', 'one']);
      const asked = () => app.server.requests.filter((path) => path.endsWith('quarterdeck.wasm')).length;
      const before = asked();
      await open_site(page, app.url);
      assert.equal(asked(), before, 'files of the same version are kept');
      state.version = 'two';
      await open_site(page, app.url);
      assert.deepEqual(await versions_of(page), ['two', 'two', 'two']);
      assert.equal(asked(), before + 1);
    });
  });

  test(`Reload gets ${browser_name} out of a site that came half updated`, async () => {
    const state = { is_updated: false };
    const replace = (name) => (name === 'quarterdeck.wasm' && !state.is_updated ? 'of yesterday' : undefined);
    await where_files_are_kept(browser_name, replace, async (page, app) => {
      await page.goto(app.url);
      await page.until(() => !document.getElementById('failure').hidden);
      state.is_updated = true;
      await page.click('button', 'Reload');
      await page.until(() => window.quarterdeck && document.getElementById('loading').hidden
        && document.getElementById('failure').hidden);
    });
  });
}
