// What search knows before it queries the index: terms with meanings, names of topics and themes, pages, spellings.
import { fetchOnce } from "./fetched.js";
import { known, searched } from "./languages.js";
import { distance, patternOf, plainly, wordsOf } from "./words.js";

/*
 * known() gives what tusk/search/findable.py writes: { languages, pages, terms: [[words], id, meaning], glossary:
 * [title, address], facets: { facet: { value: name } }, tags: [[facet, label, address]], marked: { status: name } }, and
 * lists of [name, address]: places, start, nothing.
 */

/** [a common word, the same without accents] of each, the most common first. */
const spellings = async () => (await fetchOnce(`spellings${(await searched()).ending}.txt`, "text")).split("\n").filter(Boolean).map((word) => [word, plainly(word)]);

/** The other names of a query's words: SCR is also Serious Case Review. */
export async function alsoCalled(text) {
  const { terms } = await known();
  return terms.filter(([words]) => words.some((word) => names(text, word))).flatMap(([words]) => words);
}

/** The singular of an acronym: SCRs is found as SCR. */
export async function singular(word) {
  const { terms } = await known();
  const one = word.replace(/s$/, "");
  return terms.some(([words]) => words.some((name) => name === name.toUpperCase() && name.toLowerCase() === one)) ? one : word;
}

function names(text, word) {
  const typed = text.toLowerCase();
  return word.toLowerCase() === typed.trim() || (word.length > 1 && patternOf(word).test(typed));
}

/** The glossary terms in a query: the whole query, or one of its words if that is an acronym. */
export async function termsFor(text) {
  const { terms } = await known();
  const whole = bare(text).replace(/s$/, "");
  const single = new Set(wordsOf(text).map(plainly));
  return terms.filter(([words, , meaning]) => meaning && words.some((word) => {
    const name = bare(word);
    return name.replace(/s$/, "") === whole || (word === word.toUpperCase() && single.has(name) && word.length > 2);
  })).slice(0, 2);
}

/** A name without signs and accents: A&E is ae. */
const bare = (text) => wordsOf(text).map(plainly).join(" ");

/** The topics, themes and audiences whose name has every word of a query, or is one of them. */
export async function tagsFor(words, also = []) {
  if (!words.length) return [];
  const patterns = words.map(patternOf);
  const called = new Set(also.map((word) => word.toLowerCase()));
  const fits = (name) => called.has(name.toLowerCase()) || patterns.every((pattern) => name.search(pattern) >= 0);
  return (await allTags()).filter(({ name }) => fits(name)).slice(0, 3);
}

/** [name, address] of the list pages whose name begins like the query. */
export async function placesFor(text) {
  const typed = text.trim().toLowerCase();
  if (typed.length < 3) return [];
  return (await known()).places.filter(([name]) => name.toLowerCase().startsWith(typed)).slice(0, 2);
}

/** The tags and terms nearest to a query without results: similar spellings, or else the most used. */
export async function nearest(text) {
  const pieces = trigrams(text);
  const alike = (name) => [...trigrams(name)].filter((piece) => pieces.has(piece)).length;
  const tags = await allTags();
  const near = tags.map((tag) => [alike(tag.name), tag]).filter(([score]) => score > 1).sort((a, b) => b[0] - a[0]);
  const rest = tags.filter(({ label }) => label === tags[0].label).map((tag) => [0, tag]);
  return [...new Set([...near, ...rest].map(([, tag]) => tag))].slice(0, 6);
}

/** { label, name, address } of each; those of the first facet come first. */
async function allTags() {
  const { facets, tags } = await known();
  return tags.flatMap(([facet, label, folder]) =>
    Object.entries(facets[facet]).map(([id, name]) => ({ label, name, address: `${folder}${id}/` })));
}

function trigrams(text) {
  const letters = ` ${text.slice(0, 100).toLowerCase()} `;
  return new Set(Array.from({ length: letters.length - 2 }, (_, at) => letters.slice(at, at + 3)));
}

/** A word as this site spells it: unchanged, the most common similar word, two words, or nothing. */
export async function spelled(typed) {
  const word = plainly(typed);
  const all = await spellings();
  if (/\d/.test(word) || all.some(([, other]) => other.startsWith(word))) return typed;
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  let best = "";
  let least = most + 1;
  for (const [right, other] of all) { // the most common come first, so the first of equals wins
    const far = distance(word, other, least - 1) + (other[0] === word[0] ? 0 : 0.5);
    if (far < least) [best, least] = [right, far];
  }
  return best || twoWords(word, all);
}

/** Two words that were typed as one: countylines. */
function twoWords(word, all) {
  const is = new Set(all.map(([, other]) => other));
  const cuts = Array.from({ length: Math.max(0, word.length - 7) }, (_, at) => [word.slice(0, at + 4), word.slice(at + 4)]);
  return cuts.find((pair) => pair.every((part) => is.has(part)))?.join(" ") ?? "";
}

export { known };
