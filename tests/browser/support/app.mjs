// The built site in a browser, and what tests of it ask again and again.
//
//   const app = await open_app('chromium');       // server and browser; close() ends both
//   const page = await start_app(app, { ... });   // a profile of its own, the first frame is drawn
//   await idle(page);
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open_browser } from './browsers.mjs';
import { serve } from './server.mjs';

export const site = process.env.QUARTERDECK_SITE ?? fileURLToPath(new URL('../../../build/site', import.meta.url));
export const stage_names = ['outreach touch', 'discovery call', 'QBM', 'winnable opportunity', 'POV', 'won deal'];
export const rule_2 = ['28,334', '567', '227', '57', '34', '17'];   // domain.md, arithmetic, rule 2

export async function open_app(browser_name, { replace, typed, kept_s, ...options } = {}) {
  const server = await serve(site, { path: '/some/folder/', replace, typed, kept_s });
  try {
    const browser = await open_browser(browser_name, options);
    return {
      browser,
      server,
      url: server.url,
      async close() {
        await browser.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

// A first start, in a profile that nobody has used. `prepare(page)` comes before the page is loaded.
export async function start_app(app, settings = {}, prepare = () => {}) {
  const page = await app.browser.fresh(settings);
  await prepare(page);
  await open_site(page, app.url);
  return page;
}

// A first start of its own for one test, in which nothing may go wrong unsaid.
export async function on_fresh_page(app, call, settings = {}, prepare = undefined) {
  const page = await start_app(app, settings, prepare);
  try {
    await call(page);
    assert.deepEqual(page.errors, []);
  } finally {
    await page.end();
  }
}

// `first(page)`, then the browser is killed; then `again(page)` in a new one with the same profile.
export async function outlive_kill(browser_name, first, again) {
  const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
  let app;
  const on_page = async (call) => {
    const page = await app.browser.page();
    await open_site(page, app.url);
    await call(page);
  };
  try {
    app = await open_app(browser_name, { profile });
    await on_page(first);
    await app.browser.kill();
    app.browser = await open_browser(browser_name, { profile });
    await on_page(again);
  } finally {
    await app?.browser.close();
    await app?.server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function open_site(page, url) {
  await page.goto(url);
  await idle(page);
}

export async function restart(page) {
  await page.reload();
  await idle(page);
}

export async function idle(page) {
  await page.until(() => Boolean(window.quarterdeck));
  await page.evaluate(() => window.quarterdeck.idle());
}

// Types into a field that is found by its name, as a hand does, and waits for what follows from it.
export async function set(page, name, text) {
  await page.fill('textbox', name, text);
  await idle(page);
}

export async function press(page, role, name) {
  await page.click(role, name);
  await idle(page);
}

export async function choose(page, name, option) {
  await page.choose('combobox', name, option);
  await idle(page);
}

export async function keys(page, ...chords) {
  for (const chord of chords) {
    await page.press(chord);
    await idle(page);
  }
}

export const value = (page, name) => page.read('textbox', name, 'value');
export const needed = (page, stage) => page.read('status', `Needed: ${stage}`, 'textContent');
export const chosen = (page, name) => page.evaluate((label) => {
  const select = document.querySelector(`select[aria-label="${label}"]`);
  return select.options[select.selectedIndex].text;
}, name);

export async function all_needed(page) {
  return page.evaluate(() => [...document.querySelectorAll('output[aria-label^="Needed: "]')].map((output) => output.textContent));
}

// What the whole page says to a reader.
export const page_text = (page) => page.evaluate(() => document.getElementById('mirror').textContent);

// How many frames were drawn since the start.
export const frames = (page) => page.evaluate(() => window.quarterdeck.stats().frames);

// Pastes a text where [role, name] has the focus. By way of the clipboard, as a hand does: Firefox gives an event
// made by a script no data.
export async function paste(page, text, [role, name]) {
  await page.evaluate((plain) => {
    const source = document.createElement('textarea');
    source.id = 'source';
    source.value = plain;
    document.body.append(source);
    source.select();
  }, text);
  await page.press('Control+c');
  await page.evaluate(() => document.getElementById('source').remove());
  await page.focus(role, name);
  await page.press('Control+v');
  await idle(page);
}
