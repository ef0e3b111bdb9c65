// Before the first paint: the colours the reader chose last time, if they did.
try {
  const chosen = localStorage.getItem("colours");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.colours = chosen;
} catch { /* storage is switched off: the system's colours stand */ }

// A search that came with its words: its page does not show the lists first that it would hide again.
if (/\/search\/$/.test(location.pathname) && location.search.length > 1) document.documentElement.classList.add("asked");
