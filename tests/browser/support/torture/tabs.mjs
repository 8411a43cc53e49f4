// Eight tabs of one profile type at once: different fields each, and one field that all of them want.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open_app, open_site, press, restart, value } from '../app.mjs';
import { furnish, is_saved, plain, put_over, shows, stored, type_over } from './edits.mjs';
import { shown_of } from './known.mjs';
import { random_of } from './random.mjs';

const places = {
  plan: ['Targets', 'Plan'], account: ['Discovery', 'Overview'], scores: ['Contests', 'Scores'],
};
// Where each tab types, and whether numbers. Tabs beyond these begin again, and share fields.
const fields = [
  ['plan', 'Quota', 9_999_999], ['plan', 'Plan name'], ['plan', 'Booked so far', 99_999], ['plan', 'Rate: POV', 99],
  ['account', 'Account name'], ['account', 'Our note'], ['scores', 'Ann, QBM', 90], ['plan', 'Stage 1'],
];
const shared = ['plan', 'Average deal size', 900_000];

export async function tabs({ browser_name, rounds = 2, seed, log = () => {}, count = fields.length }) {
  const random = random_of(seed);
  const counts = { edits: 0, acknowledged: 0, lost: 0, tabs: count };
  const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
  const app = await open_app(browser_name, { profile });
  const lose = (sentence) => {
    counts.lost += 1;
    log(`  LOST: ${sentence}`);
  };

  // Nothing is drawn in a tab behind another, and what is not drawn is not clicked.
  const go = async (page, place) => {
    await page.front();
    for (const tab of places[place]) await press(page, 'tab', tab);
  };
  const type = async (page, [place, label], text, write = type_over) => {
    counts.edits += 1;
    await write(page, label, text);
    if (place === 'scores') await page.press('Enter');
  };
  const new_text = ([, , most], prefix) => (most ? String(random.between(1, most)) : `${prefix} ${random.below(1000)}`);
  const save = async (page, edits) => {
    if (await is_saved(page)) counts.acknowledged += edits;
    else lose('a tab does not say that it has saved');
  };

  try {
    const pages = [await app.browser.window()];
    await furnish(pages[0], app.url);
    for (let i = 1; i < count; i += 1) {
      pages.push(await app.browser.window());
      await open_site(pages[i], app.url);
    }
    const of = (i) => fields[i % fields.length];
    for (let round = 0; round < rounds; round += 1) {
      const last = new Map();
      for (const [i, page] of pages.entries()) await go(page, of(i)[0]);
      await Promise.all(pages.map(async (page, i) => {
        for (let edit = 0; edit < 3; edit += 1) {
          const text = new_text(of(i), `tab ${i}`);
          last.set(of(i)[1], text);
          await type(page, of(i), text);
        }
        await save(page, 3);
      }));
      for (const page of pages) await go(page, 'plan');
      const wanted = pages.map(() => new_text(shared));
      await Promise.all(pages.map(async (page, i) => {
        await type(page, shared, wanted[i], put_over);
        await save(page, 1);
      }));

      // Nobody reloads: each hears of all.
      const winner = await stored_value(pages[0]);
      if (!wanted.includes(winner)) lose(`"${winner}" of ${JSON.stringify(wanted)} was typed by nobody`);
      last.set(shared[1], winner);
      for (const again of round < rounds - 1 ? [false] : [false, true]) {
        for (const [i, page] of pages.entries()) {
          if (again) await restart(page);
          for (const place of Object.keys(places)) {
            await go(page, place);
            for (const [where, label] of [...fields, shared]) {
              if (where !== place || !last.has(label)) continue;
              await shows(page, label, last.get(label)).catch(async () => {
                const when = again ? ' after a reload' : '';
                lose(`tab ${i}${when}: ${label} is "${await value(page, label)}" instead of "${last.get(label)}"`);
              });
            }
          }
        }
      }
      log(`${browser_name}: ${count} tabs, round ${round + 1}: ${counts.acknowledged} of ${counts.edits} edits acknowledged`);
    }
    return counts;
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function stored_value(page) {
  const documents = await stored(page);
  const plan = documents.find(({ id }) => id === shown_of(documents).plan);
  return String(plan.fields.deal_size[2] / 100);
}
