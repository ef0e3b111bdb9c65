// What the presenter says: below the slide, or in a window of its own.
import { element } from "../element.js";
import { gettext } from "../words.js";

/** A copy of a slide's notes, and below them the whole of each text of which it shows the thought. */
export function notesOf(slide) {
  const notes = slide.querySelector(".slide__notes");
  const said = [...(notes ? copied(notes) : []), ...inFull(slide)];
  return said.length ? said : [element("p", { class: "present-notes__none" }, gettext("No notes for this slide."))];
}

function inFull(slide) {
  const texts = new Set([...slide.querySelectorAll(".spoken")].map((each) => each.closest("p, li, dd")));
  if (!texts.size) return [];
  return [element("p", {}, element("strong", {}, gettext("In full:"))),
    ...[...texts].map((text) => element("p", {}, ...copied(text)))];
}

/** What is in an element, without the ids, which are on the page already. */
function copied(given) {
  const copy = given.cloneNode(true);
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return [...copy.childNodes];
}

/** The panel below the slide. */
export function panel() {
  return element("aside", { class: "present-notes md-typeset", "aria-label": gettext("Notes"), tabindex: "0", hidden: "" });
}

/** A second window with the notes, the next title and the time; it can also move the slides. */
export function openWindow() {
  const address = new URL(location.href);
  address.search = "?present=notes";
  return window.open(address, "tusk-notes", "popup,width=720,height=640");
}

/** The channel between the two windows: only pages at the same address receive it. */
export const channel = () => new BroadcastChannel(`present ${location.pathname}`);
