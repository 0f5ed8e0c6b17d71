// What of the page is lost: text cut off or laid over other text, what is pressed too small, laid over
// one another or out of reach, and a page that must be scrolled sideways. Gives a line for each.
const found = [];
const name = (it) => {
  const text = (it.getAttribute("aria-label") ?? it.textContent).replace(/\s+/g, " ").trim().slice(0, 40);
  return `${it.tagName.toLowerCase()}${it.className.baseVal === undefined && it.className ? `.${it.className.split(" ").join(".")}` : ""} “${text}”`;
};
const modal = document.querySelector("dialog:modal");
const scope = modal ?? document.body;
const shown = (it) =>
  it.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  // What is there to be heard alone.
  !clippedAway(it);
const clippedAway = (it) => {
  for (let up = it; up instanceof HTMLElement; up = up.parentElement)
    if (getComputedStyle(up).clipPath === "inset(50%)") return true;
  return false;
};
const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
if (wide > 1) found.push(`the page is ${wide} px wider than the screen`);

// Each line of text, with where it stands.
const lines = [];
const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
for (let text = texts.nextNode(); text; text = texts.nextNode()) {
  const owner = text.parentElement;
  if (!text.data.trim() || owner.closest("script, style, noscript, svg, option, .skip") || !shown(owner)) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) if (box.width > 1) lines.push({ owner, box });
}
const cuts = (style) => /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
const scrolls = (style) => /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);
const right = document.documentElement.clientWidth;
for (const { owner, box } of lines) {
  let free = true;
  for (let up = owner; up && up !== document.documentElement; up = up.parentElement) {
    const style = getComputedStyle(up);
    if (scrolls(style)) free = false;
    if (!cuts(style)) continue;
    const edge = up.getBoundingClientRect();
    const out = Math.max(edge.left - box.left, box.right - edge.right, edge.top - box.top, box.bottom - edge.bottom);
    // Lines are taller than their letters.
    if (free && out > 4) found.push(`${name(owner)} is cut off by ${Math.round(out)} px in ${name(up)}`);
    break;
  }
  if (free && (box.left < -1 || box.right > right + 1)) found.push(`${name(owner)} runs out of the screen`);
}
// What stands over the rest on purpose can be scrolled from under, or is answered first.
const layer = (it) => {
  for (let up = it; up && up !== document.body; up = up.parentElement) {
    const { position } = getComputedStyle(up);
    if (position === "fixed" || position === "sticky") return up;
    if (up.matches(".player-ask, .player-over")) return up;
  }
  return null;
};
const meet = (a, b) => Math.min(Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
for (let i = 0; i < lines.length; i += 1) {
  for (let j = i + 1; j < lines.length; j += 1) {
    const [a, b] = [lines[i], lines[j]];
    if (a.owner === b.owner || a.owner.contains(b.owner) || b.owner.contains(a.owner)) continue;
    // A line of text is taller than its letters: two may share that room.
    if (meet(a.box, b.box) > 6 && layer(a.owner) === layer(b.owner)) found.push(`${name(a.owner)} lies over ${name(b.owner)}`);
  }
}

// What can be pressed, with the place where it is.
const pressed = [...scope.querySelectorAll("a[href], button, input, select, summary")].filter(
  (it) => !it.closest("svg, .skip, .is-far .controls") && !it.disabled && !it.closest("[inert]") && shown(it.matches(".option input, .file input") ? it.parentElement : it),
);
const place = (it) => (it.matches("input[type=radio], input[type=checkbox], input[type=file]") ? (it.closest("label") ?? it) : it).getBoundingClientRect();
for (const it of pressed) {
  const box = place(it);
  const inline = getComputedStyle(it).display === "inline";
  const least = inline ? 0 : 44;
  if (Math.min(box.width, box.height) < least - 0.5) found.push(`${name(it)} is ${Math.round(box.width)} by ${Math.round(box.height)} px`);
}
for (let i = 0; i < pressed.length; i += 1) {
  for (let j = i + 1; j < pressed.length; j += 1) {
    const [a, b] = [pressed[i], pressed[j]];
    if (a.contains(b) || b.contains(a) || layer(a) !== layer(b)) continue;
    if (meet(place(a), place(b)) > 1) found.push(`${name(a)} lies over ${name(b)}`);
  }
}
for (const it of pressed) {
  const own = it.closest("label") ?? it;
  let above = null;
  // Under what lies over the page it can be scrolled out from, one way or the other.
  const free = ["center", "start", "end"].some((block) => {
    own.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
    const box = place(it);
    above = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return above && (own.contains(above) || above.closest("label") === own);
  });
  if (!free) found.push(`${name(it)} cannot be reached for ${above ? name(above) : "the edge of the screen"}`);
}
scrollTo(0, 0);
return [...new Set(found)];
