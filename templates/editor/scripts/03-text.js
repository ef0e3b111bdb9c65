// The tools for Markdown: buttons, and the keys that people know from Word. A second press takes the signs away again.

const AROUND = { bold: "**", italic: "*" };
const BEFORE = { heading: "## ", list: "- ", numbers: "1. " };
const KEYS = { b: "bold", i: "italic", k: "link" };
const ADDRESS = "https://";

function format(area, tool) {
  area.focus();
  if (BEFORE[tool]) before(area, BEFORE[tool]);
  else if (AROUND[tool]) around(area, AROUND[tool]);
  else link(area);
}

// Words without the spaces and signs at their ends: "**word **" would not be bold, and two clicks choose the space too.
function chosen(area, signs) {
  const { value } = area;
  let { selectionStart: start, selectionEnd: end } = area;
  while (start < end && signs.test(value[start])) start += 1;
  while (start < end && signs.test(value[end - 1])) end -= 1;
  return { start, end, words: value.slice(start, end) };
}

function around(area, sign) {
  const { start, end, words } = chosen(area, /[\s*]/);
  const stars = Math.min(/\**$/.exec(area.value.slice(0, start))[0].length, /^\**/.exec(area.value.slice(end))[0].length);
  const has = sign === "**" ? stars > 1 : stars % 2 === 1;
  const more = has ? sign.length : 0;
  area.setSelectionRange(start - more, end + more);
  put(area, has ? words : sign + words + sign);
  const first = start + (has ? -sign.length : sign.length);
  area.setSelectionRange(first, first + words.length);
}

function link(area) {
  const { start, end, words } = chosen(area, /\s/);
  area.setSelectionRange(start, end);
  put(area, `[${words}](${ADDRESS})`);
  const address = start + words.length + 3;
  if (words) area.setSelectionRange(address, address + ADDRESS.length);
  else area.setSelectionRange(start + 1, start + 1);
}

function before(area, sign) {
  const { selectionStart, selectionEnd: end, value } = area;
  const start = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const lines = value.slice(start, end).split("\n");
  const has = lines.every((line) => line.startsWith(sign));
  const text = lines.map((line) => (has ? line.slice(sign.length) : sign + line)).join("\n");
  area.setSelectionRange(start, end);
  put(area, text);
}

// As if it was typed, so that Ctrl+Z takes it back.
function put(area, text) {
  area.focus();
  if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

document.addEventListener("keydown", (event) => {
  const tool = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
  const area = event.target.closest?.(".md textarea");
  if (!tool || !area) return;
  event.preventDefault();
  format(area, tool);
});

// The buttons of a text are one stop of the Tab key; arrow keys lead from one to the next.
document.addEventListener("keydown", (event) => {
  const tools = [...(event.target.closest?.("[role=toolbar]")?.children ?? [])];
  const at = tools.indexOf(event.target);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  const button = tools[(next + tools.length) % tools.length];
  for (const each of tools) each.tabIndex = each === button ? 0 : -1;
  button.focus();
});
