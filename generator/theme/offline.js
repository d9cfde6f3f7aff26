// Pages that were read stay readable without reception. They come from the network, and where
// that does not answer in time, as they were last seen. An empty file in place of this one
// switches it off, also for readers who were here before.

const SITE = new URL(self.registration.scope).pathname;
/** How many milliseconds the network has to answer, and how many answers are kept. */
const PAGES = { name: `papers ${SITE} pages`, patience: 3000, most: 60 };
const PARTS = { name: `papers ${SITE} parts`, patience: 1000, most: 120 };

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const kind = kindOf(event.request);
  if (kind) event.respondWith(answer(event, kind));
});

/** PAGES or PARTS, or nothing where a request is left to the browser. */
function kindOf({ method, mode, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return undefined;
  if (mode === "navigate") return PAGES;
  return pathname.startsWith(`${SITE}assets/`) ? PARTS : undefined;
}

async function answer(event, kind) {
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((response) => keep(event.request, response.clone(), kind)).catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, kind.patience));
  const inTime = await Promise.race([fresh.catch(() => {}), late]);
  return inTime ?? (await kept(event.request, kind)) ?? fresh;
}

/** What is kept of a page, whatever its address asks of it; pages of saved papers included, those
 * of other sites on this host not. */
async function kept(request, kind) {
  const names = (await caches.keys()).filter((name) => name.startsWith(`papers ${SITE} `));
  const found = names.map(async (name) => (await caches.open(name)).match(request, { ignoreSearch: kind === PAGES }));
  return (await Promise.all(found)).find(Boolean);
}

async function keep(request, response, { name, most }) {
  const isData = name === PAGES.name && !response.headers.get("Content-Type")?.includes("html");
  if (!response.ok || response.redirected || isData) return;
  const cache = await caches.open(name);
  const address = new URL(request.url);
  address.search = "";
  await cache.put(address, response);
  const addresses = await cache.keys();
  await Promise.all(addresses.slice(0, -most).map((old) => cache.delete(old)));
}
