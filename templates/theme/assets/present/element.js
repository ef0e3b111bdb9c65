/** A new element. A child may be text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button that does something. `words`: what it says, when `sign` is only a sign. */
export function button(sign, does, words = "") {
  const made = element("button", { type: "button", ...(words && { "aria-label": words, title: words }) }, sign);
  made.addEventListener("click", does);
  return made;
}
