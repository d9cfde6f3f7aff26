// The buttons that copy a paper's address, or give it to the system's share sheet.

import { gettext } from "../every_page/language.js";
import { copyText } from "../every_page/transfer.js";

/**
 * Makes the buttons in `place` work: the first copies, the second shares, where the browser can.
 * @param {HTMLElement} place
 * @param {string} title of the paper
 */
export function activateSharing(place, title) {
  const [copyButton, shareButton] = place.querySelectorAll("button");
  const status = place.querySelector('[role="status"]');
  const url = document.querySelector('link[rel="canonical"]')?.href ?? location.origin + location.pathname;
  copyButton.addEventListener("click", async () => {
    status.textContent = (await copyText(url)) ? gettext("Copied.") : url;
    if (status.textContent === url) getSelection().selectAllChildren(status);
  });
  shareButton.addEventListener("click", () => {
    navigator.share({ title, url }).catch(() => {}); // The reader thought better of it.
  });
  if (!navigator.share) shareButton.remove();
  place.hidden = false;
}
