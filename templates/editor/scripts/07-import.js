// Documents that are dropped on the list.

for (const what of ["dragover", "drop"])
  document.addEventListener(what, (event) => {
    const bring = document.querySelector("[data-import]");
    if (!bring || event.target.closest?.(".drop")) return;
    event.preventDefault();
    bring.classList.toggle("bring--over", what === "dragover");
    if (what === "dragover" || !event.dataTransfer.files.length) return;
    bring.querySelector("[type=file]").files = event.dataTransfer.files;
    bring.requestSubmit();
  });
