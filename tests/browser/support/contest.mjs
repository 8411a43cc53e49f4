// A contest as a leader runs it in the built site, and what others see of it.
import assert from 'node:assert/strict';
import { idle, page_text, press, set, value } from './app.mjs';

// Lines are broken where the page is narrow.
export const words_of = async (page) => (await page_text(page)).replace(/\s+/g, ' ');
export const says = async (page, pattern) => assert.match(await words_of(page), pattern);

export async function lead_contest(page) {
  await press(page, 'tab', 'Contests');
  await press(page, 'button', 'New contest');
  await set(page, 'Contest name', 'Winter cup');
  await set(page, 'First day', await page.evaluate(() => new Date().toLocaleDateString('sv')));
  await page.press('Tab');
  await idle(page);
  await press(page, 'button', 'Add metric');
  await set(page, 'Metric 1', 'QBM');
  await set(page, 'Points: QBM', '10');
  await set(page, 'Members to add', 'Ann\nمحمد');
  await press(page, 'button', 'Add members');
  await press(page, 'button', 'Kick off');
  await says(page, /rules are frozen/);
}

export async function score(page, name, count) {
  await press(page, 'tab', 'Scores');
  await set(page, `${name}, QBM`, String(count));
  await page.press('Enter');
  await idle(page);
}

// They may lie over what is to be clicked next.
export async function dismiss_notices(page) {
  const dismiss = () => {
    const button = document.querySelector('#mirror [aria-label^="Dismiss"]');
    button?.click();
    return button !== null;
  };
  while (await page.evaluate(dismiss)) await idle(page);
}

// The link that a button of the page Share makes.
export async function link_by(page, button) {
  await press(page, 'tab', 'Share');
  await dismiss_notices(page);
  await press(page, 'button', button);
  const link = await value(page, 'Link');
  await press(page, 'button', 'Close the link');
  return link;
}

// As a reader opens it whose app is open already.
export async function open_link(page, link) {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, link.slice(link.indexOf('#')));
  await page.until(() => location.hash === '');
  await idle(page);
}

export const leads = (page, name, points) => says(page, new RegExp(`\u2068?${name}\u2069? leads with ${points} points`));
