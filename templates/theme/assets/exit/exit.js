// Leaves a sensitive page: it is covered at once, and replaced, so that "Back" does not show it again. By the link, or by
// pressing Shift three times within five seconds with no other key between. Without this file the link is a plain link.
const exit = document.querySelector("[data-exit]");

if (exit) {
  const leave = () => {
    document.documentElement.classList.add("exited");
    document.title = new URL(exit.href).host;
    try { top.location.replace(exit.href); } catch { location.replace(exit.href); } // out of a page that shows this one
  };
  let pressed = 0;
  let alone = true; // whether Shift is only pressed, and not held for a capital letter or a click
  let patience;
  const other = () => { pressed = 0; alone = false; };
  addEventListener("pointerdown", other);
  addEventListener("keydown", (event) => { if (event.key === "Shift") alone = true; else other(); });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    pressed += 1;
    clearTimeout(patience);
    patience = setTimeout(() => { pressed = 0; }, 5000);
    if (pressed === 3) leave();
  });
  exit.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);
  document.querySelector("[data-exit-keys]").hidden = !matchMedia("(any-hover: hover)").matches; // phones have no Shift
}
