// What assistive technology meets: no violation that axe-core knows, and the tree as it is meant.
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { choose, idle, open_app, press, set, start_app } from './support/app.mjs';
import { drop_file } from './support/files.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app;
before(async () => {
  app = await open_app('chromium');
});
after(() => app?.close());

async function violations(page) {
  await page.raw.evaluate(axe);
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const tree = (page) => page.raw.locator('#app').ariaSnapshot();

// [name, how to get there]; each goes on from where the one before has ended.
const screens = [
  ['the sample', async () => {}],
  ['the chance', async (page) => {
    await press(page, 'tab', 'Chance');
    await set(page, 'Minutes: POV', 'x');
  }],
  ['a new plan', async (page) => {
    await press(page, 'tab', 'Plan');

    await press(page, 'button', 'New plan');
  }],
  ['invalid fields', async (page) => {
    await set(page, 'Quota', 'lots');
    await set(page, 'Rate: QBM', '150');
    await set(page, 'SDR share: POV', 'x');
  }],
  ['a chain that cannot be reached', async (page) => {
    await page.press('Escape');
    await set(page, 'Quota', '1,000,000');
    await set(page, 'Rate: QBM', '0');
  }],
  ['a goal in deals', async (page) => {
    await press(page, 'radio', 'Deals');
  }],
  ['a notice', async (page) => {
    await press(page, 'button', 'Delete plan');
    assert.equal(await page.select_count('button', 'Bring back'), 1);
  }],
  ['no plan', async (page) => {
    await press(page, 'button', 'Remove sample');
    assert.equal(await page.select_count('heading', 'No plan yet'), 1);
  }],
  ['Discovery', async (page) => {
    await press(page, 'tab', 'Discovery');
  }],
  ['the accounts', async (page) => {
    await press(page, 'button', 'Try with sample data');
    assert.equal(await page.select_count('button', 'Norlund Freight'), 1);
  }],
  ['an account', async (page) => {
    await press(page, 'button', 'Norlund Freight');
  }],
  ['its facts', async (page) => {
    await press(page, 'tab', 'Facts');
    await press(page, 'button', 'Edit fact: Goals 1');
  }],
  ['its people', async (page) => {
    await press(page, 'tab', 'People');
  }],
  ['its gap', async (page) => {
    await press(page, 'tab', 'Gap');
    await set(page, 'Goal number', 'many');
  }],
  ['its agreements', async (page) => {
    await press(page, 'tab', 'Agreed');
  }],
  ['its recap', async (page) => {
    await press(page, 'tab', 'Recap');
  }],
  ['a call', async (page) => {
    await press(page, 'tab', 'Call');
    await press(page, 'button', 'Start call');
  }],
  ['the questions', async (page) => {
    await press(page, 'button', 'All accounts');
    await press(page, 'tab', 'Questions');
    await press(page, 'button', 'Make them ours');
    await press(page, 'button', 'Edit question: Goals 1');
  }],
  ['accounts brought in', async (page) => {
    await press(page, 'tab', 'In and out');
    await set(page, 'Table of accounts', 'Account Name,Close Date\nAcme,soon\nNorthwind,2026-01-31\n');
  }],
  ['Your data', async (page) => {
    await press(page, 'tab', 'Your data');
  }],
  ['a backup that would replace everything', async (page) => {
    await drop_file(page, 'mine.json', '{"quarterdeck":1,"made":"2026-11-29","records":[]}');
    await choose(page, 'What to do with it', 'Replace');
    assert.equal(await page.select_count('button', 'Replace what is here'), 1);
  }],
  ['an encrypted backup', async (page) => {
    await drop_file(page, 'sealed.json', '{"quarterdeck_backup":1}');
    assert.equal(await page.select_count('textbox', 'Passphrase of the backup'), 1);
  }],
  ['Contests', async (page) => {
    await press(page, 'tab', 'Contests');
  }],
  ['a contest that is being set up', async (page) => {
    await press(page, 'button', 'New contest');
  }],
  ['the board of a contest', async (page) => {
    await press(page, 'button', 'All contests');
    await press(page, 'button', 'Try with sample data');
  }],
  ['Scores of a contest', async (page) => {
    await press(page, 'tab', 'Scores');
  }],
  ['scores that would be written', async (page) => {
    await set(page, 'Paste scores here', 'Name\tcall\nAda Okafor\t3\nNobody\t2\nBen Castillo\tmany\n');
  }],
  ...['Ledger', 'Nights', 'Prizes', 'Share', 'Rules'].map((name) => [`${name} of a contest`, async (page) => {
    await press(page, 'tab', name);
  }]),
  ['an amendment that is being made', async (page) => {
    await press(page, 'button', 'Amend the rules');
  }],
  ['the large screen', async (page) => {
    await press(page, 'tab', 'Board');
    await press(page, 'button', 'Show on TV');
  }],
];

const looks = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { contrast: 'more' }],
  ['a phone', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }],
];

