// The schema tree: names can be dragged into the editor, and the row the arrow keys reached stays in view.
export function installTree() {
  document.addEventListener("dragstart", event => {
    const name = event.target.closest?.("[data-drag]")?.dataset.drag;
    if (name) event.dataTransfer.setData("text/plain", name);
  });
  document.addEventListener("keyup", event => {
    const tree = event.target.closest?.("[data-tree]");
    if (tree && event.key.startsWith("Arrow")) setTimeout(() => tree.querySelector(".at")?.scrollIntoView({block: "nearest"}), 40);
  });
}
