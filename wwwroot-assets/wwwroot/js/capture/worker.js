// The service worker of /audits/capture. It holds the page's own files, of one version, and nothing else: no other page, and no
// answer of the API, which would be shown to the next who signs in. Its scope is /audits/capture; its list of files comes from
// the server in front of this script (self.capture).
const cacheName = `iso-capture-${self.capture.version}`;
const files = new Set([self.capture.page, ...self.capture.assets]);

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(cacheName);
  await Promise.all([...files].map(async file => {
    const answer = await fetch(file, { cache: 'reload', redirect: 'error', credentials: 'omit' });
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    await cache.put(file, answer);
  }));
  // The first version serves at once; a later one waits until nothing is pending, or for the next start.
  if (!self.registration.active) await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('iso-capture-') && name !== cacheName) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin || !files.has(address.pathname)) return;
  event.respondWith((async () => {
    const cache = await caches.open(cacheName);
    return await cache.match(address.pathname) ?? fetch(event.request);
  })());
});

self.addEventListener('message', event => { if (event.data === 'take over') self.skipWaiting(); });

self.addEventListener('sync', event => {
  if (event.tag !== 'iso-capture') return;
  event.waitUntil(self.clients.matchAll().then(pages => pages.forEach(page => page.postMessage('sync'))));
});
