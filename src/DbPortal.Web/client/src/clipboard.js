// The clipboard needs a secure context; elsewhere the older way through a hidden field is left.
export async function copyText(text) {
  if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

// A button that copies the text of the block it belongs to, and shows that it did.
export function installCopying() {
  document.addEventListener("click", async event => {
    const button = event.target.closest?.("[data-copy]"), use = button?.querySelector("use");
    if (!use) return;
    await copyText(button.closest("figure").querySelector("pre").textContent);
    use.setAttribute("href", "icons.svg#check");
    setTimeout(() => use.setAttribute("href", "icons.svg#copy"), 1600);
  });
}
