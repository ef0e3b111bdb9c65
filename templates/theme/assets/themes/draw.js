// Updates the drawings and tables of the page to the numbers of a study. Positions as in tusk/charts.

import { kindsInWords, percent, raising, regions, span } from "./study.js";
import { amount, gettext, ngettext } from "../words.js";

const MOST_BARS = 15;
const MOST_YEARS = 7;
const DOT = 1.5; // em: from dot to dot, as in bars.html
const [TOP, PLOT, FOOT, LEFT, RIGHT] = [1.6, 11, 2.4, 11, 95];
const SVG = "http://www.w3.org/2000/svg";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);

function tell(selector, words) {
  all(selector).forEach((each) => { each.textContent = words; });
}

function show(selector, is) {
  all(selector).forEach((each) => { each.hidden = !is; });
}

export function drawWords(study, fewest) {
  const years = span(study.entries.map((entry) => entry.year));
  tell("[data-n]", amount(study.n));
  tell("[data-n-of]", kindsInWords(study.entries));
  tell("[data-years]", years.length > 1 ? gettext("%(start)s to %(end)s", { start: years[0], end: years.at(-1) }) : years.join());
  show("[data-few]", study.n < fewest);
  const highest = Math.max(1, ...study.counts.values());
  all("[data-count]").forEach((each) => {
    const count = study.counts.get(each.dataset.count);
    each.textContent = amount(count);
    each.parentElement.className = `theme-cell theme-cell--${Math.ceil((4 * count) / highest)}`; // as in themes.html
  });
}

export function drawBars(study, fewest) {
  const svg = one("svg.bars");
  const rows = new Map(all(".bars__row", svg).map((row) => [row.dataset.theme, row]));
  rows.forEach((row) => row.setAttribute("display", "none"));
  let y = 0;
  const told = study.ranked.slice(0, MOST_BARS).map((theme) => {
    const row = rows.get(theme);
    const count = study.counts.get(theme);
    const words = `${study.n < fewest ? "" : `${percent(count, study.n)}%, `}${gettext("%(count)s of %(whole)s", { count: amount(count), whole: amount(study.n) })}`;
    row.removeAttribute("display");
    row.setAttribute("y", `${y.toFixed(2)}em`);
    const dots = one(".bars__track--dots", row);
    dots?.setAttribute("width", `${DOT * study.n}em`);
    one(".piece", row).setAttribute("width", dots ? `${DOT * count}em` : `${((100 * count) / study.n).toFixed(2)}%`);
    one(".bars__number", row).textContent = one(".bars__number", row).hasAttribute("dy") ? words : ` ${words}`;
    y += Number.parseFloat(row.getAttribute("height"));
    svg.append(row); // so that screen readers and the keyboard follow the same order
    return `${one(".bars__name", row).textContent.trim()}`;
  });
  svg.setAttribute("height", `${y.toFixed(2)}em`);
  one("desc", svg).textContent = `${gettext("Bar chart")}, n = ${amount(study.n)}. ${told.join("; ")}.`;
}

export function drawVenn(study, names, links) {
  const part = one("[data-part=overlap]");
  if (!part) return;
  const sets = all(".venn__key > li", part);
  part.hidden = study.top.length < sets.length;
  if (part.hidden) return;
  const found = regions(study.entries, study.top);
  const circles = all("[data-circle]", part);
  sets.forEach((item, at) => {
    const theme = study.top[at];
    const size = gettext("%(count)s of %(whole)s", { count: amount(study.counts.get(theme)), whole: amount(study.n) });
    item.replaceChildren(anchor(links.get(theme), names.get(theme)), " ", bold(size));
    circles[at]?.setAttribute("href", links.get(theme));
    circles[at]?.setAttribute("aria-label", `${at + 1}: ${names.get(theme)}, ${size}`);
  });
  const told = all("[data-region]", part).map((link) => {
    const row = one(`[data-region-row=${link.dataset.region}]`, part);
    const which = one("th", row).textContent;
    const count = amount(found[link.dataset.region].length);
    one("text", link).textContent = count;
    link.setAttribute("aria-label", `${which}: ${count}`);
    return `${which}: ${count}`;
  });
  all("[data-region-row]", part).forEach((row) => behind(row, found[row.dataset.regionRow]));
  one(".venn__outside", part).textContent = gettext("%(number)s in none of them", { number: amount(found.outside.length) });
  const sizes = study.top.map((theme, at) => [gettext("%(number)s. %(name)s, in all", { number: at + 1, name: names.get(theme) }), amount(study.counts.get(theme))].join(": "));
  one(".venn__drawing desc", part).textContent = `${gettext("Venn diagram")}, n = ${amount(study.n)}. ${[...sizes, ...told].join("; ")}.`;
  drawTied(study, names);
}

function drawTied(study, names) {
  const least = study.counts.get(study.top[2]);
  const tied = study.ranked.slice(3).filter((theme) => study.counts.get(theme) === least);
  show("[data-tied]", tied.length);
  tell("[data-tied-names]", tied.map((theme) => names.get(theme)).join(", "));
}

