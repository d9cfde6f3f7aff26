// What has to be known before anything is drawn, or the page would change under the reader's
// eyes: that scripts run, the chosen scheme, and whether papers will stand in another order.

{
  const root = document.documentElement;
  const site = new URL("../..", document.currentScript.src).pathname;
  const kept = (name) => {
    try {
      return JSON.parse(localStorage.getItem(`papers ${site} ${name}`));
    } catch {
      return null;
    }
  };
  const scheme = kept("scheme");
  root.dataset.scripted = "";
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  if (kept("order") || kept("follows")?.length) root.dataset.reordered = "";
}
