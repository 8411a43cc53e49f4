// The built site, opened once, without its server: it opens, works and saves.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { all_needed, open_app, press, restart, rule_2, set, start_app, value } from './support/app.mjs';

for (const browser_name of browser_names) {
  test(`what was opened once in ${browser_name} opens, works and saves without a network`, async () => {
    const app = await open_app(browser_name);
    try {
      const page = await start_app(app, { serviceWorkers: 'allow' });
      await press(page, 'button', 'New plan');
      await set(page, 'Quota', '1,000,000');
      await app.server.close();
      await restart(page);
      assert.deepEqual(await all_needed(page), rule_2);
      await set(page, 'Plan name', 'At sea');
      await page.goto(`${app.url}#a-fragment`);
      await restart(page);
      assert.equal(await value(page, 'Plan name'), 'At sea');
      assert.deepEqual(page.errors.filter((text) => !/sw\.js|Failed to load resource|NetworkError/i.test(text)), []);
    } finally {
      await app.browser.close();
      await app.server.close().catch(() => {});
    }
  });
}
