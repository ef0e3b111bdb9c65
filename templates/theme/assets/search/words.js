// A reader's query: its words, the meaningful ones, and how each is recognised in a text, whatever its signs and accents.

// Words of questions without information about the subject.
const EMPTY = {
  en: `a about am an and any are as at be been by can could did do does for from get had has have how i if in into is it
   its me my of on or our should so than that the their them then there these they this those to us was we were what
   when where which while who whom whose why will with would you your`,
  cy: `a ac am ar at beth ble dan dros dyma ei eich ein er eu faint fe fy gan gyda i lle mae mewn mi na neu ni o oes os
   pa pam pan pryd pwy sut sy sydd trwy wedi wrth y ydy yn yr yw`,
};
// How Welsh words begin within a sentence: plant is also blant, mhlant and phlant; gardd is also ardd.
const MUTATIONS = { p: "b|mh|ph", t: "d|nh|th", c: "g|ngh|ch", b: "f|m", d: "dd|n", g: "ng|", m: "f", ll: "l", rh: "r" };
const WELSH_LETTER = /^(?:ch|dd|ff|ll|ph|rh|th|[bcdgmpt])/u;
const LONGEST = 200;
const MOST = 10;
const ACCENTS = /\p{M}+/gu;
const SIGNS = /[^\p{Alphabetic}\p{N}\p{M}]+/u;
const EMOJI = /\p{Extended_Pictographic}/u;
const OUTSIDE = /^[^\p{Alphabetic}\p{N}\p{Extended_Pictographic}]+|[^\p{Alphabetic}\p{N}\p{M}\p{Extended_Pictographic}\u200d]+$/gu;
const SIGN = "[^\\p{L}\\p{N}\\s]?"; // between two letters of a word: A&E is found as ae
const AROUND = [/^\s*["“”„«»‟❝❞＂]+/u, /["“”„«»‟❝❞＂]+\s*$/u];

/** The language that is searched: that of this page, or the one that the address of the search page names. */
export const asked = () => (document.getElementById("search-page") && new URLSearchParams(location.search).get("in"))
  || document.documentElement.lang;

/** Letters as the index has them: small, without accents. */
export const plainly = (text) => text.normalize("NFD").replace(ACCENTS, "").toLowerCase().normalize("NFD").replace(ACCENTS, "");

/**
 * The parts of a query between spaces, at most ten: { typed: "self-harm", word: "selfharm", parts: ["self", "harm"] }.
 * The index has a page's "self-harm" under all three, but no part of one letter. Accents stay: they are weighed.
 */
export function tokensOf(text) {
  const tokens = new Map();
  for (const piece of joined(text).split(/\s+/)) {
    const typed = piece.toLowerCase().replace(OUTSIDE, "").replace(/['’]s$/u, "");
    const parts = typed.split(SIGNS).filter(Boolean);
    const word = parts.join("") || (EMOJI.test(typed) ? typed : "");
    const long = parts.length > 1 ? parts.filter((part) => part.length > 1) : [];
    if (word && !tokens.has(word)) tokens.set(word, { typed, word, parts: long });
  }
  return [...tokens.values()].slice(0, MOST);
}

/** A query in which "A & E" and "0 – 19" are one word each, as they are mostly written. */
const joined = (text) => text.slice(0, LONGEST).normalize("NFC")
  .replace(/(?<=(?:^|\s)\p{L}) +(?:&|and) +(?=\p{L}(?:\s|$))/giu, "&")
  .replace(/(?<=\d) *[-‐‑‒–—/] *(?=\d)/gu, "-");

/** The words of a query as the index has them. */
export const wordsOf = (text) => tokensOf(text).map(({ word }) => word);

/** Without the words that carry no information, unless that leaves none. */
export function telling(words) {
  const empty = new Set((EMPTY[asked()] ?? "").split(/\s+/));
  const left = words.filter((word) => !empty.has(word));
  return left.length ? left : words;
}

/** The words between quotation marks of any language, if a query is nothing else; otherwise "". */
export function phraseOf(text) {
  if (!AROUND.every((marks) => marks.test(text))) return "";
  return AROUND.reduce((left, marks) => left.replace(marks, ""), text).trim();
}

/** A text as the index has it: each of its words, and each part of one with signs, between spaces. */
export function folded(text) {
  const pieces = plainly(text).split(/\s+/).flatMap((piece) => {
    const parts = piece.split(SIGNS).filter(Boolean);
    return parts.length > 1 ? [parts.join(""), ...parts] : parts;
  });
  return ` ${pieces.join(" ")} `;
}

/** Whether a folded text has a word, or a form of it; or a word that begins like it. */
export const hasWord = (text, word) => text.search(new RegExp(` ${formsOf(plainly(word), escaped)}`, "u")) >= 0;
export const hasBeginning = (text, word) => text.includes(` ${plainly(word)}`);

/** A pattern for a word and its forms, or for a phrase: bruise finds bruises and bruising, SCR finds SCRs. */
export function patternOf(text) {
  const parts = plainly(text).split(/[^\p{Alphabetic}\p{N}]+/u).filter(Boolean);
  if (!parts.length) return /(?!)/gu;
  const forms = parts.map((part, at) => (at === parts.length - 1 ? formsOf(part, begun) : begun(part)));
  return new RegExp(`(?<![\\p{L}\\p{N}])${forms.join("[^\\p{L}\\p{N}]{0,3}")}`, "giu");
}

function formsOf(word, spelt) {
  const ending = "\\p{L}*";
  if (asked() !== "en") return spelt(rootOf(word)) + ending;
  if (word.length < 4) return `${spelt(word)}(?:['’]?s)?(?!\\p{L})`;
  if (/[^aeiou](?:y|ies)$/u.test(word)) return `${spelt(word.replace(/(?:y|ies)$/u, ""))}(?:y|ies)(?!\\p{L})`;
  const root = word.replace(/(?:ings?|ed|es|s|e)$/u, "");
  return spelt(root.length >= 3 ? root : word) + ending;
}

/** What the forms of a word have in common, roughly: Pagefind knows better, but has no stems of Welsh. */
const rootOf = (word) => (asked() === "cy" ? word : word.slice(0, Math.max(4, word.length - 3)));

/** A pattern for a word as it begins in its language. */
function begun(word) {
  const letter = asked() === "cy" && word.length > 2 && word.match(WELSH_LETTER)?.[0];
  return MUTATIONS[letter] ? `(?:${letter}|${MUTATIONS[letter]})${letters(word.slice(letter.length))}` : letters(word);
}

/** A pattern for letters with any accents, and with signs between them. */
const letters = (text) => [...text].map((letter) => accented().get(letter) ?? escaped(letter)).join(SIGN);

/** Letter → a pattern for it with any accent. */
let classes;
function accented() {
  if (classes) return classes;
  classes = new Map();
  for (let code = 0xc0; code < 0x1f00; code += code === 0x24f ? 0x1bb1 : 1) { // Latin, and Latin with more accents
    const letter = String.fromCodePoint(code);
    const plain = plainly(letter);
    if (plain.length === 1 && plain !== letter) classes.set(plain, (classes.get(plain) ?? plain) + letter);
  }
  for (const [plain, all] of classes) classes.set(plain, `[${all}]\\p{M}*`);
  return classes;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** The distance of two words: the number of letters to change, add, remove or swap, or Infinity beyond `most`. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  return row[other.length] <= most ? row[other.length] : Infinity;
}
