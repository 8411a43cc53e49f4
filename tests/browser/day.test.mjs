// A tab that stays open shows the day that it is: by itself, and before the hand that comes back to it.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { idle, on_fresh_page, open_app, press, restart, value } from './support/app.mjs';
import { lead_contest, says, score, words_of } from './support/contest.mjs';
import { jump, set_clock } from './support/page_clock.mjs';

// The page looks at its clock each minute; here that is twenty times a second, and counted.
async function set_fast_clock(page) {
  await set_clock(page);
  await page.before_load(() => {
    const real = window.setTimeout.bind(window);
    window.looks = 0;
    window.setTimeout = (call, ms, ...given) => (ms !== 60_000 ? real(call, ms, ...given) : real(() => {
      window.looks += 1;
      call();
    }, 50));
  });
}

// What the browser tells a page that somebody comes back to.
const comings_back = {
  focus: () => window.dispatchEvent(new Event('focus')),
  visibilitychange: () => document.dispatchEvent(new Event('visibilitychange')),
  pageshow: () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
};

const read_week = async (page) => (await words_of(page)).match(/\d+ \w+ to \d+ \w+ \d+/)[0];

// A row of the ledger, as a table has it and as a narrow window has it.
const counted = (night, units, points) => (
  new RegExp(`${night}AnnQBM${units}${points}Counts|Ann${units} QBM, ${points} points${night}: Counts`));

for (const browser_name of browser_names) {
  describe(`a day that passes in ${browser_name}`, () => {
    let app;

    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    const with_page = (call, prepare = set_clock) => on_fresh_page(app, call, {}, prepare);

    test('whoever comes back to the page finds the week that it is', () => with_page(async (page) => {
      await press(page, 'tab', 'Week');
      let [days, week] = [0, await read_week(page)];
      for (const [kind, come_back] of Object.entries(comings_back)) {
        days += 7;
        await jump(page, days);
        await page.evaluate(come_back);
        await idle(page);
        const next = await read_week(page);
        assert.notEqual(next, week, kind);
        week = next;
      }
    }));

    test('a hand that moves finds the week that it is', () => with_page(async (page) => {
      await press(page, 'tab', 'Week');
      const week = await read_week(page);
      await page.raw.mouse.move(300, 300);
      await idle(page);
      await jump(page, 7);
      await page.raw.mouse.move(310, 310);
      await idle(page);
      assert.notEqual(await read_week(page), week);
    }));

    test('the next night comes by itself, and until then nothing is drawn for it', () => with_page(async (page) => {
      await lead_contest(page);
      await score(page, 'Ann', 3);
      await press(page, 'tab', 'Nights');
      await idle(page);
      // What is told goes in time; a page that drew when it looks at the clock would never come to rest.
      await page.until(() => {
        const { frames } = window.quarterdeck.stats();
        if (window.drawn !== frames) Object.assign(window, { drawn: frames, since: window.looks });
        return window.looks > window.since + 10;
      });
      await jump(page, 2);
      await page.until(() => /Night 3 of 15/.test(document.getElementById('mirror').textContent));
      await idle(page);
      await says(page, /ClosedFirst: Ann, 30/);
    }, set_fast_clock));

    test('the first night that is closed is closed when a hand comes back, and not later', () => with_page(async (page) => {
      await lead_contest(page);
      await score(page, 'Ann', 3);
      await press(page, 'tab', 'Nights');
      await jump(page, 3);
      await page.raw.mouse.move(300, 300);
      await page.raw.mouse.move(310, 310);
      await idle(page);
      await says(page, /Night 4 of 15/);
      await says(page, /ClosedFirst: Ann, 30/);
    }));

    test('a number that is half typed when the next night begins is finished, and counts for its own', () => with_page(async (page) => {
      await lead_contest(page);
      await press(page, 'tab', 'Scores');
      const [, tonight] = (await words_of(page)).match(/Tonight, (\d+ \w+ \d+)/);
      await page.focus('textbox', 'Ann, QBM');
      await page.type('1');
      await jump(page, 1);
      await page.evaluate(comings_back.focus);
      await idle(page);
      await says(page, /The next night has begun/);
      await page.type('2');
      await page.press('Tab');
      await idle(page);
      assert.equal(await value(page, 'محمد, QBM'), '');
      await press(page, 'tab', 'Ledger');
      await says(page, counted(tonight, 12, 120));
      await restart(page);
      await press(page, 'tab', 'Scores');
      await says(page, /Night 2 of 15/);
      assert.equal(await value(page, 'Ann, QBM'), '');
    }));

    test('whoever goes into a cell of a night that has just ended types into it', () => with_page(async (page) => {
      await lead_contest(page);
      await press(page, 'tab', 'Scores');
      const [, tonight] = (await words_of(page)).match(/Tonight, (\d+ \w+ \d+)/);
      await score(page, 'Ann', 3);
      await jump(page, 1);
      await page.focus('textbox', 'Ann, QBM');
      await page.type('5');
      await idle(page);
      assert.equal(await value(page, 'Ann, QBM'), '5');
      await page.press('Enter');
      await idle(page);
      await press(page, 'tab', 'Ledger');
      await says(page, counted(tonight, 2, 20));
    }));
  });
}
