try {
  const kept = localStorage.getItem('heard.theme');
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
} catch {
  /* storage is closed in some private windows: the device's own choice stands */
}
