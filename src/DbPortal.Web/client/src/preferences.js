// Theme, language, navigation and time zone are kept in cookies, for the server renders them; only a new language needs a new page.
const YEAR = 31_536_000;

export function installPreferences() {
  remember("dbp-zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
  document.addEventListener("click", event => {
    const target = event.target.closest?.("[data-set-theme], [data-set-language], [data-nav-toggle], [data-reload]");
    if (!target) return;
    if (target.dataset.setTheme) setTheme(target.dataset.setTheme);
    else if (target.dataset.setLanguage) setLanguage(target.dataset.setLanguage);
    else if ("reload" in target.dataset) location.reload();
    else toggleNavigation();
  });
}

function remember(name, value) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR}; samesite=lax${secure}`;
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  remember("dbp-theme", theme);
  keep({theme});
}

function setLanguage(language) {
  remember(".AspNetCore.Culture", `c=${language}|uic=${language}`);
  keep({language});
  location.reload();
}

// For the person, so that their other browsers have it with the next sign-in; the request outlives the page.
function keep(choice) {
  if (document.documentElement.dataset.person === undefined) return;
  fetch("preferences", {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(choice), credentials: "same-origin", keepalive: true});
}

function toggleNavigation() {
  const root = document.documentElement;
  const mini = root.dataset.nav === "mini" || root.dataset.nav === "auto" && matchMedia("(max-width: 1100px)").matches;
  root.dataset.nav = mini ? "full" : "mini";
  remember("dbp-nav", root.dataset.nav);
}
