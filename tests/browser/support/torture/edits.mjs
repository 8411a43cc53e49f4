// Random edits of plans, accounts and contests through the app's own controls.
import { idle, open_site, press, value } from '../app.mjs';
import { dismiss_notices, lead_contest } from '../contest.mjs';
import { stored_texts } from '../stored.mjs';
import { documents_of, shown_of, values_of } from './known.mjs';

export const stored = async (page) => documents_of(await stored_texts(page));

// The first start of a profile: a plan, an account and a contest that has begun, all of them open.
export async function furnish(page, url) {
  if (url) await open_site(page, url);
  await page.front();
  await press(page, 'button', 'New plan');
  await press(page, 'tab', 'Discovery');
  await press(page, 'button', 'New account');
  await lead_contest(page);
  await dismiss_notices(page);
}

// True: what was done before is shown as saved.
export const is_saved = (page) => page.evaluate(async () => {
  await window.quarterdeck.idle();
  return document.querySelector('#mirror [aria-label="Settings"]').textContent.startsWith('Saved on this device');
});

// Presses Try again where it is to be had: the app tries by itself too, so it may go at any time.
export async function save_again(page) {
  await page.evaluate(() => document.querySelector('#mirror button[aria-label="Try again"]')?.click());
  await page.until(() => document.getElementById('mirror').textContent.includes('Saved on this device'));
  await idle(page);
}

// Key by key, over what is there.
export async function type_over(page, name, text) {
  await page.focus('textbox', name);
  await page.press('Control+a');
  await page.type(text);
}

// The same as one piece, for a field that all tabs type in at once: what another tab has typed comes into the field in
// between, and a key after that would add to it. No hand types in two tabs.
export async function put_over(page, name, text) {
  await page.focus('textbox', name);
  await page.evaluate((piece) => {
    document.activeElement.select();
    document.execCommand('insertText', false, piece);
  }, text);
}

export const plain = (text) => text.replaceAll(',', '');

export const shows = (page, label, text) => page.until(([name, wanted]) => (
  document.querySelector(`#mirror [aria-label="${name}"]`)?.value.replaceAll(',', '') === wanted), [label, plain(text)]);

// Those that add nothing, so that any number of them costs the same.
export const field_kinds = ['quota', 'plan_name', 'account_name', 'note', 'score'];
const every_kind = [...field_kinds, 'new_plan', 'new_account'];

const places = {
  quota: ['Targets', 'Plan'], plan_name: ['Targets', 'Plan'], new_plan: ['Targets'],
  account_name: ['Discovery', 'Overview'], note: ['Discovery', 'Overview'], new_account: ['Discovery'],
  score: ['Contests', 'Scores'],
};

// An editor of one tab: what it does it tells `known`, and answers when it is typed, not when it is saved.
export function editor_of(page, { known, random, name }) {
  let shown = {};
  let place = '';
  let number = 0;

  // Nothing is drawn in a tab behind another, and what is not drawn is not clicked.
  const go = async (kind) => {
    if (places[kind].join() === place) return;
    await page.front();
    for (const tab of places[kind]) await press(page, 'tab', tab);
    place = places[kind].join();
  };
  const new_text = () => `${name}${number += 1} ${'nmrvwxz'.repeat(random.between(0, 3))}`.trim();
  const new_number = () => String(random.between(1, 9_999_999));

  const field = (kind, what, label, new_value) => async () => {
    const of = `${kind} ${shown[kind]} ${what}`;
    await expect_shown(of, label);
    const text = new_value();
    known.typed(of, text, true);
    await type_over(page, label, text);
  };
  // Waits, as another tab may have typed it.
  const expect_shown = async (of, label) => {
    const wanted = known.text(of);
    if (wanted === null) return;
    await shows(page, label, wanted).catch(async () => {
      known.lose(`${of} shows "${await value(page, label)}" instead of "${wanted}"`);
    });
  };
  // What is open from now on is found out when it is saved: who is killed before that starts anew anyway.
  const addition = (kind, button) => async () => {
    known.typed(`${kind}s`, String(Number(known.text(`${kind}s`)) + 1));
    await press(page, 'button', button);
    place = '';
    await look();
  };

  const edits = {
    quota: field('plan', 'quota', 'Quota', new_number),
    plan_name: field('plan', 'name', 'Plan name', new_text),
    new_plan: addition('plan', 'New plan'),
    account_name: field('account', 'name', 'Account name', new_text),
    note: field('account', 'note', 'Our note', new_text),
    async new_account() {
      if (await page.select_count('button', 'All accounts') > 0) await press(page, 'button', 'All accounts');
      await addition('account', 'New account')();
    },
    async score() {
      const count = String(random.between(1, 90));
      known.typed(`contest ${shown.contest} scores`, count);
      await type_over(page, 'Ann, QBM', count);
      await page.press('Enter');
    },
  };

  // After a start: what is open, and what is there, which `known` must have checked before.
  async function look() {
    const documents = await stored(page);
    shown = shown_of(documents);
    return documents;
  }

  return {
    look,
    async start() {
      place = '';
      known.start(values_of(await look()));
      await dismiss_notices(page);
    },
    async edit(kind = random.pick(every_kind)) {
      await go(kind);
      await edits[kind]();
    },
    come_to: go,
    async save() {
      const saved = await is_saved(page);
      if (saved) known.acknowledge();
      return saved;
    },
  };
}
