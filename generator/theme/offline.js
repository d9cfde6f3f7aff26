// Pages that were read stay readable without reception. They come from the network, and where
// that does not answer in time, as they were last seen. From a reader's second page on, some pages
// are kept before they are read. An empty file in place of this one switches it off, also for readers
// who were here before.

/** What is kept for everybody: the build puts it at the end of this file (generator/rendering/offline.py). */
let kept = { version: "", pages: [], parts: [] };

const SITE = new URL(self.registration.scope).pathname;
const PREFIX = `papers ${SITE} `;
const SAVED = `${PREFIX}saved pages`;
/** How many milliseconds the network has to answer, and how many answers are kept. */
const PAGES = { name: `${PREFIX}pages`, patience: 3000, most: 60 };
const PARTS = { name: `${PREFIX}parts`, patience: 1000, most: 120 };
const KINDS_OF_PARTS = ["font", "image", "script", "style"];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data === "keep") event.waitUntil(keepSite());
});
self.addEventListener("fetch", (event) => {
  const kind = kindOf(event.request);
  if (kind) event.respondWith(answer(event, kind));
});

/** PAGES or PARTS, or nothing where a request is left to the browser. */
function kindOf({ method, mode, url, destination }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return undefined;
  if (mode === "navigate") return PAGES;
  return pathname.startsWith(`${SITE}assets/`) || KINDS_OF_PARTS.includes(destination) ? PARTS : undefined;
}

async function answer(event, kind) {
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((response) => keep(event.request, response.clone(), kind)).catch(() => {}));
  const late = new Promise((resolve) => setTimeout(resolve, kind.patience));
  const inTime = await Promise.race([fresh.catch(() => {}), late]);
  return inTime ?? (await findKept(event.request, kind)) ?? fresh.catch(() => (kind === PAGES ? findOfflinePage() : Response.error()));
}

/** The newest of what is kept of a page, whatever its address asks of it; pages of saved papers included,
 * those of other sites on this host not. */
async function findKept(request, kind) {
  const names = await findCaches(PREFIX);
  const found = await Promise.all(
    names.map(async (name) => (await caches.open(name)).match(request, { ignoreSearch: kind === PAGES })),
  );
  const time = (response) => Date.parse(response.headers.get("date"));
  return found.filter(Boolean).toSorted((a, b) => time(b) - time(a))[0];
}

/** The page that says what is kept, in the place of one that is not. Its addresses begin at another one. */
async function findOfflinePage() {
  const page = await findKept(new Request(new URL("offline/", self.registration.scope)), PAGES);
  if (!page) return Response.error();
  const html = (await page.text()).replaceAll('="../', `="${SITE}`);
  return new Response(html, { status: 503, headers: { "content-type": "text/html" } });
}

async function findCaches(prefix) {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
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

/**
 * Completes what is kept for everybody. Where that is another version than before, renews the pages of
 * saved papers as well. What fails, for want of a connection, is done at the next page.
 */
async function keepSite() {
  const name = `${PREFIX}site ${kept.version}`;
  const cache = await caches.open(name);
  const present = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = [...kept.pages, ...kept.parts].map((path) => new URL(path, self.registration.scope).href);
  await Promise.all(wanted.filter((url) => !present.has(url)).map((url) => renew(cache, url)));
  const former = (await findCaches(`${PREFIX}site `)).filter((other) => other !== name);
  if (!former.length) return;
  const saved = await caches.open(SAVED);
  for (const { url } of await saved.keys()) await renew(saved, url);
  await Promise.all(former.map((other) => caches.delete(other)));
}

/** Asks the host for what has changed, and no more. */
async function renew(cache, url) {
  const response = await fetch(url, { cache: "no-cache" });
  if (response.ok && !response.redirected) await cache.put(url, response);
}
