// Encryption with a passphrase, for what leaves this machine as a file: PBKDF2 with SHA-256, AES-GCM with 256 bits.

export const kdf = 'PBKDF2-SHA-256';
export const iterations = 600_000;
export const salt_size = 16;
export const iv_size = 12;
const allowed_iterations = [100_000, 10_000_000];   // more would keep the machine busy for minutes
const piece = 0x6000;   // letters and bytes that go through at once; a multiple of 3

export const utf8 = (text) => new TextEncoder().encode(text);
export const random = (size) => crypto.getRandomValues(new Uint8Array(size));

export const is_allowed = (rounds) => (
  Number.isInteger(rounds) && rounds >= allowed_iterations[0] && rounds <= allowed_iterations[1]);

export function encode(buffer) {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  }
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

// null where the text is no JSON, as files of any kind may come.
export function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// null where the text is no base64url.
export function decode(text) {
  if (typeof text !== 'string' || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

export function subtle() {
  // There is none at addresses that are not secure.
  if (!globalThis.crypto?.subtle) throw Object.assign(new Error('not at a secure address'), { name: 'Insecure' });
  return crypto.subtle;
}

// It can be used and kept, but not read.
export async function key_from(passphrase, salt, rounds) {
  // Keyboards write the same letter in more than one way.
  const typed = await subtle().importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  return subtle().deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, typed,
    { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

// All that a file says in the open cannot be changed either.
export function sealing(head, names, iv) {
  return { name: 'AES-GCM', iv, additionalData: utf8(JSON.stringify(names.map((name) => head[name]))) };
}
