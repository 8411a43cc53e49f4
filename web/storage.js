// What outlives the tab: IndexedDB, with nothing acknowledged before its transaction is complete, and
// word to the other tabs after that.
//
//   journal     number -> record          every save; numbers grow and are never used again
//   snapshots   [generation, n] -> record  n = 0: {covers}, the journal number up to which it holds all
//   quarantine  source -> record          what could not be read, verbatim
//
// A record is a text that only C++ understands. Its source is "journal/<number>" or
// "snapshot/<generation>/<n>". Nothing that was not read is ever deleted.

const stores = ['journal', 'snapshots', 'quarantine'];
const strict = { durability: 'strict' };
const batch = 500;
const max_record = 4 << 20;   // as in src/core/codec/record.h; longer ones are passed cut, to fail there
const cut_record = 1000;

const reasons = {
  VersionError: 'a newer version of Quarterdeck has changed the storage; reload the page to get that version',
  QuotaExceededError: 'the disk, or this site’s share of it, is full',
  SecurityError: 'the browser’s settings do not let this site store data',
  UnknownError: 'the browser could not reach its storage on the disk',
  InvalidStateError: 'the browser has closed its storage',
  Missing: 'this browser offers no storage to this page',
  Blocked: 'another tab keeps an older version of Quarterdeck open; close that tab',
  Silent: 'the browser’s storage does not answer',
};

// The clause of a sentence for the user.
export function reason_of(error) {
  return reasons[error?.name] ?? 'the browser broke off the write';
}

function trouble(name) {
  return Object.assign(new Error(reasons[name]), { name });
}

const wait_for = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

const completion_of = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve();
  transaction.onabort = () => reject(transaction.error ?? trouble('InvalidStateError'));
});

