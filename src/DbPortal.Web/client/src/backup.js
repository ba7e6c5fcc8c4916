// While a text is on its way to the server, a copy stays in the browser: a connection that breaks in between loses nothing.
const LONGEST = 1_000_000;
const keyOf = id => `dbp-draft-${id}`;

export function keepBackup(id, text) {
  if (text.length > LONGEST) return;
  try {
    localStorage.setItem(keyOf(id), text);
  } catch (error) {
    if (error.name !== "QuotaExceededError") throw error; // no room: the server's copy has to do
  }
}

export function dropBackup(id) { localStorage.removeItem(keyOf(id)); }

export function readBackup(id) { return localStorage.getItem(keyOf(id)); }
