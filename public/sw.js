// Keeps one whole build on the device and serves it, with or without a network. The list of files
// with their digests is written in when the build is done. Until somebody takes a newer build, or no
// page is open, this one goes on; a page that is open is served from its own build till it is gone.

const BUILD = /*build*/ { version: "dev", edition: "", headers: "", language: "en", groups: { core: {} } };
const base = new URL("./", location.href).pathname;
// The colons keep an app at / from taking the caches of its neighbour at /more/ for its own.
const prefix = `unknot:${base}:`;
const own = prefix + BUILD.version;
const notesName = `${prefix}notes`;
const files = Object.assign({}, ...Object.values(BUILD.groups));
const languages = Object.keys(BUILD.groups).filter((group) => group !== "core");

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  if (event.data?.unknot !== base) return;
  if (event.data.asks === "take") event.waitUntil(take());
  if (event.data.asks === "keep") event.waitUntil(serve(event.source, event.data));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(base)) return;
  const name = nameOf(url);
  if (mayBeOurs(event, name)) event.respondWith(answer(event, name));
});

// ---- Which build answers, and which open pages are of another. Written down, as the browser ends
// a worker whenever it likes.

let noted;

async function notes() {
  const kept = await caches.match(`${base}notes`, { cacheName: notesName });
  return (noted = kept ? await kept.json() : { pages: {} });
}

// Workers of two builds may write at once, but not what the other has not read.
async function note(changes) {
  const write = async () => {
    noted = { ...(await notes()), ...changes };
    const text = JSON.stringify(noted);
    await (await caches.open(notesName)).put(`${base}notes`, new Response(text));
  };
  await (self.navigator.locks?.request(`${prefix}notes`, write) ?? write());
}

const openPages = (options) => self.clients.matchAll({ type: "window", ...options });

async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== notesName);
}

// ---- The life of a worker.

async function install() {
  try {
    await fill(["core", ...(await languagesInUse())]);
  } catch (reason) {
    await discard();
    await tell(why(reason));
    throw reason;
  }
  try {
    await note({ next: BUILD.version });
    // A build that was waiting is passed over now, and its files are nobody's.
    await tidy({ installing: true });
  } catch {
    // Without a note of it the next one to be taken sweeps up.
  }
}

// Nobody else's room is taken by a build that came only half; but one that is gone back to may be
// what an old page still runs with.
async function discard() {
  try {
    if (!(await needed()).has(own)) await caches.delete(own);
  } catch {
    // A storage that refuses has kept nothing either.
  }
}

async function tell(offline) {
  const first = !self.registration.active;
  // An older build goes on answering; of its failing successors only want of room is worth telling.
  if (!first && offline !== "full") return;
  for (const page of await openPages({ includeUncontrolled: true })) {
    page.postMessage({ unknot: base, offline: first ? offline : "behind" });
  }
}

async function take() {
  await note({ next: BUILD.version }).catch(() => undefined);
  await self.skipWaiting();
}

async function takeOver() {
  let first = true;
  try {
    const { current, pages } = await notes();
    first = !current;
    const open = await openPages();
    if (current !== BUILD.version) {
      const build = (page) => pages[page.id] ?? current ?? BUILD.version;
      const others = open.map((page) => [page.id, build(page)]).filter(([, of]) => of !== BUILD.version);
      await note({ current: BUILD.version, next: undefined, pages: Object.fromEntries(others) });
    }
    if (open.length === 0) await tidy();
  } catch {
    // Where nothing can be written down any more, pages are told apart by what they ask for.
  }
  // Pages that were opened before the first worker; later ones ask for it themselves.
  if (first) await self.clients.claim();
}

// The caches that somebody needs: of the build that answers now or next, and of those that pages
// which are still open run with.
async function needed() {
  const { current, next, pages } = await notes();
  const open = new Set((await openPages({ includeUncontrolled: true })).map(({ id }) => id));
  const old = Object.keys(pages).filter((id) => open.has(id));
  return new Set([current, next, ...old.map((id) => pages[id])].map((version) => prefix + version));
}

async function tidy({ installing = false } = {}) {
  const sweep = async (lock) => {
    // What is being filled is not yet anybody's, and looks like what was left half done.
    if (lock === null || (self.registration.installing && !installing)) return;
    const names = await ownCaches();
    const keep = (await needed()).add(own);
    await Promise.all(names.filter((name) => !keep.has(name)).map((name) => caches.delete(name)));
  };
  await (self.navigator.locks?.request(`${prefix}fill`, { ifAvailable: true }, sweep) ?? sweep());
}

// ---- Filling.

const languageOf = (path) => {
  const first = path.slice(base.length).split("/")[0];
  return languages.includes(first) ? first : BUILD.language;
};

// Those that are read now, and those that the build before has whole.
async function languagesInUse() {
  const open = await openPages({ includeUncontrolled: true });
  const inUse = new Set(open.map(({ url }) => languageOf(new URL(url).pathname)));
  const { current } = await notes();
  for (const language of languages) {
    if (current && (await isWhole(prefix + current, language))) inUse.add(language);
  }
  return inUse.size > 0 ? inUse : [BUILD.language];
}

// A group that is whole has a mark in its cache, which says what headers its files came with.
const markOf = (group) => `${base}sw.js?whole=${group}`;
const isWhole = (cacheName, group) => caches.match(markOf(group), { cacheName });

const filling = new Map();

