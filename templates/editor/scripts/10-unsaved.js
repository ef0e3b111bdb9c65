// Text that is not saved yet is kept in this tab, so that Back, loading the page again or a crash does not lose it.

const place_of = () => `tusk-unsaved:${new URL(form().action).searchParams.get("file")}`;

function keepUnsaved() {
  if (!form()) return;
  const entries = [...new FormData(form())].filter(([name, value]) => name !== "csrf" && typeof value === "string");
  try {
    sessionStorage.setItem(place_of(), JSON.stringify(entries));
  } catch {
    // there is no space: the page still asks before it is left
  }
}

function forgetUnsaved() {
  if (form()) sessionStorage.removeItem(place_of());
}

function offerUnsaved() {
  const box = document.querySelector("[data-unsaved]");
  if (box && sessionStorage.getItem(place_of())) box.hidden = false;
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-unsaved] button");
  if (!button) return;
  const entries = JSON.parse(sessionStorage.getItem(place_of()) || "[]");
  button.closest("[data-unsaved]").hidden = true;
  if (button.matches("[data-forget]")) {
    forgetUnsaved();
    return;
  }
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  data.set("csrf", form().querySelector("[name=csrf]").value);
  data.set("do", "again ");
  const answer = await ask(form().action, data);
  if (!answer?.ok) return;
  const page = await pageOf(answer);
  if (!page.querySelector("#form")) return;
  form().replaceWith(page.querySelector("#form"));
  changed = true;
  say(true);
  check();
  form().querySelector("h1").focus();
});
