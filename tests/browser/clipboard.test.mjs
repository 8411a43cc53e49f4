// Copy, cut and paste between the app's fields, its text, and other programs.
import { after, before, beforeEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { idle, needed, open_app, set, start_app, value } from './support/app.mjs';

let app;
let page;

before(async () => {
  app = await open_app('chromium');
  page = await start_app(app, { permissions: ['clipboard-read', 'clipboard-write'] });
});
after(() => app?.close());

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const from_outside = (text, html) => page.evaluate(async ([plain, markup]) => {
  const types = { 'text/plain': plain, ...(markup ? { 'text/html': markup } : {}) };
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
    Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })])))]);
}, [text, html]);
const keys = async (...chords) => {
  for (const chord of chords) await page.press(chord);
  await idle(page);
};

beforeEach(async () => {
  await page.press('Escape');
  await set(page, 'Quota', '1,000,000');
  await set(page, 'Booked so far', '0');
});

test('a number is copied from one field and pasted into another', async () => {
  await page.focus('textbox', 'Average deal size');
  await keys('Control+a', 'Control+c');
  assert.equal(await clipboard(), '60,000');
  await page.focus('textbox', 'Booked so far');
  await keys('Control+a', 'Control+v');
  assert.equal(await value(page, 'Booked so far'), '60,000');
  assert.equal(await needed(page, 'won deal'), '16');
});

test('cutting takes the text out and the app knows of it', async () => {
  await page.focus('textbox', 'Quota');
  await keys('Control+a', 'Control+x');
  assert.equal(await clipboard(), '1,000,000');
  assert.equal(await value(page, 'Quota'), '');
  assert.equal(await needed(page, 'won deal'), '0');
  await keys('Control+v');
  assert.equal(await needed(page, 'won deal'), '17');
});

test('a part of a text is copied and pasted', async () => {
  await page.focus('textbox', 'Plan name');
  await keys('Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+c');
  assert.equal(await clipboard(), 'Sam');
  await keys('End', 'Control+v');
  assert.equal(await value(page, 'Plan name'), 'Sample quarterSam');
  await keys('Control+z');
  assert.equal(await value(page, 'Plan name'), 'Sample quarter');
});

test('numbers as other programs format them are understood', async () => {
  for (const [text, html] of [
    ['1,250,000 '], ['1,250,000\u00a0'], ['\u00a01\u202f250\u202f000\t'], ['1\u00a0250\u00a0000', '<b>1&nbsp;250&nbsp;000</b>'],
    ['1,250,000\r\n', '<table><tr><td>1,250,000</td></tr></table>'], ['1.25m'], ['１２５００００'], ['+1250000'],
  ]) {
    await from_outside(text, html);
    await page.focus('textbox', 'Quota');
    await keys('Control+a', 'Control+v');
    assert.equal(await page.attribute('textbox', 'Quota', 'aria-invalid'), null, JSON.stringify(text));
    assert.equal(await needed(page, 'won deal'), '21', JSON.stringify(text));
    await keys('Tab');
    assert.equal(await value(page, 'Quota'), '1,250,000', JSON.stringify(text));
    await set(page, 'Quota', '1');
  }
});

test('pasted text becomes one line, and markup stays text', async () => {
  await from_outside('<img src=x onerror=alert(1)>\nnext', '<b>bold</b>');
  await page.focus('textbox', 'Plan name');
  await keys('Control+a', 'Control+v', 'Tab');
  assert.match(await value(page, 'Plan name'), /^<img src=x onerror=alert\(1\)> ?next$/);
  assert.equal(await page.evaluate(() => document.querySelectorAll('img').length), 0);
  await set(page, 'Plan name', 'Sample quarter');
});

test('text on the page can be selected by a pointer and copied', async () => {
  const sentence = page.raw.getByText(/^17 deals mean/);
  const box = await sentence.boundingBox();
  await page.raw.mouse.click(box.x + 60, box.y + 10, { clickCount: 3 });
  await keys('Control+c');
  assert.match(await clipboard(), /^17 deals mean 28,334 outreach touches: [\d,]+ a week\.\s*$/);
  await page.find('status', 'Needed: outreach touch').scrollIntoViewIfNeeded();
  await idle(page);
  const output = await page.find('status', 'Needed: outreach touch').boundingBox();
  await page.raw.mouse.dblclick(output.x + output.width - 20, output.y + output.height / 2);
  await keys('Control+c');
  assert.equal((await clipboard()).trim(), '28,334');
});

test('copying with nothing selected leaves the clipboard alone', async () => {
  await from_outside('kept');
  await page.evaluate(() => getSelection().removeAllRanges());
  await page.focus('button', 'New plan');
  await keys('Control+c');
  assert.equal(await clipboard(), 'kept');
  assert.deepEqual(page.errors, []);
});
