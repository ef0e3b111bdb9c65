// A page that is served is shown again when it has changed: the server answers as soon as anything may have.

const me = document.currentScript;
let version = me.dataset.version;

async function wait() {
  const answer = await fetch(`/_live/changes?since=${version}`);
  version = await answer.text();
  const now = await fetch(location.href, { method: "HEAD", cache: "no-store" });
  if (now.headers.get("X-Digest") && now.headers.get("X-Digest") !== me.dataset.digest) location.reload();
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

(async () => {
  for (;;) {
    try {
      await wait();
    } catch {
      await pause(1000); // the server was stopped; it may come back
    }
  }
})();
