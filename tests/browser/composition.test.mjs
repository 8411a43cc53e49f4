// Text that is composed, and text in scripts that need more than one glyph a letter.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { chosen, idle, open_app, press, restart, set, start_app, value } from './support/app.mjs';
import { set_hidden } from './support/hidden.mjs';
import { box_of, differing, ink, picture_of } from './support/picture.mjs';
import { stored_payloads } from './support/stored.mjs';

let app;
let page;

before(async () => {
  app = await open_app('chromium');
  page = await start_app(app);
  await press(page, 'button', 'New plan');
});
after(() => app?.close());

test('a Japanese name is composed, and nothing half-composed is taken or saved', async () => {
  const protocol = await page.protocol();
  const compose = async (text) => {
    await protocol.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await idle(page);
  };
  await page.focus('textbox', 'Plan name');
  for (const half of ['ｎ', 'に', 'にほ', 'にほん', '日本']) {
    await compose(half);
    assert.equal(await value(page, 'Plan name'), half, 'the browser shows the composition');
    assert.equal(await chosen(page, 'Open plan'), 'Plan 1');
  }
  // News that changes the page must not break the composition off.
  await page.evaluate(() => window.dispatchEvent(new Event('languagechange')));
  await idle(page);
  assert.equal(await value(page, 'Plan name'), '日本');
  await protocol.send('Input.insertText', { text: '日本の計画' });
  await idle(page);
  assert.equal(await chosen(page, 'Open plan'), '日本の計画');
  await page.press('Tab');
  await restart(page);
  assert.equal(await value(page, 'Plan name'), '日本の計画');
  const stored = (await stored_payloads(page)).join('\n');
  assert.ok(stored.includes('日本の計画'));
  for (const half of ['にほ', '"日本"']) assert.equal(stored.includes(half), false, half);
});

test('Enter that ends a composition is not the field’s Enter, and a composition can be given up', async () => {
  const protocol = await page.protocol();
  await set(page, 'Plan name', 'Kept');
  await page.press('End');
  await protocol.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
  await idle(page);
  await protocol.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await protocol.send('Input.insertText', { text: '' });
  await idle(page);
  assert.equal(await value(page, 'Plan name'), 'Kept');
  assert.equal(await chosen(page, 'Open plan'), 'Kept');
});

test('a composition goes on in a tab that was hidden meanwhile', async () => {
  const protocol = await page.protocol();
  const compose = (text) => protocol.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await set(page, 'Plan name', 'Q1');
  await page.press('End');
  await compose('にほ');
  await idle(page);
  for (const hidden of [true, false]) {
    await set_hidden(page, hidden);
    await idle(page);
    assert.equal(await value(page, 'Plan name'), 'Q1にほ', 'the composition is where it was');
    assert.equal(await chosen(page, 'Open plan'), 'Q1');
  }
  await compose('日本');
  await protocol.send('Input.insertText', { text: '日本' });
  await idle(page);
  assert.equal(await value(page, 'Plan name'), 'Q1日本');
  assert.equal(await chosen(page, 'Open plan'), 'Q1日本');
});

const names = ['خطة الربع الأول', 'תוכנית רבעונית', 'हिन्दी योजना', '第三季度计划', 'Ziel für Zoë 🏁👩‍👩‍👧‍👦🇩🇪', 'מטרה 2026 EMEA'];

test('names in any script are kept, and each is drawn as itself', async () => {
  const pictures = [];
  for (const name of names) {
    await set(page, 'Plan name', name);
    await page.press('Tab');
    await restart(page);
    assert.equal(await value(page, 'Plan name'), name);
    assert.equal(await chosen(page, 'Open plan'), name);
    // The inside of the switcher, where there is nothing but the name.
    const box = await box_of(page, 'combobox', 'Open plan', -4);
    const picture = await picture_of(page, { ...box, width: box.width - 40 });
    assert.ok(ink(picture) > 100, `${name}: ${ink(picture)} pixels of ink`);
    pictures.push(picture);
  }
  pictures.forEach((one, i) => {
    for (let j = 0; j < i; j += 1) assert.ok(differing(one, pictures[j], 48) > 50, `${names[i]} looks like ${names[j]}`);
  });
  assert.deepEqual(page.errors, []);
});

test('what the canvas draws of a name is what the browser itself draws of it', async () => {
  for (const name of names) {
    await set(page, 'Plan name', name);
    await page.focus('button', 'New plan');
    await idle(page);
    // Only the ink is compared: the browser draws the field itself while it is edited.
    const box = await box_of(page, 'textbox', 'Plan name', -6);
    const drawn = ink(await picture_of(page, box));
    await page.focus('textbox', 'Plan name');
    await page.evaluate(() => document.activeElement.setSelectionRange(0, 0));
    await idle(page);
    const own = ink(await picture_of(page, box));
    assert.ok(drawn > 0.6 * own && drawn < 1.6 * own, `${name}: ${drawn} pixels on the canvas, ${own} in the field`);
  }
});
