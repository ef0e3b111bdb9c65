// A reader's query: its words, the meaningful ones, and how each is recognised in a text.

// Words of questions without information about the subject.
const EMPTY = new Set(
  `a about am an and any are as at be been by can could did do does for from get had has have how i if in into is it
   its me my of on or our should so than that the their them then there these they this those to us was we were what
   when where which while who whom whose why will with would you your`.split(/\s+/),
);
const LONGEST = 200;
const MOST = 10;

/** The words of a query in lower case; at most ten. */
export function wordsOf(text) {
  const words = text.slice(0, LONGEST).toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return [...new Set(words.map((word) => word.replace(/['’]s?$|-+$/u, "")))].slice(0, MOST);
}

/** Without the words that carry no information, unless that leaves none. */
export function telling(words) {
  const left = words.filter((word) => !EMPTY.has(word));
  return left.length ? left : words;
}

/** A pattern for a word and its forms, or for a phrase: bruise finds bruises and bruising, SCR finds SCRs. */
export function patternOf(word) {
  const parts = word.trim().split(/[\s-]+/).filter(Boolean);
  const forms = parts.map((part, at) => (at === parts.length - 1 ? formsOf(part) : escaped(part)));
  return new RegExp(`(?<![\\p{L}\\p{N}])${forms.join("[\\s-]+")}`, "giu");
}

/** A pattern for the beginning of a word, as far as it is typed. */
export const beginningOf = (word) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}`, "iu");

function formsOf(word) {
  const ending = "\\p{L}*";
  if (word.length < 4) return `${escaped(word)}(?:['’]?s)?(?!\\p{L})`;
  if (/[^aeiou](?:y|ies)$/u.test(word)) return `${escaped(word.replace(/(?:y|ies)$/u, ""))}(?:y|ies)(?!\\p{L})`;
  const root = word.replace(/(?:ings?|ed|es|s|e)$/u, "");
  return escaped(root.length >= 3 ? root : word) + ending;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

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
