// The keys that sign links: one pair for each contest, made in this browser and kept in a database of its
// own. They leave it only in a file that is encrypted with the reader's passphrase.
//
// A pair is kept so that it can be exported, as there is no other way to move it to another device.

const database = 'quarterdeck-keys';
const store = 'keys';   // contest -> { private_key, public_key }: a CryptoKey, and raw bytes
const strict = { durability: 'strict' };
const algorithm = { name: 'Ed25519' };

const file_version = 1;
const most_file = 10_000;          // characters; one of ours has about 500
const iterations = 600_000;        // of PBKDF2, as OWASP asks for with SHA-256
const fewest_iterations = 100_000;
const most_iterations = 10_000_000;

const encoder = new TextEncoder();

function to_base64url(bytes) {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

// Throws for what is no base64url.
function from_base64url(text) {
  if (!/^[\w-]*$/.test(text)) throw new TypeError('no base64url');
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}

class Refusal extends Error {}

function reason_of(error) {
  if (error instanceof Refusal) return error.message;
  if (error?.name === 'NotSupportedError') return 'this browser cannot make such signatures; a newer one can';
  if (error?.name === 'QuotaExceededError') return 'the disk, or this site’s share of it, is full';
  return 'the browser did not let this page reach its keys';
}

// Opened for each use, so that a newer version of the app is never blocked by it.
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Refusal('another tab keeps the keys busy; close it and try again'));
  });
}

// `act(keys)` makes a request; resolves to its result once the transaction is complete.
async function with_keys(mode, act) {
  const opened = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = opened.transaction(store, mode, strict);
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? request.error);
    });
  } finally {
    opened.close();
  }
}

function subtle() {
  if (!globalThis.crypto?.subtle) throw new Refusal('signing needs an address that begins with https');
  return crypto.subtle;
}

const find = (contest) => with_keys('readonly', (keys) => keys.get(contest));

// The pair of a contest; another tab may be making one at the same time, and the first one stays.
async function pair_of(contest) {
  const kept = await find(contest);
  if (kept) return kept;
  const made = await subtle().generateKey(algorithm, true, ['sign', 'verify']);
  const pair = { private_key: made.privateKey, public_key: await subtle().exportKey('raw', made.publicKey) };
  try {
    await with_keys('readwrite', (keys) => keys.add(pair, contest));
    return pair;
  } catch (error) {
    if (error?.name === 'ConstraintError') return find(contest);
    throw error;
  }
}

async function sealing_key(passphrase, salt, rounds) {
  const base = await subtle().importKey('raw', encoder.encode(passphrase), 'PBKDF2', false, ['deriveKey']);
  return subtle().deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, base,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

// What is not secret in a file, and may not be changed.
const head_of = (file) => encoder.encode(JSON.stringify([file.quarterdeck_key, file.contest, file.public, file.iterations, file.salt, file.iv]));

async function seal(contest, passphrase) {
  const pair = await find(contest);
  if (!pair) throw new Refusal('this contest has no key here yet; make its link first');
  const file = {
    quarterdeck_key: file_version,
    contest,
    public: to_base64url(pair.public_key),
    kdf: 'PBKDF2-SHA-256',
    iterations,
    salt: to_base64url(crypto.getRandomValues(new Uint8Array(16))),
    iv: to_base64url(crypto.getRandomValues(new Uint8Array(12))),
  };
  const key = await sealing_key(passphrase, from_base64url(file.salt), iterations);
  const secret = await subtle().exportKey('pkcs8', pair.private_key);
  const sealed = await subtle().encrypt({ name: 'AES-GCM', iv: from_base64url(file.iv), additionalData: head_of(file) }, key, secret);
  return JSON.stringify({ ...file, sealed: to_base64url(sealed) });
}

// A file that anybody may have written: its shape, before anything is reckoned with it.
function read(text) {
  const other = new Refusal('this is no key’s file');
  if (text.length > most_file) throw other;
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw other;
  }
  if (!Number.isSafeInteger(file?.quarterdeck_key)) throw other;
  if (file.quarterdeck_key > file_version) throw new Refusal('this file is of a newer version; reload the page to get that version');
  const texts = ['contest', 'public', 'salt', 'iv', 'sealed'].every((name) => typeof file[name] === 'string');
  const is_right = texts && /^[0-9a-f]{32}$/.test(file.contest) && file.kdf === 'PBKDF2-SHA-256'
    && Number.isSafeInteger(file.iterations) && file.iterations >= fewest_iterations && file.iterations <= most_iterations;
  if (!is_right) throw other;
  return file;
}

// Resolves to the file, its key kept.
async function unseal(text, passphrase) {
  const file = read(text);
  const key = await sealing_key(passphrase, from_base64url(file.salt), file.iterations);
  let private_key;
  let public_key;
  try {
    const secret = await subtle().decrypt({ name: 'AES-GCM', iv: from_base64url(file.iv), additionalData: head_of(file) },
      key, from_base64url(file.sealed));
    private_key = await subtle().importKey('pkcs8', secret, algorithm, true, ['sign']);
    public_key = from_base64url(file.public).buffer;
  } catch (error) {
    if (error?.name === 'NotSupportedError') throw error;
    throw new Refusal('the passphrase is another one, or the file was damaged');
  }
  const kept = await find(file.contest);
  if (kept && to_base64url(kept.public_key) !== file.public) {
    throw new Refusal('this contest has another key on this device, which was kept');
  }
  if (!kept) await with_keys('readwrite', (keys) => keys.put({ private_key, public_key }, file.contest));
  return file;
}

export function create({ send, begin, end }) {
  async function during(work) {
    begin();
    try {
      await work();
    } finally {
      end();
    }
  }

  return {
    sign: (ticket, contest, bytes) => during(async () => {
      try {
        const pair = await pair_of(contest);
        const signature = await subtle().sign(algorithm, pair.private_key, from_base64url(bytes));
        send('link_signed', [ticket, to_base64url(pair.public_key), to_base64url(signature)]);
      } catch (error) {
        send('link_unsigned', [ticket, reason_of(error)]);
      }
    }),

    verify: (ticket, key, signature, bytes) => during(async () => {
      let result = 'unknown';
      try {
        const public_key = await subtle().importKey('raw', from_base64url(key), algorithm, false, ['verify']);
        const is_good = await subtle().verify(algorithm, public_key, from_base64url(signature), from_base64url(bytes));
        result = is_good ? 'good' : 'bad';
      } catch (error) {
        // A key that is none was never anybody's; all else is this browser's lack.
        if (error?.name === 'DataError') result = 'bad';
      }
      send('link_checked', [ticket, result]);
    }),

    back_up: (contest, passphrase) => during(async () => {
      try {
        send('key_backed_up', [contest, await seal(contest, passphrase)]);
      } catch (error) {
        send('key_refused', [contest, reason_of(error)]);
      }
    }),

    restore: (text, passphrase) => during(async () => {
      try {
        const file = await unseal(text, passphrase);
        send('key_restored', [file.contest, file.public]);
      } catch (error) {
        send('key_refused', ['', reason_of(error)]);
      }
    }),
  };
}
