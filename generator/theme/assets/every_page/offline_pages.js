// Pages without a network: the service worker `offline.js` keeps the pages that were read and, from
// the second page on, some for everybody; this module those of saved papers.

import { paperUrl, SITE } from "./addresses.js";
import { loadSaved } from "./saved_papers.js";
import { onChange, PREFIX } from "./storage.js";
import { registerWorker } from "./trusted.js";

/** The cache of saved papers' pages, and that of the pages that were read. */
export const SAVED_PAGES = `${PREFIX}saved pages`;
export const READ_PAGES = `${PREFIX}pages`;
const MOST_PAGES = 500;
/** The changes to the cache, one after another. */
let changes = Promise.resolve();

/** Registers the service worker, and keeps pages from now on. A first visit costs no more by it. */
export async function keepPages() {
  const workers = navigator.serviceWorker;
  const wasHere = Boolean(workers?.controller);
  if (!workers) return;
  let registration;
  try {
    registration = await registerWorker(SITE);
  } catch {
    return; // Switched off, by the browser or by the owner.
  }
  onChange(keepSavedPages);
  if (!wasHere) return;
  workers.addEventListener("controllerchange", keepSite);
  keepSavedPages();
  await registration.update().catch(() => {}); // at once: by itself a browser takes its time
  const { active, installing, waiting } = registration;
  if (active === workers.controller && !installing && !waiting) keepSite(); // or a worker that goes would keep what is former
}

/** Lets the service worker keep what it keeps for everybody. */
function keepSite() {
  navigator.serviceWorker.controller?.postMessage("keep");
}

function keepSavedPages() {
  changes = changes.then(updateCache).catch(() => {});
}

/** Makes the kept pages those of the saved papers. */
async function updateCache() {
  const wanted = new Set(loadSaved().slice(0, MOST_PAGES).map(({ id }) => paperUrl(id)));
  const cache = await caches.open(SAVED_PAGES);
  const present = new Set((await cache.keys()).map(({ url }) => url));
  for (const url of present) if (!wanted.has(url)) await cache.delete(url);
  for (const url of wanted) if (!present.has(url)) await cache.add(url).catch(() => {}); // gone, or no connection
}

/**
 * Deletes all kept pages, those of the service worker included.
 * @returns {Promise<void>}
 */
export function deletePages() {
  return (changes = changes.then(deleteCaches).catch(() => {}));
}

async function deleteCaches() {
  const names = "caches" in globalThis ? await caches.keys() : [];
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
}
