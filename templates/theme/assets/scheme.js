// Before the first paint: what the menu and its buttons need room for, so that nothing moves when tusk.js is there. Where
// it does not come, the menu opens again.
const page = document.documentElement;
page.classList.add("scripted");
addEventListener("load", () => { if (!page.classList.contains("ready")) page.classList.remove("scripted"); });

// A page inside another site has no frame: see embed.js.
if (new URLSearchParams(location.search).has("embed")) page.classList.add("embedded");

// The address presents: the page is not shown before it is a slide, unless what presents does not come.
if (new URLSearchParams(location.search).has("present")) {
  page.classList.add("presents-soon");
  setTimeout(() => page.classList.remove("presents-soon"), 4000);
}

// Before the first paint: the colours that the reader chose last time, if any.
try {
  const chosen = localStorage.getItem("colours");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.colours = chosen;
} catch { /* storage is switched off: use the system's colours */ }

// The address contains a search: do not show the lists that the results replace.
if (/\/search\/(index\.html)?$/.test(location.pathname) && location.search.length > 1) document.documentElement.classList.add("asked");
