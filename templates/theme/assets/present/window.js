// The second window: notes, the next slide and the time. It can also move the slides.
import { button, element } from "../element.js";
import * as deck from "./deck.js";
import * as keys from "./keys.js";
import { channel, notesOf } from "./notes.js";
import { gettext } from "../words.js";

const PATIENCE = 1500; // milliseconds until it reports that there is no answer
const heard = channel();
const ask = (what) => () => heard.postMessage({ ask: what });

export function begin() {
  document.documentElement.classList.add("presenting", "presenting--window");
  const title = element("h1", { class: "present-window__title" });
  const at = element("p", { class: "present-window__at", role: "status" });
  const time = element("p", { class: "present-window__time", title: gettext("Since this window was opened") });
  const coming = element("p", { class: "present-window__next" });
  const notes = element("div", { class: "present-window__notes", tabindex: "0" });
  const moves = element("p", { class: "present-window__moves" },
    button(`← ${gettext("Previous")}`, ask("back")), button(`${gettext("Next")} →`, ask("forward")));
  const page = element("main", { class: "present-window md-typeset" },
    element("div", { class: "present-window__top" }, at, time), title, notes, coming, moves);
  document.body.append(page);
  let silence;
  const show = (slide) => {
    clearTimeout(silence);
    at.textContent = deck.position();
    title.textContent = deck.titleOf(slide);
    notes.replaceChildren(...notesOf(slide));
    notes.scrollTop = 0;
    const next = deck.following();
    coming.textContent = next
      ? gettext("Next: %(title)s", { title: deck.titleOf(next) }) : gettext("This is the last slide.");
    document.title = gettext("Notes: %(title)s", { title: deck.titleOf(slide) });
    history.replaceState(null, "", `${location.pathname}?present=notes#${slide.id}`);
  };
  deck.onMove(show);
  deck.go(deck.named());
  silence = setTimeout(() => { at.textContent = gettext("The slides are not open in another window."); }, PATIENCE);
  heard.addEventListener("message", ({ data }) => data.slide && deck.go(deck.named(`#${data.slide}`)));
  heard.postMessage({ ask: "where" });
  keys.listen({
    ArrowRight: ask("forward"), PageDown: ask("forward"), " ": ask("forward"), ArrowLeft: ask("back"),
    PageUp: ask("back"), "shift+ ": ask("back"), ArrowDown: () => true, ArrowUp: () => true,
    Home: ask("first"), End: ask("last"), Escape: () => window.close(),
  });
  count(time);
}

function count(time) {
  const began = Date.now();
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  tick();
  setInterval(tick, 1000);
}
