// The two pages that are compared, each visit to one in a context that has never seen it.
import { open_browser } from '../browser/support/browsers.mjs';
import { serve } from '../browser/support/server.mjs';
import { hook } from './hook.js';

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// `folders`: name -> folder of its files. Returns { names, visit, close }.
export async function open_pages(folders) {
  const browser = await open_browser('chromium');
  const servers = {};
  for (const [name, folder] of Object.entries(folders)) servers[name] = await serve(folder);

  // Goes there, waits for the first frame, calls `measure(page, metrics)` and answers what that does.
  // metrics() answers how long the main thread has had a task: `wall_ms`; and how long it really worked on
  // it, without waiting for the GPU or for a processor: `cpu_ms`.
  async function visit(name, measure) {
    const context = await browser.context.browser().newContext({ viewport: { width: 1280, height: 720 } });
    try {
      const page = await context.newPage();
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.addInitScript(hook);
      const cpu_ms = await counter(context, page, 'threadTicks');
      const wall_ms = await counter(context, page, 'timeTicks');
      const metrics = async () => ({ cpu_ms: await cpu_ms(), wall_ms: await wall_ms() });
      await page.goto(servers[name].url, { waitUntil: 'commit' });
      await page.waitForFunction(() => window.measured?.first_frame_ms > 0);
      const result = await measure(page, metrics);
      if (errors.length > 0) throw errors[0];
      return result;
    } finally {
      await context.close();
    }
  }

  async function close() {
    await browser.close();
    for (const server of Object.values(servers)) await server.close();
  }

  return { names: Object.keys(folders), visit, close };
}

// A clock can be chosen once for each session of the protocol.
async function counter(context, page, clock) {
  const protocol = await context.newCDPSession(page);
  await protocol.send('Performance.enable', { timeDomain: clock });
  return async () => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    return 1000 * metrics.find((metric) => metric.name === 'TaskDuration').value;
  };
}

// Waits until nothing is due any more in a page that can tell, and a second more, for the browser itself.
export async function settle(page) {
  await page.evaluate(() => window.quarterdeck?.idle());
  await pause(1000);
}

// Measures every page once in each round, in turns, so that all of them meet the same noise.
// Returns name -> list of results.
export async function in_turns(pages, rounds, measure) {
  const results = Object.fromEntries(pages.names.map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    const order = round % 2 === 0 ? pages.names : pages.names.toReversed();
    for (const name of order) results[name].push(await measure(name));
  }
  return results;
}
