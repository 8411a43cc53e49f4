// A contest that is passed around by links alone: between two profiles and a phone-sized one, for five evenings,
// one of them offline in between, with an edit on both sides, a link that was cut and one that was tampered with.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { idle, open_app, press, restart, set, start_app, value } from './support/app.mjs';
import { dismiss_notices, lead_contest, leads, link_by, open_link, says, score, words_of } from './support/contest.mjs';

// The button's name has the day in it.
async function night_link(page) {
  await press(page, 'tab', 'Share');
  const name = await page.evaluate(() => [...document.querySelectorAll('#mirror button')]
    .map((button) => button.getAttribute('aria-label') ?? button.textContent).find((text) => text.startsWith('Make a link of ')));
  return link_by(page, name);
}

for (const browser_name of browser_names) {
  describe(`passing a contest around in ${browser_name}`, () => {
    let app;

    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    const with_pages = async (settings, call) => {
      const pages = [];
      for (const wish of settings) pages.push(await start_app(app, wish));
      try {
        await call(...pages);
        for (const page of pages) assert.deepEqual(page.errors.filter((error) => !/net::ERR|NetworkError|failed to load/i.test(error)), []);
      } finally {
        for (const page of pages) await page.end();
      }
    };

    test('five evenings by links, offline in between, with a cut and a tampered one', () => with_pages(
      [{}, {}, { viewport: { width: 390, height: 844 }, hasTouch: true }], async (leader, viewer, phone) => {
        await lead_contest(leader);
        await score(leader, 'Ann', 1);
        const first = await link_by(leader, 'Make the link');
        assert.match(first, /\/some\/folder\/#c1\.[\w-]+$/);

        await open_link(viewer, first);
        await says(viewer, /kept nowhere yet/);
        await says(viewer, /sees this signature for the first time/);
        await leads(viewer, 'Ann', 10);
        await press(viewer, 'button', 'Follow');
        await says(viewer, /You follow this contest/);

        // The phone opens it as its first page and looks; its tab shows the board until it is closed, and keeps nothing.
        await phone.goto('about:blank');
        await phone.goto(first);
        await idle(phone);
        await leads(phone, 'Ann', 10);
        assert.equal(await phone.evaluate(() => location.hash), '');
        await restart(phone);
        await says(phone, /kept nowhere yet/);
        await leads(phone, 'Ann', 10);
        assert.equal(await phone.evaluate(() => location.hash), '');
        await press(phone, 'button', 'Close this board');
        await restart(phone);
        await says(phone, /No contest yet/);

        await score(leader, 'Ann', 2);
        const second = await link_by(leader, 'Make the link');
        await open_link(viewer, second);
        await leads(viewer, 'Ann', 20);

        // An old one changes nothing.
        await open_link(viewer, first);
        await says(viewer, /or newer/);
        await leads(viewer, 'Ann', 20);

        // Cut on its way, and changed on its way.
        await score(leader, 'Ann', 3);
        const third = await link_by(leader, 'Make the link');
        await open_link(viewer, third.slice(0, third.length - 40));
        await says(viewer, /was cut at/);
        await open_link(viewer, `${third.slice(0, -30)}${third.at(-30) === 'A' ? 'B' : 'A'}${third.slice(-29)}`);
        await says(viewer, /was changed on its way/);
        await press(viewer, 'tab', 'Board');
        await leads(viewer, 'Ann', 20);

        // Offline.
        app.server.unplug(true);
        await open_link(viewer, third);
        await leads(viewer, 'Ann', 30);
        app.server.unplug(false);

        // The fourth evening is a night's link alone.
        await score(leader, 'Ann', 4);
        const night = await night_link(leader);
        assert.match(night, /#e1\./);
        assert.ok(night.length - night.indexOf('#') < 180, `${night.length} characters`);
        await open_link(viewer, night);
        await leads(viewer, 'Ann', 40);

        // The fifth: both have entered something.
        await score(viewer, 'محمد', 6);
        await score(leader, 'Ann', 5);
        const reply = await night_link(viewer);
        await open_link(leader, reply);
        await says(leader, /Scores from a link/);
        await says(leader, /1 entry to take in/);
        await press(leader, 'button', 'Take in 1 score');
        await says(leader, /Took in 1 entry/);
        const fifth = await link_by(leader, 'Make the link');
        await open_link(viewer, fifth);
        await open_link(phone, fifth);
        for (const page of [leader, viewer, phone]) {
          await press(page, 'tab', 'Board');
          await leads(page, 'محمد', 60);
          await says(page, /new50/);
        }
        // And it is all there after a reload.
        await restart(viewer);
        await leads(viewer, 'محمد', 60);
      }));

    test('the leader’s key moves to another device by a file', () => with_pages([{}, {}], async (leader, laptop) => {
      await lead_contest(leader);
      const link = await link_by(leader, 'Make the link');
      await set(leader, 'Passphrase', 'correct horse');
      const text = await leader.evaluate(() => new Promise((resolve) => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          blob.text().then(resolve);
          return make.call(URL, blob);
        };
        [...document.querySelectorAll('#mirror button')]
          .find((button) => (button.getAttribute('aria-label') ?? button.textContent) === 'Save the key as a file').click();
      }));
      await idle(leader);
      assert.equal(JSON.parse(text).quarterdeck_key, 1);

      const drop = async (page) => {
        await page.evaluate((body) => {
          const data = new DataTransfer();
          data.items.add(new File([body], 'key.json', { type: 'application/json' }));
          window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
        }, text);
        await page.until(() => document.getElementById('mirror').textContent.includes('key from a file'));
        await idle(page);
      };
      await drop(laptop);
      await set(laptop, 'Passphrase', 'wrong');
      await press(laptop, 'button', 'Use this key');
      await says(laptop, /passphrase is wrong/);
      await set(laptop, 'Passphrase', 'correct horse');
      await press(laptop, 'button', 'Use this key');
      await says(laptop, /The key is here/);
      await open_link(laptop, link);
      await says(laptop, /signed by the same leader as before/);
      await press(laptop, 'button', 'Follow');
      await score(laptop, 'Ann', 7);
      const newer = await link_by(laptop, 'Make the link');
      await open_link(leader, newer);
      await press(leader, 'tab', 'Board');
      await leads(leader, 'Ann', 70);
    }));

    test('a plan’s link is kept when the reader says so', () => with_pages([{}, {}], async (leader, viewer) => {
      await press(leader, 'button', 'New plan');
      await set(leader, 'Plan name', 'From a colleague');
      await press(leader, 'button', 'Share as a link');
      const link = await value(leader, 'Link');
      assert.match(link, /#p1\./);
      await open_link(viewer, link);
      await says(viewer, /A plan from a link/);
      await press(viewer, 'button', 'Keep the plan');
      assert.equal(await value(viewer, 'Plan name'), 'From a colleague');
      await dismiss_notices(viewer);
      await restart(viewer);
      assert.equal(await value(viewer, 'Plan name'), 'From a colleague');
    }));
  });
}
