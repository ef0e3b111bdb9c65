// The menu on small screens, the choice of colours, and the search button. Without this file they still work: the menu
// is open, the colours follow the system, and search is a link to a page of lists.
const given = document.querySelector("[data-words]");
const translated = given ? JSON.parse(given.textContent).texts : {}; // see words.js; this file is no module
const gettext = (text) => translated[text] ?? text;

document.documentElement.classList.add("ready"); // see scheme.js

const menuButton = document.querySelector(".menu-button");
const siteNav = document.querySelector(".site-nav");

if (menuButton && siteNav) {
  const show = (open) => {
    menuButton.setAttribute("aria-expanded", String(open));
    siteNav.classList.toggle("site-nav--open", open);
  };
  menuButton.hidden = false;
  siteNav.classList.add("site-nav--folds");
  menuButton.addEventListener("click", () => show(menuButton.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && siteNav.classList.contains("site-nav--open")) {
      show(false);
      menuButton.focus();
    }
  });
}

const schemeButton = document.querySelector(".scheme-button");

if (schemeButton) {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.colours ? root.dataset.colours === "dark" : system.matches);
  const name = () => { schemeButton.lastElementChild.textContent = isDark() ? gettext("Light colours") : gettext("Dark colours"); };
  schemeButton.hidden = false;
  name();
  system.addEventListener("change", name);
  schemeButton.addEventListener("click", () => {
    root.dataset.colours = isDark() ? "light" : "dark";
    try { localStorage.setItem("colours", root.dataset.colours); } catch { /* applies to this page only */ }
    name();
  });
}

// In print everything is open, and the page shows its address.
const closedDetails = [];
addEventListener("beforeprint", () => {
  closedDetails.push(...document.querySelectorAll("details:not([open])"));
  for (const each of closedDetails) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of closedDetails.splice(0)) each.open = false;
});
const printedFrom = document.querySelector(".printed-from:empty");
if (printedFrom && location.protocol.startsWith("http")) {
  printedFrom.textContent = gettext("This page on the web: %(address)s").replace("%(address)s", `${location.origin}${location.pathname}`);
}

// A slide or part may be folded, or inside a closed "Show the answer": a link to it opens all that it is in.
const openTarget = () => {
  const target = document.querySelector(":target");
  const closed = () => target && target.closest("details:not([open])");
  if (!closed()) return;
  while (closed()) closed().open = true;
  target.scrollIntoView();
};
addEventListener("hashchange", openTarget);
openTarget();

// Search is only fetched when somebody uses it. Its link is replaced by a button.
const searchLink = document.querySelector(".search-link");
const searchButton = document.querySelector(".search-button");

const isEmbedded = document.documentElement.classList.contains("embedded"); // see scheme.js
if (isEmbedded) import("./embed.js");

if (searchLink && searchButton && !isEmbedded) {
  const fetched = () => import("./search/dialog.js");
  const ownBox = document.querySelector("#search-words");
  const openSearch = () => (ownBox && !ownBox.form.hidden ? ownBox.focus() : openBox());
  const openBox = () => fetched().then((search) => search.open()).catch(() => { location.href = searchLink.href; });
  const types = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const slashIsOn = () => {
    try { return localStorage.getItem("slash") !== "off"; } catch { return true; }
  };
  searchLink.hidden = true;
  searchButton.hidden = false;
  searchButton.addEventListener("focus", () => fetched().catch(() => {}), { once: true });
  searchButton.addEventListener("click", openSearch);
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && slashIsOn();
    const controlK = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";
    if (controlK || (slash && !types(event.target))) {
      event.preventDefault();
      openSearch();
    }
  });
}

if (new URLSearchParams(location.search).has("mark")) import("./search/mark.js");

// Titles of links, once somebody does anything on the page. If they cannot be fetched, the browser itself shows them.
if (document.querySelector("a[title]")) {
  const touched = ["pointermove", "pointerdown", "keydown", "scroll"];
  let fetched;
  let isThere = false;
  let byTouch = false;
  const fetchTip = ({ pointerType }) => {
    byTouch = pointerType === "touch";
    fetched ??= import("./tip.js").finally(() => {
      isThere = true;
      for (const each of touched) removeEventListener(each, fetchTip);
    });
    fetched.catch(() => {});
  };
  for (const each of touched) addEventListener(each, fetchTip, { passive: true });
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[title]");
    if (isThere || !byTouch || !link) return;
    event.preventDefault();
    fetched.then((tip) => tip.show(link, true), () => { location.href = link.href; });
  });
}

// The list of contents, where it has room.
if (document.querySelector(".contents") && matchMedia("(min-width: 68em)").matches) import("./contents.js");

// Tables that can be sorted.
if (document.querySelector("table[data-sortable]")) import("./tables/sort.js");
