// The largest font size in which all of a slide is visible. A slide that is still too long scrolls.
const root = document.documentElement;
const SMALLEST_SHARE = 0.6; // of the largest size: smaller text cannot be read from the back of a room
const STEP = 1; // pixels
const SHORT = 0.4; // of the window's height: shorter slides are centred

export function fit(slide) {
  root.style.fontSize = "";
  slide.classList.remove("slide--short");
  const usual = parseFloat(getComputedStyle(root).fontSize);
  const across = innerWidth > innerHeight ? 36 : 27; // the width of the window in characters
  const largest = Math.max(usual, Math.min(innerWidth / across, innerHeight / 19, 60));
  const smallest = Math.max(usual, largest * SMALLEST_SHARE);
  let size = Math.floor(largest);
  root.style.fontSize = `${size}px`;
  while (slide.scrollHeight > slide.clientHeight + 1 && size - STEP >= smallest) {
    size -= STEP;
    root.style.fontSize = `${size}px`;
  }
  slide.classList.toggle("slide--short", heightOf(slide) < SHORT * slide.clientHeight);
}

function heightOf(slide) {
  const shown = [...slide.children].filter((child) => child.offsetHeight > 0);
  return shown.length ? shown.at(-1).getBoundingClientRect().bottom - shown[0].getBoundingClientRect().top : 0;
}

export function unfit() {
  root.style.fontSize = "";
}
