// Runs in the page before the app: notes what is heard, what is seen, and when, by the page's clock.
const noted = { outputs: [], shown: [], kept: [], seen: [], click: 0 };
globalThis.noted = noted;

// What goes to the destination also goes, a second later, so that not even the first tone comes before
// the recorder is there, to the recorder, and from there nowhere.
const link = AudioNode.prototype.connect;
AudioNode.prototype.connect = function (to, ...more) {
  if (to instanceof AudioDestinationNode) record(this, to).catch((why) => { noted.trouble = `${why}`; });
  return link.call(this, to, ...more);
};

const record = async (from, to) => {
  const { context } = to;
  const output = { delay: 1, rate: context.sampleRate, onsets: [], stamps: [] };
  noted.outputs.push(output);
  const later = new DelayNode(context, { maxDelayTime: 2, delayTime: output.delay });
  const mute = new GainNode(context, { gain: 0 });
  link.call(from, later);
  link.call(later, mute);
  link.call(mute, to);
  await context.audioWorklet.addModule("/recorder.js");
  const recorder = new AudioWorkletNode(context, "recorder");
  recorder.port.onmessage = ({ data }) => {
    if (data !== null) output.onsets.push(data);
    const { contextTime, performanceTime } = context.getOutputTimestamp?.() ?? {};
    const page = performance.now();
    const audio = context.currentTime;
    if (performanceTime) output.stamps.push({ audio: contextTime, page: performanceTime });
    else output.stamps.push({ audio, page });
    output.ahead = context.outputLatency;
  };
  link.call(later, recorder);
  link.call(recorder, mute);
};

// The app keeps its session every second: the session time of that moment.
const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, text) {
  const page = performance.now();
  if (key.endsWith("/session")) {
    const { at, events } = JSON.parse(text);
    noted.kept.push({ page, at, start: events[0]?.at ?? null });
  }
  return set.call(this, key, text);
};

addEventListener("click", (event) => { if (noted.kept.length === 0) noted.click = event.timeStamp; }, true);
document.addEventListener("visibilitychange", () => {
  noted.seen.push({ page: performance.now(), hidden: document.hidden });
});

// A change counts as shown at the first task after the frame that shows it.
const channel = new MessageChannel();
const ask = requestAnimationFrame;
let framed = false;
let changed = null;
globalThis.requestAnimationFrame = (call) => ask((time) => {
  if (!framed) {
    framed = true;
    channel.port2.postMessage(null);
  }
  call(time);
});
channel.port1.onmessage = () => {
  framed = false;
  if (changed === null) return;
  noted.shown.push({ page: performance.now(), text: changed });
  changed = null;
};
let last = null;
const look = () => {
  const kind = document.querySelector(".player-kind");
  const step = document.querySelector(".player-words [aria-current=step]");
  if (!kind || !step) return;
  // All of it but the time that is left, which changes every second.
  const words = [...kind.querySelectorAll(":scope > span:not(.player-all), :scope > strong"), step];
  const text = words.map((it) => it.textContent).join(" | ");
  if (text === last) return;
  last = text;
  changed = text;
  if (!framed) requestAnimationFrame(() => undefined);
};
new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
