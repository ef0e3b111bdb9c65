// The largest font size and pictures with which all of a slide is visible. A slide that is still too long scrolls.
const root = document.documentElement;
const SMALLEST_SHARE = 0.6; // of the usual size: smaller text cannot be read from the back of a room
const GROWN = 1.7; // the most of the usual size, for a slide with few words
const HIGHEST_TEXT = 84; // pixels
const STEP = 1; // pixels
const SHORT = 0.4; // of the window's height: shorter slides are centred
const PICTURES = [0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35]; // of the window's height

export function fit(slide) {
  unfit();
  slide.classList.remove("slide--short");
  const usual = usualSize();
  const smallest = Math.max(pageSize(), usual * SMALLEST_SHARE);
  const hasPicture = Boolean(slide.querySelector(".picture img, .cover img"));
  if (hasPicture) fitPicture(slide, usual, smallest);
  else fitText(slide, usual, smallest);
  slide.classList.toggle("slide--short", heightOf(slide) < SHORT * slide.clientHeight);
}

/** Whether all of a slide is visible at once. */
export function isWhole(slide) {
  const shown = shownIn(slide);
  return !shown.length || Math.max(...shown.map(bottomOf)) + slide.scrollTop <= innerBottom(slide) + 1;
}

export function unfit() {
  root.style.fontSize = "";
  root.style.removeProperty("--picture");
}

function pageSize() {
  return parseFloat(getComputedStyle(root).fontSize);
}

/** The size for slides that are neither long nor short: the window is so many characters wide. */
function usualSize() {
  const across = innerWidth > innerHeight ? 36 : 27;
  return Math.floor(Math.max(pageSize(), Math.min(innerWidth / across, innerHeight / 19, 60)));
}

/** Larger than usual if that needs no scrolling at all; else smaller, until nothing is below the window. */
function fitText(slide, usual, smallest) {
  const grows = innerWidth > innerHeight ? Math.min(usual * GROWN, HIGHEST_TEXT) : usual;
  for (let size = Math.floor(grows); size >= smallest; size -= size > usual ? 2 * STEP : STEP) {
    root.style.fontSize = `${size}px`;
    if (isWhole(slide) && (size <= usual || !isTooWide(slide))) return;
  }
}

/** The largest pictures at the usual size of type; if they would be too small, smaller type. */
function fitPicture(slide, usual, smallest) {
  for (let size = usual; size >= smallest; size -= 2 * STEP) {
    root.style.fontSize = `${size}px`;
    for (const share of PICTURES) {
      root.style.setProperty("--picture", share);
      if (isWhole(slide)) return;
    }
  }
}

/** Whether something on a slide, for example a table, is wider than it. */
function isTooWide(slide) {
  const wide = [slide, ...slide.querySelectorAll(".scroll")];
  return wide.some((each) => each.scrollWidth > each.clientWidth + 1);
}

const shownIn = (slide) => [...slide.children].filter((child) => child.offsetHeight > 0);
const bottomOf = (child) => child.getBoundingClientRect().bottom;
const innerBottom = (slide) => slide.getBoundingClientRect().bottom;

function heightOf(slide) {
  const shown = shownIn(slide);
  return shown.length ? bottomOf(shown.at(-1)) - shown[0].getBoundingClientRect().top : 0;
}
