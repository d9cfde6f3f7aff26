// The discussion of a paper, in a frame of another host that is asked only after a click.

import { makeElement } from "../every_page/element.js";

const SESSION = "giscus";

/**
 * Lets the button in `place` put the frame there. A reader who comes back from signing in, with a
 * session in the address, asked for the frame before.
 * @param {HTMLElement} place
 */
export function activateComments(place) {
  const here = new URL(location.href);
  const session = here.searchParams.get(SESSION) ?? "";
  here.searchParams.delete(SESSION);
  const button = place.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", () => showFrame(place, here, session));
  if (!session) return;
  history.replaceState(history.state, "", here);
  showFrame(place, here, session);
}

function showFrame(place, here, session) {
  const address = new URL(place.dataset.frame);
  const theme = document.documentElement.dataset.scheme ?? "preferred_color_scheme";
  here.hash = "discussion";
  for (const [name, value] of Object.entries({ origin: here.href, session, theme })) address.searchParams.set(name, value);
  const frame = makeElement("iframe", { src: address.href, title: place.dataset.title, allow: "clipboard-write" });
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== address.origin || source !== frame.contentWindow) return;
    const height = Number(data?.giscus?.resizeHeight);
    if (height > 0) frame.style.height = `${height}px`;
  });
  place.replaceChildren(frame);
}
