// The button that follows a topic, on the topic's page.

import { announce } from "./announce.js";
import { follows, toggle } from "./follows.js";
import { whenChanged } from "./store.js";

/** Puts a button for the topic `slug` where its page tells of feeds. */
export function followable(slug, main) {
  const place = main.querySelector(".feeds") ?? main.querySelector("h1");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet-button";
  const show = () => {
    button.textContent = follows().has(slug) ? "First on my home page \u2713" : "First on my home page";
    button.setAttribute("aria-pressed", follows().has(slug));
  };
  button.addEventListener("click", () => {
    announce(toggle(slug) ? "This topic comes first on the home page now" : "No longer followed");
  });
  whenChanged(show);
  show();
  if (place.matches("h1")) place.after(button);
  else place.append(button);
}
