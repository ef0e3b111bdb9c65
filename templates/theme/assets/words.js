// The words of the interface in the language of the page. A page in English has no translations: see main.html.
const given = document.querySelector("[data-words]");
const { texts = {}, plurals = {}, forms = [] } = given ? JSON.parse(given.textContent) : {};

/** A text with its values: gettext("Next: %(title)s", { title }). */
export const gettext = (text, values = {}) => filled(texts[text] ?? text, values);

/** The same for a text that means several things; context: which of them. */
export const pgettext = (context, text, values = {}) => filled(texts[`${context}\u0004${text}`] ?? text, values);

/** The same for a number of things, which is %(num)s in the text. */
export function ngettext(one, more, number, values = {}) {
  const known = plurals[one];
  const text = known ? known[forms[number < 200 ? number : 100 + (number % 100)]] : number === 1 ? one : more;
  return filled(text, { num: amount(number), ...values });
}

/** A number as pages write it: 1,200. */
export const amount = (number) => number.toLocaleString("en-GB");

const filled = (text, values) => text.replace(/%\((\w+)\)s/g, (whole, name) => values[name] ?? whole);
