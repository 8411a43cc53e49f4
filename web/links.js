// Links of ours as they arrive in the page's address and leave by the device's share menu; and the address that new
// ones begin with.

const max_fragment = 2_000_000;   // more than a browser opens
// A letter for what it holds, the format's version, a dot; or a feed. What comes after is the program's affair.
// Some chat tools encode the address that they make a link of, some twice.
const is_ours = (fragment) => /^[cpbe]\d+(\.|%(25)*2[Ee])|^feed(=|%(25)*3[Dd])/.test(fragment);
// The address of a feed may hold percent signs of its own, so it is decoded just until it begins like one.
const is_encoded = (fragment) => /^[cpbe]\d+\.[^]*%|^[cpbe]\d+%|^feed%|^feed=https?%/i.test(fragment);
const most_encodings = 3;
const held_key = 'quarterdeck-link';

function decode(fragment) {
  let plain = fragment;
  for (let i = 0; i < most_encodings && is_encoded(plain); i += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;   // cut or damaged: the program says what is wrong with it
    }
  }
  return plain;
}

// `send` is the host's; `begin` and `end` frame work that idle() waits for.
export function create({ send, begin = () => {}, end = () => {} }) {
  const address = () => location.href.split('#', 1)[0];

  let taken = '';   // the link that was opened last

  function open(link) {
    taken = link;
    send('link', [link]);
  }

  // At the start, and whenever the fragment has changed. The address loses it: a bookmark is not to open the link
  // again, nor is it to stay on a screen that others see. False: there was none.
  function take() {
    const fragment = location.hash.slice(1);
    if (!is_ours(fragment)) return false;
    if (fragment.length > max_fragment) send('link_refused', ['it is longer than 2,000,000 characters']);
    else open(decode(fragment));
    try {
      history.replaceState(history.state, '', address());
    } catch (error) {
      console.warn('links: the address keeps the link', error);   // too many of them in a short time
    }
    return true;
  }

  // What is looked at and kept nowhere is there again after a reload: this tab alone holds it.
  function hold(is_looked_at) {
    try {
      if (is_looked_at) sessionStorage.setItem(held_key, taken);
      else sessionStorage.removeItem(held_key);
    } catch (error) {
      console.warn('links: a reload will not show the board again', error);   // storage is denied, or the link too long
    }
  }

  function take_first() {
    if (take()) return;
    let held = null;
    try {
      held = sessionStorage.getItem(held_key);
    } catch {
      return;   // storage is denied: nothing was held
    }
    if (held) open(held);
  }

  const can_share = () => typeof navigator.share === 'function';

  // The address of a page from the disk means nothing on another machine; scripts/one_file.py may have written down
  // where the site is hosted.
  const hosted = () => (
    location.protocol === 'file:' ? document.querySelector('meta[name="quarterdeck-home"]')?.content : undefined);

  function base() {
    const url = new URL(hosted() ?? address());
    url.pathname = url.pathname.replace(/\/index\.html$/, '/');
    send('link_base', [url.href, can_share() ? '1' : '0']);
  }

  const share_reasons = {
    NotAllowedError: 'the browser shares only right after a click or a key, or its settings forbid it',
    InvalidStateError: 'the share menu is open already',
    DataError: 'the app that was chosen could not take it',
    TypeError: 'the browser does not share such a text',
  };

  // Right after the reader's click or key, or the browser refuses.
  async function share(title, text, url) {
    if (!can_share()) return send('share_failed', ['this browser has no share menu']);
    const filled = Object.entries({ title, text, url }).filter(([, value]) => value !== '');
    begin();
    try {
      await navigator.share(Object.fromEntries(filled));
      send('link_shared');
    } catch (error) {
      // The reader has thought better of it.
      if (error.name !== 'AbortError') send('share_failed', [share_reasons[error.name] ?? 'the browser could not share it']);
    }
    return end();
  }

  return { take, take_first, hold, base, share };
}
