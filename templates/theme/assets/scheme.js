// Before the first paint: the colours the reader chose last time, if they did.
try {
  const chosen = localStorage.getItem("colours");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.colours = chosen;
} catch { /* storage is switched off: the system's colours stand */ }
