// Chromium and Firefox behind one small surface, for tests that find things by role and name.
//
//   const browser = await open_browser('chromium' | 'firefox', { profile, context, flags, prefs });
//   const page = await browser.page();
//   const page = await browser.window();   // seen beside others; Chromium shows every page to itself anyway
//   const page = await browser.fresh({ ... });   // as in a profile of its own; Chromium: its settings (contexts.mjs)
//     goto(url) reload() front() before_load(fn, arg) evaluate(fn, arg) until(fn, arg) errors
//     click(role, name) fill(role, name, text) focus(role, name) choose(role, name, option)
//     press(key) type(text) drag(from, to) screenshot(file) select_count(role, name)
//     own_count(role, name)   as select_count, but as the browser tells assistive technology; slow
//     read(role, name, property) attribute(role, name, attribute)
//     close()   the page;   end()   a fresh one with its profile
//   await browser.kill();   // as a crash does: nothing is flushed; needs a profile
//
// `prefs` are the browser's own settings by its own names, as its user could choose them; Chromium takes them with a
// profile that is new.
import { mkdir, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { by_role } from './by_role.mjs';
import { open_contexts } from './contexts.mjs';

export const browser_names = ['chromium', 'firefox'];
// Long, as machines that build and test at once are slow; no test waits for them to run out.
const patience_ms = 60_000;
const start_patience_ms = 180_000;

const chromium_flags = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic',
  '--no-first-run', '--disable-gpu-compositing', '--disable-background-networking'];

export function open_browser(name, options = {}) {
  return name === 'firefox' ? open_firefox(options) : open_chromium(options);
}

// ---- Chromium

async function open_chromium({ profile = '', context: wishes = {}, flags = [], prefs }) {
  if (prefs) {
    await mkdir(join(profile, 'Default'), { recursive: true });
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(prefs));
  }
  const launch = { executablePath: '/usr/bin/chromium', timeout: start_patience_ms, args: [...chromium_flags, ...flags] };
  const browser = profile ? null : await chromium.launch(launch);
  const context = profile ? await chromium.launchPersistentContext(profile, { ...launch, ...wishes })
    : await browser.newContext(wishes);
  context.setDefaultTimeout(patience_ms);
  await leave_service_workers(context);
  const contexts = open_contexts(async (settings) => {
    const made = await browser.newContext(settings);
    made.setDefaultTimeout(patience_ms);
    return made;
  });
  return {
    name: 'chromium',
    context,
    page: async () => chromium_page(await context.newPage(), context),
    window: async () => chromium_page(await context.newPage(), context),
    async fresh(settings = {}) {
      const own = await contexts.take(settings);
      const page = chromium_page(own.page, own.context);
      return Object.defineProperties(page, {
        goto: { value: (url) => own.visit(url) },
        context: { get: () => own.keep() },
        end: { value: () => own.leave() },
      });
    },
    close: () => (browser ?? context).close(),
    async kill() {
      const pid = Number((await readlink(join(profile, 'SingletonLock'))).split('-').at(-1));
      const gone = new Promise((resolve) => context.once('close', resolve));
      process.kill(pid, 'SIGKILL');
      await gone;
    },
  };
}

// Chromium with a debugger at its service workers sometimes never answers a reload while a new version of one takes
// over; without, it always does. Playwright attaches to all and has no switch for it, so its own session is told.
async function leave_service_workers(context) {
  const { _browser: { _session: session } } = context._connection.toImpl(context);
  const filter = [...['browser', 'tab', 'service_worker'].map((type) => ({ type, exclude: true })), {}];
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
}

function chromium_page(page, context) {
  const errors = watch_errors(page);
  const find = (role, name) => page.getByRole(role, name === undefined ? {} : { name, exact: true });
  return {
    raw: page,
    errors,
    find,
    goto: (url) => page.goto(url),
    front: () => page.bringToFront(),
    reload: () => page.reload(),
    before_load: (call, arg) => page.addInitScript(call, arg),
    evaluate: (call, arg) => page.evaluate(call, arg),
    // By a timer: tabs behind others have no animation frames.
    until: (call, arg) => page.waitForFunction(call, arg, { timeout: patience_ms, polling: 50 })
      .then((handle) => handle.jsonValue()),
    click: (role, name) => find(role, name).click(),
    fill: (role, name, text) => find(role, name).fill(text),
    focus: (role, name) => find(role, name).focus(),
    choose: (role, name, option) => find(role, name).selectOption({ label: option }),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    drag: (from, to) => drag(page.mouse, from, to),
    screenshot: (file) => page.screenshot({ path: file }),
    select_count: (role, name) => find(role, name).count(),
    async own_count(role, name) {
      const session = await context.newCDPSession(page);
      const { root } = await session.send('DOM.getDocument', { depth: 0 });
      const { nodes } = await session.send('Accessibility.queryAXTree', {
        backendNodeId: root.backendNodeId, role, ...(name === undefined ? {} : { accessibleName: name }),
      });
      await session.detach();
      return nodes.filter(({ ignored }) => !ignored).length;
    },
    read: (role, name, property) => find(role, name).evaluate((element, what) => element[what], property),
    attribute: (role, name, what) => find(role, name).getAttribute(what),
    context,
    // Another tab of the same profile.
    tab: async () => chromium_page(await context.newPage(), context),
    close: () => page.close(),
    // Chromium's own protocol, for what only it can do.
    protocol: () => context.newCDPSession(page),
  };
}

