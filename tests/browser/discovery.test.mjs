// From an empty place to a held call, its verdict and its recap, by keyboard alone; an export of a CRM
// brought in.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { idle, open_app, page_text, press, restart, set, start_app, value } from './support/app.mjs';

const hubspot = 'Record ID,First Name,Last Name,Job Title,Associated Company,Buying Role\n'
  + '1,Ann,Lee,VP Operations,Northwind,Champion\n2,Bo,Chen,CFO,Northwind,Budget Holder\n3,Cy,Ro,,Südwind GmbH,\n';

for (const browser_name of browser_names) {
  describe(`discovery in ${browser_name}`, () => {
    let app;
    let page;

    before(async () => {
      app = await open_app(browser_name);
      page = await start_app(app, { permissions: ['clipboard-read', 'clipboard-write'] });
    });
    after(() => app?.close());

    const key = async (...chords) => {
      for (const chord of chords) await page.press(chord);
      await idle(page);
    };
    const type = async (text) => {
      await page.type(text);
      await idle(page);
    };
    const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label')
      ?? document.activeElement.textContent);
    const tab_to = async (name, chord = 'Tab') => {
      for (let i = 0; i < 80; i += 1) {
        if (await focused() === name) return;
        await page.press(chord);
      }
      assert.fail(`${chord} does not reach "${name}", but ${await focused()}`);
    };

    test('a call is held by keyboard alone, and every answer outlives a reload', async () => {
      await press(page, 'tab', 'Discovery');
      await tab_to('New account');
      await key('Enter');
      assert.equal(await focused(), 'Account name');
      await type('Northwind');
      await tab_to('Overview', 'Shift+Tab');
      await key('ArrowRight', 'Enter');
      await tab_to('Name of the person');
      await type('Ann Lee');
      await key('Enter');
      await key('a');   // the letter on the button
      for (let i = 1; i <= 5; i += 1) {
        assert.equal(await focused(), 'Their words');
        await type(`answer ${i}`);
        await key('Enter');
      }
      await key('Escape');
      assert.notEqual(await focused(), 'Their words');
      await key('p');
      assert.match(await page_text(page), /5 answered, 1 parked/);
    });

    test('keys that follow each other at once all arrive', async () => {
      await page.press('a');
      await page.type('pay as you go');
      await page.press('Enter');
      await page.type('quite an answer');
      await idle(page);
      assert.equal(await value(page, 'Their words'), 'quite an answer');
      await page.press('Escape');
      await page.press('n');
      await page.type('nearly a no');
      await idle(page);
      assert.equal(await value(page, 'Our note on this question'), 'nearly a no');
      assert.equal(await value(page, 'Their words'), 'quite an answer');
      await restart(page);
      await press(page, 'tab', 'Facts');
      assert.match(await page_text(page), /answer 1/);
    });

    test('the end of the call is a held meeting, and the verdict says what is missing', async () => {
      await press(page, 'tab', 'Call');
      await press(page, 'button', 'Start call');
      await press(page, 'button', 'End call');
      const text = await page_text(page);
      assert.match(text, /Not a QBM yet/);
      assert.match(text, /There is no champion\./);
      assert.match(text, /1 booked|Held/);
    });

    test('the recap is on the clipboard, with the words and without our notes', async () => {
      await press(page, 'tab', 'Overview');
      await set(page, 'Our note', 'a secret of ours');
      await press(page, 'tab', 'Recap');
      await press(page, 'button', 'Copy recap');
      await page.until(() => document.getElementById('mirror').textContent.includes('Copied the recap'));
      const recap = await page_text(page);
      assert.match(recap, /What we heard from you/);
      assert.match(recap, /Ann Lee/);
      assert.doesNotMatch(recap, /a secret of ours/);
    });

    test('a letter that is typed into a field is no key of a button', async () => {
      await press(page, 'tab', 'Call');
      await press(page, 'button', 'Start call');
      await set(page, 'Their words', '');
      await type('apqn');
      assert.equal(await value(page, 'Their words'), 'apqn');
      await key('Escape');
      await press(page, 'button', 'It was no meeting');
    });

    test("a CRM's export is shown row by row, brought in, and taken back by one undo", async () => {
      await press(page, 'button', 'All accounts');
      await press(page, 'tab', 'In and out');
      await set(page, 'Table of accounts', hubspot);
      assert.match(await page_text(page), /1 new account and 2 new contacts/);
      await press(page, 'button', 'Import');
      assert.match(await page_text(page), /2 accounts/);
      await press(page, 'button', 'Südwind GmbH');
      await press(page, 'tab', 'People');
      assert.equal(await value(page, 'Name: Cy Ro'), 'Cy Ro');
      await key('Control+z');
      await page.until(() => !document.getElementById('mirror').textContent.includes('Cy Ro'));
      assert.deepEqual(page.errors, []);
    });
  });
}
