// Buttons in the headings of a table that sort its rows: up, down, and as the author wrote them. Without this file it
// is a table like any other.
import { button } from "../element.js";

const ORDERS = ["ascending", "descending", "none"];
const words = new Intl.Collator(document.documentElement.lang || "en", { numeric: true });

/** What a row is sorted by: a number, or words; undefined if that is not known, which comes last. */
function keyOf(row, at, isTyped) {
  const cell = row.cells[at];
  const key = isTyped ? cell.dataset.sort : cell.textContent.trim();
  return key && !Number.isNaN(Number(key)) ? Number(key) : key || undefined;
}

function compare(a, b) {
  return typeof a === "number" && typeof b === "number" ? a - b : words.compare(a, b);
}

function sorted(rows, at, order) {
  if (order === "none") return rows;
  const isTyped = rows.some((row) => row.cells[at].dataset.sort);
  const keyed = rows.map((row) => ({ row, key: keyOf(row, at, isTyped) }));
  const known = keyed.filter(({ key }) => key !== undefined);
  known.sort((one, other) => compare(one.key, other.key) * (order === "descending" ? -1 : 1));
  return [...known, ...keyed.filter(({ key }) => key === undefined)].map(({ row }) => row);
}

function makeSortable(table) {
  const [body] = table.tBodies;
  const asWritten = [...body.rows];
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, at) => {
    const does = button("", () => {
      const order = ORDERS[(ORDERS.indexOf(heading.getAttribute("aria-sort")) + 1) % ORDERS.length];
      for (const each of headings) each.setAttribute("aria-sort", each === heading ? order : "none");
      body.append(...sorted(asWritten, at, order));
    });
    does.className = "sort";
    does.append(...heading.childNodes);
    heading.append(does);
    heading.setAttribute("aria-sort", "none");
  });
}

for (const table of document.querySelectorAll("table[data-sortable]")) {
  if (table.tBodies[0].rows.length > 1) makeSortable(table);
}
