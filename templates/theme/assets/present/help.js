// The list of keys.
import { button, element } from "../element.js";
import { gettext } from "../words.js";

const KEYS = () => [
  ["→", gettext("Forward, also with a click, Space, Page Down and remote controls")],
  ["←", gettext("Back, also with Page Up")],
  ["Home, End", gettext("The first and the last slide")],
  ["1 2 Enter", gettext("Slide 12")],
  ["B", gettext("Black screen")],
  ["N", gettext("Notes below the slide")],
  ["F", gettext("Full screen")],
  ["?", gettext("This list")],
  ["Esc", gettext("Leave")],
];
let dialog;

/** Open the list, or close it. */
export function toggle() {
  if (dialog?.open) return dialog.close();
  dialog ??= made();
  document.body.append(dialog);
  return dialog.showModal();
}

function made() {
  const rows = KEYS().map(([key, does]) => element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, does)));
  const built = element("dialog", { class: "present-help", "aria-labelledby": "present-help-title" },
    element("h2", { id: "present-help-title" }, gettext("Keys")), element("dl", {}, rows),
    button(gettext("Close"), () => built.close()));
  built.addEventListener("keydown", (event) => event.key === "?" && built.close());
  built.addEventListener("close", () => built.remove());
  return built;
}
