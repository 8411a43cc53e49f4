// Backups of everything: written to the downloads or to a file that is kept up to date, encrypted where the user
// wants that; and read again.
//
//   kept   'file' -> the handle of the file that is kept up to date
//          'seal' -> { key, salt, iterations }: encrypts without the passphrase, which is kept nowhere
//
// An encrypted one is text, too:
//   {"quarterdeck_backup":1,"kdf":"PBKDF2-SHA-256","iterations":600000,"salt":...,"iv":...,"sealed":...}
// and `sealed` holds {"text": the plain backup, "keys": [those that sign the links of contests]} in UTF-8.

import * as database from './database.js';
import {
  decode, encode, is_allowed, iterations, iv_size, kdf, key_from, parse, random, salt_size, sealing, subtle, utf8,
} from './seal.js';
import { reason_of as storage_reason_of } from './storage_reasons.js';

const version = 1;
const open_parts = ['quarterdeck_backup', 'kdf', 'iterations', 'salt', 'iv'];
const types = [{ description: 'Backup of Quarterdeck', accept: { 'application/json': ['.json'] } }];

// Clauses of sentences for the user.
const reasons = {
  Changed: 'another tab has just changed how backups are made; back up again',
  Insecure: 'the page is not at a secure address (https), so nothing can be encrypted',
  NotAllowedError: 'the browser was not allowed to write to the file',
  NotFoundError: 'the file is not there any more; choose it anew',
  NoModificationAllowedError: 'another program has the file open',
  NoBackup: 'it is no backup of Quarterdeck',
  Incomplete: 'it is an encrypted backup, but a part of it is missing or changed',
  Newer: 'it comes from a newer version of Quarterdeck; get that version first',
  Sealed: 'the passphrase is wrong, or the file is damaged',
};

function trouble(name) {
  return Object.assign(new Error(reasons[name]), { name });
}

const reason_of = (error) => reasons[error?.name] ?? storage_reason_of(error);

