// A query → pages, found by Pagefind: with all its words, then with as many as occur together.
import { site } from "./fetched.js";
import { known, alsoCalled, singular, spelled } from "./known.js";
import { searched } from "./languages.js";
import { folded, hasBeginning, hasWord, patternOf, phraseOf, telling, tokensOf, wordsOf } from "./words.js";

const FEW = 3; // with fewer results, pages with some of the words are offered below
const FIRST = 5; // the number of pages read to see whether a word was really found
const MANY_PAGES = 2000; // from this number on Pagefind runs in a worker, so that it does not block the page

// Weights: titles before other names, key messages (data-pagefind-weight) before other text,
// and half of all these on historic pages, whose fields have other names.
const METADATA = { title: 5, aka: 4, summary: 2, also: 1.5, forms: 1, kind: 0.5, date: 0.1, standing: 0 };
const HISTORIC = Object.fromEntries(Object.entries(METADATA).map(([name, weight]) => [`old_${name}`, weight / 2]));
const RANKING = { metaWeights: { ...METADATA, ...HISTORIC }, pageLength: 0.4, termFrequency: 0.8 };

// What a site without an entry has instead of an index.
const NOTHING = { search: async () => ({ results: [], filters: {} }), filters: async () => ({}), preload: async () => {} };

const started = new Map();
const newest = new Map();

/** Pagefind with the index of the language that is searched, fetched at the first call. */
export async function start() {
  const { folder } = await searched();
  if (!started.has(folder)) started.set(folder, load(folder));
  return started.get(folder);
}

async function load(folder) {
  if (!folder) return NOTHING;
  const [pagefind, words] = await Promise.all([import(new URL(`${folder}pagefind.js`, site)), known()]);
  await pagefind.options({ ranking: RANKING, excerptLength: 24, noWorker: words.pages < MANY_PAGES });
  await pagefind.init();
  return pagefind;
}

/**
 * What was found: { results, more, counts, words, said, also, instead, missing, apart }.
 * `results` have all `words`, in the form of the index; `said` is how to mark them. `more` have some.
 * `instead`: corrected words; `missing`: words left out; `apart`: a phrase that no page has.
 */
export async function find(text, { filters = {}, byDate = false, exact = false } = {}) {
  const pagefind = await start();
  if (pagefind === NOTHING) return answer(await pagefind.search(), []);
  const search = async (asked) => {
    const found = await pagefind.search(asked, { filters });
    return byDate ? { ...found, results: await newestFirst(found.results) } : found;
  };
  const ask = (words) => search(words.length ? words.join(" ") : null);
  const tokens = tokensOf(text);
  const phrase = phraseOf(text);
  if (phrase) {
    const found = await withPhrase(phrase, search, ask);
    if (found.results.length) return found;
  }
  const typed = await Promise.all(telling(tokens.map(({ word }) => word)).map(singular));
  if (!typed.length) {
    const asked = text.trim() || !Object.keys(filters).length; // only punctuation, or nothing at all
    return asked ? answer({ results: [], filters: {} }, []) : answer(await ask([]), []);
  }
  const first = await ask(typed);
  const inOrder = (found, words) => wholeWordsFirst(found, words, typed.length === tokens.length, search);
  const likely = await inOrder(first, typed);
  const { words, instead, missing } = exact ? { words: typed, instead: {}, missing: [] } : await corrected(typed, tokens, first, likely, ask);
  const changed = words.join(" ") !== typed.join(" ");
  const right = !changed ? likely : words.length ? await inOrder(await ask(words), words) : { results: [], filters: {} };
  const whole = await withParts(right, words, tokens, search, ask);
  const all = byDate ? whole : { ...whole, results: await namedFirst(text, whole.results) };
  const said = words.map((word) => tokens.find((token) => token.word === word)?.typed ?? word);
  const found = { ...answer(all, words), said, also: await alsoCalled(said.join(" ")), instead, missing, apart: phrase };
  return all.results.length < FEW && words.length > 1 ? { ...found, ...await withSome(found, words, ask) } : found;
}

const answer = ({ results, filters }, words) =>
  ({ results, counts: filters, words, said: words, more: [], also: [], instead: {}, missing: [], apart: "" });

/** Pages with words next to each other, in the order in which they would be found without quotation marks. */
async function withPhrase(phrase, search, ask) {
  const tokens = tokensOf(phrase);
  const words = tokens.map(({ word }) => word);
  if (!words.length) return answer({ results: [], filters: {} }, []);
  const exact = await search(`"${words.join(" ")}"`);
  const alike = await search(`"${tokens.flatMap(({ word, parts }) => (parts.length > 1 ? parts : word)).join(" ")}"`);
  const has = new Map([...exact.results, ...alike.results].map((result) => [result.id, result]));
  const ranked = (await ask(words)).results.filter(({ id }) => has.has(id));
  const rest = [...has.values()].filter(({ id }) => !ranked.some((one) => one.id === id));
  const results = await namedFirst(phrase, [...ranked, ...rest]);
  return { ...answer({ results, filters: exact.filters }, words), said: [tokens.map(({ typed }) => typed).join(" ")] };
}

