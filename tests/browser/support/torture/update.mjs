// New versions of the site are put up while three tabs type and reload.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open_app, open_site, restart } from '../app.mjs';
import { editor_of, furnish, stored } from './edits.mjs';
import { create_known, sum_of, values_of } from './known.mjs';
import { random_of } from './random.mjs';
import { replace_by, versions_of } from './versions.mjs';

// What each tab types in, so that what it has typed last is what must be there.
const shares = [
  { kinds: ['quota', 'plan_name'], is_mine: (field) => /^plan .* (quota|name)$/.test(field) },
  { kinds: ['account_name', 'note'], is_mine: (field) => /^account .* (name|note)$/.test(field) },
  { kinds: ['score'], is_mine: (field) => /^contest .* scores$/.test(field) },
];

export async function update({ browser_name, rounds = 3, seed, log = () => {} }) {
  const random = random_of(seed);
  const counts = { versions: 1, reloads: 0, mixed: 0 };
  const state = { version: 'v1' };
  const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
  const app = await open_app(browser_name, { profile, replace: replace_by(state) });

  const reload = async (tab) => {
    await restart(tab.page);
    counts.reloads += 1;
    const versions = await versions_of(tab.page);
    if (new Set(versions).size > 1) {
      counts.mixed += 1;
      log(`  MIXED: ${versions}`);
    }
    return versions[0];
  };
  const look = async (tab) => {
    tab.known.check(values_of(await stored(tab.page)));
    for (const loss of tab.known.take_losses()) log(`  LOST: ${loss}`);
    await tab.editor.start();
  };

  try {
    const tabs = [];
    for (const [i, { kinds, is_mine }] of shares.entries()) {
      const page = await app.browser.window();
      if (i === 0) await furnish(page, app.url);
      else await open_site(page, app.url);
      const known = create_known(is_mine);
      const tab = { page, known, kinds, editor: editor_of(page, { known, random, name: `u${i}.` }) };
      await tab.editor.start();
      tabs.push(tab);
    }
    for (let round = 1; round <= rounds; round += 1) {
      for (const tab of tabs) await tab.editor.come_to(tab.kinds[0]);
      state.version = `v${counts.versions += 1}`;
      const reloading = random.below(tabs.length);
      await Promise.all(tabs.map(async (tab, i) => {
        for (let edit = 0; edit < 2; edit += 1) {
          await tab.editor.edit(random.pick(tab.kinds));
          if (random.below(2) > 0) await tab.editor.save();
        }
        if (i !== reloading) return;
        await reload(tab);
        await look(tab);
      }));
      for (const tab of tabs) await tab.editor.save();
      const acknowledged = tabs.map(({ known }) => known.counts.acknowledged).join(' + ');
      log(`${browser_name}: ${state.version}, ${acknowledged} edits acknowledged in the tabs`);
    }
    for (const tab of tabs) {
      let version = '';
      for (let i = 0; i < 10 && version !== state.version; i += 1) version = await reload(tab);
      if (version !== state.version) throw new Error(`${version} is shown instead of ${state.version}`);
      await look(tab);
    }
    return { ...sum_of(tabs.map(({ known }) => known.counts)), ...counts };
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
