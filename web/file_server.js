// Requests to a server that keeps files for the user: plain HTTP, WebDAV, or S3-compatible.
import { files_in, name_of, sibling } from './folder.js';
import * as s3 from './s3.js';

const max_bytes = 2_000_000;
const is_tag = (etag) => /^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/.test(etag);

const too_large = 'it is larger than 2,000,000 bytes';

// Another failure than the network's: its message is the clause of a sentence for the user.
export class Refusal extends Error {}

// https, or this machine, or the site itself: the policy of the page lets no other through.
export function address_of(text) {
  let url;
  try {
    url = new URL(text, document.baseURI);
  } catch {
    throw new Refusal('it is not an address');
  }
  const is_local = ['localhost', '127.0.0.1'].includes(url.hostname);
  const is_allowed = url.protocol === 'https:' || (url.protocol === 'http:' && (is_local || url.origin === location.origin));
  if (!is_allowed) throw new Refusal('the address does not begin with https://');
  if (url.username || url.password) throw new Refusal('the address has a name or a password in it');
  url.hash = '';
  return url;
}

// Why the server refuses, with its number, and with its own word where it has one.
export async function refusal_of(response, { user }) {
  const { status } = response;
  const word = s3.is_user(user) ? s3.refusal_in(await listing_of(response).catch(() => '')) : '';
  const reason = {
    401: 'the server asks for a name and a password, or refuses these',
    403: 'the server refuses it',
    404: 'there is nothing at this address',
    405: 'the server does not allow this at this address',
    409: 'the server has no such folder',
    410: 'there is nothing at this address any more',
    413: 'it is larger than the server takes',
    429: 'the server was asked too often',
    507: 'the server has no room left',
  }[status] ?? (status >= 500 ? 'the server is in trouble' : 'the server refuses it');
  return new Refusal(`${reason} (${[status, word].join(' ').trim()})`);
}

// Not more than the cap, however much is sent: what was compressed counts in full.
export async function bytes_of(response) {
  if (Number(response.headers.get('content-length')) > max_bytes) throw new Refusal(too_large);
  const parts = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > max_bytes) throw new Refusal(too_large);
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

export async function text_of(response) {
  const bytes = await bytes_of(response);
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('it is not a text');
  }
  const is_page = /^text\/html\b/i.test(response.headers.get('content-type') ?? '') && /^\s*</.test(text);
  if (is_page) throw new Refusal('a web page is at this address, such as one to sign in');
  return text;
}

// Whatever its encoding is: only names are looked for in it.
const listing_of = async (response) => new TextDecoder().decode(await bytes_of(response));

// `who` is { user, password }, both '' for nobody; `options` are fetch's. A password is for this address only.
export async function request(options, method, url, who, { headers = {}, body, ...more } = {}) {
  const is_told = who.user !== '' || who.password !== '';
  const all = { ...options, ...more, method, body };
  if (is_told || method !== 'GET') all.redirect = 'error';
  if (!s3.is_user(who.user)) return fetch(url, { ...all, headers: { ...headers, ...authorization(who) } });
  const account = s3_account(who.user);
  const address = s3_address(url);
  const bytes = new Uint8Array(await new Blob(body ? [body] : []).arrayBuffer());
  return fetch(address, { ...all, headers: await s3.signed({ method, url: address, headers, body: bytes, account, secret: who.password }) });
}

function authorization({ user, password }) {
  if (user === '' && password === '') return {};
  if (user.includes(':')) throw new Refusal('a user name cannot have a colon in it');
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return { authorization: `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}` };
}

function s3_account(user) {
  const account = s3.account_of(user);
  if (!account) throw new Refusal('the user name is neither s3:KEY nor s3:REGION:KEY');
  if (!globalThis.crypto?.subtle) throw new Refusal('browsers sign requests to S3 on https:// pages only');
  return account;
}

function s3_address(url) {
  try {
    return s3.address_of(url);
  } catch {
    throw new Refusal('it is not an address');
  }
}

// `content` is a text or a Blob. With `etag` as it was got last, '' where there must be no such file yet, or '*' whatever is there.
export async function write(options, url, who, content, etag) {
  const body = new Blob([content], { type: 'text/plain;charset=utf-8' });
  if (body.size > max_bytes) throw new Refusal(too_large);
  const headers = { 'content-type': 'text/plain;charset=utf-8', ...precondition(etag) };
  return request(options, 'PUT', url, who, { headers, body });
}

function precondition(etag) {
  if (etag === '*') return {};
  if (etag === '') return { 'if-none-match': '*' };
  if (!is_tag(etag)) throw new Refusal('what the server calls its version of the file is damaged');
  return { 'if-match': etag };
}

// S3 says 404 where the file to be matched is gone. Without a condition 409 has other reasons.
export function is_conflict({ status }, etag) {
  return etag !== '*' && ([409, 412].includes(status) || (status === 404 && etag !== ''));
}

// A header of ours would make browsers ask servers of other origins for permission first, which plain file hosts
// do not give. These are asked by the browser itself whether its copy is the present one.
export function freshness(url, etag) {
  if (url.origin === location.origin && is_tag(etag)) return { headers: { 'if-none-match': etag } };
  return { cache: 'no-cache' };
}

// The addresses of the files beside `url` that are named as it is, then `mark` and an id.
export async function files_beside(options, url, who, mark) {
  if (name_of(url) === '') throw new Refusal('the address is that of a folder');
  if (s3.is_user(who.user)) return s3_files(options, url, who, mark);
  // Other servers have to permit what WebDAV asks, so who only reads looks at an index first.
  const ways = who.user === '' && who.password === '' ? [index_files, dav_files] : [dav_files, index_files];
  let found = null;
  let failed;
  for (const way of ways) {
    try {
      found = files_in(await way(options, sibling(url, ''), who), url, mark);
      if (found.length) return found;
    } catch (error) {
      if (options.signal.aborted) throw error;
      if (!failed || way === index_files) failed = error;
    }
  }
  if (!found) throw failed;
  return found;
}

async function index_files(options, folder, who) {
  const response = await request(options, 'GET', folder, who, { cache: 'no-cache' });
  if (!response.ok) throw await refusal_of(response, who);
  return listing_of(response);
}

async function dav_files(options, folder, who) {
  const body = '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';
  const response = await request(options, 'PROPFIND', folder, who, { headers: { depth: '1', 'content-type': 'application/xml' }, body });
  if (response.status !== 207) throw await refusal_of(response, who);
  return listing_of(response);
}

// Apache's mod_dav, told by how it answers WebDAV, lets writes with one condition pass each other.
export async function is_hasty(options, url, who) {
  if (s3.is_user(who.user)) return false;
  return dav_files(options, sibling(url, ''), who).then((text) => text.includes(' xmlns:lp1="DAV:"'), () => false);
}

async function s3_files(options, url, who, mark) {
  let failed;
  for (const { url: at, root } of s3.lists_of(s3_address(url), mark)) {
    const response = await request(options, 'GET', at, who, { cache: 'no-cache' });
    if (response.ok) {
      const text = await listing_of(response);
      if (s3.is_list(text)) return files_in(text, url, mark, root);
    }
    if (!failed || failed.status === 404) failed = response;   // of the way that is not the server's
  }
  throw failed.ok ? new Refusal('the server does not list its files') : await refusal_of(failed, who);
}
