// web/links.js in a page without the app: a link is taken out of the address once, and what is not ours stays; and
// how one leaves by the share menu.
import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { browser_names, open_browser } from './support/browsers.mjs';
import { serve } from './support/server.mjs';

const repo = fileURLToPath(new URL('../..', import.meta.url));

// What is told of a fragment that is in the address, and what the address is then.
const take = (page, fragment) => page.evaluate((text) => {
  history.replaceState({ mine: 1 }, '', text);
  window.bench.take();
  window.bench.links().take();
  return { sent: window.bench.take(), address: location.href, state: history.state };
}, fragment);

for (const browser_name of browser_names) {
  describe(`links in ${browser_name}`, () => {
    let browser;
    let server;
    let page;
    let address;

    before(async () => {
      server = await serve(repo);
      browser = await open_browser(browser_name);
      page = await browser.page();
      address = `${server.url}tests/browser/support/page.html?from=a%20chat`;
      await page.goto(address);
      await page.until(() => 'ready' in document.documentElement.dataset);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(() => page.evaluate((to) => history.replaceState(null, '', to), address));

    const payload = 'AZaz09-_'.repeat(600);
    for (const [what, fragment, link = fragment] of [
      ['contest', `c1.${payload}`],
      ['plan', `p12.${payload}`],
      ['board', 'b1.x'],
      ['entries', 'e2.x'],
      ['cut right after its dot', 'c1.'],
      ['with a full stop that a chat took along', 'c1.abc.'],
      ['encoded by a chat', 'c1%2Eabc', 'c1.abc'],
      ['encoded twice', 'c1%252eab-_', 'c1.ab-_'],
      ['with an encoded end', 'c1.abc%20', 'c1.abc '],
      ['damaged where it is encoded', 'c1.abc%E0%A', 'c1.abc%E0%A'],
      ['feed', 'feed=https://example.org/a%20b/board.qdlink?x=%2520#y'],
      ['encoded feed', 'feed=https%3A%2F%2Fexample.org%2Fa%2520b', 'feed=https://example.org/a%20b'],
      ['wholly encoded feed', 'feed%3Dhttps%3A%2F%2Fexample.org%2Fa%2520b', 'feed=https://example.org/a%20b'],
      ['feed beside the page', 'feed=my%20board.qdlink'],
    ]) {
      test(`a link is taken: ${what}`, async () => {
        assert.deepEqual(await take(page, `#${fragment}`), { sent: [['link', link]], address, state: { mine: 1 } });
        const again = await page.evaluate(() => {
          window.bench.links().take();
          return window.bench.take();
        });
        assert.deepEqual(again, [], 'once');
      });
    }

    for (const fragment of ['', '#', '#section', '#c1', '#c.abc', '#x1.abc', '#C1.abc', '#cc1.abc', '#feeds=1', '#feed', '#/c1.abc',
      '#c1abc.def', '#?c1.abc', '#%E0%A', '#c1%2Fabc']) {
      test(`a fragment is left alone: "${fragment}"`, async () => {
        const found = await take(page, `${address}${fragment}`);
        assert.deepEqual(found, { sent: [], address: `${address}${fragment}`, state: { mine: 1 } });
      });
    }

    // Made in the page, as so long a text is slow to bring there. A browser may not hold such an address at all.
    const take_long = (length) => page.evaluate((size) => {
      try {
        location.hash = `c1.${'a'.repeat(size - 3)}`;
      } catch {
        // too long an address, says the browser
      }
      const held = location.hash.length - 1;
      window.bench.take();
      window.bench.links().take();
      return { held, sent: window.bench.take().map(([kind, text]) => [kind, kind === 'link' ? text.length : text]), hash: location.hash };
    }, length);

    test('a link of a million characters is taken', async () => {
      assert.deepEqual(await take_long(1_000_000), { held: 1_000_000, sent: [['link', 1_000_000]], hash: '' });
    });

    test('a link of more than two million characters is refused and cleared, where the browser holds it', async () => {
      const { held, sent, hash } = await take_long(2_000_001);
      assert.ok(held > 0 || browser_name === 'firefox');
      assert.deepEqual(sent, held > 0 ? [['link_refused', 'it is longer than 2,000,000 characters']] : []);
      assert.equal(hash, '');
    });

    test('a link that arrives while the page is open is told once', async () => {
      const told = await page.evaluate(async () => {
        const links = window.bench.links();
        window.addEventListener('hashchange', links.take);
        window.bench.take();
        const changed = () => new Promise((resolve) => window.addEventListener('hashchange', () => setTimeout(resolve), { once: true }));
        for (const fragment of ['c1.first', 'section', 'c1.second', 'c1.second']) {
          const done = changed();
          location.hash = fragment;
          await done;
        }
        window.removeEventListener('hashchange', links.take);
        return { sent: window.bench.take(), address: location.href };
      });
      assert.deepEqual(told, { sent: [['link', 'c1.first'], ['link', 'c1.second'], ['link', 'c1.second']], address });
    });

    test('a reload after it was taken opens no link again', async () => {
      await page.goto(`${address}#c1.abc`);
      await page.evaluate(() => window.bench.links().take());
      await page.reload();
      await page.until(() => 'ready' in document.documentElement.dataset);
      assert.equal(await page.evaluate(() => location.hash), '');
    });

    test('new links begin with the address of the app', async () => {
      const base = (path) => page.evaluate((to) => {
        history.replaceState(null, '', to);
        Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
        window.bench.take();
        window.bench.links().base();
        return window.bench.take();
      }, path);
      const { origin } = new URL(address);
      for (const [path, expected] of [['/', '/'], ['/a/', '/a/'], ['/a/index.html', '/a/'], ['/a/index.html?v=1', '/a/?v=1'],
        ['/a/#section', '/a/'], ['/a/index.html#c1.abc', '/a/'], ['/my-index.html', '/my-index.html'], ['/a/?q=/index.html', '/a/?q=/index.html']]) {
        assert.deepEqual(await base(path), [['link_base', origin + expected, '0']], path);
      }
    });

    // With a share menu that answers as it is told; neither browser has one here.
    const share = (answer, ...fields) => page.evaluate(async ([name, args]) => {
      const shared = [];
      const menu = {
        none: undefined,
        done: async (data) => void shared.push(data),
      }[name];
      const fail = async () => {
        throw name === 'TypeError' ? new TypeError('odd') : new DOMException('', name);
      };
      Object.defineProperty(navigator, 'share', { value: ['none', 'done'].includes(name) ? menu : fail, configurable: true });
      window.bench.take();
      const links = window.bench.links();
      links.base();
      await links.share(...args);
      const [[, , can_share], ...sent] = window.bench.take();
      return { can_share, sent, shared, busy: window.bench.busy() };
    }, [answer, fields]);

    test('a link is shared with its title and text', async () => {
      assert.deepEqual(await share('done', 'Board', 'Night 3', 'https://example.org/#c1.x'), {
        can_share: '1', sent: [['link_shared']], shared: [{ title: 'Board', text: 'Night 3', url: 'https://example.org/#c1.x' }], busy: 0,
      });
      assert.deepEqual((await share('done', '', 'Night 3', '')).shared, [{ text: 'Night 3' }]);
    });

    for (const [answer, can_share, sent] of [
      ['AbortError', '1', []],
      ['none', '0', [['share_failed', 'this browser has no share menu']]],
      ['NotAllowedError', '1', [['share_failed', 'the browser shares only right after a click or a key, or its settings forbid it']]],
      ['InvalidStateError', '1', [['share_failed', 'the share menu is open already']]],
      ['DataError', '1', [['share_failed', 'the app that was chosen could not take it']]],
      ['TypeError', '1', [['share_failed', 'the browser does not share such a text']]],
      ['OtherError', '1', [['share_failed', 'the browser could not share it']]],
    ]) {
      test(`sharing ends with ${answer}`, async () => {
        assert.deepEqual(await share(answer, 'a', 'b', 'https://example.org/'), { can_share, sent, shared: [], busy: 0 });
      });
    }

    test('nothing went wrong on the way', () => {
      assert.deepEqual(page.errors, []);
    });
  });
}
