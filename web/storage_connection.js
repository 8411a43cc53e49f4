// The connection to the database of web/storage.js: opened when it is needed, kept, opened anew when it was lost; and
// transactions that are complete, and on the disk, when their promise resolves.
import { reasons } from './storage_reasons.js';

export const stores = ['journal', 'snapshots', 'quarantine'];
const strict = { durability: 'strict' };
const batch = 32;

function trouble(name) {
  return Object.assign(new Error(reasons[name]), { name });
}

export const wait_for = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export const completion_of = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error ?? trouble('InvalidStateError'));
});

export function in_time(promise, ms, name = 'Silent') {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(trouble(name)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// Calls `found(key, value)` for each entry; a value that the disk does not give back is undefined.
export async function each(store, range, found) {
  await each_of(store, await wait_for(store.getAllKeys(range)), found);
}

// The same by keys, in order, between which there are no others. All parts are asked for at once, and each is told of
// as it comes, so that there is work while the browser fetches the next.
export async function each_of(store, keys, found) {
  const parts = [];
  for (let i = 0; i < keys.length; i += batch) {
    const of_part = keys.slice(i, i + batch);
    const values = unbroken(store.getAll(IDBKeyRange.bound(of_part[0], of_part.at(-1)))).catch(() => one_by_one(store, of_part));
    values.catch(() => {});   // awaited below, unless one before it has failed by then
    parts.push([of_part, values]);
  }
  for (const [of_part, reading] of parts) {
    const values = await reading;
    of_part.forEach((key, index) => found(key, values[index]));
  }
}

async function one_by_one(store, keys) {
  const values = [];
  for (const key of keys) values.push(await unbroken(store.get(key)).catch(() => undefined));
  return values;
}

// The number of the newest generation of snapshots; 0: there is none.
export const newest_of = async (snapshots) => (await wait_for(snapshots.openKeyCursor(null, 'prev')))?.key[0] ?? 0;

// A failed read must not end the transaction that reads the rest.
export const unbroken = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = (event) => {
    event.preventDefault();
    event.stopPropagation();
    reject(request.error);
  };
});

// `lost()` is called when somebody has deleted the database, or the browser has closed it by itself. `made_anew()`
// when it is there again, but is not the one that it was: before anything is written to it. `is_over()`: it is not to
// be there again.
export function create({ name, open_ms, write_ms, made_anew, lost, is_over }) {
  let connecting = null;   // a promise of the database
  let was_open = false;    // it has been there in this tab
  let was_deleted = false;
  let is_new = false;      // this connection has made it
  let blocked = false;

  function make_stores(database) {
    is_new = true;
    database.createObjectStore('journal', { autoIncrement: true });
    for (const store of ['snapshots', 'quarantine']) database.createObjectStore(store);
  }

  function open() {
    return new Promise((resolve, reject) => {
      const factory = globalThis.indexedDB;   // some browsers throw here
      if (!factory) throw trouble('Missing');
      const request = factory.open(name, 1);
      request.onupgradeneeded = () => {
        if (is_over()) request.transaction.abort();
        else make_stores(request.result);
      };
      request.onblocked = () => {
        blocked = true;
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => resolve(request.result);
    });
  }

  // One connection, kept, and opened anew after it was lost or could not be had.
  function connect() {
    if (is_over()) return Promise.reject(trouble('Erasing'));
    if (connecting) return connecting;
    blocked = false;
    is_new = false;
    const mine = open().then((database) => {
      // Another tab may have been faster in making it.
      if (was_open && (is_new || was_deleted)) made_anew();
      was_open = true;
      was_deleted = false;
      const forget = () => {
        if (connecting === mine) connecting = null;
      };
      database.onclose = () => {   // as when somebody clears the site's data
        forget();
        lost();
      };
      database.onversionchange = ({ newVersion }) => {   // a newer version in another tab wants to change the stores
        forget();
        database.close();
        if (newVersion !== null) return;
        was_deleted = true;
        lost();
      };
      return database;
    });
    connecting = mine;
    mine.catch(() => {
      if (connecting === mine) connecting = null;
    });
    return mine;
  }

  const connect_in_time = () => in_time(connect(), open_ms).catch((error) => {
    throw error.name === 'Silent' && blocked ? trouble('Blocked') : error;
  });

  // Runs `work` in a transaction that is complete, and on the disk, when the promise resolves. A
  // connection that turns out to be closed is opened anew, once.
  async function write(names, work) {
    for (let again = true; ; again = false) {
      const database = await connect_in_time();
      try {
        const transaction = database.transaction(names, 'readwrite', strict);
        const done = completion_of(transaction);
        done.catch(() => {});
        const result = await in_time(run(transaction, work, done), write_ms);
        return result;
      } catch (error) {
        if (!again || error.name !== 'InvalidStateError') throw error;
        connecting = null;
        database.close();
      }
    }
  }

  async function run(transaction, work, done) {
    let result;
    try {
      result = await work(...[...transaction.objectStoreNames].map((store) => transaction.objectStore(store)));
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // it has ended already, and `done` knows why
      }
      await done.catch((why) => {
        throw transaction.error ?? error ?? why;
      });
      throw error;
    }
    await done;
    return result;
  }

  // As soon as it is open.
  function close() {
    connecting?.then((database) => database.close(), () => {});
    connecting = null;
  }

  return { connect, write, close, was_made_anew: () => is_new, is_blocked: () => blocked };
}
