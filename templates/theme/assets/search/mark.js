// Highlights search words on a page: ?mark=bruise&mark=baby. They are then removed from the address.
import { marked } from "./shown.js";
import { patternOf } from "./words.js";

const SKIPPED = "mark, svg, script, style, .trail, .worried, .contents-list, [hidden]";

const address = new URL(location.href);
const patterns = address.searchParams.getAll("mark").filter((word) => word.trim().length > 1).slice(0, 12).map(patternOf);
address.searchParams.delete("mark");
history.replaceState(history.state, "", address);

const page = document.querySelector(".page");
if (page && patterns.length) {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const all = [];
  while (texts.nextNode()) all.push(texts.currentNode);
  for (const text of all) {
    const isFound = patterns.some((pattern) => text.data.search(pattern) >= 0);
    if (isFound && !text.parentElement.closest(SKIPPED)) text.replaceWith(marked(text.data, patterns));
  }
}
