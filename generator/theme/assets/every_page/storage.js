// What this browser keeps for this site: values by name, in localStorage and nowhere else. Where
// storage is switched off or full they last for the page.

export const SITE = new URL("../../", import.meta.url);
export const PREFIX = `papers ${SITE.pathname} `;
const NAMES = ["saved", "read", "follows", "visits", "order", "keys", "scheme"];
const DRAFT = "submit-draft";
const lasting = new Map();
const watchers = [];

/** The value kept under `name`, which whoever asks has to check: anybody may have put it there. */
export function kept(name) {
  if (lasting.has(name)) return lasting.get(name);
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name));
  } catch {
    return null;
  }
}

/** Keeps `value` under `name`. */
export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    lasting.delete(name);
  } catch {
    lasting.set(name, value);
  }
  for (const watcher of watchers) watcher();
}

/** Whether what is kept outlasts the page. */
export function lasts() {
  try {
    localStorage.setItem(`${PREFIX}trial`, "kept?");
    localStorage.removeItem(`${PREFIX}trial`);
    return lasting.size === 0;
  } catch {
    return false;
  }
}

/** Everything that is kept, by name. */
export function everything() {
  const all = NAMES.map((name) => [name, kept(name)]);
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

/** Forgets everything, the draft of an entry included. */
export function forgetEverything() {
  lasting.clear();
  try {
    for (const name of NAMES) localStorage.removeItem(PREFIX + name);
    localStorage.removeItem(DRAFT);
  } catch {
    // There is nothing, then.
  }
  for (const watcher of watchers) watcher();
}

/** Calls `watcher` whenever something changes, in this tab or in another. */
export function whenChanged(watcher) {
  watchers.push(watcher);
  if (watchers.length > 1) return;
  addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(PREFIX)) for (const each of watchers) each();
  });
}
