// What was typed is there again: after a crash, beside other tabs, on a full disk, with damaged records.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import {
  all_needed, idle, needed, open_app, open_site, outlive_kill, page_text, press, restart, rule_2, set, start_app,
  value,
} from './support/app.mjs';
import { lead_contest, leads } from './support/contest.mjs';
import { add_to_journal, fill_disk, quarantined, record_of, stored_texts } from './support/stored.mjs';

const text_of = async (page) => (await page_text(page)).replaceAll('\n', ' ');

for (const browser_name of browser_names) {
  test(`an edit survives the kill of ${browser_name}`, () => outlive_kill(
    browser_name,
    async (page) => {
      await press(page, 'button', 'New plan');
      await set(page, 'Plan name', 'Survivor');
      await set(page, 'Quota', '1,000,000');
    },
    async (page) => {
      assert.equal(await value(page, 'Plan name'), 'Survivor');
      assert.deepEqual(await all_needed(page), rule_2);
    },
  ));
}

for (const browser_name of browser_names) {
  test(`a score that is half typed when the page is left is there at the next start, in ${browser_name}`, async () => {
    const app = await open_app(browser_name);
    try {
      const page = await start_app(app);
      await lead_contest(page);
      await press(page, 'tab', 'Scores');
      await page.fill('textbox', 'Ann, QBM', '3');
      await page.goto('about:blank');
      await open_site(page, app.url);
      await press(page, 'tab', 'Board');
      await leads(page, 'Ann', 30);
      // It is in the journal now, and no more beside it.
      assert.equal(await page.evaluate(() => localStorage.getItem('quarterdeck stash')), null);
      await restart(page);
      await leads(page, 'Ann', 30);
    } finally {
      await app.close();
    }
  });
}

