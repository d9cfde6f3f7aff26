// The services that answer a page in a browser (they send Access-Control-Allow-Origin; arXiv's
// own interface does not). They are asked on a click alone.

export const SERVICES = {
  datacite: "https://api.datacite.org/dois/",
  crossref: "https://api.crossref.org/works/",
};

/** How long an answer may take, in milliseconds. */
export const PATIENCE = 12_000;
