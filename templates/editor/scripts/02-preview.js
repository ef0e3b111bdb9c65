// The page beside the form.

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
    made.src = isPdf ? `${old.dataset.pdf}#navpanes=0&view=FitH` : old.dataset.page; // the whole width for the page
    old.replaceWith(made);
  }
  scale();
}
