// Shows a link's title, such as the meaning of a term, for mouse, keyboard and touch, and only as text.
// Without this file the browser itself shows titles, but only for a mouse.
import { element } from "./element.js";
import { gettext } from "./words.js";

const SOON = 200; // milliseconds that the mouse rests on a link before its title is shown
const LATE = 300; // milliseconds before it disappears, so that the mouse can move onto it
const GAP = 6; // pixels between a link and its title
const EDGE = 8; // pixels that stay free at the edges of the window

const words = element("span");
const hint = element("span", { class: "tip__hint" }, gettext("Tap again to follow the link."));
const tip = element("div", { class: "tip", id: "__tip", role: "tooltip", hidden: "" }, words, hint);
let link; // the one whose title is shown
let waiting;
let touched = false; // whether the last press was by touch

/** Show the title of a link. */
export function show(wanted, byTouch = false) {
  clearTimeout(waiting);
  if (wanted === link) return;
  hide();
  link = wanted;
  words.textContent = link.title;
  hint.hidden = !byTouch;
  link.removeAttribute("title"); // the browser would show it a second time
  link.setAttribute("aria-describedby", tip.id);
  (link.closest("main, .present-notes") ?? document.body).append(tip);
  tip.hidden = false;
  place();
}

function hide() {
  clearTimeout(waiting);
  if (!link) return;
  link.title = words.textContent;
  link.removeAttribute("aria-describedby");
  tip.hidden = true;
  link = undefined;
}

/** Place the title below the link's last line, or above its first line if there is no room below. */
function place() {
  if (!link) return;
  const lines = link.getClientRects();
  if (!lines.length) return hide();
  const below = lines[lines.length - 1].bottom + GAP;
  const above = lines[0].top - GAP - tip.offsetHeight;
  const isAbove = below + tip.offsetHeight > innerHeight - EDGE && above >= EDGE;
  const rightmost = document.documentElement.clientWidth - tip.offsetWidth - EDGE;
  tip.style.left = `${Math.max(EDGE, Math.min(lines[isAbove ? 0 : lines.length - 1].left, rightmost))}px`;
  tip.style.top = `${isAbove ? above : below}px`;
}

function linkAt({ target }) {
  return link?.contains(target) ? link : target.closest?.('a[title]:not([title=""])');
}

function after(time, does) {
  clearTimeout(waiting);
  waiting = setTimeout(does, time);
}

function pointed(event) {
  if (event.pointerType === "touch") return;
  const at = tip.contains(event.target) ? link : linkAt(event);
  if (at && at !== link) after(SOON, () => show(at));
  else if (at || link?.matches(":focus-visible")) clearTimeout(waiting);
  else after(LATE, hide);
}

function focused(event) {
  const at = linkAt(event);
  if (at?.matches(":focus-visible")) show(at);
}

function pressed(event) {
  touched = event.pointerType === "touch";
  if (!tip.contains(event.target) && linkAt(event) !== link) hide();
}

/** Touch has no hover: the first tap shows the title, the second follows the link. */
function clicked(event) {
  const at = linkAt(event);
  const isTap = touched && event.detail > 0; // keys also cause clicks
  touched = false;
  if (!at || at === link || !isTap) return;
  event.preventDefault();
  show(at, true);
}

function typed(event) {
  if (event.key !== "Escape" || !link) return;
  event.stopPropagation(); // this Escape must not close anything else
  hide();
}

document.addEventListener("pointerover", pointed);
document.addEventListener("pointerdown", pressed);
document.addEventListener("click", clicked);
document.addEventListener("focusin", focused);
document.addEventListener("focusout", (event) => event.target === link && hide());
addEventListener("keydown", typed, true);
addEventListener("scroll", place, { capture: true, passive: true });
addEventListener("resize", place);
addEventListener("pagehide", hide);

// It may be fetched by what points at a link: see tusk.js.
const already = document.querySelector("a[title]:is(:hover, :focus-visible)");
if (already) after(SOON, () => show(already));
