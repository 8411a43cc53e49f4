// Compares the site with the minimal page and prints a table: run.mjs [--quick] SITE MINIMAL_SITE
import { loadavg } from 'node:os';
import { account_frames } from './accounts.mjs';
import { board_frames } from './boards.mjs';
import { first_frame, idle, mouse_frame, saves, transfer_bytes } from './measures.mjs';
import { in_turns, open_pages } from './pages.mjs';
import { median, quantile, spread } from './statistics.mjs';

const parameters = process.argv.slice(2);
const quick = parameters[0] === '--quick';
const [site, minimal] = quick ? parameters.slice(1) : parameters;
const counts = quick ? { first_frame: 3, mouse: 3, moves: 100, saves: 20, accounts: 1, letters: 8, wheels: 20 }
  : { first_frame: 15, mouse: 7, moves: 200, saves: 100, accounts: 3, letters: 40, wheels: 100 };

const rows = [];

// `values`: { site, minimal }, each a list of measurements.
function compare(what, unit, values, { digits = 0, target = null } = {}) {
  const ours = median(values.site);
  const theirs = median(values.minimal);
  const ratio = ours / theirs;
  const noise = Math.max(spread(values.site), spread(values.minimal));
  rows.push([what, `${ours.toFixed(digits)} ${unit}`, `${theirs.toFixed(digits)} ${unit}`, ratio.toFixed(2), verdict(ratio, target),
    values.site.length > 1 ? `${values.site.length} rounds, ±${Math.round(50 * noise)} %` : '']);
}

function alone(what, ours, note = '', value = 0, target = null) {
  rows.push([what, ours, '', '', verdict(value, target), note]);
}

function verdict(value, target) {
  if (target === null) return '';
  return `${value <= target ? 'met' : 'MISSED'} (at most ${target})`;
}

function print_table() {
  const table = [['', 'site', 'minimal page', 'ratio', 'target', ''], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ').trimEnd());
  }
}

const of = (results, key) => Object.fromEntries(Object.entries(results).map(([name, list]) => [name, list.map((one) => one[key])]));

compare('transfer, brotli', 'B', { site: [await transfer_bytes(site)], minimal: [await transfer_bytes(minimal)] }, { target: 1.25 });

const pages = await open_pages({ site, minimal });
for (const name of pages.names) await first_frame(pages, name);   // the browser's own start is not ours

const firsts = await in_turns(pages, counts.first_frame, (name) => first_frame(pages, name));
compare('first frame', 'ms', of(firsts, 'ms'), { target: 1 });
compare('  work of the main thread', 'ms', of(firsts, 'cpu_ms'));

const still = await idle(pages, 'site');
const busy = await idle(pages, 'minimal');
alone('5 idle seconds: frames', String(still.frames), `the minimal page draws ${busy.frames}`, still.frames, 0);
compare('  work in a second', 'ms', {
  site: [still.cpu_ms / still.seconds], minimal: [busy.cpu_ms / busy.seconds],
}, { digits: 1 });

const moving = await in_turns(pages, counts.mouse, (name) => mouse_frame(pages, name, counts.moves));
compare('mouse moves: main thread per frame', 'ms', of(moving, 'wall_ms'), { digits: 2, target: 1.5 });
compare('  work, without waiting', 'ms', of(moving, 'cpu_ms'), { digits: 2, target: 1.5 });
compare('  frames', '', of(moving, 'frames'));

const saved = await saves(pages, 'site', counts.saves);
alone('edit to committed save', `${median(saved).toFixed(1)} ms`, `${saved.length} of ${counts.saves} edits; 95 % within ${quantile(saved, 0.95).toFixed(1)} ms`);

const lists = { many: [], few: [] };
for (let round = 0; round < counts.accounts; ++round) {
  lists.many.push(await account_frames(pages, 'site', 2000, counts));
  lists.few.push(await account_frames(pages, 'site', 20, counts));
}
for (const what of ['open', 'filter', 'scroll']) {
  const [many, few] = [lists.many, lists.few].map((list) => median(list.map((one) => one[what])));
  alone(`2,000 accounts of 40 facts, ${what}: work per frame`, `${many.toFixed(2)} ms`,
    `${(many / few).toFixed(2)} × 20 accounts`, many / few, 1.5);
}

const boards = { many: [], few: [] };
for (let round = 0; round < counts.accounts; ++round) {
  boards.many.push(await board_frames(pages, 'site', 2000, counts));
  boards.few.push(await board_frames(pages, 'site', 20, counts));
}
for (const what of ['open', 'scroll']) {
  const [many, few] = [boards.many, boards.few].map((list) => median(list.map((one) => one[what])));
  alone(`board of 2,000 reps, ${what}: work per frame`, `${many.toFixed(2)} ms`, `${(many / few).toFixed(2)} × 20 reps`,
    many / few, what === 'scroll' ? 1.5 : null);
}

await pages.close();
print_table();
console.log(`\nMedians; ± is half the range of the middle half. Work is processor time, which other programs disturb less. Load of this machine: ${loadavg()[0].toFixed(1)}.`);