for (const [look, settings] of looks) {
  test(`axe finds no violation on any screen: ${look}`, async (t) => {
    const page = await start_app(app, settings);
    for (const [name, go] of screens) {
      await t.test(name, async () => {
        await go(page);
        assert.deepEqual(await violations(page), []);
      });
    }
    assert.deepEqual(page.errors, []);
    await page.end();
  });
}

describe('the tree', () => {
  let page;
  before(async () => {
    page = await start_app(app, { viewport: { width: 1280, height: 900 } });
  });
  after(() => page?.end());

  test('has the places, headings, fields, outputs and the table of stages', async () => {
    const text = await tree(page);
    for (const line of [
      /navigation "Quarterdeck"/, /tablist "Places"/, /tab "Targets" \[selected\]/, /tab "Discovery"/, /tab "Contests"/, /main/,
      /tabpanel "Targets"/, /heading "Targets" \[level=1\]/, /heading "From outreach to won deals" \[level=2\]/, /radiogroup "Goal"/,
      /radio "Revenue" \[checked\]/, /textbox "Quota": 1,000,000/, /textbox "Rate: outreach touch"'?: "2"/, /combobox "Currency"/, /button "New plan"/,
      /button "Undo" \[disabled\]/, /status "Needed: outreach touch"'?: 28,334/, /table "Stages"/, /columnheader "Rate to next"/,
      /img "Funnel on a logarithmic scale: 28,334 outreach touches,/, /group "Inputs"/,
    ]) {
      assert.match(text, line);
    }
    assert.equal(text.match(/^ *- '?row\b/gm).length, 7);
    assert.equal(text.match(/^ *- '?rowheader\b/gm).length, 6);
    assert.equal(text.match(/heading .*level=1/g).length, 1);
  });

  test('every control has a name of its own', async () => {
    const names = await page.evaluate(() => [...document.querySelectorAll('#mirror :is(button, select, input)')]
      .map((element) => `${element.getAttribute('role') ?? element.type} ${element.getAttribute('aria-label') ?? ''}`));
    assert.deepEqual(names.filter((name, index) => name.endsWith(' ') || names.indexOf(name) !== index), []);
  });

  test('a chosen tab names its panel, and only one tab is a stop for Tab', async () => {
    await press(page, 'tab', 'Contests');
    const tabs = await page.evaluate(() => [...document.querySelectorAll('[role=tab]')].map((tab) => [tab.getAttribute('aria-selected'), tab.tabIndex,
      document.getElementById(tab.getAttribute('aria-controls'))?.getAttribute('aria-label') ?? null]));
    assert.deepEqual(tabs, [['false', -1, null], ['false', -1, null], ['true', 0, 'Contests'], ['false', -1, null]]);
    assert.match(await tree(page), /heading "Contests" \[level=1\]/);
    await press(page, 'tab', 'Targets');
  });

  test('a notice is announced: its live region stands empty before it speaks', async () => {
    await page.evaluate(() => {
      window.heard = [];
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          const live = (target.nodeType === 1 ? target : target.parentElement)?.closest('[role=status][aria-live=polite], [role=alert]');
          if (live && !live.matches('output')) window.heard.push(live.textContent);
          for (const node of addedNodes) if (node.matches?.('.status, .alert')) window.heard.push(`new: ${node.textContent}`);
        }
      }).observe(document.getElementById('mirror'), { childList: true, subtree: true, characterData: true });
    });
    await press(page, 'button', 'New plan');
    await press(page, 'button', 'Delete plan');
    await page.until(() => window.heard.some((text) => text === 'Deleted Plan 1.'));
    const heard = await page.evaluate(() => window.heard);
    assert.ok(heard[0] === 'new: ', `the region comes empty, then its text: ${JSON.stringify(heard)}`);
    assert.match(await tree(page), /status:\s+- paragraph: Deleted Plan 1\./);
  });

  test('what is wrong is tied to its field', async () => {
    await set(page, 'Quota', 'lots');
    assert.equal(await page.attribute('textbox', 'Quota', 'aria-invalid'), 'true');
    assert.match(await page.attribute('textbox', 'Quota', 'aria-description'), /Write a number/);
    const [field] = (await (await page.protocol()).send('Accessibility.getFullAXTree')).nodes
      .filter(({ name, role: { value } = {} }) => name?.value === 'Quota' && value === 'textbox');
    assert.equal(field.properties.find(({ name }) => name === 'invalid').value.value, 'true');
    assert.match(field.description.value, /Write a number/);
    await page.press('Escape');
    await idle(page);
  });
});

test('on a phone every control is at least 44 px high and wide, and stages are a list', async () => {
  const page = await start_app(app, { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
  const text = await tree(page);
  assert.match(text, /list "Stages"/);
  assert.equal(text.match(/^ *- '?listitem\b/gm).length, 6);
  const small = await page.evaluate(() => [...document.querySelectorAll('#mirror :is(button, select, input)')]
    .map((element) => [element.getAttribute('aria-label') ?? element.textContent, element.offsetWidth, element.offsetHeight])
    .filter(([, width, height]) => width < 44 || height < 44));
  assert.deepEqual(small, []);
  await page.end();
});
