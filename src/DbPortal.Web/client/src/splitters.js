// A splitter sets a custom property of its container: with the pointer, or with the arrow keys while it has the focus.
const STEP = 24;

export function installSplitters() {
  document.addEventListener("pointerdown", event => {
    const splitter = event.target.closest?.("[data-split]");
    if (splitter) drag(splitter, event);
  });
  document.addEventListener("keydown", event => {
    const splitter = event.target.closest?.("[data-split]");
    const step = splitter && {ArrowLeft: -STEP, ArrowUp: -STEP, ArrowRight: STEP, ArrowDown: STEP}[event.key];
    if (!step) return;
    event.preventDefault();
    resize(splitter, current(splitter) + step * direction(splitter));
  });
  restore();
  new MutationObserver(restore).observe(document.body, {childList: true, subtree: true});
}

const storageKey = splitter => `dbp-split-${splitter.dataset.split}`;
const container = splitter => splitter.parentElement;
const vertical = splitter => splitter.getAttribute("aria-orientation") === "horizontal";
const direction = splitter => splitter.dataset.splitFrom === "end" ? -1 : 1;
const pane = splitter => direction(splitter) > 0 ? splitter.previousElementSibling : splitter.nextElementSibling;
const current = splitter => vertical(splitter) ? pane(splitter).offsetHeight : pane(splitter).offsetWidth;

function resize(splitter, size) {
  const whole = vertical(splitter) ? container(splitter).offsetHeight : container(splitter).offsetWidth;
  const value = Math.round(Math.max(80, Math.min(size, whole - 80)));
  apply(splitter, value);
  localStorage.setItem(storageKey(splitter), value);
}

function apply(splitter, value) {
  container(splitter).style.setProperty(`--split-${splitter.dataset.split}`, `${value}px`);
  splitter.setAttribute("aria-valuenow", value);
}

function restore() {
  for (const splitter of document.querySelectorAll("[data-split]:not([data-split-ready])")) {
    splitter.dataset.splitReady = "";
    const kept = Number(localStorage.getItem(storageKey(splitter)));
    if (kept > 0) apply(splitter, kept);
  }
}

function drag(splitter, start) {
  start.preventDefault();
  splitter.focus();
  const size = current(splitter), along = vertical(splitter) ? "clientY" : "clientX";
  const move = event => resize(splitter, size + (event[along] - start[along]) * direction(splitter));
  const end = () => {
    removeEventListener("pointermove", move);
    removeEventListener("pointerup", end);
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
}
