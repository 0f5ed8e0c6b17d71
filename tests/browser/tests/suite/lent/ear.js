// What a screen reader says by itself: where the focus goes, and what changes in what is live. Written
// down on the root element, each as a line.
{
  const LIVE = "[role=status], [aria-live=polite], [role=alert], output";
  const lines = [];
  const before = new WeakMap();
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  const write = (line) => {
    lines.push(line);
    document.documentElement.dataset.ear = JSON.stringify(lines);
  };
  const listen = () => {
    for (const live of document.querySelectorAll(LIVE)) {
      const text = live.checkVisibility() ? plain([...live.childNodes].map((it) => it.textContent).join(" ")) : "";
      // What is there when it comes is not said.
      if (before.has(live) && text && text !== before.get(live)) write(`says “${text}”`);
      before.set(live, text);
    }
  };
  const named = (it) => {
    const of = it.getAttribute("aria-labelledby");
    const text = of ? document.getElementById(of)?.textContent : it.getAttribute("aria-label");
    return plain(text ?? it.closest("label")?.textContent ?? it.textContent);
  };
  new MutationObserver(listen).observe(document, { subtree: true, childList: true, characterData: true });
  document.addEventListener("focusin", ({ target }) => {
    const asks = target.closest("dialog, [role=alertdialog]");
    if (asks && asks !== before.get(document)) write(`asks “${named(asks)}”`);
    before.set(document, asks);
    write(`is at “${named(target)}”`);
  });
  listen();
}
