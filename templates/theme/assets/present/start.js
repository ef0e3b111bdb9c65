// The folds of the slides; the button and the addresses (?present#jack) that present a workshop. The rest is fetched when it is used.
const all = document.querySelector(".agenda__all");

if (all) {
  all.hidden = false;
  all.addEventListener("click", () => {
    for (const fold of document.querySelectorAll(".fold")) fold.open = true;
    all.remove();
  });
}

const button = document.querySelector(".present-button");
const asked = () => new URLSearchParams(location.search).get("present");

/** What presents, once its style sheet is there. */
const present = () => styled().then(() => import("./present.js"));

let styles;
function styled() {
  styles ??= new Promise((done) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = document.querySelector("script[data-styles]").dataset.styles;
    link.onload = link.onerror = done;
    document.head.append(link);
  });
  return styles;
}

if (button && document.querySelector(".slide[id]")) {
  button.hidden = false;
  button.addEventListener("click", () => present().then((it) => it.begin()));
  const shown = () => document.documentElement.classList.remove("presents-soon");
  if (asked() === "notes") styled().then(() => import("./window.js")).then((it) => it.begin()).finally(shown);
  else if (asked() !== null) present().then((it) => it.follow()).finally(shown);
  addEventListener("popstate", () => asked() !== "notes" && present().then((it) => it.follow()));
}