describe('saving', () => {
  let app;
  before(async () => {
    app = await open_app('chromium');
  });
  after(() => app?.close());

  test('two tabs edit one plan at a time, both edits stay, and each tab shows the other’s', async () => {
    const one = await start_app(app);
    await press(one, 'button', 'New plan');
    await set(one, 'Quota', '600,000');
    await one.press('Tab');
    await idle(one);
    const two = await one.tab();
    await open_site(two, app.url);
    assert.equal(await value(two, 'Quota'), '600,000');

    const shows = (page, name, text) => page.until(([label, wanted]) => (
      document.querySelector(`input[aria-label="${label}"]`)?.value === wanted), [name, text]);
    await Promise.all([set(one, 'Quota', '1,000,000'), set(two, 'Rate: POV', '25')]);
    await shows(two, 'Quota', '1,000,000');
    await shows(one, 'Rate: POV', '25');
    await set(two, 'Plan name', 'Of the second');
    await shows(one, 'Plan name', 'Of the second');
    await press(two, 'button', 'Add stage');
    await shows(one, 'Stage 1', 'New stage');

    await one.focus('textbox', 'Quota');
    await one.press('Control+z');
    await idle(one);
    assert.equal(await value(one, 'Rate: POV'), '25', 'Undo takes back what was done in this tab');
    assert.equal(await value(one, 'Quota'), '600,000');
    await one.press('Control+Shift+z');
    await idle(one);
    await shows(two, 'Quota', '1,000,000');

    for (const page of [one, two]) await restart(page);
    for (const page of [one, two]) {
      const found = [await value(page, 'Quota'), await value(page, 'Rate: POV'), await value(page, 'Plan name'), await needed(page, 'POV')];
      assert.deepEqual(found, ['1,000,000', '25', 'Of the second', '68']);
      assert.deepEqual(page.errors, []);
    }
    await one.context.close();
  });

  test('many edits of two tabs at once leave both with the same plan', async () => {
    const one = await start_app(app);
    await press(one, 'button', 'New plan');
    const two = await one.tab();
    await open_site(two, app.url);
    const edit = async (page, names) => {
      for (let i = 1; i <= 5; i += 1) for (const name of names) await page.fill('textbox', name, String(i * 10));
    };
    await Promise.all([edit(one, ['Quota', 'Rate: POV', 'Rate: QBM']), edit(two, ['Quota', 'Booked so far', 'Rate: outreach touch'])]);
    await idle(one);
    await idle(two);
    const state = (page) => page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#mirror input[type=text]')]
      .map((input) => [input.getAttribute('aria-label'), input.value])));
    for (const page of [one, two]) await restart(page);
    const [first, second] = [await state(one), await state(two)];
    assert.deepEqual(first, second);
    for (const name of ['Quota', 'Rate: POV', 'Rate: QBM', 'Booked so far', 'Rate: outreach touch']) assert.equal(first[name], '50', name);
    await one.context.close();
  });

  test('on a full disk the trouble is told, the value stays, and Try again saves it', async () => {
    const { origin } = new URL(app.url);
    let protocol;
    // Chromium heeds this only before the first write.
    const page = await start_app(app, {}, async (fresh) => {
      protocol = await fresh.protocol();
      await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
    });
    await press(page, 'button', 'New plan');
    await fill_disk(page);
    await set(page, 'Plan name', 'Not lost '.repeat(11).trim());
    await page.until(() => document.querySelector('#mirror [role=alert]')?.textContent.includes('Not saved:'));
    assert.match(await text_of(page), /Not saved: the disk, or this site’s share of it, is full\./);
    assert.match(await text_of(page), /Not saved yet/, 'the status says so too');
    assert.equal(await value(page, 'Plan name'), 'Not lost '.repeat(11).trim());
    await set(page, 'Quota', '1,000,000');
    assert.deepEqual(await all_needed(page), rule_2, 'the app goes on');
    await press(page, 'button', 'Try again');
    assert.equal(await page.select_count('button', 'Try again'), 1, 'still full');

    await protocol.send('Storage.overrideQuotaForOrigin', { origin });
    await press(page, 'button', 'Try again');
    await page.until(() => document.getElementById('mirror').textContent.includes('Saved on this device'));
    assert.equal(await page.select_count('button', 'Try again'), 0);
    await restart(page);
    assert.equal(await value(page, 'Plan name'), 'Not lost '.repeat(11).trim());
    assert.deepEqual(await all_needed(page), rule_2);
    await page.context.close();
  });

  test('what was typed on a full disk is there after a reload, not yet saved, and saved when there is room', async () => {
    const { origin } = new URL(app.url);
    const name = 'Not lost '.repeat(11).trim();
    let protocol;
    const page = await start_app(app, {}, async (fresh) => {
      protocol = await fresh.protocol();
      await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
    });
    const says = (words) => page.until((text) => document.getElementById('mirror').textContent.includes(text), words);
    await press(page, 'button', 'New plan');
    await fill_disk(page);
    await set(page, 'Plan name', name);
    for (let starts = 0; starts < 2; starts += 1) {
      await restart(page);
      assert.equal(await value(page, 'Plan name'), name);
      await says('Not saved yet');
    }
    await protocol.send('Storage.overrideQuotaForOrigin', { origin });
    await press(page, 'button', 'Try again');
    await says('Saved on this device');
    await page.until(() => localStorage.getItem('quarterdeck stash') === null);
    await restart(page);
    assert.equal(await value(page, 'Plan name'), name);
    assert.match(await text_of(page), /Saved on this device/);
    assert.doesNotMatch(await text_of(page), /could not be read/);
    await page.context.close();
  });

  for (const [how, deny] of [
    ['is missing', () => Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined })],
    ['throws', () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    }],
    ['fails', () => {
      IDBFactory.prototype.open = () => {
        const request = new EventTarget();
        request.error = new DOMException('broken', 'UnknownError');
        setTimeout(() => request.onerror?.(new Event('error')));
        return request;
      };
    }],
  ]) {
    test(`where storage ${how} that is told, and the app can be used`, async () => {
      const page = await start_app(app, {}, (fresh) => fresh.raw.addInitScript(deny));
      assert.match(await text_of(page), /Nothing is kept after this tab is closed: .*Allow this site to store data/);
      assert.match(await text_of(page), /Not saved: storage is off/);
      assert.equal(await page.raw.getByRole('alert').filter({ hasText: 'Nothing is kept' }).count(), 1);
      await press(page, 'button', 'New plan');
      await set(page, 'Quota', '1,000,000');
      assert.deepEqual(await all_needed(page), rule_2);
      await page.press('Control+z');
      await idle(page);
      assert.equal(await value(page, 'Quota'), '0');
      await page.context.close();
    });
  }

  // Keeps the stores to itself until it is told to let go, as a browser that is busy with its disk does.
  const hold_storage = (page) => page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('quarterdeck');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const journal = request.result.transaction(['journal', 'snapshots', 'quarantine'], 'readwrite').objectStore('journal');
      let held = true;
      const spin = () => {
        journal.count().onsuccess = () => {
          resolve();
          if (held) spin();
        };
      };
      spin();
      window.let_go = () => {
        held = false;
      };
    };
  }));
  const plans_of = (page) => page.evaluate(() => (
    [...document.querySelector('select[aria-label="Open plan"]').options].map(({ text }) => text)));

  test('storage that answers after the start has nothing lost or doubled, and saving goes on by itself', async () => {
    const old = await start_app(app);
    await press(old, 'button', 'New plan');
    await set(old, 'Plan name', 'Before');
    await set(old, 'Quota', '1,000,000');
    const kept = await stored_texts(old);
    const plans = (await plans_of(old)).sort();
    assert.equal(plans.length, 2);
    const holder = await old.tab();
    await holder.goto(`${app.url}manifest.webmanifest`);
    await old.close();

    for (const typed of [false, true]) {
      await hold_storage(holder);
      const page = await holder.tab();
      await page.goto(app.url);
      await page.until(() => document.querySelector('#mirror [role=alert]')?.textContent.includes('Nothing is kept after this tab is closed'));
      if (typed) {
        await page.click('button', 'New plan');
        // The page is not idle before its storage has answered: the new plan's own field is waited for.
        await page.until(() => document.querySelector('input[aria-label="Plan name"]').value === 'Plan 1');
        await page.fill('textbox', 'Plan name', 'Meanwhile');
      }
      await holder.evaluate(() => let_go());
      await page.until(() => document.getElementById('mirror').textContent.includes('storage has answered'));
      await idle(page);
      assert.match(await text_of(page), /Saved on this device/);
      assert.doesNotMatch(await text_of(page), /Nothing is kept|storage is off/);
      assert.equal(await page.select_count('button', 'Try again'), 0);
      assert.deepEqual((await plans_of(page)).sort(), typed ? [...plans, 'Meanwhile'].sort() : plans);
      if (!typed) {
        assert.equal(await value(page, 'Plan name'), 'Before');
        assert.deepEqual(await all_needed(page), rule_2);
        assert.deepEqual(await stored_texts(page), kept, 'nothing was written');
      } else {
        assert.equal(await value(page, 'Plan name'), 'Meanwhile');
        await restart(page);
        assert.equal(await value(page, 'Plan name'), 'Meanwhile');
        assert.deepEqual((await plans_of(page)).sort(), [...plans, 'Meanwhile'].sort());
      }
      assert.deepEqual(page.errors, []);
      await page.close();
    }
    await holder.context.close();
  });

  const newer = record_of('{"format":2,"kind":"plan","id":"d0000000000000000000000000000001","fields":{"quota":{"what":"ever"}}}');
  const odd_kind = record_of('{"format":1,"kind":"voyage","id":"d0000000000000000000000000000002","fields":{}}');
  for (const [what, record, sentence] of [
    ['a damaged record', 'QD1 00000000 {"format":1,"kind":"plan", cut \u0000 off', /1 stored record could not be read: .*kept exactly as it is/],
    ['text that was never a record', '', /1 stored record could not be read/],
    ['a record of a newer format', newer, /1 stored record comes from a newer version of Quarterdeck\..*kept exactly as it is/],
    ['a record of a kind that is not known', odd_kind, /1 stored record .*kept exactly as it is/],
  ]) {
    test(`${what} is kept as it is and reported, and the rest loads`, async () => {
      const page = await start_app(app);
      await press(page, 'button', 'New plan');
      await set(page, 'Quota', '1,000,000');
      await add_to_journal(page, record);
      await restart(page);
      assert.match(await text_of(page), sentence);
      assert.deepEqual(await all_needed(page), rule_2);
      assert.deepEqual(await quarantined(page), [record]);
      assert.equal((await stored_texts(page)).includes(record), false);
      await set(page, 'Quota', '60,000');
      await restart(page);
      assert.equal(await needed(page, 'won deal'), '1');
      assert.deepEqual(await quarantined(page), [record], 'it stays, and is kept once');
      await page.context.close();
    });
  }

  test('nothing leaves the origin in a whole session, and the policy holds', async () => {
    const asked = [];
    const page = await start_app(app, {}, (fresh) => fresh.context.on('request', (request) => asked.push(request.url())));
    await press(page, 'button', 'New plan');
    await set(page, 'Plan name', 'https://example.com/a.png');
    await set(page, 'Quota', '1,000,000');
    for (const place of ['Discovery', 'Contests', 'Targets']) await press(page, 'tab', place);
    await restart(page);
    assert.ok(asked.length > 8);
    assert.deepEqual(asked.filter((url) => !url.startsWith(app.url) && !/^(data|blob):/.test(url)), []);

    const blocked = await page.evaluate(() => new Promise((resolve) => {
      const tries = {
        eval: () => eval('1'),
        Function: () => new Function('return 1')(),
        timer: () => {
          setTimeout('window.ran = true');
          throw new Error(window.ran ? 'ran' : 'blocked');
        },
        script: () => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.body.append(script);
        },
        markup: () => {
          document.body.innerHTML += '<b>x</b>';
        },
        address: () => {
          document.createElement('script').src = 'https://example.com/x.js';
        },
      };
      // Outside of the test tool's own evaluation, which the policy does not bind.
      const found = {};
      setTimeout(async () => {
        for (const [name, attempt] of Object.entries(tries)) {
          try {
            attempt();
            found[name] = 'allowed';
          } catch {
            found[name] = 'blocked';
          }
        }
        found.fetch = await fetch('https://example.com/').then(() => 'allowed', () => 'blocked');
        found.ran = Boolean(window.ran);
        resolve(found);
      });
    }));
    const { ran, ...each } = blocked;
    assert.equal(ran, false);
    for (const [name, what] of Object.entries(each)) assert.equal(what, 'blocked', name);
    await page.context.close();
  });
});
