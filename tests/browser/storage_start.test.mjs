// How web/storage.js hands over what it reads at a start: part by part, and late where the browser is slow.
import { beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { browser_names } from './support/browsers.mjs';
import { open_desk, read_storage, save, sent, texts } from './support/storage_page.mjs';

for (const browser_name of browser_names) {
  describe(`storage at a start in ${browser_name}`, () => {
    let page;
    let name;
    const desk = open_desk(browser_name);
    beforeEach(() => {
      ({ page, name } = desk);
    });

    test('each record is told as soon as it is read, and where some can’t be, all are told anew', async () => {
      const count = 100;   // they are read in several parts
      await page.evaluate(async ([database, records]) => {
        await store.save('1', records);
        const next = bench.storage({ name: database });
        const { journal_end } = await next.read();
        await next.compact(String(journal_end), records.map((record) => `${record} of all`));
        await next.save('2', ['after']);
      }, [name, Array.from({ length: count }, (_, i) => `r${i}`)]);
      const read_early = () => page.evaluate(async (database) => {
        const told = [];
        const reader = bench.storage({ name: database, early: ([, text]) => told.push(text), anew: () => told.push('anew') });
        const found = await reader.read();
        return { told, records: found.records.map(([, text]) => text), count: found.told };
      }, name);
      const whole = await read_early();
      assert.equal(whole.count, count + 1);
      assert.deepEqual(whole.told, whole.records);
      assert.equal(whole.told.filter((text) => text.endsWith('of all')).length, count);

      // As a disk with one bad place: neither the part that holds it can be read, nor itself.
      await page.evaluate(() => {
        const { get, getAll } = IDBObjectStore.prototype;
        const broken = (request) => {
          const failing = { error: new DOMException('bad place', 'UnknownError') };
          request.onsuccess = () => failing.onerror({ preventDefault() {}, stopPropagation() {} });
          return failing;
        };
        const is_bad = (range) => indexedDB.cmp([1, 50], range?.lower ?? range) >= 0 && indexedDB.cmp(range?.upper ?? range, [1, 50]) >= 0;
        IDBObjectStore.prototype.getAll = function part(range) {
          const request = getAll.call(this, range);
          return this.name === 'snapshots' && is_bad(range) ? broken(request) : request;
        };
        IDBObjectStore.prototype.get = function one(key) {
          const request = get.call(this, key);
          return this.name === 'snapshots' && indexedDB.cmp(key, [1, 50]) === 0 ? broken(request) : request;
        };
        window.mend = () => {
          Object.assign(IDBObjectStore.prototype, { get, getAll });
        };
      });
      const holed = await read_early();
      await page.evaluate(() => mend());
      assert.equal(holed.told.filter((text) => text === 'anew').length, 1);
      const again = holed.told.slice(holed.told.indexOf('anew') + 1);
      assert.deepEqual(again, holed.records);
      assert.equal(again.filter((text) => text === '').length, 1, 'what can’t be read is there, without its text');
      for (let i = 0; i < count; i += 1) assert.ok(again.includes(`r${i}`), 'the journal has what the bad place had');
    });

    test('what storage answers too late is told then, whole, and once', async () => {
      await save(page, '1', 'kept');
      const blocked = await page.evaluate((database) => new Promise((resolve) => {
        // Holds the stores, so that no one else can read them.
        const request = indexedDB.open(database);
        request.onsuccess = () => {
          const transaction = request.result.transaction(['journal', 'snapshots', 'quarantine'], 'readwrite');
          let held = true;
          const spin = () => {
            transaction.objectStore('journal').count().onsuccess = () => held && spin();
          };
          spin();
          window.let_go = () => {
            held = false;
          };
          window.told = [];
          window.told_early = [];
          window.slow = bench.storage({
            name: database,
            open_ms: 100,
            late: (found) => told.push(found),
            early: (record) => told_early.push(record),
            anew: () => told_early.push('anew'),
          });
          slow.read().then((found) => {
            slow.listen();
            resolve(found);
          });
        };
      }), name);
      assert.equal(blocked.available, false);
      assert.match(blocked.trouble, /does not answer/);
      await page.evaluate(() => let_go());
      await page.until(() => told.length > 0);
      const found = await page.evaluate(() => told);
      assert.equal(found.length, 1);
      assert.equal(found[0].available, true);
      assert.deepEqual(found[0].records, [['journal/1', 'kept']]);
      assert.equal(found[0].journal_end, 1);
      assert.equal(found[0].told, 0, 'what comes late is told once, by who is told of the whole');
      assert.deepEqual(await page.evaluate(() => told_early), ['anew']);
      await page.evaluate(() => slow.save('2', ['after']));
      assert.deepEqual(texts(await read_storage(page, name)), ['kept', 'after']);
      assert.equal((await sent(page, 'records')).flat().includes('kept'), false, 'it does not come as news too');
    });

    test('an answer that comes before the program runs waits for it', async () => {
      await save(page, '1', 'kept');
      await page.evaluate(async (database) => {
        const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function slowly(...args) {
          const request = open.apply(this, args);
          let heard = null;
          Object.defineProperty(request, 'onsuccess', { set: (call) => {
            heard = call;
          } });
          request.addEventListener('success', (event) => setTimeout(() => heard(event), 300));
          return request;
        };
        window.told = [];
        const slow = bench.storage({ name: database, open_ms: 50, late: (found) => told.push(found) });
        window.first = await slow.read();
        IDBFactory.prototype.open = open;
        await wait(600);
        window.told_early = told.length;
        slow.listen();
      }, name);
      assert.equal(await page.evaluate(() => first.available), false);
      assert.equal(await page.evaluate(() => told_early), 0);
      assert.deepEqual(await page.evaluate(() => told.map((found) => found.records)), [[['journal/1', 'kept']]]);
    });
  });
}
