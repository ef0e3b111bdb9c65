// Helpers for scripts that build parts of a page.

/** An element with its attributes and children; empty ones are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.flat().filter((child) => child || child === 0));
  return made;
}

/** A button. `words`: its accessible name, if `sign` is only a symbol. */
export function button(sign, does, words) {
  const made = element("button", { type: "button", "aria-label": words, title: words }, sign);
  made.addEventListener("click", does);
  return made;
}
