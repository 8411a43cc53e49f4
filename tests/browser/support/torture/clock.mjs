// The clock jumps by days and years, in each of two tabs by itself: the edit that is done later wins.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open_app, open_site, restart } from '../app.mjs';
import { jump, set_clock } from '../page_clock.mjs';
import { editor_of, furnish, stored } from './edits.mjs';
import { create_known, values_of } from './known.mjs';
import { random_of } from './random.mjs';

const jumps = [-365, -30, -1, 0, 1, 30, 365];
const kinds = ['quota', 'plan_name', 'account_name', 'note'];   // the nights of scores are days of the clock

export async function clock({ browser_name, rounds = 3, seed, log = () => {} }) {
  const random = random_of(seed);
  const known = create_known();
  const counts = Object.assign(known.counts, { jumps: 0, reloads: 0 });
  const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
  const app = await open_app(browser_name, { profile });
  try {
    const pages = [];
    for (let i = 0; i < 2; i += 1) {
      pages.push(await app.browser.window());
      await set_clock(pages[i]);
      if (i === 0) await furnish(pages[i], app.url);
      else await open_site(pages[i], app.url);
    }
    const editors = pages.map((page, i) => editor_of(page, { known, random, name: `c${i}.` }));
    for (const editor of editors) await editor.start();
    for (let round = 1; round <= rounds; round += 1) {
      const kind = random.pick(kinds);
      for (const [i, page] of pages.entries()) {
        const days = random.pick(jumps);
        await jump(page, days);
        counts.jumps += 1;
        await editors[i].come_to(kind);
        await editors[i].edit(kind);   // waits for what the other tab has typed
        if (!await editors[i].save()) known.lose('it is not saved');
        log(`${browser_name}: ${days} days, ${kind}: ${counts.acknowledged} of ${counts.edits} edits acknowledged`);
      }
      known.check(values_of(await stored(pages[0])));
      if (round % 2 === 0 && round < rounds) continue;
      for (const [i, page] of pages.entries()) {
        await jump(page, random.pick(jumps));
        await restart(page);
        counts.reloads += 1;
        known.check(values_of(await stored(page)));
        await editors[i].start();
      }
      for (const loss of known.take_losses()) log(`  LOST: ${loss}`);
    }
    return counts;
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
