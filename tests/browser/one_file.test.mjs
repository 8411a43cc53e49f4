// The one-file edition, as scripts/one_file.py makes it of the site, opened from the disk.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { browser_names, open_browser } from './support/browsers.mjs';
import { all_needed, open_site, page_text, press, restart, rule_2, set, site, value } from './support/app.mjs';

const script = fileURLToPath(new URL('../../scripts/one_file.py', import.meta.url));
const home = 'https://example.org/quarterdeck/';
const address_of = (file) => pathToFileURL(file).href;
const words_of = async (page) => (await page_text(page)).replace(/\s+/g, ' ');

// As their users would switch storage off: no site may keep anything.
const no_storage = {
  chromium: { profile: { default_content_setting_values: { cookies: 2 } } },
  firefox: { 'network.cookie.cookieBehavior': 2 },
};

let folder;
let file;   // alone in its folder

const make = (...wishes) => promisify(execFile)('python3', [script, ...wishes]);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-file-'));
  file = join(folder, 'disk', 'quarterdeck.html');
  await make(site, file);
});
after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

for (const browser_name of browser_names) {
  describe(`the one-file edition in ${browser_name}`, () => {
    const with_profile = async (call) => {
      const profile = await mkdtemp(join(tmpdir(), 'quarterdeck-'));
      try {
        await call(profile);
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    };
    const with_browser = async (options, call) => {
      const browser = await open_browser(browser_name, options);
      try {
        return await call(browser);
      } finally {
        await browser.close();
      }
    };
    const with_page = (call, prefs) => with_profile((profile) => with_browser({ profile, prefs }, async (browser) => (
      call(await browser.page(), browser))));

    async function plan_of_rule_2(page) {
      await press(page, 'button', 'New plan');
      await set(page, 'Quota', '1,000,000');
      await page.press('Tab');
    }

    test('it opens, works things out, and asks for nothing but itself', () => with_page(async (page) => {
      const asked = [];
      page.raw.on('request', (request) => asked.push(request.url()));
      await open_site(page, address_of(file));
      await plan_of_rule_2(page);
      assert.deepEqual(await all_needed(page), rule_2);
      assert.match(await words_of(page), /Saved on this device/);
      await restart(page);
      // Firefox does not speak of files that are read; but this one is alone in its folder.
      assert.deepEqual(asked.filter((url) => !/^(data|blob):/.test(url) && url !== address_of(file)), []);
      assert.deepEqual(page.errors, []);
    }));

    test('what was typed is there after a reload, and after the browser was closed', () => with_profile(async (profile) => {
      await with_browser({ profile }, async (browser) => {
        const page = await browser.page();
        await open_site(page, address_of(file));
        await plan_of_rule_2(page);
        await restart(page);
        assert.equal(await value(page, 'Quota'), '1,000,000');
        assert.deepEqual(await all_needed(page), rule_2);
        assert.deepEqual(page.errors, []);
      });
      await with_browser({ profile }, async (browser) => {
        const page = await browser.page();
        await open_site(page, address_of(file));
        assert.equal(await value(page, 'Quota'), '1,000,000');
        assert.deepEqual(await all_needed(page), rule_2);
        assert.deepEqual(page.errors, []);
      });
    }));

    // The README says so to those who carry the file around.
    const shares = browser_name === 'chromium';
    test(`a copy elsewhere ${shares ? 'has the same data' : 'has data of its own'}`, () => with_page(async (page) => {
      await open_site(page, address_of(file));
      await plan_of_rule_2(page);
      await set(page, 'Plan name', 'Of the disk');
      await page.press('Tab');
      const copy = join(folder, 'stick', 'a copy.html');
      await mkdir(join(folder, 'stick'), { recursive: true });
      await copyFile(file, copy);
      await open_site(page, address_of(copy));
      assert.equal(await value(page, 'Plan name') === 'Of the disk', shares);
      await open_site(page, address_of(file));
      assert.equal(await value(page, 'Plan name'), 'Of the disk');
      assert.deepEqual(page.errors, []);
    }));

    test('where the browser keeps nothing that is told, and the app can be used', () => with_page(async (page) => {
      await open_site(page, address_of(file));
      assert.match(await words_of(page), /Nothing is kept after this tab is closed: /);
      await plan_of_rule_2(page);
      assert.deepEqual(await all_needed(page), rule_2);
      assert.match(await words_of(page), /Not saved: storage is off/);
    }, no_storage[browser_name]));

    test('a file that was cut says so, and what to do', () => with_page(async (page) => {
      const whole = await readFile(file);
      const cut = join(folder, 'cut.html');
      await writeFile(cut, whole.subarray(0, whole.length - 1000));
      await page.goto(address_of(cut));
      await page.until(() => document.getElementById('failure')?.hidden === false);
      const shown = await page.evaluate(() => document.getElementById('failure').innerText.replace(/\s+/g, ' '));
      assert.match(shown, /A part of this file is missing or damaged.*Your saved data is safe.*Copy or download the file again/);
    }));

    test('links begin with the site’s address where the file knows it, else with its own', () => with_page(async (page) => {
      const with_home = join(folder, 'with home.html');
      await make('--home', home, site, with_home);
      for (const [which, begins] of [[with_home, home], [file, address_of(file)]]) {
        await open_site(page, address_of(which));
        await plan_of_rule_2(page);
        await press(page, 'button', 'Share as a link');
        const link = await value(page, 'Link');
        assert.equal(link.slice(0, link.indexOf('#p1.')), begins);
        await open_site(page, address_of(which) + link.slice(link.indexOf('#')));
        assert.equal(await page.evaluate(() => location.hash), '');
      }
      assert.deepEqual(page.errors, []);
    }));
  });
}

test('the file’s policy is the site’s, with hashes in place of its address', async () => {
  const policy_of = async (page) => Object.fromEntries(/Security-Policy" content="([^"]+)"/.exec(await readFile(page, 'utf8'))[1]
    .split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  const of_site = await policy_of(join(site, 'index.html'));
  const of_file = await policy_of(file);
  const is_hash = (source) => /^'sha256-[\w+/]{43}='$/.test(source);
  assert.equal(of_file['script-src'].filter(is_hash).length, 2);
  assert.equal(of_file['style-src'].filter(is_hash).length, 1);
  for (const [name, sources] of Object.entries(of_site)) {
    const rest = (of_file[name] ?? []).filter((source) => !is_hash(source));
    assert.deepEqual(rest, sources.filter((source) => source !== "'self'"), name);
  }
});

test('a folder that is no site, or no site’s address, is refused, and nothing is written', async () => {
  const refused = join(folder, 'refused.html');
  await assert.rejects(make(folder, refused), /is no built site.*run \.\/run --build-only first/s);
  await assert.rejects(make('--home', 'example', site, refused), /is no address of a site/);
  await assert.rejects(readFile(refused), { code: 'ENOENT' });
});
