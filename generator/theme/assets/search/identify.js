// Words that are the name of one paper: an arXiv id, a DOI or the address of either. Every page has
// the search, so this is short; entries/identity.py does the same, and tests/identifiers.json has
// the cases of both.

const ID = String.raw`(?:[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?[/-][0-9]{7})`;
const VERSION = String.raw`(?:\s?v[0-9]{1,3})?`;
const SITES =
  String.raw`(?:(?:www|export|browse|beta|xxx|[a-z]{2})\.)?arxiv\.org|xxx\.lanl\.gov` +
  String.raw`|(?:www\.)?(?:alphaxiv\.org|scirate\.com|arxiv-vanity\.com|catalyzex\.com|emergentmind\.com` +
  String.raw`|bytez\.com|connectedpapers\.com)` +
  String.raw`|ar5iv(?:\.labs\.arxiv)?\.org|(?:(?:www|api)\.)?semanticscholar\.org|papers\.cool` +
  String.raw`|ui\.adsabs\.harvard\.edu|inspirehep\.net`;
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/[0-9]+[a-z_]*\/(?=https?:)/i;
const ARXIV_ADDRESS = whole(
  String.raw`(?:https?://)?(?:${SITES})/(?:[a-z0-9_-]+/){0,5}` +
    String.raw`(?:arxiv:)?(?<id>${ID})${VERSION}(?:\.pdf)?(?:/(?:abstract|paper|full))?/?(?:[?#].*)?`,
);
const HF_ADDRESS = whole(
  String.raw`(?:https?://)?(?:www\.)?(?:huggingface\.co|hf\.co)/papers/(?<id>${ID})${VERSION}` +
    String.raw`(?:\.md)?/?(?:[?#].*)?`,
);
const DBLP_KEY = whole(
  String.raw`(?:(?:https?://)?dblp\.[a-z.-]+/rec/(?:[a-z]+/)?|dblp:)?journals/corr/abs-` +
    String.raw`(?<month>[0-9]{4})-(?<number>[0-9]{4,5})(?:\.[a-z]+)?`,
);
const ADS_BIBCODE = whole(
  String.raw`(?:(?:https?://)?ui\.adsabs\.harvard\.edu/abs/)?(?:19|20)[0-9]{2}arxiv` +
    String.raw`(?<month>[0-9]{4})\.?(?<number>[0-9]{4,5})[a-z](?:/abstract)?`,
);
const DOI_PREFIX =
  /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|info:doi\/|urn:doi:|doi(?:[:=]\s*|\s+))+/i;
const DOI = /^10\.[0-9]{4,9}\/[!-~]+$/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(?<id>.+)$/i;
const PRINTED_ID = whole(
  String.raw`[\s\[({<"'“‘]*` +
    String.raw`(?:(?:(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf)/|(?:https?://)?(?:(?:dx\.)?doi\.org/)?` +
    String.raw`10\.48550/arxiv\.|(?:cite as|available (?:as|at|from)|arxiv(?:\.org)?|corr|e-?prints?` +
    String.raw`|preprints?(?: at)?|papers?|identifier|id|no|number|page|vol|volume|url|doi|urn|oai|info|abs` +
    String.raw`|pdf)(?![a-z]))[\s:.,;#/()\[\]_=-]*){0,6}` +
    String.raw`(?<id>${ID})${VERSION}(?: ?\([0-9]\))?(?:\.pdf)?` +
    String.raw`(?:[\s,;|·*()\[\]-]*(?:` +
    String.raw`\(or arxiv:\S+ (?:\[[a-z.-]+\] )?for this version\)` +
    String.raw`|[\[(](?![^\[\]()]*(?:[0-9]{4}\.[0-9]{4}|/[0-9]{7}))[^\[\]()]{1,80}[\])]` +
    String.raw`|(?:[0-9]{1,2} )?(?:[a-z]{3,9} )?(?:19|20)[0-9]{2}(?![0-9]|\.[0-9])` +
    String.raw`|version [0-9]{1,3}|[a-z-]{2,8}\.[a-z]{2}(?![a-z])` +
    String.raw`|(?:https?://)?(?:(?:www\.)?arxiv\.org/(?:abs|pdf)/|(?:doi:|doi\.org/)?10\.48550/arxiv\.)` +
    String.raw`\k<id>${VERSION}` +
    String.raw`)){0,4}` +
    String.raw`[\s\])}>"'”’.,:;*]*`,
);
const TITLE_OF_PAGE = whole(String.raw`\[(?:arxiv:)?(?<id>${ID})${VERSION}\]\s+\S.*`);
const MONTH = "(?:0[1-9]|1[0-2])";
const NEW_ID = new RegExp(
  String.raw`^(?:(?:0[7-9]|1[0-4])${MONTH}\.[0-9]{4}|(?:1[5-9]|[2-9][0-9])${MONTH}\.[0-9]{5})$`,
);
const OLD_ID = new RegExp(
  "^(acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas" +
    "|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin" +
    "|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con)" +
    String.raw`(?:\.[a-z]{2})?[/-]([0-9]{2}${MONTH}[0-9]{3})$`,
  "i",
);

/**
 * Recognizes what the reader pasted.
 * @param {string} pasted
 * @returns {{id?: string, doi?: string, url?: string}} at most one of them
 */
export function identify(pasted) {
  const trimmed = pasted.trim();
  const text = trimmed.replace(/^[<>]+|[<>]+$/g, "").trim().replace(ARCHIVED, "");
  const doi = parseDoi(text);
  const id = parseArxivId(HF_ADDRESS.exec(text)?.groups.id ?? (doi ? ARXIV_DOI.exec(doi)?.groups.id : text));
  if (id) return { id };
  if (doi && !ARXIV_DOI.test(doi)) return { doi };
  return /^https?:\/\//i.test(trimmed) ? { url: trimmed } : {};
}

function parseArxivId(text = "") {
  const compact = (DBLP_KEY.exec(text) ?? ADS_BIBCODE.exec(text))?.groups;
  if (compact) return normalizeId(`${compact.month}.${compact.number}`);
  const match = ARXIV_ADDRESS.exec(unescapeUrl(text)) ?? PRINTED_ID.exec(text) ?? TITLE_OF_PAGE.exec(text);
  return match ? normalizeId(match.groups.id) : undefined;
}

/** An arXiv id as an entry has it: `math.GT/0309136` is `math-0309136`. */
function normalizeId(arxiv) {
  if (NEW_ID.test(arxiv)) return arxiv;
  const old = OLD_ID.exec(arxiv);
  return old ? `${old[1].toLowerCase()}-${old[2]}` : undefined;
}

function parseDoi(text) {
  const bare = text.replace(DOI_PREFIX, "");
  const doi = (bare === text ? bare : unescapeUrl(bare)).trim().replace(/[.,;]+$/, "");
  return DOI.test(doi) ? doi : undefined;
}

function whole(pattern) {
  return new RegExp(`^(?:${pattern})$`, "i");
}

function unescapeUrl(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
