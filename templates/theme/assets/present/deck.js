// The slides of the page, and which of them is shown.
import { isWhole } from "./fit.js";
import { gettext } from "../words.js";

export const slides = [...document.querySelectorAll(".slide[id]")];

const folds = document.querySelectorAll(".fold");
const listeners = [];
let at = 0;

export const current = () => slides[at];
export const following = () => slides[at + 1];
export const titleOf = (slide) => slide.querySelector(".slide__title").textContent.trim();

/** The slide that the address names, or a part within it; the first if it names none. */
export function named(hash = location.hash) {
  const target = hash.length > 1 && document.getElementById(decoded(hash.slice(1)));
  const slide = target && target.closest(".slide[id]");
  return slide ? slides.indexOf(slide) : 0;
}

/** Call a function whenever another slide, or more of the same one, is shown. */
export const onMove = (listener) => listeners.push(listener);

/** A decoded address; unchanged if it is not well-formed, such as #50%. */
function decoded(words) {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

export function go(to) {
  const next = Math.max(0, Math.min(to, slides.length - 1));
  current().classList.remove("slide--shown");
  const changes = next !== at;
  at = next;
  current().classList.add("slide--shown");
  for (const fold of folds) fold.open = fold.contains(current());
  if (changes) current().scrollTop = 0;
  told();
}

export const first = () => go(0);
export const last = () => go(slides.length - 1);
export const next = () => go(at + 1);
export const previous = () => go(at - 1);
export const position = () => gettext("%(number)s of %(whole)s", { number: at + 1, whole: slides.length });

/** One step on: an answer that is still hidden, then the rest of a long slide, then the next slide. */
export function forward() {
  const closed = current().querySelector("details.reveal:not([open])");
  if (closed) {
    closed.open = true;
    told();
  } else if (isWhole(current()) || !scrolled(1)) next();
}

export const back = () => scrolled(-1) || previous();

function told() {
  for (const listener of listeners) listener(current());
}

function scrolled(way) {
  const slide = current();
  const before = slide.scrollTop;
  slide.scrollTop += way * slide.clientHeight * 0.85;
  return Math.abs(slide.scrollTop - before) > 1;
}
