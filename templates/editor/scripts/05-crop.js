// A picture is cropped in a dialog above the form: the part that stays is moved by pointer, by keys or by numbers.

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-crop]");
  const close = event.target.closest("[data-crop-close]");
  if (close?.closest("dialog")) {
    event.preventDefault();
    close.closest("dialog").close();
  }
  if (!link) return;
  event.preventDefault();
  const page = await pageOf(await fetch(link.href));
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "crop-title");
  dialog.append(page.querySelector(".crop"));
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  await dialog.querySelector("img").decode().catch(() => {}); // what is grabbed must not move
  cropIn(dialog, link);
});

function cropIn(dialog, link) {
  const target = dialog.querySelector("[data-crop-form]");
  const part = dialog.querySelector(".crop__part");
  const shape = dialog.querySelector("[data-shape]");
  const whole = { width: Number(target.dataset.width), height: Number(target.dataset.height) };
  const numbers = Object.fromEntries(["left", "top", "width", "height"].map((name) => [name, target.elements[name]]));
  const now = () => Object.fromEntries(Object.entries(numbers).map(([name, input]) => [name, Number(input.value) || 0]));

  function set(given) {
    const found = { ...now(), ...given };
    const [across, down] = shape.value.split(":").map(Number);
    found.width = Math.max(16, Math.min(Math.round(found.width), whole.width));
    if (down) found.height = (found.width * down) / across;
    found.height = Math.max(16, Math.min(Math.round(found.height), whole.height));
    if (down) found.width = Math.round((found.height * across) / down);
    found.left = Math.max(0, Math.min(Math.round(found.left), whole.width - found.width));
    found.top = Math.max(0, Math.min(Math.round(found.top), whole.height - found.height));
    for (const name of Object.keys(numbers)) numbers[name].value = found[name];
    part.style.left = `${(found.left / whole.width) * 100}%`;
    part.style.top = `${(found.top / whole.height) * 100}%`;
    part.style.width = `${(found.width / whole.width) * 100}%`;
    part.style.height = `${(found.height / whole.height) * 100}%`;
  }

  part.hidden = false;
  set({});
  part.focus();
  target.addEventListener("change", () => set({}));
  const STEP = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  part.addEventListener("keydown", (event) => {
    if (!STEP[event.key]) return;
    event.preventDefault();
    const [across, down] = STEP[event.key].map((step) => (step * whole.width) / 50);
    const { left, top, width, height } = now();
    set(event.shiftKey ? { width: width + across + (shape.value ? down : 0), height: height + down } : { left: left + across, top: top + down });
  });
  part.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    part.focus();
    part.setPointerCapture(event.pointerId);
    const begun = now();
    const isSize = event.target.matches(".crop__corner");
    const scale = whole.width / part.parentElement.clientWidth;
    const move = (to) => {
      const [across, down] = [(to.clientX - event.clientX) * scale, (to.clientY - event.clientY) * scale];
      set(isSize ? { width: begun.width + across, height: begun.height + down } : { left: begun.left + across, top: begun.top + down });
    };
    part.addEventListener("pointermove", move);
    part.addEventListener("pointerup", () => part.removeEventListener("pointermove", move), { once: true });
  });
  target.addEventListener("submit", async (event) => {
    event.preventDefault();
    const answer = await ask(target.action, new FormData(target));
    if (!answer) return;
    const page = await pageOf(answer);
    const name = answer.headers.get("X-Cropped");
    if (!name) {
      dialog.querySelector("[role=alert]")?.remove();
      target.before(page.querySelector("[role=alert]") || "");
      return;
    }
    dialog.close();
    took(link.closest(".drop"), name);
  });
}
