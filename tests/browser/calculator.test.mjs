// The target calculator as people use it: types in, reads off, reloads.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import {
  all_needed, choose, chosen, idle, keys, needed, on_fresh_page, open_app, page_text, press, restart, rule_2, set,
  stage_names, value,
} from './support/app.mjs';

for (const browser_name of browser_names) {
  describe(`the calculator in ${browser_name}`, () => {
    let app;

    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    const with_page = (call) => on_fresh_page(app, call);

    // With a plan of its own that has rule 2's quota.
    const with_plan = (call) => with_page(async (page) => {
      await press(page, 'button', 'New plan');
      await set(page, 'Quota', '1,000,000');
      await page.press('Tab');
      await call(page);
    });

    const stages = (page) => page.evaluate(() => [...document.querySelectorAll('input[aria-label^="Stage "]')].map((input) => input.value));

    test('the first start shows a sample that says what it is', () => with_page(async (page) => {
      assert.equal(await value(page, 'Plan name'), 'Sample quarter');
      assert.deepEqual(await all_needed(page), rule_2);
      assert.match(await page_text(page), /This is sample data/);
      assert.match(await page_text(page), /17 deals mean 28,334 outreach touches: [\d,]+ a week\./);
      assert.equal(await page.select_count('button', 'Remove sample'), 1);
    }));

    // The tests find things by the rules of ARIA, from the DOM; this is what a screen reader gets.
    test('assistive technology is told the roles and names by which these tests find things', () => with_page(async (page) => {
      for (const role of ['tab', 'heading', 'button', 'textbox', 'combobox', 'radio', 'status', 'table', 'listitem'])
        assert.equal(await page.own_count(role), await page.select_count(role), role);
      for (const [role, name] of [['tab', 'Targets'], ['button', 'New plan'], ['textbox', 'Quota'], ['textbox', 'Rate: QBM'],
        ['combobox', 'Currency'], ['radio', 'Revenue'], ['status', 'Needed: won deal'], ['status', 'Needed: outreach touch']])
        assert.deepEqual([await page.own_count(role, name), await page.select_count(role, name)], [1, 1], `${role} ${name}`);
    }));

    test('a quota typed into a new plan gives rule 2’s numbers, and a reload the same', () => with_page(async (page) => {
      await press(page, 'button', 'New plan');
      assert.equal(await value(page, 'Quota'), '0');
      assert.equal(await value(page, 'Average deal size'), '60,000');
      await page.focus('textbox', 'Quota');
      await page.type('1000000');
      await idle(page);
      assert.deepEqual(await all_needed(page), rule_2);
      await keys(page, 'Tab');
      assert.equal(await value(page, 'Quota'), '1,000,000');
      await restart(page);
      assert.equal(await value(page, 'Plan name'), 'Plan 1');
      assert.equal(await value(page, 'Quota'), '1,000,000');
      assert.deepEqual(await all_needed(page), rule_2);
    }));

    test('what is booked counts, and a quota that is met needs no deal', () => with_plan(async (page) => {
      await set(page, 'Quota', '100,000');
      await set(page, 'Booked so far', '65,000');
      await set(page, 'Average deal size', '15000');
      assert.equal(await needed(page, 'won deal'), '3');
      await set(page, 'Booked so far', '100,000.01');
      assert.match(await page_text(page), /The quota is met/);
      assert.equal(await needed(page, 'won deal'), '0');
    }));

    test('a goal in deals runs through a chain of other stages and rates', () => with_plan(async (page) => {
      await press(page, 'radio', 'Deals');
      assert.equal(await page.select_count('textbox', 'Quota'), 0);
      await set(page, 'Deals', '14');
      await press(page, 'button', 'Remove: POV');
      const rates = { 'outreach touch': '10', 'discovery call': '35 %', QBM: '1 in 2', 'winnable opportunity': '40' };
      for (const [stage, rate] of Object.entries(rates)) await set(page, `Rate: ${stage}`, rate);
      assert.deepEqual(await all_needed(page), ['2,000', '200', '70', '35', '14']);
      await restart(page);
      assert.equal(await page.read('radio', 'Deals', 'checked'), true);
      assert.equal(await value(page, 'Deals'), '14');
      assert.equal(await value(page, 'Rate: QBM'), '1 in 2');
      assert.deepEqual(await all_needed(page), ['2,000', '200', '70', '35', '14']);
    }));

    test('a stage is renamed, added, moved and removed', () => with_plan(async (page) => {
      await set(page, 'Stage 2', 'demo');
      assert.equal(await value(page, 'Rate: demo'), '40');
      assert.equal(await needed(page, 'demo'), '567');
      await press(page, 'button', 'Add stage');
      const longer = ['New stage', 'outreach touch', 'demo', ...stage_names.slice(2)];
      assert.deepEqual(await stages(page), longer);
      assert.equal(await needed(page, 'New stage'), '28,334', 'all of them reach the next');
      await press(page, 'button', 'Move down: New stage');
      assert.deepEqual(await stages(page), ['outreach touch', 'New stage', ...longer.slice(2)]);
      await press(page, 'button', 'Move up: demo');
      assert.deepEqual((await stages(page)).slice(0, 3), ['outreach touch', 'demo', 'New stage']);
      await press(page, 'button', 'Remove: New stage');
      await restart(page);
      assert.deepEqual(await stages(page), ['outreach touch', 'demo', ...stage_names.slice(2)]);
    }));

    test('the first stage cannot go up, the last one cannot go down', () => with_plan(async (page) => {
      assert.equal(await page.read('button', 'Move up: outreach touch', 'disabled'), true);
      assert.equal(await page.read('button', 'Move down: won deal', 'disabled'), true);
    }));

    test('bad input stays, is explained, and changes nothing', () => with_plan(async (page) => {
      for (const [name, text, sentence] of [
        ['Quota', 'a lot', /Write a number, such as 1,000,000/], ['Quota', '-5', /negative/i], ['Rate: POV', '-1', /negative/i], ['Rate: POV', 'half', /percentage/],
        ['SDR share: QBM', '-1', /from 0 to 100/], ['Period start', 'soon', /Write a date/], ['Stage 3', ' ', /needs a name/],
      ]) {
        await set(page, name, text);
        assert.equal(await value(page, name), text);
        assert.equal(await page.attribute('textbox', name, 'aria-invalid'), 'true', `${name}: ${text}`);
        assert.match(await page.attribute('textbox', name, 'aria-description'), sentence);
        assert.match((await page_text(page)).replaceAll('\n', ' '), sentence, 'the sentence can be seen');
        assert.deepEqual(await all_needed(page), rule_2);
        await keys(page, 'Tab');
        assert.equal(await value(page, name), text, 'it stays after the field was left');
        await keys(page, 'Shift+Tab');
        await keys(page, 'Escape');
        assert.equal(await page.attribute('textbox', name, 'aria-invalid'), null, 'Escape takes it back');
      }
      await set(page, 'Quota', 'a lot');
      await restart(page);
      assert.equal(await value(page, 'Quota'), '1,000,000');
      assert.deepEqual(await all_needed(page), rule_2);
    }));

    test('a text whose first digits alone would be right changes nothing either', () => with_plan(async (page) => {
      for (const [name, text, sentence] of [
        ['Quota', '2000000000000000', /above 1,000,000,000,000,000/], ['Quota', '12 apples', /Write a number/],
        ['Rate: POV', '150', /above 100 %/], ['SDR share: QBM', '101', /100/],
      ]) {
        await page.focus('textbox', name);
        await keys(page, 'Control+a');
        await page.type(text);
        await idle(page);
        assert.match(await page.attribute('textbox', name, 'aria-description'), sentence);
        assert.deepEqual(await all_needed(page), rule_2, `${name}: ${text}`);
        await keys(page, 'Escape');
      }
    }));

    test('0 % says that what is above cannot be reached', () => with_plan(async (page) => {
      await set(page, 'Rate: winnable opportunity', '0');
      assert.deepEqual(await all_needed(page), [...Array.from({ length: 4 }, () => 'can\'t be reached'), '34', '17']);
      assert.match((await page_text(page)).replaceAll('\n', ' '), /At 0 % from winnable opportunity to POV, no number of them is enough\./);
      await set(page, 'Rate: winnable opportunity', '60');
      assert.deepEqual(await all_needed(page), rule_2);
    }));

    test('a deleted plan comes back, by the notice and by Undo', () => with_plan(async (page) => {
      await set(page, 'Plan name', 'Autumn');
      for (const way of ['Bring back', 'Undo']) {
        await press(page, 'button', 'Delete plan');
        assert.equal(await value(page, 'Plan name'), 'Sample quarter');
        assert.match(await page_text(page), /Deleted Autumn\./);
        await press(page, 'button', way);
        assert.equal(await value(page, 'Plan name'), 'Autumn');
        assert.equal(await value(page, 'Quota'), '1,000,000');
      }
      await press(page, 'button', 'Delete plan');
      await press(page, 'button', 'Remove sample');
      assert.equal(await page.select_count('heading', 'No plan yet'), 1);
      await restart(page);
      assert.equal(await page.select_count('heading', 'No plan yet'), 1, 'deleted plans and the sample stay away');
      await press(page, 'button', 'Try with sample data');
      assert.deepEqual(await all_needed(page), rule_2);
    }));

    test('Ctrl+Z and Ctrl+Shift+Z take back and redo, inside of a field and outside', () => with_plan(async (page) => {
      await set(page, 'Quota', '120000');
      assert.equal(await needed(page, 'won deal'), '2');
      await keys(page, 'Control+z');
      assert.equal(await needed(page, 'won deal'), '17', 'inside, the field being edited');
      assert.equal(await value(page, 'Quota'), '1,000,000');
      await keys(page, 'Control+Shift+z');
      assert.equal(await value(page, 'Quota'), '120,000');
      assert.equal(await needed(page, 'won deal'), '2');

      await set(page, 'Rate: POV', '25');
      await page.focus('button', 'New plan');
      await keys(page, 'Control+z');
      assert.equal(await value(page, 'Rate: POV'), '50');
      assert.equal(await value(page, 'Quota'), '120,000');
      await keys(page, 'Control+z');
      assert.equal(await value(page, 'Quota'), '1,000,000');
      await keys(page, 'Control+Shift+z');
      await keys(page, 'Control+y');
      assert.equal(await value(page, 'Rate: POV'), '25');
      assert.equal(await page.read('button', 'Redo', 'disabled'), true);
    }));

    test('Ctrl+Z takes back a text that was refused before anything else', () => with_plan(async (page) => {
      await set(page, 'Quota', '120000');
      await keys(page, 'Tab');
      await set(page, 'Quota', 'many');
      await keys(page, 'Control+z');
      assert.equal(await value(page, 'Quota'), '120,000');
      assert.equal(await page.attribute('textbox', 'Quota', 'aria-invalid'), null);
    }));

    test('the currency is chosen from a list and keeps the amounts', () => with_plan(async (page) => {
      await set(page, 'Quota', '1000000.50');
      await keys(page, 'Tab');
      await choose(page, 'Currency', 'EUR – Euro');
      assert.equal(await value(page, 'Quota'), '1,000,000.50');
      await choose(page, 'Currency', 'JPY – Japanese yen');
      assert.match(await value(page, 'Quota'), /^1,000,00[01]$/);
      await set(page, 'Quota', '1000000.5');
      assert.equal(await page.attribute('textbox', 'Quota', 'aria-invalid'), 'true', 'yen have no decimals');
      await restart(page);
      assert.equal(await chosen(page, 'Currency'), 'JPY – Japanese yen');
    }));

    test('every plan keeps its own numbers, and the one shown last is shown again', () => with_plan(async (page) => {
      await press(page, 'button', 'New plan');
      await set(page, 'Plan name', 'Spring');
      await set(page, 'Quota', '60000');
      assert.equal(await needed(page, 'won deal'), '1');
      await choose(page, 'Open plan', 'Plan 1');
      assert.deepEqual(await all_needed(page), rule_2);
      await restart(page);
      assert.equal(await value(page, 'Plan name'), 'Plan 1');
      await choose(page, 'Open plan', 'Spring');
      assert.equal(await value(page, 'Quota'), '60,000');
    }));

    test('the period gives the numbers a week and a day', () => with_plan(async (page) => {
      await set(page, 'Period start', '2025-07-01');
      await set(page, 'Period end', '2025-09-30');
      assert.match((await page_text(page)).replaceAll('\n', ' '), /66 working days/);
      await set(page, 'Period end', '2025-06-30');
      assert.match((await page_text(page)).replaceAll('\n', ' '), /ends before it starts/);
      assert.equal(await needed(page, 'outreach touch'), '28,334');
    }));
  });
}
