// Everything is deleted: said when it is, not before; and nothing writes it again.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { idle, open_app, open_site, page_text, press, set, value } from './support/app.mjs';
import { says } from './support/contest.mjs';
import { stored_texts } from './support/stored.mjs';
import { open_desk, open_page, open_storage, read_storage, save, sent } from './support/storage_page.mjs';

for (const browser_name of browser_names) {
  describe(`deleting everything in ${browser_name}`, () => {
    let app;
    let page;
    let holder;
    before(async () => {
      app = await open_app(browser_name);
    });
    after(() => app?.close());

    // With something stored, and beside it a tab that keeps a connection whatever it is asked, as one that is busy does.
    // `writes`: it has the stores to itself, too.
    async function with_tabs(call, { writes = false } = {}) {
      try {
        await open_tabs(writes);
        await call();
      } finally {
        await page.close();
        await holder.close();
      }
    }

    async function open_tabs(writes) {
      page = await app.browser.page();
      await open_site(page, app.url);
      await set(page, 'Quota', '9876000');
      await press(page, 'tab', 'Your data');
      await set(page, 'Type: delete everything', 'delete everything');
      holder = await app.browser.page();
      await holder.goto(`${app.url}app.css`);
      await holder.evaluate((is_writing) => new Promise((resolve, reject) => {
        const request = indexedDB.open('quarterdeck');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          window.database = request.result;
          let held = is_writing;
          const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
          const spin = () => {
            transaction.objectStore('journal').count().onsuccess = () => {
              resolve();
              if (held) spin();
            };
          };
          spin();
          window.let_go = () => {
            held = false;
            database.close();
          };
        };
      }), writes);
      await page.front();
    }

    async function delete_everything() {
      await page.evaluate(() => {
        window.before = true;
      });
      await page.click('button', 'Delete everything');
      await page.until(() => localStorage.getItem('quarterdeck erasure')?.endsWith('under way'));
    }

    const said = (words) => page.until((text) => (
      document.querySelector('#mirror').textContent.replace(/\s+/g, ' ').includes(text)), words);

    const is_empty = () => holder.until(() => new Promise((resolve) => {
      const transaction = database.transaction([...database.objectStoreNames]);
      const counts = [...database.objectStoreNames].map((store) => transaction.objectStore(store).count());
      transaction.oncomplete = () => resolve(counts.every(({ result }) => result === 0));
    }));

    async function starts_anew() {
      await page.until(() => !window.before && Boolean(window.quarterdeck));
      await idle(page);
      await says(page, /All that was kept here is deleted/);
      assert.doesNotMatch((await stored_texts(page)).join('\n'), /987600000/);
      await press(page, 'tab', 'Targets');
      assert.doesNotMatch(await value(page, 'Quota'), /9,876,000/);
    }

    test('a tab that is in the way keeps nothing, and nothing is said to be deleted before it is', () => with_tabs(async () => {
      await delete_everything();
      await is_empty();
      assert.equal(await page.evaluate(() => window.before), true, 'the page has not started anew');
      assert.doesNotMatch(await page_text(page), /is deleted/);
      await holder.evaluate(() => let_go());
      await starts_anew();
    }));

    test('what is left is told, with what to do', () => with_tabs(async () => {
      await delete_everything();
      await said('Not everything is deleted yet: what was kept may all be there still');
      await holder.evaluate(() => let_go());
      await starts_anew();
    }, { writes: true }));

    test('what a page that was closed had not deleted goes at the next start, before anything is shown', () => with_tabs(async () => {
      await delete_everything();
      await page.goto('about:blank');
      await holder.evaluate(() => let_go());
      await page.goto(app.url);
      await starts_anew();
    }, { writes: true }));

    test('a start that can’t delete yet shows nothing of it, and goes on by itself', () => with_tabs(async () => {
      await delete_everything();
      await page.goto('about:blank');
      await page.goto(app.url);
      await said('Nothing is kept after this tab is closed: all is to be deleted first');
      assert.doesNotMatch(await value(page, 'Quota'), /9,876,000/);
      await holder.evaluate(() => let_go());
      await said('storage has answered');
      await idle(page);
      assert.doesNotMatch(await page_text(page), /is deleted/, 'what was typed meanwhile is not');
      assert.doesNotMatch((await stored_texts(page)).join('\n'), /987600000/);
    }, { writes: true }));
  });

  describe(`saving after everything was deleted, in ${browser_name}`, () => {
    const desk = open_desk(browser_name);

    test('a tab that is in the way is told of, with what is left', async () => {
      const { page, server, browser } = desk;
      const name = 'held';
      const holder = await open_page(browser, server);
      await holder.evaluate(async (database) => {
        delete window.BroadcastChannel;
        const other = bench.storage({ name: database });
        await other.read();
        await other.save('1', ['kept']);
        await new Promise((resolve) => {
          indexedDB.open(database).onsuccess = ({ target: { result } }) => {
            const journal = result.transaction('journal', 'readwrite').objectStore('journal');
            let held = true;
            const spin = () => {
              journal.count().onsuccess = () => held && spin();
            };
            spin();
            window.let_go = () => {
              held = false;
            };
            window.count = () => new Promise((counted) => {
              result.transaction('journal').objectStore('journal').count().onsuccess = (event) => counted(event.target.result);
            });
            resolve();
          };
        });
      }, name);
      const told = (words) => page.until((text) => bench.sent.some(([kind, left]) => kind === 'erase_failed' && left.startsWith(text)), words);
      await page.evaluate((database) => {
        window.here = true;
        window.erasing = bench.storage({ name: database, open_ms: 50 });
        erasing.erase();
      }, name);
      await told('what was kept may all be there still, as another tab of Quarterdeck is in the way');
      await holder.evaluate(() => let_go());
      await holder.until(async () => await count() === 0);
      await page.evaluate(() => {
        erasing.erase();
      });
      await told('it is all emptied, but the empty storage is there still, as another tab of Quarterdeck is in the way');
      await holder.close();
      await page.until(() => !window.here && 'ready' in document.documentElement.dataset);
    });

    test('a browser that keeps nothing beside the database deletes it, too', async () => {
      const { page, name } = desk;
      await save(page, '1', 'kept');
      await page.evaluate(() => {
        window.here = true;
        Object.defineProperty(window, 'localStorage', { get: () => {
          throw new DOMException('denied', 'SecurityError');
        } });
        store.erase();
      });
      await page.until(() => !window.here && 'ready' in document.documentElement.dataset);
      assert.deepEqual((await read_storage(page, name)).records, []);
    });

    test('a tab that has not heard of it does not make the storage anew', async () => {
      const { page, server, browser, name } = desk;
      const deaf = await open_page(browser, server);
      await deaf.evaluate(() => {
        delete window.BroadcastChannel;
      });
      await open_storage(deaf, { name });
      await save(deaf, '1', 'before');
      await page.evaluate(() => {
        window.erased = true;
        store.erase();
      });
      await page.until(() => !window.erased && 'ready' in document.documentElement.dataset);
      await save(deaf, '2', 'after');
      await save(deaf, '3', 'after that');
      assert.deepEqual(await sent(deaf, 'saved'), [['1']]);
      assert.deepEqual((await sent(deaf, 'save_failed')).map(([ticket]) => ticket), ['2', '3']);
      assert.deepEqual(await deaf.evaluate(async (database) => (
        (await indexedDB.databases()).filter((one) => one.name === database)), name), []);
      await deaf.close();
    });
  });
}
