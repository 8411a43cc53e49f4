// The keys with which the links of a contest are signed: one Ed25519 pair a contest, made at its first signing,
// kept in a database of its own.
//
//   keys   contest's id -> { public, pkcs8 }; a damaged one that a back-up has replaced: "<id> damaged"
//
// A key must be able to leave the browser, or a lost laptop would end its contest: so the private half is kept as
// its PKCS #8 bytes. It leaves this machine in one way only, encrypted with a passphrase, in a back-up.

import * as database from './database.js';
import {
  decode, encode, is_allowed, iterations, iv_size, kdf, key_from, parse, random, salt_size, sealing, subtle, utf8,
} from './seal.js';

const public_size = 32;
const signature_size = 64;
const sealed_sizes = [48, 200];    // 48 + 16 bytes as browsers write it today; PKCS #8 allows for more

const version = 1;
const open_parts = ['quarterdeck_key', 'contest', 'public', 'kdf', 'iterations', 'salt', 'iv'];
const max_backup = 10_000;

// Clauses of sentences for the user.
const reasons = {
  Insecure: 'the page is not at a secure address (https)',
  NotSupportedError: 'this browser cannot make Ed25519 signatures; a newer one can',
  BadRequest: 'what was to be signed did not arrive whole',
  BadKey: 'the key that this browser holds for this contest is damaged; restore it from its back-up',
  NoKey: 'this browser holds no key for this contest',
  NoPassphrase: 'a passphrase is needed',
  TooLarge: 'it is larger than 10 kB, so no key file',
  NoKeyFile: 'it is not a key file of Quarterdeck',
  Incomplete: 'it is a key file, but a part of it is missing or changed',
  Newer: 'it is a key file of a newer version of Quarterdeck; reload the page, or open a newer app file, to get that version',
  Sealed: 'the passphrase is wrong, or the file is damaged',
  OtherKey: 'this browser has another key for this contest already, and keeps it',
  VersionError: 'a newer version of Quarterdeck has changed the storage of keys; reload the page, or open a newer app file, to get that version',
  QuotaExceededError: 'the disk, or this site’s share of it, is full',
  SecurityError: 'the browser’s settings do not let this site store keys',
  UnknownError: 'the browser could not reach its storage on the disk',
  InvalidStateError: 'the browser has closed its storage',
  Missing: 'this browser offers no storage to this page',
  Blocked: 'another tab keeps an older version of Quarterdeck open; close that tab',
  Silent: 'the browser’s storage does not answer',
};

function trouble(name) {
  return Object.assign(new Error(reasons[name]), { name });
}

const reason_of = (error) => reasons[error?.name] ?? 'the browser could not work with the key';

// ---- bytes and texts

const is_contest = (text) => typeof text === 'string' && /^[0-9a-f]{32}$/.test(text);

// ---- cryptography

async function make_pair() {
  // Extractable: see above.
  const { publicKey, privateKey } = await subtle().generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  const [raw, pkcs8] = await Promise.all([subtle().exportKey('raw', publicKey), subtle().exportKey('pkcs8', privateKey)]);
  return { public: encode(raw), pkcs8: new Uint8Array(pkcs8) };
}

async function is_signed(key, signature, bytes) {
  const imported = await subtle().importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  return subtle().verify({ name: 'Ed25519' }, imported, signature, bytes);
}

// By a pair whose halves belong together, or nobody could check what it signs.
async function sign_with(pair, bytes) {
  let signature;
  let belongs = false;
  try {
    const key = await subtle().importKey('pkcs8', pair.pkcs8, { name: 'Ed25519' }, false, ['sign']);
    signature = await subtle().sign({ name: 'Ed25519' }, key, bytes);
    belongs = await is_signed(decode(pair.public), signature, bytes);
  } catch (error) {
    throw error.name === 'NotSupportedError' || error.name === 'Insecure' ? error : trouble('BadKey');
  }
  if (!belongs) throw trouble('BadKey');
  return signature;
}

const is_sound = (contest, pair) => sign_with(pair, utf8(contest)).then(() => true, (error) => {
  if (error.name !== 'BadKey') throw error;
  return false;
});

// ---- back-ups

async function seal(contest, pair, passphrase) {
  const salt = random(salt_size);
  const iv = random(iv_size);
  const head = { quarterdeck_key: version, contest, public: pair.public, kdf, iterations, salt: encode(salt), iv: encode(iv) };
  const key = await key_from(passphrase, salt, iterations);
  return JSON.stringify({ ...head, sealed: encode(await subtle().encrypt(sealing(head, open_parts, iv), key, pair.pkcs8)) });
}

// Everything that can be checked without the passphrase, which is nothing that costs time.
function read_head(text) {
  if (text.length > max_backup) throw trouble('TooLarge');
  const head = parse(text);
  const written_by = head?.quarterdeck_key;
  if (!Number.isInteger(written_by) || written_by < 1) throw trouble('NoKeyFile');
  if (written_by > version) throw trouble('Newer');
  const bytes = Object.fromEntries(['public', 'salt', 'iv', 'sealed'].map((name) => [name, decode(head[name])]));
  const [shortest, longest] = sealed_sizes;
  const is_whole = is_contest(head.contest) && head.kdf === kdf
    && is_allowed(head.iterations)
    && bytes.public?.length === public_size && bytes.salt?.length === salt_size && bytes.iv?.length === iv_size
    && bytes.sealed?.length >= shortest && bytes.sealed.length <= longest;
  if (!is_whole) throw trouble('Incomplete');
  return { head, bytes };
}

