// web/sw.js on small sites of its own: opens without a network, and never mixes versions.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser_names, open_browser } from './support/browsers.mjs';
import { serve } from './support/server.mjs';

const worker = await readFile(new URL('../../web/sw.js', import.meta.url), 'utf8');

// A site whose every file says its version.
function site_of(state) {
  const page = (version) => `<!doctype html><html lang="en"><title>${version}</title><link rel="icon" href="data:,">
    <script type="module" src="part.js"></script></html>`;
  return (name) => {
    if (state.broken?.includes(name)) return null;
    return {
      '.': page(state.version), 'index.html': page(state.version), 'part.js': `window.part = '${state.version}';`, 'sw.js': worker,
      'sw-files.js': `self.SITE = { version: '${state.version}', files: ['./', 'index.html', 'part.js'] };`,
      'other.txt': `network ${state.version}`,
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
    registration.onupdatefound = () => {
      const found = registration.installing;
      found.onstatechange = () => ['installed', 'redundant'].includes(found.state) && resolve(found.state);
    };
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

for (const browser_name of browser_names) {
  test(`the site opens without its server, in ${browser_name}, one version at a time`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
    const state = { version: 'v1' };
    const server = await serve(folder, { path: '/some/folder/', replace: site_of(state) });
    const browser = await open_browser(browser_name);
    try {
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
      assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1, 'the cache of v1 is gone');

      Object.assign(state, { version: 'v3', broken: ['part.js'] });
      assert.equal(await update(page, 'activated'), 'redundant', 'a version that is not complete is not taken');
      await page.reload();
      assert.equal(await shown(page), 'v2 v2');

      await server.close();
      await page.reload();
      assert.equal(await shown(page), 'v2 v2', 'without the server');
      await page.goto(`${server.url}index.html?from=chat#c1.x`);
      assert.equal(await shown(page), 'v2 v2');
    } finally {
      await browser.close();
      await server.close().catch(() => {});
      await rm(folder, { recursive: true, force: true });
    }
  });
}
