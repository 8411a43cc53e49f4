// A page with web/storage.js alone, and what tests do with it: window.store is the storage of its last start, and
// bench.sent what that has told the program.
import { after, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { open_browser } from './browsers.mjs';
import { serve } from './server.mjs';

export const repo = fileURLToPath(new URL('../../..', import.meta.url));

// `server` serves the repository.
export async function open_page(browser, server) {
  const page = await browser.page();
  await page.goto(`${server.url}tests/browser/support/page.html`);
  await page.until(() => 'ready' in document.documentElement.dataset);
  return page;
}

// For the tests of a describe: one { server, browser, page } for all, and in `name` a database of its own for each
// test, with one storage on it, as after a start.
export function open_desk(browser_name) {
  const desk = {};
  let number = 0;
  before(async () => {
    desk.server = await serve(repo);
    desk.browser = await open_browser(browser_name);
    desk.page = await open_page(desk.browser, desk.server);
  });
  after(async () => {
    await desk.browser?.close();
    await desk.server?.close();
  });
  beforeEach(async () => {
    number += 1;
    desk.name = `test ${number}`;
    await open_storage(desk.page, { name: desk.name });
  });
  return desk;
}

// As a start does it; the options are those of web/storage.js. Answers what was read.
export const open_storage = (page, options) => page.evaluate(async (wishes) => {
  bench.take();
  window.store = bench.storage(wishes);
  const found = await store.read();
  store.listen();
  return found;
}, options);

export const read_storage = (page, name) => page.evaluate((database) => bench.storage({ name: database }).read(), name);

export const texts = (found) => found.records.map(([, text]) => text);

export const save = (page, ticket, ...records) => page.evaluate(([id, all]) => store.save(id, all), [ticket, records]);

export const sent = (page, kind) => page.evaluate(
  (what) => bench.sent.filter(([one]) => one === what).map(([, ...rest]) => rest), kind);
