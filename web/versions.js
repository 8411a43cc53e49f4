// The versions of the site: this one is kept for use without a network, a newer one is fetched in the background
// and offered.
import * as program from './program.js';

const look_again_ms = 3_600_000;   // for a newer one, in a tab that is open all day

// The one policy of the page lets one address through, its own.
const address_policy = globalThis.trustedTypes?.createPolicy('quarterdeck', {
  createScriptURL: (url) => {
    if (url !== 'sw.js') throw new TypeError('no script address but the service worker’s');
    return url;
  },
});

export function create({ send, begin = () => {}, end = () => {} }) {
  let registration = null;
  let looked_ms = 0;
  const known = new WeakSet();   // that are installing, or were

  // Not before the first frame: it fetches every file again, if only to hear that it has not changed.
  async function keep() {
    const worker = navigator.serviceWorker;
    // No secure address: the site works, but only with a network. What is one file needs none, and has no sw.js.
    if (!worker || program.is_carried) return;
    begin();
    try {
      const address = address_policy ? address_policy.createScriptURL('sw.js') : 'sw.js';
      registration = await worker.register(address, { updateViaCache: 'none' });
      looked_ms = Date.now();
      registration.addEventListener('updatefound', () => activate(registration.installing));
      activate(registration.installing ?? registration.waiting);
      await installed(registration.installing);
      registration.active?.postMessage('loaded');
      document.addEventListener('visibilitychange', look_again);
      setInterval(look_again, look_again_ms);   // a tab that is never hidden
    } catch (error) {
      console.warn('not kept for use without a network:', error);
    } finally {
      end();
    }
  }

  function look_again() {
    if (document.hidden || Date.now() < looked_ms + look_again_ms) return;
    looked_ms = Date.now();
    registration.update().catch(() => {});   // without a network there is nothing newer
  }

  function installed(installing) {
    return new Promise((resolve) => {
      const check = () => ['activated', 'redundant', undefined].includes(installing?.state) && resolve();
      installing?.addEventListener('statechange', check);
      check();
    });
  }

  // A newer version takes over for the pages to come: this one keeps its own files, and is offered the newer.
  function activate(installing) {
    if (!installing || known.has(installing)) return;
    known.add(installing);
    const is_newer = Boolean(registration.active);   // else it is this page's own, at the first visit
    const check = () => {
      if (installing.state === 'installed') installing.postMessage('activate');
      if (installing.state === 'activated' && is_newer) send('new_version');
    };
    installing.addEventListener('statechange', check);
    check();
  }

  async function opens_offline() {
    const kept = await navigator.serviceWorker?.getRegistration?.().catch(() => null);
    return Boolean(kept?.active);
  }

  return { keep, opens_offline };
}