function behind(row, entries) {
  const most = Number(one(".study").dataset.mostEntries);
  const links = entries.slice(0, most).flatMap((entry) => [entry.link.cloneNode(true), "; "]).slice(0, -1);
  if (entries.length > most) links.push(`; ${ngettext("and %(num)s more", "and %(num)s more", entries.length - most)}`);
  row.cells[1].textContent = amount(entries.length);
  row.cells[2].replaceChildren(...links);
}

export function anchor(address, words) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = words;
  return link;
}

function bold(words) {
  const span = document.createElement("span");
  span.className = "venn__value";
  span.textContent = words;
  return span;
}

function mark(name, attributes, words) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (words !== undefined) made.textContent = words;
  return made;
}

export function drawLines(study, names, fewest) {
  const part = one("[data-part=by-year] figure");
  if (!part) return;
  const years = span(study.entries.map((entry) => entry.year));
  const keys = all(".chart__key > li", part);
  part.hidden = study.n < fewest || years.length < 2 || study.top.length < keys.length - 1;
  show("[data-no-lines]", part.hidden);
  if (part.hidden) return;
  const inYear = (entries) => years.map((year) => entries.filter((entry) => entry.year === year).length);
  const everything = inYear(study.entries);
  const known = (values) => values.map((value, at) => (everything[at] ? value : null)); // nothing issued: no number
  const lines = study.top.map((theme) => [names.get(theme), known(inYear(raising(study.entries, theme)))]);
  lines.push([gettext("All %(things)s", { things: kindsInWords(study.entries) }), everything]);
  const markers = keys.map((item) => one(".mark", item));
  keys.forEach((item, at) => { item.lastChild.textContent = lines[at][0]; });
  const svg = one("svg.lines", part);
  const top = topOf(Math.max(...lines.flatMap(([, values]) => values)));
  const across = (at) => LEFT + ((RIGHT - LEFT) * at) / (years.length - 1);
  const down = (value) => TOP + PLOT * (1 - value / top);
  const ticks = [0, top / 2, top].flatMap((level) => [
    mark("line", { class: "lines__level", x1: 0, x2: "100%", y1: `${down(level)}em`, y2: `${down(level)}em` }),
    mark("text", { class: "lines__tick", x: 0, y: `${down(level)}em`, dy: "-0.3em" }, level),
  ]);
  const step = Math.ceil(years.length / MOST_YEARS);
  const below = years.flatMap((year, at) => (at % step ? [] : [
    mark("text", { class: "lines__year", x: `${across(at)}%`, y: `${TOP + PLOT + FOOT - 0.5}em` }, year),
  ]));
  const drawn = lines.flatMap(([, values], look) => [
    ...values.slice(1).flatMap((value, at) => (value === null || values[at] === null ? [] : [mark("line", {
      class: `line line--${look + 1}`, x1: `${across(at)}%`, y1: `${down(values[at])}em`, x2: `${across(at + 1)}%`, y2: `${down(value)}em`,
    })])),
    ...values.flatMap((value, at) => {
      if (value === null) return [];
      const spot = mark("svg", { x: `${across(at)}%`, y: `${down(value)}em`, overflow: "visible" });
      spot.append(markers[look].cloneNode(true));
      return spot;
    }),
  ]);
  const told = lines.map(([name, values]) => `${name}: ${values.map((value, at) => `${years[at]} ${value ?? gettext("nothing issued")}`).join(", ")}`);
  const desc = one("desc", svg);
  desc.textContent = `${gettext("Line chart")}, n = ${amount(study.n)}. ${told.join("; ")}.`;
  svg.replaceChildren(one("title", svg), desc, ...ticks, ...below, ...drawn);
}

// A round number not below the largest, and even, so that its half is a whole number.
function topOf(largest) {
  let size = 1;
  while (largest > size * 10) size *= 10;
  return [2, 4, 6, 8, 10].find((step) => largest <= step * size) * size;
}

export function drawTable(study, fewest) {
  const years = span(study.entries.map((entry) => entry.year));
  const body = one(".study__table tbody");
  all("[data-year-n]", body).forEach((cell) => {
    cell.textContent = amount(study.entries.filter((entry) => entry.year === Number(cell.dataset.yearN)).length);
  });
  all(".study__table [data-in-year]").forEach((cell) => { cell.hidden = !years.includes(Number(cell.dataset.inYear)); });
  const byTheme = new Map(all("[data-row]", body).map((row) => [row.dataset.row, row]));
  const order = new Set([...study.ranked, ...study.counts.keys()]); // themes that nobody raises come last, as in the map
  const rows = [...order].map((theme) => byTheme.get(theme));
  rows.forEach((row) => {
    const entries = raising(study.entries, row.dataset.row);
    row.cells[1].textContent = amount(entries.length);
    row.cells[2].textContent = study.n < fewest ? "–" : `${percent(entries.length, study.n)}%`;
    all("[data-year]", row).forEach((cell) => {
      const count = entries.filter((entry) => entry.year === Number(cell.dataset.year)).length;
      const theme = one("th a", row);
      cell.replaceChildren(count && theme ? anchor(`${theme.href}#year-${cell.dataset.year}`, amount(count)) : String(count));
    });
  });
  body.append(...rows);
}
