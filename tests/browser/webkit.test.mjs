// The first line through the app in WebKitGTK, of Safari's engine family.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { all_needed, idle, page_text, rule_2, site } from './support/app.mjs';
import { serve } from './support/server.mjs';
import { open_webkit } from './support/webkit.mjs';

// In the locale that servers often have, numbers have no group marks.
const plain = (texts) => texts.map((text) => text.replaceAll(',', ''));
const wanted = plain(rule_2);

test('in WebKit a plan is made, a quota typed, and a reload finds both', async () => {
  const server = await serve(site, { path: '/some/folder/' });
  let browser;
  try {
    browser = await open_webkit();
    const page = await browser.page();
    await page.goto(server.url);
    await idle(page);
    assert.deepEqual(plain(await all_needed(page)), wanted, 'the sample');
    await page.click('button', 'New plan');
    await idle(page);
    await page.fill('textbox', 'Quota', '1000000');
    await idle(page);
    assert.deepEqual(plain(await all_needed(page)), wanted);
    await page.press('Tab');
    await page.reload();
    await idle(page);
    const value = (name) => page.evaluate((label) => document.querySelector(`input[aria-label="${label}"]`).value, name);
    assert.equal(await value('Plan name'), 'Plan 1');
    assert.deepEqual(plain([await value('Quota')]), ['1000000']);
    assert.deepEqual(plain(await all_needed(page)), wanted);
    await page.click('tab', 'Contests');
    await idle(page);
    assert.match(await page_text(page), /game for the team/);
    const drawn = await page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      return [canvas.width, Math.round(canvas.clientWidth * devicePixelRatio), window.quarterdeck.stats().frames > 0];
    });
    assert.ok(Math.abs(drawn[0] - drawn[1]) <= 1);
    assert.equal(drawn[2], true);
  } finally {
    await browser?.close();
    await server.close();
  }
});
