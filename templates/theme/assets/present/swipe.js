// On a phone: swipe left for the next slide, right for the previous one.
import { next, previous } from "./deck.js";

const FAR = 50; // pixels

export function listen() {
  let from;
  const begins = (event) => {
    const wide = event.target.closest(".scroll");
    const moves = event.touches.length === 1 && !(wide && wide.scrollWidth > wide.clientWidth);
    from = moves ? event.touches[0] : undefined;
  };
  const ends = (event) => {
    if (!from) return;
    const to = event.changedTouches[0];
    const across = to.clientX - from.clientX;
    if (Math.abs(across) > FAR && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY)) {
      if (across < 0) next();
      else previous();
    }
    from = undefined;
  };
  document.addEventListener("touchstart", begins, { passive: true });
  document.addEventListener("touchend", ends, { passive: true });
  return () => {
    document.removeEventListener("touchstart", begins);
    document.removeEventListener("touchend", ends);
  };
}
