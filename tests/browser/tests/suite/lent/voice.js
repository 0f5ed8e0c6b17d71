// A voice that says nothing, in as many milliseconds as the session storage holds under "speaks". What
// it was told stands on the root element: the texts in order, how often two came at once, and how
// often it was cut off.
{
  const told = { said: [], clashes: 0, cuts: 0 };
  const tell = () => { document.documentElement.dataset.voice = JSON.stringify(told); };
  globalThis.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text = "") {
      super();
      Object.assign(this, { text, lang: "", voice: null, rate: 1, volume: 1, onend: null, onerror: null });
    }
  };
  let current = null;
  const voice = { name: "Nobody", lang: "en-GB", localService: true, default: true };
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    resume() {},
    pause() {},
    cancel() {
      if (!current) return;
      if (current.text) told.cuts += 1;
      clearTimeout(current.timer);
      current = null;
      tell();
    },
  });
  synthesis.speak = (utterance) => {
    if (current?.text && utterance.text) told.clashes += 1;
    if (utterance.text) told.said.push(utterance.text);
    tell();
    const over = () => {
      current = null;
      utterance.onend?.(new Event("end"));
    };
    const takes = utterance.text ? Number(sessionStorage.getItem("speaks") ?? 50) : 0;
    current = { text: utterance.text, timer: setTimeout(over, takes) };
  };
  for (const name of ["speaking", "pending"]) {
    Object.defineProperty(synthesis, name, { get: () => name === "speaking" && current !== null });
  }
  Object.defineProperty(globalThis, "speechSynthesis", { configurable: true, value: synthesis });
  tell();
}
