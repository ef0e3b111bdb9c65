// The filter on the page of themes: what counts is fetched when somebody uses it.
const form = document.getElementById("filter");

if (form && (form.dataset.entries || document.querySelector("[data-entry]"))) {
  const count = () => import("./page.js");
  form.hidden = false;
  if (location.search) count();
  else for (const each of ["focusin", "pointerdown", "change"]) form.addEventListener(each, count, { once: true });
}
