/**
 * The service worker: keeps the whole public site of one version on the device and answers from there, so that one
 * visit is enough to work without a network. It is built by scripts/precache.mjs, which fills in PRECACHE.
 *
 * It answers for what is on that list and for nothing else: no other address, and so no internal table, is ever looked
 * at or kept. A newer version waits beside the one at work until the page asks for it.
 */
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** Every file by its address relative to the site, with a digest that an answer must meet to be kept. */
declare const PRECACHE: PrecacheEntry[];

// serve.mjs clears what begins like this where the internal site takes the place of a public one.
setCacheNameDetails({ prefix: 'jaga-selat' });
// The page of the first visit is kept too: without this it would be the second.
clientsClaim();
precacheAndRoute(PRECACHE, { cleanURLs: false });

// The page itself whatever stands behind "?", and no other address: a wrong one stays wrong.
const home = new URL('./', self.location.href).pathname;
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === 'navigate' && (url.pathname === home || url.pathname === `${home}index.html`),
  createHandlerBoundToURL('index.html'),
);

self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});
