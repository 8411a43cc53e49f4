// web/storage.js in real browsers: what was acknowledged is there, whatever happens.
import { beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser_names, open_browser } from './support/browsers.mjs';
import { serve } from './support/server.mjs';
import { open_desk, open_page, open_storage, read_storage, repo, save, sent, texts } from './support/storage_page.mjs';

for (const browser_name of browser_names) {
  describe(`storage in ${browser_name}`, () => {
    let server;
    let browser;
    let page;
    let name;
    const desk = open_desk(browser_name);
    beforeEach(() => {
      ({ server, browser, page, name } = desk);
    });

    const start = (on, options = {}) => open_storage(on, { name, ...options });
    const read = () => read_storage(page, name);
    // Straight to the database, past the code under test.
    const raw = (call) => page.evaluate(([database, source]) => new Promise((resolve, reject) => {
      const request = indexedDB.open(database);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const transaction = request.result.transaction(['journal', 'snapshots', 'quarantine'], 'readwrite');
        const of = (store) => transaction.objectStore(store);
        const answers = source.map(([store, method, ...args]) => of(store)[method](...args));
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => {
          request.result.close();
          resolve(answers.map((answer) => answer.result));
        };
      };
    }), [name, call]);

    test('records are there in order when they were acknowledged', async () => {
      await save(page, '7', 'one', 'two');
      await save(page, '8', 'three');
      assert.deepEqual(await sent(page, 'saved'), [['7'], ['8']]);
      const found = await read();
      assert.deepEqual(found.records, [['journal/1', 'one'], ['journal/2', 'two'], ['journal/3', 'three']]);
      assert.equal(found.journal_end, 3);
      assert.equal(found.journal_length, 3);
      assert.equal(found.available, true);
      assert.equal(await page.evaluate(() => bench.busy()), 0);
    });

    test('two tabs append at once, and each hears of the other', async () => {
      const other = await open_page(browser, server);
      await start(other);
      const append = (on, who) => on.evaluate(async (tab) => {
        for (let i = 0; i < 60; i += 1) await store.save(String(i), [`${tab} ${i}`]);
      }, who);
      await Promise.all([append(page, 'a'), append(other, 'b')]);
      assert.equal((await sent(page, 'saved')).length, 60);
      assert.equal((await sent(other, 'saved')).length, 60);
      const found = texts(await read());
      for (const who of ['a', 'b']) {
        assert.deepEqual(found.filter((text) => text.startsWith(who)), Array.from({ length: 60 }, (_, i) => `${who} ${i}`));
      }
      for (const [on, who] of [[page, 'b'], [other, 'a']]) {
        await on.until((tab) => bench.sent.filter(([kind, text]) => kind === 'records' && text.startsWith(tab)).length === 60, who);
        assert.equal((await sent(on, 'records')).some(([text]) => !text.startsWith(who)), false, 'no tab hears of itself');
      }
      await other.close();
    });

    test('compaction keeps two generations and the journal that the older one needs', async () => {
      await save(page, '1', 'j1', 'j2');
      const compact = async (...records) => {
        const found = await start(page);
        await page.evaluate(([end, all]) => store.compact(String(end), all), [found.journal_end, records]);
      };
      const kept = async () => {
        const [journal, snapshots] = await raw([['journal', 'getAll'], ['snapshots', 'getAll']]);
        return [...journal, ...snapshots.filter((value) => typeof value === 'string')];
      };
      await compact('s2');
      assert.deepEqual(texts(await read()), ['s2']);
      assert.deepEqual(await kept(), ['j1', 'j2', 's2']);
      await save(page, '2', 'j3');
      assert.deepEqual(texts(await read()).sort(), ['j3', 's2']);
      await compact('s3');
      assert.deepEqual(texts(await read()), ['s3']);
      assert.deepEqual(await kept(), ['j3', 's2', 's3']);
      await save(page, '3', 'j4', 'j5');
      await compact('s5', 's5b');
      const found = await read();
      assert.deepEqual(found.records, [['snapshot/3/1', 's5'], ['snapshot/3/2', 's5b']]);
      assert.equal(found.journal_length, 0);
      assert.equal(found.journal_end, 5);
      assert.deepEqual(await kept(), ['j4', 'j5', 's3', 's5', 's5b']);
      await save(page, '4', 'j6');
      assert.equal((await read()).journal_end, 6, 'numbers are never used again');
    });

    test('where a part of the newest generation is damaged, the one before and its journal come in its place', async () => {
      await save(page, '1', 'j1');
      for (const text of ['s1', 's2']) {
        const found = await start(page);
        await page.evaluate(([end, all]) => store.compact(String(end), [all]), [found.journal_end, text]);
        await save(page, '2', `after ${text}`);
      }
      const found = await start(page);
      assert.deepEqual(texts(found).sort(), ['after s2', 's2']);
      await page.evaluate(() => store.quarantine(['snapshot/2/1']));
      assert.deepEqual((await sent(page, 'records')).flat(), ['s1', 'after s1']);
      const next = await start(page);
      assert.deepEqual(texts(next).sort(), ['after s1', 'after s2', 's1'], 'from then on all is read');
      await page.evaluate((end) => store.compact(String(end), ['s3']), next.journal_end);
      const last = await start(page);
      assert.deepEqual(texts(last), ['s3']);
      assert.deepEqual(last.quarantined.map(([source]) => source), ['snapshot/2/1']);
      await page.evaluate(() => store.quarantine(['snapshot/3/1']));
      assert.deepEqual((await sent(page, 'records')).flat(), ['s1', 'after s1', 'after s2'], 'nothing that it stood on has gone');
    });

    test('compaction deletes nothing that this tab has not read', async () => {
      await save(page, '1', 'j1');
      await start(page);
      await page.evaluate(() => store.compact('1', ['s1']));
      await raw([['journal', 'add', 'unseen']]);
      await page.evaluate(() => store.compact('999', ['s2']));
      await page.evaluate(() => store.compact('999', ['s3']));
      await page.evaluate(() => store.compact('999', []));
      const [journal] = await raw([['journal', 'getAll']]);
      assert.ok(journal.includes('unseen'));
      assert.ok(texts(await read()).includes('unseen'));
    });

    test('a tab leaves compaction to the one that was faster', async () => {
      const other = await open_page(browser, server);
      await save(page, '1', 'j1');
      await start(page);
      await start(other);
      await page.evaluate(() => store.compact('1', ['mine']));
      await other.evaluate(() => store.compact('1', ['other']));
      assert.deepEqual(texts(await read()), ['mine']);
      await other.close();
    });

    test('quarantine keeps a damaged record as it is, of any kind and length', async () => {
      const long = 'x'.repeat((4 << 20) + 10);
      await raw([['journal', 'add', 'QD1 damaged \u0000 \ud800 end'], ['journal', 'add', { not: 'text' }], ['journal', 'add', long],
        ['snapshots', 'add', { covers: 0 }, [1, 0]], ['snapshots', 'add', 'bad snapshot', [1, 1]]]);
      const found = await start(page);
      assert.deepEqual(found.records.map(([source, text]) => [source, text.length]).sort(),
        [['journal/1', 19], ['journal/2', 0], ['journal/3', 1000], ['snapshot/1/1', 12]]);
      await page.evaluate(() => store.quarantine(['journal/1', 'journal/2', 'journal/3', 'snapshot/1/1', 'journal/77', 'snapshot/x/1', 'nonsense']));
      const next = await read();
      assert.deepEqual(next.records, []);
      assert.deepEqual(next.quarantined.map(([source]) => source), ['journal/1', 'journal/2', 'journal/3', 'snapshot/1/1']);
      const [first, second, third] = await raw([['quarantine', 'get', 'journal/1'], ['quarantine', 'get', 'journal/2'], ['quarantine', 'get', 'journal/3']]);
      assert.equal(first, 'QD1 damaged \u0000 \ud800 end');
      assert.deepEqual(second, { not: 'text' });
      assert.equal(third.length, long.length);
      await page.evaluate(() => store.drop(['journal/1']));
      assert.deepEqual((await read()).quarantined.map(([source]) => source), ['journal/2', 'journal/3', 'snapshot/1/1']);
      await save(page, '1', 'new');
      assert.deepEqual((await read()).records, [['journal/4', 'new']]);
    });

    test('thousands of records are read completely', async () => {
      await raw(Array.from({ length: 1203 }, (_, i) => ['journal', 'add', `r${i}`]));
      const found = await read();
      assert.deepEqual(texts(found), Array.from({ length: 1203 }, (_, i) => `r${i}`));
    });

    test('a newer version’s database is left alone, with a reason', async () => {
      await page.evaluate((database) => new Promise((resolve) => {
        const request = indexedDB.open(database, 2);   // the tab under test lets go of its connection
        request.onsuccess = () => resolve(request.result.close());
      }), name);
      const found = await read();
      assert.equal(found.available, false);
      assert.match(found.trouble, /newer version/);
      await save(page, '5', 'lost?');
      assert.match((await sent(page, 'save_failed'))[0].join(' '), /^5 .*newer version/);
    });

    test('a browser without storage says so, and the app goes on', async () => {
      const found = await page.evaluate(async () => {
        const own = Object.getOwnPropertyDescriptor(window, 'indexedDB');
        const { BroadcastChannel } = window;
        window.BroadcastChannel = class {
          constructor() {
            throw new DOMException('denied', 'SecurityError');   // as Firefox does then
          }
        };
        const answers = [];
        for (const get of [() => undefined, () => {
          throw new DOMException('denied', 'SecurityError');
        }]) {
          Object.defineProperty(window, 'indexedDB', { configurable: true, get });
          answers.push(await bench.storage({ name: 'none' }).read());
        }
        if (own) Object.defineProperty(window, 'indexedDB', own);
        else delete window.indexedDB;
        window.BroadcastChannel = BroadcastChannel;
        return answers.map(({ available, trouble }) => [available, trouble]);
      });
      assert.deepEqual(found, [[false, 'this browser offers no storage to this page'],
        [false, 'the browser’s settings do not let this site store data']]);
    });

    test('a lost connection is opened anew', async () => {
      await page.evaluate(async () => {
        const open = indexedDB.open.bind(indexedDB);
        const lent = [];
        IDBFactory.prototype.open = function remember(...args) {
          const request = open(...args);
          request.addEventListener('success', () => lent.push(request.result));
          return request;
        };
        window.store = bench.storage({ name: 'lost' });
        await store.read();
        await store.save('1', ['before']);
        for (const database of lent) database.close();
        await store.save('2', ['after']);
      });
      assert.deepEqual(await sent(page, 'saved'), [['1'], ['2']]);
      name = 'lost';
      assert.deepEqual(texts(await read()), ['before', 'after']);
    });

    test('a tab that comes back reads what it missed', async () => {
      await save(page, '1', 'own');
      await raw([['journal', 'add', 'missed']]);
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.until(() => bench.sent.some(([kind, text]) => kind === 'records' && text === 'missed'));
      assert.equal((await sent(page, 'records')).flat().includes('own'), false);
    });

    test('asking for persistence is always answered', async () => {
      await page.evaluate(() => {
        store.persist();
      });
      await page.until(() => bench.sent.some(([kind]) => kind === 'persistence'));
    });
  });

  test(`nothing acknowledged is lost when ${browser_name} is killed`, async () => {
    const server = await serve(repo);
    const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
    let browser;
    try {
      browser = await open_browser(browser_name, { profile });
      const page = await open_page(browser, server);
      // The page goes on writing while it is killed.
      const acknowledged = await page.evaluate(async () => {
        const store = bench.storage();
        await store.read();
        for (let i = 0; i < 100; i += 1) await store.save(String(i), [`r${i}`]);
        const go_on = async (i) => {
          await store.save(String(i), [`r${i}`]);
          go_on(i + 1);
        };
        go_on(100);
        return bench.sent.filter(([kind]) => kind === 'saved').length;
      });
      assert.ok(acknowledged >= 100);
      await browser.kill();
      browser = await open_browser(browser_name, { profile });
      const again = await open_page(browser, server);
      const found = texts(await again.evaluate(() => bench.storage().read()));
      assert.deepEqual(found, found.map((_, i) => `r${i}`), 'no gap');
      assert.ok(found.length >= acknowledged, `${found.length} of ${acknowledged}`);
    } finally {
      await browser?.close();
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

test('a full disk is said, nothing is acknowledged, and later saves work', async () => {
  const server = await serve(repo);
  const browser = await open_browser('chromium');
  try {
    const page = await open_page(browser, server);
    const protocol = await page.protocol();
    const origin = new URL(server.url).origin;
    await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
    await page.evaluate(async () => {
      window.store = bench.storage();
      await store.read();
      await store.save('1', ['small']);
      await store.save('2', ['large'.repeat(100_000)]);
    });
    const sent = await page.evaluate(() => bench.take());
    assert.deepEqual(sent, [['saved', '1'], ['save_failed', '2', 'the disk, or this site’s share of it, is full']]);
    await protocol.send('Storage.overrideQuotaForOrigin', { origin });
    await page.evaluate(() => store.save('3', ['again']));
    assert.deepEqual(await page.evaluate(() => bench.take()), [['saved', '3']]);
    assert.deepEqual(texts(await page.evaluate(() => bench.storage().read())), ['small', 'again']);
  } finally {
    await browser.close();
    await server.close();
  }
});
