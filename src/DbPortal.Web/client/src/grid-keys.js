// Keys of the grid: those of a spreadsheet.
export function handleKey(grid, event) {
  const {selection, view} = grid, {active} = selection, far = Number.MAX_SAFE_INTEGER / 2;
  const jump = event.ctrlKey || event.metaKey;
  if (jump && event.key.toLowerCase() === "a") return done(event, () => selection.all());
  if (jump && event.key.toLowerCase() === "c") return done(event, () => grid.copy(event.shiftKey));
  if (event.key === "Enter" || event.key === "F2") return done(event, () => grid.detail.open());
  if (event.key === "Escape" && grid.detail.isOpen) return done(event, () => grid.detail.close());
  const move = {
    ArrowDown: [jump ? far : 1, 0], ArrowUp: [jump ? -far : -1, 0], ArrowRight: [0, jump ? far : 1], ArrowLeft: [0, jump ? -far : -1],
    PageDown: [view.pageRows, 0], PageUp: [-view.pageRows, 0], Home: [jump ? -far : 0, -far], End: [jump ? far : 0, far],
  }[event.key];
  if (!move) return;
  done(event, () => {
    selection.to(active.row + move[0], active.column + move[1], event.shiftKey);
    view.reveal(selection.active);
  });
}

function done(event, act) {
  event.preventDefault();
  act();
}
