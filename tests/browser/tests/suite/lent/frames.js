// Before the script of the worker that paints: counts the frames it asks for and tells them when
// it is asked.
{
  let frames = 0;
  const ask = self.requestAnimationFrame;
  if (ask) {
    self.requestAnimationFrame = (call) => {
      frames += 1;
      return ask.call(self, call);
    };
  }
  const channel = new BroadcastChannel("painter");
  channel.onmessage = ({ data }) => {
    if (data === "how many") channel.postMessage(frames);
  };
}
