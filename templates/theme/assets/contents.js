// Marks the part that is being read in the list of contents beside it, and keeps its link in sight.
const list = document.querySelector(".contents");
const links = [...list.querySelectorAll("a")];
const parts = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
let waiting = false;
let marked;

function mark() {
  waiting = false;
  const at = parts.findLastIndex((part) => part && part.getBoundingClientRect().top < innerHeight / 3);
  if (links[at] === marked) return;
  marked?.removeAttribute("aria-current");
  marked = links[at];
  if (!marked) return;
  marked.setAttribute("aria-current", "true");
  const { offsetTop, offsetHeight } = marked;
  if (offsetTop < list.scrollTop || offsetTop + offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = offsetTop - list.clientHeight / 2;
  }
}

addEventListener("scroll", () => {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
}, { passive: true });
mark();
