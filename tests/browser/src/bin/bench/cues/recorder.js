// Runs on the audio thread: tells the frame of the first sample of every sound after a silence, and
// every half second that it still listens.
const SILENT = 1e-4; // 80 dB below the loudest there is
const APART = 0.03 * sampleRate; // a bell crosses zero more often than that
const BEAT = 0.5 * sampleRate;

registerProcessor("recorder", class extends AudioWorkletProcessor {
  silence = Infinity;
  beat = 0;

  process([[samples]]) {
    for (let index = 0; index < 128; index += 1) {
      const sounds = samples !== undefined && Math.abs(samples[index]) > SILENT;
      if (sounds && this.silence >= APART) this.port.postMessage(currentFrame + index);
      this.silence = sounds ? 0 : this.silence + 1;
    }
    if (currentFrame >= this.beat) {
      this.beat = currentFrame + BEAT;
      this.port.postMessage(null);
    }
    return true;
  }
});
