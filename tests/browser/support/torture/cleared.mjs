// What the app has stored is deleted behind its back: while it is open, and while it is closed.
import { open_app, open_site, page_text, restart, start_app } from '../app.mjs';
import { delete_database } from '../stored.mjs';
import { editor_of, field_kinds, furnish, save_again, stored } from './edits.mjs';
import { create_known, values_of } from './known.mjs';
import { random_of } from './random.mjs';

const is_said = async (page) => /deleted/.test(await page_text(page));

// `missing`: acknowledged edits that are not there although the tab that has them was open all the time;
// `unsaid`: deletions of which the app says nothing.
export async function cleared({ browser_name, rounds = 1, seed, log = () => {} }) {
  const random = random_of(seed);
  const counts = { edits: 0, acknowledged: 0, deleted: 0, missing: 0, unsaid: 0 };
  const app = await open_app(browser_name);

  const furnished = async () => {
    const page = await start_app(app);
    await furnish(page);
    const known = create_known();
    const editor = editor_of(page, { known, random, name: 'd' });
    await editor.start();
    for (let i = 0; i < 3; i += 1) await editor.edit(random.pick(field_kinds));
    await editor.save();
    return { page, known, editor };
  };
  const finish = async ({ page, known }) => {
    counts.edits += known.counts.edits;
    counts.acknowledged += known.counts.acknowledged;
    await page.end();
  };
  const say = (page, how) => is_said(page).then((said) => {
    counts.deleted += 1;
    if (!said) counts.unsaid += 1;
    log(`${browser_name}: deleted while ${how}: ${said ? 'said' : 'NOT said'}`);
  });

  // By another page of the site; and, in Chromium, as its own settings do it.
  const ways = {
    'open, by a script': ({ page }) => delete_database(page),
    ...browser_name === 'chromium' ? {
      'open, by the browser': async ({ page }) => (await page.protocol()).send('Storage.clearDataForOrigin', {
        origin: new URL(app.url).origin, storageTypes: 'indexeddb',
      }),
    } : {},
  };

  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [how, clear] of Object.entries(ways)) {
        const tab = await furnished();
        await clear(tab);
        await tab.editor.edit(random.pick(field_kinds));
        await tab.editor.save();
        await say(tab.page, how);
        await save_again(tab.page);   // as who reads that would do
        await tab.editor.save();
        await restart(tab.page);
        tab.known.check(values_of(await stored(tab.page)));
        for (const loss of tab.known.take_losses()) log(`  MISSING: ${loss}`);
        counts.missing += tab.known.counts.lost;
        await finish(tab);
      }
      const tab = await furnished();
      await tab.page.goto(`${app.url}app.css`);
      await delete_database(tab.page);
      await open_site(tab.page, app.url);
      await say(tab.page, 'closed');
      await finish(tab);
    }
    return counts;
  } finally {
    await app.close();
  }
}
