// The button that follows a topic, on the topic's page.

import { announce } from "./announce.js";
import { loadFollowed, toggleFollowed } from "./followed_topics.js";
import { onChange } from "./storage.js";

/**
 * Makes `button` follow the topic `slug`.
 * @param {string} slug
 * @param {HTMLButtonElement} button
 */
export function activateFollowButton(slug, button) {
  const show = () => button.setAttribute("aria-pressed", loadFollowed().has(slug));
  button.addEventListener("click", () => {
    announce(toggleFollowed(slug) ? "This topic comes first on the home page now" : "No longer followed");
  });
  onChange(show);
  show();
}
