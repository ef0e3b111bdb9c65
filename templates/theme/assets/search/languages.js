// Which pages are searched: those in the language of the page that a reader is on, or else those that a link names (?in=cy).
import { element } from "../element.js";
import { gettext } from "../words.js";
import { fetchOnce, searchPage } from "./fetched.js";
import { asked } from "./words.js";

/** The languages that have an index, that of the site first: { code, folder, ending }. */
const all = async () => (await fetchOnce("words.json", "json")).languages
  .map(([code, , folder, ending]) => ({ code, folder, ending }));

const among = (languages, code) => languages.find((each) => each.code === code) ?? languages[0] ?? { code, folder: "", ending: "" };

/** The language of this page; that of the site, if no page is found in it. */
export const here = async () => among(await all(), document.documentElement.lang);

/** The language whose pages are searched. */
export const searched = async () => among(await all(), asked());

/** What search knows in the language of this page: see known.js. */
export const known = async () => fetchOnce(`words${(await here()).ending}.json`, "json");

/** The address of the search page for a query, in the language that is searched or in another one. */
export async function queryAddress(text, { code } = {}) {
  const [main] = await all();
  const language = code ?? (await searched()).code;
  const given = new URLSearchParams({ q: text.trim(), ...(language !== main?.code && { in: language }) });
  return new URL(`?${given}`, searchPage).href;
}

/** On a site in several languages: which one was searched, and links to search the others. */
export async function inLanguages(text) {
  const now = await searched();
  const others = (await all()).filter(({ code }) => code !== now.code);
  if (!others.length) return false;
  const names = Object.fromEntries((await known()).languages);
  const links = await Promise.all(others.map(async (each) => element("a", { href: await queryAddress(text, each) },
    gettext("Search the pages in %(language)s", { language: names[each.code] }))));
  return element("p", { class: "search-languages" },
    gettext("Only pages in %(language)s were searched.", { language: names[now.code] }), ...links.flatMap((link) => [" ", link]));
}
