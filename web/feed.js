// Files of ours at an address that the user gave, and beside it: each call is one step and answered by one message.
import { way_of } from './feed_probe.js';
import {
  Refusal, address_of, bytes_of, files_beside, freshness, is_conflict, is_hasty, refusal_of, request, text_of, write,
} from './file_server.js';
import { name_of, sibling } from './folder.js';

const event_mark = '.e';
const probe_mark = '.probe-';

const within = (ms) => `within ${Math.round(ms / 1000)} seconds`;
const is_gone = ({ status }) => status === 404 || status === 410;
const random_id = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

// `send` is the host's; `begin` and `end` frame work that idle() waits for. The times differ in tests only.
export function create({ send, begin = () => {}, end = () => {}, get_ms = 10_000, put_ms = 60_000, probe_ms = 120_000 }) {
  // Some requests and all that is read of their answers; what is not read is not waited for either.
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

  const getting = {
    late: `the server did not send it ${within(get_ms)}`,
    unreadable: 'the server does not let web pages of other sites read it (CORS), or it cannot be reached',
  };

  // `etag` as it was got last, or ''.
  function get(ticket, text, etag, user, password) {
    return ask(ticket, text, get_ms, getting, async (url, options) => {
      const who = { user, password };
      const response = await request(options, 'GET', url, who, freshness(url, etag));
      const found = response.headers.get('etag') ?? '';   // '' also where the server does not show it to other sites
      const is_same = response.status === 304 || (response.ok && etag !== '' && found === etag);
      if (is_same) send('feed_same', [ticket]);
      else if (is_gone(response)) send('feed_absent', [ticket]);
      else if (!response.ok) throw await refusal_of(response, who);
      else send('feed', [ticket, found, await text_of(response)]);
    });
  }

  const putting = {
    late: `the server did not answer ${within(put_ms)}, and may have taken it or not`,
    unreadable: 'the server does not let web pages of other sites write to it (CORS), sends them elsewhere, or cannot be reached',
  };

  function put(ticket, text, content, user, password, etag) {
    return ask(ticket, text, put_ms, putting, async (url, options) => {
      const who = { user, password };
      const response = await write(options, url, who, content, etag);
      if (is_conflict(response, etag)) send('feed_conflict', [ticket]);
      else if (!response.ok) throw await refusal_of(response, who);
      else send('feed_put', [ticket, response.headers.get('etag') ?? '']);
    });
  }

  const removing = {
    late: `the server did not answer ${within(put_ms)}, and may have removed it or not`,
    unreadable: 'the server does not let web pages of other sites remove it (CORS), sends them elsewhere, or cannot be reached',
  };

  function remove(ticket, text, user, password) {
    return ask(ticket, text, put_ms, removing, async (url, options) => {
      const who = { user, password };
      const response = await request(options, 'DELETE', url, who);
      if (!response.ok && !is_gone(response)) throw await refusal_of(response, who);
      send('feed_removed', [ticket]);
    });
  }

  const listing = {
    late: `the server did not list its files ${within(put_ms)}`,
    unreadable: 'the server does not let web pages of other sites list its files (CORS), or it cannot be reached',
  };

  function list(ticket, text, user, password) {
    return ask(ticket, text, put_ms, listing, async (url, options) => {
      send('feed_list', [ticket, ...await files_beside(options, url, { user, password }, event_mark)]);
    });
  }

  const probing = { late: `the server did not answer a few trials ${within(probe_ms)}`, unreadable: putting.unreadable };

  function probe(ticket, text, user, password) {
    return ask(ticket, text, probe_ms, probing, async (url, options) => {
      if (name_of(url) === '') throw new Refusal('the address is that of a folder');
      const who = { user, password };
      const written = [];
      let way;
      try {
        way = await way_of({
          write: (at, content, etag) => trial(options, at, who, content, etag),
          tag: async (at) => {
            const response = await request(options, 'GET', at, who, { cache: 'no-store' });
            await bytes_of(response);
            return response.headers.get('etag') ?? '';
          },
          is_hasty: () => is_hasty(options, url, who),
          is_listed: (at) => files_beside(options, url, who, probe_mark).then((all) => all.includes(at.href), () => false),
          new_address() {
            const at = sibling(url, `${name_of(url)}${probe_mark}${random_id()}`);
            written.push(at);
            return at;
          },
        });
      } finally {
        await tidy(options, written, who);
      }
      send('feed_probed', [ticket, way]);
    });
  }

  // What became of a write that may well be refused.
  async function trial(options, url, who, content, etag) {
    let response;
    try {
      response = await write(options, url, who, content, etag);
    } catch (error) {
      if (error instanceof Refusal || options.signal.aborted) throw error;
      return { is_done: false, is_conflict: false, is_unknown: true, error, etag: '' };
    }
    const error = response.ok ? null : await refusal_of(response, who);
    if (!response.bodyUsed) await bytes_of(response).catch(() => {});   // else its connection stays taken
    return {
      is_done: response.ok, is_conflict: is_conflict(response, etag), is_unknown: [400, 501].includes(response.status),
      error, etag: response.headers.get('etag') ?? '',
    };
  }

  // As far as the server lets us, and also after the time for the trials is over.
  function tidy(options, written, who) {
    const all = { ...options, signal: AbortSignal.timeout(get_ms) };
    return Promise.all(written.map((at) => request(all, 'DELETE', at, who).then(bytes_of).catch(() => {})));
  }

  return { get, put, remove, list, probe };
}
