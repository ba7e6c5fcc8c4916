import {openDialog} from "./dialogs.js";

// Shortcuts of the whole page. A list's arrow keys must not move the caret of the field above it.
export function installShortcuts() {
  // The palette opens here, at once: letters typed while the server hears of it must not go into the text below.
  document.addEventListener("click", event => {
    const palette = event.target.closest?.("[data-palette]") && document.querySelector(".palette-dialog");
    if (palette) openDialog(palette);
  }, true);
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      event.stopPropagation();
      document.querySelector("[data-palette]")?.click();
    } else if (event.target.matches?.("[data-list-keys]") && ["ArrowDown", "ArrowUp", "PageDown", "PageUp"].includes(event.key)) {
      event.preventDefault();
    }
  }, true);
}
