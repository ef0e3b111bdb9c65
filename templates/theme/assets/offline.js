// Only on sites with `offline: true`: has the browser save the site, and says when a page is the saved copy.
const folder = new URL("../", document.currentScript.src); // this file is in assets/
const words = document.currentScript.dataset.says;

async function sayIfSaved() {
  try {
    await fetch(location.href, { method: "HEAD", cache: "no-store" }); // the worker never answers this one
  } catch {
    const note = document.createElement("p");
    note.className = "offline-note";
    note.setAttribute("role", "status");
    note.textContent = words;
    document.querySelector(".page")?.prepend(note);
  }
}

if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
  navigator.serviceWorker.register(new URL("sw.js", folder)).catch(() => {}); // not on an address without https
  if (navigator.serviceWorker.controller) sayIfSaved();
}
