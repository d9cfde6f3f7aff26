// The authors and organizations that the reader follows.

import { loadValue, storeValue } from "./storage.js";

const KEY = /^(?:authors|organizations)\/[a-z0-9-]{1,200}$/;
const MOST = 500;

/**
 * @typedef {Object} FollowedName
 * @property {string} key the address of the member's page below the root, without the slash at its end
 * @property {string} name
 */

/**
 * Checks what is to be a list of names: anybody may have written the storage or an imported file.
 * @param {unknown} value
 * @returns {FollowedName[]}
 */
export function checkNames(value) {
  const isRight = (item) => KEY.test(item?.key) && typeof item.name === "string" && item.name.length <= 300;
  const names = (Array.isArray(value) ? value : []).filter(isRight).map(({ key, name }) => [key, { key, name }]);
  return [...new Map(names).values()].slice(0, MOST);
}

/**
 * Loads the names that the reader follows.
 * @returns {FollowedName[]}
 */
export function loadFollowedNames() {
  return checkNames(loadValue("names"));
}

/**
 * @param {string} key
 * @returns {boolean} whether the reader follows it
 */
export function isNameFollowed(key) {
  return loadFollowedNames().some((followed) => followed.key === key);
}

/**
 * Follows a name, or stops following it.
 * @param {FollowedName} named
 * @returns {boolean} whether the reader follows it now
 */
export function toggleName({ key, name }) {
  const others = loadFollowedNames().filter((followed) => followed.key !== key);
  const isFollowed = isNameFollowed(key);
  storeValue("names", isFollowed ? others : [...others, { key, name }]);
  return !isFollowed;
}
