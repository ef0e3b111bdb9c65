// Files that are dropped, pasted or chosen.

async function upload(drop, file) {
  const input = drop.querySelector("input[name]");
  const data = new FormData();
  data.set("csrf", form().querySelector("[name=csrf]").value);
  data.set("as", drop.dataset.upload);
  data.set("file", file);
  const answer = await ask("/_editor/upload", data);
  if (!answer) return;
  const said = answer.status === 413 ? { wrong: drop.dataset.large } : await answer.json();
  const list = document.getElementById(`${input.id}-wrong`);
  if (said.wrong) {
    list.replaceChildren();
    const item = document.createElement("li");
    item.className = "wrong__error";
    item.textContent = said.wrong;
    list.append(item);
    return;
  }
  took(drop, said.name);
  const alt = document.getElementById(input.id.replace(/-file$/, "-alt"));
  if (alt && !alt.value) alt.focus();
}

// Show the file that a field has now.
function took(drop, name) {
  const input = drop.querySelector("input[name]");
  const picture = drop.querySelector("img");
  const crop = drop.querySelector("[data-crop]");
  input.value = name;
  if (picture) {
    picture.src = `/_editor/content/${name}?${Date.now()}`;
    picture.hidden = false;
  }
  if (crop) {
    const address = new URL(crop.href);
    address.searchParams.set("picture", name);
    crop.href = address;
    crop.hidden = false;
  }
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

for (const what of ["dragover", "dragleave", "drop", "paste"])
  document.addEventListener(what, (event) => {
    const drop = event.target.closest?.(".drop");
    const file = (event.dataTransfer || event.clipboardData)?.files?.[0];
    if (!drop || (what === "paste" && !file)) return;
    event.preventDefault();
    drop.classList.toggle("drop--over", what === "dragover");
    if (file && what !== "dragover") upload(drop, file);
  });
