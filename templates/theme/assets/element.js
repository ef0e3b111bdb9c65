// What scripts build pages with; fetched with the first of them that does.

/** An element with its attributes and children; what is empty is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.flat().filter((child) => child || child === 0));
  return made;
}

/** A button that does something. `words`: what it says, when `sign` is only a sign. */
export function button(sign, does, words) {
  const made = element("button", { type: "button", "aria-label": words, title: words }, sign);
  made.addEventListener("click", does);
  return made;
}
