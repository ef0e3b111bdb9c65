// A page inside another site (?embed): it says where it is from, and its links open there, outside of the other site.
import { element } from "./element.js";
import { gettext } from "./words.js";

const here = new URL(location.href);
here.searchParams.delete("embed");
const site = document.querySelector(".brand")?.textContent.trim() || document.title;

for (const link of document.querySelectorAll("a[href]")) {
  if (!link.getAttribute("href").startsWith("#")) {
    link.setAttribute("target", "_blank"); // links in charts have no such property to set
    link.setAttribute("rel", "noopener");
  }
}
document.querySelector(".page")?.append(element("p", { class: "embed-source" },
  element("a", { href: here.href, target: "_blank", rel: "noopener" }, gettext("This page on its own site: %(site)s", { site })),
  ` ${gettext("Links open in a new tab.")}`));
