// Where text becomes markup, or the address of a script: here and nowhere else. The policy of each
// page requires Trusted Types (W3C), so that the browser refuses such text from other modules.

const policy = globalThis.trustedTypes?.createPolicy("papers", {
  createHTML: (html) => html,
  createScriptURL: (url) => url,
});

/**
 * Parses HTML into a document of its own, in which no script runs and nothing is loaded.
 * @param {string} html
 * @returns {Document}
 */
export function parseHtml(html) {
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");
}

/**
 * Parses XML into a document of its own. Where it is none, the document says so and holds nothing else.
 * @param {string} xml
 * @returns {Document}
 */
export function parseXml(xml) {
  return new DOMParser().parseFromString(policy?.createHTML(xml) ?? xml, "text/xml");
}

/**
 * Registers the service worker of the site.
 * @param {URL} site its root
 * @returns {Promise<ServiceWorkerRegistration>}
 */
export function registerWorker(site) {
  const url = new URL("offline.js", site).href;
  return navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url, { scope: site.pathname });
}
