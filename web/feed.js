// Files of ours at an address that the user gave: read, and written where nobody else has written in between.

const max_bytes = 2_000_000;
const is_tag = (etag) => /^(W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/.test(etag);

const too_large = 'it is larger than 2,000,000 bytes';

// Another failure than the network's: its message is the clause of a sentence for the user.
class Refusal extends Error {}

const within = (ms) => `within ${Math.round(ms / 1000)} seconds`;

// https, or this machine, or the site itself: the policy of the page lets no other through.
function address_of(text) {
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

function status_reason(status) {
  const reason = {
    401: 'the server asks for a name and a password, or refuses these',
    403: 'the server refuses it',
    404: 'there is nothing at this address',
    405: 'the server does not allow this at this address',
    410: 'there is nothing at this address any more',
    413: 'it is larger than the server takes',
    429: 'the server was asked too often',
    507: 'the server has no room left',
  }[status];
  return `${reason ?? (status >= 500 ? 'the server is in trouble' : 'the server refuses it')} (${status})`;
}

// Not more than the cap, however much is sent: what was compressed counts in full.
async function read_text(response) {
  if (Number(response.headers.get('content-length')) > max_bytes) throw new Refusal(too_large);
  const bytes = new Uint8Array(max_bytes);
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader.read()) {
    if (length + part.value.length > max_bytes) throw new Refusal(too_large);
    bytes.set(part.value, length);
    length += part.value.length;
  }
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
  } catch {
    throw new Refusal('it is not a text');
  }
  const is_page = /^text\/html\b/i.test(response.headers.get('content-type') ?? '') && /^\s*</.test(text);
  if (is_page) throw new Refusal('a web page is at this address, such as one to sign in');
  return text;
}

// `send` is the host's; `begin` and `end` frame work that idle() waits for. The times differ in tests only.
export function create({ send, begin = () => {}, end = () => {}, get_ms = 10_000, put_ms = 60_000 }) {
  // A request and all that is read of its answer; what is not read is not waited for either.
  async function ask(ticket, text, ms, words, work) {
    const stop = new AbortController();
    let is_late = false;
    const timer = setTimeout(() => {
      is_late = true;
      stop.abort();
    }, ms);
    let url;
    begin();
    try {
      url = address_of(text);
      await work(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: stop.signal });
    } catch (error) {
      const reason = is_late ? words.late : failure(error, url, words.unreadable);
      send('feed_failed', [ticket, reason]);
    }
    clearTimeout(timer);
    stop.abort();
    end();
  }

  function failure(error, url, unreadable) {
    if (error instanceof Refusal) return error.message;
    if (!navigator.onLine) return 'this device is offline';
    return url?.origin === location.origin ? 'the server cannot be reached, or broke off' : unreadable;
  }

  // A header of ours would make browsers ask servers of other origins for permission first, which plain file hosts
  // do not give. These are asked by the browser itself whether its copy is the present one.
  function condition(url, etag) {
    if (url.origin === location.origin && is_tag(etag)) return { headers: { 'if-none-match': etag } };
    return { cache: 'no-cache' };
  }

  const getting = {
    late: `the server did not send it ${within(get_ms)}`,
    unreadable: 'the server does not let web pages of other sites read it (CORS), or it cannot be reached',
  };

  function get(ticket, text, etag) {
    return ask(ticket, text, get_ms, getting, async (url, options) => {
      const response = await fetch(url, { ...options, ...condition(url, etag) });
      const found = response.headers.get('etag') ?? '';   // '' also where the server does not show it to other sites
      const is_same = response.status === 304 || (response.ok && etag !== '' && found === etag);
      if (!is_same && !response.ok) throw new Refusal(status_reason(response.status));
      if (is_same) send('feed_same', [ticket]);
      else send('feed', [ticket, found, await read_text(response)]);
    });
  }

  const putting = {
    late: `the server did not answer ${within(put_ms)}, and may have taken it or not`,
    unreadable: 'the server does not let web pages of other sites write to it (CORS), sends them elsewhere, or cannot be reached',
  };

  // With `etag` as it was got last, or '' where there must be no such file yet.
  function put(ticket, text, content, user, password, etag) {
    return ask(ticket, text, put_ms, putting, async (url, options) => {
      const response = await fetch(url, {
        ...options,
        method: 'PUT', body: body_of(content), headers: { ...precondition(etag), ...authorization(user, password) },
        redirect: 'error',   // the password is for this address only
      });
      const is_conflict = [409, 412].includes(response.status);
      if (!is_conflict && !response.ok) throw new Refusal(status_reason(response.status));
      if (is_conflict) send('feed_conflict', [ticket]);
      else send('feed_put', [ticket, response.headers.get('etag') ?? '']);
    });
  }

  function body_of(content) {
    const body = new Blob([content], { type: 'text/plain;charset=utf-8' });
    if (body.size > max_bytes) throw new Refusal(too_large);
    return body;
  }

  function precondition(etag) {
    if (etag === '') return { 'if-none-match': '*' };
    if (!is_tag(etag)) throw new Refusal('what the server calls its version of the file is damaged');
    return { 'if-match': etag };
  }

  function authorization(user, password) {
    if (user === '' && password === '') return {};
    if (user.includes(':')) throw new Refusal('a user name cannot have a colon in it');
    const bytes = new TextEncoder().encode(`${user}:${password}`);
    return { authorization: `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}` };
  }

  return { get, put };
}
