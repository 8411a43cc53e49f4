// The network cable: opened once, unplugged, a day's work in all three tools, plugged in again, shared.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser_names, open_browser } from './support/browsers.mjs';
import { all_needed, open_app, open_site, press, restart, rule_2, set, value } from './support/app.mjs';
import { dismiss_notices, lead_contest, leads, link_by, open_link, score } from './support/contest.mjs';
import { jump, set_clock } from './support/page_clock.mjs';

for (const browser_name of browser_names) {
  test(`a day's work without a network is all there, and can be shared, in ${browser_name}`, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
    const app = await open_app(browser_name, { profile });
    let other;
    try {
      let page = await app.browser.page();
      await set_clock(page);
      await open_site(page, app.url);

      app.server.unplug(true);
      await restart(page);
      await press(page, 'button', 'New plan');
      await set(page, 'Plan name', 'At sea');
      await set(page, 'Quota', '1,000,000');
      await press(page, 'tab', 'Discovery');
      await press(page, 'button', 'New account');
      await set(page, 'Account name', 'Northwind');
      await set(page, 'Our note', 'Called twice.');
      await lead_contest(page);
      await dismiss_notices(page);
      await score(page, 'Ann', 2);
      await jump(page, 1);   // the night has closed
      await restart(page);
      await dismiss_notices(page);
      await score(page, 'Ann', 3);

      await app.browser.kill();
      app.browser = await open_browser(browser_name, { profile });
      page = await app.browser.page();
      await set_clock(page);
      await open_site(page, app.url);
      await jump(page, 1);
      await restart(page);
      await press(page, 'tab', 'Targets');
      assert.equal(await value(page, 'Plan name'), 'At sea');
      assert.deepEqual(await all_needed(page), rule_2);
      await press(page, 'tab', 'Discovery');
      assert.equal(await value(page, 'Account name'), 'Northwind');
      assert.equal(await value(page, 'Our note'), 'Called twice.');
      await press(page, 'tab', 'Contests');
      await press(page, 'tab', 'Board');
      await leads(page, 'Ann', 50);

      app.server.unplug(false);
      await restart(page);
      const link = await link_by(page, 'Make the link');
      other = await open_browser(browser_name);
      const reader = await other.page();
      await set_clock(reader);
      await open_site(reader, app.url);
      await jump(reader, 1);
      await restart(reader);
      await open_link(reader, link);
      await leads(reader, 'Ann', 50);
      await press(reader, 'button', 'Follow');
      await restart(reader);
      await leads(reader, 'Ann', 50);
    } finally {
      await other?.close();
      await app.browser.close();
      await app.server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}
