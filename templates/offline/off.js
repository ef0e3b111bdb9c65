// This site is not saved on devices. Where an earlier version of it was, that is deleted, and nothing is left.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(
  caches.delete(`tusk ${new URL("./", self.location).pathname}`).then(() => self.registration.unregister()),
));
