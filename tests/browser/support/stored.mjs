// Straight to what the app has stored, past the code under test.

// `steps`: [store, method, ...arguments] each; their results.
const in_database = (page, mode, steps) => page.evaluate(([kind, calls]) => new Promise((resolve, reject) => {
  const request = indexedDB.open('quarterdeck');
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const transaction = request.result.transaction(['journal', 'snapshots', 'quarantine'], kind);
    const answers = calls.map(([store, method, ...args]) => transaction.objectStore(store)[method](...args));
    transaction.onabort = () => reject(transaction.error);
    transaction.oncomplete = () => {
      request.result.close();
      resolve(answers.map((answer) => answer.result));
    };
  };
}), [mode, steps]);

export async function stored_texts(page) {
  return (await in_database(page, 'readonly', [['journal', 'getAll'], ['snapshots', 'getAll']])).flat().map(String);
}

// What the records say, as JSON in which no letter is escaped.
export async function stored_payloads(page) {
  const records = (await stored_texts(page)).filter((text) => text.startsWith('QD1 '));
  return records.map((record) => JSON.stringify(JSON.parse(payload_of(record))));
}

// One record or several.
export const add_to_journal = (page, records) => (
  in_database(page, 'readwrite', [records].flat().map((record) => ['journal', 'add', record])));

export async function quarantined(page) {
  return (await in_database(page, 'readonly', [['quarantine', 'getAll']])).flat();
}

// Writes until not even a few bytes find room. Noise, as the browser packs what it stores: zeros take a minute to
// fill a few megabytes. Each write has a connection of its own, as Firefox closes one whose write finds no room.
export const fill_disk = (page) => page.evaluate(async () => {
  const write = (stone) => new Promise((resolve, reject) => {
    const request = indexedDB.open('ballast', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('stones', { autoIncrement: true });
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('stones', 'readwrite');
      transaction.objectStore('stones').add(stone);
      const end = (written) => {
        request.result.close();
        resolve(written);
      };
      transaction.oncomplete = () => end(true);
      transaction.onabort = () => end(false);
    };
  });
  for (let size = 500_000; size > 8;) {
    const stone = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(stone.subarray(at, at + 65_536));
    if (!await write(stone)) size = Math.floor(size / 2);
  }
});

export const free_disk = (page) => delete_database(page, 'ballast');

// As somebody does who clears what a site has stored: open connections are closed.
export const delete_database = (page, name = 'quarterdeck') => page.evaluate((database) => new Promise((resolve, reject) => {
  const request = indexedDB.deleteDatabase(database);
  request.onsuccess = () => resolve();
  request.onerror = () => reject(request.error);
}), name);

// Of a record.
export const payload_of = (record) => record.slice('QD1 01234567 '.length);

// A record as src/core/codec/record.h describes it, of whatever payload.
export function record_of(payload) {
  return `QD1 ${crc32(Buffer.from(payload)).toString(16).padStart(8, '0')} ${payload}`;
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc >>> 1 ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
