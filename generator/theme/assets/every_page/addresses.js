// The addresses of the site's pages, as generator/site/addresses.py has them.

/** The root of the site. */
export const SITE = new URL("../../", import.meta.url);

/** The path of the current page below the root: `papers/2510.10023/`, or nothing on the home page. */
export const PATH = location.pathname.slice(SITE.pathname.length);

/**
 * The page of the paper `id`.
 * @param {string} id
 * @returns {string}
 */
export function paperUrl(id) {
  return new URL(`papers/${id}/`, SITE).href;
}

/**
 * The page of a day.
 * @param {string} day as 2025-12-31
 * @returns {string}
 */
export function dayUrl(day) {
  return new URL(`days/${day.replaceAll("-", "/")}/`, SITE).href;
}

/**
 * The page of the topic `slug`.
 * @param {string} slug
 * @returns {string}
 */
export function topicUrl(slug) {
  return new URL(`topics/${slug}/`, SITE).href;
}

/**
 * The id of the paper, or the slug of the topic, that a link leads to.
 * @param {HTMLAnchorElement} link
 * @returns {string}
 */
export function nameInLink(link) {
  return link.pathname.split("/").at(-2);
}
