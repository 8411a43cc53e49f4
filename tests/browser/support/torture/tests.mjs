// The torture in its short form, as tests: a few kills, tabs, full disks, new versions and jumps of the clock, and
// nothing that was acknowledged is lost. `./bench --torture` is the long form; QUARTERDECK_SEED repeats one that failed.
// A file for each browser calls this, as files run side by side.
import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { parts } from '../torture.mjs';
import { new_seed } from './random.mjs';

const seed = Number(process.env.QUARTERDECK_SEED ?? new_seed());

export function test_torture(browser_name) {
  describe(`in ${browser_name}, with QUARTERDECK_SEED=${seed},`, () => {
    const said = [];
    const suffer = async (part, options = {}) => {
      const counts = await parts[part]({ browser_name, seed, log: (line) => said.push(line), ...options });
      assert.equal(counts.lost ?? 0, 0, said.join('\n'));
      assert.ok(counts.acknowledged > 0, JSON.stringify(counts));
      return counts;
    };

    test('what was acknowledged is there after each kill', async () => {
      const { kills } = await suffer('kills', { rounds: 2 });
      assert.ok(kills >= 2);
    });

    test('tabs that are edited at once end with the same, and each hears of the others without a reload', () => (
      suffer('tabs', { rounds: 1, count: 3 })));

    test('a full disk is said, and all is saved once it has room', async () => {
      const { refused } = await suffer('quota', { rounds: 1 });
      assert.ok(refused > 0);
    });

    test('new versions that come during edits lose nothing and do not mix', async () => {
      const { mixed } = await suffer('update', { rounds: 1 });
      assert.equal(mixed, 0, said.join('\n'));
    });

    test('the later edit wins, whatever the clocks say', () => suffer('clock', { rounds: 1 }));

    test('what is deleted behind the app’s back is said, and what a tab still has is kept', async () => {
      const { missing, unsaid } = await suffer('cleared', { rounds: 1 });
      assert.deepEqual({ missing, unsaid }, { missing: 0, unsaid: 0 }, said.join('\n'));
    });
  });
}
