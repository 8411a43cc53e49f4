// Links that come in by the address, and links that go out by the system's own sheet.

const most_letters = 2_000_000;
const ours = /^#(?:[cpbe]\d{1,4}\.|feed=)/;

// A chat may have percent-encoded it on the way.
function plain(fragment) {
  if (ours.test(fragment) || !fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export function create({ send, begin, end }) {
  // The link in the address, which is then cleared of it: it is not to be opened again by a reload, nor seen
  // by whoever looks at the screen.
  function take() {
    const fragment = plain(location.hash);
    if (!ours.test(fragment)) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    if (fragment.length > most_letters) send('link_refused', ['it is longer than any of Quarterdeck’s']);
    else send('link', [fragment.slice(1)]);
  }

  // The app's own address, for links.
  function tell_base() {
    const address = location.href.replace(/[?#].*$/, '').replace(/index\.html$/, '');
    send('link_base', [address, navigator.share ? '1' : '0']);
  }

  async function share(title, text, url) {
    begin();
    try {
      await navigator.share({ title, text, url });
      send('link_shared');
    } catch (error) {
      if (error?.name !== 'AbortError') send('share_failed', ['the system did not take it']);   // else the reader closed it
    } finally {
      end();
    }
  }

  function listen() {
    window.addEventListener('hashchange', take);
  }

  return { take, tell_base, share, listen };
}
