// The browser is killed again and again: at rest, in the middle of a word, of a save and of a start.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open_browser } from '../browsers.mjs';
import { open_site, site } from '../app.mjs';
import { serve } from '../server.mjs';
import { add_to_journal, stored_texts } from '../stored.mjs';
import { editor_of, field_kinds, furnish, stored } from './edits.mjs';
import { create_known, values_of } from './known.mjs';
import { pass, random_of } from './random.mjs';

const many_records = 201;   // more than compact_after of src/app/boot.h

export async function kills({ browser_name, rounds = 4, seed, log = () => {} }) {
  const random = random_of(seed);
  const known = create_known();
  const counts = Object.assign(known.counts, { kills: 0 });
  const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
  const server = await serve(site, { path: '/some/folder/' });
  let browser;
  const restart = async () => {
    browser = await open_browser(browser_name, { profile });
    return browser.page();
  };
  const kill = async () => {
    await browser.kill();
    counts.kills += 1;
  };

  // What is under way when the browser dies; each ends with the kill, at a moment of chance.
  const ways = {
    async 'at rest'(page, editor) {
      await editor.save();
      await kill();
    },
    async 'while typing'(page, editor) {
      const typing = editor.edit(random.pick(field_kinds)).catch(() => {});
      await pass(random.below(1500));
      await kill();
      await typing;
    },
    async 'while saving'(page, editor) {
      await editor.edit(random.pick(field_kinds));
      const saving = editor.save().catch(() => {});
      await pass(random.below(40));
      await kill();
      await saving;
    },
    // With so much in the journal that the start compacts it.
    async 'while starting'(page, editor) {
      await editor.save();
      const [record] = (await stored_texts(page)).filter((text) => text.includes('"settings"'));
      await add_to_journal(page, Array(many_records).fill(record));
      await kill();
      const again = await restart();
      const starting = again.goto(server.url).catch(() => {});
      await pass(random.below(2500));
      await kill();
      await starting;
    },
  };

  try {
    let page = await restart();
    await furnish(page, server.url);
    let editor = editor_of(page, { known, random, name: 'k' });
    await editor.start();
    while (counts.kills < rounds) {
      const edits = random.between(1, 3);
      for (let i = 0; i < edits; i += 1) {
        await editor.edit();
        if (random.below(3) > 0) await editor.save();
      }
      const way = random.pick(Object.keys(ways));
      await ways[way](page, editor);
      page = await restart();
      await open_site(page, server.url);
      known.check(values_of(await stored(page)));
      log(`${browser_name}: kill ${counts.kills} ${way}, ${counts.acknowledged} of ${counts.edits} edits acknowledged`);
      for (const loss of known.take_losses()) log(`  LOST: ${loss}`);
      editor = editor_of(page, { known, random, name: `k${counts.kills}.` });
      await editor.start();
    }
    await kill();
    return counts;
  } finally {
    await browser?.close().catch(() => {});
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
