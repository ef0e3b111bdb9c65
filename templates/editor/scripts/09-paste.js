// What is pasted from Word, Outlook or a web page into a text becomes Markdown.

const RICH = /<(?:b|strong|i|em|a|ul|ol|li|h[1-6]|table)\b|class="?Mso/i;

document.addEventListener("paste", async (event) => {
  const area = event.target.closest?.(".md textarea");
  const html = event.clipboardData?.getData("text/html");
  if (!area || !html || !RICH.test(html)) return;
  event.preventDefault();
  const data = new FormData();
  data.set("csrf", form().querySelector("[name=csrf]").value);
  data.set("html", html);
  const plain = event.clipboardData.getData("text/plain");
  const answer = await ask("/_editor/paste", data);
  const made = answer?.ok ? await answer.json() : { text: "", told: "" };
  put(area, made.text || plain);
  const state = document.querySelector("[data-state]");
  if (made.told && state) state.textContent = made.told;
});

// What is pasted from a table into a grid fills its cells.
document.addEventListener("paste", (event) => {
  const cell = event.target.closest?.(".grid textarea");
  const text = event.clipboardData?.getData("text/plain") || "";
  if (!cell || !/[\t\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  send({ value: `cells ${cell.name}`, id: cell.id }, { cells: text });
});
