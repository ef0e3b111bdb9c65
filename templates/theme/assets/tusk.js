// The menu on small screens and the choice of colours. Without this file both still work: the menu stands open
// and the colours follow the system.
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
  const name = () => { schemeButton.lastElementChild.textContent = isDark() ? "Light colours" : "Dark colours"; };
  schemeButton.hidden = false;
  name();
  system.addEventListener("change", name);
  schemeButton.addEventListener("click", () => {
    root.dataset.colours = isDark() ? "light" : "dark";
    try { localStorage.setItem("colours", root.dataset.colours); } catch { /* kept for this page only */ }
    name();
  });
}

// On paper everything is open, and the page says where it is from.
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
  printedFrom.textContent = `This page on the web: ${location.origin}${location.pathname}`;
}

// A slide or part may stand inside a closed "Show the answer": a link to it opens it.
const openTarget = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = target && target.closest("details:not([open])");
  if (closed) {
    closed.open = true;
    target.scrollIntoView();
  }
};
addEventListener("hashchange", openTarget);
openTarget();
