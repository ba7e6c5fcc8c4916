// Menus are popovers below their button: placed, moved through with the arrow keys, closed by a choice.
const GAP = 4;

export function installMenus() {
  document.addEventListener("toggle", event => {
    if (event.newState === "open" && event.target.matches?.(".menu")) opened(event.target);
  }, true);
  document.addEventListener("click", event => {
    const item = event.target.closest?.(".menu-item");
    if (item && !item.disabled) item.closest(".menu")?.hidePopover();
  });
  addEventListener("pointerdown", () => { pressed = true; }, true);
  addEventListener("pointerup", () => { pressed = false; }, true);
  document.addEventListener("keydown", event => {
    const menu = event.target.closest?.(".menu");
    if (menu) move(menu, event);
  });
}

let pressed = false;

// A menu at a place of its own, as a right click wants it. It waits for the button to be let go, which would close it again.
export async function openMenu(menu, x, y) {
  if (pressed) await new Promise(done => addEventListener("pointerup", () => setTimeout(done), {once: true}));
  menu.showPopover();
  items(menu)[0]?.focus();
  place(menu, {left: x, top: y - GAP, bottom: y - GAP});
}

function opened(menu) {
  const button = menu.id && document.querySelector(`[popovertarget="${menu.id}"]`);
  if (button) place(menu, button.getBoundingClientRect());
}

function place(menu, at) {
  const left = Math.min(at.left, innerWidth - menu.offsetWidth - 8);
  const below = at.bottom + GAP + menu.offsetHeight < innerHeight;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${below ? at.bottom + GAP : Math.max(8, at.top - GAP - menu.offsetHeight)}px`;
  items(menu)[0]?.focus();
}

function items(menu) {
  return [...menu.querySelectorAll(".menu-item:not(:disabled)")];
}

function move(menu, event) {
  const all = items(menu), at = all.indexOf(document.activeElement);
  const next = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[event.key];
  if (next === undefined || !all.length) return;
  event.preventDefault();
  all[(next + all.length) % all.length].focus();
}
