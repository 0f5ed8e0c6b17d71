// Sound that is written down instead of heard: the graph that the app builds is one of an
// `OfflineAudioContext`, whose clock is the page's. The event "render" renders what was scheduled, and
// writes on the root element when something began to sound, in seconds of the audio clock.
{
  const RATE = 22050;
  const LENGTH = 600;
  const born = performance.now();
  let recorder = null;
  globalThis.AudioContext = class extends EventTarget {
    constructor() {
      super();
      this.offline = new OfflineAudioContext(1, RATE * LENGTH, RATE);
      this.state = "running";
      recorder = this;
    }
    get currentTime() { return (performance.now() - born) / 1000; }
    get destination() { return this.offline.destination; }
    get sampleRate() { return RATE; }
    createGain() { return this.offline.createGain(); }
    createBuffer(...shape) { return this.offline.createBuffer(...shape); }
    createBufferSource() {
      const source = this.offline.createBufferSource();
      const [start, stop] = [source.start.bind(source), source.stop.bind(source)];
      // What began to sound before it was taken back was heard up to then.
      source.start = (when = 0) => start(Math.max(when, this.currentTime));
      source.stop = (when = 0) => stop(Math.max(when, this.currentTime));
      return source;
    }
    async resume() {}
    async suspend() {}
    async close() {}
  };
  // Where the energy of five milliseconds is four times that of any of the thirty before.
  const onsets = (samples) => {
    const size = RATE / 200;
    const energy = [];
    for (let from = 0; from + size <= samples.length; from += size) {
      let sum = 0;
      for (let at = Math.floor(from); at < from + size; at += 1) sum += samples[at] ** 2;
      energy.push(sum / size);
    }
    const found = [];
    for (let at = 0; at < energy.length; at += 1) {
      const before = Math.max(0, ...energy.slice(Math.max(0, at - 6), at));
      const when = at / 200;
      if (energy[at] > 1e-4 && energy[at] > 4 * before && when - (found.at(-1) ?? -1) > 0.05) found.push(when);
    }
    return found;
  };
  document.addEventListener("render", async () => {
    const rendered = await recorder.offline.startRendering();
    document.documentElement.dataset.onsets = JSON.stringify(onsets(rendered.getChannelData(0)));
  });
}
