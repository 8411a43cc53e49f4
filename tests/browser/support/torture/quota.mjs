// The disk is full again and again, and gets room again.
import { open_app, page_text, restart, start_app } from '../app.mjs';
import { fill_disk, free_disk } from '../stored.mjs';
import { editor_of, field_kinds, furnish, save_again, stored } from './edits.mjs';
import { create_known, values_of } from './known.mjs';
import { random_of } from './random.mjs';

const room_bytes = 6_000_000;
// Firefox has no command for it, but a setting, in kilobytes, which the site may have all of.
const prefs = { 'dom.quotaManager.temporaryStorage.fixedLimit': room_bytes / 1000 };

export async function quota({ browser_name, rounds = 1, seed, log = () => {} }) {
  const random = random_of(seed);
  const known = create_known();
  const counts = Object.assign(known.counts, { refused: 0 });
  const app = await open_app(browser_name, browser_name === 'firefox' ? { prefs } : {});
  try {
    const page = await start_app(app, {}, async (fresh) => {
      if (browser_name !== 'chromium') return;
      const protocol = await fresh.protocol();   // heeded only before the first write
      await protocol.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.url).origin, quotaSize: room_bytes });
    });
    await furnish(page);
    for (let round = 1; round <= rounds; round += 1) {
      const editor = editor_of(page, { known, random, name: `q${round}.` });
      await editor.start();
      await fill_disk(page);
      const edits = random.between(2, 4);
      for (let i = 0; i < edits; i += 1) {
        await editor.edit(random.pick(field_kinds));
        if (!await editor.save()) counts.refused += 1;
      }
      const said = (await page_text(page)).replace(/\s+/g, ' ');
      if (counts.refused === 0) throw new Error('the disk was never full');
      if (!said.includes('Not saved: the disk, or this site’s share of it, is full.')) {
        known.lose(`a full disk is not said: ${said.slice(0, 300)}`);
      }
      await free_disk(page);
      await save_again(page);
      if (!await editor.save()) known.lose('what was said to be saved is not');
      await restart(page);
      known.check(values_of(await stored(page)));
      log(`${browser_name}: full disk ${round}, ${counts.refused} saves refused, `
        + `${counts.acknowledged} of ${counts.edits} edits acknowledged`);
      for (const loss of known.take_losses()) log(`  LOST: ${loss}`);
    }
    return counts;
  } finally {
    await app.close();
  }
}
