// A click on a slide is a step forward; a click on something that does something itself is not.
const OWN = "a, button, summary, video, audio, input, select, textarea, label, dialog, .scroll";

/** Listen to the mouse: a finger swipes. */
export function listen(forward) {
  const clicked = (event) => {
    const on = event.target.closest(".slide--shown");
    const isOwn = !on || event.target.closest(OWN);
    if (isOwn || event.pointerType === "touch" || event.defaultPrevented || !getSelection().isCollapsed) return;
    forward();
  };
  document.addEventListener("click", clicked);
  return () => document.removeEventListener("click", clicked);
}
