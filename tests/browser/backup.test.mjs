// Backups in real browsers: to a file and back on another device, encrypted with its keys, kept up to date by itself;
// everything deleted on purpose, and by others; a new version that is offered.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browser_names } from './support/browsers.mjs';
import {
  choose, idle, open_app, open_site, page_text, press, restart, set, site, start_app, value,
} from './support/app.mjs';
import { says } from './support/contest.mjs';
import { drop_file, saved_text, watch_files } from './support/files.mjs';
import { jump, set_clock } from './support/page_clock.mjs';
import { stored_texts } from './support/stored.mjs';

for (const browser_name of browser_names) {
  describe(`backups in ${browser_name}`, () => {
    let app;
    const newer = { on: false };
    before(async () => {
      const list = await readFile(join(site, 'sw-files.js'), 'utf8');
      const worker = await readFile(join(site, 'sw.js'), 'utf8');
      // The same files under another version: what a browser sees of a deployment.
      app = await open_app(browser_name, {
        replace: (name) => {
          if (!newer.on) return undefined;
          if (name === 'sw-files.js') return list.replace(/version: "[^"]*"/, 'version: "newer"');
          return name === 'sw.js' ? `${worker}\n` : undefined;
        },
      });
    });
    after(() => app?.close());

    async function with_page(work, prepare, settings) {
      const page = await start_app(app, settings, prepare);
      try {
        await work(page);
      } finally {
        await page.end();
      }
    }

    const open_data = (page) => press(page, 'tab', 'Your data');

    async function plan_of(page) {
      await press(page, 'tab', 'Targets');
      return value(page, 'Quota');
    }

    async function back_up(page) {
      await watch_files(page);
      await open_data(page);
      await press(page, 'button', 'Back up now');
      await says(page, /Backed up: "Quarterdeck backup .*\.json" is in this browser's downloads/);
      return saved_text(page);
    }

    let plain = '';
    test('everything goes into a file and comes back in another browser', async () => {
      await with_page(async (page) => {
        await set(page, 'Quota', '1234000');
        plain = await back_up(page);
        assert.match(plain, /^\{"quarterdeck":1,"made":"\d{4}-\d\d-\d\d","records":\[/);
        await says(page, /Last backup today/);
        await restart(page);
        await says(page, /Last backup today/);
      });
      await with_page(async (page) => {
        await drop_file(page, 'mine.json', plain);
        await says(page, /Backup "mine\.json".*It was made on \d{4}-\d\d-\d\d.*change/);
        await press(page, 'button', 'Merge it with what is here');
        await says(page, /Restored from "mine\.json"/);
        assert.match(await plan_of(page), /1,234,000/);
        await restart(page);
        assert.match(await value(page, 'Quota'), /1,234,000/);
      });
    });

    test('Ctrl+S makes a backup from anywhere, also while a field is edited', () => with_page(async (page) => {
      await watch_files(page);
      await page.focus('textbox', 'Quota');
      await page.press('Control+a');
      await page.type('777000');
      await page.press('Control+s');
      await idle(page);
      await says(page, /Backed up: "Quarterdeck backup/);
      assert.match(await saved_text(page), /77700000/);
    }));

    test('Ctrl+S that is held makes one backup', () => with_page(async (page) => {
      await watch_files(page);
      await page.evaluate(() => {
        window.kept = 0;
        window.addEventListener('keydown', (event) => {
          if (event.key === 's' && event.defaultPrevented) window.kept += 1;
        });
      });
      const { keyboard } = page.raw;
      await keyboard.down('Control');
      for (let i = 0; i < 8; i += 1) {
        await keyboard.down('s');
        await idle(page);
      }
      await keyboard.up('s');
      await keyboard.up('Control');
      const [made, kept] = await page.evaluate(() => [window.saved.length, window.kept]);
      assert.equal(made, 1);
      assert.equal(kept, 8, 'the browser’s own answer to the key does not come instead');
    }));

    test('an encrypted backup is opened by its passphrase alone, and replaces what is there', async () => {
      let sealed = '';
      await with_page(async (page) => {
        await set(page, 'Quota', '4321000');
        await open_data(page);
        await page.fill('textbox', 'Passphrase for backups', 'a gruff ködder');
        await page.fill('textbox', 'The same once more', 'a gruff ködder');
        await idle(page);
        await press(page, 'button', 'Encrypt from now on');
        await says(page, /Backups are encrypted with your passphrase/);
        sealed = await back_up(page);
        assert.match(sealed, /^\{"quarterdeck_backup":1,"kdf":"PBKDF2-SHA-256","iterations":600000,"salt":"/);
        assert.doesNotMatch(sealed, /4321000/);
        await restart(page);
        await watch_files(page);
        await open_data(page);
        await press(page, 'button', 'Back up now');
        await says(page, /Backed up/);
        const again = await saved_text(page);
        assert.match(again, /^\{"quarterdeck_backup":1/, 'it is so after a restart, too');
        assert.notEqual(again, sealed);
      });
      await with_page(async (page) => {
        await drop_file(page, 'sealed.json', sealed);
        await says(page, /It is encrypted/);
        await set(page, 'Passphrase of the backup', 'a gruff kodder');
        await press(page, 'button', 'Open it');
        await says(page, /"sealed\.json" was not read: the passphrase is wrong, or the file is damaged\. Nothing was changed\./);
        await set(page, 'Passphrase of the backup', 'a gruff ködder');
        await press(page, 'button', 'Open it');
        await says(page, /It was made on/);
        await choose(page, 'What to do with it', 'Replace');
        await press(page, 'button', 'Replace what is here');
        await says(page, /Restored from "sealed\.json"/);
        assert.match(await plan_of(page), /4,321,000/);
        await page.press('Control+z');
        await idle(page);
        assert.doesNotMatch(await value(page, 'Quota'), /4,321,000/);
      });
    });

    test('a tab that was open before encrypts its backups, too, once another does', async () => {
      const [one, two] = [await app.browser.page(), await app.browser.page()];
      for (const page of [one, two]) {
        await open_site(page, app.url);
        await open_data(page);
      }
      await one.front();
      await one.fill('textbox', 'Passphrase for backups', 'a gruff ködder');
      await one.fill('textbox', 'The same once more', 'a gruff ködder');
      await idle(one);
      await press(one, 'button', 'Encrypt from now on');
      await two.front();
      await two.until(() => document.querySelector('#mirror').textContent.includes('Backups are encrypted'));
      assert.match(await back_up(two), /^\{"quarterdeck_backup":1/);
      await one.close();
      await two.close();
    });

    test('everything is deleted in every tab, and nothing of it comes back', () => with_page(async (page) => {
      await set(page, 'Quota', '9876000');
      await open_data(page);
      assert.match((await stored_texts(page)).join('\n'), /987600000/);
      await set(page, 'Type: delete everything', 'delete everything');
      const gone = page.evaluate(() => {
        window.before = true;
      });
      await gone;
      await page.click('button', 'Delete everything');
      await page.until(() => !window.before && Boolean(window.quarterdeck));
      await idle(page);
      assert.doesNotMatch((await stored_texts(page)).join('\n'), /987600000/);
      assert.doesNotMatch(await plan_of(page), /9,876,000/);
      assert.doesNotMatch(await page_text(page), /What was kept here is gone/);
      await says(page, /All that was kept here is deleted/);
      await restart(page);
      assert.doesNotMatch(await page_text(page), /is deleted/);
    }));

    test('what is deleted behind an open tab is saved again by it', () => with_page(async (page) => {
      await set(page, 'Quota', '5555000');
      await page.evaluate(() => new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('quarterdeck');
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      }));
      await set(page, 'Quota', '6666000');
      await says(page, /was deleted while it was open\. Everything that this tab had is being saved again/);
      await idle(page);
      await restart(page);
      assert.match(await value(page, 'Quota'), /6,666,000/);
    }));

    test('a start that finds its storage gone says so', () => with_page(async (page) => {
      await set(page, 'Quota', '5555000');
      await page.goto(`${app.url}nothing-of-ours`);
      await page.evaluate(() => new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('quarterdeck');
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      }));
      await open_site(page, app.url);
      await says(page, /What was kept here is gone/);
    }));

    test('a newer version is offered in the tab that is open, and used when the reader wants it', () => with_page(async (page) => {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
      await set_clock(page);
      await page.before_load(() => {
        const set_interval = window.setInterval;
        window.setInterval = (call, ms) => {
          if (ms === 3_600_000) window.an_hour_passes = call;
          return set_interval(call, ms);
        };
      });
      await restart(page);   // now the page is the worker's
      try {
        newer.on = true;
        await page.until(() => window.an_hour_passes);
        await jump(page, 1);
        await page.evaluate(() => an_hour_passes());
        await page.until(() => document.querySelector('#mirror').textContent.includes('A new version of Quarterdeck is here'));
        await set(page, 'Quota', '3333000');
        await page.evaluate(() => {
          window.before = true;
        });
        await page.click('button', 'Use it now');
        await page.until(() => !window.before && Boolean(window.quarterdeck));
        await idle(page);
        assert.match(await value(page, 'Quota'), /3,333,000/);
        const versions = await page.evaluate(() => caches.keys());
        assert.ok(versions.some((one) => one.endsWith('newer')), versions.join());
      } finally {
        newer.on = false;
      }
    }, () => {}, { serviceWorkers: 'allow' }));
  });
}

describe('a file that is kept up to date, in chromium', () => {
  let app;
  before(async () => {
    app = await open_app('chromium');
  });
  after(() => app?.close());

  // A file of the origin's own takes the place of the one that a reader chooses: it is written in the same way.
  const prepare = (page) => page.before_load(() => {
    window.showSaveFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle('kept.json', { create: true });
    };
  });
  // Empty while another one is put in its place.
  const file_text = (page) => page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle('kept.json')).getFile()).text().catch(() => '');
  });

  test('it has everything at once, each change soon after, and is known after a restart', async () => {
    const page = await start_app(app, {}, prepare);
    await set(page, 'Quota', '1111000');
    await press(page, 'tab', 'Your data');
    await press(page, 'button', 'Keep a file up to date');
    await says(page, /The file "kept\.json" is kept up to date/);
    assert.match(await file_text(page), /111100000/);
    await press(page, 'tab', 'Targets');
    await set(page, 'Quota', '2222000');
    while (!(await file_text(page)).includes('222200000')) await page.evaluate(() => new Promise(requestAnimationFrame));
    await restart(page);
    await press(page, 'tab', 'Your data');
    await says(page, /The file "kept\.json" is kept up to date/);
    await press(page, 'button', 'Stop keeping it up to date');
    assert.doesNotMatch(await page_text(page), /is kept up to date/);
    await page.end();
  });

  // `deaf`: what the first one tells does not reach the second.
  async function with_two_tabs(call, deaf = false) {
    const one = await start_app(app, {}, prepare);
    await set(one, 'Quota', '1111000');
    await press(one, 'tab', 'Your data');
    await press(one, 'button', 'Keep a file up to date');
    const two = await one.tab();
    await prepare(two);
    if (deaf) {
      await two.before_load(() => {
        delete window.BroadcastChannel;
      });
    }
    await open_site(two, app.url);
    await press(two, 'tab', 'Your data');
    await says(two, /The file "kept\.json" is kept up to date/);
    await call(one, two);
    await one.context.close();
  }

  async function encrypt(page) {
    await page.front();
    await page.fill('textbox', 'Passphrase for backups', 'a gruff ködder');
    await page.fill('textbox', 'The same once more', 'a gruff ködder');
    await idle(page);
    await press(page, 'button', 'Encrypt from now on');
    await says(page, /Backups are encrypted with your passphrase/);
  }

  for (const deaf of [false, true]) {
    test(`no tab writes it in the open once another encrypts it${deaf ? ', even where it has not heard of that' : ''}`, () => (
      with_two_tabs(async (one, two) => {
        await encrypt(one);
        await two.front();
        if (!deaf) await two.until(() => document.querySelector('#mirror').textContent.includes('Backups are encrypted'));
        await two.press('Control+s');
        await idle(two);
        await says(two, /Backed up: "kept\.json" is up to date/);
        const text = await file_text(two);
        assert.match(text, /^\{"quarterdeck_backup":1/);
      }, deaf)));

    test(`no tab writes it once another has stopped keeping it up to date${deaf ? ', even where it has not heard of that' : ''}`, () => (
      with_two_tabs(async (one, two) => {
        await one.front();
        await press(one, 'button', 'Stop keeping it up to date');
        await one.evaluate(async () => {
          const folder = await navigator.storage.getDirectory();
          const stream = await (await folder.getFileHandle('kept.json')).createWritable();
          await stream.write('as it was');
          await stream.close();
        });
        await two.front();
        await watch_files(two);
        if (deaf) {
          await two.press('Control+s');
          await idle(two);
          await says(two, /No backup was made: another tab has just changed how backups are made; back up again/);
        }
        await two.until(() => !document.querySelector('#mirror').textContent.includes('is kept up to date'));
        await two.press('Control+s');
        await idle(two);
        await says(two, /is in this browser's downloads/);
        assert.equal(await file_text(two), 'as it was');
      }, deaf)));
  }
});
