// The study counted again for the reader's choice, by the same rules as tusk/study/counts.py.
import { gettext, pgettext } from "../words.js";

const PLURALS = { review: gettext("Reviews"), "learning-report": gettext("Learning reports"), audit: gettext("Audits") };
const REGIONS = {
  only_1: "1", only_2: "2", only_3: "3",
  only_1_and_2: "12", only_1_and_3: "13", only_2_and_3: "23", all_three: "123", outside: "",
};

// entries: [{kind, year, audience, themes, item}]; themes: their ids in the order of the map.
export function study(entries, themes) {
  const counts = new Map(themes.map((theme) => [theme, raising(entries, theme).length]));
  const raised = themes.filter((theme) => counts.get(theme));
  const ranked = raised.sort((a, b) => counts.get(b) - counts.get(a)); // stable: equal ones keep their order
  return { entries, n: entries.length, counts, ranked, top: ranked.slice(0, 3) };
}

export function raising(entries, theme) {
  return entries.filter((entry) => entry.themes.includes(theme));
}

export function choose(entries, chosen) {
  return entries.filter((entry) => (
    (!chosen.kinds.length || chosen.kinds.includes(entry.kind))
    && (!chosen.from || !entry.year || entry.year >= chosen.from)
    && (!chosen.to || entry.year <= chosen.to)
    && (!chosen.audience || entry.audience.includes(chosen.audience))
  ));
}

// The entries in each region of the diagram of some themes.
export function regions(entries, top) {
  const lies = (entry) => top.map((theme, at) => (entry.themes.includes(theme) ? at + 1 : "")).join("");
  return Object.fromEntries(Object.entries(REGIONS).map(([name, members]) => [
    name, entries.filter((entry) => lies(entry) === members),
  ]));
}

export function kindsInWords(entries) {
  const kinds = new Set(entries.map((entry) => entry.kind));
  const words = Object.keys(PLURALS).filter((kind) => kinds.has(kind)).map((kind) => PLURALS[kind].toLowerCase());
  const [most, last] = [words.slice(0, -1).join(", "), words.at(-1)];
  if (words.length < 2) return last ?? gettext("reviews");
  return /^[aeiouwyâêîôûŵŷ]/i.test(last) ? pgettext("before a vowel", "%(most)s and %(last)s", { most, last })
    : gettext("%(most)s and %(last)s", { most, last });
}

export function percent(count, n) {
  return Math.floor((200 * count + n) / (2 * n));
}

// All years from the first to the last; 0 is a year that is not known.
export function span(every) {
  const years = every.filter(Boolean);
  const first = Math.min(...years);
  return years.length ? Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at) : [];
}
