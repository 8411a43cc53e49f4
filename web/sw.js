// The service worker: keeps the files of one version of the site, so that it opens without a network.
//
//  1. install    fetches every file of this version and compares its SHA-256 with the one that the build has
//                written down. One is missing or of another version, as on a site that is deployed half way: all
//                fail, nothing is kept, and the version before goes on. The next start tries again.
//  2. wait       until a page has loaded, which then says "activate".
//  3. activate   pages that come from now on get this version.
//  4. navigate   a page's first request: answered with this version, which is written down for that page. A
//                worker is not replaced before that is done.
//  5. fetch      every further request of a page is answered from the version that its first one got, also after
//                another version has become active. So a page that loads while a second one activates a new
//                version gets no file of that.
//  6. loaded     says a page that needs no more files: a version other than this one is deleted once the last
//                page that it was given to is closed.
//
// What is in no version is the network's.

importScripts('sw-files.js');   // sets SITE = { version, files }: names relative to this folder -> SHA-256

// Several copies may live in folders of one origin, where they share the caches.
const ours = `quarterdeck ${registration.scope} `;
const cache_of = (version) => ours + version;
const address = (file) => new URL(file, registration.scope).href;

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
  if (event.data === 'loaded') event.waitUntil(forget_versions());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.href.startsWith(registration.scope)) return;
  if (request.mode !== 'navigate') {
    event.respondWith(answer_of(event.clientId, request));
  } else if ([address('./'), address('index.html')].includes(url.origin + url.pathname)) {
    event.waitUntil(write_down(event.resultingClientId));
    event.respondWith(answer(SITE.version, address('./'), request));
  }
});

// ---- a version's files

// Nothing is put into the cache before everything is there and right.
async function fill() {
  const right = await Promise.all(Object.entries(SITE.files).map(async ([file, sum]) => [file, await fetch_right(file, sum)]));
  const cache = await caches.open(cache_of(SITE.version));
  await Promise.all(right.map(([file, response]) => cache.put(address(file), response)));
}

// The HTTP cache may hold the version before, and take it for the present one when the two were written in the
// same second: so it is asked to look, and then left out.
async function fetch_right(file, sum) {
  for (const cache of ['no-cache', 'reload']) {
    const response = await fetch(address(file), { cache });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    const body = await response.arrayBuffer();
    // Made anew, as a response that came by a redirect may not answer a navigation.
    if (await sum_of(body) === sum) return new Response(body, { headers: response.headers });
  }
  throw new Error(`${file} is not of version ${SITE.version}`);
}

async function sum_of(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The page names its version behind the "?", which is for caches that know no versions.
async function answer(version, file, request) {
  return await caches.match(file, { cacheName: cache_of(version), ignoreSearch: true }) ?? fetch(request);
}

// ---- which page has which version

// Written to a cache too, as the browser stops this worker when it likes, and the next version has to know.
const notes = cache_of('pages');
const note_of = (page) => address(`page/${page}`);
const known = new Map();

async function write_down(page) {
  if (!page) return;
  known.set(page, SITE.version);
  await (await caches.open(notes)).put(note_of(page), new Response(SITE.version));
}

async function version_of(page) {
  if (!known.has(page)) {
    const note = await caches.match(note_of(page), { cacheName: notes });
    known.set(page, note ? await note.text() : SITE.version);
  }
  return known.get(page);
}

async function answer_of(page, request) {
  return answer(await version_of(page), request.url, request);
}

async function forget_versions() {
  if (registration.installing || registration.waiting) return;   // its files are no page's yet
  const pages = await caches.open(notes);
  const used = new Set([cache_of(SITE.version), notes]);
  for (const { url } of await pages.keys()) {
    // A page that is just coming is waited for.
    if (await self.clients.get(url.slice(note_of('').length))) {
      used.add(cache_of(await (await pages.match(url)).text()));
    } else {
      await pages.delete(url);
    }
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && !used.has(name)) await caches.delete(name);
  }
}
