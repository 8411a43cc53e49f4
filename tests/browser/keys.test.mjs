// web/keys.js in a page without the app: who signed what, one key a contest, and back-ups that come back whole or
// not at all.
import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { randomBytes, verify as verify_here, createPublicKey } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { browser_names, open_browser } from './support/browsers.mjs';
import { serve } from './support/server.mjs';

const repo = fileURLToPath(new URL('../..', import.meta.url));

const b64url = (text) => Buffer.from(text).toString('base64url');
const message = b64url('1 QBM for Ada on 2025-11-03');
const other_message = b64url('2 QBM for Ada on 2025-11-03');
const passphrase = 'a gruff ködder';
const new_contest = () => randomBytes(16).toString('hex');

const changed = (text, at = 5) => {
  const bytes = Buffer.from(text, 'base64url');
  bytes[at] ^= 1;
  return bytes.toString('base64url');
};

async function open_page(page, url) {
  await page.goto(`${url}tests/browser/support/page.html`);
  await ready(page);
  return page;
}

const ready = (page) => page.until(() => 'ready' in document.documentElement.dataset);

// The one message that a call is answered with; nothing is under way after it.
async function call(page, method, ...args) {
  const { sent, busy } = await page.evaluate(async ([name, fields]) => {
    window.bench.take();
    await window.bench.keys()[name](...fields);
    return { sent: window.bench.take(), busy: window.bench.busy() };
  }, [method, args]);
  assert.equal(sent.length, 1, JSON.stringify(sent));
  assert.equal(busy, 0);
  return sent[0];
}

// What is stored of a contest, past the code under test; with `put`, after that was put there.
const stored = (page, contest, put) => page.evaluate(([key, value]) => new Promise((resolve, reject) => {
  const request = indexedDB.open('quarterdeck-keys');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const store = request.result.transaction('keys', 'readwrite').objectStore('keys');
    if (value !== null) store.put(value, key);
    const reading = store.get(key);
    reading.onsuccess = () => {
      request.result.close();
      resolve(JSON.stringify(reading.result ?? null, (_, part) => (part instanceof Uint8Array ? [...part] : part)));
    };
  };
}), [contest, put ?? null]);

async function sign(page, contest, text = message) {
  const [kind, ticket, key, signature] = await call(page, 'sign', '7', contest, text);
  assert.equal(kind, 'link_signed');
  assert.equal(ticket, '7');
  return { key, signature };
}

async function back_up(page, contest) {
  const [kind, of, text] = await call(page, 'back_up', contest, passphrase);
  assert.deepEqual([kind, of], ['key_backed_up', contest]);
  return text;
}

const verdict = async (page, ...args) => {
  const [kind, ticket, word] = await call(page, 'verify', '8', ...args);
  assert.deepEqual([kind, ticket], ['link_checked', '8']);
  return word;
};

