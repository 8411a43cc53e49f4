// Everything by keyboard: the order of the focus, the ring around it, and the browser's own keys.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { all_needed, idle, needed, open_app, press, restart, rule_2, start_app, value } from './support/app.mjs';
import { box_of, differing, picture_of } from './support/picture.mjs';

let app;
let page;

before(async () => {
  app = await open_app('chromium');
  page = await start_app(app);
});
after(() => app?.close());

const key = async (chord) => {
  await page.press(chord);
  await idle(page);
};

// What has the focus: its name, where it is, and whether it can be seen there.
const focused = () => page.evaluate(() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getBoundingClientRect();
  const on_top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    name: element.getAttribute('aria-label'), id: element.id, role: element.getAttribute('role') ?? element.type,
    group: element.closest('nav, [role=group]:not([aria-label=Settings]), [role=tabpanel]').getAttribute('aria-label'),
    x: box.x, y: box.y + box.height / 2, seen: on_top === element, ring: element.matches(':focus-visible'),
  };
});

async function tab_to(name, chord = 'Tab') {
  for (let i = 0; i < 100; i += 1) {
    if ((await focused())?.name === name) return;
    await page.press(chord);
  }
  assert.fail(`${chord} does not reach "${name}"`);
}

// All stops from one to the end of the page, in the order of Tab.
async function stops(role, name, chord = 'Tab') {
  await page.focus(role, name);
  await idle(page);
  const found = [];
  for (let at = await focused(); at && at.id !== found[0]?.id && found.length < 100; at = await focused()) {
    found.push(at);
    await key(chord);
  }
  return found;
}

test('a plan is made, filled in, saved and found again without a pointer', async () => {
  await tab_to('New plan');
  await key('Enter');
  assert.equal(await value(page, 'Plan name'), 'Plan 1');
  await tab_to('Plan name');
  await page.type('By hand');
  await tab_to('Quota');
  await page.type('1000000');
  await key('Enter');
  assert.deepEqual(await all_needed(page), rule_2);

  await tab_to('Revenue', 'Shift+Tab');
  await key('ArrowRight');
  assert.equal((await focused()).name, 'Deals', 'arrows choose within a group');
  assert.equal(await page.read('radio', 'Deals', 'checked'), true);
  await key('ArrowLeft');
  assert.equal(await page.read('radio', 'Revenue', 'checked'), true);

  await tab_to('Currency');
  await key('ArrowDown');
  assert.equal(await page.read('combobox', 'Currency', 'selectedIndex'), 1);

  await tab_to('Rate: outreach touch');
  await key('ArrowDown');
  assert.equal((await focused()).name, 'Rate: discovery call', 'arrows walk down a column');
  await page.type('20');
  await key('ArrowUp');
  assert.equal((await focused()).name, 'Rate: outreach touch');
  assert.equal(await needed(page, 'outreach touch'), '56,667');

  await tab_to('Remove: QBM');
  await key('Space');
  assert.equal(await page.select_count('textbox', 'Rate: QBM'), 0);
  assert.equal((await focused()).name, 'Stage 3', 'the focus is on the neighbour, not at the top of the page');
  await tab_to('Undo', 'Shift+Tab');
  await key('Space');
  await key('Enter');
  assert.deepEqual(await all_needed(page), rule_2, 'two steps are undone, the focus stays on Undo');
  await restart(page);
  assert.equal(await value(page, 'Plan name'), 'By hand');
  assert.deepEqual(await all_needed(page), rule_2);
});

