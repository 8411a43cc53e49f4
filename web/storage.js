// What outlives the tab: IndexedDB, with nothing acknowledged before its transaction is complete, and
// word to the other tabs after that.
//
//   journal     number -> record          every save; numbers grow and are never used again
//   snapshots   [generation, n] -> record  n = 0: {covers}, the journal number up to which it holds all
//   quarantine  source -> record          what could not be read, verbatim
//
// A record is a text that only C++ understands. Its source is "journal/<number>" or
// "snapshot/<generation>/<n>". Nothing that was not read is ever deleted.

import { create as open_beside } from './beside.js';
import { create as open_erasure } from './erasure.js';
import {
  create as open_connection, each, each_of, in_time, newest_of, stores, unbroken, wait_for,
} from './storage_connection.js';
import { reason_of, reasons } from './storage_reasons.js';

const max_record = 4 << 20;   // as in src/core/codec/record.h; longer ones are passed cut, to fail there
const cut_record = 1000;
const word_comes_ms = 1000;   // from another tab

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

// `send` is the host's; `begin` and `end` frame work that idle() waits for; `late(found)` is told what read()
// would have answered had the browser not taken so long. `early(record)` is told each record as it is read, before
// read() answers with all and how many were `told`; `anew()`, that none of those told so far count. `others`: the
// databases that are deleted with this one. `name` and the times differ in tests only.
export function create({
  send, begin = () => {}, end = () => {}, late = () => {}, early: tell_early = () => {}, anew = () => {},
  name = 'quarterdeck', others = [], open_ms = 4000, write_ms = 20_000,
}) {
  const beside = open_beside(name);
  const erasure = open_erasure({ names: [name, ...others], beside, send, end_here, open_ms });
  const { is_over } = erasure;
  const { connect, write, close, was_made_anew, is_blocked } = open_connection({
    name, open_ms, write_ms, made_anew: tell_cleared, lost: go_on_later, is_over,
  });
  let seen = 0;                 // the highest journal number that C++ has been given
  let own = new Set();          // numbers above that which this tab wrote itself
  let newest_generation = 0;    // when all was read
  let covered = 0;              // the journal up to that number was not read, as this generation holds what it says
  let complete = false;         // all that is stored has been read
  let running = false;          // C++ can be told news
  let channel = null;
  let early = [];               // what other tabs said before that
  let found_late = null;        // likewise what was read
  let is_late = false;          // the start goes on without what is read
  let untaken = [];             // of what a closed page had left: it could not be put into the journal yet

  // ---- reading

  // The newest generation, and the journal that it does not cover: that is everything, as a start needs it. The rest
  // is read where a part of that is damaged.
  async function read_all() {
    const database = await connect();
    const transaction = database.transaction(stores, 'readonly');
    const [journal, snapshots, quarantined] = stores.map((store) => transaction.objectStore(store));
    const set_aside = [];
    const all_set_aside = each(quarantined, undefined, (key, value) => set_aside.push([String(key), text_of(value)]));
    all_set_aside.catch(() => {});   // awaited below, unless something else has failed by then
    const all_keys = [journal, snapshots].map((store) => wait_for(store.getAllKeys()));
    const [in_journal, in_snapshots] = await Promise.all(all_keys);
    newest_generation = in_snapshots.at(-1)?.[0] ?? 0;
    const reading_header = unbroken(snapshots.get([newest_generation, 0])).catch(() => null);
    // Asked for before it is known whether that is all, which it nearly always is.
    let found = nothing_found();
    const newest = in_snapshots.filter(([generation]) => generation === newest_generation);
    const taking = take_snapshots(found, snapshots, newest);
    taking.catch(() => {});
    const header = await reading_header;
    const is_whole = Number.isSafeInteger(header?.covers) && !header.is_broken;
    covered = is_whole ? header.covers : 0;
    if (is_whole) await take_journal(found, journal, in_journal.filter((number) => number > covered));
    await taking;
    if (!is_whole || found.unread > 0) {
      covered = 0;
      if (found.told > 0) anew();
      found = nothing_found();
      await Promise.all([take_journal(found, journal, in_journal), take_snapshots(found, snapshots, in_snapshots)]);
    }
    await all_set_aside;
    found.quarantined = [...still_to_save(), ...set_aside];
    found.was_cleared = was_made_anew() && beside.is_marked();
    found.journal_end = Math.max(found.journal_end, covered);
    seen = Math.max(seen, found.journal_end);
    complete = found.unread === 0;
    return found;
  }

  const nothing_found = () => ({ records: [], told: 0, journal_end: 0, journal_length: 0, unread: 0 });

  function take(found, source, value) {
    if (value === undefined) found.unread += 1;
    found.records.push([source, text_of(value)]);
    if (is_late) return;
    tell_early(found.records.at(-1));
    found.told += 1;
  }

  const take_journal = (found, journal, keys) => each_of(journal, keys, (key, value) => {
    take(found, `journal/${key}`, value);
    found.journal_end = key;
    found.journal_length += 1;
  });

  const take_snapshots = (found, snapshots, keys) => each_of(snapshots, keys, (key, value) => {
    if (key[1] !== 0) take(found, `snapshot/${key.join('/')}`, value);
  });

  // A record of the newest generation was damaged: what it said is in the one before and its journal.
  async function read_the_rest() {
    const database = await connect();
    const transaction = database.transaction(['journal', 'snapshots'], 'readonly');
    const texts = [];
    const take = (_, value) => texts.push(text_of(value));
    await each(transaction.objectStore('snapshots'), IDBKeyRange.upperBound([newest_generation], true), take);
    await each(transaction.objectStore('journal'), IDBKeyRange.upperBound(covered), take);
    covered = 0;
    tell(texts);
  }

  // Everything stored, for the start; never rejects. Where the browser takes too long the app starts
  // without, and `late` is told what is stored when it can be read.
  async function read() {
    const nothing = {
      available: false, trouble: '', was_cleared: false, records: [], told: 0, quarantined: [], journal_end: 0, journal_length: 0,
    };
    if (!beside.is_erasing()) connect().catch(() => {});   // at once; read_all() hears of what fails
    const all = guarded(() => finish_erasure().then(() => quietly(take_stash)).then(read_all));
    all.catch(() => {});
    try {
      return { ...nothing, available: true, ...await in_time(all, open_ms) };
    } catch (error) {
      is_late = true;
      anew();
      if (error.name === 'Silent') {
        all.then((found) => {
          found_late = { ...nothing, available: true, ...found, told: 0 };
          if (running) tell_late();
        }, () => {});
      }
      const trouble = is_over() ? reasons.Erasing : error.name === 'Silent' && is_blocked() ? reasons.Blocked : reason_of(error);
      return { ...nothing, trouble, quarantined: still_to_save() };
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

  // The numbers that they got.
  const add_to_journal = (records) => write(['journal'], (journal) => (
    Promise.all(records.map((text) => wait_for(journal.add(text))))
  ));

  async function save(ticket, records) {
    try {
      const keys = await guarded(() => add_to_journal(records));
      for (const key of keys) own.add(key);
      beside.mark();
      channel?.postMessage({ records });
      send('saved', [ticket]);
      if (untaken.length > 0) await quietly(take_stash);
    } catch (error) {
      send('save_failed', [ticket, reason_of(error)]);
    }
  }

  function stash(records) {
    if (!is_over()) beside.add(records);
  }

  // A new generation of snapshots. The one before is kept with all of the journal that it needs, so one
  // damaged generation loses nothing. Skipped where another tab has done it, or is at it.
  function compact(covers, records) {
    const upto = Math.min(Number(covers) || 0, seen);
    if (!complete || records.length === 0) return Promise.resolve();
    const work = () => write(['journal', 'snapshots'], async (journal, snapshots) => {
      const before = await newest_of(snapshots);
      if (before !== newest_generation) return;
      const header = before ? await wait_for(snapshots.get([before, 0])) : null;
      const next = before + 1;
      snapshots.add({ covers: upto }, [next, 0]);
      records.forEach((text, index) => snapshots.add(text, [next, index + 1]));
      if (!header?.is_broken) snapshots.delete(IDBKeyRange.upperBound([before], true));
      const needless = header?.is_broken ? 0 : Math.min(header?.covers ?? 0, upto);
      if (needless > 0) journal.delete(IDBKeyRange.upperBound(needless));
      newest_generation = next;
    });
    const locks = navigator.locks;
    if (!locks) return quietly(work);
    return quietly(() => locks.request(`${name} compact`, { ifAvailable: true }, (lock) => (lock ? work() : null)));
  }

  async function quarantine(sources) {
    const is_broken = sources.some((source) => source.startsWith(`snapshot/${newest_generation}/`));
    await quietly(() => write(['journal', 'quarantine', 'snapshots'], async (journal, kept, snapshots) => {
      for (const source of sources) {
        const at = key_of(source);
        if (!at) continue;
        const store = at.store === 'journal' ? journal : snapshots;
        const value = await wait_for(store.get(at.key));
        if (value === undefined) continue;
        kept.add(value, source);
        store.delete(at.key);
      }
      if (!is_broken) return;
      const header = await wait_for(snapshots.get([newest_generation, 0]));
      snapshots.put({ ...header, is_broken }, [newest_generation, 0]);
    }));
    if (is_broken && covered > 0) await quietly(read_the_rest);
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

  // ---- what a page that was closed had left, and when all is gone

  // Another tab's, too. It goes once it is in the journal; merged twice, it changes nothing.
  async function take_stash() {
    const text = beside.text();
    if (text === null) return;
    untaken = beside.records_of(text);
    if (untaken.length > 0) {
      await add_to_journal(untaken);
      channel?.postMessage({ records: untaken });
    }
    untaken = [];
    beside.drop(text);
  }

  // What is set aside and can be read is saved anew by the program: so it is shown, and known to be unsaved.
  const still_to_save = () => untaken.map((text, index) => [`stash/${index}`, text]);

  // The user may have wanted it so, in another tab, which says so at once.
  function go_on_later() {
    setTimeout(() => {
      if (!is_over()) quietly(connect);
    }, word_comes_ms);
  }

  // The journal's numbers begin anew, and all that was seen of it is gone.
  function tell_cleared() {
    seen = 0;
    covered = 0;
    own = new Set();
    newest_generation = 0;
    complete = true;
    if (running) send('storage_cleared');
  }

  async function finish_erasure() {
    if (await erasure.finish() && !is_late) erasure.note();
  }

  function end_here() {
    channel?.postMessage({ erased: true });
    close();
  }

  // What could not be read, as it is.
  async function quarantined_text() {
    const database = await connect();
    const found = [];
    await each(database.transaction(['quarantine'], 'readonly').objectStore('quarantine'), undefined, (key, value) => {
      found.push({ source: String(key), text: value });
    });
    return JSON.stringify(found, null, 1);
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
      if (!document.hidden && !is_over()) quietly(catch_up);
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
      if (data?.erased) {
        erasure.stop();
        close();
        location.reload();
      }
      if (Array.isArray(data?.records)) tell(data.records);
    };
  } catch {
    // Firefox refuses it where it stores nothing; so there is nothing that another tab could tell.
  }

  const { erase, was_noted: follows_erasure } = erasure;
  return { read, listen, save, stash, compact, quarantine, drop, persist, is_persistent, erase, follows_erasure, quarantined_text };
}