async function unseal({ head, bytes }, passphrase) {
  const key = await key_from(passphrase, bytes.salt, head.iterations);
  let pkcs8;
  try {
    pkcs8 = new Uint8Array(await subtle().decrypt(sealing(head, open_parts, bytes.iv), key, bytes.sealed));
  } catch {
    throw trouble('Sealed');   // the browser does not say which
  }
  const pair = { public: encode(bytes.public), pkcs8 };
  if (!await is_sound(head.contest, pair)) throw trouble('Sealed');
  return pair;
}

// `send` is the host's; `begin` and `end` frame work that idle() waits for. `name` and the time differ in tests only.
export function create({ send, begin = () => {}, end = () => {}, name = 'quarterdeck-keys', open_ms = 4000 }) {
  const with_store = database.create(name, 'keys', open_ms);

  // undefined where there is none.
  const pair_of = (contest) => with_store('readonly', (store, answer) => {
    const request = store.get(contest);
    request.onsuccess = () => answer(request.result);
  });

  // Another tab may have been faster: its key is the contest's then, and is what comes back.
  const keep = (contest, pair) => with_store('readwrite', (store, answer) => {
    const adding = store.add(pair, contest);
    adding.onsuccess = () => answer(pair);
    adding.onerror = (event) => {
      if (adding.error.name !== 'ConstraintError') return;
      event.preventDefault();   // else the transaction is over
      const reading = store.get(contest);
      reading.onsuccess = () => answer(reading.result);
    };
  });

  const replace_damaged = (contest, pair) => with_store('readwrite', (store) => {
    const reading = store.get(contest);
    reading.onsuccess = () => {
      store.put(reading.result, `${contest} damaged`);
      store.put(pair, contest);
    };
  });

  async function guarded(work, refused) {
    begin();
    try {
      await work();
    } catch (error) {
      if (!reasons[error?.name]) console.warn('keys:', error);
      refused(error);
    } finally {
      end();
    }
  }

  // ---- what the program asks for

  function sign(ticket, contest, text) {
    return guarded(async () => {
      const bytes = decode(text);
      if (!bytes || !is_contest(contest)) throw trouble('BadRequest');
      const pair = await pair_of(contest) ?? await keep(contest, await make_pair());
      send('link_signed', [ticket, pair.public, encode(await sign_with(pair, bytes))]);
    }, (error) => send('link_unsigned', [ticket, reason_of(error)]));
  }

  function has(contest) {
    return guarded(async () => {
      const pair = await pair_of(contest);
      if (pair !== undefined && decode(pair?.public)?.length !== public_size) throw trouble('BadKey');
      send('key_known', [contest, pair?.public ?? '', '']);
    }, (error) => send('key_known', [contest, '', reason_of(error)]));
  }

  function verify(ticket, key_text, signature_text, text) {
    return guarded(async () => {
      const [key, signature, bytes] = [key_text, signature_text, text].map(decode);
      const has_shape = key?.length === public_size && signature?.length === signature_size && bytes;
      // Nobody has such a key: some browsers say so when they import it, others find no signature right.
      const good = has_shape && await is_signed(key, signature, bytes).catch((error) => {
        if (error.name !== 'DataError') throw error;
        return false;
      });
      send('link_checked', [ticket, good ? 'good' : 'bad']);
    }, () => send('link_checked', [ticket, 'unknown']));
  }

  function back_up(contest, passphrase) {
    return guarded(async () => {
      if (passphrase === '') throw trouble('NoPassphrase');
      const pair = await pair_of(contest);
      if (pair === undefined) throw trouble('NoKey');
      await sign_with(pair, utf8(contest));   // a damaged one is no back-up
      send('key_backed_up', [contest, await seal(contest, pair, passphrase)]);
    }, (error) => send('key_refused', [contest, reason_of(error)]));
  }

  function restore(text, passphrase) {
    let contest = '';
    return guarded(async () => {
      const backup = read_head(text);
      ({ contest } = backup.head);
      if (passphrase === '') throw trouble('NoPassphrase');
      const pair = await unseal(backup, passphrase);
      const kept = await keep(contest, pair);
      if (!await is_sound(contest, kept)) await replace_damaged(contest, pair);
      else if (kept.public !== pair.public) throw trouble('OtherKey');
      send('key_restored', [contest, pair.public]);
    }, (error) => send('key_refused', [contest, reason_of(error)]));
  }

  // ---- for a backup of everything

  // [{ contest, public, pkcs8 }, ...], the last as text; of sound ones only.
  async function all() {
    const found = [];
    await with_store('readonly', (store) => {
      store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        if (is_contest(cursor.key)) found.push([cursor.key, cursor.value]);
        cursor.continue();
      };
    });
    const pairs = [];
    for (const [contest, pair] of found) {
      if (await is_sound(contest, pair)) pairs.push({ contest, public: pair.public, pkcs8: encode(pair.pkcs8) });
    }
    return pairs;
  }

  // How many of them this browser did not have and has now. A contest keeps the key that it has.
  async function take_in(pairs) {
    let count = 0;
    for (const { contest, public: key, pkcs8 } of pairs) {
      const pair = { public: key, pkcs8: decode(pkcs8) };
      if (!is_contest(contest) || !pair.pkcs8 || !await is_sound(contest, pair)) continue;
      const had = await pair_of(contest);
      if (had === undefined && (await keep(contest, pair)).public === key) count += 1;
    }
    return count;
  }

  return { sign, has, verify, back_up, restore, all, take_in };
}
