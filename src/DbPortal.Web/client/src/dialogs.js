// The browser's own dialog element: keeps the focus, closes on Escape, and gives the focus back.
export function openDialog(dialog) {
  if (dialog.open) return;
  dialog.showModal();
  dialog.onclick = event => { if (event.target === dialog) dialog.close(); };
  const first = dialog.querySelector("[autofocus], input, select, textarea");
  first?.focus();
  first?.select?.();
}

export function closeDialog(dialog) {
  dialog?.close();
}
