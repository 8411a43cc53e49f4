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

export const add_to_journal = (page, record) => in_database(page, 'readwrite', [['journal', 'add', record]]);

export async function quarantined(page) {
  return (await in_database(page, 'readonly', [['quarantine', 'getAll']])).flat();
}

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
