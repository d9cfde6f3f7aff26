// Text that the reader pasted: an arXiv id, a DOI or the address of either, or some other address.

const ARXIV = /(?:arxiv[.:/]|^|\/(?:abs|pdf|html|format|papers)\/)\s*(?<id>[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?\/[0-9]{7})(?:v[0-9]+)?(?:\.pdf)?(?=$|[?#/\s])/i;
const DOI = /(?:^|doi:\s*|doi\.org\/)(?<doi>10\.[0-9]{4,9}\/[!-~]+)$/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(?<id>.+?)(?:v[0-9]+)?$/i;

/**
 * Recognizes what the reader pasted.
 * @param {string} pasted
 * @returns {{id?: string, doi?: string, url?: string}} at most one of them
 */
export function identify(pasted) {
  const text = pasted.trim();
  const doi = DOI.exec(unescapeUrl(text))?.groups.doi;
  const arxiv = (doi ? ARXIV_DOI.exec(doi) : ARXIV.exec(text))?.groups.id;
  if (arxiv) return { id: normalizeId(arxiv) };
  if (doi) return { doi };
  return /^https?:\/\//i.test(text) ? { url: text } : {};
}

/** An arXiv id as an entry has it: `math.GT/0309136` is `math-0309136`. */
function normalizeId(arxiv) {
  return arxiv.toLowerCase().replace(/^([a-z-]+)(?:\.[a-z]{2})?\//, "$1-");
}

/**
 * Proposes an id for a work that is not on arXiv: the first words of its title.
 * @param {string} title
 * @returns {string} nothing where these make no id
 */
export function proposeId(title) {
  const ascii = title.normalize("NFKD").replace(/[^\p{ASCII}]/gu, "").toLowerCase();
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  const id = words.slice(0, 6).join("-").slice(0, 60).replace(/-$/, "");
  return /^[0-9.-]*$/.test(id) ? "" : id;
}

function unescapeUrl(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