function in_time(promise, ms, name = 'Silent') {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(trouble(name)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function key_of(source) {
  const parts = source.split('/');
  const numbers = parts.slice(1).map(Number);
  if (!numbers.every(Number.isSafeInteger)) return null;
  if (parts[0] === 'journal' && numbers.length === 1) return { store: 'journal', key: numbers[0] };
  if (parts[0] === 'snapshot' && numbers.length === 2) return { store: 'snapshots', key: numbers };
  return null;
}

function text_of(value) {
  if (typeof value !== 'string') return '';
  return value.length > max_record ? value.slice(0, cut_record) : value;
}

// Calls `found(key, value)` for each entry; a value that the disk does not give back is undefined.
async function each(store, range, found) {
  for (let from = range; ;) {
    const keys = await wait_for(store.getAllKeys(from, batch));
    let values;
    try {
      values = await unbroken(store.getAll(from, batch));
    } catch {
      values = [];
      for (const key of keys) values.push(await unbroken(store.get(key)).catch(() => undefined));
    }
    keys.forEach((key, index) => found(key, values[index]));
    if (keys.length < batch) return;
    from = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

// A failed read must not end the transaction that reads the rest.
const unbroken = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = (event) => {
    event.preventDefault();
    event.stopPropagation();
    reject(request.error);
  };
});

// `send` is the host's; `begin` and `end` frame work that idle() waits for; `late(found)` is told what read()
// would have answered had the browser not taken so long. `name` and the times differ in tests only.
export function create({
  send, begin = () => {}, end = () => {}, late = () => {}, name = 'quarterdeck', open_ms = 4000, write_ms = 20_000,
}) {
  let connecting = null;        // a promise of the database
  let seen = 0;                 // the highest journal number that C++ has been given
  let own = new Set();          // numbers above that which this tab wrote itself
  let newest_generation = 0;    // when all was read
  let complete = false;         // all that is stored has been read
  let running = false;          // C++ can be told news
  let channel = null;
  let early = [];               // what other tabs said before that
  let found_late = null;        // likewise what was read

  // ---- the connection

  function open() {
    return new Promise((resolve, reject) => {
      const factory = globalThis.indexedDB;   // some browsers throw here
      if (!factory) throw trouble('Missing');
      const request = factory.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('journal', { autoIncrement: true });
        for (const store of ['snapshots', 'quarantine']) request.result.createObjectStore(store);
      };
      request.onblocked = () => {
        open.blocked = true;
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => resolve(request.result);
    });
  }

  // One connection, kept, and opened anew after it was lost or could not be had.
  function connect() {
    if (connecting) return connecting;
    open.blocked = false;
    const mine = open().then((database) => {
      const forget = () => {
        if (connecting === mine) connecting = null;
      };
      database.onclose = forget;
      database.onversionchange = () => {   // a newer version in another tab wants to change the stores
        forget();
        database.close();
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
    throw error.name === 'Silent' && open.blocked ? trouble('Blocked') : error;
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

  // ---- reading

  async function read_all() {
    const database = await connect();
    const transaction = database.transaction(stores, 'readonly');
    const found = { records: [], quarantined: [], journal_end: 0, journal_length: 0 };
    let generation = 0;
    let unread = 0;
    const take = (list, source, value) => {
      if (value === undefined) unread += 1;
      list.push([source, text_of(value)]);
    };
    await each(transaction.objectStore('journal'), undefined, (key, value) => {
      take(found.records, `journal/${key}`, value);
      found.journal_end = key;
      found.journal_length += 1;
    });
    await each(transaction.objectStore('snapshots'), undefined, (key, value) => {
      generation = key[0];
      if (key[1] !== 0) take(found.records, `snapshot/${key.join('/')}`, value);
    });
    await each(transaction.objectStore('quarantine'), undefined, (key, value) => {
      take(found.quarantined, String(key), value);
    });
    seen = Math.max(seen, found.journal_end);
    newest_generation = generation;
    complete = unread === 0;
    return found;
  }

  // Everything stored, for the start; never rejects. Where the browser takes too long the app starts
  // without, and `late` is told what is stored when it can be read.
  async function read() {
    const nothing = { available: false, trouble: '', records: [], quarantined: [], journal_end: 0, journal_length: 0 };
    const all = guarded(read_all);
    all.catch(() => {});
    try {
      return { ...nothing, available: true, ...await in_time(all, open_ms) };
    } catch (error) {
      if (error.name === 'Silent') {
        all.then((found) => {
          found_late = { ...nothing, available: true, ...found };
          if (running) tell_late();
        }, () => {});
      }
      return { ...nothing, trouble: error.name === 'Silent' && open.blocked ? reasons.Blocked : reason_of(error) };
    }
  }

  // What other tabs have written while this one was not listening. What they have compacted meanwhile, or
  // what the start could not read, is in the snapshots only; merging it again changes nothing.
  async function catch_up() {
    const database = await connect();
    const transaction = database.transaction(['journal', 'snapshots'], 'readonly');
    const journal = transaction.objectStore('journal');
    const news = [];
    let end_of_news = seen;
    const [oldest = Infinity] = await wait_for(journal.getAllKeys(undefined, 1));
    if (!complete || oldest > seen + 1) {
      await each(transaction.objectStore('snapshots'), undefined, (key, value) => {
        if (key[1] !== 0 && value !== undefined) news.push(text_of(value));
      });
    }
    await each(journal, IDBKeyRange.lowerBound(seen, true), (key, value) => {
      end_of_news = key;
      if (!own.has(key) && value !== undefined) news.push(text_of(value));
    });
    seen = end_of_news;
    own = new Set([...own].filter((key) => key > seen));
    tell(news);
  }

  // ---- writing

  async function save(ticket, records) {
    try {
      const keys = await guarded(() => write(['journal'], (journal) => (
        Promise.all(records.map((text) => wait_for(journal.add(text))))
      )));
      for (const key of keys) own.add(key);
      channel?.postMessage({ records });
      send('saved', [ticket]);
    } catch (error) {
      send('save_failed', [ticket, reason_of(error)]);
    }
  }

  // A new generation of snapshots. The one before is kept with all of the journal that it needs, so one
  // damaged generation loses nothing. Skipped where another tab has done it, or is at it.
  function compact(covers, records) {
    const upto = Math.min(Number(covers) || 0, seen);
    if (!complete || records.length === 0) return Promise.resolve();
    const work = () => write(['journal', 'snapshots'], async (journal, snapshots) => {
      const keys = await wait_for(snapshots.getAllKeys());
      const before = keys.at(-1)?.[0] ?? 0;
      if (before !== newest_generation) return;
      const header = before ? await wait_for(snapshots.get([before, 0])) : null;
      const next = before + 1;
      snapshots.add({ covers: upto }, [next, 0]);
      records.forEach((text, index) => snapshots.add(text, [next, index + 1]));
      snapshots.delete(IDBKeyRange.upperBound([before], true));
      const needless = Math.min(header?.covers ?? 0, upto);
      if (needless > 0) journal.delete(IDBKeyRange.upperBound(needless));
      newest_generation = next;
    });
    const locks = navigator.locks;
    if (!locks) return quietly(work);
    return quietly(() => locks.request(`${name} compact`, { ifAvailable: true }, (lock) => (lock ? work() : null)));
  }

  function quarantine(sources) {
    return quietly(() => write(['journal', 'quarantine', 'snapshots'], async (journal, kept, snapshots) => {
      for (const source of sources) {
        const at = key_of(source);
        if (!at) continue;
        const store = at.store === 'journal' ? journal : snapshots;
        const value = await wait_for(store.get(at.key));
        if (value === undefined) continue;
        kept.add(value, source);
        store.delete(at.key);
      }
    }));
  }

  function drop(sources) {
    return quietly(() => write(['quarantine'], async (kept) => {
      for (const source of sources) kept.delete(source);
    }));
  }

  // Housekeeping: when it fails everything stays as it was, and the next start does it again.
  async function quietly(work) {
    try {
      await guarded(work);
    } catch (error) {
      console.warn(`storage: ${reason_of(error)}`, error);
    }
  }

  async function guarded(work) {
    begin();
    try {
      return await work();
    } finally {
      end();
    }
  }

  // ---- other tabs, and the browser's promise

  function tell(records) {
    const texts = records.filter((text) => typeof text === 'string' && text !== '' && text.length <= max_record);
    if (texts.length === 0) return;
    if (running) send('records', texts);
    else early.push(...texts);
  }

  function tell_late() {
    if (found_late) late(found_late);
    found_late = null;
  }

  // After C++ has been told to start.
  function listen() {
    running = true;
    tell_late();
    tell(early.splice(0));
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) quietly(catch_up);
    });
  }

  // May take long, or for ever, where the browser asks the user.
  async function persist() {
    const answer = Promise.resolve(navigator.storage?.persist?.() ?? false).catch(() => false);
    const granted = await in_time(answer, 3000).catch(() => false);
    send('persistence', [granted ? '1' : '0']);
    if (!granted && await answer) send('persistence', ['1']);
  }

  function is_persistent() {
    const answer = Promise.resolve(navigator.storage?.persisted?.() ?? false);
    return in_time(answer, 500).catch(() => false);
  }

  try {
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => {
      if (Array.isArray(data?.records)) tell(data.records);
    };
  } catch {
    // Firefox refuses it where it stores nothing; so there is nothing that another tab could tell.
  }

  return { read, listen, save, compact, quarantine, drop, persist, is_persistent };
}
