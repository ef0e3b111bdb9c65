// Results for readers: kind, title, date, summary, and the matching passage and section.
import { element } from "../element.js";
import { site } from "./fetched.js";
import { known } from "./known.js";
import { asked, patternOf } from "./words.js";
import { amount, gettext, ngettext } from "../words.js";

const AROUND = 110; // characters on each side of a match that Pagefind does not locate

/** A text with every match in <mark>. */
export function marked(text, patterns) {
  const whole = document.createDocumentFragment();
  if (!patterns.length) return text;
  const any = new RegExp(patterns.map(({ source }) => source).join("|"), "giu");
  let end = 0;
  for (const found of text.matchAll(any)) {
    whole.append(text.slice(end, found.index), element("mark", {}, found[0]));
    end = found.index + found[0].length;
  }
  whole.append(text.slice(end));
  return whole;
}

/** One result as a list item. `said` and `also` are highlighted, here and on the page that opens. */
export async function shown(result, { said, also }, level = "h3") {
  const page = await result.data();
  const fact = (name) => page.meta[`old_${name}`] ?? page.meta[name] ?? "";
  const terms = [...new Set([...(result.said ?? said), ...also])];
  const patterns = terms.map(patternOf);
  const standing = (await known()).marked[fact("standing")];
  return element("li", { class: "result", lang: asked() === document.documentElement.lang ? undefined : asked() },
    element("p", { class: "result__kind" }, fact("kind"), " ", standing
      && element("span", { class: `tag tag--${fact("standing")}` }, standing)),
    element(level, { class: "result__title" },
      element("a", { href: addressOf(page.url, terms) }, marked(fact("title"), patterns))),
    element("p", { class: "result__summary" }, marked(fact("summary"), patterns)),
    passages(page, terms, patterns),
    element("p", { class: "result__date" }, fact("date")));
}

function addressOf(url, terms) {
  const address = new URL(url, location.href);
  for (const term of terms.slice(0, 8)) address.searchParams.append("mark", term);
  return address.href;
}

/** Up to two best matching sections of a page, each with its passage; those with the most words come first. */
function passages(page, terms, patterns) {
  const sections = page.sub_results.filter(({ locations }) => locations.length).map((section) => {
    const text = plain(section.excerpt);
    const has = patterns.filter((pattern) => text.search(pattern) >= 0).length;
    const weight = section.weighted_locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
    return { has, weight, row: [section.anchor && section.title, section.url, passage(section, patterns, has)] };
  }).sort((one, other) => other.has - one.has || other.weight - one.weight);
  const found = sections.length ? sections.slice(0, 2).map(({ row }) => row) : aroundFirst(page, patterns);
  return found.length > 0 && element("ul", { class: "result__passages" }, found.map(([title, url, text]) =>
    element("li", {}, title && element("a", { href: addressOf(url, terms) }, title), " ", text)));
}

/** Pagefind's excerpt is <mark> and escaped text: nothing else in it is interpreted. */
const plain = (excerpt) => excerpt.replace(/<\/?mark>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");

/** The excerpt of a section, without its title, which is shown above it. */
function passage({ title, excerpt }, patterns, isKnown) {
  const text = plain(excerpt);
  const pieces = isKnown ? marked(text.startsWith(`${title}. `) ? text.slice(title.length + 2) : text, patterns)
    : excerpt.split(/<\/?mark>/).map((piece, at) => (at % 2 ? element("mark", {}, plain(piece)) : plain(piece)));
  return element("span", {}, "… ", pieces, " …");
}

/** For a page with other words for the query: the text around the first of them, and its section. */
function aroundFirst({ content, anchors, url }, patterns) {
  const at = Math.min(...patterns.map((pattern) => content.search(pattern)).filter((place) => place >= 0));
  if (at === Infinity) return [];
  const before = content.slice(0, at).split(/\s+/).length;
  const section = anchors.filter(({ element: tag, location }) => /^h[1-6]$/.test(tag) && location < before).at(-1);
  const text = content.slice(Math.max(0, at - AROUND), at + AROUND);
  const whole = text.slice(text.indexOf(" ") + 1, text.lastIndexOf(" "));
  return [[section?.text, section ? `${url}#${section.id}` : url,
    element("span", {}, "… ", marked(whole, patterns), " …")]];
}

/** The glossary's meanings of a query's terms, and the lists with its name: shown above the results. */
export async function cards({ terms, tags, places }) {
  const { glossary: [glossary, folder] } = await known();
  const items = [
    ...terms.map(([words, id, meaning]) => card(glossary, words[0], `${folder}#${id}`, meaning)),
    ...tags.map(({ label, name, address }) => card(label, name, address)),
    ...places.map(([name, address]) => card(gettext("Page"), name, address)),
  ];
  return items.length > 0 && element("ul", { class: "known" }, items);
}

const card = (label, name, address, text) => element("li", {},
  element("span", { class: "known__label" }, label), " ",
  element("a", { href: new URL(address, site).href }, name), text && ": ", text);

/** Where to go when nothing was found. */
export async function wayOut(text, tags) {
  const { nothing } = await known();
  return element("div", { class: "way-out" },
    element("p", {}, gettext("Try fewer or different words, or start here:")),
    element("ul", { class: "way-out__tags" }, tags.map(({ name, address }) => linked(name, address))),
    element("ul", { class: "way-out__places" }, nothing.map(([name, address]) => linked(name, address))));
}

/** A list item with a link to a page of the site. */
export const linked = (name, address) => element("li", {}, element("a", { href: new URL(address, site).href }, name));

/** The number of results in one sentence, and the changes made to the query. */
export function sentence({ results, more, instead, missing, apart }, text) {
  const count = results.length;
  const number = amount(count);
  const [and, or] = [gettext(" and "), gettext(" or ")];
  const taken = Object.entries(instead ?? {}).map(([word, right]) => gettext("“%(right)s” instead of “%(word)s”", { right, word }));
  const left = (missing ?? []).map((word) => `“${word}”`);
  return [
    apart && count > 0 && gettext("No page has %(words)s.", { words: `“${shortened(apart)}”` }),
    count && text && ngettext("1 page found for “%(text)s”.", "%(number)s pages found for “%(text)s”.", count, { number, text: shortened(text) }),
    count && !text && ngettext("1 page found.", "%(number)s pages found.", count, { number }),
    !count && more.length && gettext("No page has all of these words. These have some of them."),
    !count && !more.length && gettext("Nothing was found for “%(text)s”.", { text: shortened(text) }),
    taken.length && gettext("Showing results for %(words)s.", { words: taken.join(and) }),
    left.length && (count || more.length) && gettext("No page has %(words)s.", { words: left.join(or) }),
  ].filter(Boolean).join(" ");
}

const shortened = (text) => (text.trim().length > 60 ? `${text.trim().slice(0, 60)}…` : text.trim());
