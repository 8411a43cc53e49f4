// web/feed.js with the servers that people have: what each can promise is found out, and many writers at once lose
// nothing, also where the power fails.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser_names, open_browser } from './support/browsers.mjs';
import { serve_feeds } from './support/feed_server.mjs';
import { serve } from './support/server.mjs';
import { serve_s3 } from './support/s3_server.mjs';
import { start } from './support/web_servers.mjs';

const repo = fileURLToPath(new URL('../..', import.meta.url));
const writers = 20;
const lines = 5;

// What each of the writers adds, in any order.
const everything = (count) => Array.from({ length: count }, (_, writer) => (
  Array.from({ length: lines }, (__, line) => `writer ${writer} line ${line}`))).flat().sort();

for (const browser_name of browser_names) {
  describe(`servers of feeds in ${browser_name}`, () => {
    let browser;
    let site;
    let page;

    before(async () => {
      site = await serve(repo);
      browser = await open_browser(browser_name);
      page = await browser.page();
      await page.goto(`${site.url}tests/browser/support/page.html`);
      await page.until(() => 'ready' in document.documentElement.dataset);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    const call = (name, ...fields) => page.evaluate(([what, args]) => window.bench.ask_feed(what, ...args), [name, fields]);

    async function with_server(kind, options, work) {
      const server = kind === 's3' ? await serve_s3(options) : await start(kind, options);
      try {
        await work(server);
      } finally {
        await server.close();
      }
    }

    for (const [kind, options, says, way] of [
      ['lighttpd', {}, '', 'conditional'],
      ['lighttpd', { listing: false }, ' without an index', 'conditional'],
      ['nginx', {}, '', 'files'],
      ['nginx', { listing: false }, ' without an index', 'alone'],
      ['apache', {}, '', 'files'],
      ['apache', { tags: 'Digest' }, ' that tells versions by their content', 'files'],
      ['apache', { listing: false }, ' without an index, which WebDAV does without', 'files'],
    ]) {
      test(`${kind}${says} is found to be good for '${way}'`, () => with_server(kind, options, async ({ url, folder }) => {
        for (let i = 0; i < 3; i += 1) {
          assert.deepEqual(await call('probe', `${url}my%20board.txt`, '', ''), ['feed_probed', way]);
          assert.deepEqual(await readdir(folder), [], 'nothing is left');
        }
      }));
    }

    for (const [is_hasty, way] of [[false, 'conditional'], [true, 'alone']]) {
      test(`a server that checks conditions ${is_hasty ? 'too early' : 'in time'} is found to be good for '${way}'`, async () => {
        const server = await serve_feeds({ is_hasty });
        try {
          assert.deepEqual(await call('probe', `${server.url}/open/board`, '', ''), ['feed_probed', way]);
          assert.equal(server.files.size, 0, 'nothing is left');
        } finally {
          await server.close();
        }
      });
    }

    test('what a probe cannot write is told', () => with_server('lighttpd', {}, async ({ url }) => {
      assert.deepEqual(await call('probe', `${url}missing/board`, '', ''), ['feed_failed', 'the server has no such folder (409)']);
      assert.deepEqual(await call('probe', url, '', ''), ['feed_failed', 'the address is that of a folder']);
      assert.deepEqual(await call('list', url, '', ''), ['feed_failed', 'the address is that of a folder']);
    }));

    test('what a server does not list is told', async () => {
      await with_server('nginx', { listing: false }, async ({ url }) => {
        assert.deepEqual(await call('list', `${url}board`, '', ''), ['feed_failed', 'the server refuses it (403)']);
      });
      await with_server('lighttpd', { listing: false }, async ({ url }) => {
        await call('put', `${url}board.e00000000`, 'x', '', '', '*');
        assert.deepEqual(await call('list', `${url}board`, '', ''), ['feed_list', `${url}board.e00000000`], 'WebDAV tells it');
      });
      const server = await serve_feeds();
      const reason = 'the server does not let web pages of other sites list its files (CORS), or it cannot be reached';
      assert.deepEqual(await call('list', `${server.url}/none/board`, '', ''), ['feed_failed', reason]);
      await server.close();
      assert.deepEqual(await call('list', `${server.url}/none/board`, 'Ada', 'secret'), ['feed_failed', reason]);
    });

    for (const kind of ['lighttpd', 'nginx', 'apache']) {
      test(`files beside a feed on ${kind} are found and removed`, () => with_server(kind, {}, async ({ url }) => {
        const name = 'Ærø%20%26%20%E6%9D%B1';
        const written = [`.e${'01234567-'.repeat(6)}abcdef`, '.e0123456789abcdef', '.e1234567', '.exyz12345678', '.txt', ''];
        for (const end of written) {
          assert.equal((await call('put', `${url}${name}${end}`, 'x', '', '', '*'))[0], 'feed_put', end);
        }
        const found = written.slice(0, 2).map((end) => new URL(`${url}${name}${end}`).href);
        assert.deepEqual(await call('list', `${url}${name}`, '', ''), ['feed_list', ...found]);
        assert.deepEqual(await call('list', `${url}${name}`, 'Ada', 'secret'), ['feed_list', ...found]);
        assert.deepEqual(await call('remove', found[0], '', ''), ['feed_removed']);
        assert.deepEqual(await call('remove', found[0], '', ''), ['feed_removed'], 'it is gone already');
        assert.deepEqual(await call('list', `${url}${name}`, '', ''), ['feed_list', found[1]]);
        assert.deepEqual(await call('list', `${url}other`, '', ''), ['feed_list']);
      }));
    }

    test('files on S3-compatible storage are written, read, found and removed', () => with_server('s3', {}, async ({ url, user, secret, files }) => {
      const at = `${url}${encodeURIComponent("my board (1)+&'é*~.txt")}`;
      const [put, etag] = await call('put', at, 'Иванова\n', user, secret, '');
      assert.equal(put, 'feed_put');
      assert.deepEqual([...files.keys()], ["/boards/team/my board (1)+&'é*~.txt"]);
      assert.deepEqual(await call('get', at, '', user, secret), ['feed', etag, 'Иванова\n']);
      assert.deepEqual(await call('get', at, etag, user, secret), ['feed_same']);
      assert.deepEqual(await call('put', at, 'other', user, secret, ''), ['feed_conflict']);
      assert.deepEqual(await call('put', at, 'other', user, secret, '"0"'), ['feed_conflict']);
      assert.equal((await call('put', at, 'other', user, secret, etag))[0], 'feed_put');
      assert.deepEqual(await call('get', `${at}.e00000000`, '', user, secret), ['feed_absent']);
      assert.deepEqual(await call('put', `${at}.e00000000`, 'x', user, secret, etag), ['feed_conflict'], 'it is gone');
      for (const end of ['.e00000002', '.e00000001', '.zip']) await call('put', `${at}${end}`, 'x', user, secret, '*');
      assert.deepEqual(await call('list', at, user, secret), ['feed_list', `${at}.e00000001`, `${at}.e00000002`]);
      assert.deepEqual(await call('remove', `${at}.e00000001`, user, secret), ['feed_removed']);
      assert.deepEqual(await call('list', at, user, secret), ['feed_list', `${at}.e00000002`]);
      const before = files.size;
      assert.deepEqual(await call('probe', at, user, secret), ['feed_probed', 'conditional']);
      assert.equal(files.size, before, 'nothing is left');
    }));

    test('S3-compatible storage that knows no conditions is found to be good for files', () => (
      with_server('s3', { keeps_conditions: false, region: 'eu-central-1' }, async ({ url, user, secret }) => {
        assert.deepEqual(await call('probe', `${url}board`, user, secret), ['feed_probed', 'files']);
      })));

    test('what S3-compatible storage refuses is told in its word', () => with_server('s3', {}, async ({ url, user, secret }) => {
      const at = `${url}board`;
      const refused = (word) => ['feed_failed', `the server refuses it (403 ${word})`];
      for (const [name, ...fields] of [['put', at, 'x', user, 'wrong', '*'], ['get', at, '', user, 'wrong'], ['list', at, user, 'wrong'],
        ['remove', at, user, 'wrong'], ['probe', at, user, 'wrong']]) {
        assert.deepEqual(await call(name, ...fields), refused('SignatureDoesNotMatch'), name);
      }
      assert.deepEqual(await call('get', at, '', user.replace('s3:', 's3:eu-west-1:'), secret), refused('AuthorizationHeaderMalformed'));
      assert.deepEqual(await call('get', at, '', '', ''), ['feed_failed', 'the server refuses it (403)']);
      for (const wrong of ['s3:', 's3:a:b:c', 's3:a b']) {
        assert.deepEqual(await call('get', at, '', wrong, secret), ['feed_failed', 'the user name is neither s3:KEY nor s3:REGION:KEY']);
      }
      assert.deepEqual(await call('get', `${url}100%`, '', user, secret), ['feed_failed', 'it is not an address']);
    }));

    // The examples of "Signature Calculations for the Authorization Header" in Amazon S3's API reference.
    test('requests are signed as in the examples of Amazon S3', async () => {
      const bucket = 'https://examplebucket.s3.amazonaws.com/';
      for (const [method, path, headers, body, signature] of [
        ['GET', 'test.txt', { range: 'bytes=0-9' }, '', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
        ['PUT', 'test$file.text', { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }, 'Welcome to Amazon S3.',
          '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd'],
        ['GET', '?lifecycle', {}, '', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
        ['GET', '?max-keys=2&prefix=J', {}, '', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
      ]) {
        const signed = await page.evaluate(async ([how, address, own, content]) => {
          const { s3 } = window.bench;
          const { authorization } = await s3.signed({
            method: how, url: s3.address_of(new URL(address)), headers: own, body: new TextEncoder().encode(content),
            account: s3.account_of('s3:AKIAIOSFODNN7EXAMPLE'), secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
            now: new Date('2013-05-24T00:00:00Z'),
          });
          return authorization;
        }, [method, `${bucket}${path}`, headers, body]);
        assert.equal(/Signature=(\w+)$/.exec(signed)[1], signature, path);
      }
    });

    test('a bucket is asked for its list by its path and by its host', async () => {
      const asked = await page.evaluate(() => ['https://b.example.org/team/my%20board', 'https://b.example.org/board'].map((at) => (
        window.bench.s3.lists_of(new URL(at), '.e').map(({ url, root }) => [url.href, root]))));
      assert.deepEqual(asked, [
        [['https://b.example.org/team?list-type=2&prefix=my%20board.e', '/team/'],
          ['https://b.example.org/?list-type=2&prefix=team%2Fmy%20board.e', '/']],
        [['https://b.example.org/?list-type=2&prefix=board.e', '/']],
      ]);
    });

    test('only names of the folder are found in a list, however it is written', async () => {
      const at = 'https://example.org/b/my%20board?key=1';
      const id = (number) => `0000000${number}`;
      const found = (text, root = '') => page.evaluate(([what, url, begin]) => (
        window.bench.folder.files_in(what, new URL(url), '.e', begin)), [text, at, root]);
      const wanted = (...numbers) => numbers.map((number) => `https://example.org/b/my%20board.e${id(number)}?key=1`);
      for (const text of [`<a href="my%20board.e${id(1)}">`, `<A HREF='/b/my%20board.e${id(1)}'>`, `href=./my%20board.e${id(1)}>`, `{"name":"my board.e${id(1)}"}`,
        `my board.e${id(1)}\nmy board.e${id(1)}`, `<D:href>https://example.org/b/my%20board.e${id(1)}</D:href>`]) {
        assert.deepEqual(await found(text), wanted(1), text);
      }
      for (const text of [`"/a/my%20board.e${id(1)}"`, `"/a/b/my%20board.e${id(1)}"`, `"../my%20board.e${id(1)}"`, `"my%20board.e${id(1)}.gz"`,
        `"my%20board.e${id(1)}/x"`, `"my%20board.e1"`, `"my%20board.e${id(1)}..&gt;"`, `"my%20board.e${'0'.repeat(61)}"`, `"tommy%20board.e${id(1)}"`,
        `"my%20board.E${id(1)}"`, '%', '']) {
        assert.deepEqual(await found(text), [], text);
      }
      assert.deepEqual(await found(`"my board.e${id(2)}" "my board.e${id(1)}" "my board.e${id(2)}"`), wanted(1, 2));
      assert.equal((await found(Array.from({ length: 700 }, (_, i) => `"my board.e${String(i).padStart(8, '0')}"`).join())).length, 500);
      assert.deepEqual(await found(`<Key>my board.e${id(1)}</Key><Key>c/my board.e${id(2)}</Key>`, '/b/'), wanted(1), 'b is the bucket');
      assert.deepEqual(await found(`<Key>b/my board.e${id(1)}</Key><Key>my board.e${id(2)}</Key>`, '/'), wanted(1), 'the bucket is in the host');
    });

    // What another browser would show is the server's doing, too, and takes it a minute.
    const once = { skip: browser_name !== 'chromium' };
    test('many writers with conditions on lighttpd lose nothing', once, () => with_server('lighttpd', {}, async ({ url, folder }) => {
      const { conflicts, other } = await page.evaluate(append, [`${url}board`, writers, lines]);
      const kept = (await readFile(join(folder, 'board'), 'utf8')).trim().split('\n').sort();
      assert.deepEqual(other, []);
      assert.deepEqual(kept, everything(writers));
      assert.ok(conflicts > 0, 'they got into each other\'s way');
    }));

    for (const kind of ['nginx', 'apache']) {
      test(`many writers of files of their own on ${kind} lose nothing`, () => with_server(kind, {}, async ({ url }) => {
        const kept = await page.evaluate(async ([at, count, each]) => {
          const { ask_feed } = window.bench;
          await Promise.all(Array.from({ length: count }, async (_, writer) => {
            for (let line = 0; line < each; line += 1) {
              const id = `${String(writer).padStart(4, '0')}-${String(line).padStart(4, '0')}`;
              await ask_feed('put', `${at}.e${id}`, `writer ${writer} line ${line}`, '', '', '');
            }
          }));
          const [, ...found] = await ask_feed('list', at, '', '');
          return Promise.all(found.map(async (one) => (await ask_feed('get', one, '', '', ''))[2]));
        }, [`${url}board`, writers, lines]);
        assert.deepEqual(kept.sort(), everything(writers));
      }));
    }

    test('a server that is killed while it is written to loses nothing that it has taken', () => with_server('lighttpd', {}, async (server) => {
      const { url, folder } = server;
      const count = 6;
      await page.evaluate(() => delete window.progress);
      const done = page.evaluate(append, [`${url}board`, count, lines]);
      await page.until(() => window.progress?.taken >= 8);
      await server.kill();
      await page.until(() => window.progress.failures >= 3);
      await server.revive();
      const { other } = await done;
      const kept = (await readFile(join(folder, 'board'), 'utf8')).trim().split('\n');
      assert.ok(other.length >= 3);
      assert.deepEqual(kept.sort(), everything(count));
    }));
  });
}

// In the page: each writer adds its lines one by one, anew after each conflict; after a failure it looks whether the
// line is there. { conflicts, other }: how often, and the answers that were failures.
async function append([at, count, each]) {
  const { ask_feed } = window.bench;
  const told = { conflicts: 0, other: [] };
  window.progress = { taken: 0, failures: 0 };

  async function add(line) {
    for (;;) {
      const [kind, etag = '', text = ''] = await ask_feed('get', at, '', '', '');
      if (text.split('\n').includes(line)) return;
      const can_write = kind === 'feed' || kind === 'feed_absent';
      const answer = can_write ? await ask_feed('put', at, `${text}${line}\n`, '', '', etag) : [kind, etag];
      if (answer[0] === 'feed_put') {
        window.progress.taken += 1;
        return;
      }
      if (answer[0] === 'feed_conflict') told.conflicts += 1;
      else {
        told.other.push(answer);
        window.progress.failures += 1;
      }
    }
  }

  await Promise.all(Array.from({ length: count }, async (_, writer) => {
    for (let line = 0; line < each; line += 1) await add(`writer ${writer} line ${line}`);
  }));
  return told;
}
