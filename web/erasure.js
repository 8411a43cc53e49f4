// Deletes all that is kept: databases are emptied first, which the idle connections of other tabs are not in the way
// of, and then removed, which waits until all of those are closed. What is left when the page is closed is deleted at
// the next start.
import { completion_of, wait_for } from './storage_connection.js';
import { reason_of } from './storage_reasons.js';

function opened(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let is_new = false;
    request.onupgradeneeded = () => {
      is_new = true;
      request.transaction.abort();   // none is made to be deleted
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (is_new) resolve(null);
      else reject(request.error);
    };
  });
}

async function empty(name) {
  const database = await opened(name);
  if (!database) return;
  try {
    const stores = [...database.objectStoreNames];
    if (stores.length === 0) return;
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    for (const store of stores) transaction.objectStore(store).clear();
    await completion_of(transaction);
  } finally {
    database.close();
  }
}

// `names`: of the databases; `beside`: of web/beside.js. `end_here()` lets go of the connections and tells other tabs,
// each of which starts anew then.
export function create({ names, beside, send, end_here, open_ms }) {
  const [name] = names;
  const erased_key = `${name}-erased`;
  let has_begun = false;   // here, or is to be finished by this start
  let erasing = null;      // a promise of the end
  let left = 'what was kept may all be there still, as';   // a clause that a reason follows

  // Also by another tab whose word has not come yet: nothing is written any more.
  const is_over = () => has_begun || beside.was_erased();

  // By one tab, so that what another one begins anew with stays.
  async function erase_all() {
    const is_left = beside.is_erasing();
    const work = async () => {
      if (is_left && !beside.is_erasing()) return;   // another has done it
      for (const one of names) await empty(one);
      left = 'it is all emptied, but the empty storage is there still, as';
      for (const one of names) await wait_for(indexedDB.deleteDatabase(one));
      beside.end_erasure();
    };
    await (navigator.locks ? navigator.locks.request(`${name} erase`, work) : work());
  }

  // This tab starts anew when nothing is left, and says before that what it waits for.
  async function erase() {
    const tell_left = (reason) => send('erase_failed', [`${left} ${reason}`]);
    beside.begin_erasure();
    stop();
    end_here();
    const patience = setTimeout(tell_left, open_ms, 'another tab of Quarterdeck is in the way, or the browser is slow');
    try {
      erasing ??= erase_all();
      await erasing;
      note();
      location.reload();
    } catch (error) {
      erasing = null;
      tell_left(reason_of(error));
    } finally {
      clearTimeout(patience);
    }
  }

  function stop() {
    has_begun = true;
  }

  // Before a start reads anything. Resolves to whether there was something to do.
  async function finish() {
    if (!beside.is_erasing()) return false;
    stop();
    await erase_all();
    has_begun = false;
    return true;
  }

  // For the start that follows.
  function note() {
    try {
      sessionStorage.setItem(erased_key, '');
    } catch (error) {
      console.warn('storage:', error);
    }
  }

  // Whether this start follows upon that; says so once.
  function was_noted() {
    try {
      const follows = sessionStorage.getItem(erased_key) !== null;
      sessionStorage.removeItem(erased_key);
      return follows;
    } catch {
      return false;
    }
  }

  return { erase, stop, finish, is_over, note, was_noted };
}
