// Pages without a network: the service worker `offline.js` keeps the pages that were read, this
// module those of saved papers.

import { paperUrl, SITE } from "./addresses.js";
import { loadSaved } from "./saved_papers.js";
import { onChange, PREFIX } from "./storage.js";
import { registerWorker } from "./trusted.js";

const CACHE = `${PREFIX}saved pages`;
const MOST_PAGES = 200;
/** The changes to the cache, one after another. */
let changes = Promise.resolve();

/** Registers the service worker, and keeps the pages of saved papers from now on. */
export async function keepPages() {
  if (!("serviceWorker" in navigator)) return;
  try {
    await registerWorker(SITE);
  } catch {
    return; // Switched off, by the browser or by the owner.
  }
  onChange(() => (changes = changes.then(updateCache).catch(() => {})));
}

/** Makes the kept pages those of the saved papers. */
async function updateCache() {
  const wanted = new Set(loadSaved().slice(0, MOST_PAGES).map(({ id }) => paperUrl(id)));
  const cache = await caches.open(CACHE);
  const present = new Set((await cache.keys()).map(({ url }) => url));
  for (const url of present) if (!wanted.has(url)) await cache.delete(url);
  for (const url of wanted) if (!present.has(url)) await cache.add(url);
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
