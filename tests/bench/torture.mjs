// The torture in its long form: torture.mjs [--rounds N] [--seed N] [--browser NAME] [--part NAME]
//
// Rounds are kills; the other parts get a share of them. Ends with 1 where something acknowledged was lost, where
// versions were mixed, or where a deletion was not said.
import { parseArgs } from 'node:util';
import { loadavg } from 'node:os';
import { browser_names } from '../browser/support/browsers.mjs';
import { parts } from '../browser/support/torture.mjs';
import { heard } from '../browser/support/torture/heard.mjs';
import { new_seed } from '../browser/support/torture/random.mjs';
import { full_starts } from './full_start.mjs';
import { median, spread } from './statistics.mjs';

const { values: wishes } = parseArgs({ options: {
  rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: String(new_seed()) },
  browser: { type: 'string', multiple: true, default: browser_names },
  part: { type: 'string', multiple: true, default: [...Object.keys(parts), 'heard', 'start'] },
} });
const rounds = Number(wishes.rounds);
const seed = Number(wishes.seed);
if (!(rounds > 0) || !Number.isInteger(seed)) throw new Error('--rounds and --seed are numbers');

const share = { kills: 1, tabs: 1 / 40, quota: 1 / 20, update: 1 / 10, clock: 1 / 5, cleared: 1 / 100 };
const wrong_counts = ['lost', 'mixed', 'missing', 'unsaid'];
const megabytes = 10;
const most_of_start = 1.5;   // times the empty one
const start_rounds = 9;

let wrong = 0;
const rows = [['', 'edits', 'acknowledged', 'lost', '']];
const of = (part, browser_name) => `${part}, ${browser_name}`;

async function torment(part, browser_name) {
  console.log(`${of(part, browser_name)}, seed ${seed}`);
  try {
    const log = (line) => console.log(`  ${line}`);
    const counts = await parts[part]({ browser_name, seed, log, rounds: Math.ceil(rounds * share[part]) });
    const { edits, acknowledged, lost = '', ...others } = counts;
    for (const name of wrong_counts) wrong += counts[name] ?? 0;
    const rest = Object.entries(others).map(([name, count]) => `${count} ${name}`).join(', ');
    rows.push([of(part, browser_name), edits, acknowledged, lost, rest]);
  } catch (error) {
    console.log(error);
    wrong += 1;
    rows.push([of(part, browser_name), '', '', '', `BROKE OFF: ${String(error.message).split('\n')[0]}`]);
  }
}

async function listen(browser_name) {
  const times = await heard({ browser_name, rounds: Math.min(20, rounds) });
  const text = ([name, list]) => (
    `${Math.round(median(list))} ms (at most ${Math.round(Math.max(...list))}) in a tab that is ${name}`);
  rows.push([of('heard of an edit', browser_name), '', '', '', Object.entries(times).map(text).join(', ')]);
}

async function start(browser_name) {
  const wanted = { browser_name, rounds: Math.min(start_rounds, rounds), bytes: megabytes * 1e6 };
  const { full, empty, stored } = await full_starts(wanted);
  const ratio = median(full) / median(empty);
  const noise = Math.round(50 * Math.max(spread(full), spread(empty)));
  rows.push([of(`start with ${megabytes} MB`, browser_name), '', '', '', [
    `${ratio.toFixed(2)} × an empty one: ${ratio <= most_of_start ? 'met' : 'MISSED'} (at most ${most_of_start})`,
    `${Math.round(median(full))} against ${Math.round(median(empty))} ms, ${full.length} rounds, ±${noise} %`,
    `${(stored / 1e6).toFixed(1)} MB stored`,
  ].join('; ')]);
}

for (const browser_name of wishes.browser) {
  for (const part of wishes.part) {
    if (part === 'heard') await listen(browser_name);
    else if (part === 'start') await start(browser_name);
    else await torment(part, browser_name);
  }
}

const table = rows.map((row) => row.map(String));
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
console.log();
const pad = (cell, column) => ([0, 4].includes(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
for (const row of table) console.log(row.map(pad).join('  ').trimEnd());
const verdict = wrong === 0 ? 'Nothing was lost.' : 'SOMETHING IS WRONG.';
console.log(`\nSeed ${seed}. Load of this machine: ${loadavg()[0].toFixed(1)}. ${verdict}`);
process.exitCode = wrong === 0 ? 0 : 1;
