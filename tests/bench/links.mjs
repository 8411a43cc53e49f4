// Prints what links cost beside the same contests as deflated JSON: links.mjs [--quick] PROGRAM...
import { execFileSync } from 'node:child_process';
import { deflateRawSync } from 'node:zlib';

const parameters = process.argv.slice(2);
const quick = parameters[0] === '--quick' ? [parameters.shift()] : [];
const [program, ...words] = parameters;
const output = execFileSync(program, [...words, '--links', ...quick], { encoding: 'utf8', maxBuffer: 1 << 28 });
const links = output.trim().split('\n').map((line) => JSON.parse(line));

// Characters at most, by what the name begins with.
const targets = { '4 teams': 900, 'a day': 180 };
const ratio_target = { '5 teams': 0.36 };
const most_ms = 50;

const letters = (value) => deflateRawSync(JSON.stringify(value), { level: 9 }).toString('base64url').length;
const target_of = (table, name) => Object.entries(table).find(([start]) => name.startsWith(start))?.[1];
const verdict = (value, target) => (target === undefined ? '' : `${value <= target ? 'met' : 'MISSED'} (at most ${target})`);

const rows = [['', 'characters', 'JSON', 'ratio', 'compact', 'ratio', 'encode', 'decode + board', 'targets']];
for (const { name, characters, encode_us, decode_us, json, compact } of links) {
  const [whole, rows_only] = [json, compact].map((value) => value && letters(value));
  const ratio = whole && characters / whole;
  const size = verdict(characters, target_of(targets, name)) || verdict(ratio, target_of(ratio_target, name));
  const is_timed = name.startsWith('5 teams');   // the contest that issue 6 measures
  rows.push([name, String(characters), String(whole ?? ''), ratio?.toFixed(2) ?? '', String(rows_only ?? ''),
    rows_only ? (characters / rows_only).toFixed(2) : '', `${(encode_us / 1000).toFixed(1)} ms`, `${(decode_us / 1000).toFixed(1)} ms`,
    [size, is_timed ? `${verdict(Math.max(encode_us, decode_us) / 1000, most_ms)} ms` : ''].filter(Boolean).join(', ')]);
}
const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ').trimEnd());
console.log('JSON and compact: the same contest, entries as objects or as rows of numbers, deflated (level 9), in base64url.');
