// Keeps the app on the device, and leads from one version to the next. A file of its own, so that a
// version whose modules fail can still be left. Nothing is loaded anew but after a tap, and never
// where a session runs.

const base = document.querySelector('meta[name="unknot-base"]')?.content ?? "/";
const edition = document.querySelector('meta[name="unknot-edition"]')?.content ?? "";
const root = document.documentElement;
const { serviceWorker: workers, locks } = navigator;
const DAY = 24 * 60 * 60 * 1000;
const SESSION = `unknot${base}session`;
const WORKER = new URL(`${base}sw.js`, location.href).href;

if (workers) follow();
else say("missing");

// Whether the app opens without a network, or why not: the settings show it.
function say(offline) {
  if (root.dataset.offline === offline) return;
  root.dataset.offline = offline;
  document.dispatchEvent(new Event("unknot:offline"));
}

// The sessions that run now, each as the tab that leads it; nothing where the browser cannot tell.
async function sessions() {
  const held = (await locks?.query())?.held;
  return held?.filter(({ name }) => name === SESSION).map(({ clientId }) => clientId);
}

// Whether one runs in this tab.
async function isLeading() {
  const name = `${SESSION}:${Math.random()}`;
  const query = async () => (await locks.query()).held.find((lock) => lock.name === name)?.clientId;
  const here = locks && (await locks.request(name, query));
  return (await sessions())?.includes(here) ?? true;
}

async function follow() {
  workers.addEventListener("message", ({ data }) => {
    if (data?.unknot === base && data.offline) say(data.offline);
  });
  workers.startMessages();
  whenReplaced();
  let registration;
  try {
    registration = await workers.register(WORKER, { scope: base, updateViaCache: "none" });
  } catch (reason) {
    // Without it the app works as long as there is a network.
    if (!workers.controller) say(reason.name === "TypeError" ? "failed" : "refused");
    console.info("Unknot is not kept on this device:", reason);
    registration = await workers.getRegistration(base).catch(() => undefined);
  }
  if (!registration) return;
  registration.addEventListener("updatefound", () => watch(registration));
  watch(registration);
  if (registration.active) keep(registration);
  else say("filling");
  offer(registration);
  lookForMore(registration);
  // What an installed app keeps is not thrown away where room is short. A page would have to ask.
  if (matchMedia("(display-mode: standalone)").matches) navigator.storage?.persist?.();
}

// This page is of this edition, and its language is to be kept.
function keep({ active }) {
  const served = Boolean(workers.controller);
  active.postMessage({ unknot: base, asks: "keep", path: location.pathname, edition, served });
}

function watch(registration) {
  const coming = registration.installing ?? registration.waiting;
  const first = !registration.active;
  coming?.addEventListener("statechange", () => {
    if (coming.state === "activated" && first) keep(registration);
    // The worker itself says more, where it can.
    if (coming.state === "redundant" && first && root.dataset.offline === "filling") say("failed");
  });
}

// A version that waits is offered while no tab has a session.
function offer(registration) {
  const bar = document.querySelector(".update-bar");
  const words = bar?.querySelector(".update-words");
  if (!words || !locks) return;
  const look = async () => {
    const waits = registration.waiting && workers.controller;
    const free = waits && (await sessions())?.length === 0;
    words.hidden = !free;
    root.toggleAttribute("data-update", Boolean(free));
    return free;
  };
  words.querySelector("button").addEventListener("click", async () => {
    // One may have begun in another tab since.
    if (await look()) registration.waiting?.postMessage({ unknot: base, asks: "take" });
  });
  const later = () => registration.waiting && look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  for (const name of ["unknot:shown", "visibilitychange"]) document.addEventListener(name, later);
  setInterval(later, 3000);
  later();
}

// Another version has come into charge, as a tab of this app asked for: this page goes on with its
// own until it is loaded anew, which waits for the end of its session.
function whenReplaced() {
  // A worker of an app further up answers until this app has its own: that one replaces nobody.
  const own = () => (workers.controller?.scriptURL === WORKER ? workers.controller : null);
  let worker = own();
  let replaced = false;
  const load = async () => {
    if (!replaced || (await isLeading())) return;
    replaced = false;
    location.reload();
  };
  workers.addEventListener("controllerchange", () => {
    // The first worker of all takes a page that is of its own version.
    replaced = Boolean(worker) && worker !== own();
    worker = own();
    load();
  });
  document.addEventListener("unknot:shown", load);
}

// Every start asks once; a page that stays open for days asks when it is seen again.
function lookForMore(registration) {
  let asked = 0;
  const ask = async () => {
    if (document.hidden || Date.now() - asked < DAY || (await sessions())?.length) return;
    asked = Date.now();
    // Without a network there is nothing new.
    registration.update().catch(() => undefined);
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
