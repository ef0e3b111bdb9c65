// The page for addresses that do not exist does not know in which folder of its host the site is, unless content/site.yml
// has the site's address. This file does: it was fetched from there.
const home = new URL("../", document.currentScript.src);

const find = () => {
  for (const [name, what] of [["href", "a[href^='/']"], ["src", "img[src^='/']"]]) {
    for (const each of document.querySelectorAll(what)) {
      each.setAttribute(name, new URL(each.getAttribute(name).slice(1), home).href);
    }
  }
  import(new URL("assets/tusk.js", home).href).catch(() => {});
};

if (home.pathname !== "/" && !document.documentElement.dataset.found) {
  document.documentElement.dataset.found = "yes";
  addEventListener("DOMContentLoaded", find);
}