// ---- Firefox

// Puppeteer lets pages from the disk read each other, which Firefox does not where nobody has said so.
const firefox_prefs = { 'security.fileuri.strict_origin_policy': true };

async function open_firefox({ profile = '', prefs = {} }) {
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: true, protocol: 'webDriverBiDi',
    timeout: start_patience_ms, extraPrefsFirefox: { ...firefox_prefs, ...prefs },
    ...(profile ? { userDataDir: profile } : {}),
  });
  // A new window takes Firefox longer than all else of a fresh page: the first one is used while nothing else is in it.
  let in_use = 0;
  const opened = (type) => {
    in_use += 1;
    return browser.newPage({ type });
  };
  return {
    name: 'firefox',
    page: async () => firefox_page(await opened('tab')),
    window: async () => firefox_page(await opened('window')),
    async fresh() {
      const own = await browser.createBrowserContext();
      in_use += 1;
      // A window of its own beside others: Firefox lets a tab behind another draw but once a second.
      const page = firefox_page(await own.newPage({ type: in_use === 1 ? 'tab' : 'window' }));
      return Object.assign(page, {
        async end() {
          await own.close();
          in_use -= 1;
        },
      });
    },
    close: () => browser.close(),
    async kill() {
      // What Puppeteer would put back when it hears of the end, while the next browser may be starting.
      for (const file of ['prefs.js', 'user.js']) await rm(join(profile, `${file}.puppeteer`), { force: true });
      const child = browser.process();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function firefox_page(page) {
  page.setDefaultTimeout(patience_ms);
  const errors = watch_errors(page);
  const find = (role, name) => page.locator(by_role(role, name));
  const press = async (chord) => {
    const keys = chord.split('+').map((key) => (key === 'Space' ? ' ' : key));
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
  };
  const focus = async (role, name) => (await page.waitForSelector(by_role(role, name))).focus();
  return {
    raw: page,
    errors,
    find,
    goto: (url) => page.goto(url),
    front: () => page.bringToFront(),
    reload: () => page.reload(),
    before_load: (call, arg) => page.evaluateOnNewDocument(call, arg),
    evaluate: (call, arg) => page.evaluate(call, arg),
    // By a timer: windows that Firefox thinks unseen have no animation frames.
    until: (call, arg) => page.waitForFunction(call, { timeout: patience_ms, polling: 50 }, arg)
      .then((handle) => handle.jsonValue()),
    click: (role, name) => find(role, name).click(),
    async fill(role, name, text) {
      await focus(role, name);
      await press('Control+a');
      await (text === '' ? page.keyboard.press('Backspace') : page.keyboard.type(text));
    },
    focus,
    async choose(role, name, option) {
      const element = await page.waitForSelector(by_role(role, name));
      const value = await element.evaluate((at, label) => [...at.options].find((one) => one.text === label)?.value, option);
      await element.select(value);
    },
    press,
    type: (text) => page.keyboard.type(text),
    drag: (from, to) => drag(page.mouse, from, to),
    screenshot: (file) => page.screenshot({ path: file }),
    select_count: async (role, name) => (await page.$$(by_role(role, name))).length,
    own_count: async (role, name) => (
      await page.$$(`::-p-aria(${name === undefined ? '' : `[name="${name}"]`}[role="${role}"])`)).length,
    read: async (role, name, property) => (await page.waitForSelector(by_role(role, name)))
      .evaluate((element, what) => element[what], property),
    attribute: async (role, name, what) => (await page.waitForSelector(by_role(role, name)))
      .evaluate((element, attribute) => element.getAttribute(attribute), what),
    close: () => page.close(),
  };
}

// In steps, as a hand does.
async function drag(mouse, from, to) {
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 4 });
  await mouse.up();
}

function watch_errors(page) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error?.message ?? error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}
