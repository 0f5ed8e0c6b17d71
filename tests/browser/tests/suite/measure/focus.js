// What has the focus: its place among all elements, what it is called, and what is wrong with how
// it is seen. Nothing where nothing has it.
const it = document.activeElement;
if (!it || it === document.body || it === document.documentElement) return null;
const name = `${it.tagName.toLowerCase()} “${(it.getAttribute("aria-label") ?? (it.textContent || it.id)).replace(/\s+/g, " ").trim().slice(0, 40)}”`;
const label = it.matches("input") ? (it.closest("label") ?? it) : it;
const wrong = [];

// A ring of the colour that is meant for it.
const probe = document.createElement("i");
probe.style.color = "var(--focus)";
document.body.append(probe);
const wanted = getComputedStyle(probe).color;
probe.remove();
const ringed = (shape) => {
  const style = getComputedStyle(shape);
  const outlined = style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor === wanted;
  return outlined || (shape instanceof SVGGraphicsElement && parseFloat(style.strokeWidth) >= 2 && style.stroke === wanted);
};
const bearers = [it, it.nextElementSibling, label, it.querySelector(".paint")].filter(Boolean);
if (!bearers.some(ringed)) wrong.push(`${name} has no ring while it has the focus`);

// Not wholly under something else, nor out of the screen.
const box = label.getBoundingClientRect();
let seen = false;
for (let row = 1; row < 12 && !seen; row += 1) {
  for (let column = 1; column < 12 && !seen; column += 1) {
    const hit = document.elementFromPoint(box.left + (box.width * column) / 12, box.top + (box.height * row) / 12);
    seen = Boolean(hit) && (label.contains(hit) || hit.closest("label") === label);
  }
}
if (!seen) wrong.push(`${name} cannot be seen while it has the focus`);
if (it.tabIndex > 0) wrong.push(`${name} jumps the queue`);
return { place: [...document.querySelectorAll("*")].indexOf(it), name, wrong };
