// A plan on the clipboard and in files, and counts from a file, a paste and a drop.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { chosen, idle, on_fresh_page, open_app, page_text, paste, press, set, value } from './support/app.mjs';

// A German file: semicolons, decimal commas, day first, an umlaut in the old code page of Windows.
const german = 'Übersicht;;\r\nWoche;QBM;POV\r\n07.07.2025;3,0;1\r\n14.07.2025;1.204,0;2\r\nSumme;7;3\r\n21.07.2025;2,5;1\r\n';

for (const browser_name of browser_names) {
  describe(`in and out in ${browser_name}`, () => {
    let app;

    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    // With a plan whose period holds the weeks of the tables here.
    const with_page = (call) => on_fresh_page(app, async (page) => {
      await set(page, 'Period start', '2025-07-01');
      await set(page, 'Period end', '2025-09-30');
      await call(page);
    }, { permissions: ['clipboard-read', 'clipboard-write'] });
    const says = async (page, pattern) => {
      await page.until(([source]) => new RegExp(source).test(document.getElementById('mirror').textContent), [pattern.source]);
      await idle(page);
    };
    // Puts the bytes into the file chooser that the page has just opened.
    const choose_bytes = (page, name, bytes) => page.evaluate(([file_name, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], file_name));
      const chooser = document.querySelector('input[type=file]');
      chooser.files = transfer.files;
      chooser.dispatchEvent(new Event('change'));
    }, [name, bytes.toString('base64')]);
    const choose_file = async (page, name, bytes) => {
      if (browser_name === 'chromium') {
        const opened = page.raw.waitForEvent('filechooser');
        await press(page, 'button', 'Choose file');
        await (await opened).setFiles({ name, mimeType: 'text/csv', buffer: bytes });
      } else {
        // Firefox would open its own window: the click is kept from the chooser, all else is real.
        await page.evaluate(() => {
          HTMLInputElement.prototype.click = () => {};
        });
        await press(page, 'button', 'Choose file');
        await page.until(() => document.querySelector('input[type=file]') !== null);
        await choose_bytes(page, name, bytes);
      }
    };
    test('the summary is on the clipboard', () => with_page(async (page) => {
      await press(page, 'button', 'Copy summary');
      await says(page, /Copied the summary/);
      await press(page, 'button', 'Import counts');
      await page.focus('textbox', 'Table to import');
      await page.press('Control+v');
      await idle(page);
      const text = await value(page, 'Table to import');
      assert.match(text, /^## Sample quarter\n\n17 deals mean 28,334 outreach touches/);
      assert.match(text, /\n\| QBM \| 25 % \| 227 \|/);
    }));

    test('where nothing may be copied, the text is there to be copied by hand', () => with_page(async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
        document.execCommand = () => false;
      });
      await press(page, 'button', 'Copy summary');
      await says(page, /The browser did not let the summary be copied/);
      assert.match(await value(page, 'Text to copy'), /^## Sample quarter\n/);
      await press(page, 'button', 'Copied by hand');
      assert.equal(await page.select_count('textbox', 'Text to copy'), 0);
    }));

    test('the plan is saved as a CSV that a spreadsheet opens as UTF-8', () => with_page(async (page) => {
      await page.evaluate(() => {
        window.saved = [];
        const real = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          window.saved.push(blob);
          return real.call(URL, blob);
        };
      });
      const download = browser_name === 'chromium' ? page.raw.waitForEvent('download') : null;
      await press(page, 'button', 'Save as CSV');
      if (download) assert.equal((await download).suggestedFilename(), 'Sample quarter plan.csv');
      await says(page, /Sample quarter plan\.csv" is in this browser's downloads/);
      const bytes = await page.evaluate(async () => [...new Uint8Array(await window.saved[0].arrayBuffer())]);
      assert.deepEqual(bytes.slice(0, 3), [0xef, 0xbb, 0xbf]);
      const text = Buffer.from(bytes.slice(3)).toString();
      assert.match(text, /^Stage,Rate to next,Needed,A week,A working day,SDR,AE,Last useful day\r\noutreach touch,2 %,28334,/);
    }));

    test('a German file goes in through the chooser, its wrong rows are named, and undo takes it back', () => with_page(async (page) => {
      await press(page, 'button', 'Import counts');
      await choose_file(page, 'Übersicht.csv', Buffer.from(german, 'latin1'));
      await says(page, /Übersicht\.csv: 6 rows, 3 columns, separated by semicolons/);
      assert.equal(await chosen(page, 'Date column'), 'Woche');
      assert.equal(await chosen(page, 'Column: QBM'), 'QBM');
      assert.equal(await chosen(page, 'Dates are written'), 'Day first: 31.12.2025');
      const text = await page_text(page);
      assert.match(text, /2 wrong rows/);
      assert.match(text, /Row 5: "Summe" is no date/);
      assert.match(text, /Row 6: "2,5" is no whole number/);
      assert.match(text, /4 counts in 2 weeks from 2 good rows/);
      assert.equal(await page.select_count('button', 'Import'), 0);
      await press(page, 'button', 'Import the good rows');
      await says(page, /Imported 4 counts from 2 weeks/);
      await press(page, 'button', 'Undo import');
      await press(page, 'button', 'Import counts');
      await choose_file(page, 'again.csv', Buffer.from(german, 'latin1'));
      await says(page, /4 of them change what the plan has/);
    }));

    test('a file above 4 MB is not read', () => with_page(async (page) => {
      await press(page, 'button', 'Import counts');
      await choose_file(page, 'large.csv', Buffer.alloc(4_000_001, 'a'));
      await says(page, /"large\.csv" was not read: it is larger than 4 MB\. Nothing was changed\./);
    }));

    test('a table pasted where no field is opens the import, a word does not', () => with_page(async (page) => {
      await paste(page, 'just words, and more', ['button', 'Import counts']);
      assert.equal(await page.select_count('textbox', 'Table to import'), 0);
      await paste(page, 'Week\tQBM\n2025-07-07\t3\n', ['button', 'Import counts']);
      await says(page, /The pasted table: 2 rows, 2 columns, separated by tabs/);
      await press(page, 'button', 'Cancel');
      assert.equal(await page.select_count('textbox', 'Table to import'), 0);
    }));

    test('a table is typed and imported by keyboard only', () => with_page(async (page) => {
      await page.focus('button', 'Import counts');
      await page.press('Enter');
      await idle(page);
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
      await page.type('Week;QBM');
      await page.press('Enter');
      await page.type('2025-07-07;3');
      await idle(page);
      assert.equal(await value(page, 'Table to import'), 'Week;QBM\n2025-07-07;3');
      for (let i = 0; i < 40; ++i) {
        await page.press('Tab');
        if (await page.evaluate(() => document.activeElement.textContent === 'Import'
          || document.activeElement.getAttribute('aria-label') === 'Import')) break;
      }
      await page.press('Enter');
      await says(page, /Imported 1 count from 1 week/);
    }));

    test('a file is dropped on the page', () => with_page(async (page) => {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['Week,QBM\n2025-07-07,3\n'], 'dropped.csv'));
        for (const kind of ['dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        }
      });
      await says(page, /dropped\.csv: 2 rows, 2 columns/);
    }));
  });
}
