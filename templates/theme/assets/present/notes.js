// What the presenter says: below the slide, or in a window of its own.
import { element } from "../element.js";
import { gettext } from "../words.js";

/** A copy of a slide's notes. */
export function notesOf(slide) {
  const notes = slide.querySelector(".slide__notes");
  if (!notes) return [element("p", { class: "present-notes__none" }, gettext("No notes for this slide."))];
  const copied = notes.cloneNode(true);
  for (const named of copied.querySelectorAll("[id]")) named.removeAttribute("id");
  return [...copied.childNodes];
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