/** Pages that have the words next to each other come first, then those that have the very words, and not longer ones. */
async function wholeWordsFirst(found, words, isAll, search) {
  if (found.results.length < 2) return found;
  const phrase = isAll && words.length > 1 ? [words.join(" ")] : [];
  const exact = await Promise.all([...words, ...phrase].map((one) => search(`"${one}"`)));
  const has = exact.map(({ results }) => new Set(results.map(({ id }) => id)));
  const place = ({ id }) => (has.every((ids) => ids.has(id)) ? 0 : has.slice(0, words.length).every((ids) => ids.has(id)) ? 1 : 2);
  return { ...found, results: [...found.results].sort((one, other) => place(one) - place(other)) };
}

/** Also pages that have the parts of a word next to each other: for self-harm those with self harm. */
async function withParts(found, words, tokens, search, ask) {
  const apart = tokens.filter(({ word, parts }) => parts.length > 1 && words.includes(word));
  if (!apart.length) return found;
  const phrases = await Promise.all(apart.map(({ parts }) => search(`"${parts.join(" ")}"`)));
  const has = phrases.map(({ results }) => new Set(results.map(({ id }) => id)));
  const others = await ask(words.flatMap((word) => apart.find((token) => token.word === word)?.parts ?? word));
  const known = new Set(found.results.map(({ id }) => id));
  const more = others.results.filter(({ id }) => !known.has(id) && has.every((ids) => ids.has(id)));
  return { ...found, results: [...found.results, ...more] };
}

/** Results by the date of their pages; this order is in a separate file, fetched only when needed. */
async function newestFirst(results) {
  const { folder } = await searched();
  if (!newest.has(folder)) newest.set(folder, fetch(new URL(`${folder}newest.json`, site), { cache: "no-cache" }).then((answered) => answered.json()));
  const place = new Map((await newest.get(folder)).map((id, at) => [id, at]));
  return [...results].sort((one, other) => place.get(one.id) - place.get(other.id));
}

/** A page whose title is the query comes first, then one whose title has it or all its words, or a heading that is it. */
async function namedFirst(text, results) {
  const name = patternOf(text);
  const asked = folded(text);
  const place = ({ meta, anchors }) => {
    const title = meta.old_title ?? meta.title;
    const is = [wordsOf(title).join() === wordsOf(text).join(), folded(title) === asked, title.search(name) >= 0,
      wordsOf(text).every((word) => hasBeginning(folded(title), word)),
      anchors.some(({ element, text: heading }) => /^h[1-6]$/.test(element) && folded(heading) === asked)];
    return is.includes(true) ? is.indexOf(true) : is.length;
  };
  const first = await Promise.all(results.slice(0, FIRST).map(async (result) => [place(await result.data()), result]));
  first.sort(([one], [other]) => one - other);
  return [...first.map(([, result]) => result), ...results.slice(FIRST)];
}

/** Words that are on no page become their parts or their nearest spelling, or are left out; Pagefind would shorten them. */
async function corrected(typed, tokens, first, likely, ask) {
  const doubtful = await notShown(typed, first, likely);
  const instead = {};
  const missing = [];
  const right = new Map();
  for (const word of doubtful) {
    if (typed.length > 1 && !(await notShown([word], await ask([word]))).length) continue;
    const { typed: said, parts } = tokens.find((token) => token.word === word) ?? { typed: word, parts: [] };
    const other = parts.length > 1 ? parts.join(" ") : await spelled(word);
    right.set(word, other);
    if (!other) missing.push(said);
    else if (other !== word && parts.length < 2) instead[said] = other;
  }
  return { words: typed.flatMap((word) => (right.get(word) ?? word).split(" ")).filter(Boolean), instead, missing };
}

/**
 * The words that none of the first pages has; the beginning of the last one is enough, because it may not be complete
 * yet. Those that are likely to be shown are read first: if they have all words, no other page is fetched.
 */
async function notShown(words, { results }, likely = { results: [] }) {
  const soon = new Set(likely.results.slice(0, FIRST).map(({ id }) => id));
  const first = results.slice(0, FIRST);
  const isOn = (text, word) => hasWord(text, word) || (word === words.at(-1) && hasBeginning(text, word));
  let left = words;
  for (const some of [first.filter(({ id }) => soon.has(id)), first.filter(({ id }) => !soon.has(id))]) {
    const pages = left.length ? await Promise.all(some.map((result) => result.data())) : [];
    const texts = pages.map(({ content, meta }) => folded(`${content} ${Object.values(meta).join(" ")}`));
    left = left.filter((word) => !texts.some((text) => isOn(text, word)));
  }
  return left;
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
