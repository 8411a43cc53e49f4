// The start with much data against the start of a profile that has none.
import { open_browser } from '../browser/support/browsers.mjs';
import { site } from '../browser/support/app.mjs';
import { serve } from '../browser/support/server.mjs';
import { record_of } from '../browser/support/stored.mjs';
import { account, store } from './accounts.mjs';
import { hook } from './hook.js';
import { settle } from './pages.mjs';

const at_once = 50;   // records in one call to the page
const starts_until_compact = 3;

function* records_of(bytes) {
  for (let number = 0, left = bytes; left > 0; ++number) {
    const record = record_of(JSON.stringify(account(number)));
    left -= record.length;
    yield record;
  }
}

// { full: [ms], empty: [ms], stored }: from the start of the navigation to the first frame, in turns, when `bytes` of
// documents were brought in and compacted. They lie in the storage in two generations: `stored` bytes.
export async function full_starts({ browser_name, rounds, bytes }) {
  const server = await serve(site);
  const browser = await open_browser(browser_name);
  try {
    const pages = {};
    for (const name of ['empty', 'full']) {
      pages[name] = await browser.fresh();
      await pages[name].before_load(hook);
      await pages[name].goto(server.url);
      await first_frame(pages[name]);
      await settle(pages[name]);
    }
    const records = [...records_of(bytes)];
    for (let i = 0; i < records.length; i += at_once) await pages.full.evaluate(store, records.slice(i, i + at_once));
    for (const page of Object.values(pages)) for (let i = 0; i < starts_until_compact; ++i) await start(page);
    const times = { full: [], empty: [] };
    for (let round = 0; round < rounds; ++round) {
      for (const name of round % 2 === 0 ? ['full', 'empty'] : ['empty', 'full']) times[name].push(await start(pages[name]));
    }
    return { ...times, stored: await pages.full.evaluate(stored_length) };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function start(page) {
  await page.front();
  await page.reload();
  const ms = await first_frame(page);
  await settle(page);
  return ms;
}

const first_frame = (page) => page.until(() => window.measured?.first_frame_ms);

// Runs in the page.
function stored_length() {
  return new Promise((resolve) => {
    indexedDB.open('quarterdeck').onsuccess = ({ target: { result: database } }) => {
      let sum = 0;
      const transaction = database.transaction(['journal', 'snapshots']);
      for (const name of ['journal', 'snapshots']) {
        transaction.objectStore(name).openCursor().onsuccess = ({ target: { result: cursor } }) => {
          if (!cursor) return;
          sum += cursor.value.length ?? 0;
          cursor.continue();
        };
      }
      transaction.oncomplete = () => {
        database.close();
        resolve(sum);
      };
    };
  });
}
