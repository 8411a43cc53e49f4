// The browser's Back and Forward lead through what was shown, and lose nothing that was typed.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { idle, on_fresh_page, open_app, press, restart, set, value } from './support/app.mjs';
import { dismiss_notices, lead_contest } from './support/contest.mjs';

// As the browser's own button, which a page cannot press.
const go = async (page, steps) => {
  await page.evaluate((by) => new Promise((resolve) => {
    addEventListener('popstate', resolve, { once: true });
    history.go(by);
  }), steps);
  await idle(page);
};

const shown = (page) => page.evaluate(() => [...document.querySelectorAll('#mirror [role=tab][aria-selected=true]')]
  .map((tab) => tab.textContent || tab.ariaLabel).join(', '));

for (const browser_name of browser_names) {
  describe(`the way back in ${browser_name}`, () => {
    let app;

    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    const with_page = (call) => on_fresh_page(app, call);

    test('back and forward lead through pages and places, also after a reload', () => with_page(async (page) => {
      await press(page, 'tab', 'Week');
      await press(page, 'tab', 'Discovery');
      await press(page, 'button', 'New account');
      await set(page, 'Account name', 'Northwind');
      await press(page, 'tab', 'Facts');
      assert.equal(await shown(page), 'Discovery, Facts');
      assert.equal(await page.evaluate(() => document.title), 'Discovery – Quarterdeck');
      await go(page, -1);
      assert.equal(await shown(page), 'Discovery, Overview');
      assert.equal(await value(page, 'Account name'), 'Northwind');
      await go(page, -1);
      assert.equal(await shown(page), 'Discovery, Accounts');
      assert.ok(await page.evaluate(() => document.querySelector('#mirror [aria-label*="Northwind"]') !== null));
      await go(page, -1);
      assert.equal(await shown(page), 'Targets, Week');
      assert.equal(await page.evaluate(() => document.title), 'Targets – Quarterdeck');
      await restart(page);
      await go(page, -1);
      assert.equal(await shown(page), 'Targets, Plan');
      await go(page, 3);
      assert.equal(await shown(page), 'Discovery, Overview');
      assert.equal(await value(page, 'Account name'), 'Northwind');

      // A step from here is the next one; what lay ahead is gone.
      await press(page, 'tab', 'Contests');
      await go(page, -1);
      assert.equal(await shown(page), 'Discovery, Overview');
      await go(page, 1);
      assert.equal(await shown(page), 'Contests');
    }));

    test('a number that is half typed when the reader goes back is entered', () => with_page(async (page) => {
      await lead_contest(page);
      await dismiss_notices(page);
      await press(page, 'tab', 'Scores');
      await page.focus('textbox', 'Ann, QBM');
      await page.type('7');
      await go(page, -1);
      assert.notEqual(await shown(page), 'Contests, Scores');
      await go(page, 1);
      assert.equal(await shown(page), 'Contests, Scores');
      assert.equal(await value(page, 'Ann, QBM'), '7');
      await restart(page);
      assert.equal(await value(page, 'Ann, QBM'), '7');
    }));
  });
}
