// What a long list of accounts costs in the browser: it is stored, opened, filtered and scrolled.
import { pause, settle } from './pages.mjs';
import { since } from './measures.mjs';
import { record_of } from '../browser/support/stored.mjs';

const facts_each = 40;
const trades = ['Foods', 'Freight', 'Insurance', 'Robotics', 'Clinics'];
const slots = ['goals', 'plans', 'challenges', 'timeline', 'budget', 'authority', 'consequences', 'implications', 'metrics',
  'decision_criteria', 'decision_process', 'paper_process', 'champion', 'competition'];
const levels = ['unknown', 'we_think', 'buyer_said', 'buyer_showed'];

// { open, filter, scroll }: the main thread's milliseconds a frame while the list of `count` accounts with 40 facts each
// is opened, searched in and scrolled.
export function account_frames(pages, name, count, { letters, wheels }) {
  return pages.visit(name, async (page, metrics) => {
    await settle(page);
    await page.evaluate(store, Array.from({ length: count }, (_, number) => record_of(JSON.stringify(account(number)))));
    await page.reload();
    await page.waitForFunction(() => window.measured?.first_frame_ms > 0);
    await settle(page);

    const opening = await since(page, metrics);
    await page.getByRole('tab', { name: 'Discovery', exact: true }).click();
    await settle(page);
    const open = per_frame(await opening());

    const search = page.getByRole('textbox', { name: 'Search', exact: true });
    await search.focus();
    const filtering = await since(page, metrics);
    for (let i = 0; i < letters; ++i) {
      await page.keyboard.press(i % 8 < 4 ? 'clin'[i % 4] : 'Backspace');
      await page.evaluate(() => window.quarterdeck.idle());
    }
    const filter = per_frame(await filtering());

    await search.fill('');
    await settle(page);
    await page.mouse.move(640, 500);
    const scrolling = await since(page, metrics);
    for (let i = 0; i < wheels; ++i) {
      await page.mouse.wheel(0, i % 20 < 10 ? 120 : -120);
      await page.evaluate(() => window.quarterdeck.idle());
    }
    const scroll = per_frame(await scrolling());
    await pause(100);
    return { open, filter, scroll };
  });
}

const per_frame = ({ cpu_ms, frames }) => cpu_ms / frames;

const id_of = (kind, number) => kind.toString(16).padStart(8, '0') + number.toString(16).padStart(24, '0');

export function account(number) {
  const fields = {};
  const put = (key, value) => {
    fields[key] = [1, '0000000000000001', value];
  };
  put('name', `Account ${number} ${trades[number % trades.length]}`);
  put('created', 1_750_000_000_000 + number);
  const contact = id_of(2, number);
  put(`contact/${contact}/name`, 'Ann Lee');
  put(`contact/${contact}/roles`, 1);
  const meeting = id_of(3, number);
  put(`meeting/${meeting}/name`, 'First call');
  put(`meeting/${meeting}/state`, ['booked', 'held', 'accepted'][number % 3]);
  put(`meeting/${meeting}/date`, '2025-06-30');
  for (let i = 0; i < facts_each; ++i) {
    const fact = `fact/${id_of(4, number * facts_each + i)}/`;
    put(`${fact}slot`, slots[(number + i) % slots.length]);
    put(`${fact}level`, levels[(number + i * 3) % levels.length]);
    put(`${fact}quote`, 'By ten o’clock the routes of the morning are wrong, every day.');
    put(`${fact}contact`, contact);
    put(`${fact}date`, '2025-06-30');
    put(`${fact}order`, i);
  }
  return { format: 1, kind: 'account', id: id_of(1, number + 1), fields };
}

// Runs in the page.
export function store(records) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('quarterdeck');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('journal', 'readwrite');
      for (const record of records) transaction.objectStore('journal').add(record);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
