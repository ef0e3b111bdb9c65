// The page /search/ before anything is asked: its form and its settings. What searches is fetched when it is used.
const place = document.getElementById("search-page");
const facets = place.querySelector(".facets");
const browse = document.getElementById("search-browse");

let fetched;
const search = () => {
  fetched ??= import("./page.js").catch((error) => {
    console.warn(error);
    browse.hidden = false;
    document.documentElement.classList.remove("asked");
  });
};

/** People who use speech input, or press keys by mistake, can switch off the single key. */
function slashSetting() {
  const setting = document.getElementById("search-slash");
  try {
    setting.checked = localStorage.getItem("slash") !== "off";
    setting.addEventListener("change", () => localStorage.setItem("slash", setting.checked ? "on" : "off"));
    setting.closest("[hidden]").hidden = false;
  } catch { /* storage is switched off: the key stays on */ }
}

for (const part of [place.querySelector("form"), facets.parentElement]) part.hidden = false;
const isWide = matchMedia("(min-width: 52em)").matches;
for (const part of [facets.parentElement, ...facets.querySelectorAll(".facet--first")]) part.open = isWide;
slashSetting();
if (location.search.length > 1) search();
else for (const each of ["focusin", "input", "pointerdown"]) place.addEventListener(each, search, { once: true });
