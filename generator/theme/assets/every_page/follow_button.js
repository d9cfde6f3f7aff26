// The button that follows a topic, on the topic's page.

import { announce } from "./announce.js";
import { follows, toggle } from "./followed_topics.js";
import { whenChanged } from "./storage.js";

/** Has `button` follow the topic `slug`. */
export function followable(slug, button) {
  const show = () => button.setAttribute("aria-pressed", follows().has(slug));
  button.addEventListener("click", () => {
    announce(toggle(slug) ? "This topic comes first on the home page now" : "No longer followed");
  });
  whenChanged(show);
  show();
}
