// What happens when the page is there.

addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});
addEventListener("resize", scale);
scale();
focusOn(document.querySelector("[data-focus]")?.dataset.focus);
offerUnsaved();
