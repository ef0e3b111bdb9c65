// The keys for presenting, which remote controls also send.
import * as deck from "./deck.js";

/** Listen to keys. more: actions of further keys; first: is asked before them whether a key was for something else. */
export function listen(more, first = () => false) {
  const moves = {
    ArrowRight: deck.forward, PageDown: deck.forward, " ": deck.forward,
    ArrowLeft: deck.back, PageUp: deck.back, "shift+ ": deck.back,
    ArrowDown: () => overflows() || deck.forward(), ArrowUp: () => overflows() || deck.back(),
    Home: deck.first, End: deck.last,
    ...more,
  };
  const heard = (event) => {
    const key = event.shiftKey && event.key === " " ? "shift+ " : event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.ctrlKey || event.metaKey || event.altKey || isFor(event.target, key)) return;
    if (first(event.key)) return void event.preventDefault();
    if (!moves[key]) return;
    if (moves[key]() !== true) event.preventDefault();
  };
  document.addEventListener("keydown", heard);
  return () => document.removeEventListener("keydown", heard);
}

const overflows = () => deck.current().scrollHeight > deck.current().clientHeight + 1;

/** Whether the focused element needs a key itself: the search box, a button, a table wider than the slide. */
function isFor(target, key) {
  if (target.closest("dialog, input, textarea, select")) return true;
  if (key.endsWith(" ") || key === "Enter") return Boolean(target.closest("button, summary, a"));
  const wide = key.startsWith("Arrow") && target.closest(".scroll");
  return Boolean(wide) && wide.scrollWidth > wide.clientWidth;
}
