// Lets a site work that was opened from a folder, where a browser reads no file but pictures, styles and plain scripts:
// modules are functions in assets/modules.js, and each file that a script would fetch is a script of its own.
globalThis.fromFolder = (() => {
  const root = new URL("../", document.currentScript.src); // this file is in assets/
  const site = "https://folder.invalid/"; // what Pagefind takes for the address of the site: it knows no folders
  const made = new Map();
  const loaded = new Map();
  const files = new Map();

  function load(name) {
    if (!loaded.has(name)) {
      const exports = {};
      loaded.set(name, exports);
      const here = name.startsWith("pagefind/") ? site + name : new URL(name, root).href;
      made.get(name)(exports, load, (other) => later(name, other), here, fetched, undefined);
    }
    return loaded.get(name);
  }

  const later = async (name, other) => load(nameOf(new URL(other, new URL(name, root))));

  /** The path of a file of the site below its root. */
  function nameOf(address) {
    const whole = new URL(address, location.href).href.split(/[?#]/)[0];
    const start = [root.href, site].find((each) => whole.startsWith(each));
    return decodeURIComponent(whole.slice(start ? start.length : 0));
  }

  async function fetched(address) {
    const name = nameOf(address);
    if (!files.has(name)) {
      files.set(name, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = new URL(`${encodeURI(name)}.js`, root);
        script.onload = () => done(script.dataset.content);
        script.onerror = () => failed(new Error(`${name} is not in this folder`));
        document.head.append(script);
      }));
    }
    return new Response(Uint8Array.from(atob(await files.get(name)), (letter) => letter.charCodeAt(0)));
  }

  /** A link to a page, as a folder has it: the page is its index.html. */
  function toFile(link) {
    const address = new URL(link.href, location.href);
    const ours = address.href.startsWith(site) ? new URL(address.href.slice(site.length), root) : address;
    if (ours.protocol === "file:" && ours.pathname.endsWith("/")) ours.pathname += "index.html";
    if (ours.href !== link.href) link.href = ours.href;
  }

  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of [target, ...addedNodes]) {
        if (node instanceof Element) [node, ...node.querySelectorAll("a[href]")].filter((each) => each instanceof HTMLAnchorElement && each.href).forEach(toFile);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["href"] });

  return {
    define: (name, make) => made.set(name, make),
    file: (content) => { document.currentScript.dataset.content = content; },
    run: (name) => load(name),
    later,
  };
})();
