// The tools for Markdown.

const AROUND = { bold: ["**", "**"], italic: ["*", "*"], link: ["[", "](https://)"] };
const BEFORE = { heading: "## ", list: "- ", numbers: "1. " };

function format(button) {
  const area = button.closest(".md").querySelector("textarea");
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  area.focus();
  if (AROUND[button.dataset.md]) {
    const [left, right] = AROUND[button.dataset.md];
    area.setRangeText(left + chosen + right, start, end, "end");
    if (!chosen) area.setSelectionRange(start + left.length, start + left.length);
  } else {
    const first = value.lastIndexOf("\n", start - 1) + 1;
    const lines = value.slice(first, end).split("\n");
    area.setRangeText(lines.map((line) => BEFORE[button.dataset.md] + line).join("\n"), first, end, "end");
  }
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