// All groups, or an error; what is being filled is waited for.
async function fill(groups) {
  for (const group of groups) {
    if (await isWhole(own, group)) continue;
    const work = () => fillGroup(group).finally(() => filling.delete(group));
    if (!filling.has(group)) {
      const locked = self.navigator.locks?.request(`${prefix}fill`, { mode: "shared" }, work);
      filling.set(group, locked ?? work());
    }
    await filling.get(group);
  }
}

async function fillGroup(group) {
  const cache = await caches.open(own);
  const donors = [];
  for (const name of await ownCaches()) {
    const mark = name !== own && (await isWhole(name, "core"));
    if (mark && (await mark.text()) === BUILD.headers) donors.push(name);
  }
  // An earlier attempt may have been cut short with the browser; what it kept had been checked.
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = Object.keys(BUILD.groups[group] ?? {}).filter((name) => !kept.has(base + name));
  const stop = new AbortController();
  const added = [];
  // A few at a time: a phone on a slow network is still being used meanwhile.
  const next = async () => {
    for (let name = missing.pop(); name !== undefined && !stop.signal.aborted; name = missing.pop()) {
      const file = (await copied(name, donors)) ?? (await fetched(name, stop.signal));
      added.push(name);
      await cache.put(base + name, file);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: 6 }, () => next().catch((reason) => {
    stop.abort();
    throw reason;
  })));
  // The first to fail is the reason; the others were only stopped.
  const reasons = ends.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
  const reason = reasons.find((reason) => reason.name !== "AbortError") ?? reasons[0];
  if (reason) {
    await Promise.all(added.map((name) => cache.delete(base + name).catch(() => undefined)));
    throw reason;
  }
  await cache.put(markOf(group), new Response(BUILD.headers));
}

async function isIntact(name, body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === files[name];
}

// The file from an older build that has the same.
async function copied(name, donors) {
  for (const cacheName of donors) {
    const found = await caches.match(base + name, { cacheName });
    const body = await found?.arrayBuffer();
    if (body && (await isIntact(name, body))) return new Response(body, { headers: found.headers });
  }
  return undefined;
}

// The file as the build made it, or an error: wrong, truncated and redirected answers do not count.
async function fetched(name, signal) {
  const address = base + name.replace(/index\.html$/, "");
  try {
    const response = await fetch(address, { cache: "no-cache", redirect: "error", signal });
    if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
    const body = await response.arrayBuffer();
    if (!(await isIntact(name, body))) throw new Error(`${address} is not the file of this build`);
    const headers = new Headers(response.headers);
    for (const header of ["content-encoding", "content-length", "vary"]) headers.delete(header);
    return new Response(body, { headers });
  } catch (reason) {
    reason.answer = true;
    throw reason;
  }
}

// Why the app is not on the device: no room, not allowed, or not had this time.
function why(reason) {
  if (reason.name === "QuotaExceededError") return "full";
  return reason.answer || reason.name === "AbortError" ? "failed" : "refused";
}

// ---- Serving.

// A page has come up. It asks that its language be kept, and to be served where it is not yet.
async function serve(page, { path, edition, served }) {
  let offline = "ready";
  try {
    const { pages } = await notes();
    if (edition !== BUILD.edition) {
      // Opened before this build was, or while the server had another: it gets nothing of this one.
      if (!pages[page.id]) await note({ pages: { ...pages, [page.id]: "none" } });
    } else {
      if (!served) await self.clients.claim();
      await fill(["core", languageOf(path)]);
    }
    await tidy();
  } catch (reason) {
    offline = why(reason);
  }
  page.postMessage({ unknot: base, offline });
}

function nameOf(url) {
  try {
    return decodeURIComponent(url.pathname.slice(base.length));
  } catch {
    return url.pathname.slice(base.length);
  }
}

// Files that are named by their digests are the same in every build that has them.
const isNamedByDigest = (name) => /^unknot-[a-z-]+-[0-9a-f]{16}\.[a-z]+$/.test(name);

const fileOf = (name) => (name === "" || name.endsWith("/") ? `${name}index.html` : name);

// A neighbour's files below this path are left to the browser.
function mayBeOurs({ request, clientId }, name) {
  const older = !noted || noted.pages[clientId];
  return older || request.mode === "navigate" || files[fileOf(name)] || isNamedByDigest(name);
}

async function answer({ request, clientId }, name) {
  const page = request.mode === "navigate";
  try {
    const kept = await find(page ? undefined : clientId, name, page);
    if (kept) return kept;
  } catch {
    // A storage that has come to refuse: the network may still have it.
  }
  if (!page) return fetch(request);
  // A page that is not here: the server may know it.
  try {
    return await fetch(request);
  } catch {
    return await absent(name);
  }
}

async function find(clientId, name, page) {
  const file = fileOf(name);
  const names = page && file === name ? [name, `${name}/index.html`] : [file];
  const version = (noted ?? (await notes())).pages[clientId] ?? BUILD.version;
  const digest = isNamedByDigest(name);
  const cacheNames = [prefix + version, ...(digest ? await ownCaches() : [])];
  for (const cacheName of cacheNames) {
    for (const candidate of names) {
      const kept = await caches.match(base + candidate, { cacheName, ignoreVary: true });
      if (kept) return kept;
    }
  }
  return undefined;
}

// Without a network: a page that this build has, in a language that was not kept, or none.
async function absent(name) {
  const known = files[fileOf(name)] || files[`${name}/index.html`];
  const language = languageOf(base + name);
  const folder = language === BUILD.language ? "" : `${language}/`;
  const [stand, status] = known ? ["offline/index.html", 503] : ["404.html", 404];
  const page = await caches.match(base + folder + stand, { cacheName: own }).catch(() => undefined);
  return page ? new Response(page.body, { status, headers: page.headers }) : Response.error();
}
