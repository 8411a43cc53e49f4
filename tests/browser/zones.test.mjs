// web/zones.js: when the clocks of a time zone change, by itself for every zone that there is, and in the
// browsers that know zones from a source of their own.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { names, table } from '../../web/zones.js';
import { fileURLToPath } from 'node:url';
import { browser_names, open_browser } from './support/browsers.mjs';
import { serve } from './support/server.mjs';

const repo = fileURLToPath(new URL('../..', import.meta.url));

const day_ms = 86_400_000;
const day = (iso) => Date.parse(`${iso}T00:00Z`) / day_ms;

// domain.md, contests, rule 2: New York's 23:59 is 03:59Z before the change, 04:59Z after it.
const new_york_2025 = {
  first_offset: -300,
  changes: [[Date.parse('2025-03-09T07:00Z'), -240], [Date.parse('2025-11-02T06:00Z'), -300]],
};
const lord_howe_2025 = {
  first_offset: 660,
  changes: [[Date.parse('2025-04-05T15:00Z'), 630], [Date.parse('2025-10-04T15:30Z'), 660]],
};

// By another way: as the zone's name is shown.
function shown_offset(zone) {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at_ms) => {
    const { value } = format.formatToParts(at_ms).find(({ type }) => type === 'timeZoneName');
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(value);
    return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
  };
}

test('every zone of this machine, day by day over three years', () => {
  const first = day('2025-01-01');
  const last = day('2028-01-01');
  assert.ok(names().length > 300, `${names().length} zones`);
  for (const zone of names()) {
    const offset_at = shown_offset(zone);
    const { first_offset, changes } = table(zone, first, last);
    let offset = first_offset;
    let next = 0;
    for (let at = first * day_ms; at < last * day_ms; at += day_ms) {
      while (next < changes.length && changes[next][0] <= at) {
        const [changed_ms, changed] = changes[next];
        assert.equal(offset_at(changed_ms - 1000), offset, `${zone} before ${new Date(changed_ms).toISOString()}`);
        assert.equal(offset_at(changed_ms), changed, `${zone} at ${new Date(changed_ms).toISOString()}`);
        offset = changed;
        next += 1;
      }
      assert.equal(offset_at(at), offset, `${zone} at ${new Date(at).toISOString()}`);
    }
  }
});

test('a zone that nobody knows has no table', () => {
  assert.equal(table('Europe/Atlantis', 0, 1), null);
  assert.equal(table('', 0, 1), null);
});

for (const browser_name of browser_names) {
  describe(`time zones in ${browser_name}`, () => {
    let browser;
    let server;
    let page;

    before(async () => {
      server = await serve(repo);
      browser = await open_browser(browser_name);
      page = await browser.page();
      await page.goto(`${server.url}tests/browser/support/page.html`);
      await page.until(() => 'ready' in document.documentElement.dataset);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    for (const [zone, expected] of [['America/New_York', new_york_2025], ['Australia/Lord_Howe', lord_howe_2025],
      ['UTC', { first_offset: 0, changes: [] }], ['Europe/Atlantis', null]]) {
      test(`the clocks of ${zone} in 2025`, async () => {
        const found = await page.evaluate(([name, first, last]) => window.bench.zones.table(name, first, last),
          [zone, day('2025-01-01'), day('2026-01-01')]);
        assert.deepEqual(found, expected);
      });
    }

    test('the reader’s own zone is among those that there are', async () => {
      const { own, all } = await page.evaluate(() => ({ own: window.bench.zones.reader_zone(), all: window.bench.zones.names() }));
      assert.ok(all.length > 300, `${all.length} zones`);
      assert.ok(all.includes(own) || own === 'UTC', own);
    });
  });
}
