// The bar below a slide: the position and the buttons.
import { button, element } from "../element.js";
import * as deck from "./deck.js";
import { gettext } from "../words.js";

export function bar(actions) {
  const at = element("p", { class: "present-bar__at", role: "status" });
  const notes = button(gettext("Notes"), actions.notes);
  const inWindow = button(gettext("Notes in a window"), actions.window);
  const full = button(gettext("Full screen"), actions.full);
  inWindow.className = "present-bar__wide";
  full.className = "present-bar__wide";
  full.hidden = !document.fullscreenEnabled;
  const keys = button("?", actions.help, gettext("Keys"));
  keys.className = "present-bar__wide";
  notes.setAttribute("aria-pressed", "false");
  const made = element("nav", { class: "present-bar", "aria-label": gettext("Slides") },
    button(gettext("Leave"), actions.leave),
    element("span", { class: "present-bar__moves" },
      button("←", deck.previous, gettext("Previous slide")), at, button("→", deck.forward, gettext("Next slide"))),
    element("span", { class: "present-bar__more" }, notes, inWindow, full, keys));
  made.say = (position, title) => at.replaceChildren(position, element("span", { class: "visually-hidden" }, `: ${title}`));
  made.typed = (digits, position) => at.replaceChildren(digits ? gettext("Go to %(number)s", { number: digits }) : position);
  made.press = (name, on) => notes.setAttribute("aria-pressed", String(on));
  return made;
}
