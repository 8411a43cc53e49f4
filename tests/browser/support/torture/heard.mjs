// How long it takes until an edit is seen in another tab, be that one seen itself or not.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idle, needed, open_app, open_site, press } from '../app.mjs';
import { type_over } from './edits.mjs';

const rate = 'won deal';

// Milliseconds from the key to the change of the other tab's page, `rounds` times: { seen: [], hidden: [] }.
export async function heard({ browser_name, rounds = 5 }) {
  const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
  const app = await open_app(browser_name, { profile });
  const times = {};
  try {
    for (const state of ['seen', 'hidden']) {
      const listener = await app.browser.window();
      if (state === 'hidden' && browser_name === 'chromium') await listener.before_load(hide);
      await open_site(listener, app.url);
      if (state === 'seen') await press(listener, 'button', 'New plan');
      const typist = state === 'hidden' ? await app.browser.page() : await app.browser.window();
      await open_site(typist, app.url);
      await listener.evaluate(listen, rate);
      await typist.evaluate(note_keys);
      times[state] = [];
      for (let round = 1; round <= rounds; round += 1) {
        await type_over(typist, 'Quota', String(round * 1_000_000));
        await idle(typist);
        const wanted = await needed(typist, rate);
        await listener.until((text) => window.heard.some(({ shown }) => shown === text), wanted);
        const at = await listener.evaluate((text) => window.heard.find(({ shown }) => shown === text).ms, wanted);
        times[state].push(at - await typist.evaluate(() => window.keyed_ms));
      }
      if (state === 'hidden' && !await listener.evaluate(() => document.hidden)) throw new Error('the tab is not hidden');
      await typist.close();
      await listener.close();
    }
    return times;
  } finally {
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

// Chromium tells every page of a test that it is seen. So here it is told the opposite.
function hide() {
  Object.defineProperty(document, 'hidden', { get: () => true });
  Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  window.requestAnimationFrame = () => 1;
}

function listen(stage) {
  window.heard = [];
  new MutationObserver(() => window.heard.push({
    ms: Date.now(), shown: document.querySelector(`output[aria-label="Needed: ${stage}"]`)?.textContent,
  })).observe(document.getElementById('mirror'), { subtree: true, childList: true, characterData: true });
}

function note_keys() {
  addEventListener('keydown', () => {
    window.keyed_ms = Date.now();
  }, true);
}
