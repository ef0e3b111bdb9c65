// The search box over any page: results as you type. Opened by assets/tusk.js, the only script that every page loads.
import { element } from "../element.js";
import { find, start } from "./find.js";
import { searchPage } from "./fetched.js";
import { known, nearest, placesFor, tagsFor, termsFor } from "./known.js";
import { inLanguages, queryAddress } from "./languages.js";
import { cards, linked, sentence, shown, wayOut } from "./shown.js";
import { telling, wordsOf } from "./words.js";
import { gettext, ngettext } from "../words.js";

const SOON = 120; // milliseconds after the last key before it searches
const RESULTS = 5;

let parts;
let asked = 0;

/** Show the box, with the cursor in it. */
export async function open() {
  parts ??= await make();
  if (!parts.dialog.open) parts.dialog.showModal();
  parts.words.focus();
  parts.words.select();
  start().catch(broken);
}

async function make() {
  await style();
  const words = element("input", {
    type: "search", name: "q", id: "search-box", maxlength: "200", autocomplete: "off", autocapitalize: "off",
    spellcheck: "false", enterkeyhint: "search", "aria-describedby": "search-help",
  });
  const close = element("button", { type: "button", class: "search-box__close" }, gettext("Close"));
  const form = element("form", { role: "search", action: searchPage, class: "search-box__form" },
    element("label", { for: "search-box" }, gettext("Search")), words, close,
    element("p", { class: "visually-hidden", id: "search-help" }, gettext("Results appear as you type. Use the arrow keys to move through them.")));
  const status = element("p", { class: "search-box__status", role: "status" });
  const list = element("div", { class: "search-box__list" }, welcome());
  const dialog = element("dialog", { class: "search-box md-typeset", "aria-label": gettext("Search") }, form, status, list);
  document.body.append(dialog);
  queryAddress("").then((address) => {
    const language = new URL(address).searchParams.get("in");
    if (language) form.append(element("input", { type: "hidden", name: "in", value: language }));
  }).catch(() => {}); // the box opens without a network
  let waiting;
  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look(words.value), SOON);
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("keydown", walk);
  return { dialog, words, status, list };
}

function style() {
  const link = element("link", { rel: "stylesheet", href: new URL("search.css", import.meta.url).href });
  const ready = new Promise((done) => { link.onload = done; link.onerror = done; });
  document.head.append(link);
  return ready;
}

const welcome = () => {
  const lists = element("ul", { class: "way-out__tags" });
  known().then(({ start: first }) => first, menus).then((links) => lists.append(...links.map(([name, address]) => linked(name, address))));
  return element("div", { class: "way-out" }, element("p", {}, gettext("An acronym, a word or a question.")), lists);
};

/** The menus of the page: they are there when nothing can be fetched. */
const menus = () => [...document.querySelectorAll(".site-nav a, .site-footer a")].map((link) => [link.textContent, link.href]);

async function look(text) {
  asked += 1;
  const mine = asked;
  if (text.trim().length < 2) return put("", welcome());
  try {
    const made = await answerTo(text);
    return mine === asked && put(...made);
  } catch (error) {
    return mine === asked && broken(error);
  }
}

async function answerTo(text) {
  const found = await find(text);
  const words = telling(wordsOf(text));
  const [terms, tags, places] = await Promise.all([termsFor(text), tagsFor(words, found.also), placesFor(text)]);
  const first = await Promise.all(found.results.slice(0, RESULTS).map((result) => shown(result, found, "h2")));
  const some = await Promise.all(found.more.slice(0, RESULTS - first.length).map((result) => shown(result, found, "h2")));
  const all = await queryAddress(text);
  const nothing = !first.length && !some.length;
  return [sentence(found, text),
    await cards({ terms, tags, places }),
    first.length > 0 && element("ol", { class: "results" }, first),
    some.length > 0 && first.length > 0 && element("p", { class: "results__some" }, gettext("With some of the words:")),
    some.length > 0 && element("ol", { class: "results" }, some),
    await inLanguages(text),
    nothing && await wayOut(text, await nearest(text)),
    !nothing && element("p", { class: "search-box__all" },
      element("a", { href: all }, found.results.length > RESULTS ? ngettext("All %(num)s pages, with filters", "All %(num)s pages, with filters", found.results.length) : gettext("Filter and sort these pages")))];
}

function put(status, ...content) {
  const at = parts.list.contains(document.activeElement) && placeOf(document.activeElement);
  parts.status.textContent = status;
  parts.list.replaceChildren(...content.filter(Boolean));
  parts.list.scrollTop = 0;
  // People who are on a link already, by quick keys, stay on it.
  if (at) ([...parts.list.querySelectorAll("a")].find((link) => placeOf(link) === at) ?? parts.words).focus();
}

/** Where a link leads, whatever words are marked there. */
const placeOf = ({ pathname, hash }) => pathname + hash;

function broken(error) {
  console.warn(error);
  if (parts) put(gettext("Search could not be loaded. These lists include every page:"), welcome());
}

/** The arrow keys move from the box through the links and back. */
function walk(event) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [parts.words, ...parts.list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at >= 0 && next) {
    event.preventDefault();
    next.focus();
  }
}
