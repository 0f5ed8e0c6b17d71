// For an emergency: put this in place of sw.js, and every device gives up its worker and the app's
// pages on it at its next visit, and asks the server from then on. What a person has kept there is
// left alone, and so is any other app of this origin. To end the emergency put sw.js back.

const base = new URL("./", location.href).pathname;
const prefix = `unknot:${base}:`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(remove()));
// A page that comes up while an older one still holds on to the worker calls it back to life.
self.addEventListener("message", (event) => event.waitUntil(leave()));

async function leave() {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
    await Promise.all(names.map((name) => caches.delete(name)));
  } finally {
    await self.registration.unregister();
  }
}

async function remove() {
  const pages = await self.clients.matchAll({ type: "window" });
  await leave();
  // Open pages are loaded anew, for theirs may be what is broken; but nobody's session is cut short.
  const locks = (await self.navigator.locks?.query())?.held ?? [];
  if (locks.some(({ name }) => name === `unknot${base}session`)) return;
  await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => undefined)));
}
