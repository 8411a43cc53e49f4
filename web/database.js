// One store of a small database of its own, for what is kept beside the documents: keys and handles.

const strict = { durability: 'strict' };

function trouble(name) {
  return Object.assign(new Error(name), { name });
}

const completion_of = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error ?? trouble('InvalidStateError'));
});

// A connection lasts for one operation: so none is in the way of a newer version.
function open(name, store, open_ms) {
  return new Promise((resolve, reject) => {
    const factory = globalThis.indexedDB;   // some browsers throw here
    if (!factory) throw trouble('Missing');
    const request = factory.open(name, 1);
    let blocked = false;
    let given_up = false;
    const timer = setTimeout(() => {
      given_up = true;
      reject(trouble(blocked ? 'Blocked' : 'Silent'));
    }, open_ms);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onblocked = () => {
      blocked = true;
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      database.onversionchange = () => database.close();   // after the transaction that is under way
      if (given_up) database.close();
      else resolve(database);
    };
  });
}

// What `ask(store, answer)` gives to answer(), once the transaction is complete and what it wrote on the disk.
// Rejects with the browser's errors, and with Missing, Blocked and Silent.
export const create = (name, store, open_ms = 4000) => async (mode, ask) => {
  const database = await open(name, store, open_ms);
  try {
    const transaction = database.transaction([store], mode, strict);
    const done = completion_of(transaction);
    let found;
    ask(transaction.objectStore(store), (value) => {
      found = value;
    });
    await done;
    return found;
  } finally {
    database.close();
  }
};
