// web/sw.js on small sites of its own: opens without a network, and never mixes versions.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser_names, open_browser } from './support/browsers.mjs';
import { serve } from './support/server.mjs';

const worker = await readFile(new URL('../../web/sw.js', import.meta.url), 'utf8');

const sum_of = (text) => createHash('sha256').update(text).digest('hex');

// The files of a version; each says which one it is. `?by_hand` lets the test say when the page loads its part.
function files_of(version) {
  const page = `<!doctype html><html lang="en"><title>${version}</title><link rel="icon" href="data:,"><script type="module">
    window.load = () => import('./part.js');
    if (!location.search.includes('by_hand')) load();</script></html>`;
  return { './': page, 'index.html': page, 'part.js': `window.part = '${version}';` };
}

// A site of one version. `older`: files that are still, or again, of another one; `broken`: those that are missing.
function site_of(state) {
  return (name) => {
    if (state.broken?.includes(name)) return null;
    const files = files_of(state.older?.[name] ?? state.version);
    const sums = Object.fromEntries(Object.entries(files_of(state.version)).map(([file, text]) => [file, sum_of(text)]));
    return {
      ...files, '.': files['./'], 'sw.js': worker, 'other.txt': `network ${state.version}`,
      'sw-files.js': `self.SITE = { version: '${state.version}', files: ${JSON.stringify(sums)} };`,
    }[name] ?? null;
  };
}

const register = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
  await navigator.serviceWorker.ready;
  const { active } = registration;
  if (active.state !== 'activated') {
    await new Promise((resolve) => {
      active.onstatechange = () => active.state === 'activated' && resolve();
    });
  }
});

// Looks for a new version and waits for what becomes of it.
const update = (page, until) => page.evaluate(async (state) => {
  const registration = await navigator.serviceWorker.getRegistration();
  const fate = new Promise((resolve) => {
    const follow = (found) => {
      const settle = () => ['installed', 'redundant'].includes(found.state) && resolve(found.state);
      found.onstatechange = settle;
      settle();
    };
    registration.onupdatefound = () => follow(registration.installing);
    // The browser may have found it by itself before it was asked.
    const found = registration.installing ?? registration.waiting;
    if (found) follow(found);
  });
  await registration.update();
  const got = await fate;
  if (state !== 'activated' || got === 'redundant') return got;
  const { waiting } = registration;
  return new Promise((resolve) => {
    waiting.onstatechange = () => waiting.state === 'activated' && resolve('activated');
    waiting.postMessage('activate');
  });
}, until);

const shown = (page) => page.until(() => window.part && `${document.title} ${window.part}`);
const versions_kept = (page) => page.evaluate(async () => (await caches.keys())
  .map((name) => name.split(' ').at(-1)).filter((name) => name !== 'pages').sort());
const loaded = (page) => page.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage('loaded');   // Firefox may not know of it for a moment
});