test('results explain themselves by keyboard: one stop a list, arrows within it', async () => {
  await press(page, 'tab', 'Week');
  const list = () => page.evaluate(() => document.activeElement.closest('.table, .list, .group[role]')?.id);
  await tab_to('Progress: outreach touch');
  const first = await list();
  const before_it = await picture_of(page);
  await key('ArrowRight');
  assert.equal((await focused()).name, 'Goal: outreach touch');
  assert.ok(differing(await picture_of(page), before_it) > 1000, 'the sentence is on the picture');
  assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-description')), /this week's part of the plan/);
  await key('ArrowDown');
  assert.equal((await focused()).name, 'Progress: discovery call');
  await key('ArrowDown');
  assert.equal((await focused()).name, 'Goal: discovery call');
  assert.equal(await list(), first);
  const stops_in_list = await page.evaluate((id) => [...document.querySelectorAll(`#${id} .explains`)].filter(({ tabIndex }) => tabIndex === 0).length, first);
  assert.equal(stops_in_list, 1);
  await key('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.matches('.explains')), false, 'one Tab leaves them');
  await press(page, 'tab', 'Plan');
});

test('a number written out anew keeps the caret at its end, and after Enter or Escape the next one takes its place', async () => {
  await page.focus('textbox', 'Quota');
  await page.type('2500000');
  await idle(page);
  await key('Enter');
  assert.equal(await value(page, 'Quota'), '2,500,000');
  await page.type('3000000');
  await idle(page);
  assert.equal(await value(page, 'Quota'), '3000000');
  await key('Escape');
  assert.equal(await value(page, 'Quota'), '2,500,000', 'Escape goes back to what was entered');
  await page.type('1000000');
  await key('Enter');
  assert.deepEqual(await all_needed(page), rule_2);
});

test('a week is entered with few keys and no pointer', async () => {
  await tab_to('Plan', 'Shift+Tab');
  await key('ArrowRight');
  await key('Enter');
  let keys = 2;
  for (; (await focused())?.name !== 'Done: outreach touch'; keys += 1) {
    assert.ok(keys < 12, 'the first field is a few stops away');
    await page.press('Tab');
  }
  const counts = [412, 9, 4, 2, 1, 1, 12, 3, 5, 96, 18];
  for (const count of counts) {
    await page.type(String(count));
    await page.press('ArrowDown');
    keys += String(count).length + 1;
  }
  await idle(page);
  const done = await page.evaluate(() => [...document.querySelectorAll('input[aria-label^="Done: "]')].map((field) => field.value));
  assert.deepEqual(done, counts.map(String));
  assert.ok(keys <= 60, `${keys} keys, at two a second half a minute`);
  for (let i = 0; i < counts.length; i += 1) await key('Control+z');
  await tab_to('Week', 'Shift+Tab');
  await key('ArrowLeft');
  await key('Enter');
});

test('arrows, Home and End walk through the places, Enter opens one', async () => {
  await tab_to('Targets');
  await key('ArrowDown');
  assert.equal((await focused()).name, 'Discovery');
  await key('Enter');
  assert.equal(await page.select_count('heading', 'Discovery'), 1);
  assert.equal((await focused()).name, 'Discovery');
  await key('End');
  await key('Space');
  assert.equal(await page.select_count('heading', 'Your data'), 1);
  await key('Home');
  await key('Enter');
  assert.equal(await page.select_count('heading', 'Targets'), 1);
});

test('Tab goes in the order of what is seen, shows each stop, and Shift+Tab goes back', async () => {
  const forward = await stops('tab', 'Targets');
  assert.ok(forward.length > 35, `${forward.length} stops`);
  for (const stop of forward) {
    assert.ok(stop.ring, `${stop.name}: :focus-visible`);
    assert.ok(stop.seen, `${stop.name} lies in view and nothing covers it`);
  }
  // y is that of the window, which scrolls on the way: the top of the page's own heading is the measure.
  const places = await page.evaluate((ids) => {
    const top = document.querySelector('h1').getBoundingClientRect().y;
    return ids.map((id) => document.getElementById(id).getBoundingClientRect()).map((box) => ({ x: box.x, y: box.y + box.height / 2 - top }));
  }, forward.map(({ id }) => id));
  for (let i = 1; i < forward.length; i += 1) {
    if (forward[i].group !== forward[i - 1].group) continue;
    const [from, to] = [places[i - 1], places[i]];
    const same_row = Math.abs(from.y - to.y) < 12;
    assert.ok(same_row ? to.x > from.x : to.y > from.y, `${forward[i - 1].name} -> ${forward[i].name}`);
  }
  assert.deepEqual((await stops('button', 'Import counts', 'Shift+Tab')).map(({ name }) => name), forward.map(({ name }) => name).reverse());
});

