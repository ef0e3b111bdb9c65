// A workshop's page as slides, one at a time, in the whole window. The address says which slide: ?present#jack.
import { bar } from "./bar.js";
import * as black from "./black.js";
import * as click from "./click.js";
import * as deck from "./deck.js";
import { fit, unfit } from "./fit.js";
import * as help from "./help.js";
import * as jump from "./jump.js";
import * as keys from "./keys.js";
import * as notes from "./notes.js";
import * as swipe from "./swipe.js";

const root = document.documentElement;
const startButton = document.querySelector(".present-button");
const shown = () => root.classList.contains("presenting");
const addressOf = (search) => `${location.pathname}${search}#${deck.current().id}`;
let parts; // the elements around the slide while it is presented
let stops = []; // what must stop when presenting ends
let fills = false; // whether the window is in full screen

/** Start from the button: in full screen if possible, at the slide named in the address. */
export async function begin() {
  if (!shown()) history.pushState(null, "", `${location.pathname}?present${location.hash}`);
  enter();
  if (document.fullscreenEnabled) await root.requestFullscreen().catch(() => {});
}

/** Follow the address: present the slide that it names, or stop. */
export function follow() {
  const wanted = new URLSearchParams(location.search).has("present");
  if (wanted) enter();
  else if (shown()) leave({ address: false });
}

function enter() {
  if (!shown()) {
    root.classList.add("presenting");
    parts ??= make();
    document.body.append(parts.bar, parts.notes);
    listen();
  }
  deck.go(deck.named());
  deck.current().focus({ preventScroll: true });
}

function make() {
  for (const slide of deck.slides) slide.tabIndex = -1;
  deck.onMove(moved);
  const actions = { leave: () => leave(), notes: toggleNotes, window: notes.openWindow, full: toggleFull, help: help.toggle };
  return { bar: bar(actions), notes: notes.panel(), channel: notes.channel() };
}

function moved(slide) {
  if (!shown()) return;
  history.replaceState(null, "", addressOf("?present"));
  parts.notes.replaceChildren(...notes.notesOf(slide));
  parts.notes.scrollTop = 0;
  parts.bar.say(deck.position(), deck.titleOf(slide));
  if (!parts.bar.contains(document.activeElement)) slide.focus({ preventScroll: true });
  fit(slide);
  parts.channel.postMessage({ slide: slide.id });
}

function listen() {
  const refit = () => fit(deck.current());
  // The folds around slides open and close with each move, which has fitted the slide already.
  const toggled = ({ target }) => deck.current().contains(target) && refit();
  const unfilled = () => {
    if (fills && !document.fullscreenElement) leave();
    fills = Boolean(document.fullscreenElement);
  };
  const hashed = () => deck.go(deck.named());
  const heard = ({ data }) => {
    if (data.ask === "where") parts.channel.postMessage({ slide: deck.current().id });
    else if (["forward", "back", "first", "last"].includes(data.ask)) deck[data.ask]();
  };
  const events = [
    [window, "resize", refit], [window, "hashchange", hashed], [document, "fullscreenchange", unfilled],
    [document, "toggle", toggled, true], [document, "load", refit, true], [parts.channel, "message", heard],
  ];
  for (const [target, name, does, early] of events) target.addEventListener(name, does, early);
  stops = events.map(([target, name, does, early]) => () => target.removeEventListener(name, does, early));
  const more = { Escape: () => leave(), n: toggleNotes, f: toggleFull, b: black.toggle, "?": help.toggle };
  stops.push(swipe.listen(), click.listen(deck.forward), keys.listen(more, heardFirst));
}

/** A key that brings the slide back from a black screen, or is part of a number. */
function heardFirst(key) {
  if (black.isBlack()) {
    black.back();
    return true;
  }
  return jump.key(key, (typed) => parts.bar.typed(typed, deck.position()));
}

function leave({ address = true } = {}) {
  for (const stop of stops.splice(0)) stop();
  black.back();
  root.classList.remove("presenting", "presenting--notes");
  deck.current().classList.remove("slide--shown");
  parts.bar.remove();
  parts.notes.remove();
  unfit();
  if (address) history.replaceState(null, "", addressOf(""));
  if (document.fullscreenElement) document.exitFullscreen();
  fills = false;
  startButton.focus();
}

function toggleNotes() {
  parts.notes.hidden = !root.classList.toggle("presenting--notes");
  parts.bar.press("notes", !parts.notes.hidden);
  fit(deck.current());
}

function toggleFull() {
  if (!document.fullscreenElement) return void root.requestFullscreen().catch(() => {});
  fills = false; // leaving full screen for a window does not end presenting
  return void document.exitFullscreen();
}
