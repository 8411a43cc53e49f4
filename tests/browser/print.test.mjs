// A plan, a recap, an action plan and a board on their way to paper: what the print dialog would get.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { idle, open_app, press, set, start_app } from './support/app.mjs';
import { dismiss_notices, lead_contest, score } from './support/contest.mjs';

// Instead of the dialog, which would stop the page until a hand closes it.
const keep_prints = () => {
  window.prints = 0;
  window.print = () => {
    window.prints += 1;
  };
};

// What is on the sheet: each part as its tag and text, a table as its rows.
const read_sheet = () => {
  const text = (element) => element.textContent;
  return {
    title: document.title,
    sheets: document.querySelectorAll('#sheet').length,
    parts: [...document.getElementById('sheet').children].map((part) => [part.localName,
      part.localName === 'table' ? [...part.rows].map((row) => [...row.cells].map(text)) : text(part)]),
  };
};

for (const browser_name of browser_names) {
  describe(`print in ${browser_name}`, () => {
    let app;
    let page;

    before(async () => {
      app = await open_app(browser_name);
      page = await start_app(app, { colorScheme: 'dark' }, (fresh) => fresh.before_load(keep_prints));
    });
    after(() => app?.close());

    const print = async () => {
      const before_it = await page.evaluate(() => window.prints);
      await press(page, 'button', 'Print');
      assert.equal(await page.evaluate(() => window.prints), before_it + 1);
      return page.evaluate(read_sheet);
    };
    const close_dialog = () => page.evaluate(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    const table_under = ({ parts }, heading) => {
      const at = parts.findIndex(([tag, text]) => tag === 'h2' && text === heading);
      assert.notEqual(at, -1, `no heading "${heading}"`);
      return parts.slice(at).find(([tag]) => tag === 'table')[1];
    };

    test('a plan is a page with its chain and its weeks, and is gone when the dialog is closed', async () => {
      await set(page, 'Period start', '2025-07-01');
      await set(page, 'Period end', '2025-09-30');
      const title = await page.evaluate(() => document.title);
      const sheet = await print();
      assert.equal(sheet.title, 'Sample quarter plan');
      assert.deepEqual(sheet.parts.slice(0, 2), [['h1', 'Sample quarter'], ['small', '1 Jul to 30 Sep 2025']]);
      assert.match(sheet.parts[2][1], /^17 deals mean 28,334 outreach touches/);
      const chain = table_under(sheet, 'The chain');
      assert.deepEqual(chain[0], ['Stage', 'Rate to next', 'Needed', 'A week']);
      assert.deepEqual(chain[3].slice(0, 3), ['QBM', '25 %', '227']);
      assert.equal(table_under(sheet, 'Week by week').length, 1 + 14);
      await close_dialog();
      assert.equal(await page.evaluate(() => document.getElementById('sheet')), null);
      assert.equal(await page.evaluate(() => document.title), title);
    });

    test('heads and names of rows are headers, and numbers stand apart', async () => {
      await print();
      const cells = await page.evaluate(() => [...document.querySelectorAll('#sheet table:first-of-type :is(th, td)')]
        .slice(0, 8).map((cell) => [cell.localName, cell.scope ?? '', cell.className, cell.closest('thead') !== null]));
      assert.deepEqual(cells, [['th', 'col', '', true], ...Array(3).fill(['th', 'col', 'number', true]),
        ['th', 'row', '', false], ...Array(3).fill(['td', '', 'number', false])]);
      await close_dialog();
    });

    test('no name is markup, and one from the right keeps its direction', async () => {
      await set(page, 'Plan name', '<img src=x onerror=alert(1)> & <b>');
      await set(page, 'Stage 1', 'محمد');
      const sheet = await print();
      assert.equal(sheet.parts[0][1], '<img src=x onerror=alert(1)> & <b>');
      assert.equal(await page.evaluate(() => document.querySelectorAll('#sheet :is(img, b)').length), 0);
      assert.equal(table_under(sheet, 'The chain')[1][0], 'محمد');
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#sheet tbody th')).direction), 'rtl');
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('#sheet table')).direction), 'ltr');
      await close_dialog();
    });

    test('a dialog whose end nobody told leaves no second sheet', async () => {
      const title = await page.evaluate(() => document.title);
      await print();
      assert.equal((await print()).sheets, 1);
      await close_dialog();
      assert.equal(await page.evaluate(() => document.title), title);
    });

    if (browser_name === 'chromium') {
      test('on paper there is the sheet alone, black on white in a dark theme', async () => {
        await print();
        await page.raw.emulateMedia({ media: 'print', colorScheme: 'dark' });
        // On a page as wide as A4 between its margins.
        await page.raw.setViewportSize({ width: 680, height: 960 });
        const lines = await page.evaluate(() => [...document.querySelectorAll('#sheet table:last-of-type tbody th')].map((head) => {
          const text = document.createRange();
          text.selectNodeContents(head);
          return new Set([...text.getClientRects()].map(({ top }) => top)).size;
        }));
        assert.deepEqual(lines, lines.map(() => 1), 'each week’s date is on one line');
        assert.ok(lines.length > 10);
        const seen = await page.evaluate(() => ({
          shown: [...document.body.children].filter((child) => getComputedStyle(child).display !== 'none').map(({ id }) => id),
          page: getComputedStyle(document.body).backgroundColor,
          ink: getComputedStyle(document.querySelector('#sheet td')).color,
          scheme: getComputedStyle(document.documentElement).colorScheme,
          head: getComputedStyle(document.querySelector('#sheet thead')).display,
          wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        }));
        assert.deepEqual(seen, { shown: ['sheet'], page: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', scheme: 'light',
          head: 'table-header-group', wide: false });
        await page.raw.emulateMedia({ media: 'screen', colorScheme: 'dark' });
        assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById('sheet')).display), 'none');
        await page.raw.emulateMedia({ media: null });
        // Chromium tells the end of this by itself.
        const pdf = await page.raw.pdf({ format: 'Letter', ...(process.env.QUARTERDECK_PDF ? { path: process.env.QUARTERDECK_PDF } : {}) });
        assert.match(pdf.toString('latin1'), /^%PDF/);
        assert.equal(await page.evaluate(() => document.getElementById('sheet')), null);
      });
    }

    test('a recap and an action plan are printed from the sample account', async () => {
      await press(page, 'tab', 'Discovery');
      await press(page, 'button', 'Try with sample data');
      await dismiss_notices(page);
      await press(page, 'button', 'Norlund Freight');
      await press(page, 'tab', 'Recap');
      const recap = await print();
      assert.equal(recap.parts[0][1], 'What we heard from you');
      assert.ok(recap.parts.some(([tag, text]) => tag === 'blockquote' && /^“.+”.+, \d+ \w+ \d+$/s.test(text)));
      await close_dialog();
      await press(page, 'tab', 'Agreed');
      const steps = await print();
      assert.match(steps.parts[1][1], /^Mutual action plan, /);
      assert.deepEqual(steps.parts.find(([tag]) => tag === 'table')[1][0], ['By', 'Step', 'Side', 'Owner', 'State']);
      await close_dialog();
    });

    test('a board is printed with everybody and its rules', async () => {
      await lead_contest(page);
      await score(page, 'Ann', 3);
      await press(page, 'tab', 'Board');
      const board = await print();
      assert.match(board.title, /^Winter cup board \d{4}-\d\d-\d\d$/);
      assert.equal(board.parts[2][1], 'Ann leads with 30 points.');
      const members = table_under(board, 'Members');
      assert.deepEqual(members.map((row) => row.slice(0, 3)), [['Rank', 'Name', 'Score'], ['1', 'Ann', '30'], ['2', 'محمد', '0']]);
      assert.ok(board.parts.at(-1)[1].includes('1 QBM is 10 points.'));
      await close_dialog();
      await idle(page);
      assert.deepEqual(page.errors, []);
    });
  });
}
