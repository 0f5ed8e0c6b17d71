// Both clocks of the device run ahead by what the session storage says, which outlives the page;
// what it says of sleep is added when the page is loaded anew. What the timer showed when the page
// went is kept there too.
{
  const read = (name) => Number(sessionStorage.getItem(name) ?? 0);
  sessionStorage.setItem("ahead", read("ahead") + read("asleep"));
  sessionStorage.removeItem("asleep");
  const monotonic = performance.now.bind(performance);
  const wall = Date.now.bind(Date);
  // While "held" is kept there too, they stand.
  const stands = (clock) => {
    let held = null;
    return () => (held = read("held") ? (held ?? clock()) : null) ?? clock();
  };
  performance.now = stands(() => monotonic() + read("ahead"));
  Date.now = stands(() => wall() + read("ahead"));
  addEventListener("pagehide", () => {
    const timer = document.querySelector("[role=timer]");
    if (timer) sessionStorage.setItem("left", timer.textContent);
  });
}