for (const browser_name of browser_names) {
  describe(`keys in ${browser_name}`, () => {
    let browser;
    let server;
    let page;
    let contest;

    before(async () => {
      server = await serve(repo);
      browser = await open_browser(browser_name);
      page = await open_page(await browser.page(), server.url);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(() => {
      contest = new_contest();
    });

    test('what was signed is good, here and for everybody else who checks it', async () => {
      const { key, signature } = await sign(page, contest);
      assert.equal(await verdict(page, key, signature, message), 'good');
      const public_key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
      assert.ok(verify_here(null, Buffer.from(message, 'base64url'), public_key, Buffer.from(signature, 'base64url')));
    });

    test('a changed byte, signature or key, or one of another shape, is bad', async () => {
      const { key, signature } = await sign(page, contest);
      const { key: other_key } = await sign(page, new_contest());
      for (const [what, ...args] of [
        ['text', key, signature, changed(message)],
        ['other text', key, signature, other_message],
        ['signature', key, changed(signature), message],
        ['end of the signature', key, changed(signature, 63), message],
        ['key', changed(key), signature, message],
        ['other key', other_key, signature, message],
        ['short key', key.slice(0, 40), signature, message],
        ['long signature', key, `${signature}AAAA`, message],
        ['no base64url', key, signature, `${message}+`],
        ['nothing', '', '', ''],
      ]) assert.equal(await verdict(page, ...args), 'bad', what);
    });

    test('a contest has one key, another contest another', async () => {
      const first = await sign(page, contest);
      const again = await sign(page, contest, other_message);
      const other = await sign(page, new_contest());
      assert.equal(again.key, first.key);
      assert.notEqual(other.key, first.key);
    });

    test('before the first signing there is no key, and asking makes none', async () => {
      assert.deepEqual(await call(page, 'has', contest), ['key_known', contest, '', '']);
      assert.equal(await stored(page, contest), 'null');
      const { key } = await sign(page, contest);
      assert.deepEqual(await call(page, 'has', contest), ['key_known', contest, key, '']);
    });

    test('two tabs that sign at once have one key', async () => {
      const tab = await open_page(await browser.page(), server.url);
      for (let round = 0; round < 10; round += 1) {
        const id = new_contest();
        const twice = await Promise.all([page, tab].map((on) => on.evaluate(async ([of, text]) => {
          const keys = window.bench.keys();
          window.bench.take();
          await Promise.all([keys.sign('1', of, text), keys.sign('2', of, text)]);
          return window.bench.take();
        }, [id, message])));
        const answers = twice.flat();
        assert.deepEqual(answers.map(([kind]) => kind), Array(4).fill('link_signed'));
        assert.equal(new Set(answers.map(([, , key]) => key)).size, 1);
        for (const [, , key, signature] of answers) assert.equal(await verdict(page, key, signature, message), 'good');
      }
      await tab.close();
    });

    test('the key outlives a reload', async () => {
      const { key } = await sign(page, contest);
      await page.reload();
      await ready(page);
      assert.deepEqual(await call(page, 'has', contest), ['key_known', contest, key, '']);
      assert.equal((await sign(page, contest)).key, key);
    });

    test('a back-up that is restored elsewhere signs with the same key, also when restored twice', async () => {
      const { key } = await sign(page, contest);
      const text = await back_up(page, contest);
      const elsewhere = await open_page(await browser.fresh(), server.url);
      for (let i = 0; i < 2; i += 1) {
        // The same letter as another keyboard writes it.
        assert.deepEqual(await call(elsewhere, 'restore', text, passphrase.normalize('NFD')), ['key_restored', contest, key]);
      }
      const { signature } = await sign(elsewhere, contest, other_message);
      assert.equal(await verdict(page, key, signature, other_message), 'good');
      await elsewhere.end();
    });

    test('a back-up shows nothing of the key, and is another one each time', async () => {
      const { key } = await sign(page, contest);
      const [one, two] = [await back_up(page, contest), await back_up(page, contest)].map((text) => JSON.parse(text));
      const { quarterdeck_key, contest: of, public: shown, kdf, iterations } = one;
      assert.deepEqual({ quarterdeck_key, of, shown, kdf, iterations },
        { quarterdeck_key: 1, of: contest, shown: key, kdf: 'PBKDF2-SHA-256', iterations: 600_000 });
      for (const part of ['salt', 'iv', 'sealed']) assert.notEqual(one[part], two[part], part);
      const seed = Buffer.from(JSON.parse(await stored(page, contest)).pkcs8).subarray(-32);
      assert.ok(!Buffer.from(one.sealed, 'base64url').includes(seed));
    });

    test('what is no whole back-up, or not opened by its passphrase, is refused and changes nothing', async () => {
      await sign(page, contest);
      const text = await back_up(page, contest);
      const other = await browser.fresh();
      await open_page(other, server.url);
      const with_part = (part) => JSON.stringify({ ...JSON.parse(text), ...part });
      const { sealed, iv, salt, public: key } = JSON.parse(text);
      const no_file = 'it is not a key file of Quarterdeck';
      const incomplete = 'it is a key file, but a part of it is missing or changed';
      const locked = 'the passphrase is wrong, or the file is damaged';
      for (const [what, file, phrase, of, reason] of [
        ['wrong passphrase', text, 'a gruff kodder', contest, locked],
        ['no passphrase', text, '', contest, 'a passphrase is needed'],
        ['damaged key', with_part({ sealed: changed(sealed) }), passphrase, contest, locked],
        ['damaged iv', with_part({ iv: changed(iv) }), passphrase, contest, locked],
        ['damaged salt', with_part({ salt: changed(salt) }), passphrase, contest, locked],
        ['other public half', with_part({ public: changed(key) }), passphrase, contest, locked],
        ['other cost', with_part({ iterations: 600_001 }), passphrase, contest, locked],
        ['newer', with_part({ quarterdeck_key: 2, kdf: 'of 2031' }), passphrase, '',
          'it is a key file of a newer version of Quarterdeck; reload the page, or open a newer app file, to get that version'],
        ['oversize', with_part({ note: 'x'.repeat(10_000) }), passphrase, '', 'it is larger than 10 kB, so no key file'],
        ['costs minutes', with_part({ iterations: 10_000_001 }), passphrase, '', incomplete],
        ['costs nothing', with_part({ iterations: 99_999 }), passphrase, '', incomplete],
        ['cost as text', with_part({ iterations: '600000' }), passphrase, '', incomplete],
        ['no key', with_part({ sealed: '' }), passphrase, '', incomplete],
        ['no text', with_part({ salt: ['a'] }), passphrase, '', incomplete],
        ['odd contest', with_part({ contest: `${contest}0` }), passphrase, '', incomplete],
        ['cut', text.slice(0, -5), passphrase, '', no_file],
        ['nothing', '', passphrase, '', no_file],
        ['null', 'null', passphrase, '', no_file],
        ['list', '[1]', passphrase, '', no_file],
        ['deep', '['.repeat(9999), passphrase, '', no_file],
        ['version as text', with_part({ quarterdeck_key: '1' }), passphrase, '', no_file],
      ]) {
        assert.deepEqual(await call(other, 'restore', file, phrase), ['key_refused', of, reason], what);
      }
      // A file for another contest than it was sealed for.
      const moved = new_contest();
      assert.deepEqual(await call(other, 'restore', with_part({ contest: moved }), passphrase), ['key_refused', moved, locked]);
      for (const id of [contest, moved]) assert.deepEqual(await call(other, 'has', id), ['key_known', id, '', '']);
      await other.end();
    });

    test('a key that is here already is kept, and stays the one that signs', async () => {
      const { key } = await sign(page, contest);
      const text = await back_up(page, contest);
      const other = await open_page(await browser.fresh(), server.url);
      const own = await sign(other, contest);
      assert.notEqual(own.key, key);
      assert.deepEqual(await call(other, 'restore', text, passphrase),
        ['key_refused', contest, 'this browser has another key for this contest already, and keeps it']);
      assert.equal((await sign(other, contest)).key, own.key);
      await other.end();
    });

    test('a damaged key signs nothing, is not made anew, and gives way to its back-up', async () => {
      const { key } = await sign(page, contest);
      const text = await back_up(page, contest);
      const damage = 'the key that this browser holds for this contest is damaged; restore it from its back-up';
      for (const damaged of [{ public: key, pkcs8: 'lost' }, { public: changed(key), pkcs8: 'lost' }, 'lost', {}]) {
        const before = await stored(page, contest, damaged);
        assert.deepEqual(await call(page, 'sign', '7', contest, message), ['link_unsigned', '7', damage]);
        assert.deepEqual(await call(page, 'back_up', contest, passphrase), ['key_refused', contest, damage]);
        assert.equal(await stored(page, contest), before);
        assert.deepEqual(await call(page, 'restore', text, passphrase), ['key_restored', contest, key]);
        assert.equal(await stored(page, `${contest} damaged`), before, 'kept as it was');
        assert.equal((await sign(page, contest)).key, key);
      }
      await stored(page, contest, 'lost');
      assert.deepEqual(await call(page, 'has', contest), ['key_known', contest, '', damage]);
    });

    test('there is no back-up of no key, nor one without a passphrase', async () => {
      assert.deepEqual(await call(page, 'back_up', contest, passphrase),
        ['key_refused', contest, 'this browser holds no key for this contest']);
      await sign(page, contest);
      assert.deepEqual(await call(page, 'back_up', contest, ''), ['key_refused', contest, 'a passphrase is needed']);
    });

    test('a request that did not arrive whole signs nothing and makes no key', async () => {
      for (const [id, text] of [[contest, 'a'], [contest, 'a+b='], ['not an id', message], ['', message]]) {
        assert.deepEqual(await call(page, 'sign', '7', id, text),
          ['link_unsigned', '7', 'what was to be signed did not arrive whole']);
        assert.equal(await stored(page, id), 'null');
      }
    });

    test('a browser that lacks what it takes says so', async () => {
      const { key, signature } = await sign(page, contest);
      const text = await back_up(page, contest);
      const other = await open_page(await browser.fresh(), server.url);
      const without = async (change, ...rest) => {
        await other.reload();
        await ready(other);
        await other.evaluate(change);
        return call(other, ...rest);
      };
      const no_crypto = () => Object.defineProperty(crypto, 'subtle', { value: undefined });
      const no_curve = () => {
        const refuse = () => Promise.reject(new DOMException('', 'NotSupportedError'));
        Object.defineProperty(crypto, 'subtle', { value: { generateKey: refuse, importKey: refuse } });
      };
      const no_storage = () => Object.defineProperty(window, 'indexedDB', { value: undefined });
      const denied = () => Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      });
      const silent = () => Object.defineProperty(window, 'indexedDB', { value: { open: () => ({}) } });
      const ask = ['sign', '7', contest, message];
      const insecure = 'the page is not at a secure address (https)';
      const too_old = 'this browser cannot make Ed25519 signatures; a newer one can';
      const refused = 'the browser’s settings do not let this site store keys';
      assert.deepEqual(await without(no_crypto, ...ask), ['link_unsigned', '7', insecure]);
      assert.deepEqual(await without(no_crypto, 'verify', '8', key, signature, message), ['link_checked', '8', 'unknown']);
      assert.deepEqual(await without(no_crypto, 'restore', text, passphrase), ['key_refused', contest, insecure]);
      assert.deepEqual(await without(no_curve, ...ask), ['link_unsigned', '7', too_old]);
      assert.deepEqual(await without(no_curve, 'verify', '8', key, signature, message), ['link_checked', '8', 'unknown']);
      assert.deepEqual(await without(no_storage, ...ask), ['link_unsigned', '7', 'this browser offers no storage to this page']);
      assert.deepEqual(await without(denied, ...ask), ['link_unsigned', '7', refused]);
      assert.deepEqual(await without(denied, 'has', contest), ['key_known', contest, '', refused]);
      assert.deepEqual(await without(silent, ...ask), ['link_unsigned', '7', 'the browser’s storage does not answer']);
      assert.deepEqual(await call(other, 'verify', '8', key, signature, message), ['link_checked', '8', 'good']);
      await other.end();
    });

    test('a newer version’s storage is left alone', async () => {
      const other = await open_page(await browser.fresh(), server.url);
      const opened = (number) => other.evaluate((to) => new Promise((resolve, reject) => {
        const request = indexedDB.open('quarterdeck-keys', to);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {};
        request.onsuccess = () => resolve(request.result.close());
      }), number);
      await sign(other, contest);
      await opened(2);   // no connection of ours is in its way
      assert.deepEqual(await call(other, 'sign', '7', contest, message), ['link_unsigned', '7',
        'a newer version of Quarterdeck has changed the storage of keys; reload the page, or open a newer app file, to get that version']);
      await other.end();
    });

    test('nothing went wrong on the way', () => {
      assert.deepEqual(page.errors, []);
    });
  });
}
