// The filter on the page of themes: the choice is kept in the address, and every number follows it.

import { anchor, drawBars, drawLines, drawTable, drawVenn, drawWords } from "./draw.js";
import { choose, study } from "./study.js";
import { gettext } from "../words.js";

const words = (text) => text.split(" ").filter(Boolean);
const form = document.getElementById("filter");
const page = document.querySelector(".study");
const fewest = Number(page?.dataset.fewest);
const cells = [...document.querySelectorAll("[data-count]")];
const themes = cells.map((cell) => cell.dataset.count);
const names = new Map(cells.map((cell) => [cell.dataset.count, cell.closest("li").querySelector("a, span").textContent]));
const links = new Map(cells.map((cell) => [cell.dataset.count, cell.closest("li").querySelector("a")?.href ?? "#map"]));
let everything = [...document.querySelectorAll("[data-entry]")].map((item) => ({
  item,
  link: item.querySelector("a"),
  kind: item.dataset.kind,
  year: Number(item.dataset.year),
  audience: words(item.dataset.audience),
  themes: words(item.dataset.themes),
}));

// A long list is not on the page: it is read when the filter is first used.
async function load() {
  if (everything.length) return;
  const file = new URL(form.dataset.entries, location.href);
  const rows = await (await fetch(file)).json();
  everything = rows.map((row) => ({ ...row, item: {}, link: anchor(new URL(`../${row.id}/`, file), row.title) }));
}

function chosen() {
  const data = new FormData(form);
  return {
    kinds: data.getAll("kind"),
    from: Number(data.get("from")),
    to: Number(data.get("to")),
    audience: data.get("for"),
  };
}

async function update() {
  try {
    await load();
  } catch {
    form.querySelector("[data-status]").textContent = gettext("The list could not be read. Reload the page, and try again.");
    return;
  }
  const entries = choose(everything, chosen());
  const found = study(entries, themes);
  const is = entries.length > 0;
  everything.forEach((entry) => { entry.item.hidden = !entries.includes(entry); });
  document.querySelectorAll("[data-numbers]").forEach((each) => { each.hidden = !is; });
  drawWords(found, fewest);
  if (is) {
    drawBars(found, fewest);
    drawVenn(found, names, links);
    drawLines(found, names, fewest);
    drawTable(found, fewest);
  }
  const all = entries.length === everything.length;
  form.querySelector("[data-status]").textContent = all ? "" : is
    ? gettext("%(count)s of %(whole)s are counted.", { count: entries.length, whole: everything.length })
    : gettext("Nothing fits what you chose.");
}

function write() {
  const { kinds, from, to, audience } = chosen();
  const query = new URLSearchParams(kinds.map((kind) => ["kind", kind]));
  if (from && form.elements.from.selectedIndex) query.set("from", from);
  if (to && form.elements.to.selectedIndex) query.set("to", to);
  if (audience) query.set("for", audience);
  const asked = query.toString();
  history.replaceState(null, "", `${location.pathname}${asked && `?${asked}`}${location.hash}`);
}

function read() {
  const query = new URLSearchParams(location.search);
  form.querySelectorAll("[name=kind]").forEach((box) => { box.checked = query.getAll("kind").includes(box.value); });
  for (const name of ["from", "to", "for"]) {
    const field = form.elements[name];
    const value = query.get(name);
    if (field && [...field.options].some((option) => option.value === value)) field.value = value;
  }
}

if (form) {
  if (location.search) read();
  else write(); // somebody chose while this was fetched
  if (location.search) update();
  form.addEventListener("change", () => { write(); update(); });
  form.addEventListener("reset", () => setTimeout(() => { write(); update(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
}
