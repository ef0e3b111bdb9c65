// Saves the site on the device, so that it can be read without a network. With a network, every page is asked of the
// server, so none is ever older than there. FILES (above): the address of each file from here → a digest of its content.
// A new version of the site is another text of this file: what has changed is then saved again, and what is gone, deleted.
const folder = new URL("./", self.location);
const NAME = `tusk ${folder.pathname}`;
const AT_ONCE = 8; // files

const keyOf = (address) => `${new URL(address, folder)}?saved=${FILES[address]}`;

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 16);
}

/** Save a file, unless the server still has another version of it, or none. */
async function save(cache, address) {
  const answer = await fetch(new URL(address, folder), { cache: "no-cache" });
  if (!answer.ok) return;
  const bytes = await answer.clone().arrayBuffer();
  if (await digestOf(bytes) === FILES[address]) await cache.put(keyOf(address), answer);
}

async function saveAll() {
  const cache = await caches.open(NAME);
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.keys(FILES).filter((address) => !saved.has(keyOf(address)));
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    await Promise.all(missing.slice(at, at + AT_ONCE).map((address) => save(cache, address)));
  }
}

async function deleteOthers() {
  const cache = await caches.open(NAME);
  const current = new Set(Object.keys(FILES).map(keyOf));
  await Promise.all((await cache.keys()).filter(({ url }) => !current.has(url)).map((key) => cache.delete(key)));
}

async function saved(address, failed) {
  const answer = await (await caches.open(NAME)).match(keyOf(address));
  if (!answer) throw failed;
  return answer;
}

self.addEventListener("install", (event) => event.waitUntil(saveAll().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(deleteOthers().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== folder.origin || !pathname.startsWith(folder.pathname)) return;
  const address = pathname.slice(folder.pathname.length);
  if (!Object.hasOwn(FILES, address)) return;
  const asked = event.request.mode === "navigate" ? { cache: "no-cache" } : {}; // browsers also keep pages themselves
  event.respondWith(fetch(event.request, asked).catch((failed) => saved(address, failed)));
});