// Said again and again, as a page that was closed may live on for a moment.
async function until_kept(page, wanted, why) {
  for (let i = 0; i < 200; i += 1) {
    await loaded(page);
    if ((await versions_kept(page)).join() === wanted.join()) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.deepEqual(await versions_kept(page), wanted, why);
}

async function with_site(browser_name, state, work) {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
  const server = await serve(folder, { path: '/some/folder/', replace: site_of(state) });
  const browser = await open_browser(browser_name);
  try {
    await work(browser, server);
  } finally {
    await browser.close();
    await server.close().catch(() => {});
    await rm(folder, { recursive: true, force: true });
  }
}

for (const browser_name of browser_names) {
  test(`the site opens without its server, in ${browser_name}, one version at a time`, async () => {
    const state = { version: 'v1' };
    await with_site(browser_name, state, async (browser, server) => {
      const page = await browser.page();
      await page.goto(server.url);
      await register(page);
      await page.reload();

      state.version = 'v2';
      assert.equal(await update(page, 'installed'), 'installed');
      await page.reload();
      assert.equal(await shown(page), 'v1 v1', 'until a loaded page allows it, all files are the old ones');
      assert.equal(await page.evaluate(async () => (await fetch('other.txt')).text()), 'network v2');

      await page.evaluate(async () => {
        const { waiting } = await navigator.serviceWorker.getRegistration();
        await new Promise((resolve) => {
          waiting.onstatechange = () => waiting.state === 'activated' && resolve();
          waiting.postMessage('activate');
        });
      });
      await page.reload();
      assert.equal(await shown(page), 'v2 v2');
      await until_kept(page, ['v2'], 'the cache of v1 is gone');

      Object.assign(state, { version: 'v3', broken: ['part.js'] });
      assert.equal(await update(page, 'activated'), 'redundant', 'a version that is not complete is not taken');
      await page.reload();
      assert.equal(await shown(page), 'v2 v2');

      await server.close();
      await page.reload();
      assert.equal(await shown(page), 'v2 v2', 'without the server');
      await page.goto(`${server.url}index.html?from=chat#c1.x`);
      assert.equal(await shown(page), 'v2 v2');
    });
  });

  test(`a site that is deployed half way is not kept in ${browser_name} until it is whole`, async () => {
    const state = { version: 'v1', older: { 'part.js': 'v0' } };
    await with_site(browser_name, state, async (browser, server) => {
      const page = await browser.page();
      await page.goto(server.url);
      const fate = await page.evaluate(async () => {
        const { installing } = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
        return new Promise((resolve) => {
          installing.onstatechange = () => ['installed', 'redundant'].includes(installing.state) && resolve(installing.state);
        });
      });
      assert.equal(fate, 'redundant', 'at the first visit');
      assert.deepEqual(await versions_kept(page), []);
      state.older = {};
      await page.reload();
      await register(page);
      assert.deepEqual(await versions_kept(page), ['v1']);

      for (const name of ['part.js', '.', 'index.html']) {
        Object.assign(state, { version: 'v2', older: { [name]: 'v1' } });
        assert.equal(await update(page, 'activated'), 'redundant', `${name} is still of v1`);
        assert.deepEqual(await versions_kept(page), ['v1']);
        await page.reload();
        assert.equal(await shown(page), 'v1 v1');
      }
      state.older = {};
      // A browser also looks by itself a while after a navigation; that look may have begun with the older file.
      let repaired = 'redundant';
      for (let looks = 0; repaired === 'redundant' && looks < 5; looks += 1) repaired = await update(page, 'activated');
      assert.equal(repaired, 'activated');
      await server.close();
      await page.reload();
      assert.equal(await shown(page), 'v2 v2');
    });
  });

  test(`a tab that loads in ${browser_name} while another activates a new version stays with its own`, async () => {
    const state = { version: 'v1' };
    await with_site(browser_name, state, async (browser, server) => {
      const one = await browser.page();
      await one.goto(server.url);
      await register(one);
      await one.reload();
      const two = await browser.page();
      await two.goto(`${server.url}?by_hand`);
      const three = await browser.page();
      await three.goto(`${server.url}?by_hand`);

      state.version = 'v2';
      assert.equal(await update(one, 'activated'), 'activated');
      await two.evaluate(() => load());
      assert.equal(await shown(two), 'v1 v1');
      await one.reload();
      assert.equal(await shown(one), 'v2 v2', 'who comes now gets the new one');
      await loaded(one);

      // Once more, by when the worker that gave the first file is long forgotten.
      state.version = 'v3';
      assert.equal(await update(one, 'activated'), 'activated');
      await one.reload();
      assert.equal(await shown(one), 'v3 v3');
      await until_kept(one, ['v1', 'v3'], 'as long as a page of v1 is open');
      if (browser_name === 'chromium') {
        const protocol = await three.protocol();
        await protocol.send('ServiceWorker.enable');
        await protocol.send('ServiceWorker.stopAllWorkers');
      }
      await two.close();
      await three.evaluate(() => load());
      assert.equal(await shown(three), 'v1 v1');
      await loaded(one);
      assert.deepEqual(await versions_kept(one), ['v1', 'v3']);
      await three.close();
      await until_kept(one, ['v3'], 'the last page of v1 is closed');
    });
  });
}
