// web/feed.js in a page without the app: files of the page's own server and of another one are read and written, and
// each way in which that can fail has its words.
import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { browser_names, open_browser } from './support/browsers.mjs';
import { feeds, serve_feeds, tag_of } from './support/feed_server.mjs';
import { serve } from './support/server.mjs';

const repo = fileURLToPath(new URL('../..', import.meta.url));
const unread = 'the server does not let web pages of other sites read it (CORS), or it cannot be reached';
const unwritten = 'the server does not let web pages of other sites write to it (CORS), sends them elsewhere, or cannot be reached';
const unreachable = 'the server cannot be reached, or broke off';
const text = 'c1.abc\nИванова, Ærø, 東京\n';

for (const browser_name of browser_names) {
  describe(`feeds in ${browser_name}`, () => {
    let browser;
    let server;
    let near;    // what the page's own server has
    let far;     // another one
    let page;

    before(async () => {
      near = feeds();
      server = await serve(repo, { answer: near.answer });
      far = await serve_feeds();
      browser = await open_browser(browser_name);
      page = await browser.page();
      await page.goto(`${server.url}tests/browser/support/page.html`);
      await page.until(() => 'ready' in document.documentElement.dataset);
      await page.evaluate(() => {
        document.cookie = 'session=1; path=/';   // cookies know no ports: the other server would get it too
      });
    });
    after(async () => {
      await browser?.close();
      await server?.close();
      await far?.close();
    });
    beforeEach(() => {
      for (const { files, asked } of [near, far]) {
        files.clear();
        asked.length = 0;
      }
    });

    // The one message that a call is answered with.
    async function call(method, ...fields) {
      const { sent, busy } = await page.evaluate(async ([name, args]) => {
        window.bench.take();
        await window.bench.feed({ get_ms: 2000, put_ms: 3000 })[name](...args);
        return { sent: window.bench.take(), busy: window.bench.busy() };
      }, [method, fields]);
      assert.equal(sent.length, 1, JSON.stringify(sent));
      assert.equal(busy, 0);
      return sent[0];
    }
    const get = (url, etag = '', user = '', password = '') => call('get', '3', url, etag, user, password);
    const put = (url, content, etag = '', user = '', password = '') => call('put', '4', url, content, user, password, etag);
    const failed = async (answer, reason) => assert.deepEqual((await answer).slice(2), [reason]);

    for (const place of ['near', 'far']) {
      const at = (path) => (place === 'near' ? path : `${far.url}${path}`);
      const side = () => (place === 'near' ? near : far);

      test(`a file of the ${place} server is read, and not again while it is the same`, async () => {
        const { files, asked } = side();
        files.set('/open/file', text);
        assert.deepEqual(await get(at('/open/file')), ['feed', '3', tag_of(text), text]);
        assert.deepEqual(await get(at('/open/file'), tag_of(text)), ['feed_same', '3']);
        // By our header, or by the browser's own.
        assert.equal(asked.at(-1).headers['if-none-match'], tag_of(text));
        files.set('/open/file', 'other');
        assert.deepEqual(await get(at('/open/file'), tag_of(text)), ['feed', '3', tag_of('other'), 'other']);
        for (const { method, headers } of asked) {
          assert.equal(method, 'GET', 'no permission is asked for');
          assert.equal(headers.cookie, undefined);
          assert.equal(headers.referer, undefined);
          assert.equal(headers.authorization, undefined);
        }
      });

      test(`a file of the ${place} server is written where nobody else has written in between`, async () => {
        const { files, asked } = side();
        assert.deepEqual(await put(at('/open/file'), text), ['feed_put', '4', tag_of(text)]);
        assert.equal(files.get('/open/file'), text);
        assert.deepEqual(await put(at('/open/file'), 'mine'), ['feed_conflict', '4'], 'there is one already');
        assert.deepEqual(await put(at('/open/file'), 'mine', tag_of('older')), ['feed_conflict', '4']);
        assert.deepEqual(await put(at('/open/missing'), 'mine', tag_of('older')), ['feed_conflict', '4']);
        assert.equal(files.get('/open/file'), text);
        assert.deepEqual(await put(at('/open/file'), 'next', tag_of(text)), ['feed_put', '4', tag_of('next')]);
        assert.equal(files.get('/open/file'), 'next');
        assert.deepEqual(await put(at('/open/untold'), 'x'), ['feed_put', '4', ''], 'the server names no version');
        assert.deepEqual(await put(at('/open/status/409'), 'x'), ['feed_conflict', '4']);
        await failed(put(at('/open/status/409'), 'x', '*'), 'the server has no such folder (409)');
        assert.deepEqual(await put(at('/open/file'), 'last', '*'), ['feed_put', '4', tag_of('last')], 'in any case');
        assert.equal(asked.at(-1).headers['if-match'] ?? asked.at(-1).headers['if-none-match'], undefined);
        for (const { headers } of asked) {
          assert.equal(headers.cookie, undefined);
          assert.equal(headers.referer, undefined);
          assert.equal(headers.authorization, undefined);
        }
      });

      test(`what the ${place} server refuses is told with its number`, async () => {
        for (const [path, etag] of [['file', ''], ['file', '"a"'], ['status/410', '']]) {
          assert.deepEqual(await get(at(`/open/${path}`), etag), ['feed_absent', '3']);
        }
        await failed(put(at('/open/status/404'), text), 'there is nothing at this address (404)');
        for (const [status, reason] of [[401, 'the server asks for a name and a password, or refuses these'],
          [403, 'the server refuses it'], [418, 'the server refuses it'],
          [429, 'the server was asked too often'], [500, 'the server is in trouble'], [503, 'the server is in trouble']]) {
          await failed(get(at(`/open/status/${status}`)), `${reason} (${status})`);
        }
        for (const [status, reason] of [[405, 'the server does not allow this at this address'],
          [413, 'it is larger than the server takes'], [507, 'the server has no room left']]) {
          await failed(put(at(`/open/status/${status}`), text), `${reason} (${status})`);
        }
      });

      test(`what the ${place} server sends is read up to two million bytes`, async () => {
        side().files.set('/open/file', 'é'.repeat(1_000_000));
        const [kind, , , whole] = await get(at('/open/file'));
        assert.deepEqual([kind, whole.length], ['feed', 1_000_000]);
        for (const name of ['endless', 'declared', 'packed']) await failed(get(at(`/open/${name}`)), 'it is larger than 2,000,000 bytes');
        for (let i = 0; i < 100 && side().asked.some(({ path, cut }) => path === '/open/endless' && !cut); i += 1) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        assert.ok(side().asked.find(({ path }) => path === '/open/endless').cut, 'the rest is not waited for');
      });

      test(`what the ${place} server sends and is no text is refused`, async () => {
        await failed(get(at('/open/binary')), 'it is not a text');
        await failed(get(at('/open/page')), 'a web page is at this address, such as one to sign in');
      });

      test(`the ${place} server is not waited for without end`, async () => {
        for (const name of ['slow', 'stalls']) await failed(get(at(`/open/${name}`)), 'the server did not send it within 2 seconds');
        await failed(put(at('/open/slow'), text), 'the server did not answer within 3 seconds, and may have taken it or not');
      });

      test(`a connection to the ${place} server that is cut gives no half file`, async () => {
        await failed(get(at('/open/killed')), place === 'near' ? unreachable : unread);
      });

      test(`a name and a password go to their address on the ${place} server only`, async () => {
        const { files, asked } = side();
        await failed(put(at('/open/private'), text), 'the server asks for a name and a password, or refuses these (401)');
        await failed(put(at('/open/private'), text, '', 'Ada', 'wrong'), 'the server asks for a name and a password, or refuses these (401)');
        assert.deepEqual(await put(at('/open/private'), text, '', 'Ada', 'pässword'), ['feed_put', '4', tag_of(text)]);
        assert.equal(files.get('/open/private'), text);
        asked.length = 0;
        await failed(put(at('/open/moved'), text, '', 'Ada', 'pässword'), place === 'near' ? unreachable : unwritten);
        assert.ok(asked.every(({ path }) => path === '/open/moved'), 'no redirect is followed');
        await failed(get(at('/open/moved'), '', 'Ada', 'pässword'), place === 'near' ? unreachable : unread);
        assert.ok(asked.every(({ path }) => path === '/open/moved'), 'no redirect is followed');
        await failed(get(at('/open/private')), 'the server asks for a name and a password, or refuses these (401)');
        assert.deepEqual(await get(at('/open/private'), '', 'Ada', 'pässword'), ['feed', '3', tag_of(text), text]);
        await failed(put(at('/open/private'), text, '', 'A:da', ''), 'a user name cannot have a colon in it');
        await failed(put(at('/open/private'), text, 'no tag'), 'what the server calls its version of the file is damaged');
        await failed(put(at('/open/private'), 'é'.repeat(1_000_001)), 'it is larger than 2,000,000 bytes');
      });

      test(`a file of the ${place} server that has moved is read where it is`, async () => {
        side().files.set('/open/file', text);
        assert.deepEqual(await get(at('/open/moved')), ['feed', '3', tag_of(text), text]);
      });
    }

    test('another server that says nothing of other sites is neither read nor written', async () => {
      far.files.set('/closed/file', text);
      await failed(get(`${far.url}/closed/file`), unread);
      await failed(put(`${far.url}/closed/file`, 'x', tag_of(text)), unwritten);
      assert.equal(far.files.get('/closed/file'), text);
      near.files.set('/closed/file', text);
      assert.deepEqual(await get('/closed/file'), ['feed', '3', tag_of(text), text], 'the own one needs no word');
    });

    test('a server that is not there is told of, and so is a device without a network', async () => {
      const gone = await serve_feeds();
      await gone.close();
      await failed(get(`${gone.url}/open/file`), unread);
      await failed(put(`${gone.url}/open/file`, text), unwritten);
      await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }));
      await failed(get(`${gone.url}/open/file`), 'this device is offline');
      await page.evaluate(() => delete navigator.onLine);
    });

    test('only addresses that may be asked are asked', async () => {
      near.files.set('/open/file', text);
      assert.equal((await get('../../../open/file#part'))[0], 'feed', 'beside the page');
      const odd_scheme = 'the address does not begin with https://';
      for (const [url, reason] of [['http://example.org/a', odd_scheme], ['file:///etc/passwd', odd_scheme], ['data:text/plain,a', odd_scheme],
        ['javascript:alert(1)', odd_scheme], ['blob:https://example.org/1', odd_scheme], ['http://127.0.0.1.example.org/', odd_scheme],
        ['https://', 'it is not an address'], ['https://a:b@example.org/', 'the address has a name or a password in it']]) {
        await failed(get(url), reason);
        await failed(put(url, text), reason);
      }
    });
  });
}
