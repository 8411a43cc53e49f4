// From small phones to large screens: nothing is cut off, everything can be reached, and it scrolls.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { idle, open_app, press, set, start_app } from './support/app.mjs';
import { differing, picture_of } from './support/picture.mjs';

let app;
before(async () => {
  app = await open_app('chromium');
});
after(() => app?.close());

const touch = { hasTouch: true, isMobile: true };
const windows = [
  ['320×568, 1280 px wide at a zoom of 400 %', { viewport: { width: 320, height: 568 }, deviceScaleFactor: 4 }],
  ['320×256, 1280×1024 at a zoom of 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  ['360×640, a small phone', { viewport: { width: 360, height: 640 }, deviceScaleFactor: 3, ...touch }],
  ['390×844, a phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, ...touch }],
  ['844×390, a phone on its side', { viewport: { width: 844, height: 390 }, deviceScaleFactor: 2, ...touch }],
  ['599 px wide', { viewport: { width: 599, height: 800 } }],
  ['600 px wide', { viewport: { width: 600, height: 800 } }],
  ['899 px wide', { viewport: { width: 899, height: 700 } }],
  ['900 px wide', { viewport: { width: 900, height: 700 } }],
  ['1280×720', { viewport: { width: 1280, height: 720 } }],
  ['1440×900', { viewport: { width: 1440, height: 900 } }],
  ['1440×900 at a zoom of 200 %', { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 }],
  ['3840×2160', { viewport: { width: 3840, height: 2160 } }],
];

// What lies wrong on the page, as sentences. `fields`: their texts must fit, too.
const faults = (page, { fields = false } = {}) => page.evaluate((with_fields) => {
  const found = [];
  const name = (element) => `${element.className} "${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}"`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight) found.push('the page itself scrolls');
  for (const region of document.querySelectorAll('#mirror .region')) {
    if (region.scrollWidth > region.clientWidth) found.push(`a region is ${region.scrollWidth} wide in ${region.clientWidth}`);
  }
  for (const element of document.querySelectorAll('#mirror :is(.text, .heading, .label, .output, .cell, .column_header)')) {
    if (element.children.length === 0 && element.scrollWidth > element.clientWidth + 2) {
      found.push(`${name(element)} is cut: ${element.scrollWidth} in ${element.clientWidth}`);
    }
  }
  for (const field of with_fields ? document.querySelectorAll('#mirror .text_field') : []) {
    if (field.scrollWidth > field.clientWidth) found.push(`the text of ${name(field)} is cut: ${field.scrollWidth} in ${field.clientWidth}`);
  }
  const controls = [...document.querySelectorAll('#mirror :is(button, select, input)')];
  for (const control of controls) {
    const region = control.closest('.region');
    const box = control.getBoundingClientRect();
    const around = (region ?? root).getBoundingClientRect();
    const [top, height] = region ? [region.scrollTop, region.scrollHeight] : [0, root.clientHeight];
    if (box.left < around.left - 0.5 || box.right > around.left + (region ?? root).clientWidth + 0.5) found.push(`${name(control)} sticks out to the side`);
    if (box.top - (region ? around.top : 0) + top < 0 || box.bottom - (region ? around.top : 0) + top > height + 0.5) found.push(`${name(control)} is out of reach`);
    control.scrollIntoView({ block: 'center' });
    const now = control.getBoundingClientRect();
    const on_top = document.elementFromPoint(now.x + now.width / 2, now.y + now.height / 2);
    if (on_top !== control) found.push(`${name(control)} is covered by ${on_top ? name(on_top) : 'nothing'}`);
    if (region) region.scrollTop = 0;
  }
  const boxes = controls.map((control) => [control, control.getBoundingClientRect()]);
  for (const [one, a] of boxes) {
    for (const [other, b] of boxes) {
      if (one.id < other.id && one.closest('.region') === other.closest('.region') && a.left < b.right - 0.5 && b.left < a.right - 0.5
        && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5) found.push(`${name(one)} and ${name(other)} overlap`);
    }
  }
  return found;
}, fields);

for (const [name, settings] of windows) {
  describe(name, () => {
    let page;
    before(async () => {
      page = await start_app(app, settings);
    });
    after(() => page?.context.close());

    test('everything is in its place and can be reached', async () => {
      assert.deepEqual(await faults(page, { fields: true }), []);
      await set(page, 'Quota', 'far too much for anybody');
      await set(page, 'Plan name', 'A plan whose name is so long that no switcher and no notice can show all of it in a line');
      await set(page, 'Stage 4', 'an opportunity with a name that is rather long');
      await set(page, 'Rate: POV', '999');
      assert.deepEqual(await faults(page), [], 'with long names and sentences');
      for (const place of ['Discovery', 'Contests', 'Your data']) {
        await press(page, 'tab', place);
        assert.deepEqual(await faults(page), [], place);
      }
    });

    test('large numbers keep their place', async () => {
      await press(page, 'tab', 'Targets');
      await set(page, 'Quota', '50,000,000');
      await set(page, 'Average deal size', '20,000');
      await set(page, 'Rate: POV', '50');
      await set(page, 'Plan name', 'Large');
      await set(page, 'Stage 4', 'chance');
      assert.deepEqual(await faults(page), []);
      await set(page, 'Quota', '999,999,999,999,999');
      await set(page, 'Average deal size', '1');
      assert.deepEqual((await faults(page)).filter((fault) => !fault.includes('is cut')), [], 'the largest may be cut, but nothing moves');
      assert.deepEqual(page.errors, []);
    });
  });
}

test('a notice that is higher than the window is read by scrolling, and its buttons can be reached', async () => {
  const page = await start_app(app, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, (fresh) => (
    fresh.raw.addInitScript(() => Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined }))));
  assert.deepEqual(await faults(page), []);
  const alert = page.raw.getByRole('alert').filter({ hasText: 'Nothing is kept' });
  assert.equal(await alert.count(), 1);
  for (const name of ['Try again', 'Dismiss']) assert.equal(await page.select_count('button', name), 1);
  await press(page, 'button', 'Dismiss');
  assert.equal(await alert.count(), 0);
  assert.deepEqual(await faults(page), []);
  await page.context.close();
});

