// What must happen before the app's modules are up. A file of its own, because the content security
// policy allows no inline script.

const script = document.querySelector("script[data-module]");
const base = document.querySelector('meta[name="unknot-base"]')?.content ?? "/";
const root = document.documentElement;

// ---- The language. One that was chosen holds; else the browser's wishes decide where somebody comes
// to a page that stands for all languages. A page asked for in another one is meant so.
const pages = new Map();
for (const link of document.querySelectorAll("link[rel=alternate][hreflang]")) {
  pages.set(link.hreflang, new URL(link.href).pathname);
}
const asked = new URLSearchParams(location.search).get("lang");
const better = () => {
  let chosen;
  try {
    const name = `unknot${base}language`;
    if (pages.has(asked)) localStorage.setItem(name, asked);
    chosen = localStorage.getItem(name);
  } catch {
    // Storage that is refused: the choice holds for as long as its pages follow one another.
  }
  if (asked) history.replaceState(history.state, "", location.pathname + location.hash);
  const wished = [asked, chosen].find((tag) => pages.has(tag));
  if (wished) return pages.get(wished);
  if (pages.get(root.lang) === pages.get("x-default")) {
    const tags = (navigator.languages ?? []).flatMap((tag) => [tag, tag.split("-")[0]]);
    return pages.get(tags.find((tag) => pages.has(tag)));
  }
  return undefined;
};
const page = better();
if (page && page !== pages.get(root.lang)) {
  location.replace(page + location.hash);
  // Nothing begins here any more.
  await new Promise(() => undefined);
}

// A theme that was chosen holds from the first paint on, as far as a script can see to that.
try {
  // An edition that had no database kept all settings here, until the app moves them there.
  const item = (name) => localStorage.getItem(`unknot${base}${name}`);
  const kept = JSON.parse(item("look") ?? item("settings") ?? "{}");
  if (kept.theme === "light" || kept.theme === "dark") root.dataset.theme = kept.theme;
  if (kept.contrast === "more") root.dataset.contrast = "more";
  if (typeof kept.skin === "string" && kept.skin !== "clay") root.dataset.skin = kept.skin;
} catch {
  // Storage that is refused or damaged: the device's own theme holds, and the app says so later.
}

// The bar above the page follows a theme that was chosen, now and later.
const tint = () => {
  for (const colour of document.querySelectorAll("meta[name=theme-color]")) {
    const own = colour.dataset.of;
    const chosen = root.dataset.theme;
    colour.media = chosen ? (chosen === own ? "all" : "not all") : `(prefers-color-scheme: ${own})`;
  }
};
new MutationObserver(tint).observe(root, { attributeFilter: ["data-theme"] });
if (root.dataset.theme) tint();

// The installed app is opened once more: the window that is open comes to the front, as the
// manifest asks. A shortcut leads on from where it stands, but never out of a session that runs.
let stands = false;
globalThis.launchQueue?.setConsumer(({ targetURL }) => {
  // The launch that opened this page needs no help.
  if (!stands || !targetURL) return;
  const { pathname } = new URL(targetURL);
  const isHome = /^([a-z]{2}\/)?$/.test(pathname.slice(base.length));
  if (isHome || document.querySelector(".playing:not(.is-paused)")) return;
  if (pathname !== location.pathname) location.assign(targetURL);
});

// The browser offers installation before the app is up to hear it.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  globalThis.unknotInstall = event;
});

// Two tasks, so that neither is a long one: what the browser does once a module has come, and what
// the module then begins.
const breath = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
const compile = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  // A host that does not know the type costs a copy, and nothing else.
  const known = answer.headers.get("content-type")?.startsWith("application/wasm");
  return known ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
};
const load = async (module, wasm, ...beside) => {
  const [{ default: begin }, module_or_path] = await Promise.all([import(module), compile(wasm), ...beside]);
  await breath();
  await begin({ module_or_path });
};

// The module `app` holds no texts: those of the page's language come beside it.
const read = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  globalThis.unknotTexts = await response.text();
};
// The app is up once it has read what is kept on the device.
const ready = new Promise((done) => document.addEventListener("unknot:ready", done, { once: true }));
const begin = {
  painter: ({ painterModule, painterWasm }) => load(painterModule, painterWasm),
  app: async ({ appModule, appWasm }) => {
    await load(appModule, appWasm, read(document.querySelector("#texts").dataset.app));
    await ready;
  },
};

// The other modules come once, when what is alive on a page needs them, or soon will.
const NEEDS = { player: ["painter", "app"], settings: ["app"], steps: ["painter"], gallery: ["painter"] };
const parts = {};
const loadPart = (part) =>
  (parts[part] ??= begin[part](script.dataset).then(
    () => delete root.dataset[part],
    (reason) => {
      // The page says so, where it needs it; the next wish for it tries once more.
      delete parts[part];
      root.dataset[part] = "missing";
      console.info("Part of Unknot could not be loaded:", reason);
    },
  ));
const loadFor = (live) => Promise.all((NEEDS[live] ?? []).map(loadPart));
const wake = () => loadFor(document.querySelector("[data-live]")?.dataset.live);
document.addEventListener("unknot:wanted", wake);
document.addEventListener("unknot:player-wanted", () => loadFor("player"));
const alive = wake();

// The home page has no more style than it is painted with; all others have the rest within. Without it no page
// may be put in place of the home page, and links load them in full.
const style = async () => {
  const ahead = document.querySelector("link[rel=preload][as=style]");
  if (!ahead) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = ahead.href;
  await new Promise((done, fail) => {
    link.addEventListener("load", done);
    link.addEventListener("error", () => fail(new Error(`${link.href} did not come`)));
    document.head.append(link);
  });
};

try {
  await load(script.dataset.module, script.dataset.wasm, style());
  await alive;
  // From here on the page answers; whoever measures or tests it can see when that was.
  performance.mark("app");
  stands = true;
} finally {
  // The app is kept on the device once the page is up and still, so that this never competes with it.
  const keep = () => import(script.dataset.versions);
  const idle = globalThis.requestIdleCallback ?? ((call) => setTimeout(call, 300));
  const later = () => idle(keep, { timeout: 2000 });
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}
