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

async function send(button) {
  const data = new FormData(form());
  data.set("do", button.value);
  const answer = await fetch(form().action, { method: "POST", body: data });
  if (answer.redirected) {
    changed = false;
    location.assign(answer.url);
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const opened = [...document.querySelectorAll("#form details")].map((each) => each.open);
  const isSaved = answer.headers.get("X-Saved") === "yes";
  if (!form() || !page.querySelector("#form")) {
    main.replaceChildren(...page.querySelector("main").childNodes);
    changed = false;
    return;
  }
  const before = scrollY;
  const wasAt = button.value.split(" ")[0];
  form().replaceWith(page.querySelector("#form"));
  if (isSaved || wasAt === "show") {
    [...document.querySelectorAll("#form details")].forEach((each, number) => {
      if (opened.length && isSaved && number < opened.length) each.open = opened[number];
    });
  }
  changed = !isSaved && (changed || wasAt !== "save");
  scrollTo(0, before);
  const goTo = page.querySelector("[data-focus]")?.dataset.focus;
  focusOn(goTo || (isSaved ? "" : button.id));
  say(changed);
  check();
}

function focusOn(id) {
  let found = id && document.getElementById(id);
  if (!found) return;
  for (let each = found.parentElement; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  if (found.matches("fieldset, div, li")) found = found.querySelector("input:not([type=hidden]), select, textarea") || found;
  found.focus();
}

function say(isChanged) {
  const state = document.querySelector("[data-state]");
  if (isChanged && state) state.textContent = state.dataset.changed;
}

async function check() {
  const mine = ++newest;
  const target = form();
  if (!target || target.action.includes("/text")) return;
  const answer = await fetch(target.action.replace("/edit?", "/check?"), { method: "POST", body: new FormData(target) });
  if (!answer.ok || mine !== newest) return;
  show(await answer.json());
  look();
}

function show(found) {
  document.querySelector("[data-sum]").textContent = found.sum;
  for (const list of document.querySelectorAll("[data-wrong]")) {
    const problems = found.problems[list.dataset.wrong] || [];
    const items = problems.map((problem) => {
      const item = document.createElement("li");
      item.className = `wrong__${problem.level}`;
      item.textContent = problem.text;
      return item;
    });
    if (list.textContent.trim() !== items.map((item) => item.textContent).join("").trim()) list.replaceChildren(...items);
    if (!items.length) list.replaceChildren();
    const control = document.getElementById(list.id.replace(/-wrong$/, ""));
    if (control?.matches("input, select, textarea")) {
      if (problems.some((problem) => problem.level === "error")) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }
}

function look() {
  const view = document.querySelector(".preview__page");
  if (!view || view.dataset.as === "pdf") return;
  const at = frame().contentWindow?.scrollY || 0;
  frame().addEventListener("load", () => frame().contentWindow?.scrollTo(0, at), { once: true });
  frame().contentWindow.location.reload();
}

function scale() {
  const view = document.querySelector(".preview__page");
  if (view) view.style.setProperty("--scale", Math.min(1, view.clientWidth / 1280));
}

function choose(button) {
  const view = document.querySelector(".preview__page");
  const was = view.dataset.as;
  view.dataset.as = button.dataset.view;
  for (const each of document.querySelectorAll("[data-view]")) each.setAttribute("aria-pressed", each === button);
  const isPdf = button.dataset.view === "pdf";
  if (isPdf || was === "pdf") {
    const old = frame();
    const made = old.cloneNode();
    if (isPdf) made.removeAttribute("sandbox");
    else made.setAttribute("sandbox", "allow-same-origin");
    made.src = isPdf ? old.dataset.pdf : old.dataset.page;
    old.replaceWith(made);
  }
  scale();
}

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

async function upload(drop, file) {
  const input = drop.querySelector("input[name]");
  const data = new FormData();
  data.set("csrf", form().querySelector("[name=csrf]").value);
  data.set("as", drop.dataset.upload);
  data.set("file", file);
  const answer = await fetch("/_editor/upload", { method: "POST", body: data });
  const said = await answer.json();
  const list = document.getElementById(`${input.id}-wrong`);
  if (said.wrong) {
    list.innerHTML = "";
    const item = document.createElement("li");
    item.className = "wrong__error";
    item.textContent = said.wrong;
    list.append(item);
    return;
  }
  input.value = said.name;
  const picture = drop.querySelector("img");
  if (picture) {
    picture.src = `/_editor/content/${said.name}`;
    picture.hidden = false;
  }
  input.dispatchEvent(new Event("input", { bubbles: true }));
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
  waiting = setTimeout(check, 250);
});

document.addEventListener("change", (event) => {
  const drop = event.target.closest(".drop");
  if (drop && event.target.type === "file" && event.target.files[0]) upload(drop, event.target.files[0]);
  if (event.target.matches("[data-again]")) send({ value: "again ", id: event.target.id });
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-md], [data-view]");
  if (button?.dataset.md) format(button);
  if (button?.dataset.view) choose(button);
});

// Cards of a strip are moved by drag or by keys; the buttons of each item do the same without this script.

async function place(name, number) {
  const list = name.replace(/\.\d+$/, "");
  await send({ value: `place ${name}.${Math.max(0, number)}`, id: "" });
  const cards = document.querySelectorAll(`[data-place^="${list}."]`);
  cards[Math.max(0, Math.min(number, cards.length - 1))]?.focus();
}

const numberOf = (card) => Number(card.dataset.place.split(".").pop());
let dragged;

for (const what of ["dragstart", "dragover", "drop", "dragend"])
  document.addEventListener(what, (event) => {
    const card = event.target.closest?.("[data-place]");
    if (what === "dragstart") dragged = card;
    if (what === "dragend") dragged = undefined;
    if (!card || !dragged || what === "dragstart" || what === "dragend") return;
    event.preventDefault();
    if (what === "drop" && card !== dragged) place(dragged.dataset.place, numberOf(card));
  });

document.addEventListener("click", (event) => {
  const card = event.target.closest("[data-place]");
  if (!card) return;
  event.preventDefault();
  document.querySelector(card.hash)?.querySelector("details")?.setAttribute("open", "");
  focusOn(card.hash.slice(1));
});

const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

document.addEventListener("keydown", (event) => {
  const card = event.target.closest?.("[data-place]");
  if (!card || !event.altKey || !STEPS[event.key]) return;
  event.preventDefault();
  place(card.dataset.place, numberOf(card) + STEPS[event.key]);
});

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s" && form()) {
    event.preventDefault();
    form().requestSubmit(form().querySelector("[value=save]"));
  }
});

for (const what of ["dragover", "dragleave", "drop", "paste"])
  document.addEventListener(what, (event) => {
    const drop = event.target.closest?.(".drop");
    const file = (event.dataTransfer || event.clipboardData)?.files?.[0];
    if (!drop || (what === "paste" && !file)) return;
    event.preventDefault();
    drop.classList.toggle("drop--over", what === "dragover");
    if (file && what !== "dragover") upload(drop, file);
  });

for (const what of ["dragover", "drop"])
  document.addEventListener(what, (event) => {
    const bring = document.querySelector("[data-import]");
    if (!bring || event.target.closest?.(".drop")) return;
    event.preventDefault();
    bring.classList.toggle("bring--over", what === "dragover");
    if (what === "dragover" || !event.dataTransfer.files.length) return;
    bring.querySelector("[type=file]").files = event.dataTransfer.files;
    bring.requestSubmit();
  });

addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});
addEventListener("resize", scale);
scale();
focusOn(document.querySelector("[data-focus]")?.dataset.focus);
