// A portal that was restarted knows nothing of this page. Where nothing is shown that a reload would take away, it is loaded anew unasked.
export function installReconnect() {
  const notice = document.getElementById("components-reconnect-modal");
  if (!notice) return;
  new MutationObserver(() => {
    const anew = notice.matches(".components-reconnect-rejected, .components-reconnect-resume-failed");
    if (anew && !document.querySelector(".grid-row, .outcome, dialog[open]:not(.reconnect)")) location.reload();
  }).observe(notice, {attributes: true, attributeFilter: ["class"]});
}
