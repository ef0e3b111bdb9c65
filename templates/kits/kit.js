"use strict";
// Shows one screen at a time. Fetches, sends and stores nothing; without it, the whole kit is one page to read.
(() => {
  const root = document.documentElement;
  const all = (found, within = document) => [...within.querySelectorAll(found)];
  const one = (found) => document.querySelector(found);
  const screens = all(".screen");
  const doing = (name) => one(`[data-do="${name}"]`);
  let at = 0;

  // The learning platform: only in its own package, and only that the kit was begun and finished, and the score.
  const platform = root.hasAttribute("data-reports") ? begun() : null;

  function found(from) {
    for (let window_ = from, deep = 0; window_ && deep < 10; deep += 1) {
      try {
        if (window_.API) return window_.API;
        if (window_.parent === window_) break;
        window_ = window_.parent;
      } catch {
        return null;
      }
    }
    return null;
  }

  function begun() {
    const api = found(window) ?? (window.opener ? found(window.opener) : null);
    if (!api) return null;
    api.LMSInitialize("");
    const status = api.LMSGetValue("cmi.core.lesson_status");
    if (status !== "completed" && status !== "passed") {
      api.LMSSetValue("cmi.core.lesson_status", "incomplete");
      api.LMSCommit("");
    }
    let ended = false;
    addEventListener("pagehide", () => {
      if (!ended) api.LMSFinish("");
      ended = true;
    });
    return api;
  }

  function completed() {
    if (!platform) return;
    const whole = all(".check").length;
    if (whole) {
      platform.LMSSetValue("cmi.core.score.min", "0");
      platform.LMSSetValue("cmi.core.score.max", "100");
      platform.LMSSetValue("cmi.core.score.raw", String(Math.round((100 * score()) / whole)));
    }
    platform.LMSSetValue("cmi.core.lesson_status", "completed");
    platform.LMSCommit("");
  }

  function show(number, { focus = true } = {}) {
    at = Math.max(0, Math.min(screens.length - 1, number));
    const screen = screens[at];
    const step = screen.closest(".step");
    for (const each of screens) each.classList.toggle("is-shown", each === screen);
    for (const each of all(".step")) each.classList.toggle("is-shown", each === step);
    for (const link of all("[data-step]")) {
      if (`step-${link.dataset.step}` === step.id) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    const place = one(".bar__place");
    place.textContent = place.dataset.place.replace("{number}", at + 1);
    doing("back").disabled = at === 0;
    doing("next").disabled = at === screens.length - 1;
    if (at === screens.length - 1) completed();
    if (focus) {
      const begins = screen === step.querySelector(".screen");
      (begins ? step.querySelector("h2") : screen).focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }

  function goTo(id) {
    const target = id && document.getElementById(id);
    if (!target) return false;
    const screen = target.closest(".screen") ?? target.querySelector(".screen");
    if (screen) show(screens.indexOf(screen));
    return Boolean(screen);
  }

  function answered(check) {
    const inputs = all("input", check);
    const said = check.querySelector(".check__said");
    if (!inputs.some((input) => input.checked)) {
      said.textContent = said.dataset.none;
      return;
    }
    const right = inputs.every((input) => input.checked === input.hasAttribute("data-right"));
    check.dataset.first ??= right ? "right" : "wrong";
    said.textContent = right ? said.dataset.yes : said.dataset.no;
    said.classList.toggle("is-right", right);
    said.classList.toggle("is-wrong", !right);
    check.querySelector("details").open = true;
    const field = document.getElementById("note-score");
    if (field) field.value = `${score()} / ${field.dataset.whole}`;
  }

  const score = () => all('.check[data-first="right"]').length;

  function noted() {
    const lines = [one(".note__about").textContent.trim(), ""];
    for (const field of all("[data-note]")) {
      lines.push(`${field.labels[0].textContent}:`, field.value, "");
    }
    return lines.join("\r\n");
  }

  function save(button) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`\ufeff${noted()}`], { type: "text/plain" }));
    link.download = button.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function print_() {
    document.body.classList.add("only-note");
    print();
    document.body.classList.remove("only-note");
  }

  // The record of use as one line: the code, then the answers, with a semicolon between them.
  function line() {
    const field = document.getElementById("use-line");
    const answers = all("[data-use]").map((each) => each.value.replace(/[;\s]+/g, " ").trim());
    while (answers.length && !answers[answers.length - 1]) answers.pop();
    field.value = [field.dataset.code, ...answers].join("; ");
    const mail = one("[data-mail]");
    if (mail) {
      const body = encodeURIComponent(field.value);
      mail.href = `mailto:${mail.dataset.mail}?subject=${encodeURIComponent(field.dataset.code)}&body=${body}`;
    }
  }

  let left = 0;
  let ticking = 0;
  function tick() {
    left = Math.max(0, left - 1);
    one(".bar__time").textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (!left) clock();
  }

  function clock() {
    const button = doing("clock");
    const stops = Boolean(ticking);
    clearInterval(ticking);
    ticking = stops ? 0 : setInterval(tick, 1000);
    button.setAttribute("aria-pressed", String(!stops));
    button.textContent = stops ? button.dataset.start : button.dataset.stop;
    if (!stops && !left) {
      left = 60 * Number(one(".bar__time").dataset.minutes) + 1;
      tick();
    }
  }

  const actions = { back: () => show(at - 1), next: () => show(at + 1), print: print_, save, clock };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.do) actions[button.dataset.do](button);
    if (button?.classList.contains("check__do")) answered(button.closest(".check"));
    const link = event.target.closest('a[href^="#"]');
    if (link && goTo(link.hash.slice(1))) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("input, textarea, select, [contenteditable]");
    if (writes || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "ArrowRight") show(at + 1);
    if (event.key === "ArrowLeft") show(at - 1);
  });
  document.addEventListener("input", (event) => {
    if (event.target.hasAttribute("data-use")) line();
  });
  addEventListener("beforeprint", () => {
    for (const each of all("details")) each.open = true;
  });
  for (const each of all(".bar, .buttons, .check__do")) each.hidden = false;
  root.classList.add("js");
  if (!goTo(location.hash.slice(1))) show(0, { focus: false });
})();