const scrolled = (page) => page.evaluate(() => document.querySelector('#mirror main .region').scrollTop);

test('a finger scrolls the page, and the picture follows', async () => {
  const page = await start_app(app, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, ...touch });
  const before_it = await picture_of(page);
  const protocol = await page.protocol();
  const swipe = async (from, to) => {
    const send = (type, ...touchPoints) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', { x: 200, y: from });
    for (let i = 1; i <= 8; i += 1) await send('touchMove', { x: 200, y: from + (to - from) * i / 8 });
    await send('touchEnd');
    await idle(page);
  };
  await swipe(700, 200);
  const top = await scrolled(page);
  assert.ok(top > 200, `scrolled to ${top}`);
  assert.ok(differing(await picture_of(page), before_it) > 20_000);
  // A touch that ends on a control it did not begin on is no tap.
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
  for (let i = 0; i < 4 && await scrolled(page) > 0; i += 1) await swipe(100, 700);
  await page.until(() => document.querySelector('#mirror main .region').scrollTop === 0);
  await idle(page);
  assert.ok(differing(await picture_of(page), before_it) < 200, 'the picture is as it was');
  await page.raw.getByRole('textbox', { name: 'Quota' }).tap();
  await idle(page);
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Quota');
  assert.equal(await page.attribute('textbox', 'Quota', 'inputmode'), 'decimal', 'the keyboard for numbers');
  await page.context.close();
});

test('a mouse wheel scrolls the page, and the picture follows', async () => {
  const page = await start_app(app, { viewport: { width: 1000, height: 600 } });
  const before_it = await picture_of(page);
  await page.raw.mouse.move(600, 400);
  await page.raw.mouse.wheel(0, 300);
  await page.until(() => document.querySelector('#mirror main .region').scrollTop === 300);
  await idle(page);
  assert.ok(differing(await picture_of(page), before_it) > 20_000);
  await page.raw.mouse.wheel(0, -300);
  await page.until(() => document.querySelector('#mirror main .region').scrollTop === 0);
  await page.raw.mouse.move(1, 500);
  await idle(page);
  assert.ok(differing(await picture_of(page), before_it) < 200);
  await page.context.close();
});

test('a window that is made smaller and larger keeps what was typed, focus and place', async () => {
  const page = await start_app(app, { viewport: { width: 1280, height: 900 } });
  await page.fill('textbox', 'Quota', '2000000');
  for (const width of [700, 390, 1000, 1280]) {
    await page.raw.setViewportSize({ width, height: 700 });
    await idle(page);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Quota', `${width} px`);
    assert.equal(await page.read('textbox', 'Quota', 'value'), '2000000');
    assert.deepEqual(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  }
  await page.context.close();
});
