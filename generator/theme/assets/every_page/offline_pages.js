// Pages without reception: those that were read are kept by `offline.js` at the root, those of
// saved papers here.

import { address, saved } from "./saved_papers.js";
import { PREFIX, SITE, whenChanged } from "./storage.js";

const NAME = `${PREFIX}saved pages`;
const MOST = 200;
let last = Promise.resolve();

/** Keeps pages from now on, where the browser can. */
export async function keepPages() {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(new URL("offline.js", SITE), { scope: SITE.pathname });
  } catch {
    return; // Switched off, by the browser or by the owner.
  }
  whenChanged(() => (last = last.then(keepSaved).catch(() => {})));
}

/** Makes the kept pages those of the papers that are saved. */
async function keepSaved() {
  const wanted = new Set(saved().slice(0, MOST).map(({ id }) => address(id)));
  const cache = await caches.open(NAME);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  for (const url of there) if (!wanted.has(url)) await cache.delete(url);
  for (const url of wanted) if (!there.has(url)) await cache.add(url);
}

/** Forgets all pages. */
export function forgetPages() {
  return (last = last.then(forget).catch(() => {}));
}

async function forget() {
  const names = "caches" in globalThis ? await caches.keys() : [];
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
}
