// A black screen, so that people look at the presenter. Any key or a click brings the slide back.
import { element } from "../element.js";
import { gettext } from "../words.js";

let screen;

export const isBlack = () => Boolean(screen);

export function toggle() {
  if (screen) return back();
  screen = element("div", { class: "present-black", role: "status" },
    element("span", { class: "visually-hidden" }, gettext("Black screen: any key brings the slide back.")));
  screen.addEventListener("click", (event) => { event.stopPropagation(); back(); });
  return document.body.append(screen);
}

export function back() {
  screen?.remove();
  screen = undefined;
}
