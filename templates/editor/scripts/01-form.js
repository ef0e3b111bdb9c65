// The editor works without this script. With it, buttons do not load the page again, the check answers while one types,
// and pictures can be dropped.

const root = document.documentElement;
root.classList.add("js");
const main = document.querySelector("main");
let changed = false;
let waiting;
let newest = 0;

const form = () => document.querySelector("#form");
const frame = () => document.querySelector(".preview iframe");

// A page that the editor itself answered, in which texts are escaped.
const pageOf = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");

// The answer of the editor; undefined if there is none, and then it is said at the bottom of the form. An editor that was
// started again has other keys: they are in its pages, if it was opened in this browser.
async function ask(address, data, isAgain = false) {
  try {
    const answer = await fetch(address, { method: "POST", body: data });
    if (answer.status !== 403) return answer;
    const page = await fetch(location.href);
    const key = (await pageOf(page)).querySelector("[name=csrf]")?.value;
    if (key && !isAgain) {
      for (const each of document.querySelectorAll("[name=csrf]")) each.value = key;
      data.set("csrf", key);
      return ask(address, data, true);
    }
    lost("closed");
  } catch {
    lost("silent");
  }
  return undefined;
}

function lost(how) {
  const state = document.querySelector("[data-state]");
  if (!state) return;
  state.textContent = state.dataset[how];
  state.classList.add("bar__state--lost");
}

async function send(button, more = {}) {
  const data = new FormData(form());
  data.set("do", button.value);
  for (const [name, value] of Object.entries(more)) data.set(name, value);
  const answer = await ask(form().action, data);
  if (!answer) return;
  if (answer.redirected) {
    changed = false;
    forgetUnsaved();
    location.assign(answer.url);
    return;
  }
  const page = await pageOf(answer);
  const opened = new Map([...document.querySelectorAll("#form details")].map((each) => [keyOf(each), each.open]));
  const isSaved = answer.headers.get("X-Saved") === "yes";
  if (!form() || !page.querySelector("#form")) {
    main.replaceChildren(...page.querySelector("main").childNodes);
    document.title = page.title;
    changed = false;
    main.focus();
    scrollTo(0, 0);
    return;
  }
  const before = scrollY;
  const wasAt = button.value.split(" ")[0];
  form().replaceWith(page.querySelector("#form"));
  if (isSaved) {
    for (const each of document.querySelectorAll("#form details"))
      if (opened.has(keyOf(each)) && !each.matches(".bar__more")) each.open = opened.get(keyOf(each));
  }
  changed = !isSaved && (changed || wasAt !== "save");
  if (changed) keepUnsaved();
  else forgetUnsaved();
  scrollTo(0, before);
  const goTo = page.querySelector("[data-focus]")?.dataset.focus;
  focusOn(goTo || (isSaved ? "" : button.id));
  say(changed);
  check();
}

// What a part that opens is called: its place in the form.
const keyOf = (part) => `${part.closest("[id]")?.id} ${part.className}`;

function focusOn(id) {
  let found = id && document.getElementById(id);
  if (!found) return;
  for (let each = found.parentElement; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  if (found.matches("fieldset, div, li")) found = found.querySelector("input:not([type=hidden]), select, textarea") || found;
  found.focus();
}

function say(isChanged) {
  const state = document.querySelector("[data-state]");
  if (!isChanged || !state) return;
  state.textContent = state.dataset.changed;
  state.classList.remove("bar__state--lost");
}

async function check() {
  const mine = ++newest;
  const target = form();
  if (!target || target.action.includes("/text")) return;
  const answer = await ask(target.action.replace("/edit?", "/check?"), new FormData(target));
  if (!answer?.ok || mine !== newest || !form()) return;
  show(await answer.json());
  look();
}

function show(found) {
  document.querySelector("[data-sum]").textContent = found.sum;
  for (const list of document.querySelectorAll("[data-wrong]")) {
    const problems = found.problems[list.dataset.wrong] || [];
    const items = problems.map(told);
    if (list.textContent.trim() !== items.map((item) => item.textContent).join("").trim()) list.replaceChildren(...items);
    if (!items.length) list.replaceChildren();
    const control = document.getElementById(list.id.replace(/-wrong$/, ""));
    if (control?.matches("input, select, textarea")) {
      if (problems.some((problem) => problem.level === "error")) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
}

// A problem with its button; what is not in the language of the page says so.
function told(problem) {
  const item = document.createElement("li");
  item.className = `wrong__${problem.level}`;
  for (const [text, lang] of problem.parts || [[problem.text, ""]]) {
    const part = document.createElement("span");
    part.textContent = text;
    if (lang) part.lang = lang;
    item.append(part, " ");
  }
  if (!problem.do) return item;
  const button = document.createElement("button");
  button.className = "button button--small";
  button.name = "do";
  button.value = problem.do;
  button.textContent = problem.words;
  item.append(button);
  return item;
}

document.addEventListener("submit", (event) => {
  if (event.target.id !== "form") return;
  event.preventDefault();
  const button = event.submitter || form().querySelector("[value=save]");
  button.disabled = true;
  send(button).finally(() => (button.disabled = false));
});

document.addEventListener("input", (event) => {
  if (event.target.matches("[data-find]")) {
    const wanted = event.target.value.toLowerCase();
    for (const label of event.target.closest("fieldset").querySelectorAll(".tags__all label"))
      label.hidden = !label.textContent.toLowerCase().includes(wanted);
    return;
  }
  if (!event.target.closest("#form") || event.target.type === "file") return;
  changed = true;
  say(true);
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    keepUnsaved();
    check();
  }, 250);
});

document.addEventListener("change", (event) => {
  const drop = event.target.closest(".drop");
  if (drop && event.target.type === "file" && event.target.files[0]) upload(drop, event.target.files[0]);
  if (event.target.matches("[data-again]")) send({ value: "again ", id: event.target.id });
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-md], [data-view]");
  if (button?.dataset.md) format(button.closest(".md").querySelector("textarea"), button.dataset.md);
  if (button?.dataset.view) choose(button);
});

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s" && form()) {
    event.preventDefault();
    form().requestSubmit(form().querySelector("[value=save]"));
  }
});
