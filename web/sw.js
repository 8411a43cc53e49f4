// The service worker: keeps the files of one version of the site, so that it opens without a network.
//
//  1. install   fetches every file of this version into a cache of its own; one fails, all fail, and the
//               version before goes on.
//  2. wait      until no page of the version before is loading: a page that has loaded says "activate".
//               So no page is ever given files of two versions.
//  3. activate  deletes the caches of other versions of this same folder.
//  4. fetch     answers from the cache what is in it; all the rest is the network's.

importScripts('sw-files.js');   // sets SITE = { version, files }, names relative to this folder

// Several copies may live in folders of one origin, where they share the caches.
const ours = `quarterdeck ${registration.scope} `;
const cache_name = ours + SITE.version;
const address = (file) => new URL(file, registration.scope).href;
const kept = new Set(SITE.files.map(address));

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

self.addEventListener('message', (event) => {
  if (event.data === 'activate') self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(delete_others());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const home = request.mode === 'navigate' && [address('./'), address('index.html')].includes(url.origin + url.pathname);
  const file = home ? address('./') : url.href;
  if (kept.has(file)) event.respondWith(answer(file, request));
});

async function fill() {
  const cache = await caches.open(cache_name);
  // The HTTP cache may hold the version before: ask for each file anew.
  await Promise.all(SITE.files.map(async (file) => {
    const response = await fetch(address(file), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    await cache.put(address(file), plain(response));
  }));
}

// A response that came by a redirect may not answer a navigation; its body may.
function plain(response) {
  if (!response.redirected) return response;
  return new Response(response.body, { status: response.status, headers: response.headers });
}

async function delete_others() {
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && name !== cache_name) await caches.delete(name);
  }
}

async function answer(file, request) {
  const cache = await caches.open(cache_name);
  return await cache.match(file) ?? fetch(request);
}