function read_head(text) {
  const head = parse(text);
  const written_by = head?.quarterdeck_backup;
  if (written_by === undefined && !/^\s*\{\s*"quarterdeck_backup"/.test(text)) throw trouble('NoBackup');
  if (Number.isInteger(written_by) && written_by > version) throw trouble('Newer');
  const [salt, iv, sealed] = ['salt', 'iv', 'sealed'].map((name) => decode(head?.[name]));
  const is_whole = written_by === version && head.kdf === kdf && is_allowed(head.iterations)
    && salt?.length === salt_size && iv?.length === iv_size && sealed?.length > 0;
  if (!is_whole) throw trouble('Incomplete');
  return { head, salt, iv, sealed };
}

// `keys`: of web/keys.js. `save_blob(name, blob)` hands a file to the downloads. `name` differs in tests only.
export function create({ send, begin = () => {}, end = () => {}, keys, save_blob, name = 'quarterdeck-backup' }) {
  const with_store = database.create(name, 'kept');
  const kept = {};          // what the store holds, or would hold where the browser stores nothing
  const only_here = new Set();   // what of that it does not store
  let channel = null;       // to the other tabs
  let is_told_sealed = false;   // the program, which leaves passwords out of plain ones
  let opened_keys = [];     // of the backup that was opened last

  const can_keep_file = () => typeof window.showSaveFilePicker === 'function';

  async function keep(key, value) {
    kept[key] = value;
    only_here.add(key);
    try {
      await with_store('readwrite', (store) => {
        if (value) store.put(value, key);
        else store.delete(key);
      });
      only_here.delete(key);
      channel?.postMessage('changed');
    } catch (error) {
      console.warn('backup:', error);   // this tab has it until it is closed
    }
  }

  // Another tab may have changed it.
  async function recall() {
    await with_store('readonly', (store) => {
      for (const key of ['file', 'seal']) {
        store.get(key).onsuccess = ({ target }) => {
          if (!only_here.has(key)) kept[key] = target.result;
        };
      }
    }).catch((error) => console.warn('backup:', error));
  }

  async function guarded(work, refused) {
    begin();
    try {
      await work();
    } catch (error) {
      if (!reasons[error?.name]) console.warn('backup:', error);
      refused(reason_of(error));
    } finally {
      end();
    }
  }

  const failed = (reason) => send('backup_failed', [reason]);

  async function permission() {
    return await kept.file?.queryPermission?.({ mode: 'readwrite' }) ?? 'granted';
  }

  async function tell_ways() {
    is_told_sealed = Boolean(kept.seal);
    const may_write = kept.file && await permission() === 'granted';
    send('backup_ways', [...[can_keep_file(), kept.seal].map((is) => (is ? '1' : '0')), kept.file?.name ?? '',
      may_write ? '1' : '0']);
  }

  // What was kept, at the start and when another tab has changed it.
  async function look() {
    begin();
    await recall();
    await tell_ways().catch((error) => console.warn('backup:', error));
    end();
  }

  // ---- out

  async function sealed(text) {
    const { key, salt, iterations: rounds } = kept.seal;
    const iv = random(iv_size);
    const head = { quarterdeck_backup: version, kdf, iterations: rounds, salt: encode(salt), iv: encode(iv) };
    const inner = utf8(JSON.stringify({ text, keys: await keys.all() }));
    return JSON.stringify({ ...head, sealed: encode(await subtle().encrypt(sealing(head, open_parts, iv), key, inner)) });
  }

  // The file is as it was until all is written: the browser puts the new one in its place then.
  async function write(handle, text) {
    const stream = await handle.createWritable();
    try {
      await stream.write(text);
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error;
    }
    await stream.close();
  }

  // One tab after the other.
  const alone = (work) => (navigator.locks ? navigator.locks.request(name, work) : work());

  // Encrypted where any tab was told so, which may have been a moment ago; where that can't be read, where this one was.
  function save(to_file, file_name, text) {
    const is_for_file = to_file === '1';
    const work = async () => {
      await recall();
      if ((is_for_file && !kept.file) || (is_told_sealed && !kept.seal)) {
        failed(reasons.Changed);
        return tell_ways();
      }
      const whole = kept.seal ? await sealed(text) : text;
      if (is_for_file) await write(kept.file, whole);
      else save_blob(file_name, new Blob([whole], { type: 'application/json;charset=utf-8' }));
      return send('backup_saved', [is_for_file ? kept.file.name : file_name]);
    };
    return guarded(() => (is_for_file ? alone(work) : work()), failed);
  }

  // Right after the reader's click, or the browser refuses; so the first thing that is waited for is its answer.
  function keep_file(suggestedName) {
    return guarded(async () => {
      if (!can_keep_file()) throw trouble('NotAllowedError');
      let handle;
      try {
        handle = await window.showSaveFilePicker({ suggestedName, types, id: 'quarterdeck-backup' });
      } catch (error) {
        if (error.name === 'AbortError') return;   // the reader has thought better of it
        throw error;
      }
      await keep('file', handle);
      await tell_ways();
    }, failed);
  }

  function ask_to_write() {
    return guarded(async () => {
      await kept.file?.requestPermission?.({ mode: 'readwrite' });
      await tell_ways();
    }, failed);
  }

  function drop_file() {
    return guarded(async () => {
      await keep('file', undefined);
      await tell_ways();
    }, failed);
  }

  function set_seal(passphrase) {
    return guarded(async () => {
      if (passphrase === '') {
        await keep('seal', undefined);
      } else {
        const salt = random(salt_size);
        await keep('seal', { key: await key_from(passphrase, salt, iterations), salt, iterations });
      }
      await tell_ways();
    }, failed);
  }

  // ---- in

  function open(text, passphrase) {
    return guarded(async () => {
      const { head, salt, iv, sealed: bytes } = read_head(text);
      const key = await key_from(passphrase, salt, head.iterations);
      const plain = await subtle().decrypt(sealing(head, open_parts, iv), key, bytes).catch(() => {
        throw trouble('Sealed');   // the browser does not say which
      });
      const inner = parse(new TextDecoder().decode(plain));
      if (typeof inner?.text !== 'string') throw trouble('Incomplete');
      opened_keys = Array.isArray(inner.keys) ? inner.keys.filter((one) => one && typeof one === 'object') : [];
      send('backup_opened', [inner.text, String(opened_keys.length)]);
    }, (reason) => send('backup_refused', [reason]));
  }

  function restore_keys() {
    return guarded(async () => {
      const pairs = opened_keys;
      opened_keys = [];
      send('keys_restored', [String(await keys.take_in(pairs))]);
    }, (reason) => send('file_refused', ['the keys of the backup', reason]));
  }

  try {
    channel = new BroadcastChannel(name);
    channel.onmessage = look;
  } catch {
    // Firefox refuses it where it stores nothing; so there is nothing to be told of.
  }

  return { look, save, keep_file, ask_to_write, drop_file, set_seal, open, restore_keys };
}
