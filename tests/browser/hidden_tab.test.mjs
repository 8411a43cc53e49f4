// A tab that is hidden may never be seen again: what is typed is kept. One that is seen again goes on where it was.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { idle, on_fresh_page, open_app, outlive_kill, press, value } from './support/app.mjs';
import { lead_contest, leads, score } from './support/contest.mjs';
import { set_hidden } from './support/hidden.mjs';

const edited = (page) => page.evaluate(() => {
  const { ariaLabel, value: text, selectionStart, selectionEnd } = document.activeElement;
  return [ariaLabel, text, selectionStart, selectionEnd];
});

for (const browser_name of browser_names) {
  test(`a score that is half typed when the tab is hidden outlives the kill of ${browser_name}`, () => outlive_kill(
    browser_name,
    async (page) => {
      await lead_contest(page);
      await press(page, 'tab', 'Scores');
      await page.focus('textbox', 'Ann, QBM');
      await page.type('7');
      await idle(page);
      await set_hidden(page, true);
      await idle(page);
    },
    async (page) => {
      await press(page, 'tab', 'Scores');
      assert.equal(await value(page, 'Ann, QBM'), '7');
    },
  ));

  describe(`a tab of ${browser_name} that is hidden and seen again`, () => {
    let app;

    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    async function hide_and_show(page) {
      await set_hidden(page, true);
      await idle(page);
      await set_hidden(page, false);
      await idle(page);
    }

    test('goes on in the same field, at the same place', () => on_fresh_page(app, async (page) => {
      await lead_contest(page);
      await press(page, 'tab', 'Scores');
      await page.focus('textbox', 'Ann, QBM');
      await page.type('17');
      await page.press('ArrowLeft');
      await hide_and_show(page);
      assert.deepEqual(await edited(page), ['Ann, QBM', '17', 1, 1]);
      await page.type('5');
      await page.press('Enter');
      await idle(page);
      assert.equal(await value(page, 'Ann, QBM'), '157');
      await press(page, 'tab', 'Board');
      await leads(page, 'Ann', '1,570');
    }));

    test('shows a text that is refused as it was typed', () => on_fresh_page(app, async (page) => {
      await lead_contest(page);
      await score(page, 'Ann', 3);
      await page.focus('textbox', 'Ann, QBM');
      await page.press('Control+a');
      await page.type('4o');
      await hide_and_show(page);
      assert.deepEqual(await edited(page), ['Ann, QBM', '4o', 2, 2]);
      assert.equal(await page.attribute('textbox', 'Ann, QBM', 'aria-invalid'), 'true');
      await page.press('Backspace');
      await page.type('0');
      await page.press('Tab');
      await idle(page);
      await press(page, 'tab', 'Board');
      await leads(page, 'Ann', 400);
    }));

    test('keeps a number that is refused in a field that takes each key', () => on_fresh_page(app, async (page) => {
      await press(page, 'button', 'New plan');
      await page.focus('textbox', 'Quota');
      await page.press('Control+a');
      await page.type('12x');
      await hide_and_show(page);
      assert.deepEqual(await edited(page), ['Quota', '12x', 3, 3]);
      await page.press('Backspace');
      await page.press('Tab');
      await idle(page);
      assert.equal(await value(page, 'Quota'), '12');
    }));
  });
}
