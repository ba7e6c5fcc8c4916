// Shortcuts of the whole page. A list's arrow keys must not move the caret of the field above it.
export function installShortcuts() {
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
