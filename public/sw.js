// Serves one whole build from the device. The list of files with their digests is written in when
// the build is done; a build whose files do not all arrive intact is never put to use.

const BUILD = /*build*/ { version: "dev", files: {} };
const base = new URL("./", location.href).pathname;
// The colons keep an app at / from taking the caches of its neighbour at /more/ for its own.
const prefix = `unknot:${base}:`;
const cacheName = `${prefix}${BUILD.version}`;

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  // A page asks to be taken and names its module: only one of this very build is taken.
  if (typeof event.data === "string" && BUILD.files[event.data.slice(base.length)]) {
    event.waitUntil(self.clients.claim());
  }
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (!url.pathname.startsWith(base)) return;
  event.respondWith(answer(event.request, url));
});

async function fill() {
  const cache = await caches.open(cacheName);
  const names = Object.keys(BUILD.files);
  // A few at a time: a phone on a slow network is still being used meanwhile.
  const next = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      await cache.put(base + name, await intact(name));
    }
  };
  try {
    await Promise.all(Array.from({ length: 6 }, next));
  } catch (reason) {
    await caches.delete(cacheName);
    throw reason;
  }
}

// The file as the build made it, or an error: wrong, truncated and redirected answers do not count.
async function intact(name) {
  const address = base + name.replace(/index\.html$/, "");
  const response = await fetch(address, { cache: "no-cache", redirect: "error" });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== BUILD.files[name]) throw new Error(`${address} is not the file of this build`);
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(body, { status: 200, headers });
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  // Pages that were opened before the first worker are of this same build.
  await self.clients.claim();
}

async function answer(request, url) {
  const cache = await caches.open(cacheName);
  const name = decodeURIComponent(url.pathname.slice(base.length));
  const page = request.mode === "navigate";
  const names = page ? [name, `${name}${name === "" || name.endsWith("/") ? "" : "/"}index.html`] : [name];
  for (const candidate of names) {
    const kept = BUILD.files[candidate] && (await cache.match(base + candidate));
    if (kept) return kept;
  }
  if (!page) return fetch(request);
  // A page that this build does not have: the server may know it, else our own 404.
  try {
    return await fetch(request);
  } catch {
    const missing = await cache.match(`${base}404.html`);
    return missing
      ? new Response(missing.body, { status: 404, headers: missing.headers })
      : Response.error();
  }
}
