// The bar below a slide: the position and the buttons.
import { button, element } from "../element.js";
import * as deck from "./deck.js";

export function bar(actions) {
  const at = element("p", { class: "present-bar__at", role: "status" });
  const notes = button("Notes", actions.notes);
  const inWindow = button("Notes in a window", actions.window);
  const full = button("Full screen", actions.full);
  inWindow.className = "present-bar__wide";
  full.className = "present-bar__wide";
  full.hidden = !document.fullscreenEnabled;
  notes.setAttribute("aria-pressed", "false");
  const made = element("nav", { class: "present-bar", "aria-label": "Slides" },
    button("Leave", actions.leave),
    element("span", { class: "present-bar__moves" },
      button("←", deck.previous, "Previous slide"), at, button("→", deck.forward, "Next slide")),
    element("span", { class: "present-bar__more" }, notes, inWindow, full));
  made.say = (position, title) => at.replaceChildren(position, element("span", { class: "visually-hidden" }, `: ${title}`));
  made.press = (name, on) => notes.setAttribute("aria-pressed", String(on));
  return made;
}
