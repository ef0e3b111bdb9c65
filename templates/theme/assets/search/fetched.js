// Where search finds its files.

export const site = new URL("../../", import.meta.url); // this file is in assets/search/
export const searchPage = document.querySelector(".search-link").href;

const fetched = new Map();

/** A file beside the search page, fetched at the first call. read: "json" or "text". */
export function fetchOnce(name, read) {
  if (!fetched.has(name)) {
    fetched.set(name, fetch(new URL(name, searchPage)).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer[read]();
    }));
  }
  return fetched.get(name);
}
