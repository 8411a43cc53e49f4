// web/mirror.js, web/elements.js and web/input.js in real browsers: patches in, requests out.
import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { browser_names, open_browser } from './support/browsers.mjs';
import { serve } from './support/server.mjs';

const repo = fileURLToPath(new URL('../..', import.meta.url));
const box = { x: 10, y: 10, w: 120, h: 36 };
const at = (y, more) => ({ ...box, y, ...more });
const field = (id, more) => at(10 + id * 40, { id, role: 'text_field', name: `Field ${id}`, size: 15, line: 22, ...more });

for (const browser_name of browser_names) {
  describe(`the mirror in ${browser_name}`, () => {
    let server;
    let browser;
    let page;

    before(async () => {
      server = await serve(repo);
      browser = await open_browser(browser_name);
      page = await browser.page();
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    beforeEach(async () => {
      await page.goto(`${server.url}tests/browser/support/page.html`);
      await page.until(() => 'ready' in document.documentElement.dataset);
    });

    const apply = (patch) => page.evaluate((what) => bench.apply(what), patch);
    const requests = (verb) => page.evaluate((what) => bench.requests(what), verb);
    const read = (id, name) => page.evaluate(([node, what]) => document.getElementById(`n${node}`)[what], [id, name]);
    const attribute = (id, name) => page.evaluate(([node, what]) => document.getElementById(`n${node}`).getAttribute(what), [id, name]);
    const focused = () => page.evaluate(() => document.activeElement.id);

    test('roles become elements that are found by role and name', async () => {
      await apply({ set: [
        { ...box, id: 1, role: 'main', w: 800, h: 600 },
        at(0, { id: 2, p: 1, role: 'heading', level: 1, value: 'Targets' }),
        at(40, { id: 3, p: 1, role: 'button', name: 'New plan' }),
        at(80, { id: 4, p: 1, role: 'text_field', name: 'Quota', value: '1,000', keyboard: 'decimal', invalid: true, desc: 'A number' }),
        at(120, { id: 5, p: 1, role: 'choice', name: 'Currency', options: ['USD', 'EUR'], chosen: 1 }),
        at(160, { id: 6, p: 1, role: 'radio_group', name: 'Goal' }),
        { ...box, id: 7, p: 6, role: 'radio', name: 'Revenue', checked: true },
        { ...box, x: 140, id: 8, p: 6, role: 'radio', name: 'Deals' },
        at(200, { id: 9, p: 1, role: 'switch', name: 'Dark', checked: true }),
        at(240, { id: 10, p: 1, role: 'output', name: 'Needed: Touches', value: '28,334' }),
        at(280, { id: 11, p: 1, role: 'picture', name: 'A funnel' }),
        at(320, { id: 12, p: 1, role: 'table', name: 'Stages' }),
        { ...box, id: 13, p: 12, role: 'row' },
        { ...box, id: 14, p: 13, role: 'column_header', value: 'Stage' },
        at(400, { id: 15, p: 1, role: 'label', target: 4, value: 'Quota' }),
      ] });
      for (const [role, name] of [['heading', 'Targets'], ['button', 'New plan'], ['textbox', 'Quota'], ['combobox', 'Currency'],
        ['radiogroup', 'Goal'], ['radio', 'Deals'], ['switch', 'Dark'], ['status', 'Needed: Touches'], ['table', 'Stages'],
        ['columnheader', 'Stage']]) {
        assert.equal(await page.select_count(role, name), 1, `${role} "${name}"`);
        assert.equal(await page.own_count(role, name), 1, `${role} "${name}" in the browser's own tree`);
      }
      assert.equal(await read(10, 'textContent'), '28,334');
      assert.equal(await read(2, 'tagName'), 'H1');
      assert.equal(await attribute(4, 'inputmode'), 'decimal');
      assert.equal(await attribute(4, 'aria-invalid'), 'true');
      assert.equal(await read(5, 'value'), '1');
      assert.equal(await read(7, 'checked'), true);
      assert.deepEqual(page.errors.filter((text) => !text.includes('favicon')), []);
    });

    test('text is selectable text at its place, and never markup', async () => {
      await apply({ set: [at(20, { id: 1, role: 'text', value: '<b>17 deals</b>\nmean 28,334 touches', size: 15, line: 22, w: 300, h: 44, left_inset: 8 })] });
      const seen = await page.evaluate(() => {
        const element = document.getElementById('n1');
        getSelection().selectAllChildren(element);
        const range = document.createRange();
        range.selectNodeContents(element);
        const lines = [...range.getClientRects()];
        return { text: String(getSelection()), color: getComputedStyle(element).color, left: lines[0].left, top: lines[0].top, last: lines.at(-1).top };
      });
      assert.equal(seen.text, '<b>17 deals</b>\nmean 28,334 touches');
      assert.equal(seen.color, 'rgba(0, 0, 0, 0)');
      assert.equal(seen.left, 18);
      assert.ok(Math.abs(seen.last - seen.top - 22) < 1, 'lines are as far apart as drawn');
    });

    test('every way to press a button is one activation', async () => {
      await apply({ set: [{ ...box, id: 1, role: 'button', name: 'New plan' }, at(60, { id: 2, role: 'button', name: 'Undo', disabled: true })] });
      await page.click('button', 'New plan');
      await page.press('Enter');
      await page.press('Space');
      await page.evaluate(() => document.getElementById('n1').click());
      await page.evaluate(() => document.getElementById('n2').click());
      assert.deepEqual((await requests('activate')).map(([id]) => id), ['1', '1', '1', '1']);
    });

    test('a slider is a range with words: the keys move it, a drag does, and the last patch is what it shows', async () => {
      const slider = (place, words, more) => ({ ...box, id: 1, role: 'slider', name: 'Wanted chance', w: 224, low: 50, high: 99, at: place, value: words, ...more });
      await apply({ set: [slider(80, '80 %')] });
      assert.equal(await page.select_count('slider', 'Wanted chance'), 1);
      assert.equal(await read(1, 'type'), 'range');
      assert.deepEqual([await read(1, 'min'), await read(1, 'max'), await read(1, 'value')], ['50', '99', '80']);
      assert.equal(await attribute(1, 'aria-valuetext'), '80 %');

      await page.focus('slider', 'Wanted chance');
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) await page.press(key);
      assert.deepEqual((await requests('slide')).map(([id, , number]) => [id, number]),
        [['1', '81'], ['1', '82'], ['1', '81'], ['1', '50'], ['1', '99']]);
      await apply({ set: [slider(99, '99 %')] });
      assert.equal(await attribute(1, 'aria-valuetext'), '99 %');
      await apply({ set: [slider(60, '60 %', { low: 55 })] });
      assert.deepEqual([await read(1, 'min'), await read(1, 'value')], ['55', '60']);

      // The thumb is 24 px wide: its middle goes from 12 px after the left edge to 12 px before the right.
      await apply({ set: [slider(50, '50 %')] });
      await page.drag({ x: 10 + 12, y: 28 }, { x: 10 + 12 + 100, y: 28 });
      const dragged = Number((await requests('slide')).at(-1)[2]);
      assert.ok(Math.abs(dragged - 74.5) <= 1, `half of the way is ${dragged}`);
      assert.equal((await requests('activate')).length, 0);
    });

    test('typing sends the whole text; Enter submits and Escape cancels', async () => {
      await apply({ set: [field(1, { value: '5' })] });
      await page.fill('textbox', 'Field 1', '42');
      await page.press('Enter');
      await page.press('Escape');
      assert.equal((await requests('set_text')).at(-1)[1], '42');
      assert.equal((await requests('submit')).length, 1);
      assert.equal((await requests('cancel')).length, 1);
    });

    test('a patch leaves the caret of the field being edited alone', async () => {
      await apply({ set: [field(1, { value: 'abcdef' })] });
      await page.focus('textbox', 'Field 1');
      await page.evaluate(() => document.getElementById('n1').setSelectionRange(3, 3));
      await apply({ set: [field(1, { value: 'abcdef', invalid: true })] });
      assert.equal(await read(1, 'selectionStart'), 3);
      await apply({ set: [field(1, { value: 'abcdXY' })] });
      assert.equal(await read(1, 'selectionStart'), 3);
      assert.equal(await read(1, 'value'), 'abcdXY');
    });

    test('siblings come, go and change places around the focus, which stays', async () => {
      await apply({ set: [1, 2, 3, 4].map((id) => field(id)), order: [[0, [1, 2, 3, 4]]] });
      await page.focus('textbox', 'Field 3');
      await page.evaluate(() => {
        window.lost = 0;
        document.getElementById('n3').addEventListener('blur', () => {
          window.lost += 1;
        });
      });
      await apply({ set: [field(5)], order: [[0, [3, 5, 2, 1, 4]]] });
      assert.deepEqual(await page.evaluate(() => [...document.getElementById('mirror').children].map((element) => element.id)),
        ['n3', 'n5', 'n2', 'n1', 'n4']);
      await apply({ del: [1, 2], order: [[0, [5, 4, 3]]] });
      assert.deepEqual(await page.evaluate(() => [...document.getElementById('mirror').children].map((element) => element.id)),
        ['n5', 'n4', 'n3']);
      assert.equal(await focused(), 'n3');
      assert.equal(await page.evaluate(() => window.lost), 0);
    });

    test('the focus and the caret follow a field to another parent', async () => {
      await apply({ set: [{ ...box, id: 8, role: 'group', name: 'A' }, { ...box, id: 9, role: 'group', name: 'B' }, field(1, { p: 8, value: 'abc' })] });
      await page.focus('textbox', 'Field 1');
      await page.evaluate(() => document.getElementById('n1').setSelectionRange(1, 2));
      await page.evaluate(() => bench.take());
      await apply({ set: [field(1, { p: 9, value: 'abc' })], del: [8] });
      assert.equal(await focused(), 'n1');
      assert.deepEqual([await read(1, 'selectionStart'), await read(1, 'selectionEnd')], [1, 2]);
      assert.deepEqual(await requests('blur'), []);
    });

    test('results that explain themselves are one stop a group, and arrows walk them', async () => {
      const at_place = (x, y) => ({ ...box, x, y, w: 60, h: 20 });
      const result = (id, p, x, y) => ({ ...at_place(x, y), id, p, role: 'output', name: `Result ${id}`, value: '7', desc: `Why ${id}`, explains: true });
      await apply({ set: [
        { ...at_place(0, 0), id: 10, role: 'list', name: 'A' }, result(1, 10, 0, 0), result(2, 10, 100, 0), result(3, 10, 0, 30), result(4, 10, 100, 30),
        { ...at_place(0, 90), id: 20, role: 'group', name: 'B' }, result(5, 20, 0, 0), result(6, 20, 100, 0),
      ] });
      const indexes = () => page.evaluate(() => [1, 2, 3, 4, 5, 6].map((id) => document.getElementById(`n${id}`).tabIndex));
      assert.deepEqual(await indexes(), [0, -1, -1, -1, 0, -1]);
      assert.equal(await attribute(1, 'aria-description'), 'Why 1');
      await page.evaluate(() => document.getElementById('n1').focus());
      const walk = [];
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End', 'Home', 'ArrowUp']) {
        await page.press(key);
        walk.push(await focused());
      }
      assert.deepEqual(walk, ['n2', 'n4', 'n3', 'n1', 'n4', 'n1', 'n1']);
      await page.press('ArrowRight');
      assert.deepEqual(await indexes(), [-1, 0, -1, -1, 0, -1], 'the stop is where the focus was last');
      await apply({ set: [{ ...result(2, 10, 100, 0), value: '8' }] });
      assert.equal(await focused(), 'n2');
      assert.ok((await requests('focus')).some(([id]) => id === '2'));
      await page.press('Tab');
      assert.equal(await focused(), 'n5');
      await page.press('Shift+Tab');
      assert.equal(await focused(), 'n2');
      await apply({ set: [{ ...result(1, 10, 0, 0), explains: false }, { ...result(5, 20, 0, 0), explains: false }] });
      assert.deepEqual([await attribute(1, 'tabindex'), ...(await indexes()).slice(1)], [null, 0, -1, -1, -1, 0]);
    });

    test('when the focus is removed it goes where C++ says, or to what is around', async () => {
      const scene = { set: [{ ...box, id: 7, role: 'main' }, field(1, { p: 7 }), field(2, { p: 7 })], order: [[7, [1, 2]]] };
      await apply(scene);
      await page.focus('textbox', 'Field 1');
      await apply({ del: [1], order: [[7, [2]]], focus: 2 });
      assert.equal(await focused(), 'n2');
      await apply({ del: [2], order: [[7, []]] });
      assert.equal(await focused(), 'n7');
    });

    test('a button says whether what it opens is open', async () => {
      const more = { ...box, id: 1, role: 'button', name: 'More actions' };
      for (const expanded of ['false', 'true', undefined]) {
        await apply({ set: [{ ...more, expanded }] });
        assert.equal(await attribute(1, 'aria-expanded'), expanded ?? null);
      }
    });

    test('a button that is switched off under the focus keeps the focus', async () => {
      const undo = { ...box, id: 1, role: 'button', name: 'Undo' };
      await apply({ set: [undo, at(60, { id: 2, role: 'button', name: 'Redo' })] });
      await page.click('button', 'Undo');
      await page.focus('button', 'Undo');
      await apply({ set: [{ ...undo, disabled: true }] });
      assert.equal(await focused(), 'n1');
      assert.equal(await attribute(1, 'aria-disabled'), 'true');
      await page.press('Enter');
      assert.equal((await requests('activate')).length, 1);
      await page.focus('button', 'Redo');
      assert.equal(await read(1, 'disabled'), true);
      assert.equal(await attribute(1, 'aria-disabled'), null);
    });

    test('nothing is sent while composing, and everything at its end', async () => {
      await apply({ set: [field(1, { value: '' })] });
      await page.focus('textbox', 'Field 1');
      await page.evaluate(() => {
        const element = document.getElementById('n1');
        element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        element.value = 'に';
        element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      });
      await apply({ set: [field(1, { value: 'stale' })] });
      assert.equal(await read(1, 'value'), 'に');
      assert.deepEqual(await requests('set_text'), []);
      await page.evaluate(() => {
        const element = document.getElementById('n1');
        const press = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
        element.dispatchEvent(press);
        element.value = '日本';
        element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本' }));
      });
      assert.deepEqual((await requests('set_text')).map(([, text]) => text), ['日本']);
      assert.deepEqual(await requests('submit'), []);
    });

    test('entering a number selects it, a second click places the caret', async () => {
      await apply({ set: [field(1, { value: '12345', keyboard: 'numeric' }), field(2, { value: 'a long name' })] });
      const selection = (id) => page.evaluate((node) => {
        const { selectionStart, selectionEnd } = document.getElementById(`n${node}`);
        return selectionEnd - selectionStart;
      }, id);
      await page.click('textbox', 'Field 1');
      assert.equal(await selection(1), 5);
      await page.evaluate(() => document.getElementById('n1').setSelectionRange(2, 2));
      await page.click('textbox', 'Field 1');
      assert.equal(await selection(1), 0);
      await page.press('Tab');
      assert.equal(await selection(2), 11);
      await page.click('textbox', 'Field 1');
      await page.click('textbox', 'Field 2');
      assert.equal(await selection(2), 0);
    });

    test('only the field being edited is visible', async () => {
      await apply({ set: [field(1, { value: 'seen' })] });
      const color = () => page.evaluate(() => getComputedStyle(document.getElementById('n1')).color);
      assert.equal(await color(), 'rgba(0, 0, 0, 0)');
      await page.click('textbox', 'Field 1');
      assert.notEqual(await color(), 'rgba(0, 0, 0, 0)');
    });

    test('arrow keys lead up and down a column, and along tabs', async () => {
      await apply({ set: [field(1, { down: 2 }), field(2, { up: 1 }),
        at(200, { id: 3, role: 'tab_list', name: 'Places', w: 600 }),
        { ...box, id: 4, p: 3, role: 'tab', name: 'Targets', selected: true, target: 7 },
        { ...box, x: 140, id: 5, p: 3, role: 'tab', name: 'Discovery', target: 8 },
        { ...box, x: 280, id: 6, p: 3, role: 'tab', name: 'Contests' },
        at(300, { id: 7, role: 'tab_panel', name: 'Targets' })] });
      await page.focus('textbox', 'Field 1');
      await page.press('ArrowDown');
      assert.equal(await focused(), 'n2');
      await page.press('ArrowDown');
      assert.equal(await focused(), 'n2');
      await page.press('ArrowUp');
      assert.equal(await focused(), 'n1');
      await page.press('Tab');
      await page.press('Tab');
      assert.equal(await focused(), 'n4');
      await page.press('ArrowRight');
      assert.equal(await focused(), 'n5');
      await page.press('End');
      assert.equal(await focused(), 'n6');
      await page.press('ArrowRight');
      assert.equal(await focused(), 'n4');
      assert.deepEqual(await requests('activate'), []);
      assert.equal(await attribute(4, 'aria-controls'), 'n7');
      assert.equal(await attribute(5, 'aria-controls'), null);
    });

    test('a choice, a radio, a switch and a checkbox report and then show what is true', async () => {
      await apply({ set: [{ ...box, id: 1, role: 'choice', name: 'Currency', options: ['USD', 'EUR'], chosen: 0 },
        at(60, { id: 2, role: 'switch', name: 'Dark' }),
        at(140, { id: 6, role: 'checkbox', name: 'Priya: 3 × QBM', checked: true }),
        at(100, { id: 3, role: 'radio_group', name: 'Goal' }),
        { ...box, id: 4, p: 3, role: 'radio', name: 'Revenue', checked: true },
        { ...box, x: 140, id: 5, p: 3, role: 'radio', name: 'Deals' }] });
      await page.choose('combobox', 'Currency', 'EUR');
      await page.click('switch', 'Dark');
      await page.click('radio', 'Deals');
      await page.click('checkbox', 'Priya: 3 × QBM');
      assert.deepEqual(await requests('choose'), [['1', '', '1']]);
      assert.deepEqual((await requests('activate')).map(([id]) => id), ['2', '5', '6']);
      await page.until(() => !document.getElementById('n2').checked && document.getElementById('n4').checked
        && document.getElementById('n6').checked
        && document.getElementById('n1').selectedIndex === 0);
    });

    test('a choice that becomes an output leaves no option behind', async () => {
      await apply({ set: [{ ...box, id: 1, role: 'choice', name: 'Team: Ann', options: ['No team', 'North'], chosen: 1 }] });
      await apply({ set: [{ ...box, id: 1, role: 'output', name: 'Team: Ann', value: 'North' }] });
      assert.deepEqual([await read(1, 'tagName'), await read(1, 'textContent'), await read(1, 'childElementCount')], ['OUTPUT', 'North', 0]);
    });

    test('a node that becomes another element keeps what lies in it', async () => {
      await apply({ set: [{ ...box, id: 1, role: 'group', name: 'Team' }, field(2, { p: 1 })] });
      await page.focus('textbox', 'Field 2');
      await apply({ set: [{ ...box, id: 1, role: 'list', name: 'Team' }] });
      assert.equal(await page.evaluate(() => document.querySelector('#n1.list > #n2') !== null), true);
      assert.equal(await focused(), 'n2');
    });

    test('regions scroll natively, and C++ has the last word', async () => {
      const region = { x: 0, y: 0, w: 400, h: 200, id: 1, role: 'region', height: 1000 };
      await apply({ set: [region, field(20, { p: 1, y: 900 })] });
      await page.evaluate(() => {
        document.getElementById('n1').scrollTop = 300;
      });
      await page.until(() => bench.requests('scroll').some(([, , top]) => Number(top) === 300));
      await apply({ set: [{ ...region, scroll: 300 }] });
      assert.equal(await read(1, 'scrollTop'), 300);
      await apply({ set: [{ ...region, scroll: 50 }] });
      assert.equal(await read(1, 'scrollTop'), 50);
      await page.evaluate(() => bench.take());
      await page.focus('textbox', 'Field 20');
      await page.until(() => bench.requests('scroll').length > 0);
      assert.ok(await read(1, 'scrollTop') > 700, 'the focus is scrolled into view');
      await apply({ set: [{ ...region, height: 1200, scroll: 0, covered: 120 }], focus: 1 });
      await page.focus('textbox', 'Field 20');
      await page.until(() => document.getElementById('n1').scrollTop > 700);
      const bottom = await page.evaluate(() => n20.getBoundingClientRect().bottom - n1.getBoundingClientRect().top);
      assert.ok(bottom <= 80, `what covers the region's end does not cover the focus, which ends at ${bottom}`);
    });

    test('a live region is there before its text', async () => {
      const state = await page.evaluate(async () => {
        bench.apply({ set: [{ x: 0, y: 0, w: 200, h: 22, id: 1, role: 'alert', value: 'The disk is full.' }] });
        return { text: document.getElementById('n1').textContent, busy: bench.busy() };
      });
      assert.deepEqual(state, { text: '', busy: 1 });
      await page.until(() => document.getElementById('n1').textContent === 'The disk is full.' && bench.busy() === 0);
    });

    test('what is live says when it changes, and another result does not', async () => {
      await apply({ set: [{ ...box, id: 1, role: 'heading', level: 2, value: 'Week 1', live: true }, at(60, { id: 2, role: 'output', name: 'Total', value: '1' }),
        at(90, { id: 3, role: 'output', name: 'Winner', value: 'Ann', live: true })] });
      assert.deepEqual(await Promise.all([1, 2, 3].map((id) => attribute(id, 'aria-live'))), ['polite', 'off', 'polite']);
    });

    test('undo and redo are the app’s; other shortcuts are the browser’s', async () => {
      await apply({ set: [field(1, { value: 'a' })] });
      await page.focus('textbox', 'Field 1');
      await page.type('b');
      for (const chord of ['Control+z', 'Control+Shift+Z', 'Control+y', 'Control+a']) await page.press(chord);
      const sent = await page.evaluate(() => bench.sent.filter(([kind]) => kind === 'shortcut').map(([, what]) => what));
      assert.deepEqual(sent, ['undo', 'redo', 'redo']);
      assert.equal(await read(1, 'value'), 'b', 'the browser has undone nothing by itself');
    });

    test('the pointer is told of only when it enters another node', async () => {
      await apply({ set: [{ ...box, id: 1, role: 'button', name: 'One' }, at(60, { id: 2, role: 'button', name: 'Two' })] });
      for (const [x, y] of [[20, 20], [30, 24], [40, 30], [40, 70], [400, 300]]) await page.raw.mouse.move(x, y);
      const sent = await page.evaluate(() => bench.sent.filter(([kind]) => kind === 'pointer').map(([, , , hovered]) => hovered));
      assert.deepEqual(sent.filter((id, index) => index > 0 || id !== '0'), ['1', '2', '0']);
    });
  });
}
