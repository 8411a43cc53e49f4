// Files that the app hands out, and files that it is given.

import { idle } from './app.mjs';

// From now on what the page saves is kept for saved_text().
export const watch_files = (page) => page.evaluate(() => {
  if (window.saved) return;
  window.saved = [];
  const real = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    window.saved.push(blob);
    return real.call(URL, blob);
  };
});

// The last one's text.
export const saved_text = (page) => page.evaluate(() => window.saved.at(-1).text());

// Drops a file on the page, as from the desktop.
export async function drop_file(page, name, text) {
  await page.evaluate(([file_name, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], file_name, { type: 'application/json' }));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer });
    document.getElementById('app').dispatchEvent(event);
  }, [name, text]);
  await idle(page);
}
