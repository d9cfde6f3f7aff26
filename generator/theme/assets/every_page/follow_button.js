// The button that follows a topic, an author or an organization, on their pages.

import { announce } from "./announce.js";
import { isNameFollowed, toggleName } from "./followed_names.js";
import { loadFollowed, toggleFollowed } from "./followed_topics.js";
import { gettext } from "./language.js";
import { onChange } from "./storage.js";

/**
 * Makes `button` follow the member of a family that its page is about.
 * @param {string} family `topics`, `authors` or `organizations`
 * @param {string} slug
 * @param {HTMLButtonElement} button
 */
export function activateFollowButton(family, slug, button) {
  const isTopic = family === "topics";
  const key = `${family}/${slug}`;
  const show = () => button.setAttribute("aria-pressed", isTopic ? loadFollowed().has(slug) : isNameFollowed(key));
  button.addEventListener("click", () => {
    const isFollowed = isTopic ? toggleFollowed(slug) : toggleName({ key, name: button.dataset.name });
    announce(isFollowed ? describe(isTopic, button.dataset) : gettext("No longer followed"));
  });
  onChange(show);
  show();
}

function describe(isTopic, { name }) {
  return isTopic ? gettext("This topic comes first on the home page now") : gettext("Papers of %(name)s come first on the home page now", { name });
}
