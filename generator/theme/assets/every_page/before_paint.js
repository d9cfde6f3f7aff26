// Runs before the browser paints, or the page would change before the reader's eyes: says that
// scripts run, which scheme and density the reader chose, and whether papers will stand in another
// order, or not be shown.

{
  const root = document.documentElement;
  const site = new URL("../..", document.currentScript.src).pathname;
  const loadValue = (name) => {
    try {
      return JSON.parse(localStorage.getItem(`papers ${site} ${name}`));
    } catch {
      return null;
    }
  };
  const scheme = loadValue("scheme");
  root.dataset.scripted = "";
  if (loadValue("density") === "compact") root.dataset.density = "compact";
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  const isFiltered = /[?&](topic|not|hide|show)=/.test(location.search);
  const hasAny = (...names) => names.some((name) => loadValue(name)?.length);
  if (isFiltered || hasAny("order", "follows", "names")) root.dataset.reordered = "";
  if (hasAny("mute")) root.dataset.muting = "";
}
