// A query → pages, found by Pagefind: with all its words, then with as many as occur together.
import { known, alsoCalled, singular, site, spelled } from "./known.js";
import { beginningOf, patternOf, telling, wordsOf } from "./words.js";

const FEW = 3; // with fewer results, pages with some of the words are offered below
const FIRST = 5; // the number of pages read to see whether a word was really found
const MANY_PAGES = 2000; // from this number on Pagefind runs in a worker, so that it does not block the page

// Weights: titles before other names, key messages (data-pagefind-weight) before other text,
// and half of all these on historic pages, whose fields have other names.
const METADATA = { title: 5, aka: 4, summary: 2, also: 1.5, kind: 0.5, date: 0.1, standing: 0 };
const HISTORIC = Object.fromEntries(Object.entries(METADATA).map(([name, weight]) => [`old_${name}`, weight / 2]));
const RANKING = { metaWeights: { ...METADATA, ...HISTORIC }, pageLength: 0.4, termFrequency: 0.8 };

let started;
let newest;

/** Pagefind, fetched at the first call. */
export function start() {
  started ??= Promise.all([import(new URL("pagefind/pagefind.js", site)), known()]).then(async ([pagefind, words]) => {
    await pagefind.options({ ranking: RANKING, excerptLength: 24, noWorker: words.pages < MANY_PAGES });
    await pagefind.init();
    return pagefind;
  });
  return started;
}

/**
 * What was found: { results, more, counts, words, also, instead, missing }.
 * `results` have all `words`; `more` have some. `instead`: corrected words; `missing`: words left out.
 */
export async function find(text, { filters = {}, byDate = false, exact = false } = {}) {
  const pagefind = await start();
  const search = async (asked) => {
    const found = await pagefind.search(asked, { filters });
    return byDate ? { ...found, results: await newestFirst(found.results) } : found;
  };
  const ask = (words) => search(words.length ? words.join(" ") : null);
  if (/^\s*".+"\s*$/.test(text)) return answer(await search(text), wordsOf(text));
  const typed = await Promise.all(telling(wordsOf(text)).map(singular));
  if (!typed.length) {
    const asked = text.trim() || !Object.keys(filters).length; // only punctuation, or nothing at all
    return asked ? answer({ results: [], filters: {} }, []) : answer(await ask([]), []);
  }
  const first = await ask(typed);
  const { words, instead, missing } = exact ? { words: typed, instead: {}, missing: [] } : await corrected(typed, first, ask);
  const changed = words.join(" ") !== typed.join(" ");
  const right = !changed ? first : words.length ? await ask(words) : { results: [], filters: {} };
  const all = byDate ? right : { ...right, results: await namedFirst(text, right.results) };
  const found = { ...answer(all, words), also: await alsoCalled(words.join(" ")), instead, missing };
  return all.results.length < FEW && words.length > 1 ? { ...found, ...await withSome(found, words, ask) } : found;
}

const answer = ({ results, filters }, words) =>
  ({ results, counts: filters, words, more: [], also: [], instead: {}, missing: [] });

/** Results by the date of their pages; this order is in a separate file, fetched only when needed. */
async function newestFirst(results) {
  newest ??= fetch(new URL("pagefind/newest.json", site), { cache: "no-cache" }).then((answered) => answered.json());
  const place = new Map((await newest).map((id, at) => [id, at]));
  return [...results].sort((one, other) => place.get(one.id) - place.get(other.id));
}

/** A page whose title is exactly the query comes before pages that have its words in other places. */
async function namedFirst(text, results) {
  const name = patternOf(wordsOf(text).join(" "));
  const first = await Promise.all(results.slice(0, FIRST).map(async (result) => {
    const { meta } = await result.data();
    return [(meta.old_title ?? meta.title).search(name) >= 0, result];
  }));
  first.sort(([one], [other]) => other - one);
  return [...first.map(([, result]) => result), ...results.slice(FIRST)];
}

/** Words that are on no page are replaced by their nearest spelling, or left out; Pagefind would shorten them. */
async function corrected(typed, first, ask) {
  const doubtful = await notShown(typed, first);
  const instead = {};
  const missing = [];
  for (const word of doubtful) {
    if (typed.length > 1 && !(await notShown([word], await ask([word]))).length) continue;
    const right = await spelled(word);
    if (right && right !== word) instead[word] = right;
    else if (!right) missing.push(word);
  }
  const words = typed.filter((word) => !missing.includes(word)).flatMap((word) => (instead[word] ?? word).split(" "));
  return { words, instead, missing };
}

/** The beginning of the last word is enough, because it may not be complete yet. */
async function notShown(words, { results }) {
  const pages = await Promise.all(results.slice(0, FIRST).map((result) => result.data()));
  const texts = pages.map(({ content, meta }) => `${content} ${Object.values(meta).join(" ")}`);
  const isOn = (text, word) => text.search(patternOf(word)) >= 0 || (word === words.at(-1) && text.search(beginningOf(word)) >= 0);
  return words.filter((word) => !texts.some((text) => isOn(text, word)));
}

/** Pages with some of the words: the best of the largest sets of words that occur together. */
async function withSome(found, words, ask) {
  const has = new Set(found.results.map(({ id }) => id));
  const some = [];
  for (let size = words.length - 1; size > 0 && some.length < FEW; size -= 1) {
    const asked = await Promise.all(subsets(words.slice(0, 6), size).map(async (set) => [set, await ask(set)]));
    asked.sort(([, a], [, b]) => (b.results[0]?.score ?? 0) - (a.results[0]?.score ?? 0));
    for (const [set, { results }] of asked) {
      const fresh = results.filter(({ id }) => !has.has(id));
      fresh.forEach(({ id }) => has.add(id));
      some.push(...fresh.map((result) => ({ ...result, data: result.data, said: set })));
    }
  }
  return { more: some.slice(0, 10) };
}

function subsets(words, size) {
  if (!size) return [[]];
  return words.flatMap((word, at) => subsets(words.slice(at + 1), size - 1).map((rest) => [word, ...rest]));
}
