// A screen that stays awake when it is asked to.
{
  const sentinel = () => Object.assign(new EventTarget(), { release: async () => {} });
  Object.defineProperty(navigator, "wakeLock", {
    configurable: true,
    value: { request: async () => sentinel() },
  });
}
