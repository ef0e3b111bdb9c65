// The number of a slide, typed: 1 2 Enter shows slide 12.
import * as deck from "./deck.js";

const PATIENCE = 4000; // milliseconds between two digits
const MOST = 3; // digits
let typed = "";
let forgets;

/** A digit, or Enter after one; says: told what has been typed so far. Returns whether the key was one of these. */
export function key(name, says) {
  if (/^[0-9]$/.test(name)) {
    typed = (typed + name).slice(-MOST);
    clearTimeout(forgets);
    forgets = setTimeout(() => forget(says), PATIENCE);
    says(typed);
    return true;
  }
  const number = Number(typed);
  const was = typed;
  forget(says);
  if (name !== "Enter" || !was) return false;
  deck.go(number - 1);
  return true;
}

function forget(says) {
  clearTimeout(forgets);
  if (typed) says("");
  typed = "";
}
