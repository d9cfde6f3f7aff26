// The button that follows a topic, on the topic's page.

import { announce } from "./announce.js";
import { loadFollowed, toggleFollowed } from "./followed_topics.js";
import { gettext } from "./language.js";
import { onChange } from "./storage.js";

/**
 * Makes `button` follow the topic `slug`.
 * @param {string} slug
 * @param {HTMLButtonElement} button
 */
export function activateFollowButton(slug, button) {
  const show = () => button.setAttribute("aria-pressed", loadFollowed().has(slug));
  button.addEventListener("click", () => {
    const isFollowed = toggleFollowed(slug);
    announce(isFollowed ? gettext("This topic comes first on the home page now") : gettext("No longer followed"));
  });
  onChange(show);
  show();
}
