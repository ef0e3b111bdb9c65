// The page /search/: filters with their counts, and sorting, all kept in the address.
import { element } from "../element.js";
import { find, start } from "./find.js";
import { known, nearest, placesFor, tagsFor, termsFor } from "./known.js";
import { inLanguages } from "./languages.js";
import { cards, sentence, shown, wayOut } from "./shown.js";
import { telling, wordsOf } from "./words.js";
import { gettext } from "../words.js";

const SOON = 200;
const RESULTS = 10;
const MANY_PAGES = 2000; // from this number on the counts of a facet are fetched when it is opened

const place = document.getElementById("search-page");
const form = place.querySelector("form");
const box = form.elements.q;
const sort = form.elements.sort;
const status = place.querySelector(".search-page__status");
const list = place.querySelector(".search-page__list");
const facets = place.querySelector(".facets");
const FACETS = [...facets.children].map(({ dataset }) => dataset.facet);
const browse = document.getElementById("search-browse");
let asked = 0;
let waiting;

/** The search in the address. */
function state() {
  const address = new URLSearchParams(location.search);
  const chosen = Object.fromEntries(FACETS.map((name) => [name, address.getAll(name)]));
  return { text: address.get("q") ?? "", sort: address.get("sort") ?? "", exact: address.has("exact"), chosen };
}

function address(text, order, chosen) {
  const made = new URLSearchParams();
  if (text.trim()) made.set("q", text.trim());
  for (const [name, values] of Object.entries(chosen)) for (const value of values) made.append(name, value);
  if (order) made.set("sort", order);
  const language = new URLSearchParams(location.search).get("in");
  if (language) made.set("in", language);
  return `${location.pathname}${made.size ? `?${made}` : ""}`;
}

const chosenNow = () => Object.fromEntries(FACETS.map((name) =>
  [name, [...facets.querySelectorAll(`input[name="${name}"]:checked`)].map(({ value }) => value)]));

const filtersOf = (chosen, without) => Object.fromEntries(Object.entries(chosen)
  .filter(([name, values]) => values.length && name !== without).map(([name, values]) => [name, { any: values }]));

async function look() {
  asked += 1;
  const mine = asked;
  const { text, sort: order, exact, chosen } = state();
  const filters = filtersOf(chosen);
  const nothingAsked = !text.trim() && !Object.keys(filters).length;
  document.documentElement.classList.remove("asked");
  browse.hidden = !nothingAsked;
  place.classList.toggle("search-page--asked", !nothingAsked);
  if (nothingAsked) return put("");
  const byDate = order === "date" || !text.trim();
  const options = { filters, exact, byDate };
  try {
    const found = await find(text, options);
    const made = await results(found, text, exact, chosen);
    if (mine !== asked) return undefined;
    put(...made);
    return await count(text, options, chosen, found, () => mine === asked);
  } catch (error) {
    console.warn(error);
    browse.hidden = false;
    return put(gettext("Search could not be loaded. These lists include every page:"));
  }
}

async function results(found, text, exact, chosen) {
  const words = telling(wordsOf(text));
  const [terms, tags, places] = await Promise.all([termsFor(text), tagsFor(words, found.also), placesFor(text)]);
  const ordered = element("ol", { class: "results" });
  const more = element("button", { type: "button", class: "more-button" }, gettext("Show more"));
  const grow = async () => {
    const from = ordered.children.length;
    ordered.append(...await Promise.all(found.results.slice(from, from + RESULTS).map((one) => shown(one, found, "h2"))));
    more.hidden = ordered.children.length >= found.results.length;
    if (from) ordered.children[from].querySelector("a").focus();
  };
  more.addEventListener("click", grow);
  await grow();
  const some = await Promise.all(found.more.map((one) => shown(one, found, "h2")));
  const none = !found.results.length && !some.length;
  const filtered = Object.values(chosen).some((values) => values.length);
  return [sentence(found, text),
    Object.keys(found.instead).length > 0 && element("p", {},
      element("a", { href: `${address(text, sort.value, chosen)}&exact=` }, gettext("Search for exactly “%(text)s”", { text: text.trim() }))),
    await cards({ terms, tags, places }),
    found.results.length > 0 && ordered, more,
    some.length > 0 && found.results.length > 0 && element("p", { class: "results__some" }, gettext("With some of the words:")),
    some.length > 0 && element("ol", { class: "results" }, some),
    none && filtered && element("p", {}, element("a", { href: address(text, "", {}) || location.pathname }, gettext("Search without filters"))),
    await inLanguages(text),
    none && await wayOut(text, await nearest(text))];
}

function put(sentenceShown, ...content) {
  status.textContent = sentenceShown;
  list.replaceChildren(...content.filter(Boolean));
}

/** Fill the facets with their options and the number of pages for each. */
async function count(text, options, chosen, found, isCurrent) {
  const { pages, facets: names } = await known();
  const pagefind = await start();
  if (pages < MANY_PAGES) await pagefind.filters();
  const words = found.words.join(" ") || null;
  for (const facet of FACETS) {
    const group = facets.querySelector(`[data-facet="${facet}"]`);
    const isWanted = pages < MANY_PAGES || group.open || chosen[facet].length;
    if (isWanted) {
      const others = filtersOf(chosen, facet);
      await pagefind.preload(words, { filters: { ...others, [facet]: "" } });
      const { filters: counts } = await pagefind.search(words, { ...options, filters: others });
      if (!isCurrent()) return;
      fill(group, facet, counts[facet] ?? {}, names[facet] ?? {}, chosen[facet]);
    }
  }
}

function fill(group, facet, counts, names, chosen) {
  const values = [...new Set([...chosen, ...Object.keys(counts).filter((value) => counts[value])])];
  const name = (value) => names[value] ?? value;
  values.sort((a, b) => ("newestFirst" in group.dataset ? b.localeCompare(a)
    : (counts[b] ?? 0) - (counts[a] ?? 0) || name(a).localeCompare(name(b))));
  const had = document.activeElement?.closest?.(`[data-facet="${facet}"]`) && document.activeElement.value;
  group.querySelector("ul").replaceChildren(...values.map((value) => {
    const input = element("input", { type: "checkbox", name: facet, value });
    input.checked = chosen.includes(value);
    return element("li", {}, element("label", {}, input, element("span", {}, name(value)), " ",
      element("span", { class: "count" }, counts[value] ?? 0)));
  }));
  if (had) group.querySelector(`input[value="${CSS.escape(had)}"]`)?.focus();
  group.hidden = !values.length;
  group.querySelector(".facet__chosen").textContent = chosen.length ? `${chosen.length} chosen` : "";
  if (chosen.length) group.open = true;
}

function read() {
  const { text, sort: order } = state();
  box.value = text;
  sort.value = order;
}

function go(chosen, remember) {
  const where = address(box.value, sort.value, chosen);
  if (remember) history.pushState(null, "", where);
  else history.replaceState(null, "", where);
  look();
}

function begin() {
  facets.addEventListener("change", () => go(chosenNow(), true));
  facets.addEventListener("toggle", (event) => event.target.open && !event.target.querySelector("li") && look(), true);
  start().catch(() => {});
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => go(state().chosen, false), SOON);
  });
  sort.addEventListener("change", () => go(state().chosen, true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(state().chosen, true);
  });
  addEventListener("popstate", () => { read(); look(); });
  if (location.search.length > 1 || !box.value) {
    read();
    look();
  } else go(state().chosen, false); // somebody typed while this was fetched
}

begin();