test('a ring is drawn around whatever kind of control has the focus', async () => {
  for (const [role, name, before] of [['tab', 'Targets', null], ['combobox', 'Theme', 'Targets'], ['combobox', 'Open plan', 'Theme'],
    ['button', 'New plan', null], ['radio', 'Revenue', 'Plan name'], ['textbox', 'Quota', null], ['textbox', 'Rate: QBM', null],
    ['button', 'Remove: QBM', null], ['button', 'Add stage', null], ['button', 'Delete plan', null]]) {
    if (before) await tab_to(before);
    await tab_to(name);
    await idle(page);
    const at = await focused();
    assert.equal(at.name, name);
    const area = await box_of(page, role, name, 5);
    const with_ring = await picture_of(page, area);
    await page.evaluate(() => document.activeElement.blur());
    await idle(page);
    const without = await picture_of(page, area);
    const edge = 2 * (area.width + area.height);
    assert.ok(differing(with_ring, without, 24) > edge * 0.8, `${name}: ${differing(with_ring, without, 24)} of ${edge}`);
    await page.evaluate((id) => document.getElementById(id).focus(), at.id);
  }
});

test('the page keys scroll to both ends of the page', async () => {
  // The browser's own scrolling takes its time.
  const scrolled = (to_end) => page.until((end) => {
    const region = document.querySelector('#mirror main .region');
    return Math.abs(region.scrollTop - (end ? region.scrollHeight - region.clientHeight : 0)) < 1;
  }, to_end);
  for (const focus of [() => page.focus('button', 'New plan'), () => page.evaluate(() => document.activeElement.blur()),
    () => page.focus('tab', 'Targets')]) {
    await focus();
    if (await page.evaluate(() => document.activeElement.role !== 'tab')) {
      await key('End');
      await scrolled(true);
      await key('Home');
    } else {
      for (let i = 0; i < 5; i += 1) await key('PageDown');
      await scrolled(true);
      for (let i = 0; i < 5; i += 1) await key('PageUp');
    }
    await scrolled(false);
  }
});

test('the browser’s own keys stay the browser’s', async () => {
  const with_control = { r: 82, f: 70, l: 76, t: 84, w: 87, p: 80, '=': 187, '-': 189, 0: 48, a: 65, c: 67, v: 86, x: 88, Tab: 9 };
  const alone = { F3: 114, F5: 116, F6: 117, F11: 122, F12: 123, Tab: 9, Escape: 27 };
  const chords = [...Object.entries(with_control).map(([name, keyCode]) => ({ key: name, keyCode, ctrlKey: true })),
    ...Object.entries(alone).map(([name, keyCode]) => ({ key: name, keyCode })),
    { key: 'ArrowLeft', altKey: true }, { key: 'd', altKey: true }, { key: 'R', keyCode: 82, ctrlKey: true, shiftKey: true }];
  for (const [role, name] of [['textbox', 'Quota'], ['button', 'New plan'], ['tab', 'Targets'], [null]]) {
    if (role) await page.focus(role, name);
    else await page.evaluate(() => document.activeElement.blur());
    const prevented = await page.evaluate((events) => events.filter((init) => !document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }))).map((init) => JSON.stringify(init)), chords);
    assert.deepEqual(prevented, [], `with the focus on ${name ?? 'the page'}`);
  }
  await idle(page);
  assert.deepEqual(page.errors, []);
});

test('after a plan is deleted by keyboard the focus is where one can go on', async () => {
  await press(page, 'button', 'New plan');
  await tab_to('Delete plan');
  await key('Enter');
  const at = await page.evaluate(() => ({ role: document.activeElement.className, body: document.activeElement === document.body }));
  assert.equal(at.body, false, JSON.stringify(at));
  await tab_to('Bring back');
  await key('Enter');
  assert.equal(await page.evaluate(() => document.activeElement === document.body), false);
});
