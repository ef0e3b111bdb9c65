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

// A card is called what its item is called, while that is typed.
const CALLED = /^(.+\.\d+)\.(?:heading|title|name|label|term|caption)$/;

document.addEventListener("input", (event) => {
  const item = CALLED.exec(event.target.name)?.[1];
  if (!item || !event.target.value.trim()) return;
  const here = document.getElementById(`f-${item.replaceAll(".", "-")}`)?.querySelector(":scope > details > summary");
  for (const each of [here, document.querySelector(`[data-place="${item}"]`)])
    if (each) each.lastChild.textContent = ` ${event.target.value}`;
});
