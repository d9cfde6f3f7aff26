// Made from the Python code of generator/contributing/cleaning and generator/entries by
// `python -m javascript`; do not edit. What a source's record means is written once, in Python.

import * as $ from "./python.js";

class FieldCorrection {
constructor(field, before, after, why) { this.field = field; this.before = before; this.after = after; this.why = why; }
}
class Remark {
constructor(field, message) { this.field = field; this.message = message; }
toString() {
const self = this;
return ($.format(self.field, "") + ": " + $.format(self.message, ""));
}
}
class CleanedRecord {
constructor(facts, identifier = null, day = null, fields = new Map([]), notes = [], faults = []) { this.facts = facts; this.identifier = identifier; this.day = day; this.fields = fields; this.notes = notes; this.faults = faults; }
get corrections() {
const self = this;
return [...(function* () { for (const note of $.iter(self.notes)) { if (note instanceof FieldCorrection) yield note; } })()];
}
get remarks() {
const self = this;
return $.list($.fromkeys((function* () { for (const note of $.iter(self.notes)) { if (note instanceof Remark) yield note; } })()));
}
}
class RecordFault {
constructor(field, message) { this.field = field; this.message = message; }
toString() {
const self = this;
return ($.format(self.field, "") + ": " + $.format(self.message, ""));
}
}
class Reference {
constructor(kind, id) { this.kind = kind; this.id = id; }
get arxiv() {
const self = this;
return P17.sub("/\\1", self.id);
}
get has_arxiv_id() {
const self = this;
return (self.kind !== "DOI");
}
}
class Element {
constructor(name, attributes = new Map([]), children = []) { this.name = name; this.attributes = attributes; this.children = children; }
find(name) {
const self = this;
let match, part;
for (part of $.iter(self.children)) {
if (part instanceof Element) {
match = ($.equal(part.name, name) ? part : $.invoke(part, "find", name));
if ($.truth(match)) {
return match;
}
}
}
return null;
}
text() {
const self = this;
return $.invoke("", "join", (function* () { for (const part of $.iter(self.children)) { yield ($.isInstance(part, "str") ? part : $.invoke(part, "text")); } })());
}
}
class PartialDate {
constructor(year, month = 0, day = 0) { this.year = year; this.month = month; this.day = day; this.__post_init__(); }
__post_init__() {
const self = this;
if (($.truth(self.day) && !$.truth(self.month))) {
throw $.ValueError("a day without a month");
}
$.date(self.year, $.or(self.month, () => 1), $.or(self.day, () => 1));
return null;
}
toString() {
const self = this;
return $.invoke("-", "join", self.parts);
}
get first_day() {
const self = this;
return $.date(self.year, $.or(self.month, () => 1), $.or(self.day, () => 1));
}
static fromisoformat(text) {
let numbers;
numbers = ($.truth($.invoke(P180, "fullmatch", text)) ? [...(function* () { for (const part of $.iter($.invoke(text, "split", "-"))) { yield $.int(part); } })()] : [0]);
if ($.contains(numbers, 0)) {
throw $.ValueError(($.format($.repr(text), "") + " is no date"));
}
return new PartialDate(...$.iter(numbers));
}
get last_day() {
const self = this;
let month;
month = $.or(self.month, () => 12);
return $.date(self.year, month, $.or(self.day, () => $.item($.monthrange(self.year, month), 1)));
}
static of(day) {
return new PartialDate(day.year, day.month, day.day);
}
get parts() {
const self = this;
let known;
known = [...(function* () { for (const number of $.iter([self.month, self.day])) { if ($.truth(number)) yield ($.format(number, ("02"))); } })()];
return [($.format(self.year, ("04"))), ...$.iter(known)];
}
}
class Facts {
constructor(origin, identifier = null, title = null, authors = null, authors_complete = true, published = null, day = null, categories = null, topics = null, summary = null, abstract = null, note = null, organizations = null, links = new Map([]), doi = null, url = null, venue = null, type = null, contributor = null, upvotes = null, comments = null, counted = null, authors_comment = null, version = null, revised = null, withdrawn = false, bibtex = false, markup = true, remarks = [], faults = [], unused = []) { this.origin = origin; this.identifier = identifier; this.title = title; this.authors = authors; this.authors_complete = authors_complete; this.published = published; this.day = day; this.categories = categories; this.topics = topics; this.summary = summary; this.abstract = abstract; this.note = note; this.organizations = organizations; this.links = links; this.doi = doi; this.url = url; this.venue = venue; this.type = type; this.contributor = contributor; this.upvotes = upvotes; this.comments = comments; this.counted = counted; this.authors_comment = authors_comment; this.version = version; this.revised = revised; this.withdrawn = withdrawn; this.bibtex = bibtex; this.markup = markup; this.remarks = remarks; this.faults = faults; this.unused = unused; }
}
class Pasted {
constructor(text, reference, why = "") { this.text = text; this.reference = reference; this.why = why; }
}
class TopicProposal {
constructor(slug, words) { this.slug = slug; this.words = words; }
}
class TopicModel {
constructor(slugs, terms, rarity, weights, starts, floor) { this.slugs = slugs; this.terms = terms; this.rarity = rarity; this.weights = weights; this.starts = starts; this.floor = floor; }
}
class NamedTopic {
constructor(slug, name, description) { this.slug = slug; this.name = name; this.description = description; }
}
const P1 = $.pattern("(?:\\\\(?:url|path|nolinkurl|doi)[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\{(?<text>[^]*)\\}|\\\\href[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\{(?<target>[^{}]*)\\}[^]*|<(?<angle>[^<>]*)>|\\{(?<group>[^{}]*)\\})", "u");
const P2 = $.pattern("&(?!(?:amp|lt|gt|quot|#[0-9]+);)", "u");
const P3 = $.pattern("(?:\\{?\\\\(?:~(?:\\{[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\})?|textasciitilde(?:\\{\\}|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))|string~)\\}?|\\$\\\\sim\\$)", "u");
const STAND_INS = new Map([["$", "\ue000"], ["textbackslash", "\ue001"], ["textasciitilde", "\ue002"]]);
const P4 = $.pattern("(?:\\{\\\\(?<group>(?:\\$|textbackslash|textasciitilde))(?:\\{\\})?\\}|\\\\(?<bare>(?:\\$|textbackslash(?![a-zA-Z])|textasciitilde(?![a-zA-Z])))(?:\\{\\})?)", "u");
const P5 = $.pattern("(?:\\\\[^]|[{}])", "u");
const P6 = $.pattern("[\\\\{]", "u");
const P7 = $.pattern("\\{((?:---?|[\\-,.~'`&%#]|))\\}", "u");
const P8 = $.pattern("\\\\(?:(?<name>[a-zA-Z]+)\\*?|(?<sign>[^a-zA-Z]))", "u");
const SWITCHES = new Set(["Huge", "LARGE", "Large", "bf", "bfseries", "boldmath", "em", "footnotesize", "huge", "it", "itshape", "large", "mdseries", "normalfont", "normalsize", "rm", "rmfamily", "sc", "scriptsize", "scshape", "sf", "sffamily", "sl", "slshape", "small", "tiny", "tt", "ttfamily", "unboldmath", "upshape"]);
const ACCENT_SIGNS = new Map([["`", "\u0300"], ["'", "\u0301"], ["^", "\u0302"], ["~", "\u0303"], ["=", "\u0304"], [".", "\u0307"], ["\"", "\u0308"]]);
const PATHS = new Set(["/", ":", "\\"]);
const PUNCTUATION = new Map([["$", null], ["%", null], ["&", null], ["#", null], ["_", null], ["{", null], ["}", null], [",", " "], [";", " "], [":", " "], [">", " "], [" ", " "], ["-", ""], ["/", ""], ["@", ""], ["!", ""]]);
const ACCENT_LETTERS = new Map([["u", "\u0306"], ["r", "\u030a"], ["H", "\u030b"], ["v", "\u030c"], ["U", "\u030e"], ["G", "\u030f"], ["h", "\u0309"], ["f", "\u0311"], ["d", "\u0323"], ["c", "\u0327"], ["k", "\u0328"], ["b", "\u0331"], ["t", "\u0361"], ["textcommabelow", "\u0326"]]);
const P9 = $.pattern("\\\\ifmmode[^]*?\\\\else(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])) ?([^]*?)\\\\fi(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])) ?(?:\\{\\})?", "u");
const RAISED = new Map([["0", "\u2070"], ["1", "\u00b9"], ["2", "\u00b2"], ["3", "\u00b3"], ["4", "\u2074"], ["5", "\u2075"], ["6", "\u2076"], ["7", "\u2077"], ["8", "\u2078"], ["9", "\u2079"], ["+", "\u207a"], ["-", "\u207b"], ["=", "\u207c"], ["(", "\u207d"], [")", "\u207e"], ["n", "\u207f"]]);
const LOWERED = new Map([["0", "\u2080"], ["1", "\u2081"], ["2", "\u2082"], ["3", "\u2083"], ["4", "\u2084"], ["5", "\u2085"], ["6", "\u2086"], ["7", "\u2087"], ["8", "\u2088"], ["9", "\u2089"], ["+", "\u208a"], ["-", "\u208b"], ["=", "\u208c"], ["(", "\u208d"], [")", "\u208e"]]);
const SHOWN_ARGUMENT = new Set(["emph", "enquote", "hbox", "mathbf", "mathit", "mathrm", "mathsf", "mathtt", "mbox", "nolinkurl", "path", "text", "textbf", "textit", "textmd", "textnormal", "textrm", "textsc", "textsf", "textsl", "texttt", "textup", "uline", "underline", "url"]);
const SHOWN_LAST_ARGUMENT = new Set(["colorbox", "foreignlanguage", "href", "texorpdfstring", "textcolor"]);
const NOTHING = new Set(["allowbreak", "leavevmode", "nobreak", "nobreakdash", "noindent", "nolinebreak", "null", "protect", "relax", "textcompwordmark", "xspace"]);
const SPACES = new Set(["enskip", "enspace", "linebreak", "newline", "par", "qquad", "quad", "space", "thinspace"]);
const ABBREVIATIONS = new Map([["aka", "a.k.a."], ["cf", "cf."], ["eg", "e.g."], ["etal", "et al."], ["etc", "etc."], ["ie", "i.e."], ["viz", "viz."], ["vs", "vs."], ["wrt", "w.r.t."]]);
const symbols_value = new Map([["oe", "\u0153"], ["OE", "\u0152"], ["ae", "\u00e6"], ["AE", "\u00c6"], ["aa", "\u00e5"], ["AA", "\u00c5"], ["o", "\u00f8"], ["O", "\u00d8"], ["ss", "\u00df"], ["L", "\u0141"], ["l", "\u0142"], ["i", "\u0131"], ["j", "\u0237"], ["&", "&"], ["$", "$"], ["{", "{"], ["}", "}"], ["#", "#"], ["_", "_"], ["textquoteleft", "\u2018"], ["textquoteright", "\u2019"], ["textquotedblright", "\u201d"], ["textquotedblleft", "\u201c"], ["textendash", "\u2013"], ["textemdash", "\u2014"], ["textpm", "\u00b1"], ["textmp", "\u2213"], ["texteuro", "\u20ac"], ["backslash", "\\"], ["textbackslash", "\\"], ["hbar", "\u0127"], ["ell", "\u2113"], ["forall", "\u2200"], ["complement", "\u2201"], ["partial", "\u2202"], ["exists", "\u2203"], ["nexists", "\u2204"], ["varnothing", "\u2205"], ["emptyset", "\u2205"], ["aleph", "\u2135"], ["nabla", "\u2207"], ["in", "\u2208"], ["notin", "\u2209"], ["ni", "\u220b"], ["prod", "\u220f"], ["coprod", "\u2210"], ["sum", "\u2211"], ["setminus", "\u2216"], ["smallsetminus", "\u2216"], ["ast", "\u2217"], ["circ", "\u2218"], ["bullet", "\u2219"], ["propto", "\u221d"], ["infty", "\u221e"], ["parallel", "\u2225"], ["nparallel", "\u2226"], ["wedge", "\u2227"], ["vee", "\u2228"], ["cap", "\u2229"], ["cup", "\u222a"], ["int", "\u222b"], ["iint", "\u222c"], ["iiint", "\u222d"], ["oint", "\u222e"], ["sim", "\u223c"], ["backsim", "\u223d"], ["simeq", "\u2243"], ["approx", "\u2248"], ["neq", "\u2260"], ["equiv", "\u2261"], ["le", "\u2264"], ["ge", "\u2265"], ["leq", "\u2264"], ["geq", "\u2265"], ["leqslant", "\u2a7d"], ["geqslant", "\u2a7e"], ["leqq", "\u2266"], ["geqq", "\u2267"], ["lneqq", "\u2268"], ["gneqq", "\u2269"], ["ll", "\u226a"], ["gg", "\u226b"], ["nless", "\u226e"], ["ngtr", "\u226f"], ["nleq", "\u2270"], ["ngeq", "\u2271"], ["lesssim", "\u2272"], ["gtrsim", "\u2273"], ["lessgtr", "\u2276"], ["gtrless", "\u2277"], ["prec", "\u227a"], ["succ", "\u227b"], ["preceq", "\u227c"], ["succeq", "\u227d"], ["precsim", "\u227e"], ["succsim", "\u227f"], ["nprec", "\u2280"], ["nsucc", "\u2281"], ["subset", "\u2282"], ["supset", "\u2283"], ["subseteq", "\u2286"], ["supseteq", "\u2287"], ["nsubseteq", "\u2288"], ["nsupseteq", "\u2289"], ["subsetneq", "\u228a"], ["supsetneq", "\u228b"], ["cdot", "\u00b7"], ["times", "\u00d7"], ["otimes", "\u2297"], ["oplus", "\u2295"], ["bigotimes", "\u2297"], ["bigoplus", "\u2295"], ["cos", "cos"], ["sin", "sin"], ["tan", "tan"], ["arccos", "arccos"], ["arcsin", "arcsin"], ["arctan", "arctan"], ["cosh", "cosh"], ["sinh", "sinh"], ["tanh", "tanh"], ["arccosh", "arccosh"], ["arcsinh", "arcsinh"], ["arctanh", "arctanh"], ["ln", "ln"], ["log", "log"], ["exp", "exp"], ["max", "max"], ["min", "min"], ["sup", "sup"], ["inf", "inf"], ["lim", "lim"], ["limsup", "lim sup"], ["liminf", "lim inf"], ["prime", "'"], ["dag", "\u2020"], ["dagger", "\u2020"], ["pm", "\u00b1"], ["mp", "\u2213"], ["ldots", "\u2026"], ["cdots", "\u22ef"], ["ddots", "\u22f1"], ["iddots", "\u22f0"], ["vdots", "\u22ee"], ["dots", "\u2026"], ["dotsc", "\u2026"], ["dotsb", "\u2026"], ["dotsm", "\u2026"], ["dotsi", "\u2026"], ["dotso", "\u2026"], ["langle", "\u27e8"], ["rangle", "\u27e9"], ["lvert", "|"], ["rvert", "|"], ["vert", "|"], ["lVert", "\u2016"], ["rVert", "\u2016"], ["Vert", "\u2016"], ["mid", "|"], ["nmid", "\u2224"], ["uparrow", "\u2191"], ["downarrow", "\u2193"], ["rightarrow", "\u2192"], ["to", "\u2192"], ["leftarrow", "\u2190"], ["longrightarrow", "\u27f6"], ["longleftarrow", "\u27f5"], ["alpha", "\u03b1"], ["Alpha", "\u0391"], ["beta", "\u03b2"], ["Beta", "\u0392"], ["gamma", "\u03b3"], ["Gamma", "\u0393"], ["delta", "\u03b4"], ["Delta", "\u0394"], ["epsilon", "\u03f5"], ["Epsilon", "\u0395"], ["zeta", "\u03b6"], ["Zeta", "\u0396"], ["eta", "\u03b7"], ["Eta", "\u0397"], ["theta", "\u03b8"], ["Theta", "\u0398"], ["iota", "\u03b9"], ["Iota", "\u0399"], ["kappa", "\u03ba"], ["Kappa", "\u039a"], ["lambda", "\u03bb"], ["Lambda", "\u039b"], ["mu", "\u03bc"], ["Mu", "\u039c"], ["nu", "\u03bd"], ["Nu", "\u039d"], ["xi", "\u03be"], ["Xi", "\u039e"], ["omicron", "\u03bf"], ["Omicron", "\u039f"], ["pi", "\u03c0"], ["Pi", "\u03a0"], ["rho", "\u03c1"], ["Rho", "\u03a1"], ["sigma", "\u03c3"], ["Sigma", "\u03a3"], ["tau", "\u03c4"], ["Tau", "\u03a4"], ["upsilon", "\u03c5"], ["Upsilon", "\u03a5"], ["phi", "\u03d5"], ["Phi", "\u03a6"], ["chi", "\u03c7"], ["Chi", "\u03a7"], ["psi", "\u03c8"], ["Psi", "\u03a8"], ["omega", "\u03c9"], ["Omega", "\u03a9"], ["varepsilon", "\u03b5"], ["vartheta", "\u03d1"], ["varpi", "\u03d6"], ["varrho", "\u03f1"], ["varsigma", "\u03c2"], ["varphi", "\u03c6"], ["textasciicircum", "^"], ["textasciitilde", "~"], ["textexclamdown", "\u00a1"], ["textcent", "\u00a2"], ["textsterling", "\u00a3"], ["textcurrency", "\u00a4"], ["textyen", "\u00a5"], ["textbrokenbar", "\u00a6"], ["textsection", "\u00a7"], ["textasciidieresis", "\u00a8"], ["textcopyright", "\u00a9"], ["textordfeminine", "\u00aa"], ["guillemotleft", "\u00ab"], ["textlnot", "\u00ac"], ["textregistered", "\u00ae"], ["textasciimacron", "\u00af"], ["textdegree", "\u00b0"], ["texttwosuperior", "\u00b2"], ["textthreesuperior", "\u00b3"], ["textasciiacute", "\u00b4"], ["textmu", "\u00b5"], ["textparagraph", "\u00b6"], ["textperiodcentered", "\u00b7"], ["textonesuperior", "\u00b9"], ["textordmasculine", "\u00ba"], ["guillemotright", "\u00bb"], ["textonequarter", "\u00bc"], ["textonehalf", "\u00bd"], ["textthreequarters", "\u00be"], ["textquestiondown", "\u00bf"], ["DH", "\u00d0"], ["texttimes", "\u00d7"], ["TH", "\u00de"], ["dh", "\u00f0"], ["textdiv", "\u00f7"], ["th", "\u00fe"], ["DJ", "\u0110"], ["dj", "\u0111"], ["IJ", "\u0132"], ["ij", "\u0133"], ["NG", "\u014a"], ["ng", "\u014b"], ["textflorin", "\u0192"], ["texthvlig", "\u0195"], ["textnrleg", "\u019e"], ["textschwa", "\u0259"], ["textphi", "\u0278"], ["textglotstop", "\u0294"], ["textturnk", "\u029e"], ["textasciicaron", "\u02c7"], ["textasciibreve", "\u02d8"], ["textacutedbl", "\u02dd"], ["varkappa", "\u03f0"], ["backepsilon", "\u03f6"], ["CYRYO", "\u0401"], ["CYRDJE", "\u0402"], ["CYRIE", "\u0404"], ["CYRDZE", "\u0405"], ["CYRII", "\u0406"], ["CYRYI", "\u0407"], ["CYRJE", "\u0408"], ["CYRLJE", "\u0409"], ["CYRNJE", "\u040a"], ["CYRTSHE", "\u040b"], ["CYRUSHRT", "\u040e"], ["CYRDZHE", "\u040f"], ["CYRA", "\u0410"], ["CYRB", "\u0411"], ["CYRV", "\u0412"], ["CYRG", "\u0413"], ["CYRD", "\u0414"], ["CYRE", "\u0415"], ["CYRZH", "\u0416"], ["CYRZ", "\u0417"], ["CYRI", "\u0418"], ["CYRISHRT", "\u0419"], ["CYRK", "\u041a"], ["CYRL", "\u041b"], ["CYRM", "\u041c"], ["CYRN", "\u041d"], ["CYRO", "\u041e"], ["CYRP", "\u041f"], ["CYRR", "\u0420"], ["CYRS", "\u0421"], ["CYRT", "\u0422"], ["CYRU", "\u0423"], ["CYRF", "\u0424"], ["CYRH", "\u0425"], ["CYRC", "\u0426"], ["CYRCH", "\u0427"], ["CYRSH", "\u0428"], ["CYRSHCH", "\u0429"], ["CYRHRDSN", "\u042a"], ["CYRERY", "\u042b"], ["CYRSFTSN", "\u042c"], ["CYREREV", "\u042d"], ["CYRYU", "\u042e"], ["CYRYA", "\u042f"], ["cyra", "\u0430"], ["cyrb", "\u0431"], ["cyrv", "\u0432"], ["cyrg", "\u0433"], ["cyrd", "\u0434"], ["cyre", "\u0435"], ["cyrzh", "\u0436"], ["cyrz", "\u0437"], ["cyri", "\u0438"], ["cyrishrt", "\u0439"], ["cyrk", "\u043a"], ["cyrl", "\u043b"], ["cyrm", "\u043c"], ["cyrn", "\u043d"], ["cyro", "\u043e"], ["cyrp", "\u043f"], ["cyrr", "\u0440"], ["cyrs", "\u0441"], ["cyrt", "\u0442"], ["cyru", "\u0443"], ["cyrf", "\u0444"], ["cyrh", "\u0445"], ["cyrc", "\u0446"], ["cyrch", "\u0447"], ["cyrsh", "\u0448"], ["cyrshch", "\u0449"], ["cyrhrdsn", "\u044a"], ["cyrery", "\u044b"], ["cyrsftsn", "\u044c"], ["cyrerev", "\u044d"], ["cyryu", "\u044e"], ["cyrya", "\u044f"], ["cyryo", "\u0451"], ["cyrdje", "\u0452"], ["cyrie", "\u0454"], ["cyrdze", "\u0455"], ["cyrii", "\u0456"], ["cyryi", "\u0457"], ["cyrje", "\u0458"], ["cyrlje", "\u0459"], ["cyrnje", "\u045a"], ["cyrtshe", "\u045b"], ["cyrushrt", "\u045e"], ["cyrdzhe", "\u045f"], ["CYRYAT", "\u0462"], ["cyryat", "\u0463"], ["CYRBYUS", "\u046a"], ["cyrbyus", "\u046b"], ["CYRFITA", "\u0472"], ["cyrfita", "\u0473"], ["CYRIZH", "\u0474"], ["cyrizh", "\u0475"], ["CYRSEMISFTSN", "\u048c"], ["cyrsemisftsn", "\u048d"], ["CYRRTICK", "\u048e"], ["cyrrtick", "\u048f"], ["CYRGUP", "\u0490"], ["cyrgup", "\u0491"], ["CYRGHCRS", "\u0492"], ["cyrghcrs", "\u0493"], ["CYRGHK", "\u0494"], ["cyrghk", "\u0495"], ["CYRZHDSC", "\u0496"], ["cyrzhdsc", "\u0497"], ["CYRZDSC", "\u0498"], ["cyrzdsc", "\u0499"], ["CYRKDSC", "\u049a"], ["cyrkdsc", "\u049b"], ["CYRKVCRS", "\u049c"], ["cyrkvcrs", "\u049d"], ["CYRKHCRS", "\u049e"], ["cyrkhcrs", "\u049f"], ["CYRKBEAK", "\u04a0"], ["cyrkbeak", "\u04a1"], ["CYRNDSC", "\u04a2"], ["cyrndsc", "\u04a3"], ["CYRNG", "\u04a4"], ["cyrng", "\u04a5"], ["CYRPHK", "\u04a6"], ["cyrphk", "\u04a7"], ["CYRABHHA", "\u04a8"], ["cyrabhha", "\u04a9"], ["CYRSDSC", "\u04aa"], ["cyrsdsc", "\u04ab"], ["CYRTDSC", "\u04ac"], ["cyrtdsc", "\u04ad"], ["CYRY", "\u04ae"], ["cyry", "\u04af"], ["CYRYHCRS", "\u04b0"], ["cyryhcrs", "\u04b1"], ["CYRHDSC", "\u04b2"], ["cyrhdsc", "\u04b3"], ["CYRTETSE", "\u04b4"], ["cyrtetse", "\u04b5"], ["CYRCHRDSC", "\u04b6"], ["cyrchrdsc", "\u04b7"], ["CYRCHVCRS", "\u04b8"], ["cyrchvcrs", "\u04b9"], ["CYRSHHA", "\u04ba"], ["cyrshha", "\u04bb"], ["CYRABHCH", "\u04bc"], ["cyrabhch", "\u04bd"], ["CYRABHCHDSC", "\u04be"], ["cyrabhchdsc", "\u04bf"], ["CYRpalochka", "\u04c0"], ["CYRKHK", "\u04c3"], ["cyrkhk", "\u04c4"], ["CYRLDSC", "\u04c5"], ["cyrldsc", "\u04c6"], ["CYRNHK", "\u04c7"], ["cyrnhk", "\u04c8"], ["CYRCHLDSC", "\u04cb"], ["cyrchldsc", "\u04cc"], ["CYRMDSC", "\u04cd"], ["cyrmdsc", "\u04ce"], ["CYRAE", "\u04d4"], ["cyrae", "\u04d5"], ["CYRSCHWA", "\u04d8"], ["cyrschwa", "\u04d9"], ["CYRABHDZE", "\u04e0"], ["cyrabhdze", "\u04e1"], ["CYROTLD", "\u04e8"], ["cyrotld", "\u04e9"], ["CYRGDSC", "\u04f6"], ["cyrgdsc", "\u04f7"], ["CYRGDSCHCRS", "\u04fa"], ["cyrgdschcrs", "\u04fb"], ["CYRHHK", "\u04fc"], ["cyrhhk", "\u04fd"], ["CYRHHCRS", "\u04fe"], ["cyrhhcrs", "\u04ff"], ["textbaht", "\u0e3f"], ["quotesinglbase", "\u201a"], ["quotedblbase", "\u201e"], ["textdagger", "\u2020"], ["textdaggerdbl", "\u2021"], ["textbullet", "\u2022"], ["textellipsis", "\u2026"], ["textperthousand", "\u2030"], ["textpertenthousand", "\u2031"], ["backprime", "\u2035"], ["guilsinglleft", "\u2039"], ["guilsinglright", "\u203a"], ["textreferencemark", "\u203b"], ["textinterrobang", "\u203d"], ["textfractionsolidus", "\u2044"], ["textasteriskcentered", "\u204e"], ["textdiscount", "\u2052"], ["textcolonmonetary", "\u20a1"], ["textlira", "\u20a4"], ["textnaira", "\u20a6"], ["textwon", "\u20a9"], ["textdong", "\u20ab"], ["textpeso", "\u20b1"], ["textcelsius", "\u2103"], ["textnumero", "\u2116"], ["textcircledP", "\u2117"], ["wp", "\u2118"], ["textrecipe", "\u211e"], ["textservicemark", "\u2120"], ["texttrademark", "\u2122"], ["textohm", "\u2126"], ["textmho", "\u2127"], ["textestimated", "\u212e"], ["beth", "\u2136"], ["gimel", "\u2137"], ["daleth", "\u2138"], ["textleftarrow", "\u2190"], ["textuparrow", "\u2191"], ["textrightarrow", "\u2192"], ["textdownarrow", "\u2193"], ["leftrightarrow", "\u2194"], ["updownarrow", "\u2195"], ["nwarrow", "\u2196"], ["nearrow", "\u2197"], ["searrow", "\u2198"], ["swarrow", "\u2199"], ["nleftarrow", "\u219a"], ["nrightarrow", "\u219b"], ["arrowwaveleft", "\u219c"], ["arrowwaveright", "\u219d"], ["twoheadleftarrow", "\u219e"], ["twoheadrightarrow", "\u21a0"], ["leftarrowtail", "\u21a2"], ["rightarrowtail", "\u21a3"], ["mapsto", "\u21a6"], ["hookleftarrow", "\u21a9"], ["hookrightarrow", "\u21aa"], ["looparrowleft", "\u21ab"], ["looparrowright", "\u21ac"], ["leftrightsquigarrow", "\u21ad"], ["nleftrightarrow", "\u21ae"], ["Lsh", "\u21b0"], ["Rsh", "\u21b1"], ["curvearrowleft", "\u21b6"], ["curvearrowright", "\u21b7"], ["circlearrowleft", "\u21ba"], ["circlearrowright", "\u21bb"], ["leftharpoonup", "\u21bc"], ["leftharpoondown", "\u21bd"], ["upharpoonright", "\u21be"], ["upharpoonleft", "\u21bf"], ["rightharpoonup", "\u21c0"], ["rightharpoondown", "\u21c1"], ["downharpoonright", "\u21c2"], ["downharpoonleft", "\u21c3"], ["rightleftarrows", "\u21c4"], ["dblarrowupdown", "\u21c5"], ["leftrightarrows", "\u21c6"], ["leftleftarrows", "\u21c7"], ["upuparrows", "\u21c8"], ["rightrightarrows", "\u21c9"], ["downdownarrows", "\u21ca"], ["leftrightharpoons", "\u21cb"], ["rightleftharpoons", "\u21cc"], ["nLeftarrow", "\u21cd"], ["nLeftrightarrow", "\u21ce"], ["nRightarrow", "\u21cf"], ["Leftarrow", "\u21d0"], ["Uparrow", "\u21d1"], ["Rightarrow", "\u21d2"], ["Downarrow", "\u21d3"], ["Leftrightarrow", "\u21d4"], ["Updownarrow", "\u21d5"], ["Lleftarrow", "\u21da"], ["Rrightarrow", "\u21db"], ["rightsquigarrow", "\u21dd"], ["DownArrowUpArrow", "\u21f5"], ["blacksquare", "\u25aa"], ["dotplus", "\u2214"], ["rightangle", "\u221f"], ["angle", "\u2220"], ["measuredangle", "\u2221"], ["sphericalangle", "\u2222"], ["surfintegral", "\u222f"], ["volintegral", "\u2230"], ["clwintegral", "\u2231"], ["therefore", "\u2234"], ["because", "\u2235"], ["homothetic", "\u223b"], ["lazysinv", "\u223e"], ["wr", "\u2240"], ["cong", "\u2245"], ["approxnotequal", "\u2246"], ["approxeq", "\u224a"], ["tildetrpl", "\u224b"], ["allequal", "\u224c"], ["asymp", "\u224d"], ["Bumpeq", "\u224e"], ["bumpeq", "\u224f"], ["doteq", "\u2250"], ["doteqdot", "\u2251"], ["fallingdotseq", "\u2252"], ["risingdotseq", "\u2253"], ["eqcirc", "\u2256"], ["circeq", "\u2257"], ["estimates", "\u2259"], ["starequal", "\u225b"], ["triangleq", "\u225c"], ["between", "\u226c"], ["notlessgreater", "\u2278"], ["notgreaterless", "\u2279"], ["uplus", "\u228e"], ["sqsubset", "\u228f"], ["sqsupset", "\u2290"], ["sqsubseteq", "\u2291"], ["sqsupseteq", "\u2292"], ["sqcap", "\u2293"], ["sqcup", "\u2294"], ["ominus", "\u2296"], ["oslash", "\u2298"], ["odot", "\u2299"], ["circledcirc", "\u229a"], ["circledast", "\u229b"], ["circleddash", "\u229d"], ["boxplus", "\u229e"], ["boxminus", "\u229f"], ["boxtimes", "\u22a0"], ["boxdot", "\u22a1"], ["vdash", "\u22a2"], ["dashv", "\u22a3"], ["top", "\u22a4"], ["perp", "\u22a5"], ["truestate", "\u22a7"], ["forcesextra", "\u22a8"], ["Vdash", "\u22a9"], ["Vvdash", "\u22aa"], ["VDash", "\u22ab"], ["nvdash", "\u22ac"], ["nvDash", "\u22ad"], ["nVdash", "\u22ae"], ["nVDash", "\u22af"], ["vartriangleleft", "\u22b2"], ["vartriangleright", "\u22b3"], ["trianglelefteq", "\u22b4"], ["trianglerighteq", "\u22b5"], ["original", "\u22b6"], ["image", "\u22b7"], ["multimap", "\u22b8"], ["hermitconjmatrix", "\u22b9"], ["intercal", "\u22ba"], ["veebar", "\u22bb"], ["rightanglearc", "\u22be"], ["bigwedge", "\u22c0"], ["bigvee", "\u22c1"], ["bigcap", "\u22c2"], ["bigcup", "\u22c3"], ["diamond", "\u2662"], ["star", "\u22c6"], ["divideontimes", "\u22c7"], ["bowtie", "\u22c8"], ["ltimes", "\u22c9"], ["rtimes", "\u22ca"], ["leftthreetimes", "\u22cb"], ["rightthreetimes", "\u22cc"], ["backsimeq", "\u22cd"], ["curlyvee", "\u22ce"], ["curlywedge", "\u22cf"], ["Subset", "\u22d0"], ["Supset", "\u22d1"], ["Cap", "\u22d2"], ["Cup", "\u22d3"], ["pitchfork", "\u22d4"], ["lessdot", "\u22d6"], ["gtrdot", "\u22d7"], ["verymuchless", "\u22d8"], ["verymuchgreater", "\u22d9"], ["lesseqgtr", "\u22da"], ["gtreqless", "\u22db"], ["curlyeqprec", "\u22de"], ["curlyeqsucc", "\u22df"], ["lnsim", "\u22e6"], ["gnsim", "\u22e7"], ["precedesnotsimilar", "\u22e8"], ["succnsim", "\u22e9"], ["ntriangleleft", "\u22ea"], ["ntriangleright", "\u22eb"], ["ntrianglelefteq", "\u22ec"], ["ntrianglerighteq", "\u22ed"], ["udots", "\u22f0"], ["barwedge", "\u2305"], ["varperspcorrespond", "\u2306"], ["lceil", "\u2308"], ["rceil", "\u2309"], ["lfloor", "\u230a"], ["rfloor", "\u230b"], ["recorder", "\u2315"], ["ulcorner", "\u231c"], ["urcorner", "\u231d"], ["llcorner", "\u231e"], ["lrcorner", "\u231f"], ["frown", "\u2322"], ["smile", "\u2323"], ["lmoustache", "\u23b0"], ["rmoustache", "\u23b1"], ["textlangle", "\u2329"], ["textrangle", "\u232a"], ["textblank", "\u2422"], ["textvisiblespace", "\u2423"], ["square", "\u25a1"], ["bigtriangleup", "\u25b3"], ["blacktriangle", "\u25b4"], ["vartriangle", "\u25b5"], ["blacktriangleright", "\u25b8"], ["triangleright", "\u25b9"], ["bigtriangledown", "\u25bd"], ["blacktriangledown", "\u25be"], ["triangledown", "\u25bf"], ["blacktriangleleft", "\u25c2"], ["triangleleft", "\u25c3"], ["lozenge", "\u25ca"], ["bigcirc", "\u25ef"], ["textopenbullet", "\u25e6"], ["textbigcircle", "\u25ef"], ["textmusicalnote", "\u266a"], ["quarternote", "\u2669"], ["flat", "\u266d"], ["natural", "\u266e"], ["sharp", "\u266f"], ["longleftrightarrow", "\u27f7"], ["Longleftarrow", "\u27f8"], ["Longrightarrow", "\u27f9"], ["Longleftrightarrow", "\u27fa"], ["longmapsto", "\u27fc"], ["blacklozenge", "\u29eb"], ["clockoint", "\u2a0f"], ["sqrint", "\u2a16"], ["amalg", "\u2a3f"], ["lessapprox", "\u2a85"], ["gtrapprox", "\u2a86"], ["lneq", "\u2a87"], ["gneq", "\u2a88"], ["lnapprox", "\u2a89"], ["gnapprox", "\u2a8a"], ["lesseqqgtr", "\u2a8b"], ["gtreqqless", "\u2a8c"], ["eqslantless", "\u2a95"], ["eqslantgtr", "\u2a96"], ["precneqq", "\u2ab5"], ["succneqq", "\u2ab6"], ["precapprox", "\u2ab7"], ["succapprox", "\u2ab8"], ["precnapprox", "\u2ab9"], ["succnapprox", "\u2aba"], ["subseteqq", "\u2ac5"], ["supseteqq", "\u2ac6"], ["subsetneqq", "\u2acb"], ["supsetneqq", "\u2acc"], ["textdollar", "$"], ["textquotesingle", "'"], ["textasciigrave", "`"], ["lbrace", "{"], ["rbrace", "}"], ["lnot", "\u00ac"], ["div", "\u00f7"], ["eth", "\u01aa"], ["textdoublepipe", "\u01c2"], ["texttildelow", "\u02dc"], ["texttheta", "\u03b8"], ["textvartheta", "\u03d1"], ["Stigma", "\u03da"], ["Digamma", "\u03dc"], ["digamma", "\u03dd"], ["Koppa", "\u03de"], ["Sampi", "\u03e0"], ["textTheta", "\u03f4"], ["hslash", "\u210f"], ["mho", "\u2127"], ["surd", "\u221a"], ["Colon", "\u2237"], ["lessequivlnt", "\u2272"], ["greaterequivlnt", "\u2273"], ["preccurlyeq", "\u227c"], ["succcurlyeq", "\u227d"], ["upslopeellipsis", "\u22f0"], ["downslopeellipsis", "\u22f1"], ["circledS", "\u24c8"], ["diagup", "\u2571"], ["rightmoon", "\u263e"], ["mercury", "\u263f"], ["venus", "\u2640"], ["male", "\u2642"], ["jupiter", "\u2643"], ["saturn", "\u2644"], ["uranus", "\u2645"], ["neptune", "\u2646"], ["pluto", "\u2647"], ["aries", "\u2648"], ["taurus", "\u2649"], ["gemini", "\u264a"], ["cancer", "\u264b"], ["leo", "\u264c"], ["virgo", "\u264d"], ["libra", "\u264e"], ["scorpio", "\u264f"], ["sagittarius", "\u2650"], ["capricornus", "\u2651"], ["aquarius", "\u2652"], ["pisces", "\u2653"], ["eighthnote", "\u266a"], ["UpArrowBar", "\u2912"], ["DownArrowBar", "\u2913"], ["LeftRightVector", "\u294e"], ["RightUpDownVector", "\u294f"], ["DownLeftRightVector", "\u2950"], ["LeftUpDownVector", "\u2951"], ["LeftVectorBar", "\u2952"], ["RightVectorBar", "\u2953"], ["RightUpVectorBar", "\u2954"], ["RightDownVectorBar", "\u2955"], ["DownLeftVectorBar", "\u2956"], ["DownRightVectorBar", "\u2957"], ["LeftUpVectorBar", "\u2958"], ["LeftDownVectorBar", "\u2959"], ["LeftTeeVector", "\u295a"], ["RightTeeVector", "\u295b"], ["RightUpTeeVector", "\u295c"], ["RightDownTeeVector", "\u295d"], ["DownLeftTeeVector", "\u295e"], ["DownRightTeeVector", "\u295f"], ["LeftUpTeeVector", "\u2960"], ["LeftDownTeeVector", "\u2961"], ["UpEquilibrium", "\u296e"], ["ReverseUpEquilibrium", "\u296f"], ["RoundImplies", "\u2970"], ["Angle", "\u299c"], ["LeftTriangleBar", "\u29cf"], ["RightTriangleBar", "\u29d0"], ["RuleDelayed", "\u29f4"], ["perspcorrespond", "\u2a5e"], ["Equal", "\u2a75"], ["NestedLessLess", "\u2aa1"], ["NestedGreaterGreater", "\u2aa2"], ["openbracketleft", "\u301a"], ["openbracketright", "\u301b"], ["id", "\ud835\udd40"], ["Ident", "\ud835\udd40"], ["BibTeX", "BibTeX"], ["LaTeX", "LaTeX"], ["LaTeXe", "LaTeX2e"], ["P", "\u00b6"], ["S", "\u00a7"], ["SS", "\u1e9e"], ["TeX", "TeX"], ["checkmark", "\u2713"], ["copyright", "\u00a9"], ["ddag", "\u2021"], ["deg", "\u00b0"], ["degree", "\u00b0"], ["euro", "\u20ac"], ["flq", "\u2039"], ["flqq", "\u00ab"], ["frq", "\u203a"], ["frqq", "\u00bb"], ["glq", "\u201a"], ["glqq", "\u201e"], ["grq", "\u2018"], ["grqq", "\u201c"], ["lq", "\u2018"], ["pounds", "\u00a3"], ["rq", "\u2019"], ["slash", "/"], ["textbar", "|"], ["textbraceleft", "{"], ["textbraceright", "}"], ["textgreater", ">"], ["textless", "<"], ["textunderscore", "_"], ["textquotedbl", "\""]]);
const OPENING_QUOTES = new Set(["\u00a1", "\u00ab", "\u00bf", "\u2018", "\u201a", "\u201c", "\u201e", "\u2039"]);
const COMMANDS = new Map([["\ue000", "\\$"], ["\ue001", "\\textbackslash{}"], ["\ue002", "\\textasciitilde{}"]]);
const P10 = $.pattern("[\\u{e000}-\\u{e002}]", "u");
const P11 = $.pattern("(?:[{}]|\\\\(?=[^A-Za-z\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]))", "u");
const P12 = $.pattern("https?:\\/\\/web\\.archive\\.org\\/web\\/[0-9]+[a-z_]*\\/(?=https?:)", "iu");
const P13 = $.pattern("(?:https?:\\/\\/)?(?:www\\.)?h(?:uggingface\\.co|f\\.co)\\/papers\\/(?<id>(?:[0-9]{4}\\.[0-9]{4,5}|[a-z\\-]+(?:\\.[a-z]{2})?[/\\-][0-9]{7}))(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]?v[0-9]{1,3})?(?:\\.md)?\\/?(?:[?#][^\\n]*)?", "iu");
const P14 = $.pattern("(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\\.[0-9]{4}|(?:1[5-9]|[2-9][0-9])(?:0[1-9]|1[0-2])\\.[0-9]{5})", "u");
const P15 = $.pattern("((?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con))(?:\\.[A-Za-z]{2})?[/\\-]([0-9]{7})", "iu");
const P16 = $.pattern("((?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con))-([0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3})", "u");
const P17 = $.pattern("-([0-9]{7})(?=\\n?$)", "u");
const P18 = $.pattern("(?:(?:https?:\\/\\/)?(?:dx\\.|www\\.)?doi\\.org\\/|info:doi\\/|urn:doi:|doi(?:[:=][\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+))+", "iu");
const P19 = $.pattern("10\\.[0-9]{4,9}\\/[!-~]+", "u");
const MAX_LENGTH = new Map([["id", 80], ["slug", 80], ["title", 500], ["summary", 1000], ["abstract", 10000], ["note", 1000], ["venue", 300], ["name", 200], ["reason", 500], ["file", 200], ["alt", 500], ["what", 500], ["url", 2000], ["doi", 300], ["handle", 60], ["topic name", 60], ["topic description", 300], ["abbreviation", 40]]);
const P20 = $.pattern("10\\.48550\\/arxiv\\.(?<id>[^\\n]+)", "iu");
const P21 = $.pattern("(?:(?:(?:https?:\\/\\/)?dblp\\.[a-z.\\-]+\\/rec\\/(?:[a-z]+\\/)?|dblp:)?journals\\/corr\\/abs-(?<month>[0-9]{4})-(?<number>[0-9]{4,5})(?:\\.[a-z]+)?|(?:(?:https?:\\/\\/)?ui\\.adsabs\\.harvard\\.edu\\/abs\\/)?(?:19|20)[0-9]{2}arxiv(?<bibcode_month>[0-9]{4})\\.?(?<bibcode_number>[0-9]{4,5})[a-z](?:\\/abstract)?)", "iu");
const P22 = $.pattern("(?:https?:\\/\\/)?(?:(?:(?:www|export|browse|beta|xxx|[a-z]{2})\\.)?arxiv\\.org|xxx\\.lanl\\.gov|(?:www\\.)?(?:alphaxiv\\.org|scirate\\.com|arxiv-vanity\\.com|catalyzex\\.com|emergentmind\\.com|bytez\\.com|connectedpapers\\.com)|ar5iv(?:\\.labs\\.arxiv)?\\.org|(?:(?:www|api)\\.)?semanticscholar\\.org|papers\\.cool|ui\\.adsabs\\.harvard\\.edu|inspirehep\\.net)\\/(?:[a-z0-9_\\-]+\\/){0,5}(?:arxiv:)?(?<id>(?:[0-9]{4}\\.[0-9]{4,5}|[a-z\\-]+(?:\\.[a-z]{2})?[/\\-][0-9]{7}))(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]?v[0-9]{1,3})?(?:\\.pdf)?(?:\\/(?:abstract|paper|full))?\\/?(?:[?#][^\\n]*)?", "iu");
const P23 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\[({<\"'\\u{201c}\\u{2018}]*(?:(?:(?:https?:\\/\\/)?(?:www\\.)?arxiv\\.org\\/(?:abs|pdf)\\/|(?:https?:\\/\\/)?(?:(?:dx\\.)?doi\\.org\\/)?10\\.48550\\/arxiv\\.|(?:cite as|available (?:as|at|from)|arxiv(?:\\.org)?|corr|e-?prints?|preprints?(?: at)?|papers?|identifier|id|no|number|page|vol|volume|url|doi|urn|oai|info|abs|pdf)(?![a-z]))[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000:.,;#/()\\[\\]_=\\-]*){0,6}(?<id>(?:[0-9]{4}\\.[0-9]{4,5}|[a-z\\-]+(?:\\.[a-z]{2})?[/\\-][0-9]{7}))(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]?v[0-9]{1,3})?(?: ?\\([0-9]\\))?(?:\\.pdf)?(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000,;|\\u{b7}*()\\[\\]\\-]*(?:\\(or arxiv:[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+ (?:\\[[a-z.\\-]+\\] )?for this version\\)|[\\[(](?![^\\[\\]()]*(?:[0-9]{4}\\.[0-9]{4}|\\/[0-9]{7}))[^\\[\\]()]{1,80}[\\])]|(?:[0-9]{1,2} )?(?:[a-z]{3,9} )?(?:19|20)[0-9]{2}(?!(?:[0-9]|\\.[0-9]))|version [0-9]{1,3}|[a-z\\-]{2,8}\\.[a-z]{2}(?![a-z])|(?:https?:\\/\\/)?(?:(?:www\\.)?arxiv\\.org\\/(?:abs|pdf)\\/|(?:doi(?::|\\.org\\/))?10\\.48550\\/arxiv\\.)\\k<id>(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]?v[0-9]{1,3})?)){0,4}[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\])}>\"'\\u{201d}\\u{2019}.,:;*]*", "iu");
const P24 = $.pattern("\\[(?:arxiv:)?(?<id>(?:[0-9]{4}\\.[0-9]{4,5}|[a-z\\-]+(?:\\.[a-z]{2})?[/\\-][0-9]{7}))(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]?v[0-9]{1,3})?\\][\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000][^\\n]*", "iu");
const P25 = $.pattern("(?=[^\\n]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)+", "u");
const P26 = $.pattern("(?:(arxiv[\\-.:]?)?[0-9][0-9.v\\-]*|((?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con))-[0-9]{5,9})", "iu");
const PLACEHOLDERS = new Set(["", "-", "n/a", "na", "nan", "none", "null", "tba", "tbd", "undefined", "unknown"]);
const P27 = $.pattern("[\\u{0}- \\u{7f}\\u{200b}\\u{feff}]+", "u");
const P28 = $.pattern("\\[[^\\]]*\\]\\((?<url>[^)\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+)\\)", "u");
const P29 = $.pattern("<a[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000][^>]*href=[\"'](?<url>[^\"']+)[\"'][^]*", "iu");
const P30 = $.pattern("(?:ssh:\\/\\/)?git@(?<host>[\\p{L}\\p{N}_.\\-]+)[:/](?<path>[^\\n]+)", "u");
const P31 = $.pattern("(?:www\\.)?[a-z0-9\\-]+(?:\\.[a-z0-9\\-]+)*\\.[a-z]{2,}(?:\\/[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*)?", "iu");
const P32 = $.pattern("(?:[^\\n]*\\.)?(?:github\\.com|github\\.io|gitlab\\.com|huggingface\\.co|arxiv\\.org|doi\\.org|youtube\\.com|youtu\\.be|openreview\\.net|aclanthology\\.org|zenodo\\.org|google\\.com|bitbucket\\.org)", "u");
const CODE_HOSTS = new Set(["bitbucket.org", "codeberg.org", "github.com", "gitlab.com"]);
const P33 = $.pattern("\\/\\/+", "u");
const P34 = $.pattern("\\.git\\/?(?=\\n?$)", "u");
const P35 = $.pattern("(?:utm_[\\p{L}\\p{N}_]+|fbclid|gclid|ref|tab|usp|si)", "u");
const P36 = $.pattern("[Hh][Tt][Tt][Pp][Ss]?:\\/\\/[A-Za-z0-9.\\-]+(:[0-9]+)?([/?#][!#-;=?-\\[\\]_a-z~]*)?", "u");
const P37 = $.pattern("\\[?(?:no |missing )?(?:abstract|summary)(?: (?:is )?(?:not )?available)?\\.?\\]?", "iu");
const P38 = $.pattern("\\\\textbackslash(?:\\{\\}|\\}| )?(?=(?:[A-Za-z\"'`\\^%]|\\\\[%&#_${}]))", "u");
const P39 = $.pattern("[\\u{f0000}-\\u{ffffd}]", "u");
const P40 = $.pattern("(?:\\\\[^]|[{}$])", "u");
const P41 = $.pattern("(?:(?<!\\\\)\\$\\$(?<display>[^$]+?)(?<!\\\\)\\$\\$|(?<inline>(?<!\\\\)\\$(?![\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000$]))|\\\\\\((?<round>[^]{1,1000}?)\\\\\\)|\\\\\\[(?<square>[^]{1,1000}?)\\\\\\]|\\\\ensuremath ?\\{(?<ensured>(?:[^{}$]|\\{(?:[^{}$]|\\{[^{}$]{0,50}\\}){0,50}\\}){1,200})\\})", "u");
const P42 = $.pattern("\\$(\\\\[a-zA-Z]+)\\$(?=[\\p{Nd}])", "u");
const BRACES_BY_NAME = new Map([["braceleft", "\\{"], ["braceright", "\\}"]]);
const P43 = $.pattern("\\{?\\\\text(?<name>brace(?:left|right))(?:\\{\\}|\\}|(?![A-Za-z]) ?)", "u");
const ACCENTS_ALONE = new Map([["\\^{}", "^"], ["\\~{}", "\\textasciitilde{}"]]);
const LITERAL_BRACES = new Map([["\\{", "\ue010"], ["\\}", "\ue011"]]);
const P44 = $.pattern("\\\\[A-Za-z]+\\*?(?:\\{[^{}]*\\})*(?=\\n?$)", "u");
const ESCAPED = new Map([["\\{", "{"], ["\\}", "}"], ["\\$", "$"], ["\\textbackslash{}", "\\"], ["\\textasciitilde{}", "~"]]);
const P45 = $.pattern("\\u{1b}(?:\\[[0-9;?]*[A-Za-z]|\\][^\\u{7}\\u{1b}]*(?:\\u{7}|\\u{1b}\\\\))", "u");
const P46 = $.pattern("\\u{8}(?=(?:eta(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|ar(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|bm(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|f(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|ig|inom|oldsymbol|egin|ullet|m\\{|eta_))", "u");
const P47 = $.pattern("\\u{c}(?=(?:rac|orall|lat(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))))", "u");
const P48 = $.pattern("\\u{7}(?=(?:lpha|pprox|st(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|rg|ngle))", "u");
const P49 = $.pattern("\\u{b}(?=(?:arepsilon|arphi|ec(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|ee(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))))", "u");
const P50 = $.pattern("\\u{9}(?=(?:au(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|heta|imes|ilde|extbf|extit|extrm|exttt|extsc))", "u");
const P51 = $.pattern("\\u{d}(?=(?:ho(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|ightarrow))", "u");
const LOST_BACKSLASH = [[P46, "\\\\b"], [P47, "\\\\f"], [P48, "\\\\a"], [P49, "\\\\v"], [P50, "\\\\t"], [P51, "\\\\r"]];
const P52 = $.pattern("(?:\\$\\$([^$]+)\\$\\$|\\$([^$]+)\\$|\\\\\\[([^]+?)\\\\\\]|\\\\\\(([^]+?)\\\\\\)|\\\\begin\\{(?:equation|displaymath|math)\\*?\\}([^]+?)\\\\end\\{(?:equation|displaymath|math)\\*?\\})", "u");
const P53 = $.pattern("\\$?\\\\documentclass(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))[^]{0,2000}?\\\\begin\\{document\\}(?<formula>[^]*?)\\\\end\\{document\\}\\$?", "u");
const P54 = $.pattern("(?:[\\u{c3}\\u{c2}][\\u{80}-\\u{9f}\\u{a1}-\\u{ba}\\u{160}\\u{152}\\u{17d}\\u{161}\\u{153}\\u{17e}\\u{178}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}]|[\\u{c3}\\u{c2}\\u{c4}\\u{c5}]\\u{a0}(?=[a-z])|[\\u{c4}-\\u{d6}\\u{df}][\\u{a9}\\u{80}-\\u{9f}\\u{a1}-\\u{a8}\\u{aa}-\\u{af}\\u{b4}-\\u{b6}\\u{b8}\\u{ba}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}]|[\\u{d8}-\\u{de}][\\u{80}-\\u{9f}\\u{a1}-\\u{a8}\\u{aa}-\\u{af}\\u{b4}-\\u{b6}\\u{b8}\\u{ba}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}]|(?<=[A-Za-z])[\\u{c4}-\\u{df}][\\u{b2}\\u{b3}\\u{b9}\\u{b1}\\u{b0}\\u{b7}](?=[A-Za-z])|(?<=[a-z])[\\u{c2}-\\u{de}][\\u{80}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{160}\\u{2039}\\u{152}\\u{17d}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2dc}\\u{2122}\\u{161}\\u{203a}\\u{153}\\u{17e}\\u{178}]|(?:[\\u{c2}-\\u{df}][\\u{80}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{160}\\u{2039}\\u{152}\\u{17d}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2dc}\\u{2122}\\u{161}\\u{203a}\\u{153}\\u{17e}\\u{178}]){2}|[\\u{e0}-\\u{ef}](?:[\\u{ae}\\u{80}-\\u{9f}\\u{a1}-\\u{a8}\\u{aa}-\\u{af}\\u{b4}-\\u{b6}\\u{b8}\\u{ba}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}\\u{160}\\u{152}\\u{17d}\\u{178}][\\u{80}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{160}\\u{2039}\\u{152}\\u{17d}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2dc}\\u{2122}\\u{161}\\u{203a}\\u{153}\\u{17e}\\u{178}]|[\\u{b0}-\\u{b3}\\u{b7}\\u{ae}\\u{bb}\\u{2122}\\u{161}\\u{2013}\\u{2014}\\u{2026}\\u{201d}\\u{2019}\\u{201c}][\\u{80}-\\u{9f}\\u{a1}-\\u{a8}\\u{aa}-\\u{af}\\u{b4}-\\u{b6}\\u{b8}\\u{ba}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}\\u{160}\\u{152}\\u{17d}\\u{178}])|\\u{f0}[\\u{90}\\u{9f}\\u{178}][\\u{80}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{160}\\u{2039}\\u{152}\\u{17d}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2dc}\\u{2122}\\u{161}\\u{203a}\\u{153}\\u{17e}\\u{178}]{2}|\\u{201a}\\u{c4}[\\u{f4}\\u{fa}\\u{f9}\\u{ee}\\u{ec}\\u{f2}\\u{f6}\\u{b6}]|[\\u{221a}\\u{2248}\\u{192}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}]|\\u{b7}[\\u{aa}\\u{ba}\\u{222b}\\u{2211}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}]|(?<=[A-Za-z])\\u{221a}[\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}](?=[a-z]{2})|(?:[\\u{2013}\\u{2014}\\u{ff}\\u{178}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}]){2}|[\\u{2500}-\\u{256c}\\u{2567}-\\u{2580}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{a2}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}\\u{c1}\\u{c2}\\u{c0}\\u{a9}]|(?:\\u{f0}[\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{a2}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}\\u{c1}\\u{c2}\\u{c0}\\u{a9}]){2}|[\\u{393}\\u{d4}]\\u{c7}[\\u{d6}\\u{f4}\\u{f6}\\u{fa}\\u{f9}\\u{ee}\\u{ff}\\u{aa}\\u{dc}\\u{a3}\\u{a5}\\u{c6}\\u{d8}]|[\\u{3b1}\\u{393}\\u{3c0}\\u{3a3}\\u{3c3}\\u{3c4}\\u{3a6}\\u{398}\\u{3a9}\\u{3b4}\\u{3c6}\\u{3b5}\\u{2229}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{a2}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}\\u{c1}\\u{c2}\\u{c0}\\u{a9}]{2}|[\\u{102}\\u{139}][\\u{a9}\\u{b6}\\u{2c7}\\u{ad}\\u{b0}\\u{b1}\\u{a4}\\u{a7}\\u{a8}\\u{ac}\\u{201a}\\u{203a}\\u{201e}\\u{2021}\\u{2026}]|(?<=[a-z])[\\u{102}\\u{139}\\u{c4}][\\u{161}\\u{165}\\u{17e}\\u{17a}\\u{2c7}\\u{2d8}\\u{141}\\u{a4}\\u{104}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{15e}\\u{ab}\\u{ac}\\u{17b}\\u{b0}\\u{b1}\\u{2db}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{bb}\\u{13d}\\u{2dd}]|(?:\\u{110}[\\u{98}\\u{2c7}\\u{2d8}\\u{141}\\u{a4}\\u{104}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{15e}\\u{ab}\\u{ac}\\u{17b}\\u{b0}\\u{b1}\\u{2db}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{105}\\u{15f}\\u{bb}\\u{13d}\\u{2dd}\\u{13e}\\u{17c}]){2}|(?:[\\u{412}-\\u{42f}][\\u{402}\\u{403}\\u{201a}\\u{453}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{20ac}\\u{2030}\\u{409}\\u{2039}\\u{40a}\\u{40c}\\u{40b}\\u{40f}\\u{452}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2122}\\u{459}\\u{203a}\\u{45a}\\u{45c}\\u{45b}\\u{45f}\\u{a0}\\u{40e}\\u{45e}\\u{408}\\u{a4}\\u{490}\\u{a6}\\u{a7}\\u{401}\\u{a9}\\u{404}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{407}\\u{b0}\\u{b1}\\u{406}\\u{456}\\u{491}\\u{b5}\\u{b6}\\u{b7}\\u{451}\\u{2116}\\u{454}\\u{bb}\\u{458}\\u{405}\\u{455}\\u{457}]){2}|\\u{432}\\u{402}[\\u{2122}\\u{45a}\\u{45c}\\u{201c}\\u{201d}\\u{a6}\\u{98}]|(?<=[A-Za-z])[\\u{413}\\u{412}\\u{415}\\u{414}][\\u{402}\\u{403}\\u{201a}\\u{453}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{20ac}\\u{2030}\\u{409}\\u{2039}\\u{40a}\\u{40c}\\u{40b}\\u{40f}\\u{452}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2122}\\u{459}\\u{203a}\\u{45a}\\u{45c}\\u{45b}\\u{45f}\\u{a0}\\u{40e}\\u{45e}\\u{408}\\u{a4}\\u{490}\\u{a6}\\u{a7}\\u{401}\\u{a9}\\u{404}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{407}\\u{b0}\\u{b1}\\u{406}\\u{456}\\u{491}\\u{b5}\\u{b6}\\u{b7}\\u{451}\\u{2116}\\u{454}\\u{bb}\\u{458}\\u{405}\\u{455}\\u{457}])", "u");
const ENCODINGS = ["cp1252", "mac_roman", "cp437", "cp850", "cp1250", "cp1251"];
const _bytes_table = new Map([["cp1252", new Map([["\u0080", 128], ["\u20ac", 128], ["\u0081", 129], ["\u0082", 130], ["\u201a", 130], ["\u0083", 131], ["\u0192", 131], ["\u0084", 132], ["\u201e", 132], ["\u0085", 133], ["\u2026", 133], ["\u0086", 134], ["\u2020", 134], ["\u0087", 135], ["\u2021", 135], ["\u0088", 136], ["\u02c6", 136], ["\u0089", 137], ["\u2030", 137], ["\u008a", 138], ["\u0160", 138], ["\u008b", 139], ["\u2039", 139], ["\u008c", 140], ["\u0152", 140], ["\u008d", 141], ["\u008e", 142], ["\u017d", 142], ["\u008f", 143], ["\u0090", 144], ["\u0091", 145], ["\u2018", 145], ["\u0092", 146], ["\u2019", 146], ["\u0093", 147], ["\u201c", 147], ["\u0094", 148], ["\u201d", 148], ["\u0095", 149], ["\u2022", 149], ["\u0096", 150], ["\u2013", 150], ["\u0097", 151], ["\u2014", 151], ["\u0098", 152], ["\u02dc", 152], ["\u0099", 153], ["\u2122", 153], ["\u009a", 154], ["\u0161", 154], ["\u009b", 155], ["\u203a", 155], ["\u009c", 156], ["\u0153", 156], ["\u009d", 157], ["\u009e", 158], ["\u017e", 158], ["\u009f", 159], ["\u0178", 159], ["\u00a0", 160], ["\u00a1", 161], ["\u00a2", 162], ["\u00a3", 163], ["\u00a4", 164], ["\u00a5", 165], ["\u00a6", 166], ["\u00a7", 167], ["\u00a8", 168], ["\u00a9", 169], ["\u00aa", 170], ["\u00ab", 171], ["\u00ac", 172], ["\u00ad", 173], ["\u00ae", 174], ["\u00af", 175], ["\u00b0", 176], ["\u00b1", 177], ["\u00b2", 178], ["\u00b3", 179], ["\u00b4", 180], ["\u00b5", 181], ["\u00b6", 182], ["\u00b7", 183], ["\u00b8", 184], ["\u00b9", 185], ["\u00ba", 186], ["\u00bb", 187], ["\u00bc", 188], ["\u00bd", 189], ["\u00be", 190], ["\u00bf", 191], ["\u00c0", 192], ["\u00c1", 193], ["\u00c2", 194], ["\u00c3", 195], ["\u00c4", 196], ["\u00c5", 197], ["\u00c6", 198], ["\u00c7", 199], ["\u00c8", 200], ["\u00c9", 201], ["\u00ca", 202], ["\u00cb", 203], ["\u00cc", 204], ["\u00cd", 205], ["\u00ce", 206], ["\u00cf", 207], ["\u00d0", 208], ["\u00d1", 209], ["\u00d2", 210], ["\u00d3", 211], ["\u00d4", 212], ["\u00d5", 213], ["\u00d6", 214], ["\u00d7", 215], ["\u00d8", 216], ["\u00d9", 217], ["\u00da", 218], ["\u00db", 219], ["\u00dc", 220], ["\u00dd", 221], ["\u00de", 222], ["\u00df", 223], ["\u00e0", 224], ["\u00e1", 225], ["\u00e2", 226], ["\u00e3", 227], ["\u00e4", 228], ["\u00e5", 229], ["\u00e6", 230], ["\u00e7", 231], ["\u00e8", 232], ["\u00e9", 233], ["\u00ea", 234], ["\u00eb", 235], ["\u00ec", 236], ["\u00ed", 237], ["\u00ee", 238], ["\u00ef", 239], ["\u00f0", 240], ["\u00f1", 241], ["\u00f2", 242], ["\u00f3", 243], ["\u00f4", 244], ["\u00f5", 245], ["\u00f6", 246], ["\u00f7", 247], ["\u00f8", 248], ["\u00f9", 249], ["\u00fa", 250], ["\u00fb", 251], ["\u00fc", 252], ["\u00fd", 253], ["\u00fe", 254], ["\u00ff", 255]])], ["mac_roman", new Map([["\u00c4", 128], ["\u00c5", 129], ["\u00c7", 130], ["\u00c9", 131], ["\u00d1", 132], ["\u00d6", 133], ["\u00dc", 134], ["\u00e1", 135], ["\u00e0", 136], ["\u00e2", 137], ["\u00e4", 138], ["\u00e3", 139], ["\u00e5", 140], ["\u00e7", 141], ["\u00e9", 142], ["\u00e8", 143], ["\u00ea", 144], ["\u00eb", 145], ["\u00ed", 146], ["\u00ec", 147], ["\u00ee", 148], ["\u00ef", 149], ["\u00f1", 150], ["\u00f3", 151], ["\u00f2", 152], ["\u00f4", 153], ["\u00f6", 154], ["\u00f5", 155], ["\u00fa", 156], ["\u00f9", 157], ["\u00fb", 158], ["\u00fc", 159], ["\u2020", 160], ["\u00b0", 161], ["\u00a2", 162], ["\u00a3", 163], ["\u00a7", 164], ["\u2022", 165], ["\u00b6", 166], ["\u00df", 167], ["\u00ae", 168], ["\u00a9", 169], ["\u2122", 170], ["\u00b4", 171], ["\u00a8", 172], ["\u2260", 173], ["\u00c6", 174], ["\u00d8", 175], ["\u221e", 176], ["\u00b1", 177], ["\u2264", 178], ["\u2265", 179], ["\u00a5", 180], ["\u00b5", 181], ["\u2202", 182], ["\u2211", 183], ["\u220f", 184], ["\u03c0", 185], ["\u222b", 186], ["\u00aa", 187], ["\u00ba", 188], ["\u03a9", 189], ["\u00e6", 190], ["\u00f8", 191], ["\u00bf", 192], ["\u00a1", 193], ["\u00ac", 194], ["\u221a", 195], ["\u0192", 196], ["\u2248", 197], ["\u2206", 198], ["\u00ab", 199], ["\u00bb", 200], ["\u2026", 201], ["\u00a0", 202], ["\u00c0", 203], ["\u00c3", 204], ["\u00d5", 205], ["\u0152", 206], ["\u0153", 207], ["\u2013", 208], ["\u2014", 209], ["\u201c", 210], ["\u201d", 211], ["\u2018", 212], ["\u2019", 213], ["\u00f7", 214], ["\u25ca", 215], ["\u00ff", 216], ["\u0178", 217], ["\u2044", 218], ["\u20ac", 219], ["\u2039", 220], ["\u203a", 221], ["\ufb01", 222], ["\ufb02", 223], ["\u2021", 224], ["\u00b7", 225], ["\u201a", 226], ["\u201e", 227], ["\u2030", 228], ["\u00c2", 229], ["\u00ca", 230], ["\u00c1", 231], ["\u00cb", 232], ["\u00c8", 233], ["\u00cd", 234], ["\u00ce", 235], ["\u00cf", 236], ["\u00cc", 237], ["\u00d3", 238], ["\u00d4", 239], ["\uf8ff", 240], ["\u00d2", 241], ["\u00da", 242], ["\u00db", 243], ["\u00d9", 244], ["\u0131", 245], ["\u02c6", 246], ["\u02dc", 247], ["\u00af", 248], ["\u02d8", 249], ["\u02d9", 250], ["\u02da", 251], ["\u00b8", 252], ["\u02dd", 253], ["\u02db", 254], ["\u02c7", 255]])], ["cp437", new Map([["\u00c7", 128], ["\u00fc", 129], ["\u00e9", 130], ["\u00e2", 131], ["\u00e4", 132], ["\u00e0", 133], ["\u00e5", 134], ["\u00e7", 135], ["\u00ea", 136], ["\u00eb", 137], ["\u00e8", 138], ["\u00ef", 139], ["\u00ee", 140], ["\u00ec", 141], ["\u00c4", 142], ["\u00c5", 143], ["\u00c9", 144], ["\u00e6", 145], ["\u00c6", 146], ["\u00f4", 147], ["\u00f6", 148], ["\u00f2", 149], ["\u00fb", 150], ["\u00f9", 151], ["\u00ff", 152], ["\u00d6", 153], ["\u00dc", 154], ["\u00a2", 155], ["\u00a3", 156], ["\u00a5", 157], ["\u20a7", 158], ["\u0192", 159], ["\u00e1", 160], ["\u00ed", 161], ["\u00f3", 162], ["\u00fa", 163], ["\u00f1", 164], ["\u00d1", 165], ["\u00aa", 166], ["\u00ba", 167], ["\u00bf", 168], ["\u2310", 169], ["\u00ac", 170], ["\u00bd", 171], ["\u00bc", 172], ["\u00a1", 173], ["\u00ab", 174], ["\u00bb", 175], ["\u2591", 176], ["\u2592", 177], ["\u2593", 178], ["\u2502", 179], ["\u2524", 180], ["\u2561", 181], ["\u2562", 182], ["\u2556", 183], ["\u2555", 184], ["\u2563", 185], ["\u2551", 186], ["\u2557", 187], ["\u255d", 188], ["\u255c", 189], ["\u255b", 190], ["\u2510", 191], ["\u2514", 192], ["\u2534", 193], ["\u252c", 194], ["\u251c", 195], ["\u2500", 196], ["\u253c", 197], ["\u255e", 198], ["\u255f", 199], ["\u255a", 200], ["\u2554", 201], ["\u2569", 202], ["\u2566", 203], ["\u2560", 204], ["\u2550", 205], ["\u256c", 206], ["\u2567", 207], ["\u2568", 208], ["\u2564", 209], ["\u2565", 210], ["\u2559", 211], ["\u2558", 212], ["\u2552", 213], ["\u2553", 214], ["\u256b", 215], ["\u256a", 216], ["\u2518", 217], ["\u250c", 218], ["\u2588", 219], ["\u2584", 220], ["\u258c", 221], ["\u2590", 222], ["\u2580", 223], ["\u03b1", 224], ["\u00df", 225], ["\u0393", 226], ["\u03c0", 227], ["\u03a3", 228], ["\u03c3", 229], ["\u00b5", 230], ["\u03c4", 231], ["\u03a6", 232], ["\u0398", 233], ["\u03a9", 234], ["\u03b4", 235], ["\u221e", 236], ["\u03c6", 237], ["\u03b5", 238], ["\u2229", 239], ["\u2261", 240], ["\u00b1", 241], ["\u2265", 242], ["\u2264", 243], ["\u2320", 244], ["\u2321", 245], ["\u00f7", 246], ["\u2248", 247], ["\u00b0", 248], ["\u2219", 249], ["\u00b7", 250], ["\u221a", 251], ["\u207f", 252], ["\u00b2", 253], ["\u25a0", 254], ["\u00a0", 255]])], ["cp850", new Map([["\u00c7", 128], ["\u00fc", 129], ["\u00e9", 130], ["\u00e2", 131], ["\u00e4", 132], ["\u00e0", 133], ["\u00e5", 134], ["\u00e7", 135], ["\u00ea", 136], ["\u00eb", 137], ["\u00e8", 138], ["\u00ef", 139], ["\u00ee", 140], ["\u00ec", 141], ["\u00c4", 142], ["\u00c5", 143], ["\u00c9", 144], ["\u00e6", 145], ["\u00c6", 146], ["\u00f4", 147], ["\u00f6", 148], ["\u00f2", 149], ["\u00fb", 150], ["\u00f9", 151], ["\u00ff", 152], ["\u00d6", 153], ["\u00dc", 154], ["\u00f8", 155], ["\u00a3", 156], ["\u00d8", 157], ["\u00d7", 158], ["\u0192", 159], ["\u00e1", 160], ["\u00ed", 161], ["\u00f3", 162], ["\u00fa", 163], ["\u00f1", 164], ["\u00d1", 165], ["\u00aa", 166], ["\u00ba", 167], ["\u00bf", 168], ["\u00ae", 169], ["\u00ac", 170], ["\u00bd", 171], ["\u00bc", 172], ["\u00a1", 173], ["\u00ab", 174], ["\u00bb", 175], ["\u2591", 176], ["\u2592", 177], ["\u2593", 178], ["\u2502", 179], ["\u2524", 180], ["\u00c1", 181], ["\u00c2", 182], ["\u00c0", 183], ["\u00a9", 184], ["\u2563", 185], ["\u2551", 186], ["\u2557", 187], ["\u255d", 188], ["\u00a2", 189], ["\u00a5", 190], ["\u2510", 191], ["\u2514", 192], ["\u2534", 193], ["\u252c", 194], ["\u251c", 195], ["\u2500", 196], ["\u253c", 197], ["\u00e3", 198], ["\u00c3", 199], ["\u255a", 200], ["\u2554", 201], ["\u2569", 202], ["\u2566", 203], ["\u2560", 204], ["\u2550", 205], ["\u256c", 206], ["\u00a4", 207], ["\u00f0", 208], ["\u00d0", 209], ["\u00ca", 210], ["\u00cb", 211], ["\u00c8", 212], ["\u0131", 213], ["\u00cd", 214], ["\u00ce", 215], ["\u00cf", 216], ["\u2518", 217], ["\u250c", 218], ["\u2588", 219], ["\u2584", 220], ["\u00a6", 221], ["\u00cc", 222], ["\u2580", 223], ["\u00d3", 224], ["\u00df", 225], ["\u00d4", 226], ["\u00d2", 227], ["\u00f5", 228], ["\u00d5", 229], ["\u00b5", 230], ["\u00fe", 231], ["\u00de", 232], ["\u00da", 233], ["\u00db", 234], ["\u00d9", 235], ["\u00fd", 236], ["\u00dd", 237], ["\u00af", 238], ["\u00b4", 239], ["\u00ad", 240], ["\u00b1", 241], ["\u2017", 242], ["\u00be", 243], ["\u00b6", 244], ["\u00a7", 245], ["\u00f7", 246], ["\u00b8", 247], ["\u00b0", 248], ["\u00a8", 249], ["\u00b7", 250], ["\u00b9", 251], ["\u00b3", 252], ["\u00b2", 253], ["\u25a0", 254], ["\u00a0", 255]])], ["cp1250", new Map([["\u20ac", 128], ["\u0081", 129], ["\u201a", 130], ["\u0083", 131], ["\u201e", 132], ["\u2026", 133], ["\u2020", 134], ["\u2021", 135], ["\u0088", 136], ["\u2030", 137], ["\u0160", 138], ["\u2039", 139], ["\u015a", 140], ["\u0164", 141], ["\u017d", 142], ["\u0179", 143], ["\u0090", 144], ["\u2018", 145], ["\u2019", 146], ["\u201c", 147], ["\u201d", 148], ["\u2022", 149], ["\u2013", 150], ["\u2014", 151], ["\u0098", 152], ["\u2122", 153], ["\u0161", 154], ["\u203a", 155], ["\u015b", 156], ["\u0165", 157], ["\u017e", 158], ["\u017a", 159], ["\u00a0", 160], ["\u02c7", 161], ["\u02d8", 162], ["\u0141", 163], ["\u00a4", 164], ["\u0104", 165], ["\u00a6", 166], ["\u00a7", 167], ["\u00a8", 168], ["\u00a9", 169], ["\u015e", 170], ["\u00ab", 171], ["\u00ac", 172], ["\u00ad", 173], ["\u00ae", 174], ["\u017b", 175], ["\u00b0", 176], ["\u00b1", 177], ["\u02db", 178], ["\u0142", 179], ["\u00b4", 180], ["\u00b5", 181], ["\u00b6", 182], ["\u00b7", 183], ["\u00b8", 184], ["\u0105", 185], ["\u015f", 186], ["\u00bb", 187], ["\u013d", 188], ["\u02dd", 189], ["\u013e", 190], ["\u017c", 191], ["\u0154", 192], ["\u00c1", 193], ["\u00c2", 194], ["\u0102", 195], ["\u00c4", 196], ["\u0139", 197], ["\u0106", 198], ["\u00c7", 199], ["\u010c", 200], ["\u00c9", 201], ["\u0118", 202], ["\u00cb", 203], ["\u011a", 204], ["\u00cd", 205], ["\u00ce", 206], ["\u010e", 207], ["\u0110", 208], ["\u0143", 209], ["\u0147", 210], ["\u00d3", 211], ["\u00d4", 212], ["\u0150", 213], ["\u00d6", 214], ["\u00d7", 215], ["\u0158", 216], ["\u016e", 217], ["\u00da", 218], ["\u0170", 219], ["\u00dc", 220], ["\u00dd", 221], ["\u0162", 222], ["\u00df", 223], ["\u0155", 224], ["\u00e1", 225], ["\u00e2", 226], ["\u0103", 227], ["\u00e4", 228], ["\u013a", 229], ["\u0107", 230], ["\u00e7", 231], ["\u010d", 232], ["\u00e9", 233], ["\u0119", 234], ["\u00eb", 235], ["\u011b", 236], ["\u00ed", 237], ["\u00ee", 238], ["\u010f", 239], ["\u0111", 240], ["\u0144", 241], ["\u0148", 242], ["\u00f3", 243], ["\u00f4", 244], ["\u0151", 245], ["\u00f6", 246], ["\u00f7", 247], ["\u0159", 248], ["\u016f", 249], ["\u00fa", 250], ["\u0171", 251], ["\u00fc", 252], ["\u00fd", 253], ["\u0163", 254], ["\u02d9", 255]])], ["cp1251", new Map([["\u0402", 128], ["\u0403", 129], ["\u201a", 130], ["\u0453", 131], ["\u201e", 132], ["\u2026", 133], ["\u2020", 134], ["\u2021", 135], ["\u20ac", 136], ["\u2030", 137], ["\u0409", 138], ["\u2039", 139], ["\u040a", 140], ["\u040c", 141], ["\u040b", 142], ["\u040f", 143], ["\u0452", 144], ["\u2018", 145], ["\u2019", 146], ["\u201c", 147], ["\u201d", 148], ["\u2022", 149], ["\u2013", 150], ["\u2014", 151], ["\u0098", 152], ["\u2122", 153], ["\u0459", 154], ["\u203a", 155], ["\u045a", 156], ["\u045c", 157], ["\u045b", 158], ["\u045f", 159], ["\u00a0", 160], ["\u040e", 161], ["\u045e", 162], ["\u0408", 163], ["\u00a4", 164], ["\u0490", 165], ["\u00a6", 166], ["\u00a7", 167], ["\u0401", 168], ["\u00a9", 169], ["\u0404", 170], ["\u00ab", 171], ["\u00ac", 172], ["\u00ad", 173], ["\u00ae", 174], ["\u0407", 175], ["\u00b0", 176], ["\u00b1", 177], ["\u0406", 178], ["\u0456", 179], ["\u0491", 180], ["\u00b5", 181], ["\u00b6", 182], ["\u00b7", 183], ["\u0451", 184], ["\u2116", 185], ["\u0454", 186], ["\u00bb", 187], ["\u0458", 188], ["\u0405", 189], ["\u0455", 190], ["\u0457", 191], ["\u0410", 192], ["\u0411", 193], ["\u0412", 194], ["\u0413", 195], ["\u0414", 196], ["\u0415", 197], ["\u0416", 198], ["\u0417", 199], ["\u0418", 200], ["\u0419", 201], ["\u041a", 202], ["\u041b", 203], ["\u041c", 204], ["\u041d", 205], ["\u041e", 206], ["\u041f", 207], ["\u0420", 208], ["\u0421", 209], ["\u0422", 210], ["\u0423", 211], ["\u0424", 212], ["\u0425", 213], ["\u0426", 214], ["\u0427", 215], ["\u0428", 216], ["\u0429", 217], ["\u042a", 218], ["\u042b", 219], ["\u042c", 220], ["\u042d", 221], ["\u042e", 222], ["\u042f", 223], ["\u0430", 224], ["\u0431", 225], ["\u0432", 226], ["\u0433", 227], ["\u0434", 228], ["\u0435", 229], ["\u0436", 230], ["\u0437", 231], ["\u0438", 232], ["\u0439", 233], ["\u043a", 234], ["\u043b", 235], ["\u043c", 236], ["\u043d", 237], ["\u043e", 238], ["\u043f", 239], ["\u0440", 240], ["\u0441", 241], ["\u0442", 242], ["\u0443", 243], ["\u0444", 244], ["\u0445", 245], ["\u0446", 246], ["\u0447", 247], ["\u0448", 248], ["\u0449", 249], ["\u044a", 250], ["\u044b", 251], ["\u044c", 252], ["\u044d", 253], ["\u044e", 254], ["\u044f", 255]])]]);
const P55 = $.pattern("(?:[\\u{c2}\\u{c3}\\u{c4}\\u{c5}\\u{c6}\\u{c7}\\u{c8}\\u{c9}\\u{ca}\\u{cb}\\u{cc}\\u{cd}\\u{ce}\\u{cf}\\u{d0}\\u{d1}\\u{d2}\\u{d3}\\u{d4}\\u{d5}\\u{d6}\\u{d7}\\u{d8}\\u{d9}\\u{da}\\u{db}\\u{dc}\\u{dd}\\u{de}\\u{df}][\\u{80}\\u{20ac}\\u{81}\\u{82}\\u{201a}\\u{83}\\u{192}\\u{84}\\u{201e}\\u{85}\\u{2026}\\u{86}\\u{2020}\\u{87}\\u{2021}\\u{88}\\u{2c6}\\u{89}\\u{2030}\\u{8a}\\u{160}\\u{8b}\\u{2039}\\u{8c}\\u{152}\\u{8d}\\u{8e}\\u{17d}\\u{8f}\\u{90}\\u{91}\\u{2018}\\u{92}\\u{2019}\\u{93}\\u{201c}\\u{94}\\u{201d}\\u{95}\\u{2022}\\u{96}\\u{2013}\\u{97}\\u{2014}\\u{98}\\u{2dc}\\u{99}\\u{2122}\\u{9a}\\u{161}\\u{9b}\\u{203a}\\u{9c}\\u{153}\\u{9d}\\u{9e}\\u{17e}\\u{9f}\\u{178}\\u{a0}\\u{a1}\\u{a2}\\u{a3}\\u{a4}\\u{a5}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{aa}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{af}\\u{b0}\\u{b1}\\u{b2}\\u{b3}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{b9}\\u{ba}\\u{bb}\\u{bc}\\u{bd}\\u{be}\\u{bf}]|[\\u{e0}\\u{e1}\\u{e2}\\u{e3}\\u{e4}\\u{e5}\\u{e6}\\u{e7}\\u{e8}\\u{e9}\\u{ea}\\u{eb}\\u{ec}\\u{ed}\\u{ee}\\u{ef}][\\u{80}\\u{20ac}\\u{81}\\u{82}\\u{201a}\\u{83}\\u{192}\\u{84}\\u{201e}\\u{85}\\u{2026}\\u{86}\\u{2020}\\u{87}\\u{2021}\\u{88}\\u{2c6}\\u{89}\\u{2030}\\u{8a}\\u{160}\\u{8b}\\u{2039}\\u{8c}\\u{152}\\u{8d}\\u{8e}\\u{17d}\\u{8f}\\u{90}\\u{91}\\u{2018}\\u{92}\\u{2019}\\u{93}\\u{201c}\\u{94}\\u{201d}\\u{95}\\u{2022}\\u{96}\\u{2013}\\u{97}\\u{2014}\\u{98}\\u{2dc}\\u{99}\\u{2122}\\u{9a}\\u{161}\\u{9b}\\u{203a}\\u{9c}\\u{153}\\u{9d}\\u{9e}\\u{17e}\\u{9f}\\u{178}\\u{a0}\\u{a1}\\u{a2}\\u{a3}\\u{a4}\\u{a5}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{aa}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{af}\\u{b0}\\u{b1}\\u{b2}\\u{b3}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{b9}\\u{ba}\\u{bb}\\u{bc}\\u{bd}\\u{be}\\u{bf}]{2}|[\\u{f0}\\u{f1}\\u{f2}\\u{f3}\\u{f4}][\\u{80}\\u{20ac}\\u{81}\\u{82}\\u{201a}\\u{83}\\u{192}\\u{84}\\u{201e}\\u{85}\\u{2026}\\u{86}\\u{2020}\\u{87}\\u{2021}\\u{88}\\u{2c6}\\u{89}\\u{2030}\\u{8a}\\u{160}\\u{8b}\\u{2039}\\u{8c}\\u{152}\\u{8d}\\u{8e}\\u{17d}\\u{8f}\\u{90}\\u{91}\\u{2018}\\u{92}\\u{2019}\\u{93}\\u{201c}\\u{94}\\u{201d}\\u{95}\\u{2022}\\u{96}\\u{2013}\\u{97}\\u{2014}\\u{98}\\u{2dc}\\u{99}\\u{2122}\\u{9a}\\u{161}\\u{9b}\\u{203a}\\u{9c}\\u{153}\\u{9d}\\u{9e}\\u{17e}\\u{9f}\\u{178}\\u{a0}\\u{a1}\\u{a2}\\u{a3}\\u{a4}\\u{a5}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{aa}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{af}\\u{b0}\\u{b1}\\u{b2}\\u{b3}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{b9}\\u{ba}\\u{bb}\\u{bc}\\u{bd}\\u{be}\\u{bf}]{3})+", "u");
const P56 = $.pattern("(?:[\\u{ac}\\u{221a}\\u{192}\\u{2248}\\u{2206}\\u{ab}\\u{bb}\\u{2026}\\u{a0}\\u{c0}\\u{c3}\\u{d5}\\u{152}\\u{153}\\u{2013}\\u{2014}\\u{201c}\\u{201d}\\u{2018}\\u{2019}\\u{f7}\\u{25ca}\\u{ff}\\u{178}\\u{2044}\\u{20ac}\\u{2039}\\u{203a}\\u{fb01}\\u{fb02}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}]|[\\u{2021}\\u{b7}\\u{201a}\\u{201e}\\u{2030}\\u{c2}\\u{ca}\\u{c1}\\u{cb}\\u{c8}\\u{cd}\\u{ce}\\u{cf}\\u{cc}\\u{d3}\\u{d4}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}]{2}|[\\u{f8ff}\\u{d2}\\u{da}\\u{db}\\u{d9}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}]{3})+", "u");
const P57 = $.pattern("(?:[\\u{252c}\\u{251c}\\u{2500}\\u{253c}\\u{255e}\\u{255f}\\u{255a}\\u{2554}\\u{2569}\\u{2566}\\u{2560}\\u{2550}\\u{256c}\\u{2567}\\u{2568}\\u{2564}\\u{2565}\\u{2559}\\u{2558}\\u{2552}\\u{2553}\\u{256b}\\u{256a}\\u{2518}\\u{250c}\\u{2588}\\u{2584}\\u{258c}\\u{2590}\\u{2580}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{a2}\\u{a3}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}]|[\\u{3b1}\\u{df}\\u{393}\\u{3c0}\\u{3a3}\\u{3c3}\\u{b5}\\u{3c4}\\u{3a6}\\u{398}\\u{3a9}\\u{3b4}\\u{221e}\\u{3c6}\\u{3b5}\\u{2229}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{a2}\\u{a3}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}]{2}|[\\u{2261}\\u{b1}\\u{2265}\\u{2264}\\u{2320}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{a2}\\u{a3}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}]{3})+", "u");
const P58 = $.pattern("(?:[\\u{252c}\\u{251c}\\u{2500}\\u{253c}\\u{e3}\\u{c3}\\u{255a}\\u{2554}\\u{2569}\\u{2566}\\u{2560}\\u{2550}\\u{256c}\\u{a4}\\u{f0}\\u{d0}\\u{ca}\\u{cb}\\u{c8}\\u{131}\\u{cd}\\u{ce}\\u{cf}\\u{2518}\\u{250c}\\u{2588}\\u{2584}\\u{a6}\\u{cc}\\u{2580}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{c1}\\u{c2}\\u{c0}\\u{a9}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{a2}\\u{a5}\\u{2510}]|[\\u{d3}\\u{df}\\u{d4}\\u{d2}\\u{f5}\\u{d5}\\u{b5}\\u{fe}\\u{de}\\u{da}\\u{db}\\u{d9}\\u{fd}\\u{dd}\\u{af}\\u{b4}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{c1}\\u{c2}\\u{c0}\\u{a9}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{a2}\\u{a5}\\u{2510}]{2}|[\\u{ad}\\u{b1}\\u{2017}\\u{be}\\u{b6}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{c1}\\u{c2}\\u{c0}\\u{a9}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{a2}\\u{a5}\\u{2510}]{3})+", "u");
const P59 = $.pattern("(?:[\\u{c2}\\u{102}\\u{c4}\\u{139}\\u{106}\\u{c7}\\u{10c}\\u{c9}\\u{118}\\u{cb}\\u{11a}\\u{cd}\\u{ce}\\u{10e}\\u{110}\\u{143}\\u{147}\\u{d3}\\u{d4}\\u{150}\\u{d6}\\u{d7}\\u{158}\\u{16e}\\u{da}\\u{170}\\u{dc}\\u{dd}\\u{162}\\u{df}][\\u{20ac}\\u{81}\\u{201a}\\u{83}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{88}\\u{2030}\\u{160}\\u{2039}\\u{15a}\\u{164}\\u{17d}\\u{179}\\u{90}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{98}\\u{2122}\\u{161}\\u{203a}\\u{15b}\\u{165}\\u{17e}\\u{17a}\\u{a0}\\u{2c7}\\u{2d8}\\u{141}\\u{a4}\\u{104}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{15e}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{17b}\\u{b0}\\u{b1}\\u{2db}\\u{142}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{105}\\u{15f}\\u{bb}\\u{13d}\\u{2dd}\\u{13e}\\u{17c}]|[\\u{155}\\u{e1}\\u{e2}\\u{103}\\u{e4}\\u{13a}\\u{107}\\u{e7}\\u{10d}\\u{e9}\\u{119}\\u{eb}\\u{11b}\\u{ed}\\u{ee}\\u{10f}][\\u{20ac}\\u{81}\\u{201a}\\u{83}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{88}\\u{2030}\\u{160}\\u{2039}\\u{15a}\\u{164}\\u{17d}\\u{179}\\u{90}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{98}\\u{2122}\\u{161}\\u{203a}\\u{15b}\\u{165}\\u{17e}\\u{17a}\\u{a0}\\u{2c7}\\u{2d8}\\u{141}\\u{a4}\\u{104}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{15e}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{17b}\\u{b0}\\u{b1}\\u{2db}\\u{142}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{105}\\u{15f}\\u{bb}\\u{13d}\\u{2dd}\\u{13e}\\u{17c}]{2}|[\\u{111}\\u{144}\\u{148}\\u{f3}\\u{f4}][\\u{20ac}\\u{81}\\u{201a}\\u{83}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{88}\\u{2030}\\u{160}\\u{2039}\\u{15a}\\u{164}\\u{17d}\\u{179}\\u{90}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{98}\\u{2122}\\u{161}\\u{203a}\\u{15b}\\u{165}\\u{17e}\\u{17a}\\u{a0}\\u{2c7}\\u{2d8}\\u{141}\\u{a4}\\u{104}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{15e}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{17b}\\u{b0}\\u{b1}\\u{2db}\\u{142}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{105}\\u{15f}\\u{bb}\\u{13d}\\u{2dd}\\u{13e}\\u{17c}]{3})+", "u");
const P60 = $.pattern("(?:[\\u{412}\\u{413}\\u{414}\\u{415}\\u{416}\\u{417}\\u{418}\\u{419}\\u{41a}\\u{41b}\\u{41c}\\u{41d}\\u{41e}\\u{41f}\\u{420}\\u{421}\\u{422}\\u{423}\\u{424}\\u{425}\\u{426}\\u{427}\\u{428}\\u{429}\\u{42a}\\u{42b}\\u{42c}\\u{42d}\\u{42e}\\u{42f}][\\u{402}\\u{403}\\u{201a}\\u{453}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{20ac}\\u{2030}\\u{409}\\u{2039}\\u{40a}\\u{40c}\\u{40b}\\u{40f}\\u{452}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{98}\\u{2122}\\u{459}\\u{203a}\\u{45a}\\u{45c}\\u{45b}\\u{45f}\\u{a0}\\u{40e}\\u{45e}\\u{408}\\u{a4}\\u{490}\\u{a6}\\u{a7}\\u{401}\\u{a9}\\u{404}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{407}\\u{b0}\\u{b1}\\u{406}\\u{456}\\u{491}\\u{b5}\\u{b6}\\u{b7}\\u{451}\\u{2116}\\u{454}\\u{bb}\\u{458}\\u{405}\\u{455}\\u{457}]|[\\u{430}\\u{431}\\u{432}\\u{433}\\u{434}\\u{435}\\u{436}\\u{437}\\u{438}\\u{439}\\u{43a}\\u{43b}\\u{43c}\\u{43d}\\u{43e}\\u{43f}][\\u{402}\\u{403}\\u{201a}\\u{453}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{20ac}\\u{2030}\\u{409}\\u{2039}\\u{40a}\\u{40c}\\u{40b}\\u{40f}\\u{452}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{98}\\u{2122}\\u{459}\\u{203a}\\u{45a}\\u{45c}\\u{45b}\\u{45f}\\u{a0}\\u{40e}\\u{45e}\\u{408}\\u{a4}\\u{490}\\u{a6}\\u{a7}\\u{401}\\u{a9}\\u{404}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{407}\\u{b0}\\u{b1}\\u{406}\\u{456}\\u{491}\\u{b5}\\u{b6}\\u{b7}\\u{451}\\u{2116}\\u{454}\\u{bb}\\u{458}\\u{405}\\u{455}\\u{457}]{2}|[\\u{440}\\u{441}\\u{442}\\u{443}\\u{444}][\\u{402}\\u{403}\\u{201a}\\u{453}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{20ac}\\u{2030}\\u{409}\\u{2039}\\u{40a}\\u{40c}\\u{40b}\\u{40f}\\u{452}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{98}\\u{2122}\\u{459}\\u{203a}\\u{45a}\\u{45c}\\u{45b}\\u{45f}\\u{a0}\\u{40e}\\u{45e}\\u{408}\\u{a4}\\u{490}\\u{a6}\\u{a7}\\u{401}\\u{a9}\\u{404}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{407}\\u{b0}\\u{b1}\\u{406}\\u{456}\\u{491}\\u{b5}\\u{b6}\\u{b7}\\u{451}\\u{2116}\\u{454}\\u{bb}\\u{458}\\u{405}\\u{455}\\u{457}]{3})+", "u");
const _letters_table = new Map([["cp1252", P55], ["mac_roman", P56], ["cp437", P57], ["cp850", P58], ["cp1250", P59], ["cp1251", P60]]);
const P61 = $.pattern("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});", "u");
const P62 = $.pattern("<!\\[CDATA\\[([^]*?)\\]\\]>", "u");
const P63 = $.pattern("<(?:!--(?! )[^]*?(?<! )-->|\\?xml[^<>]*\\?>)", "u");
const P64 = $.pattern("<(?<end>\\/?)(?<prefix>(?:jats|mml|m):)?(?<name>(?:i|b|u|em|strong|italic|bold|sc|scp|tt|small|big|span|font|roman|underline|overline|strike|sans-serif|monospace|label|a|ext-link|uri|xref|styled-content|named-content|inline-graphic|inline-formula|disp-formula|tex-math|alternatives|sub|sup|inf|email|code|abbr|cite|q|mark|p|br|break|sec|title|list|list-item|div|ul|ol|li|h[1-6]|blockquote|disp-quote|math|mrow|mi|mo|mn|ms|mtext|msub|msup|msubsup|mmultiscripts|mprescripts|none|mover|munder|munderover|mfrac|msqrt|mroot|mspace|mstyle|mpadded|mphantom|menclose|mfenced|mtable|mtr|mtd|semantics|annotation|annotation-xml))(?<attributes>(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+[\\p{L}\\p{N}_:.\\-]+[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*=[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\"'<>=]+))*)[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*(?<empty>\\/?)>", "iu");
const VOID = new Set(["br", "break", "mprescripts", "mspace", "none"]);
const P65 = $.pattern("([\\p{L}\\p{N}_:.\\-]+)[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*=[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[\"']?([^\"'<>]*)", "u");
const P66 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+", "u");
const FUNCTIONS = new Set(["Pr", "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "det", "dim", "exp", "gcd", "inf", "ker", "lim", "liminf", "limsup", "ln", "log", "max", "min", "sin", "sinh", "sup", "tan", "tanh"]);
const VARIANTS = new Map([["bold", "mathbf"], ["bold-italic", "mathbf"], ["double-struck", "mathbb"], ["script", "mathcal"], ["fraktur", "mathfrak"], ["sans-serif", "mathsf"], ["monospace", "mathtt"], ["normal", "mathrm"]]);
const OPERATORS = new Map([["\u2212", "-"], ["{", "\\{"], ["}", "\\}"], ["%", "\\%"], ["&", "\\&"], ["#", "\\#"], ["_", "\\_"], ["$", "\\$"], ["\\", "\\setminus"], ["\u2016", "\\|"], ["\u2061", ""], ["\u2062", ""], ["\u2063", ""], ["\u2064", ""], ["~", "\\sim"], ["^", "\\hat{}"]]);
const P67 = $.pattern("[$\\\\{}%#&_\\^]", "u");
const P68 = $.pattern("(?:[^\\n]|\\\\[A-Za-z]+(?:\\{[^{}]*\\})?|)", "u");
const ACCENTS = new Map([["^", "hat"], ["\u02c6", "hat"], ["\u0302", "hat"], ["~", "tilde"], ["\u02dc", "tilde"], ["\u0303", "tilde"], ["\u00af", "overline"], ["\u203e", "overline"], ["\u2015", "overline"], ["\u0304", "overline"], ["_", "overline"], ["\u2192", "vec"], ["\u20d7", "vec"], ["\u02d9", "dot"], [".", "dot"], ["\u00a8", "ddot"], ["\u02c7", "check"], ["\u02d8", "breve"]]);
const LARGE = new Set(["\u220f", "\u2210", "\u2211", "\u22c0", "\u22c1", "\u22c2", "\u22c3", "\u2a01", "\u2a02"]);
const P69 = $.pattern("\\\\[A-Za-z]+(?=\\n?$)", "u");
const P70 = $.pattern("\\\\(?:[egx]?def|let|futurelet|global|(?:re|provide)?newcommand|renewcommand|providecommand|DeclareMathOperator|newenvironment|renewenvironment|label|tag|ref|eqref|cite|csname|expandafter|catcode|input|include)(?![a-zA-Z])", "u");
const P71 = $.pattern("(?:\\\\(?:left|right|middle|[bB]igg?[lrm]?)?(?<name>(?:[lr](?:brace|brack|group|paren|angle|ceil|floor|vert|Vert|moustache|Brack|Angle)|langle|rangle|lceil|rceil|lfloor|rfloor|[ul][lr]corner|[lr]{1,2}bracket|[lr]Brace))(?![a-zA-Z])|\\\\(?<escaped>[{}])|\\\\[a-zA-Z]+|\\\\[^]|(?<plain>[\\[\\]()])|(?<group>[{}]))", "u");
const P72 = $.pattern("\\\\([A-Za-z]+)", "u");
const COMMANDS_program = new Set(["#", "$", "&", "Alpha", "Beta", "Big", "Bigg", "Biggl", "Biggr", "Bigl", "Bigr", "Bumpeq", "C", "CC", "Cap", "Chi", "Cov", "Cup", "Delta", "Downarrow", "E", "EE", "Epsilon", "Eta", "F", "Gamma", "Iota", "KL", "Kappa", "Lambda", "Leftarrow", "Leftrightarrow", "Lleftarrow", "Longleftarrow", "Longleftrightarrow", "Longrightarrow", "Lsh", "Mu", "N", "NN", "Nu", "Omega", "Omicron", "P", "PP", "Phi", "Pi", "Psi", "Q", "QQ", "R", "RR", "Real", "Rho", "Rightarrow", "Rrightarrow", "Rsh", "S", "SE", "SO", "Sigma", "Subset", "Supset", "Tau", "Theta", "Tr", "Uparrow", "Updownarrow", "Upsilon", "VDash", "Var", "Vdash", "Vert", "Vvdash", "Xi", "Z", "ZZ", "Zeta", "\\", "_", "abs", "acute", "aleph", "alpha", "amalg", "angle", "approx", "approxeq", "arccos", "arccot", "arcsin", "arctan", "argmax", "argmin", "ast", "asymp", "backepsilon", "backprime", "backsim", "backsimeq", "backslash", "bar", "barwedge", "bbR", "bbone", "because", "begin", "beta", "beth", "between", "big", "bigcap", "bigcirc", "bigcup", "bigg", "biggl", "biggr", "bigl", "bigoplus", "bigotimes", "bigr", "bigtriangledown", "bigtriangleup", "bigvee", "bigwedge", "binom", "blacklozenge", "blacksquare", "blacktriangle", "blacktriangledown", "blacktriangleleft", "blacktriangleright", "bm", "bmod", "boldsymbol", "bowtie", "boxdot", "boxed", "boxminus", "boxplus", "boxtimes", "bra", "braket", "breve", "bullet", "bumpeq", "cancel", "cap", "cdot", "cdots", "check", "checkmark", "chi", "circ", "circeq", "circlearrowleft", "circlearrowright", "circledS", "circledast", "circledcirc", "circleddash", "colon", "coloneqq", "complement", "cong", "conv", "coprod", "copyright", "cos", "cosh", "cov", "csch", "cup", "curlyeqprec", "curlyeqsucc", "curlyvee", "curlywedge", "curvearrowleft", "curvearrowright", "dag", "dagger", "daleth", "dashv", "dbinom", "ddag", "dddot", "ddot", "ddots", "deg", "degree", "delta", "dfrac", "diag", "diagup", "diamond", "digamma", "displaystyle", "dist", "div", "divideontimes", "dot", "doteq", "doteqdot", "dotplus", "dots", "dotsb", "dotsc", "dotsi", "dotsm", "dotso", "downarrow", "downdownarrows", "downharpoonleft", "downharpoonright", "eg", "ell", "emph", "emptyset", "end", "ensuremath", "eps", "epsilon", "eqcirc", "eqqcolon", "eqslantgtr", "eqslantless", "equiv", "eta", "eth", "euro", "exists", "exp", "fallingdotseq", "flat", "forall", "frac", "framebox", "frown", "gamma", "ge", "geq", "geqq", "geqslant", "gg", "gimel", "gnapprox", "gneq", "gneqq", "gnsim", "grave", "gtrapprox", "gtrdot", "gtreqless", "gtreqqless", "gtrless", "gtrsim", "hat", "hbar", "hbox", "hdots", "hookleftarrow", "hookrightarrow", "hslash", "iddots", "ie", "iiint", "iint", "image", "in", "inf", "infty", "int", "integers", "intercal", "iota", "kappa", "ket", "lVert", "lambda", "langle", "lbrace", "lceil", "ldots", "le", "left", "leftarrow", "leftarrowtail", "leftharpoondown", "leftharpoonup", "leftleftarrows", "leftrightarrow", "leftrightarrows", "leftrightharpoons", "leftrightsquigarrow", "leftthreetimes", "leq", "leqq", "leqslant", "lessapprox", "lessdot", "lesseqgtr", "lesseqqgtr", "lessgtr", "lesssim", "lfloor", "lim", "liminf", "limits", "limsup", "ll", "llcorner", "lmoustache", "ln", "lnapprox", "lneq", "lneqq", "lnot", "lnsim", "log", "longleftarrow", "longleftrightarrow", "longmapsto", "longrightarrow", "looparrowleft", "looparrowright", "lozenge", "lq", "lrcorner", "ltimes", "lvert", "makebox", "mapsto", "mathbb", "mathbbm", "mathbbmss", "mathbf", "mathbin", "mathbold", "mathcal", "mathds", "mathfrak", "mathit", "mathop", "mathord", "mathrel", "mathrm", "mathscr", "mathsf", "mathtt", "max", "mbox", "measuredangle", "mho", "micro", "mid", "middle", "min", "mod", "mp", "mu", "multimap", "nLeftarrow", "nLeftrightarrow", "nRightarrow", "nVDash", "nVdash", "nabla", "natural", "naturals", "nearrow", "neq", "nexists", "ngeq", "ngtr", "ni", "nicefrac", "nleftarrow", "nleftrightarrow", "nleq", "nless", "nmid", "nolimits", "norm", "not", "notin", "nparallel", "nprec", "nrightarrow", "nsubseteq", "nsucc", "nsupseteq", "ntriangleleft", "ntrianglelefteq", "ntriangleright", "ntrianglerighteq", "nu", "nvDash", "nvdash", "nwarrow", "odot", "oint", "omega", "omicron", "ominus", "operatorname", "oplus", "oslash", "otimes", "over", "overbrace", "overbracket", "overgroup", "overleftarrow", "overleftharpoon", "overleftrightarrow", "overline", "overrightarrow", "overrightharpoon", "overset", "parallel", "partial", "perp", "perthousand", "phantom", "phi", "pi", "pitchfork", "pm", "pmb", "pmod", "poly", "polylog", "pounds", "prec", "precapprox", "preccurlyeq", "preceq", "precnapprox", "precneqq", "precsim", "prime", "prob", "prod", "propto", "prox", "psi", "qed", "qquad", "quad", "rVert", "rangle", "rank", "rbrace", "rceil", "reals", "relu", "rfloor", "rho", "right", "rightarrow", "rightarrowtail", "rightharpoondown", "rightharpoonup", "rightleftarrows", "rightleftharpoons", "rightrightarrows", "rightsquigarrow", "rightthreetimes", "risingdotseq", "rmoustache", "rq", "rtimes", "rvert", "scriptstyle", "searrow", "sech", "set", "setminus", "sfrac", "sgn", "sharp", "sigma", "sigmoid", "sign", "sim", "simeq", "sin", "sinh", "slash", "smallsetminus", "smile", "softmax", "span", "sphericalangle", "sqcap", "sqcup", "sqrt", "sqsubset", "sqsubseteq", "sqsupset", "sqsupseteq", "square", "stackrel", "star", "subset", "subseteq", "subseteqq", "subsetneq", "subsetneqq", "substack", "succ", "succapprox", "succcurlyeq", "succeq", "succnapprox", "succneqq", "succnsim", "succsim", "sum", "sup", "supp", "supset", "supseteq", "supseteqq", "supsetneq", "supsetneqq", "swarrow", "tan", "tanh", "tau", "tbinom", "text", "textasciitilde", "textbar", "textbf", "textdegree", "textgreater", "textit", "textless", "textmd", "textmu", "textnormal", "textperthousand", "textrm", "textsf", "textsl", "textstyle", "textsubscript", "textsuperscript", "texttt", "textup", "tfrac", "th", "therefore", "theta", "thickapprox", "thicksim", "tilde", "times", "to", "top", "tr", "triangledown", "triangleleft", "trianglelefteq", "triangleq", "triangleright", "trianglerighteq", "twoheadleftarrow", "twoheadrightarrow", "ulcorner", "underbrace", "underbracket", "undergroup", "underleftarrow", "underleftrightarrow", "underline", "underrightarrow", "underset", "uparrow", "updownarrow", "upharpoonleft", "upharpoonright", "uplus", "upmu", "upsilon", "upuparrows", "urcorner", "url", "utilde", "var", "varepsilon", "varkappa", "varliminf", "varlimsup", "varnothing", "varphi", "varpi", "varrho", "varsigma", "vartheta", "vartriangle", "vartriangleleft", "vartriangleright", "vcenter", "vdash", "vdots", "vec", "vee", "veebar", "vert", "vol", "wedge", "widecheck", "widehat", "wideparen", "widetilde", "wp", "wr", "xi", "zeta", "{", "}"]);
const BREAK = "\ue010";
const P73 = $.pattern("https?:\\/\\/[^/]", "u");
const P74 = $.pattern("(?:p|br|break|sec|title|list|list-item|div|ul|ol|li|h[1-6]|blockquote|disp-quote)", "u");
const P75 = $.pattern("^[ \\u{9}]*\\u{a}[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*", "u");
const P76 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\u{a}[ \\u{9}]*(?=\\n?$)", "u");
const P77 = $.pattern("(?:(?<=[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]) ?\\u{e010} ?(?=\\$(?:[_\\^]\\{[^{}$]*\\})+\\$)|(?<=[A-Z0-9)\\]]) +(?=\\$(?:[_\\^]\\{[^{}$]*\\})+\\$))", "u");
const P78 = $.pattern("(?<![\\p{L}\\p{N}])([b-z]) +(?=\\$(?:[_\\^]\\{[^{}$]*\\})+\\$)", "u");
const P79 = $.pattern("(?<![A-Za-z])([A-Z][a-z]?\\$(?:[_\\^]\\{[^{}$]*\\})+\\$)\\u{e010}(?=[A-Z][a-z]?(?![a-z]))", "u");
const P80 = $.pattern(" ?\\u{e010} ?([,;])(?=[\\p{L}\\p{Nl}\\p{No}])", "u");
const P81 = $.pattern(" ?\\u{e010} ?(?=(?:[\\-\\u{2010}\\u{2013}][\\p{L}\\p{Nl}\\p{No}]|[,.;:!?)\\]\\u{2019}\\u{201d}\\u{bb}%]))", "u");
const P82 = $.pattern("(?<=[(\\[\\u{201c}\\u{2018}\\u{ab}])\\u{e010} ?", "u");
const P83 = $.pattern(" ?\\u{e010} ?", "u");
const BREAKS = [[P77, ""], [P78, "\\1"], [P79, "\\1"], [P80, "\\1 "], [P81, ""], [P82, ""], [P83, " "]];
const P84 = $.pattern("(\\$[_\\^]\\{[^{}$]*\\})\\$ ?\\$([_\\^]\\{[^{}$]*\\}\\$)", "u");
const SPACES_text_repair = "\u000b\f\u001c\u001d\u001e\u001f\u0085\u2028\u2029";
const P85 = $.pattern("[\\u{ad}\\u{200b}\\u{200e}\\u{200f}\\u{2060}\\u{feff}]", "u");
const UNREADABLE = "\ufffd";
const P86 = $.pattern("(?:(?<=[\\p{L}\\p{Nl}\\p{No}])\\u{fffd}(?=(?:s|t|d|m|re|ve|ll)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))|(?<=[a-z]n)\\?(?=t(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))|(?<=I)\\?(?=m(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))))", "u");
const P87 = $.pattern("[\\u{0}-\\u{8}\\u{b}\\u{c}\\u{e}-\\u{1f}\\u{7f}-\\u{84}\\u{86}-\\u{9f}\\u{202a}-\\u{202e}\\u{2066}-\\u{2069}\\u{d800}-\\u{dfff}\\u{fdd0}-\\u{fdef}\\u{feff}\\u{fff9}-\\u{ffff}]", "u");
const P88 = $.pattern("(?<=[\\p{L}\\p{N}_])\\\\'(?=(?:s|t|d|m|re|ve|ll)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))", "u");
const P89 = $.pattern("(?<![\\\\A-Za-z])(?:text(?:tt|bf|it|rm|sc|sf)|emph|underline|math(?:rm|bf|it|cal|bb|sf))\\{([^{}]*)\\}", "u");
const P90 = $.pattern("(?<!\\*)\\*\\*(?=[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000*])([^*\\u{a}]{1,200})(?<=[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])\\*\\*(?!\\*)", "u");
const ACCENTS_text_repair = new Map([["\u00b4", "\u0301"], ["\u00a8", "\u0308"], ["\u02c7", "\u030c"], ["\u02d8", "\u0306"], ["\u02da", "\u030a"], ["\u00b8", "\u0327"], ["\u02db", "\u0328"], ["\u02dd", "\u030b"], ["\u02c6", "\u0302"], ["\u02dc", "\u0303"], ["\u00af", "\u0304"], ["\u02d9", "\u0307"]]);
const P91 = $.pattern("(?:(?<![\\p{L}\\p{N}])[OLDd]\\u{b4}[A-Z\\u{c0}-\\u{de}]|\\u{b4}s(?![\\p{L}\\p{N}]))", "u");
const P92 = $.pattern("([\\p{L}\\p{Nl}\\p{No}]?)( ?)((?:[\\u{b4}\\u{a8}\\u{2c7}\\u{2d8}\\u{2da}\\u{b8}\\u{2db}\\u{2dd}\\u{2c6}\\u{2dc}\\u{af}\\u{2d9}]|(?<= )[\\u{300}-\\u{338}]))( ?)([\\p{L}\\p{Nl}\\p{No}]?)", "u");
const P93 = $.pattern("[\\u{300}-\\u{36f}]", "u");
const STEPS = [["half a character went, or two became one", $.joinSurrogates], ["a terminal's commands went", ((text) => $.invoke(P45, "sub", "", text))], ["the backslash of a TeX command came back", _restore_backslashes], ["a TeX document became its formula", _unwrap_documents], ["UTF-8 that was read as something else was read again", decode_again], ["HTML entities became characters", _replace_entities], ["half a character went, or two became one", $.joinSurrogates], ["HTML tags went", remove_tags], ["odd line breaks became spaces", _replace_spaces], ["invisible characters went", ((text) => $.invoke(P85, "sub", "", text))], ["characters that could not be read became ? or an apostrophe", _replace_unreadable], ["control characters went", ((text) => $.invoke(P87, "sub", "", text))], ["a backslash before an apostrophe went", ((text) => $.invoke(P88, "sub", "'", text))], ["TeX commands became characters", _decode_accents], ["TeX commands that had lost their backslash went", ((text) => $.invoke(P89, "sub", "\\1", text))], ["the stars of Markdown went", ((text) => $.invoke(P90, "sub", "\\1", text))], ["accents beside their letters joined them", _attach_accents], ["loose accents joined their letters", _compose_accents]];
const MARKUP_STEPS = [_replace_entities, remove_tags];
const P94 = $.pattern("\\u{a}(?:(?![\\u{a}]|[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])[^])*\\u{a}[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\u{a}(?=[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])", "u");
const P95 = $.pattern("(?:abstract|summary)(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[.:\\u{2014}\\u{2013}\\-][\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\u{a}[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*)(?=[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])", "iu");
const P96 = $.pattern("(?:(?<=[\\p{L}\\p{Nl}\\p{No}][.)\\]])~(?=[\\p{L}\\p{N}_\\\\])|(?<=[\\p{L}\\p{Nl}\\p{No}_])~(?=[\\p{L}\\p{N}_\\\\])|(?<=[\\p{Nd}])~(?=[\\p{L}\\p{Nl}\\p{No}_])|(?<=[\\p{L}\\p{N}_.)])~(?=[(\\[$]))", "u");
const P97 = $.pattern("(?:https?:\\/\\/[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+|(?<=[\\p{L}\\p{N}_])---?(?=[\\p{L}\\p{N}_])|(?<=[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])---?(?=[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])|(?<=[\\p{L}\\p{N}_])---(?=[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])|(?<=[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])---(?=[\\p{L}\\p{N}_]))", "u");
const P98 = $.pattern("``([^`]{1,300}?)(?:''|(?<=[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])\")", "u");
const P99 = $.pattern("(?<![\\p{L}\\p{N}_'])''(?=[\\p{L}\\p{N}_])([^']{1,300}?)(?<=[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])''(?![\\p{L}\\p{N}_])", "u");
const P100 = $.pattern("(?<![\\p{L}\\p{N}_`])`(?=[\\p{L}\\p{N}_])([^`'\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000][^`'\\u{a}]{0,80})(?<=[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])'(?![\\p{L}\\p{N}_'])", "u");
const QUOTES = [[P98, "\u201c", "\u201d"], [P99, "\u201c", "\u201d"], [P100, "\u2018", "\u2019"]];
const P101 = $.pattern("[.!?](?=[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])", "u");
const NON_ASCII = "non-ASCII";
const Rule1 = { fields: ["name", "organization", "title", "venue", "summary", "abstract"], pattern: "(?:[\u00c3\u00c2][\u0080-\u009f\u00a1-\u00ba\u0160\u0152\u017d\u0161\u0153\u017e\u0178\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a]|[\u00c3\u00c2\u00c4\u00c5]\u00a0(?=[a-z])|[\u00c4-\u00d6\u00df][\u00a9\u0080-\u009f\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a]|[\u00d8-\u00de][\u0080-\u009f\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a]|(?<=[A-Za-z])[\u00c4-\u00df][\u00b2\u00b3\u00b9\u00b1\u00b0\u00b7](?=[A-Za-z])|(?<=[a-z])[\u00c2-\u00de][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|(?:[\u00c2-\u00df][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]){2}|[\u00e0-\u00ef](?:[\u00ae\u0080-\u009f\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a\u0160\u0152\u017d\u0178][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|[\u00b0-\u00b3\u00b7\u00ae\u00bb\u2122\u0161\u2013\u2014\u2026\u201d\u2019\u201c][\u0080-\u009f\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a\u0160\u0152\u017d\u0178])|\u00f0[\u0090\u009f\u0178][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{2}|\u201a\u00c4[\u00f4\u00fa\u00f9\u00ee\u00ec\u00f2\u00f6\u00b6]|[\u221a\u2248\u0192][\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8]|\u00b7[\u00aa\u00ba\u222b\u2211][\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8]|(?<=[A-Za-z])\u221a[\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8](?=[a-z]{2})|(?:[\u2013\u2014\u00ff\u0178][\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8]){2}|[\u2500-\u256c\u2567-\u2580][\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u00a2\u00a5\u20a7\u0192\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u00c1\u00c2\u00c0\u00a9]|(?:\u00f0[\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u00a2\u00a5\u20a7\u0192\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u00c1\u00c2\u00c0\u00a9]){2}|[\u0393\u00d4]\u00c7[\u00d6\u00f4\u00f6\u00fa\u00f9\u00ee\u00f4\u00ff\u00aa\u00dc\u00a3\u00a5\u00c6\u00d8]|[\u03b1\u0393\u03c0\u03a3\u03c3\u03c4\u03a6\u0398\u03a9\u03b4\u03c6\u03b5\u2229][\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u00a2\u00a5\u20a7\u0192\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u00c1\u00c2\u00c0\u00a9]{2}|[\u0102\u0139][\u00a9\u00b6\u02c7\u00ad\u00b0\u00b1\u00a4\u00a7\u00a8\u00ac\u201a\u203a\u201e\u2021\u2026]|(?<=[a-z])[\u0102\u0139\u00c4][\u0161\u0165\u017e\u017a\u02c7\u02d8\u0141\u00a4\u0104\u00a6\u00a7\u00a8\u00a9\u015e\u00ab\u00ac\u017b\u00b0\u00b1\u02db\u00b4\u00b5\u00b6\u00b7\u00b8\u00bb\u013d\u02dd]|(?:\u0110[\u0098\u02c7\u02d8\u0141\u00a4\u0104\u00a6\u00a7\u00a8\u00a9\u015e\u00ab\u00ac\u017b\u00b0\u00b1\u02db\u00b4\u00b5\u00b6\u00b7\u00b8\u0105\u015f\u00bb\u013d\u02dd\u013e\u017c]){2}|(?:[\u0412-\u042f][\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u0459\u203a\u045a\u045c\u045b\u045f\u00a0\u040e\u045e\u0408\u00a4\u0490\u00a6\u00a7\u0401\u00a9\u0404\u00ab\u00ac\u00ad\u00ae\u0407\u00b0\u00b1\u0406\u0456\u0491\u00b5\u00b6\u00b7\u0451\u2116\u0454\u00bb\u0458\u0405\u0455\u0457]){2}|\u0432\u0402[\u2122\u045a\u045c\u201c\u201d\u00a6\u0098]|(?<=[A-Za-z])[\u0413\u0412\u0415\u0414][\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u0459\u203a\u045a\u045c\u045b\u045f\u00a0\u040e\u045e\u0408\u00a4\u0490\u00a6\u00a7\u0401\u00a9\u0404\u00ab\u00ac\u00ad\u00ae\u0407\u00b0\u00b1\u0406\u0456\u0491\u00b5\u00b6\u00b7\u0451\u2116\u0454\u00bb\u0458\u0405\u0455\u0457])", message: "looks garbled at \"%(match)s\", as UTF-8 that was read as something else; write the letters", unless: "", needs: "non-ASCII" };
const P102 = $.pattern("(?:[\\u{c3}\\u{c2}][\\u{80}-\\u{9f}\\u{a1}-\\u{ba}\\u{160}\\u{152}\\u{17d}\\u{161}\\u{153}\\u{17e}\\u{178}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}]|[\\u{c3}\\u{c2}\\u{c4}\\u{c5}]\\u{a0}(?=[a-z])|[\\u{c4}-\\u{d6}\\u{df}][\\u{a9}\\u{80}-\\u{9f}\\u{a1}-\\u{a8}\\u{aa}-\\u{af}\\u{b4}-\\u{b6}\\u{b8}\\u{ba}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}]|[\\u{d8}-\\u{de}][\\u{80}-\\u{9f}\\u{a1}-\\u{a8}\\u{aa}-\\u{af}\\u{b4}-\\u{b6}\\u{b8}\\u{ba}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}]|(?<=[A-Za-z])[\\u{c4}-\\u{df}][\\u{b2}\\u{b3}\\u{b9}\\u{b1}\\u{b0}\\u{b7}](?=[A-Za-z])|(?<=[a-z])[\\u{c2}-\\u{de}][\\u{80}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{160}\\u{2039}\\u{152}\\u{17d}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2dc}\\u{2122}\\u{161}\\u{203a}\\u{153}\\u{17e}\\u{178}]|(?:[\\u{c2}-\\u{df}][\\u{80}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{160}\\u{2039}\\u{152}\\u{17d}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2dc}\\u{2122}\\u{161}\\u{203a}\\u{153}\\u{17e}\\u{178}]){2}|[\\u{e0}-\\u{ef}](?:[\\u{ae}\\u{80}-\\u{9f}\\u{a1}-\\u{a8}\\u{aa}-\\u{af}\\u{b4}-\\u{b6}\\u{b8}\\u{ba}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}\\u{160}\\u{152}\\u{17d}\\u{178}][\\u{80}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{160}\\u{2039}\\u{152}\\u{17d}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2dc}\\u{2122}\\u{161}\\u{203a}\\u{153}\\u{17e}\\u{178}]|[\\u{b0}-\\u{b3}\\u{b7}\\u{ae}\\u{bb}\\u{2122}\\u{161}\\u{2013}\\u{2014}\\u{2026}\\u{201d}\\u{2019}\\u{201c}][\\u{80}-\\u{9f}\\u{a1}-\\u{a8}\\u{aa}-\\u{af}\\u{b4}-\\u{b6}\\u{b8}\\u{ba}\\u{bc}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{2039}\\u{2022}\\u{2dc}\\u{203a}\\u{160}\\u{152}\\u{17d}\\u{178}])|\\u{f0}[\\u{90}\\u{9f}\\u{178}][\\u{80}-\\u{bf}\\u{20ac}\\u{201a}\\u{192}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{2c6}\\u{2030}\\u{160}\\u{2039}\\u{152}\\u{17d}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2dc}\\u{2122}\\u{161}\\u{203a}\\u{153}\\u{17e}\\u{178}]{2}|\\u{201a}\\u{c4}[\\u{f4}\\u{fa}\\u{f9}\\u{ee}\\u{ec}\\u{f2}\\u{f6}\\u{b6}]|[\\u{221a}\\u{2248}\\u{192}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}]|\\u{b7}[\\u{aa}\\u{ba}\\u{222b}\\u{2211}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}]|(?<=[A-Za-z])\\u{221a}[\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}](?=[a-z]{2})|(?:[\\u{2013}\\u{2014}\\u{ff}\\u{178}][\\u{c4}\\u{c5}\\u{c7}\\u{c9}\\u{d1}\\u{d6}\\u{dc}\\u{e1}\\u{e0}\\u{e2}\\u{e4}\\u{e3}\\u{e5}\\u{e7}\\u{e9}\\u{e8}\\u{ea}\\u{eb}\\u{ed}\\u{ec}\\u{ee}\\u{ef}\\u{f1}\\u{f3}\\u{f2}\\u{f4}\\u{f6}\\u{f5}\\u{fa}\\u{f9}\\u{fb}\\u{fc}\\u{2020}\\u{b0}\\u{a2}\\u{a3}\\u{a7}\\u{2022}\\u{b6}\\u{df}\\u{ae}\\u{a9}\\u{2122}\\u{b4}\\u{a8}\\u{2260}\\u{c6}\\u{d8}\\u{221e}\\u{b1}\\u{2264}\\u{2265}\\u{a5}\\u{b5}\\u{2202}\\u{2211}\\u{220f}\\u{3c0}\\u{222b}\\u{aa}\\u{ba}\\u{3a9}\\u{e6}\\u{f8}]){2}|[\\u{2500}-\\u{256c}\\u{2567}-\\u{2580}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{a2}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}\\u{c1}\\u{c2}\\u{c0}\\u{a9}]|(?:\\u{f0}[\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{a2}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}\\u{c1}\\u{c2}\\u{c0}\\u{a9}]){2}|[\\u{393}\\u{d4}]\\u{c7}[\\u{d6}\\u{f4}\\u{f6}\\u{fa}\\u{f9}\\u{ee}\\u{ff}\\u{aa}\\u{dc}\\u{a3}\\u{a5}\\u{c6}\\u{d8}]|[\\u{3b1}\\u{393}\\u{3c0}\\u{3a3}\\u{3c3}\\u{3c4}\\u{3a6}\\u{398}\\u{3a9}\\u{3b4}\\u{3c6}\\u{3b5}\\u{2229}][\\u{c7}\\u{fc}\\u{e9}\\u{e2}\\u{e4}\\u{e0}\\u{e5}\\u{e7}\\u{ea}\\u{eb}\\u{e8}\\u{ef}\\u{ee}\\u{ec}\\u{c4}\\u{c5}\\u{c9}\\u{e6}\\u{c6}\\u{f4}\\u{f6}\\u{f2}\\u{fb}\\u{f9}\\u{ff}\\u{d6}\\u{dc}\\u{f8}\\u{a3}\\u{d8}\\u{d7}\\u{a2}\\u{a5}\\u{20a7}\\u{192}\\u{e1}\\u{ed}\\u{f3}\\u{fa}\\u{f1}\\u{d1}\\u{aa}\\u{ba}\\u{bf}\\u{2310}\\u{ae}\\u{ac}\\u{bd}\\u{bc}\\u{a1}\\u{ab}\\u{bb}\\u{2591}\\u{2592}\\u{2593}\\u{2502}\\u{2524}\\u{2561}\\u{2562}\\u{2556}\\u{2555}\\u{2563}\\u{2551}\\u{2557}\\u{255d}\\u{255c}\\u{255b}\\u{2510}\\u{c1}\\u{c2}\\u{c0}\\u{a9}]{2}|[\\u{102}\\u{139}][\\u{a9}\\u{b6}\\u{2c7}\\u{ad}\\u{b0}\\u{b1}\\u{a4}\\u{a7}\\u{a8}\\u{ac}\\u{201a}\\u{203a}\\u{201e}\\u{2021}\\u{2026}]|(?<=[a-z])[\\u{102}\\u{139}\\u{c4}][\\u{161}\\u{165}\\u{17e}\\u{17a}\\u{2c7}\\u{2d8}\\u{141}\\u{a4}\\u{104}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{15e}\\u{ab}\\u{ac}\\u{17b}\\u{b0}\\u{b1}\\u{2db}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{bb}\\u{13d}\\u{2dd}]|(?:\\u{110}[\\u{98}\\u{2c7}\\u{2d8}\\u{141}\\u{a4}\\u{104}\\u{a6}\\u{a7}\\u{a8}\\u{a9}\\u{15e}\\u{ab}\\u{ac}\\u{17b}\\u{b0}\\u{b1}\\u{2db}\\u{b4}\\u{b5}\\u{b6}\\u{b7}\\u{b8}\\u{105}\\u{15f}\\u{bb}\\u{13d}\\u{2dd}\\u{13e}\\u{17c}]){2}|(?:[\\u{412}-\\u{42f}][\\u{402}\\u{403}\\u{201a}\\u{453}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{20ac}\\u{2030}\\u{409}\\u{2039}\\u{40a}\\u{40c}\\u{40b}\\u{40f}\\u{452}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2122}\\u{459}\\u{203a}\\u{45a}\\u{45c}\\u{45b}\\u{45f}\\u{a0}\\u{40e}\\u{45e}\\u{408}\\u{a4}\\u{490}\\u{a6}\\u{a7}\\u{401}\\u{a9}\\u{404}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{407}\\u{b0}\\u{b1}\\u{406}\\u{456}\\u{491}\\u{b5}\\u{b6}\\u{b7}\\u{451}\\u{2116}\\u{454}\\u{bb}\\u{458}\\u{405}\\u{455}\\u{457}]){2}|\\u{432}\\u{402}[\\u{2122}\\u{45a}\\u{45c}\\u{201c}\\u{201d}\\u{a6}\\u{98}]|(?<=[A-Za-z])[\\u{413}\\u{412}\\u{415}\\u{414}][\\u{402}\\u{403}\\u{201a}\\u{453}\\u{201e}\\u{2026}\\u{2020}\\u{2021}\\u{20ac}\\u{2030}\\u{409}\\u{2039}\\u{40a}\\u{40c}\\u{40b}\\u{40f}\\u{452}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2022}\\u{2013}\\u{2014}\\u{2122}\\u{459}\\u{203a}\\u{45a}\\u{45c}\\u{45b}\\u{45f}\\u{a0}\\u{40e}\\u{45e}\\u{408}\\u{a4}\\u{490}\\u{a6}\\u{a7}\\u{401}\\u{a9}\\u{404}\\u{ab}\\u{ac}\\u{ad}\\u{ae}\\u{407}\\u{b0}\\u{b1}\\u{406}\\u{456}\\u{491}\\u{b5}\\u{b6}\\u{b7}\\u{451}\\u{2116}\\u{454}\\u{bb}\\u{458}\\u{405}\\u{455}\\u{457}])", "u");
const Rule2 = { fields: ["name", "organization", "title", "venue", "summary", "abstract"], pattern: "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|shy|[a-zA-Z]{1,2}(?:acute|grave|circ|tilde|uml|cedil|caron|slash|ring|lig)|[lr][sd]quo|[mn]dash|hellip|times|minus|deg|plusmn|middot|bull|copy|reg|trade|le|ge|ne|asymp|infin|alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|ensp|emsp|thinsp);", message: "holds the HTML entity \"%(match)s\"; write the character", unless: "", needs: "&" };
const P103 = $.pattern("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp|shy|[a-zA-Z]{1,2}(?:acute|grave|circ|tilde|uml|cedil|caron|slash|ring|lig)|[lr][sd]quo|[mn]dash|hellip|times|minus|deg|plusmn|middot|bull|copy|reg|trade|le|ge|ne|asymp|infin|alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|ensp|emsp|thinsp);", "u");
const Rule3 = { fields: ["name", "organization", "title", "venue", "summary", "abstract"], pattern: "<(i|b|u|em|strong|italic|bold|sub|sup|sc|scp|tt|small|big|span|font|p|div|code|title|sec|inline-formula|math|tex-math)(?: [^<>]*)?>[^<>]*</\\1>|<br ?/?>|</?(?:jats|mml):[a-z-]+[^<>]*>", message: "holds HTML, \"%(match)s\", which shows as it stands; delete the tags, or write TeX", unless: "", needs: "<" };
const P104 = $.pattern("<(?:((?:i|b|u|em|strong|italic|bold|sub|sup|sc|scp|tt|small|big|span|font|p|div|code|title|sec|inline-formula|math|tex-math))(?: [^<>]*)?>[^<>]*<\\/(?:\\1)>|br ?\\/?>|\\/?(?:jats|mml):[a-z\\-]+[^<>]*>)", "u");
const Rule4 = { fields: ["name", "organization", "title", "venue", "summary", "abstract"], pattern: "[\u00ad\u200b\u200e\u200f\u2060]", message: "holds an invisible character, as a soft hyphen or a zero-width space; delete it, or type the word anew", unless: "", needs: "non-ASCII" };
const P105 = $.pattern("[\\u{ad}\\u{200b}\\u{200e}\\u{200f}\\u{2060}]", "u");
const Rule5 = { fields: ["name", "organization", "title", "venue", "summary", "abstract"], pattern: "\u951f\u65a4\u62f7?|\u70eb\u70eb\u70eb|\u5c6f\u5c6f\u5c6f", message: "holds \"%(match)s\", which stands for letters that were lost; write them", unless: "", needs: "non-ASCII" };
const P106 = $.pattern("(?:\\u{951f}\\u{65a4}\\u{62f7}?|\\u{70eb}\\u{70eb}\\u{70eb}|\\u{5c6f}\\u{5c6f}\\u{5c6f})", "u");
const Rule6 = { fields: ["name", "organization", "title", "venue", "summary", "abstract"], pattern: "[\ufb00-\ufb06]", message: "holds the ligature \"%(match)s\" of a PDF; write its letters", unless: "", needs: "non-ASCII" };
const P107 = $.pattern("[\\u{fb00}-\\u{fb06}]", "u");
const Rule7 = { fields: ["name", "organization", "title", "venue", "summary", "abstract"], pattern: "[*]{2}[^*\\s][^*]*[*]{2}", message: "holds Markdown, \"%(match)s\", which shows as it stands; delete the stars", unless: "", needs: "*" };
const P108 = $.pattern("\\*{2}[^*\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000][^*]*\\*{2}", "u");
const Rule8 = { fields: ["name", "organization", "title", "venue"], pattern: "(?:^|[^\\\\A-Za-z\"'`^~=.{}_$])[{][^{}\\\\]*[}]", message: "holds braces, \"%(match)s\", which BibTeX needs and a page shows; delete them", unless: "", needs: "{" };
const P109 = $.pattern("(?:^|[^\\\\A-Za-z\"'`\\^~=.{}_$])\\{[^{}\\\\]*\\}", "u");
const Rule9 = { fields: ["name", "organization", "title", "venue"], pattern: "\\\\(?![a-zA-Z](?![A-Za-z])|(?:aa|ae|oe|ss|th|dh|dj|ng|AA|AE|OE|TH|DH|DJ|NG|text[a-z]+|emph|url|TeX|LaTeX|BibTeX)(?![A-Za-z]))[A-Za-z]+", message: "holds the TeX command \"%(match)s\"; write what it prints", unless: "", needs: "\\" };
const P110 = $.pattern("\\\\(?!(?:[a-zA-Z](?![A-Za-z])|(?:aa|ae|oe|ss|th|dh|dj|ng|AA|AE|OE|TH|DH|DJ|NG|text[a-z]+|emph|url|TeX|LaTeX|BibTeX)(?![A-Za-z])))[A-Za-z]+", "u");
const Rule10 = { fields: ["name", "organization", "title", "venue"], pattern: "{L}[\u00a8\u02c7\u02d8\u02da\u00b8\u02db\u02dd] ?{L}|(?:^| )[\u00b4\u00a8\u02c7\u02d8\u02da\u00b8\u02db\u02dd] ?{L}|{L} [\u0300-\u0338]{L}|{L}(?:(?<! [OLDd])(?<!^[OLDd])|(?=\u00b4[a-z]))\u00b4(?!s(?: |$)) ?{L}", message: "holds an accent beside its letter, \"%(match)s\"; write the letter with its accent", unless: "", needs: "non-ASCII" };
const P111 = $.pattern("(?:[\\p{L}\\p{Nl}\\p{No}][\\u{a8}\\u{2c7}\\u{2d8}\\u{2da}\\u{b8}\\u{2db}\\u{2dd}] ?[\\p{L}\\p{Nl}\\p{No}]|(?:^| )[\\u{b4}\\u{a8}\\u{2c7}\\u{2d8}\\u{2da}\\u{b8}\\u{2db}\\u{2dd}] ?[\\p{L}\\p{Nl}\\p{No}]|[\\p{L}\\p{Nl}\\p{No}] [\\u{300}-\\u{338}][\\p{L}\\p{Nl}\\p{No}]|[\\p{L}\\p{Nl}\\p{No}](?:(?<! [OLDd])(?<!^[OLDd])|(?=\\u{b4}[a-z]))\\u{b4}(?!s(?: |(?=\\n?$))) ?[\\p{L}\\p{Nl}\\p{No}])", "u");
const Rule11 = { fields: ["name", "organization", "title", "venue"], pattern: "{L}+[?]{L}+", message: "holds a question mark within a word, \"%(match)s\"; which letter is it?", unless: "", needs: "?" };
const P112 = $.pattern("[\\p{L}\\p{Nl}\\p{No}]+\\?[\\p{L}\\p{Nl}\\p{No}]+", "u");
const Rule12 = { fields: ["name", "organization"], pattern: "[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)+", message: "holds the e-mail address \"%(match)s\", which would be public; delete it", unless: "", needs: "@" };
const P113 = $.pattern("[A-Za-z0-9_.+\\-]+@[A-Za-z0-9\\-]+(?:\\.[A-Za-z0-9\\-]+)+", "u");
const Rule13 = { fields: ["name"], pattern: "^[*\u2020\u2021\u00a7\u00b6\u2217\u22c6\u2605\u2709,;:.-]|[*\u2020\u2021\u00a7\u00b6\u2217\u22c6\u2605\u2709\u00b9\u00b2\u00b3\u2074-\u2079\u2070]|[#,;:]$|\\^[0-9]", message: "holds the mark of a footnote, \"%(match)s\"; delete it", unless: "^[^A-Za-z]{1,2}$", needs: "" };
const P114 = $.pattern("(?:^[*\\u{2020}\\u{2021}\\u{a7}\\u{b6}\\u{2217}\\u{22c6}\\u{2605}\\u{2709},;:.\\-]|[*\\u{2020}\\u{2021}\\u{a7}\\u{b6}\\u{2217}\\u{22c6}\\u{2605}\\u{2709}\\u{b9}\\u{b2}\\u{b3}\\u{2074}-\\u{2079}\\u{2070}]|[#,;:](?=\\n?$)|\\^[0-9])", "u");
const P115 = $.pattern("^[^A-Za-z]{1,2}(?=\\n?$)", "iu");
const Rule14 = { fields: ["name"], pattern: "[0-9]", message: "holds digits: a footnote's, or its own?", unless: "\\b(?:team|teams|collaboration|consortium|group|committee|community|initiative|network|project|institute|university|laborator(?:y|ies)|labs?|department|center|centre|foundation|inc|ltd|llc|gmbh|corporation|company|association|society|organi[sz]ation|agency|council|ministry|workshop|contributors|developers|authors|members|research|intelligence|working group|task force)\\b|^[A-Za-z]+-?[0-9.]+$", needs: "0123456789" };
const P116 = $.pattern("[0-9]", "u");
const P117 = $.pattern("(?:(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:team|teams|collaboration|consortium|group|committee|community|initiative|network|project|institute|university|laborator(?:y|ies)|labs?|department|center|centre|foundation|inc|ltd|llc|gmbh|corporation|company|association|society|organi[sz]ation|agency|council|ministry|workshop|contributors|developers|authors|members|research|intelligence|working group|task force)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|^[A-Za-z]+-?[0-9.]+(?=\\n?$))", "iu");
const Rule15 = { fields: ["name"], pattern: "[(\\[]", message: "holds brackets: an affiliation, or another name?", unless: "^[(]?:", needs: "([" };
const P118 = $.pattern("[(\\[]", "u");
const P119 = $.pattern("^\\(?:", "iu");
const Rule16 = { fields: ["name"], pattern: "(?:^| )(?:Dr|Prof)[.]|(?:^|[ ,])Ph[.]?D(?:[.]|$)", message: "holds a title; is it printed so?", unless: "", needs: "DP" };
const P120 = $.pattern("(?:(?:^| )(?:Dr|Prof)\\.|(?:^|[ ,])Ph\\.?D(?:\\.|(?=\\n?$)))", "u");
const Rule17 = { fields: ["name"], pattern: "(?:^|[ ,])(?:[Ee][Tt][.]? ?[Aa][Ll][.]?|[Oo]thers)$", message: "goes on with \"%(match)s\"; list the other authors", unless: "", needs: "" };
const P121 = $.pattern("(?:^|[ ,])(?:[Ee][Tt]\\.? ?[Aa][Ll]\\.?|[Oo]thers)(?=\\n?$)", "u");
const Rule18 = { fields: ["name"], pattern: "[.]{2,}|\u2026", message: "holds stray dots, \"%(match)s\"; delete them", unless: "", needs: ".\u2026" };
const P122 = $.pattern("(?:\\.{2,}|\\u{2026})", "u");
const Rule19 = { fields: ["name"], pattern: "{L} +(?:and|&|und|et(?! al)) +{L}|{L} *; *{L}", message: "may be several people; write a line for each", unless: "\\b(?:team|teams|collaboration|consortium|group|committee|community|initiative|network|project|institute|university|laborator(?:y|ies)|labs?|department|center|centre|foundation|inc|ltd|llc|gmbh|corporation|company|association|society|organi[sz]ation|agency|council|ministry|workshop|contributors|developers|authors|members|research|intelligence|working group|task force)\\b", needs: "" };
const P123 = $.pattern("[\\p{L}\\p{Nl}\\p{No}](?: +(?:and|&|und|et(?! al)) +[\\p{L}\\p{Nl}\\p{No}]| *; *[\\p{L}\\p{Nl}\\p{No}])", "u");
const P124 = $.pattern("(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:team|teams|collaboration|consortium|group|committee|community|initiative|network|project|institute|university|laborator(?:y|ies)|labs?|department|center|centre|foundation|inc|ltd|llc|gmbh|corporation|company|association|society|organi[sz]ation|agency|council|ministry|workshop|contributors|developers|authors|members|research|intelligence|working group|task force)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))", "iu");
const Rule20 = { fields: ["name"], pattern: "^[^,]+,(?! *(?:[JS]r[.]?|I{2,3}|IV|Ph[.]?D[.]?|M[.]?D[.]?|Esq[.]?)$)[^,]+$", message: "has a comma; where the last name stands first, write it last, as \"Ada Invent\"", unless: "\\b(?:team|teams|collaboration|consortium|group|committee|community|initiative|network|project|institute|university|laborator(?:y|ies)|labs?|department|center|centre|foundation|inc|ltd|llc|gmbh|corporation|company|association|society|organi[sz]ation|agency|council|ministry|workshop|contributors|developers|authors|members|research|intelligence|working group|task force)\\b", needs: "," };
const P125 = $.pattern("^[^,]+,(?! *(?:[JS]r\\.?|I{2,3}|IV|Ph\\.?D\\.?|M\\.?D\\.?|Esq\\.?)(?=\\n?$))[^,]+(?=\\n?$)", "u");
const Rule21 = { fields: ["name"], pattern: "^(?:[Aa]nonym(?:ous|e|us)(?: [Aa]uthors?)?|[Aa]non[.]?|ANONYMOUS|[Uu]nknown(?: [Aa]uthors?)?|[Nn]o [Aa]uthors?(?: .*)?|[Aa]uthors? [Uu]nknown|[Ff]irst(?:name)? [Ll]ast(?:name)?|(?:[Ff]irst|[Ss]econd|[Tt]hird) [Aa]uthor|[(]?:?(?:unav|unkn|tba|none|null)[)]?|[Nn]/[Aa]|TB[AD]|[Ss][.] ?[Nn][.])$", message: "stands for an unknown person; write who signed the paper, or authors: [] if nobody did", unless: "", needs: "" };
const P126 = $.pattern("^(?:[Aa]nonym(?:ous|e|us)(?: [Aa]uthors?)?|[Aa]non\\.?|ANONYMOUS|[Uu]nknown(?: [Aa]uthors?)?|[Nn]o [Aa]uthors?(?: [^\\n]*)?|[Aa]uthors? [Uu]nknown|[Ff]irst(?:name)? [Ll]ast(?:name)?|(?:[Ff]irst|[Ss]econd|[Tt]hird) [Aa]uthor|\\(?:?(?:unav|unkn|tba|none|null)\\)?|[Nn]\\/[Aa]|TB[AD]|[Ss]\\. ?[Nn]\\.)(?=\\n?$)", "u");
const Rule22 = { fields: ["name"], pattern: "[^ ] (?:[^ ]+ )*[A-Z\u00c0-\u00d6\u00d8-\u00de]{4,}(?=$|[ -])|(?:^|[ -])[A-Z\u00c0-\u00d6\u00d8-\u00de]{4,} ", message: "is in capitals; is it printed so in the list of authors only for its look?", unless: "\\b(?:team|teams|collaboration|consortium|group|committee|community|initiative|network|project|institute|university|laborator(?:y|ies)|labs?|department|center|centre|foundation|inc|ltd|llc|gmbh|corporation|company|association|society|organi[sz]ation|agency|council|ministry|workshop|contributors|developers|authors|members|research|intelligence|working group|task force)\\b", needs: "" };
const P127 = $.pattern("(?:[^ ] (?:[^ ]+ )*[A-Z\\u{c0}-\\u{d6}\\u{d8}-\\u{de}]{4,}(?=(?:(?=\\n?$)|[ \\-]))|(?:^|[ \\-])[A-Z\\u{c0}-\\u{d6}\\u{d8}-\\u{de}]{4,} )", "u");
const Rule23 = { fields: ["title"], pattern: "(?:^| )(?:of|and|the|with|from|using)[A-Z][a-z]+[A-Z0-9]?[^ ]*", message: "may lack a space in \"%(match)s\"", unless: "", needs: "" };
const P128 = $.pattern("(?:^| )(?:of|and|the|with|from|using)[A-Z][a-z]+[A-Z0-9]?[^ ]*", "u");
const Rule24 = { fields: ["title", "summary", "abstract"], pattern: "(?:^|[^A-Za-z])(?:sim|approx)[0-9]|[0-9]times(?=[^a-z]|$)|(?:^| )x20[12][0-9](?=[^0-9]|$)", message: "may have lost the marks of TeX, as sim30 for $\\sim$30", unless: "", needs: "0123456789" };
const P129 = $.pattern("(?:(?:^|[^A-Za-z])(?:sim|approx)[0-9]|[0-9]times(?=(?:[^a-z]|(?=\\n?$)))|(?:^| )x20[12][0-9](?=(?:[^0-9]|(?=\\n?$))))", "u");
const Rule25 = { fields: ["title", "summary", "abstract"], pattern: "(?:^|[^\\\\A-Za-z0-9_])(?:infty|nabla|leq|geq|cdot|ldots|rightarrow|leftarrow|varepsilon|mathcal|mathbb|textit|textbf|texttt)(?=[^a-z]|$)", message: "may have lost a backslash, as infty for $\\infty$", unless: "", needs: "" };
const P130 = $.pattern("(?:^|[^\\\\A-Za-z0-9_])(?:infty|nabla|leq|geq|cdot|ldots|rightarrow|leftarrow|varepsilon|mathcal|mathbb|textit|textbf|texttt)(?=(?:[^a-z]|(?=\\n?$)))", "u");
const Rule26 = { fields: ["title", "summary", "abstract"], pattern: "[A-Za-z0-9)\\]][\\^_][{]|[A-Za-z0-9)]\\^[0-9A-Za-z]", message: "holds ^ or _ outside of mathematics; the dollars may be lost", unless: "", needs: "^_" };
const P131 = $.pattern("(?:[A-Za-z0-9)\\]][\\^_]\\{|[A-Za-z0-9)]\\^[0-9A-Za-z])", "u");
const Rule27 = { fields: ["title", "summary", "abstract", "note"], pattern: "(?<![\\\\0-9])[$](?:[^\\s0-9]|[0-9][^\\s$]*\\\\[A-Za-z])[^\\s]{0,20}", message: "holds a dollar that begins no formula, at \"%(match)s\"; close the formula with another, or write \\$ for the sign", unless: "`[^`$]*[$][^`]*`", needs: "$" };
const P132 = $.pattern("(?<![\\\\0-9])\\$(?:[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u30000-9]|[0-9][^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000$]*\\\\[A-Za-z])[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]{0,20}", "u");
const P133 = $.pattern("`[^`$]*\\$[^`]*`", "iu");
const Rule28 = { fields: ["title", "summary", "abstract"], pattern: "\\\\(?:cite[a-z]*|ref|eqref|footnote|label)[{]", message: "cites what is not there", unless: "", needs: "\\" };
const P134 = $.pattern("\\\\(?:cite[a-z]*|ref|eqref|footnote|label)\\{", "u");
const Rule29 = { fields: ["summary", "abstract"], pattern: "(?:^| )[a-z]*[a-z][?][a-z]+(?=$|[ .,;:)])", message: "holds a question mark within a word, \"%(match)s\"; which letter is it?", unless: "", needs: "?" };
const P135 = $.pattern("(?:^| )[a-z]*[a-z]\\?[a-z]+(?=(?:(?=\\n?$)|[ .,;:)]))", "u");
const Rule30 = { fields: ["summary", "abstract"], pattern: "[a-z]{2,}- (?!(?:and|or|to|nor|but|versus|vs|as|through|und|bis|et)[ ,])[a-z]{3,}", message: "holds a word that a line of a PDF divided, \"%(match)s\"; join it", unless: "", needs: "-" };
const P136 = $.pattern("[a-z]{2,}- (?!(?:and|or|to|nor|but|versus|vs|as|through|und|bis|et)[ ,])[a-z]{3,}", "u");
const Rule31 = { fields: ["summary"], pattern: "^[-*\u2022] ", message: "begins as a list; a summary is one paragraph of sentences", unless: "", needs: "-*\u2022" };
const P137 = $.pattern("^[\\-*\\u{2022}] ", "u");
const Rule32 = { fields: ["abstract"], pattern: "^(?:Abstract|ABSTRACT)(?:[.:\u2014\u2013-]| [A-Z]|\\s*\\n)", message: "begins with its own heading; delete that", unless: "", needs: "" };
const P138 = $.pattern("^A(?:bstract|BSTRACT)(?:[.:\\u{2014}\\u{2013}\\-]| [A-Z]|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\u{a})", "u");
const _compiled_table = new Map([["name", [[Rule1, new Set(["non-ASCII"]), P102, null], [Rule2, new Set(["&"]), P103, null], [Rule3, new Set(["<"]), P104, null], [Rule4, new Set(["non-ASCII"]), P105, null], [Rule5, new Set(["non-ASCII"]), P106, null], [Rule6, new Set(["non-ASCII"]), P107, null], [Rule7, new Set(["*"]), P108, null], [Rule8, new Set(["{"]), P109, null], [Rule9, new Set(["\\"]), P110, null], [Rule10, new Set(["non-ASCII"]), P111, null], [Rule11, new Set(["?"]), P112, null], [Rule12, new Set(["@"]), P113, null], [Rule13, new Set([]), P114, P115], [Rule14, new Set(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]), P116, P117], [Rule15, new Set(["(", "["]), P118, P119], [Rule16, new Set(["D", "P"]), P120, null], [Rule17, new Set([]), P121, null], [Rule18, new Set([".", "\u2026"]), P122, null], [Rule19, new Set([]), P123, P124], [Rule20, new Set([","]), P125, P124], [Rule21, new Set([]), P126, null], [Rule22, new Set([]), P127, P124]]], ["organization", [[Rule1, new Set(["non-ASCII"]), P102, null], [Rule2, new Set(["&"]), P103, null], [Rule3, new Set(["<"]), P104, null], [Rule4, new Set(["non-ASCII"]), P105, null], [Rule5, new Set(["non-ASCII"]), P106, null], [Rule6, new Set(["non-ASCII"]), P107, null], [Rule7, new Set(["*"]), P108, null], [Rule8, new Set(["{"]), P109, null], [Rule9, new Set(["\\"]), P110, null], [Rule10, new Set(["non-ASCII"]), P111, null], [Rule11, new Set(["?"]), P112, null], [Rule12, new Set(["@"]), P113, null]]], ["title", [[Rule1, new Set(["non-ASCII"]), P102, null], [Rule2, new Set(["&"]), P103, null], [Rule3, new Set(["<"]), P104, null], [Rule4, new Set(["non-ASCII"]), P105, null], [Rule5, new Set(["non-ASCII"]), P106, null], [Rule6, new Set(["non-ASCII"]), P107, null], [Rule7, new Set(["*"]), P108, null], [Rule8, new Set(["{"]), P109, null], [Rule9, new Set(["\\"]), P110, null], [Rule10, new Set(["non-ASCII"]), P111, null], [Rule11, new Set(["?"]), P112, null], [Rule23, new Set([]), P128, null], [Rule24, new Set(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]), P129, null], [Rule25, new Set([]), P130, null], [Rule26, new Set(["^", "_"]), P131, null], [Rule27, new Set(["$"]), P132, P133], [Rule28, new Set(["\\"]), P134, null]]], ["venue", [[Rule1, new Set(["non-ASCII"]), P102, null], [Rule2, new Set(["&"]), P103, null], [Rule3, new Set(["<"]), P104, null], [Rule4, new Set(["non-ASCII"]), P105, null], [Rule5, new Set(["non-ASCII"]), P106, null], [Rule6, new Set(["non-ASCII"]), P107, null], [Rule7, new Set(["*"]), P108, null], [Rule8, new Set(["{"]), P109, null], [Rule9, new Set(["\\"]), P110, null], [Rule10, new Set(["non-ASCII"]), P111, null], [Rule11, new Set(["?"]), P112, null]]], ["summary", [[Rule1, new Set(["non-ASCII"]), P102, null], [Rule2, new Set(["&"]), P103, null], [Rule3, new Set(["<"]), P104, null], [Rule4, new Set(["non-ASCII"]), P105, null], [Rule5, new Set(["non-ASCII"]), P106, null], [Rule6, new Set(["non-ASCII"]), P107, null], [Rule7, new Set(["*"]), P108, null], [Rule29, new Set(["?"]), P135, null], [Rule24, new Set(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]), P129, null], [Rule25, new Set([]), P130, null], [Rule26, new Set(["^", "_"]), P131, null], [Rule27, new Set(["$"]), P132, P133], [Rule28, new Set(["\\"]), P134, null], [Rule30, new Set(["-"]), P136, null], [Rule31, new Set(["*", "-", "\u2022"]), P137, null]]], ["abstract", [[Rule1, new Set(["non-ASCII"]), P102, null], [Rule2, new Set(["&"]), P103, null], [Rule3, new Set(["<"]), P104, null], [Rule4, new Set(["non-ASCII"]), P105, null], [Rule5, new Set(["non-ASCII"]), P106, null], [Rule6, new Set(["non-ASCII"]), P107, null], [Rule7, new Set(["*"]), P108, null], [Rule29, new Set(["?"]), P135, null], [Rule24, new Set(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]), P129, null], [Rule25, new Set([]), P130, null], [Rule26, new Set(["^", "_"]), P131, null], [Rule27, new Set(["$"]), P132, P133], [Rule28, new Set(["\\"]), P134, null], [Rule30, new Set(["-"]), P136, null], [Rule32, new Set([]), P138, null]]], ["note", [[Rule27, new Set(["$"]), P132, P133]]]]);
const EVIDENCE = "[\u00c3\u00c2][\u0080-\u009f\u00a1-\u00ba\u0160\u0152\u017d\u0161\u0153\u017e\u0178\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a]|[\u00c3\u00c2\u00c4\u00c5]\u00a0(?=[a-z])|[\u00c4-\u00d6\u00df][\u00a9\u0080-\u009f\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a]|[\u00d8-\u00de][\u0080-\u009f\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a]|(?<=[A-Za-z])[\u00c4-\u00df][\u00b2\u00b3\u00b9\u00b1\u00b0\u00b7](?=[A-Za-z])|(?<=[a-z])[\u00c2-\u00de][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|(?:[\u00c2-\u00df][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]){2}|[\u00e0-\u00ef](?:[\u00ae\u0080-\u009f\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a\u0160\u0152\u017d\u0178][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|[\u00b0-\u00b3\u00b7\u00ae\u00bb\u2122\u0161\u2013\u2014\u2026\u201d\u2019\u201c][\u0080-\u009f\u00a1-\u00a8\u00aa-\u00af\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf\u20ac\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u203a\u0160\u0152\u017d\u0178])|\u00f0[\u0090\u009f\u0178][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{2}|\u201a\u00c4[\u00f4\u00fa\u00f9\u00ee\u00ec\u00f2\u00f6\u00b6]|[\u221a\u2248\u0192][\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8]|\u00b7[\u00aa\u00ba\u222b\u2211][\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8]|(?<=[A-Za-z])\u221a[\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8](?=[a-z]{2})|(?:[\u2013\u2014\u00ff\u0178][\u00c4\u00c5\u00c7\u00c9\u00d1\u00d6\u00dc\u00e1\u00e0\u00e2\u00e4\u00e3\u00e5\u00e7\u00e9\u00e8\u00ea\u00eb\u00ed\u00ec\u00ee\u00ef\u00f1\u00f3\u00f2\u00f4\u00f6\u00f5\u00fa\u00f9\u00fb\u00fc\u2020\u00b0\u00a2\u00a3\u00a7\u2022\u00b6\u00df\u00ae\u00a9\u2122\u00b4\u00a8\u2260\u00c6\u00d8\u221e\u00b1\u2264\u2265\u00a5\u00b5\u2202\u2211\u220f\u03c0\u222b\u00aa\u00ba\u03a9\u00e6\u00f8]){2}|[\u2500-\u256c\u2567-\u2580][\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u00a2\u00a5\u20a7\u0192\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u00c1\u00c2\u00c0\u00a9]|(?:\u00f0[\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u00a2\u00a5\u20a7\u0192\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u00c1\u00c2\u00c0\u00a9]){2}|[\u0393\u00d4]\u00c7[\u00d6\u00f4\u00f6\u00fa\u00f9\u00ee\u00f4\u00ff\u00aa\u00dc\u00a3\u00a5\u00c6\u00d8]|[\u03b1\u0393\u03c0\u03a3\u03c3\u03c4\u03a6\u0398\u03a9\u03b4\u03c6\u03b5\u2229][\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00f8\u00a3\u00d8\u00d7\u00a2\u00a5\u20a7\u0192\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ae\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u00c1\u00c2\u00c0\u00a9]{2}|[\u0102\u0139][\u00a9\u00b6\u02c7\u00ad\u00b0\u00b1\u00a4\u00a7\u00a8\u00ac\u201a\u203a\u201e\u2021\u2026]|(?<=[a-z])[\u0102\u0139\u00c4][\u0161\u0165\u017e\u017a\u02c7\u02d8\u0141\u00a4\u0104\u00a6\u00a7\u00a8\u00a9\u015e\u00ab\u00ac\u017b\u00b0\u00b1\u02db\u00b4\u00b5\u00b6\u00b7\u00b8\u00bb\u013d\u02dd]|(?:\u0110[\u0098\u02c7\u02d8\u0141\u00a4\u0104\u00a6\u00a7\u00a8\u00a9\u015e\u00ab\u00ac\u017b\u00b0\u00b1\u02db\u00b4\u00b5\u00b6\u00b7\u00b8\u0105\u015f\u00bb\u013d\u02dd\u013e\u017c]){2}|(?:[\u0412-\u042f][\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u0459\u203a\u045a\u045c\u045b\u045f\u00a0\u040e\u045e\u0408\u00a4\u0490\u00a6\u00a7\u0401\u00a9\u0404\u00ab\u00ac\u00ad\u00ae\u0407\u00b0\u00b1\u0406\u0456\u0491\u00b5\u00b6\u00b7\u0451\u2116\u0454\u00bb\u0458\u0405\u0455\u0457]){2}|\u0432\u0402[\u2122\u045a\u045c\u201c\u201d\u00a6\u0098]|(?<=[A-Za-z])[\u0413\u0412\u0415\u0414][\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f\u0452\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u2122\u0459\u203a\u045a\u045c\u045b\u045f\u00a0\u040e\u045e\u0408\u00a4\u0490\u00a6\u00a7\u0401\u00a9\u0404\u00ab\u00ac\u00ad\u00ae\u0407\u00b0\u00b1\u0406\u0456\u0491\u00b5\u00b6\u00b7\u0451\u2116\u0454\u00bb\u0458\u0405\u0455\u0457]";
const P139 = $.pattern("(?![\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{ff}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2013}\\u{2014}\\u{2026}]+(?:[\\u{0}-\\u{7f}]|(?=\\n?$)))[^\\u{0}-\\u{7f}]+", "u");
const ENCODINGS_misreadings = ["gbk", "ms932", "cp949", "big5", "koi8-r", "ibm866", "cp1250", "cp1251", "cp1253", "cp1257", "iso8859-2", "macintosh"];
const P140 = $.pattern("[\\u{400}-\\u{4ff}]{2,}", "u");
const P141 = $.pattern("[\\u{370}-\\u{3ff}\\u{1f00}-\\u{1fff}]{2,}", "u");
const P142 = $.pattern("[\\u{590}-\\u{5ff}]{2,}", "u");
const P143 = $.pattern("[\\u{600}-\\u{6ff}]{2,}", "u");
const P144 = $.pattern("[\\u{ac00}-\\u{d7a3}]{2,}", "u");
const P145 = $.pattern("[\\u{3040}-\\u{30ff}\\u{4e00}-\\u{9fff}]{2,}", "u");
const SCRIPTS = [P140, P141, P142, P143, P144, P145];
const P146 = $.pattern("[A-Za-z0-9]", "u");
const P147 = $.pattern("[A-Za-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{107}\\u{10c}-\\u{11b}\\u{11e}\\u{11f}\\u{12a}\\u{12b}\\u{130}\\u{131}\\u{141}\\u{142}\\u{143}\\u{144}\\u{147}\\u{148}\\u{14c}\\u{14d}\\u{150}\\u{151}\\u{152}\\u{153}\\u{158}\\u{159}\\u{15a}\\u{15b}\\u{15e}-\\u{161}\\u{162}\\u{163}\\u{16a}\\u{16b}\\u{16e}\\u{16f}\\u{170}\\u{171}\\u{179}-\\u{17e}\\u{218}-\\u{21b}\\u{1a0}\\u{1a1}\\u{1af}\\u{1b0}\\u{1ea0}-\\u{1ef9}\\u{2018}\\u{2019}\\u{201c}\\u{201d}\\u{2013}\\u{2014}\\u{2026}\\u{b0}\\u{b5}\\u{a3}\\u{20ac}]+", "u");
const MISREAD = "looks garbled at \"%(match)s\", which may be \"%(reading)s\" that was read in another encoding; write that, if so";
const LINES = ["name", "organization", "title", "venue"];
const P148 = $.pattern("(?:\\\\[a-zA-Z]+|\\\\[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000a-zA-Z]|[{}])", "u");
const LEFTOVER = "holds \"%(match)s\" of TeX; write what it prints";
const P149 = $.pattern("[^a-z]", "u");
const TYPES = new Map([["article", "article"], ["journalarticle", "article"], ["articlejournal", "article"], ["periodical", "article"], ["suppperiodical", "article"], ["inproceedings", "inproceedings"], ["conference", "inproceedings"], ["proceedingsarticle", "inproceedings"], ["conferencepaper", "inproceedings"], ["conferenceproceeding", "inproceedings"], ["paperconference", "inproceedings"], ["preprint", "preprint"], ["postedcontent", "preprint"], ["unpublished", "preprint"], ["book", "book"], ["monograph", "book"], ["editedbook", "book"], ["referencebook", "book"], ["mvbook", "book"], ["booklet", "book"], ["collection", "book"], ["mvcollection", "book"], ["reference", "book"], ["mvreference", "book"], ["proceedings", "book"], ["mvproceedings", "book"], ["chapter", "chapter"], ["bookchapter", "chapter"], ["incollection", "chapter"], ["inbook", "chapter"], ["bookinbook", "chapter"], ["suppbook", "chapter"], ["suppcollection", "chapter"], ["inreference", "chapter"], ["referenceentry", "chapter"], ["booksection", "chapter"], ["bookpart", "chapter"], ["report", "report"], ["techreport", "report"], ["reportcomponent", "report"], ["reportseries", "report"], ["manual", "report"], ["standard", "report"], ["dataset", "dataset"], ["datapaper", "dataset"], ["software", "software"], ["computationalnotebook", "software"]]);
const P150 = $.pattern("(?:thesis|dissertation|habilitation)", "u");
const P151 = $.pattern("(?:phd|doctor|dphil)", "u");
const P152 = $.pattern("m(?:aster|athesis|sc|phil)", "u");
const OTHERS = new Set(["electronic", "misc", "online", "other", "paper", "text", "www"]);
const P153 = $.pattern("(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:(?:proc|proceedings|conference|conf|workshop|symposium|congress|meeting|colloquium)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|AAAI|IJCAI|KDD|WWW|SIGIR|SIGGRAPH|CHI|UAI|AISTATS|COLT|COLM|CoRL|ICRA|IROS|RSS|INTERSPEECH|ICASSP|WACV|BMVC|ACCV|MICCAI|USENIX|OSDI|SOSP|FOCS|STOC|SODA|CIKM|WSDM|RecSys|LREC)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))", "iu");
const P154 = $.pattern("(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))proc(?:eedings|\\.)?[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000](?:of[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])?(?:the[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])?(?:ieee[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*(?:(?=\\n?$)|[0-9,(])|(?:[\\p{L}\\p{N}_]+[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])*(?:academy|society)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|acm[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000](?:on|meas|interact|hum|program|manag|comput|netw|softw)[\\p{L}\\p{N}_]*(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|vldb(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))", "iu");
const P155 = $.pattern("(?:;|\\u{a}[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]| and [^\\n]*[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000] [^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])", "u");
const P156 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]and[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]", "u");
const P157 = $.pattern(",[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*and[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]", "u");
const P158 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+and[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+", "u");
const P159 = $.pattern("(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*,[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*(?:and[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+)?|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+and[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+|\\u{a}+)", "u");
const P160 = $.pattern("[\\p{L}\\p{Nl}\\p{No}]\\.?(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\-]*[\\p{L}\\p{Nl}\\p{No}]\\.)*", "u");
const P161 = $.pattern("[\\[(\"]*(?:(?:unknown|no|missing) ?(?:authors?|name|person|creator)?(?: (?:listed|given|available))?|(?:authors?|name|creator) (?:is |are )?(?:unknown|missing|not available|n\\/a)|anonym(?:ous|e|us|o)?\\.?(?: (?:authors?|et al\\.?))?|anon\\.?|:?(?:unac|unal|unap|unas|unav|unkn|none|null|tba)|s\\. ?n\\.?|(?:author|name) ?(?:one|two|[0-9]|name)?|(?:first|second|third|corresponding) author|first(?: ?name)? last(?: ?name)?|various(?: authors)?|nobody|(?:unknown|n\\/a)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))[^\\n]*|n(?:one|ull)(?:[ ,]+n(?:one|ull|\\/a))*)[\\])\"]*", "iu");
const PEOPLE = new Set(["Anon", "Author", "Na", "Name", "Nan", "No", "Null", "Tba"]);
const P162 = $.pattern("organi[sz]ation", "iu");
const P163 = $.pattern("(?:https?:\\/\\/)?(?:orcid\\.org\\/)?(([0-9]{4}-){3}[0-9]{3}[0-9X])\\/?", "u");
const P164 = $.pattern("([0-9]{4}-){3}[0-9]{3}[0-9X]", "u");
const P165 = $.pattern("(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000,;*\\u{2020}\\u{2021}\\u{a7}\\u{b6}#\\u{2217}\\u{22c6}\\u{2605}\\u{2709}\\u{b9}\\u{b2}\\u{b3}\\u{2074}-\\u{2079}\\u{2070}]|\\^\\{?[0-9,]+\\}?)+(?=\\n?$)", "u");
const P166 = $.pattern("(?::etal|(?:and )?others|et\\.? ?al\\.?|\\.\\.\\.|\\u{2026})", "iu");
const INCOMPLETE = new Remark("authors", "go on, says the source; complete the list");
const P167 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[<(\\[]?(?<![\\p{L}\\p{N}_.+\\-])[\\p{L}\\p{N}_.+\\-]+@[\\p{L}\\p{N}_\\-]+(?:\\.[\\p{L}\\p{N}_\\-]+)+[>)\\]]?", "u");
const P168 = $.pattern("(?:^[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000,;*\\u{2020}\\u{2021}\\u{a7}\\u{b6}\\u{2217}\\u{22c6}\\u{2605}\\u{2709}]+|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\$\\^\\{?[^$]{0,20}\\$|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*\\([0-9, ]+\\))", "u");
const P169 = $.pattern("^(?:and|&)[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+", "iu");
const P170 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[:\\u{ff1a}](?=\\n?$)", "u");
const P171 = $.pattern("[{}]", "u");
const P172 = $.pattern("(?:Jr|Sr|II|III|IV|Ph\\.?D|MD|M\\.D)\\.?", "iu");
const P173 = $.pattern("(?:(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:team|teams|collaboration|consortium|group|committee|community|initiative|network|project|institute|university|laborator(?:y|ies)|labs?|department|center|centre|foundation|inc|ltd|llc|gmbh|corporation|company|association|society|organi[sz]ation|agency|council|ministry|workshop|contributors|developers|authors|members|research|intelligence|working group|task force)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000](?:and|&)[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]|[/:@#|])", "iu");
const P174 = $.pattern("(?:^[A-Z0-9][A-Za-z0-9.+\\-]*[0-9]|^[A-Z]{2,}(?:[ \\-][A-Z0-9]{2,})*(?=\\n?$)|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))AI(?=\\n?$)|[a-z]AI(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|-AI(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|^[A-Z][a-z]+[A-Z][\\p{L}\\p{N}_]*(?=\\n?$)|[a-z]Team(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))", "u");
const P175 = $.pattern("(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:Universit[\\p{L}\\p{N}_]*|Institut[\\p{L}\\p{N}_]*|Labor[\\p{L}\\p{N}_]*|Univ|Dept|Inc|Ltd|LLC|Co|School|College|Faculty|Hospital|Museum|Academy|Bureau|Office|Service|Survey|Library|Archive|Observatory|Salon)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))", "u");
const P176 = $.pattern(",?[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+et\\.? ?al\\.?(?=\\n?$)", "iu");
const P177 = $.pattern("[\\p{L}\\p{Nl}\\p{No}][\\p{L}\\p{Nl}\\p{No}]*(?:['\\u{2019}\\-][\\p{L}\\p{Nl}\\p{No}]+)*", "u");
const P178 = $.pattern("[\\-'\\u{2019}]", "u");
const P179 = $.pattern("(?<=[\\p{L}\\p{Nl}\\p{No}]{2})[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000,]*[0-9][0-9, ]*(?=\\n?$)", "u");
const TIME_REMOVED = "the time of day went";
const UTC = $.UTC;
const P180 = $.pattern("[0-9]{4}(?:-[0-9]{2}){0,2}", "u");
const P181 = $.pattern("(?<=^[0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+\\-][0-9]{2}:[0-9]{2})(?=\\n?$)", "u");
const P182 = $.pattern("([0-9]{4})[\\-/.]([0-9]{1,2})[\\-/.]([0-9]{1,2})", "u");
const REWRITTEN = "was written otherwise";
const P183 = $.pattern("(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)", "iu");
const MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DATE_YEARS = $.range(1600, 2100);
const UNSURE = new Map([[1, "unsure: only the year is known"], [2, "unsure: only the month is known"]]);
const P184 = $.pattern("(?:[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]|[0-9]{8}T[0-9]{4})", "u");
const P185 = $.pattern("\\[[^\\]]*\\](?=\\n?$)", "u");
const P186 = $.pattern("(?<=[0-9])[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*(?:\\+0000 UTC|UTC|GMT|Z)(?=\\n?$)", "u");
const P187 = $.pattern("(\\.[0-9]{6})[0-9]+", "u");
const P188 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+(?=[+\\-])", "u");
const P189 = $.pattern("[0-9]{10}(?:[0-9]{3})?(?:\\.[0-9]+)?", "u");
const P190 = $.pattern("[0-9]:[0-9]{2}", "u");
const P191 = $.pattern(",?[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*(?:at[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+)?(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[ap]\\.?m\\.?)?(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*(?:UTC|GMT|Z))?,?[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*", "iu");
const P192 = $.pattern("(?:[+\\-][0-9]{4}|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))[A-Z]{3,4}(?=\\n?$))", "u");
const P193 = $.pattern("(?:(?<=[0-9])[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[?~%](?=\\n?$)|^c(?:a?|irca)(?:\\.[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+|(?=[0-9]))(?=[0-9])|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000,(]*(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:in press|to appear|forthcoming|accepted|early access|online first|preprint)\\)?(?=\\n?$))", "iu");
const P194 = $.pattern("(?:[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+(?:to|until|through|till|bis|and|&)[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*[\\u{2010}-\\u{2015}\\u{2212}\\u{301c}\\u{ff5e}][\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*|[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*-+[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*|(?<=[0-9])\\.{2,3}(?=[0-9]))", "u");
const P195 = $.pattern("(?<=[0-9])(?:st|nd|rd|th)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))", "u");
const P196 = $.pattern("(?:(?<=[a-z])\\.|(?<=[0-9])\\.(?= )|[,()])", "u");
const P197 = $.pattern("(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:first )?(?:published|posted|submitted|available)(?: online)?|the|of|on|from|between)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))[.:]?", "u");
const P198 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*([\\-/])[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*", "u");
const P199 = $.pattern("(?:(?<=[0-9])[\\-/](?:\\.\\.)?(?=\\n?$)|(?:-(?:xx|uu))+(?=\\n?$))", "u");
const P200 = $.pattern("(?<day>[0-9]{1,2})(?:[\\-/](?<to_day>[0-9]{1,2}))?[ ./\\-](?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))[ ./\\-](?<year>[0-9]{4})(?:[\\-/](?<rest>(?:(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|[0-9]{1,4})(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])) ?){1,3}))?", "u");
const P201 = $.pattern("(?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)) (?<day>[0-9]{1,2})(?:[\\-/](?<to_day>[0-9]{1,2}))? (?<year>[0-9]{4})(?:[\\-/](?<rest>(?:(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|[0-9]{1,4})(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])) ?){1,3}))?", "u");
const P202 = $.pattern("(?<year>[0-9]{4})[ ./\\-](?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))[ ./\\-](?<day>[0-9]{1,2})(?:[\\-/](?<rest>(?:(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|[0-9]{1,4})(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])) ?){1,3}))?", "u");
const P203 = $.pattern("(?<year>[0-9]{4}) (?<day>[0-9]{1,2}) (?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))", "u");
const P204 = $.pattern("(?<year>[0-9]{4}) (?<number>[0-9]{1,2}) (?<day>[0-9]{1,2})", "u");
const P205 = $.pattern("(?<day>[0-9]{1,2}) (?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))[\\-/][0-9]{1,2} (?<to_month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)) (?<year>[0-9]{4})", "u");
const P206 = $.pattern("(?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)) (?<day>[0-9]{1,2})[\\-/](?<to_month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)) [0-9]{1,2} (?<year>[0-9]{4})", "u");
const P207 = $.pattern("(?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))(?:[\\-/](?<to_month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)))?[ ./\\-](?<year>[0-9]{4})(?:[\\-/](?<rest>(?:(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)|[0-9]{1,4})(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])) ?){1,3}))?", "u");
const P208 = $.pattern("(?<year>[0-9]{4})[ ./\\-](?<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))(?:[\\-/](?<to_month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)))?", "u");
const P209 = $.pattern("(?<year>[0-9]{4})[\\-/.](?<number>[0-9]{1,2})[\\-/.](?<day>[0-9]{1,2})(?:[\\-/](?<to_day>[0-9]{1,2}))?", "u");
const P210 = $.pattern("(?<year>[0-9]{4})-(?<number>[0-9]{1,2})-(?<day>[0-9]{1,2})(?<rest>[\\-/](?:[0-9]{4}-)?[0-9]{1,2}-[0-9]{1,2})", "u");
const P211 = $.pattern("(?<year>[0-9]{4})[/.](?<number>[0-9]{1,2})[/.](?<day>[0-9]{1,2})(?<rest>-[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2})", "u");
const P212 = $.pattern("(?<year>[0-9]{4})-(?<number>[0-9]{1,2})(?<rest>\\/[0-9]{4}-[0-9]{1,2})", "u");
const P213 = $.pattern("(?<year>[0-9]{4})(?<number>[0-9]{2})(?<day>[0-9]{2})", "u");
const P214 = $.pattern("(?<year>[0-9]{4})[\\-/.](?<number>[0-9]{1,2})", "u");
const P215 = $.pattern("(?<number>[0-9]{1,2})[\\-/.](?<year>[0-9]{4})", "u");
const P216 = $.pattern("(?<day>[0-9]{1,2})\\.?-(?<to_day>[0-9]{1,2})[./](?<number>[0-9]{1,2})[./](?<year>[0-9]{4})", "u");
const P217 = $.pattern("(?<year>[0-9]{4})[a-z]?", "u");
const P218 = $.pattern("(?<year>[0-9]{4})(?<rest>[\\-/][0-9]{4})", "u");
const P219 = $.pattern("(?:spring|summer|autumn|fall|winter|q[1-4])[ \\-](?<year>[0-9]{4})", "u");
const P220 = $.pattern("(?<year>[0-9]{4})[ \\-](?:spring|summer|autumn|fall|winter|q[1-4])", "u");
const P221 = $.pattern("(?<year>[0-9]{4}) ?[\\u{5e74}\\u{b144}](?: ?(?<number>[0-9]{1,2}) ?[\\u{6708}\\u{c6d4}](?: ?(?<day>[0-9]{1,2}) ?[\\u{65e5}\\u{53f7}\\u{865f}\\u{c77c}])?)?(?<rest>[\\-~\\u{81f3}\\u{5230}][0-9\\u{5e74}\\u{6708}\\u{65e5}\\u{53f7}\\u{865f}\\u{b144}\\u{c6d4}\\u{c77c} ]+)?", "u");
const FORMS = [P200, P201, P202, P203, P204, P205, P206, P207, P208, P209, P210, P211, P212, P213, P214, P215, P216, P217, P218, P219, P220, P221];
const FIRST_OF_RANGE = "is the first day of a range";
const UNSURE_OF_RANGE = "unsure: is the first of a range";
const P222 = $.pattern("(?<first>[0-9]{1,2})(?<mark>[\\-/.])(?<second>[0-9]{1,2})\\k<mark>(?<year>[0-9]{4})(?:[\\-/](?<rest>[0-9./\\-]+))?", "u");
const P223 = $.pattern("(?<year>[0-9]{4})-?w(?<week>[0-9]{2})(?:-?(?<day>[1-7]))?", "u");
const P224 = $.pattern("(?<year>[0-9]{4})-(?<day>[0-9]{3})", "u");
const months_by_name_value = new Map([["abe", [12]], ["abendua", [12]], ["abr", [4]], ["abril", [4]], ["abu", [8]], ["abuztua", [8]], ["ag", [8]], ["ago", [8]], ["agost", [8]], ["agosto", [8]], ["agu", [8]], ["agustus", [8]], ["ao\u00fbt", [8]], ["api", [4]], ["apirila", [4]], ["apr", [4]], ["aprel", [4]], ["april", [4]], ["aprile", [4]], ["aprilie", [4]], ["aprill", [4]], ["apr\u00edl", [4]], ["apr\u00edla", [4]], ["apr\u012blis", [4]], ["ara", [12]], ["aral\u0131k", [12]], ["aug", [8]], ["august", [8]], ["augusta", [8]], ["augusti", [8]], ["augusts", [8]], ["augustus", [8]], ["augusztus", [8]], ["avg", [8]], ["avgust", [8]], ["avr", [4]], ["avril", [4]], ["awst", [8]], ["aza", [11]], ["azaroa", [11]], ["a\u011fu", [8]], ["a\u011fustos", [8]], ["bal", [4]], ["balandis", [4]], ["baland\u017eio", [4]], ["bir\u017e", [6]], ["bir\u017eelio", [6]], ["bir\u017eelis", [6]], ["b\u0159e", [3]], ["b\u0159ezen", [3]], ["b\u0159ezna", [3]], ["chw", [2]], ["chwef", [2]], ["chwefror", [2]], ["cze", [6]], ["czerwca", [6]], ["czerwiec", [6]], ["dec", [12]], ["decembar", [12]], ["december", [12]], ["decembra", [12]], ["decembrie", [12]], ["decembris", [12]], ["decembro", [12]], ["dek", [12]], ["dekabr", [12]], ["des", [12]], ["desember", [12]], ["desembre", [12]], ["dets", [12]], ["detsember", [12]], ["dez", [12]], ["dezember", [12]], ["dezembro", [12]], ["dhj", [12]], ["dhjetor", [12]], ["dic", [12]], ["dicembre", [12]], ["diciembre", [12]], ["dis", [12]], ["disember", [12]], ["dub", [4]], ["duben", [4]], ["dubna", [4]], ["d\u00e9c", [12]], ["d\u00e9cembre", [12]], ["d\u2019abr", [4]], ["d\u2019abril", [4]], ["d\u2019ag", [8]], ["d\u2019agost", [8]], ["d\u2019oct", [10]], ["d\u2019octubre", [10]], ["ebr", [4]], ["ebrill", [4]], ["eka", [6]], ["ekaina", [6]], ["eki", [10]], ["ekim", [10]], ["elo", [8]], ["elokuu", [8]], ["elokuuta", [8]], ["ene", [1]], ["enero", [1]], ["eyl", [9]], ["eyl\u00fcl", [9]], ["feb", [2]], ["febbraio", [2]], ["febr", [2]], ["febreiro", [2]], ["febrer", [2]], ["febrero", [2]], ["februar", [2]], ["februari", [2]], ["februarie", [2]], ["febru\u00e1r", [2]], ["febru\u00e1ra", [2]], ["febru\u0101ris", [2]], ["febr\u00faar", [2]], ["fev", [2]], ["fevereiro", [2]], ["fevral", [2]], ["f\u00e9vr", [2]], ["f\u00e9vrier", [2]], ["geg", [5]], ["gegu\u017e\u0117", [5]], ["gegu\u017e\u0117s", [5]], ["gen", [1]], ["gener", [1]], ["gennaio", [1]], ["giu", [6]], ["giugno", [6]], ["gor", [7]], ["gorff", [7]], ["gorffennaf", [7]], ["gru", [12]], ["grudnia", [12]], ["grudzie\u0144", [12]], ["gruod", [12]], ["gruodis", [12]], ["gruod\u017eio", [12]], ["gush", [8]], ["gusht", [8]], ["haz", [6]], ["haziran", [6]], ["hein\u00e4", [7]], ["hein\u00e4kuu", [7]], ["hein\u00e4kuuta", [7]], ["helmi", [2]], ["helmikuu", [2]], ["helmikuuta", [2]], ["huhti", [4]], ["huhtikuu", [4]], ["huhtikuuta", [4]], ["hyd", [10]], ["hydref", [10]], ["ian", [1]], ["ianuarie", [1]], ["ion", [1]], ["ionawr", [1]], ["ira", [9]], ["iraila", [9]], ["iul", [7]], ["iulie", [7]], ["iun", [6]], ["iunie", [6]], ["iyl", [7]], ["iyn", [6]], ["iyul", [7]], ["iyun", [6]], ["jaan", [1]], ["jaanuar", [1]], ["jan", [1]], ["janar", [1]], ["janeiro", [1]], ["januar", [1]], ["januari", [1]], ["januarie", [1]], ["janu\u00e1r", [1]], ["janu\u00e1ra", [1]], ["janv", [1]], ["janvier", [1]], ["janv\u0101ris", [1]], ["jan\u00faar", [1]], ["joulu", [12]], ["joulukuu", [12]], ["joulukuuta", [12]], ["juil", [7]], ["juillet", [7]], ["juin", [6]], ["jul", [7]], ["julai", [7]], ["julho", [7]], ["juli", [7]], ["julie", [7]], ["julij", [7]], ["julio", [7]], ["juliol", [7]], ["jun", [6]], ["junho", [6]], ["juni", [6]], ["junie", [6]], ["junij", [6]], ["junio", [6]], ["juny", [6]], ["juuli", [7]], ["juuni", [6]], ["j\u00fal", [7]], ["j\u00fala", [7]], ["j\u00falius", [7]], ["j\u00fal\u00ed", [7]], ["j\u00fan", [6]], ["j\u00fana", [6]], ["j\u00fanius", [6]], ["j\u00fan\u00ed", [6]], ["j\u016bl", [7]], ["j\u016blijs", [7]], ["j\u016bn", [6]], ["j\u016bnijs", [6]], ["kas", [11]], ["kas\u0131m", [11]], ["kes\u00e4", [6]], ["kes\u00e4kuu", [6]], ["kes\u00e4kuuta", [6]], ["kol", [8]], ["kolovoz", [8]], ["kolovoza", [8]], ["korr", [7]], ["korrik", [7]], ["kov", [3]], ["kovas", [3]], ["kovo", [3]], ["kv\u011b", [5]], ["kv\u011bten", [5]], ["kv\u011btna", [5]], ["kwi", [4]], ["kwiecie\u0144", [4]], ["kwietnia", [4]], ["lapkr", [11]], ["lapkritis", [11]], ["lapkri\u010dio", [11]], ["led", [1]], ["leden", [1]], ["ledna", [1]], ["liep", [7]], ["liepa", [7]], ["liepos", [7]], ["lip", [6, 7]], ["lipanj", [6]], ["lipca", [7]], ["lipiec", [7]], ["lipnja", [6]], ["lis", [10, 11]], ["listopad", [10, 11]], ["listopada", [10, 11]], ["listopadu", [11]], ["loka", [10]], ["lokakuu", [10]], ["lokakuuta", [10]], ["lug", [7]], ["luglio", [7]], ["lut", [2]], ["lutego", [2]], ["luty", [2]], ["maalis", [3]], ["maaliskuu", [3]], ["maaliskuuta", [3]], ["maart", [3]], ["mac", [3]], ["mag", [5]], ["maggio", [5]], ["mai", [5]], ["maiatza", [5]], ["maig", [5]], ["maijs", [5]], ["maio", [5]], ["maj", [5]], ["maja", [5]], ["mar", [3]], ["marca", [3]], ["marec", [3]], ["maret", [3]], ["marras", [11]], ["marraskuu", [11]], ["marraskuuta", [11]], ["mars", [3]], ["mart", [3]], ["martie", [3]], ["marts", [3]], ["martxoa", [3]], ["marzec", [3]], ["marzo", [3]], ["mar\u00e7", [3]], ["mar\u00e7o", [3]], ["maw", [3]], ["mawrth", [3]], ["may", [5]], ["mayo", [5]], ["may\u0131s", [5]], ["ma\u00ed", [5]], ["medi", [9]], ["meh", [6]], ["mehefin", [6]], ["mei", [5]], ["mrt", [3]], ["m\u00e1j", [5]], ["m\u00e1ja", [5]], ["m\u00e1jus", [5]], ["m\u00e1rc", [3]], ["m\u00e1rcius", [3]], ["m\u00e4r", [3]], ["m\u00e4rts", [3]], ["m\u00e4rz", [3]], ["nis", [4]], ["nisan", [4]], ["noiembrie", [11]], ["nov", [11]], ["novembar", [11]], ["november", [11]], ["novembra", [11]], ["novembre", [11]], ["novembris", [11]], ["novembro", [11]], ["noviembre", [11]], ["noy", [11]], ["noyabr", [11]], ["n\u00ebn", [11]], ["n\u00ebntor", [11]], ["n\u00f3v", [11]], ["n\u00f3vember", [11]], ["oca", [1]], ["ocak", [1]], ["oct", [10]], ["octobre", [10]], ["octombrie", [10]], ["octubre", [10]], ["ogo", [8]], ["ogos", [8]], ["okt", [10]], ["oktabr", [10]], ["oktobar", [10]], ["oktober", [10]], ["oktobris", [10]], ["oktoober", [10]], ["okt\u00f3ber", [10]], ["okt\u00f3bra", [10]], ["ots", [2]], ["otsaila", [2]], ["ott", [10]], ["ottobre", [10]], ["out", [10]], ["outubro", [10]], ["o\u017eu", [3]], ["o\u017eujak", [3]], ["o\u017eujka", [3]], ["pa\u017a", [10]], ["pa\u017adziernik", [10]], ["pa\u017adziernika", [10]], ["pri", [4]], ["prill", [4]], ["pro", [12]], ["prosinac", [12]], ["prosinca", [12]], ["prosince", [12]], ["prosinec", [12]], ["qer", [6]], ["qershor", [6]], ["rhag", [12]], ["rhagfyr", [12]], ["rugp", [8]], ["rugpj\u016btis", [8]], ["rugpj\u016b\u010dio", [8]], ["rugs", [9]], ["rugs\u0117jis", [9]], ["rugs\u0117jo", [9]], ["ruj", [9]], ["rujan", [9]], ["rujna", [9]], ["saus", [1]], ["sausio", [1]], ["sausis", [1]], ["sen", [9]], ["sentabr", [9]], ["sep", [9]], ["sept", [9]], ["septembar", [9]], ["september", [9]], ["septembra", [9]], ["septembre", [9]], ["septembrie", [9]], ["septembris", [9]], ["septiembre", [9]], ["set", [9]], ["setembre", [9]], ["setembro", [9]], ["settembre", [9]], ["shk", [2]], ["shkurt", [2]], ["sht", [9]], ["shtator", [9]], ["sie", [8]], ["sierpie\u0144", [8]], ["sierpnia", [8]], ["sij", [1]], ["sije\u010danj", [1]], ["sije\u010dnja", [1]], ["spal", [10]], ["spalio", [10]], ["spalis", [10]], ["srp", [7, 8]], ["srpanj", [7]], ["srpen", [8]], ["srpna", [8]], ["srpnja", [7]], ["stu", [11]], ["studeni", [11]], ["studenoga", [11]], ["sty", [1]], ["stycze\u0144", [1]], ["stycznia", [1]], ["svi", [5]], ["svibanj", [5]], ["svibnja", [5]], ["syys", [9]], ["syyskuu", [9]], ["syyskuuta", [9]], ["szept", [9]], ["szeptember", [9]], ["tach", [11]], ["tachwedd", [11]], ["tammi", [1]], ["tammikuu", [1]], ["tammikuuta", [1]], ["tem", [7]], ["temmuz", [7]], ["tet", [10]], ["tetor", [10]], ["touko", [5]], ["toukokuu", [5]], ["toukokuuta", [5]], ["tra", [4]], ["travanj", [4]], ["travnja", [4]], ["urr", [10]], ["urria", [10]], ["urt", [1]], ["urtarrila", [1]], ["uzt", [7]], ["uztaila", [7]], ["vas", [2]], ["vasario", [2]], ["vasaris", [2]], ["veebr", [2]], ["veebruar", [2]], ["velj", [2]], ["velja\u010da", [2]], ["velja\u010de", [2]], ["wrz", [9]], ["wrzesie\u0144", [9]], ["wrze\u015bnia", [9]], ["xan", [1]], ["xaneiro", [1]], ["xul", [7]], ["xullo", [7]], ["xu\u00f1o", [6]], ["yan", [1]], ["yanvar", [1]], ["z\u00e1\u0159", [9]], ["z\u00e1\u0159\u00ed", [9]], ["\u00e1g\u00fa", [8]], ["\u00e1g\u00fast", [8]], ["\u00e1pr", [4]], ["\u00e1prilis", [4]], ["\u00fano", [2]], ["\u00fanor", [2]], ["\u00fanora", [2]], ["\u010derven", [6]], ["\u010dervence", [7]], ["\u010dervenec", [7]], ["\u010dervna", [6]], ["\u010dvc", [7]], ["\u010dvn", [6]], ["\u0159\u00edj", [10]], ["\u0159\u00edjen", [10]], ["\u0159\u00edjna", [10]], ["\u015fub", [2]], ["\u015fubat", [2]], ["\u03b1\u03c0\u03c1", [4]], ["\u03b1\u03c0\u03c1\u03af\u03bb\u03b9\u03bf\u03c2", [4]], ["\u03b1\u03c0\u03c1\u03b9\u03bb\u03af\u03bf\u03c5", [4]], ["\u03b1\u03c5\u03b3", [8]], ["\u03b1\u03c5\u03b3\u03bf\u03cd\u03c3\u03c4\u03bf\u03c5", [8]], ["\u03b1\u03cd\u03b3", [8]], ["\u03b1\u03cd\u03b3\u03bf\u03c5\u03c3\u03c4\u03bf\u03c2", [8]], ["\u03b4\u03b5\u03ba", [12]], ["\u03b4\u03b5\u03ba\u03ad\u03bc\u03b2\u03c1\u03b9\u03bf\u03c2", [12]], ["\u03b4\u03b5\u03ba\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5", [12]], ["\u03b9\u03b1\u03bd", [1]], ["\u03b9\u03b1\u03bd\u03bf\u03c5\u03ac\u03c1\u03b9\u03bf\u03c2", [1]], ["\u03b9\u03b1\u03bd\u03bf\u03c5\u03b1\u03c1\u03af\u03bf\u03c5", [1]], ["\u03b9\u03bf\u03c5\u03bb", [7]], ["\u03b9\u03bf\u03c5\u03bb\u03af\u03bf\u03c5", [7]], ["\u03b9\u03bf\u03c5\u03bd", [6]], ["\u03b9\u03bf\u03c5\u03bd\u03af\u03bf\u03c5", [6]], ["\u03b9\u03bf\u03cd\u03bb", [7]], ["\u03b9\u03bf\u03cd\u03bb\u03b9\u03bf\u03c2", [7]], ["\u03b9\u03bf\u03cd\u03bd", [6]], ["\u03b9\u03bf\u03cd\u03bd\u03b9\u03bf\u03c2", [6]], ["\u03bc\u03ac\u03b9", [5]], ["\u03bc\u03ac\u03b9\u03bf\u03c2", [5]], ["\u03bc\u03ac\u03c1", [3]], ["\u03bc\u03ac\u03c1\u03c4\u03b9\u03bf\u03c2", [3]], ["\u03bc\u03b1\u0390", [5]], ["\u03bc\u03b1\u0390\u03bf\u03c5", [5]], ["\u03bc\u03b1\u03c1", [3]], ["\u03bc\u03b1\u03c1\u03c4\u03af\u03bf\u03c5", [3]], ["\u03bd\u03bf\u03ad", [11]], ["\u03bd\u03bf\u03ad\u03bc\u03b2\u03c1\u03b9\u03bf\u03c2", [11]], ["\u03bd\u03bf\u03b5", [11]], ["\u03bd\u03bf\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5", [11]], ["\u03bf\u03ba\u03c4", [10]], ["\u03bf\u03ba\u03c4\u03c9\u03b2\u03c1\u03af\u03bf\u03c5", [10]], ["\u03bf\u03ba\u03c4\u03ce\u03b2\u03c1\u03b9\u03bf\u03c2", [10]], ["\u03c3\u03b5\u03c0", [9]], ["\u03c3\u03b5\u03c0\u03c4\u03ad\u03bc\u03b2\u03c1\u03b9\u03bf\u03c2", [9]], ["\u03c3\u03b5\u03c0\u03c4\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5", [9]], ["\u03c6\u03b5\u03b2", [2]], ["\u03c6\u03b5\u03b2\u03c1\u03bf\u03c5\u03ac\u03c1\u03b9\u03bf\u03c2", [2]], ["\u03c6\u03b5\u03b2\u03c1\u03bf\u03c5\u03b1\u03c1\u03af\u03bf\u03c5", [2]], ["\u0430\u0432\u0433", [8]], ["\u0430\u0432\u0433\u0443\u0441\u0442", [8]], ["\u0430\u0432\u0433\u0443\u0441\u0442\u0430", [8]], ["\u0430\u043f\u0440", [4]], ["\u0430\u043f\u0440\u0435\u043b\u044c", [4]], ["\u0430\u043f\u0440\u0435\u043b\u044f", [4]], ["\u0430\u043f\u0440\u0438\u043b", [4]], ["\u0430\u049b\u043f", [2]], ["\u0430\u049b\u043f\u0430\u043d", [2]], ["\u0431\u0435\u0440", [3]], ["\u0431\u0435\u0440\u0435\u0437\u0435\u043d\u044c", [3]], ["\u0431\u0435\u0440\u0435\u0437\u043d\u044f", [3]], ["\u0432\u0435\u0440", [9]], ["\u0432\u0435\u0440\u0430\u0441\u0435\u043d\u044c", [9]], ["\u0432\u0435\u0440\u0430\u0441\u043d\u044f", [9]], ["\u0432\u0435\u0440\u0435\u0441\u0435\u043d\u044c", [9]], ["\u0432\u0435\u0440\u0435\u0441\u043d\u044f", [9]], ["\u0433\u0440\u0443\u0434", [12]], ["\u0433\u0440\u0443\u0434\u0435\u043d\u044c", [12]], ["\u0433\u0440\u0443\u0434\u043d\u044f", [12]], ["\u0434\u0435\u043a", [12]], ["\u0434\u0435\u043a\u0430\u0431\u0440\u044c", [12]], ["\u0434\u0435\u043a\u0430\u0431\u0440\u044f", [12]], ["\u0434\u0435\u043a\u0435\u043c\u0432\u0440\u0438", [12]], ["\u0434\u0435\u0446", [12]], ["\u0434\u0435\u0446\u0435\u043c\u0431\u0430\u0440", [12]], ["\u0436\u0435\u043b", [12]], ["\u0436\u0435\u043b\u0442\u043e\u049b\u0441\u0430\u043d", [12]], ["\u0436\u043d\u0456", [8]], ["\u0436\u043d\u0456\u0432\u0435\u043d\u044c", [8]], ["\u0436\u043d\u0456\u045e\u043d\u044f", [8]], ["\u0436\u043e\u0432\u0442", [10]], ["\u0436\u043e\u0432\u0442\u0435\u043d\u044c", [10]], ["\u0436\u043e\u0432\u0442\u043d\u044f", [10]], ["\u0438\u044e\u043b", [7]], ["\u0438\u044e\u043b\u044c", [7]], ["\u0438\u044e\u043b\u044f", [7]], ["\u0438\u044e\u043d", [6]], ["\u0438\u044e\u043d\u044c", [6]], ["\u0438\u044e\u043d\u044f", [6]], ["\u043a\u0430\u0441", [10]], ["\u043a\u0430\u0441\u0442\u0440\u044b\u0447\u043d\u0456\u043a", [10]], ["\u043a\u0430\u0441\u0442\u0440\u044b\u0447\u043d\u0456\u043a\u0430", [10]], ["\u043a\u0432\u0456\u0442", [4]], ["\u043a\u0432\u0456\u0442\u0435\u043d\u044c", [4]], ["\u043a\u0432\u0456\u0442\u043d\u044f", [4]], ["\u043a\u0440\u0430", [4]], ["\u043a\u0440\u0430\u0441\u0430\u0432\u0456\u043a", [4]], ["\u043a\u0440\u0430\u0441\u0430\u0432\u0456\u043a\u0430", [4]], ["\u043b\u0438\u043f", [7]], ["\u043b\u0438\u043f\u0435\u043d\u044c", [7]], ["\u043b\u0438\u043f\u043d\u044f", [7]], ["\u043b\u0438\u0441\u0442", [11]], ["\u043b\u0438\u0441\u0442\u043e\u043f\u0430\u0434", [11]], ["\u043b\u0438\u0441\u0442\u043e\u043f\u0430\u0434\u0430", [11]], ["\u043b\u044e\u0442", [2]], ["\u043b\u044e\u0442\u0430\u0433\u0430", [2]], ["\u043b\u044e\u0442\u0438\u0439", [2]], ["\u043b\u044e\u0442\u043e\u0433\u043e", [2]], ["\u043b\u044e\u0442\u044b", [2]], ["\u043b\u0456\u043f", [7]], ["\u043b\u0456\u043f\u0435\u043d\u044c", [7]], ["\u043b\u0456\u043f\u0435\u043d\u044f", [7]], ["\u043b\u0456\u0441", [11]], ["\u043b\u0456\u0441\u0442\u0430\u043f\u0430\u0434", [11]], ["\u043b\u0456\u0441\u0442\u0430\u043f\u0430\u0434\u0430", [11]], ["\u043c\u0430\u0439", [5]], ["\u043c\u0430\u043c", [5]], ["\u043c\u0430\u043c\u044b\u0440", [5]], ["\u043c\u0430\u0440", [3]], ["\u043c\u0430\u0440\u0442", [3]], ["\u043c\u0430\u0440\u0442\u0430", [3]], ["\u043c\u0430\u0443", [6]], ["\u043c\u0430\u0443\u0441\u044b\u043c", [6]], ["\u043c\u0430\u044f", [5]], ["\u043c\u0430\u0458", [5]], ["\u043d\u0430\u0443", [3]], ["\u043d\u0430\u0443\u0440\u044b\u0437", [3]], ["\u043d\u043e\u0432", [11]], ["\u043d\u043e\u0432\u0435\u043c\u0431\u0430\u0440", [11]], ["\u043d\u043e\u0435", [11]], ["\u043d\u043e\u0435\u043c\u0432\u0440\u0438", [11]], ["\u043d\u043e\u044f\u0431", [11]], ["\u043d\u043e\u044f\u0431\u0440\u044c", [11]], ["\u043d\u043e\u044f\u0431\u0440\u044f", [11]], ["\u043e\u043a\u0442", [10]], ["\u043e\u043a\u0442\u043e\u0431\u0430\u0440", [10]], ["\u043e\u043a\u0442\u043e\u043c\u0432\u0440\u0438", [10]], ["\u043e\u043a\u0442\u044f\u0431\u0440\u044c", [10]], ["\u043e\u043a\u0442\u044f\u0431\u0440\u044f", [10]], ["\u0441\u0430\u043a", [3]], ["\u0441\u0430\u043a\u0430\u0432\u0456\u043a", [3]], ["\u0441\u0430\u043a\u0430\u0432\u0456\u043a\u0430", [3]], ["\u0441\u0435\u043d\u0442", [9]], ["\u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044c", [9]], ["\u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f", [9]], ["\u0441\u0435\u043f", [9]], ["\u0441\u0435\u043f\u0442\u0435\u043c\u0431\u0430\u0440", [9]], ["\u0441\u0435\u043f\u0442\u0435\u043c\u0432\u0440\u0438", [9]], ["\u0441\u0435\u0440\u043f", [8]], ["\u0441\u0435\u0440\u043f\u0435\u043d\u044c", [8]], ["\u0441\u0435\u0440\u043f\u043d\u044f", [8]], ["\u0441\u043d\u0435", [12]], ["\u0441\u043d\u0435\u0436\u0430\u043d\u044c", [12]], ["\u0441\u043d\u0435\u0436\u043d\u044f", [12]], ["\u0441\u0442\u0443", [1]], ["\u0441\u0442\u0443\u0434\u0437\u0435\u043d\u044c", [1]], ["\u0441\u0442\u0443\u0434\u0437\u0435\u043d\u044f", [1]], ["\u0441\u0456\u0447", [1]], ["\u0441\u0456\u0447\u0435\u043d\u044c", [1]], ["\u0441\u0456\u0447\u043d\u044f", [1]], ["\u0441\u04d9\u0443", [4]], ["\u0441\u04d9\u0443\u0456\u0440", [4]], ["\u0442\u0430\u043c", [8]], ["\u0442\u0430\u043c\u044b\u0437", [8]], ["\u0442\u0440\u0430\u0432", [5]], ["\u0442\u0440\u0430\u0432\u0435\u043d\u044c", [5]], ["\u0442\u0440\u0430\u0432\u043d\u044f", [5]], ["\u0444\u0435\u0431", [2]], ["\u0444\u0435\u0431\u0440\u0443\u0430\u0440", [2]], ["\u0444\u0435\u0432", [2]], ["\u0444\u0435\u0432\u0440", [2]], ["\u0444\u0435\u0432\u0440\u0430\u043b\u044c", [2]], ["\u0444\u0435\u0432\u0440\u0430\u043b\u044f", [2]], ["\u0444\u0435\u0432\u0440\u0443\u0430\u0440\u0438", [2]], ["\u0447\u0435\u0440\u0432", [6]], ["\u0447\u0435\u0440\u0432\u0435\u043d\u044c", [6]], ["\u0447\u0435\u0440\u0432\u043d\u044f", [6]], ["\u0447\u044d\u0440", [6]], ["\u0447\u044d\u0440\u0432\u0435\u043d\u044c", [6]], ["\u0447\u044d\u0440\u0432\u0435\u043d\u044f", [6]], ["\u0448\u0456\u043b", [7]], ["\u0448\u0456\u043b\u0434\u0435", [7]], ["\u044e\u043b\u0438", [7]], ["\u044e\u043d\u0438", [6]], ["\u044f\u043d\u0432", [1]], ["\u044f\u043d\u0432\u0430\u0440\u044c", [1]], ["\u044f\u043d\u0432\u0430\u0440\u044f", [1]], ["\u044f\u043d\u0443", [1]], ["\u044f\u043d\u0443\u0430\u0440\u0438", [1]], ["\u0458\u0430\u043d", [1]], ["\u0458\u0430\u043d\u0443\u0430\u0440", [1]], ["\u0458\u0430\u043d\u0443\u0430\u0440\u0438", [1]], ["\u0458\u0443\u043b", [7]], ["\u0458\u0443\u043b\u0438", [7]], ["\u0458\u0443\u043d", [6]], ["\u0458\u0443\u043d\u0438", [6]], ["\u049b\u0430\u0437", [10]], ["\u049b\u0430\u0437\u0430\u043d", [10]], ["\u049b\u0430\u0440", [11]], ["\u049b\u0430\u0440\u0430\u0448\u0430", [11]], ["\u049b\u0430\u04a3", [1]], ["\u049b\u0430\u04a3\u0442\u0430\u0440", [1]], ["\u049b\u044b\u0440", [9]], ["\u049b\u044b\u0440\u043a\u04af\u0439\u0435\u043a", [9]], ["\u0561\u057a\u0580", [4]], ["\u0561\u057a\u0580\u056b\u056c", [4]], ["\u0561\u057a\u0580\u056b\u056c\u056b", [4]], ["\u0564\u0565\u056f", [12]], ["\u0564\u0565\u056f\u057f\u0565\u0574\u0562\u0565\u0580", [12]], ["\u0564\u0565\u056f\u057f\u0565\u0574\u0562\u0565\u0580\u056b", [12]], ["\u0570\u056c\u057d", [7]], ["\u0570\u0576\u057d", [6]], ["\u0570\u0576\u057e", [1]], ["\u0570\u0578\u056f", [10]], ["\u0570\u0578\u056f\u057f\u0565\u0574\u0562\u0565\u0580", [10]], ["\u0570\u0578\u056f\u057f\u0565\u0574\u0562\u0565\u0580\u056b", [10]], ["\u0570\u0578\u0582\u056c\u056b\u057d", [7]], ["\u0570\u0578\u0582\u056c\u056b\u057d\u056b", [7]], ["\u0570\u0578\u0582\u0576\u056b\u057d", [6]], ["\u0570\u0578\u0582\u0576\u056b\u057d\u056b", [6]], ["\u0570\u0578\u0582\u0576\u057e\u0561\u0580", [1]], ["\u0570\u0578\u0582\u0576\u057e\u0561\u0580\u056b", [1]], ["\u0574\u0561\u0575\u056b\u057d", [5]], ["\u0574\u0561\u0575\u056b\u057d\u056b", [5]], ["\u0574\u0561\u0580\u057f", [3]], ["\u0574\u0561\u0580\u057f\u056b", [3]], ["\u0574\u0575\u057d", [5]], ["\u0574\u0580\u057f", [3]], ["\u0576\u0578\u0575", [11]], ["\u0576\u0578\u0575\u0565\u0574\u0562\u0565\u0580", [11]], ["\u0576\u0578\u0575\u0565\u0574\u0562\u0565\u0580\u056b", [11]], ["\u057d\u0565\u057a", [9]], ["\u057d\u0565\u057a\u057f\u0565\u0574\u0562\u0565\u0580", [9]], ["\u057d\u0565\u057a\u057f\u0565\u0574\u0562\u0565\u0580\u056b", [9]], ["\u0583\u0565\u057f\u0580\u057e\u0561\u0580", [2]], ["\u0583\u0565\u057f\u0580\u057e\u0561\u0580\u056b", [2]], ["\u0583\u057f\u057e", [2]], ["\u0585\u0563\u0578\u057d\u057f\u0578\u057d", [8]], ["\u0585\u0563\u0578\u057d\u057f\u0578\u057d\u056b", [8]], ["\u0585\u0563\u057d", [8]], ["\u05d0\u05d5\u05d2\u05d5\u05e1\u05d8", [8]], ["\u05d0\u05d5\u05d2\u05f3", [8]], ["\u05d0\u05d5\u05e7\u05d8\u05d5\u05d1\u05e8", [10]], ["\u05d0\u05d5\u05e7\u05f3", [10]], ["\u05d0\u05e4\u05e8\u05d9\u05dc", [4]], ["\u05d0\u05e4\u05e8\u05f3", [4]], ["\u05d3\u05e6\u05de\u05d1\u05e8", [12]], ["\u05d3\u05e6\u05de\u05f3", [12]], ["\u05d9\u05d5\u05dc\u05d9", [7]], ["\u05d9\u05d5\u05e0\u05d9", [6]], ["\u05d9\u05e0\u05d5\u05d0\u05e8", [1]], ["\u05d9\u05e0\u05d5\u05f3", [1]], ["\u05de\u05d0\u05d9", [5]], ["\u05de\u05e8\u05e5", [3]], ["\u05e0\u05d5\u05d1\u05de\u05d1\u05e8", [11]], ["\u05e0\u05d5\u05d1\u05f3", [11]], ["\u05e1\u05e4\u05d8\u05de\u05d1\u05e8", [9]], ["\u05e1\u05e4\u05d8\u05f3", [9]], ["\u05e4\u05d1\u05e8\u05d5\u05d0\u05e8", [2]], ["\u05e4\u05d1\u05e8\u05f3", [2]], ["\u0622\u0648\u0631\u06cc\u0644", [4]], ["\u0623\u0628\u0631\u064a\u0644", [4]], ["\u0623\u063a\u0633\u0637\u0633", [8]], ["\u0623\u0643\u062a\u0648\u0628\u0631", [10]], ["\u0627\u0648\u062a", [8]], ["\u0627\u06a9\u062a\u0628\u0631", [10]], ["\u062f\u0633\u0627\u0645\u0628\u0631", [12]], ["\u062f\u064a\u0633\u0645\u0628\u0631", [12]], ["\u0633\u0628\u062a\u0645\u0628\u0631", [9]], ["\u0633\u067e\u062a\u0627\u0645\u0628\u0631", [9]], ["\u0641\u0628\u0631\u0627\u064a\u0631", [2]], ["\u0641\u0648\u0631\u06cc\u0647", [2]], ["\u0641\u0648\u0631\u06cc\u0647\u0654", [2]], ["\u0645\u0627\u0631\u0633", [3]], ["\u0645\u0627\u064a\u0648", [5]], ["\u0645\u0647", [5]], ["\u0645\u0647\u0654", [5]], ["\u0646\u0648\u0627\u0645\u0628\u0631", [11]], ["\u0646\u0648\u0641\u0645\u0628\u0631", [11]], ["\u064a\u0646\u0627\u064a\u0631", [1]], ["\u064a\u0648\u0644\u064a\u0648", [7]], ["\u064a\u0648\u0646\u064a\u0648", [6]], ["\u0698\u0627\u0646\u0648\u06cc\u0647", [1]], ["\u0698\u0627\u0646\u0648\u06cc\u0647\u0654", [1]], ["\u0698\u0648\u0626\u0646", [6]], ["\u0698\u0648\u0626\u06cc\u0647", [7]], ["\u0698\u0648\u0626\u06cc\u0647\u0654", [7]], ["\u0905\u0915\u094d\u091f\u0942\u092c\u0930", [10]], ["\u0905\u0915\u094d\u091f\u0942\u0970", [10]], ["\u0905\u0917\u0938\u094d\u0924", [8]], ["\u0905\u0917\u0970", [8]], ["\u0905\u092a\u094d\u0930\u0948\u0932", [4]], ["\u091c\u0928\u0935\u0930\u0940", [1]], ["\u091c\u0928\u0970", [1]], ["\u091c\u0941\u0932\u093e\u0908", [7]], ["\u091c\u0941\u0932\u0970", [7]], ["\u091c\u0942\u0928", [6]], ["\u0926\u093f\u0938\u0902\u092c\u0930", [12]], ["\u0926\u093f\u0938\u0970", [12]], ["\u0928\u0935\u0902\u092c\u0930", [11]], ["\u0928\u0935\u0970", [11]], ["\u092b\u093c\u0930\u0935\u0930\u0940", [2]], ["\u092b\u093c\u0930\u0970", [2]], ["\u092e\u0908", [5]], ["\u092e\u093e\u0930\u094d\u091a", [3]], ["\u0938\u093f\u0924\u0902\u092c\u0930", [9]], ["\u0938\u093f\u0924\u0970", [9]], ["\u0e01.\u0e04", [7]], ["\u0e01.\u0e1e", [2]], ["\u0e01.\u0e22", [9]], ["\u0e01\u0e23\u0e01\u0e0e\u0e32\u0e04\u0e21", [7]], ["\u0e01\u0e31\u0e19\u0e22\u0e32\u0e22\u0e19", [9]], ["\u0e01\u0e38\u0e21\u0e20\u0e32\u0e1e\u0e31\u0e19\u0e18\u0e4c", [2]], ["\u0e15.\u0e04", [10]], ["\u0e15\u0e38\u0e25\u0e32\u0e04\u0e21", [10]], ["\u0e18.\u0e04", [12]], ["\u0e18\u0e31\u0e19\u0e27\u0e32\u0e04\u0e21", [12]], ["\u0e1e.\u0e04", [5]], ["\u0e1e.\u0e22", [11]], ["\u0e1e\u0e24\u0e28\u0e08\u0e34\u0e01\u0e32\u0e22\u0e19", [11]], ["\u0e1e\u0e24\u0e29\u0e20\u0e32\u0e04\u0e21", [5]], ["\u0e21.\u0e04", [1]], ["\u0e21\u0e01\u0e23\u0e32\u0e04\u0e21", [1]], ["\u0e21\u0e34.\u0e22", [6]], ["\u0e21\u0e34\u0e16\u0e38\u0e19\u0e32\u0e22\u0e19", [6]], ["\u0e21\u0e35.\u0e04", [3]], ["\u0e21\u0e35\u0e19\u0e32\u0e04\u0e21", [3]], ["\u0e2a.\u0e04", [8]], ["\u0e2a\u0e34\u0e07\u0e2b\u0e32\u0e04\u0e21", [8]], ["\u0e40\u0e21.\u0e22", [4]], ["\u0e40\u0e21\u0e29\u0e32\u0e22\u0e19", [4]], ["\u10d0\u10d2\u10d5", [8]], ["\u10d0\u10d2\u10d5\u10d8\u10e1\u10e2\u10dd", [8]], ["\u10d0\u10de\u10e0", [4]], ["\u10d0\u10de\u10e0\u10d8\u10da\u10d8", [4]], ["\u10d3\u10d4\u10d9", [12]], ["\u10d3\u10d4\u10d9\u10d4\u10db\u10d1\u10d4\u10e0\u10d8", [12]], ["\u10d7\u10d4\u10d1", [2]], ["\u10d7\u10d4\u10d1\u10d4\u10e0\u10d5\u10d0\u10da\u10d8", [2]], ["\u10d8\u10d0\u10dc", [1]], ["\u10d8\u10d0\u10dc\u10d5\u10d0\u10e0\u10d8", [1]], ["\u10d8\u10d5\u10da", [7]], ["\u10d8\u10d5\u10da\u10d8\u10e1\u10d8", [7]], ["\u10d8\u10d5\u10dc", [6]], ["\u10d8\u10d5\u10dc\u10d8\u10e1\u10d8", [6]], ["\u10db\u10d0\u10d8", [5]], ["\u10db\u10d0\u10d8\u10e1\u10d8", [5]], ["\u10db\u10d0\u10e0", [3]], ["\u10db\u10d0\u10e0\u10e2\u10d8", [3]], ["\u10dc\u10dd\u10d4", [11]], ["\u10dc\u10dd\u10d4\u10db\u10d1\u10d4\u10e0\u10d8", [11]], ["\u10dd\u10e5\u10e2", [10]], ["\u10dd\u10e5\u10e2\u10dd\u10db\u10d1\u10d4\u10e0\u10d8", [10]], ["\u10e1\u10d4\u10e5", [9]], ["\u10e1\u10d4\u10e5\u10e2\u10d4\u10db\u10d1\u10d4\u10e0\u10d8", [9]]]);
const FOREIGN_RANGE_WORDS = new Set(["a", "al", "at\u00e9", "au", "a\u017e", "do", "tot", "\u00e0", "\u0434\u043e", "\u043f\u043e"]);
const WORDS_BESIDE_MONTHS = new Set(["am", "an", "d", "dal", "de", "del", "den", "der", "di", "du", "e", "el", "er", "gada", "godine", "il", "le", "m", "o", "roku", "vom", "\u00b0", "\u00e5r", "\u0433", "\u0433\u043e\u0434", "\u0433\u043e\u0434\u0430", "\u0440", "\u0440\u043e\u043a\u0443"]);
const P225 = $.pattern("(?:d['\\u{2019}])?([^ ./0-9\\-]+)\\.?", "u");
const DOUBTED = "unsure: the source doubts it";
const HOW_TO_WRITE = "write it as 2025-10-11, or as 2025-10 or 2025 if no more is known";
const FEATURE_YEARS = $.range(1990, 2100);
const BEFORE_ID = $.timedelta(45);
const AFTER_ID = $.timedelta(10);
const P226 = $.pattern("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000,;]+", "u");
const P227 = $.pattern("[a-z]+(-[a-z]+)?(\\.[A-Za-z\\-]{2,})?", "u");
const MAX_ITEMS = new Map([["topics", 5], ["organizations", 100], ["aliases", 100], ["corrected", 100], ["synonyms", 1000], ["feeds", 100]]);
const SINGLE = ["code", "project", "pdf", "video", "slides"];
const SEVERAL = ["models", "datasets", "demos"];
const P228 = $.pattern("\\/(?:(?<kind>(?:datasets|spaces))\\/[^/]+\\/[^/]+|(?<model>[^/]+\\/[^/]+))", "u");
const HF_PAGES = new Set(["blog", "collections", "datasets", "docs", "organizations", "papers", "posts", "spaces"]);
const OF_THE_PAPER = ["arxiv", "hf", "paper"];
const P229 = $.pattern("([0-9]{1,9})(?:\\.0+)?", "u");
const P230 = $.pattern("^https?:\\/\\/[\\p{L}\\p{N}_.]+\\/", "u");
const P231 = $.pattern("[A-Za-z0-9]([A-Za-z0-9._\\-]*[A-Za-z0-9])?", "u");
const P232 = $.pattern("['\\u{2019}]", "u");
const P233 = $.pattern("(?:\\\\(?:math|text|operatorname|left|right|[bB]ig|bold|rm|it|bf|cal|displaystyle)[A-Za-z]*|[\\\\{}])", "u");
const RESERVED_SLUGS = new Set(["index", "index.html"]);
const P234 = $.pattern("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\.[^\\n]*)?", "u");
const P235 = $.pattern("(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:(?:this|our|my|the present|the current) (?:(?!(?:previous|earlier|first|old|older|original|other|another|initial|prior|related|cited)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))[\\p{L}\\p{N}_\\-]+ ){0,3}(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report|study|letter|comment|contribution|version|entry)(?: (?:\\([^)]{0,80}\\)|\\[[^\\]]{0,80}\\]))?(?: (?:by|of|on|with|titled|entitled|submitted|posted)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:(?! (?:that|which|who|were)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))(?:[^.;]|(?<=[A-Z])\\.)){0,80}?)? (?:ha(?:s|ve|d)(?: [\\p{L}\\p{N}_]+)? been|was|is|is being|is now|is hereby|is to be|will be|needs to be|had to be|should be|must be) (?:(?!n(?:ot(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|ever(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))))[\\p{L}\\p{N}_\\-]+ ){0,2}(?:withdrawn|retracted|pulled|taken down|removed by (?:the )?(?:authors?|arxiv|submitter))(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?! from (?!arxiv))|(?:i|we|(?:the )?authors?)(?: [\\p{L}\\p{N}_]+){0,6}? (?:withdraw|withdrew|withdrawn|withdrawing|retract|retracted|retracting) (?:this|our|my|the(?:ir)?) (?:[\\p{L}\\p{N}_\\-]+ ){0,2}(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report|study|letter|comment|contribution|version|entry)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|(?:withdrawal|retraction) of (?:this|our|my|the present) (?:[\\p{L}\\p{N}_\\-]+ ){0,2}(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report|study|letter|comment|contribution|version|entry)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))", "iu");
const P236 = $.pattern("(?:^[^\\p{L}\\p{N}_]*(?:(?:this|the|our) )?(?:(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report|study|letter|comment|contribution|version|entry) )?(?:temporarily |now |has been |is )?(?:withdrawn|retracted)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?: (?:temporarily|permanently))?(?:[.,;:!)\\]]|(?=\\n?$)| (?:by (?:the |its |all )?(?:authors?|arxiv|submitter|admin|owner|first)|from arxiv|and (?:replaced|superseded|merged)|due|because|since|as|pending|for|in favou?r|until|to|on|at|owing|after))|^[^\\p{L}\\p{N}_]*(?:withdrawal|retraction)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?: not(?:ice|e))?(?:[.:]|(?=\\n?$)| (?:by|due|because|as))|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))the (?:(?!(?:previous|earlier|first|old|older|original|other|another|initial|prior|related|cited)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))[\\p{L}\\p{N}_\\-]+ ){0,3}(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report|study|letter|comment|contribution|version|entry)(?: (?:\\([^)]{0,80}\\)|\\[[^\\]]{0,80}\\]))?(?: (?:by|of|on|with|titled|entitled|submitted|posted)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:(?! (?:that|which|who|were)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))(?:[^.;]|(?<=[A-Z])\\.)){0,80}?)? (?:ha(?:s|ve|d)(?: [\\p{L}\\p{N}_]+)? been|was|is|is being|is now|is hereby|is to be|will be|needs to be|had to be|should be|must be) (?:(?!n(?:ot(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|ever(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))))[\\p{L}\\p{N}_\\-]+ ){0,2}(?:withdrawn|retracted|pulled|taken down|removed by (?:the )?(?:authors?|arxiv|submitter))(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?! from (?!arxiv)))", "iu");
const P237 = $.pattern("(?:(?:^|[.;,:] ?|\\(|\\[)[^\\p{L}\\p{N}_]{0,40}(?:(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report|study|letter|comment|contribution|version|entry) |now |temporarily )*(?:withdrawn|retracted)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?: (?:temporarily|permanently))?(?:[.,;:!)\\]]|(?=\\n?$)| (?:by (?:the |its |all )?(?:authors?|arxiv|submitter|admin|owner|first)|from arxiv|and (?:replaced|superseded|merged)|due|because|since|as|pending|for|in favou?r|until|to|on|at|owing|after))|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report|study|letter|comment|contribution|version|entry) (?:temporarily )?(?:withdrawn|retracted) (?:by|due|because|as|since|pending)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))removed by (?:the )?arxiv|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))it (?:has been|is|was) (?:withdrawn|retracted)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?! from)|(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:withdrawn|retracted) by (?:the |its )?authors?(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])))", "iu");
const P238 = $.pattern("(?<=[.!?])[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+(?=[A-Z])", "u");
const P239 = $.pattern("(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))(?:(?:previous|earlier|first|old|older|original|other|another|initial|prior|related|cited) (?:[\\p{L}\\p{N}_\\-]+ ){0,2}(?:(?:paper|article|submission|manuscript|work|pre-?print|e-?print|draft|document|note|report|study|letter|comment|contribution|version|entry)|versions?)(?: [^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+)? (?:[\\p{L}\\p{N}_]+ ){0,2}(?:withdrawn|retracted)|(?:replaces|supersedes|replacement (?:of|for)|not|never) (?:(?:a|the|been) )?(?:withdrawn|retracted))", "iu");
const P240 = $.pattern("(?:withdrawn|retracted)(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*(?:article)?[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*:", "iu");
const CROSSREF_DATES = ["published-online", "posted", "published-print", "published", "issued"];
const RETRACTED = new Set(["removal", "retraction", "withdrawal"]);
const DATACITE_DATES = ["Submitted", "Available", "Issued", "Created"];
const P241 = $.pattern("\\(([a-z]+(?:-[a-z]+)?(?:\\.[A-Za-z\\-]{2,})?)\\)(?=\\n?$)", "u");
const P242 = $.pattern("[\\u{a}\\u{d}]+", "u");
const TRAILING = ".,;:!?*_'\u201d\u2019\u00bb";
const BRACKETS = new Map([[")", "("], ["]", "["], ["}", "{"], [">", "<"]]);
const P243 = $.pattern("https?:\\/\\/[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000<>\"{}|\\\\\\^`]+", "iu");
const P244 = $.pattern("^https?:\\/\\/", "u");
const P245 = $.pattern("(?:www\\.)?acl(?:anthology\\.org|web\\.org)\\/(?:anthology\\/)?(?:papers\\/[\\p{L}\\p{N}_]\\/[\\p{L}\\p{N}_]+\\/)?(?<id>(?:[A-Z][0-9]{2}-[0-9]{4}|[0-9]{4}\\.[a-z0-9_]+(?:-[a-z0-9_]+)?\\.[0-9]+))(?:v[0-9]+)?(?:\\.(?:pdf|bib))?\\/?(?:[?#][^\\n]*)?", "u");
const Site33 = { address: P245, doi: "10.18653/v1/\\g<id>" };
const P246 = $.pattern("(?:www\\.)?nature\\.com\\/articles\\/(?<id>[a-z]*[0-9][\\p{L}\\p{N}_.\\-]*?)(?:\\.pdf)?\\/?(?:[?#][^\\n]*)?", "u");
const Site34 = { address: P246, doi: "10.1038/\\g<id>" };
const P247 = $.pattern("(?:www\\.)?zenodo\\.org\\/records?\\/(?<id>[0-9]+)(?:\\/[^\\n]*)?(?:[?#][^\\n]*)?", "u");
const Site35 = { address: P247, doi: "10.5281/zenodo.\\g<id>" };
const P248 = $.pattern("(?:www\\.)?elifesciences\\.org\\/articles\\/(?<id>[0-9]{5,6})(?:v[0-9]+)?\\/?(?:[?#][^\\n]*)?", "u");
const Site36 = { address: P248, doi: "10.7554/eLife.\\g<id>" };
const P249 = $.pattern("(?:www\\.)?peerj\\.com\\/articles\\/(?<id>[0-9]+)\\/?(?:[?#][^\\n]*)?", "u");
const Site37 = { address: P249, doi: "10.7717/peerj.\\g<id>" };
const P250 = $.pattern("(?:www\\.)?peerj\\.com\\/articles\\/(?<id>cs-[0-9]+)\\/?(?:[?#][^\\n]*)?", "u");
const Site38 = { address: P250, doi: "10.7717/peerj-\\g<id>" };
const P251 = $.pattern("(?:www\\.)?jstor\\.org\\/stable\\/(?<id>[0-9]+)\\/?(?:[?#][^\\n]*)?", "u");
const Site39 = { address: P251, doi: "10.2307/\\g<id>" };
const P252 = $.pattern("(?:www\\.)?researchsquare\\.com\\/article\\/(?<id>rs-[0-9]+\\/v[0-9]+)\\/?(?:[?#][^\\n]*)?", "u");
const Site40 = { address: P252, doi: "10.21203/rs.3.\\g<id>" };
const P253 = $.pattern("(?:www\\.)?preprints\\.org\\/manuscript\\/(?<id>[0-9]{6}\\.[0-9]{4})\\/v(?<version>[0-9]+)(?:\\/[^\\n]*)?(?:[?#][^\\n]*)?", "u");
const Site41 = { address: P253, doi: "10.20944/preprints\\g<id>.v\\g<version>" };
const P254 = $.pattern("(?:www\\.)?osf\\.io\\/preprints\\/psyarxiv\\/(?<id>[a-z0-9]{5})(?:_v[0-9]+)?\\/?(?:[?#][^\\n]*)?", "u");
const Site42 = { address: P254, doi: "10.31234/osf.io/\\g<id>" };
const P255 = $.pattern("(?:www\\.)?figshare\\.com\\/articles\\/(?:[^/]+\\/){0,2}(?<id>[0-9]+)(?:\\/[0-9]+)?\\/?(?:[?#][^\\n]*)?", "u");
const Site43 = { address: P255, doi: "10.6084/m9.figshare.\\g<id>" };
const P256 = $.pattern("(?:www\\.)?(?:papers\\.)?ssrn\\.com\\/[^\\n]*abstract(?:_?id)?=(?<id>[0-9]+)[^\\n]*(?:[?#][^\\n]*)?", "u");
const Site44 = { address: P256, doi: "10.2139/ssrn.\\g<id>" };
const SITES = [Site33, Site34, Site35, Site36, Site37, Site38, Site39, Site40, Site41, Site42, Site43, Site44];
const P257 = $.pattern("(?<doi>10\\.(?:1101|64898)\\/[0-9.]*[0-9])(?:v[0-9]+)?(?:\\.[^\\n]*|\\/[^\\n]*)?", "u");
const P258 = $.pattern("(?:\\/(?:full|abs|abstract|e?pdf|pdfft|meta|html|summary|fulltext|full-text|references|xml|figures|metrics|citations|bibtex|download)(?:\\/[^\\n]*)?|(?:\\.(?:full|abstract|short|long|pdf|html?|xml|full-text))+|\\/)(?=\\n?$)", "iu");
const P259 = $.pattern("(?<![0-9.])10\\.[0-9]{4,9}\\/[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\"<>?&#{}|\\\\\\^`]+", "u");
const P260 = $.pattern("(?<![a-z])arxiv(?:\\.org)?[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000:._/\\-]*(?:(?:abs|pdf|html|papers?|id|preprint)[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000:._/\\-]*)?(?<id>(?:[0-9]{4}\\.[0-9]{4,5}|[a-z\\-]+(?:\\.[a-z]{2})?[/\\-][0-9]{7}))(?![0-9])", "iu");
const P261 = $.pattern("(?<![0-9A-Za-z.])[0-9]{4}\\.[0-9]{4,5}(?:v[0-9]{1,3})?(?!(?:[0-9A-Za-z]|\\.[0-9]))", "u");
const P262 = $.pattern("(?<![a-z0-9.\\-])(?:[a-z0-9\\-]+\\.)+[a-z]{2,}\\/[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000<>\"]*", "iu");
const SEVERAL_pasted = "names several papers; write one a line";
const HINTS = new Map([["openreview.net", "OpenReview has no DOIs; look the title up at arXiv, or use the bookmark that /submit/ offers"], ["proceedings.mlr.press", "PMLR has no DOIs; look the title up at arXiv, or use the bookmark that /submit/ offers"], ["jmlr.org", "JMLR has no DOIs; look the title up at arXiv, or use the bookmark that /submit/ offers"], ["neurips.cc", "NeurIPS has no DOIs; look the title up at arXiv, or use the bookmark that /submit/ offers"], ["nips.cc", "NeurIPS has no DOIs; look the title up at arXiv, or use the bookmark that /submit/ offers"], ["openaccess.thecvf.com", "the CVF's pages have no DOIs; copy the address behind their [arXiv]"], ["ncbi.nlm.nih.gov", "a number of PubMed is not enough; copy the DOI that the page shows"], ["semanticscholar.org", "Semantic Scholar's number is not enough; copy the DOI or the arXiv id"], ["aclanthology.org", "this is no page of one paper; open the paper's own"], ["arxiv.org", "this is no page of one paper; open the paper's own"], ["huggingface.co", "this is no page of one paper; those begin with huggingface.co/papers/"], ["scholar.google.com", "this is a search; open the paper's own page"], ["ieeexplore.ieee.org", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["sciencedirect.com", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["academic.oup.com", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["mdpi.com", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["aaai.org", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["ijcai.org", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["isca-archive.org", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["researchgate.net", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["thelancet.com", "its address does not say the DOI; copy that from the page, where it begins with 10."], ["cell.com", "its address does not say the DOI; copy that from the page, where it begins with 10."]]);
const NO_NAME = "is neither an arXiv id (2510.10023, quant-ph/9902083) nor a DOI (10.1000/182), nor an address or a text that holds one";
const NOT_A_PARTIAL_DATE = "is not a date; write it as 2025-12-31, or as 2025-12 or 2025 if no more is known";
const NOT_A_DAY = "is not a date; write it as 2025-12-31";
const LEVELS = [0, 11, 18, 22, 26, 29, 31, 33, 35];
function _closings(text) {
let closings, match, opened;
opened = [];
closings = new Map([]);
for (match of $.iter(P5.finditer(text))) {
if ($.equal($.item(match, 0), "{")) {
$.invoke(opened, "append", $.invoke(match, "start"));
} else {
if (($.equal($.item(match, 0), "}") && $.truth(opened))) {
$.setItem(closings, $.invoke(opened, "pop"), $.invoke(match, "start"));
}
}
}
return closings;
}
function _is_one_command(inside) {
let at, closings, match;
match = $.invoke(P8, "match", inside);
if (!$.truth(match)) {
return false;
}
[at, closings] = $.iter([$.invoke(match, "end"), _closings(inside)]);
while ($.contains(closings, at)) {
at = $.add($.item(closings, at), 1);
}
return $.equal(at, $.len(inside));
}
function _group(text, at, closings, depth) {
let bare, beside, converted, end, glue, inside, switch_;
end = $.invoke(closings, "get", at);
if (((end === null) || !$.truth(depth))) {
return ["{", $.add(at, 1)];
}
if ($.truth((glue = $.invoke(P7, "match", text, at)))) {
beside = $.or($.invoke($.item(text, $.slice($.subtract(at, 1), at, null)), "isalnum"), () => $.invoke($.item(text, $.slice($.add(end, 1), $.add(end, 2), null)), "isalnum"));
return (($.truth(beside) && $.truth($.item(glue, 1))) ? [$.item(glue, 1), $.add(end, 1)] : [$.item(glue, 0), $.add(end, 1)]);
}
inside = $.item(text, $.slice($.add(at, 1), end, null));
switch_ = $.invoke(P8, "match", inside);
if (($.truth(switch_) && $.contains(SWITCHES, $.item(switch_, "name")))) {
return [_convert(inside, $.subtract(depth, 1)), $.add(end, 1)];
}
converted = _convert(inside, $.subtract(depth, 1));
bare = $.and($.invoke(inside, "startswith", "\\"), () => ($.len($.normalize("NFC", converted)) <= 2));
if (($.truth(bare) && !$.equal(converted, inside) && !$.contains(converted, "\\"))) {
return [converted, $.add(end, 1)];
}
if (($.truth(switch_) && !$.equal(converted, inside) && $.truth(_is_one_command(inside)))) {
return [converted, $.add(end, 1)];
}
return [("{" + $.format(converted, "") + "}"), $.add(end, 1)];
}
function _after_spaces(text, at) {
while ($.equal($.item(text, $.slice(at, $.add(at, 1), null)), " ")) {
at = $.addInPlace(at, 1);
}
return at;
}
function _without_argument(text, after) {
return ($.invoke(text, "startswith", "{}", after) ? $.add(after, 2) : after);
}
function _accented(text, accent, at, after, closings, depth) {
let base, by_name, end, letter, marks, match, start;
by_name = $.invoke($.item(text, $.subtract(after, 1)), "isalpha");
start = _after_spaces(text, after);
letter = $.item(text, $.slice(start, $.add(start, 1), null));
if ($.equal(letter, "{")) {
end = $.invoke(closings, "get", start);
if (((end === null) || !$.truth(depth))) {
return [$.item(text, $.slice(at, after, null)), after];
}
[base, end] = $.iter([$.invoke(_convert($.item(text, $.slice($.add(start, 1), end, null)), $.subtract(depth, 1)), "strip"), $.add(end, 1)]);
} else {
if ($.equal(letter, "\\")) {
match = $.invoke(P8, "match", text, start);
if ((!$.truth(match) || !$.truth(depth))) {
return [$.item(text, $.slice(at, after, null)), after];
}
[base, end] = $.iter(_command(text, start, closings, $.subtract(depth, 1), ""));
if (($.equal($.item(text, $.slice($.invoke(match, "end"), $.add($.invoke(match, "end"), 1), null)), " ") && $.truth($.item(match, "name")) && $.equal(end, $.invoke(match, "end")))) {
end = $.addInPlace(end, 1);
}
} else {
if (($.truth(by_name) && ($.equal(start, after) || ($.len($.normalize("NFC", $.add(letter, accent))) > 1)))) {
return [$.item(text, $.slice(at, after, null)), after];
} else {
[base, end] = $.iter([letter, _without_argument(text, $.add(start, 1))]);
}
}
}
base = $.invoke(new Map([["\u0131", "i"], ["\u0237", "j"]]), "get", base, base);
if ((!$.truth(base) || !$.invoke($.item(base, 0), "isalpha") || ($.len(base) > 3) || !$.invoke(base, "isprintable"))) {
return [$.item(text, $.slice(at, after, null)), after];
}
marks = 1;
while (((marks < $.len(base)) && $.truth($.combining($.item(base, marks))))) {
marks = $.addInPlace(marks, 1);
}
return [$.normalize("NFC", $.add($.add($.item(base, $.slice(null, marks, null)), accent), $.item(base, $.slice(marks, null, null)))), end];
}
function _sign(text, sign, at, closings, depth) {
let after, printed, rest;
after = $.add(at, 2);
if (($.contains(ACCENT_SIGNS, sign) && !$.contains(PATHS, $.item(text, $.slice($.subtract(at, 1), at, null))))) {
return _accented(text, $.item(ACCENT_SIGNS, sign), at, after, closings, depth);
}
if ($.equal(sign, "\\")) {
rest = $.item(text, $.slice(after, $.add(after, 1), null));
return ((!$.truth(rest) || $.invoke(rest, "isspace")) ? [" ", after] : ["\\\\", after]);
}
if ($.contains(PUNCTUATION, sign)) {
printed = $.item(PUNCTUATION, sign);
return [((printed === null) ? sign : printed), after];
}
return [$.item(text, $.slice(at, after, null)), after];
}
function _text_branch(text, at, depth) {
let match;
match = $.invoke(P9, "match", text, at);
if ((!$.truth(match) || !$.truth(depth))) {
return ["\\ifmmode", $.add(at, $.len("\\ifmmode"))];
}
return [$.invoke(_convert($.item(match, 1), $.subtract(depth, 1)), "strip"), $.invoke(match, "end")];
}
function _argument(text, at, closings, depth) {
let end, start;
start = _after_spaces(text, at);
end = $.invoke(closings, "get", start);
if (((end === null) || !$.truth(depth))) {
return [null, at];
}
return [_convert($.item(text, $.slice($.add(start, 1), end, null)), $.subtract(depth, 1)), $.add(end, 1)];
}
function _script(argument, scripts) {
let bare;
bare = $.invoke(argument, "strip", "{}");
if (($.truth(bare) && $.all((function* () { for (const sign of $.iter(bare)) { yield $.contains(scripts, sign); } })()))) {
return $.invoke("", "join", [...(function* () { for (const sign of $.iter(bare)) { yield $.item(scripts, sign); } })()]);
}
return argument;
}
function _switched(text, after, closings, depth) {
let argument, end;
[argument, end] = $.iter(_argument(text, after, closings, depth));
if ((argument !== null)) {
return [argument, end];
}
return ["", _after_spaces(text, after)];
}
function _abbreviation(text, letters, after) {
after = _without_argument(text, after);
return [letters, ($.equal($.item(text, $.slice(after, $.add(after, 1), null)), ".") ? $.add(after, 1) : after)];
}
function symbols() { return symbols_value; }
function _after_letter(text, symbol, after, before) {
let is_unit, rest;
rest = $.item(text, $.slice(after, $.add(after, 2), null));
if ((!$.equal($.item(rest, $.slice(null, 1, null)), " ") || !$.invoke($.item(rest, $.slice(1, null, null)), "isalpha"))) {
return after;
}
if ($.contains(OPENING_QUOTES, symbol)) {
return $.add(after, 1);
}
if ($.equal(symbol, "\u2019")) {
return ($.invoke($.item(before, $.slice(-1, null, null)), "isalnum") ? $.add(after, 1) : after);
}
if ((!$.invoke(symbol, "isalpha") || ($.item($.normalize("NFKD", symbol), 0) > "\u036f"))) {
return after;
}
is_unit = $.and($.equal(symbol, "\u00c5"), () => $.invoke($.item($.invoke(before, "rstrip"), $.slice(-1, null, null)), "isdigit"));
return ($.truth(is_unit) ? after : $.add(after, 1));
}
function _command(text, at, closings, depth, before) {
let after, argument, end, match, name, scripts, symbol;
match = $.invoke(P8, "match", text, at);
if (!$.truth(match)) {
return ["\\", $.add(at, 1)];
}
[after, name] = $.iter([$.invoke(match, "end"), $.item(match, "name")]);
if ((name === null)) {
return _sign(text, $.item(match, "sign"), at, closings, depth);
}
if ($.contains(ACCENT_LETTERS, name)) {
return _accented(text, $.item(ACCENT_LETTERS, name), at, after, closings, depth);
}
if ($.equal(name, "ifmmode")) {
return _text_branch(text, at, depth);
}
if ($.contains(["textsuperscript", "textsubscript"], name)) {
scripts = ($.equal(name, "textsuperscript") ? RAISED : LOWERED);
[argument, end] = $.iter(_argument(text, after, closings, depth));
return ((argument === null) ? [$.item(text, $.slice(at, after, null)), after] : [_script(argument, scripts), end]);
}
if (($.contains(SHOWN_ARGUMENT, name) || $.contains(SHOWN_LAST_ARGUMENT, name))) {
[argument, end] = $.iter(_argument(text, after, closings, depth));
if (((argument !== null) && $.contains(SHOWN_LAST_ARGUMENT, name))) {
[argument, end] = $.iter(_argument(text, end, closings, depth));
}
return ((argument === null) ? [$.item(text, $.slice(at, after, null)), after] : [argument, end]);
}
if ($.contains(SWITCHES, name)) {
return _switched(text, after, closings, depth);
}
if (($.contains(NOTHING, name) || $.contains(SPACES, name))) {
end = _without_argument(text, after);
end = (($.equal(end, after) && !$.equal(name, "xspace")) ? _after_spaces(text, end) : end);
return [($.contains(SPACES, name) ? " " : ""), end];
}
if ($.contains(ABBREVIATIONS, name)) {
return _abbreviation(text, $.item(ABBREVIATIONS, name), after);
}
symbol = $.invoke(symbols(), "get", name);
if ((symbol === null)) {
return [$.item(match, 0), after];
}
end = _without_argument(text, after);
return [symbol, ($.equal(end, after) ? _after_letter(text, symbol, after, before) : end)];
}
function _convert(text, depth) {
let at, closings, last, piece, pieces, special;
pieces = [];
[at, last] = $.iter([0, ""]);
closings = _closings(text);
while ($.truth((special = $.invoke(P6, "search", text, at)))) {
$.invoke(pieces, "append", $.item(text, $.slice(at, $.invoke(special, "start"), null)));
last = $.or($.item(pieces, -1), () => last);
at = $.invoke(special, "start");
if ($.equal($.item(text, at), "{")) {
[piece, at] = $.iter(_group(text, at, closings, depth));
} else {
[piece, at] = $.iter(_command(text, at, closings, depth, last));
}
if (($.equal(piece, " ") && ($.invoke($.item(last, $.slice(-1, null, null)), "isspace") || $.invoke($.item(text, $.slice(at, $.add(at, 1), null)), "isspace")))) {
piece = "";
}
$.invoke(pieces, "append", piece);
last = $.or(piece, () => last);
}
$.invoke(pieces, "append", $.item(text, $.slice(at, null, null)));
return $.invoke("", "join", pieces);
}
function to_stored(text) {
if ((!$.contains(text, "\\") && !$.contains(text, "{"))) {
return text;
}
text = $.invoke(P4, "sub", ((match) => $.item(STAND_INS, $.or($.item(match, "bare"), () => $.item(match, "group")))), text);
text = _convert(text, 20);
return $.invoke(P10, "sub", ((match) => $.item(COMMANDS, $.item(match, 0))), text);
}
function unescape_address(text) {
let match;
text = $.invoke(text, "strip");
while ($.truth((match = $.invoke(P1, "fullmatch", text)))) {
text = $.invoke($.next((function* () { for (const part of $.iter($.invoke(match, "groups"))) { if ((part !== null)) yield part; } })()), "strip");
}
if ($.contains(text, "&")) {
text = $.unescape(P2.sub("&amp;", text));
}
if ((!$.contains(text, "\\") && !$.contains(text, "{"))) {
return text;
}
text = $.invoke(to_stored($.invoke(P3, "sub", "~", text)), "replace", "\\$", "$");
return P11.sub("", text);
}
function _id_text(raw) {
if ($.isInstance(raw, "float")) {
return ((raw >= 1501) ? ($.format(raw, ("010.5f"))) : ($.format(raw, ("09.4f"))));
}
return ((raw === null) ? "" : unescape_address($.str(raw)));
}
function _normalize_id(text) {
let identifier, old;
if ($.truth($.invoke(P14, "fullmatch", text))) {
return text;
}
old = $.invoke(P15, "fullmatch", text);
identifier = ($.truth(old) ? ($.format($.invoke($.item(old, 1), "lower"), "") + "-" + $.format($.item(old, 2), "")) : "");
return ($.truth($.invoke(P16, "fullmatch", identifier)) ? identifier : null);
}
function _of(kind, identifier) {
return ($.truth(identifier) ? new Reference(kind, identifier) : null);
}
function parse_doi(text) {
let bare;
text = $.invoke(text, "strip");
bare = $.invoke(P18, "sub", "", text, { count: 1 });
if ((!$.equal(bare, text) && $.contains(bare, "%"))) {
bare = $.unquote(bare);
}
bare = $.invoke($.invoke(bare, "strip"), "rstrip", ".,;");
return (($.truth($.invoke(P19, "fullmatch", bare)) && ($.len(bare) <= $.item(MAX_LENGTH, "doi"))) ? bare : null);
}
function parse_arxiv_id(text) {
let compact, match, month;
text = $.invoke(text, "strip");
compact = $.invoke(P21, "fullmatch", text);
if ($.truth(compact)) {
month = $.or($.item(compact, "month"), () => $.item(compact, "bibcode_month"));
return _normalize_id(($.format(month, "") + "." + $.format($.or($.item(compact, "number"), () => $.item(compact, "bibcode_number")), "")));
}
match = $.or($.invoke(P22, "fullmatch", $.unquote(text)), () => $.invoke(P23, "fullmatch", text), () => $.invoke(P24, "fullmatch", text));
return ($.truth(match) ? _normalize_id($.item(match, "id")) : null);
}
function parse_reference(given) {
let as_arxiv, match, plain, text;
text = $.invoke(P12, "sub", "", $.invoke($.invoke($.invoke(given, "strip"), "strip", "<>"), "strip"), { count: 1 });
match = $.invoke(P13, "fullmatch", text);
if ($.truth(match)) {
return _of("Hugging Face", _normalize_id($.item(match, "id")));
}
plain = parse_doi(text);
as_arxiv = ($.truth(plain) ? $.invoke(P20, "fullmatch", plain) : null);
if ($.truth(as_arxiv)) {
return _of("arXiv", parse_arxiv_id($.item(as_arxiv, "id")));
}
if ($.truth(plain)) {
return new Reference("DOI", plain);
}
return _of("arXiv", parse_arxiv_id(text));
}
function _clean_id(record) {
let is_longer, paper, raw, text, why;
raw = record.facts.identifier;
text = _id_text(raw);
if (($.truth(text) && !$.isInstance(raw, "str"))) {
why = "was a number, which has lost its zeros";
$.invoke(record.notes, "append", new FieldCorrection("id", raw, text, why));
}
paper = ($.truth(text) ? parse_reference(text) : null);
if (($.truth(paper) && !$.truth(paper.has_arxiv_id))) {
$.setItem(record.fields, "doi", paper.id);
} else {
if ($.truth(paper)) {
record.identifier = paper.id;
if (!$.equal(paper.id, text)) {
is_longer = $.and($.contains(text, "/"), () => $.contains(text, ":"));
why = ($.truth(is_longer) ? "is the arXiv id of that" : "became what arXiv ids are here");
$.invoke(record.notes, "append", new FieldCorrection("id", raw, paper.id, why));
}
} else {
if (($.truth($.invoke(P25, "fullmatch", text)) && !$.truth($.invoke(P26, "fullmatch", text)))) {
record.identifier = text;
} else {
if ($.truth(text)) {
$.invoke(record.notes, "append", new FieldCorrection("id", raw, null, "is neither arXiv id nor DOI"));
$.invoke(record.notes, "append", new Remark("id", ($.format($.repr(text), "") + " is neither an arXiv id nor a DOI")));
}
}
}
}
return null;
}
function is_placeholder(text) {
return $.contains(PLACEHOLDERS, $.invoke($.invoke(text, "strip"), "casefold"));
}
function _clean_doi(record) {
let arxiv_doi, clean, first_word, paper, raw, why;
raw = record.facts.doi;
if ($.isInstance(raw, "list")) {
raw = ($.truth(raw) ? $.item(raw, 0) : null);
}
if ((!$.isInstance(raw, "str") || $.truth(is_placeholder(raw)))) {
return null;
}
first_word = $.item($.invoke($.invoke(P18, "sub", "", unescape_address(raw), { count: 1 }), "split"), $.slice(null, 1, null));
clean = ($.truth(first_word) ? parse_doi(unescape_address($.unquote($.item(first_word, 0)))) : null);
arxiv_doi = ($.truth(clean) ? $.invoke(P20, "fullmatch", clean) : null);
if ($.truth(arxiv_doi)) {
paper = parse_reference(("arXiv:" + $.format($.item(arxiv_doi, "id"), "")));
if (($.truth(paper) && !$.truth(record.identifier))) {
record.identifier = paper.id;
$.invoke(record.notes, "append", new FieldCorrection("id", raw, paper.id, "is the arXiv id in the DOI"));
}
return null;
}
if ($.truth(clean)) {
$.setItem(record.fields, "doi", clean);
}
if (!$.equal(clean, raw)) {
why = ($.truth(clean) ? "was tidied" : "is no DOI");
$.invoke(record.notes, "append", new FieldCorrection("doi", raw, clean, why));
}
return null;
}
function _without_tracking(query) {
let kept, pairs;
if (!$.truth(query)) {
return "";
}
pairs = $.parse_qsl(query, { keep_blank_values: true });
kept = [...(function* () { for (const [key, value] of $.iter(pairs)) { if (!$.truth($.invoke(P35, "fullmatch", key))) yield [key, value]; } })()];
return ($.equal(kept, pairs) ? $.quote(query, { safe: "%=&/?:@!$'()*+,;~-._" }) : $.urlencode(kept));
}
function _normalize(text) {
let fragment, host, parts, path, port, scheme, url;
try {
parts = $.urlsplit(text);
host = ($.truth(parts.hostname) ? $.asciiHost(parts.hostname) : "");
port = parts.port;
} catch (error) {
if ($.isError(error, "UnicodeError", "ValueError")) {
return null;
} else { throw error; }
}
if ((!$.contains(["http", "https"], parts.scheme) || !$.contains(host, ".") || (parts.username !== null))) {
return null;
}
host = ($.equal(host, "www.github.com") ? "github.com" : host);
scheme = (($.truth($.invoke(P32, "fullmatch", host)) && !$.truth(port)) ? "https" : parts.scheme);
path = ($.contains(CODE_HOSTS, host) ? P33.sub("/", parts.path) : parts.path);
fragment = parts.fragment;
if ($.contains(CODE_HOSTS, host)) {
path = P34.sub("", $.invoke(path, "rstrip", "/"));
fragment = ($.contains(["readme", "readme-ov-file"], $.invoke(fragment, "lower")) ? "" : fragment);
}
url = $.urlunsplit([scheme, ($.truth(port) ? ($.format(host, "") + ":" + $.format(port, "")) : host), $.quote(path, { safe: "/%:@!$&'()*+,;=~-._" }), _without_tracking(parts.query), $.quote(fragment, { safe: "/%:@!$&'()*+,;=~-._?" })]);
return (($.truth($.invoke(P36, "fullmatch", url)) && ($.len(url) <= $.item(MAX_LENGTH, "url"))) ? url : null);
}
function clean_url(raw) {
let ssh, text, wrapped;
if (!$.isInstance(raw, "str")) {
return null;
}
text = P27.sub(((m) => ($.contains($.item(m, 0), " ") ? " " : "")), raw);
text = $.invoke($.invoke($.invoke(text, "strip"), "strip", "<>"), "strip");
wrapped = $.or($.invoke(P28, "fullmatch", text), () => $.invoke(P29, "fullmatch", text));
text = $.invoke(($.truth(wrapped) ? $.item(wrapped, "url") : text), "rstrip", ".,;");
ssh = $.invoke(P30, "fullmatch", text);
if ($.truth(ssh)) {
text = ("https://" + $.format($.item(ssh, "host"), "") + "/" + $.format($.item(ssh, "path"), ""));
} else {
if ($.truth($.invoke(P31, "fullmatch", text))) {
text = ("https://" + $.format(text, ""));
}
}
return _normalize(text);
}
function clean_identifiers(record) {
let paper, url;
_clean_id(record);
_clean_doi(record);
url = clean_url(record.facts.url);
if (($.truth(url) && !$.truth(record.identifier))) {
paper = parse_reference(url);
if (($.truth(paper) && $.truth(paper.has_arxiv_id))) {
record.identifier = paper.id;
return null;
}
$.setItem(record.fields, "url", url);
if (!$.equal(url, record.facts.url)) {
$.invoke(record.notes, "append", new FieldCorrection("url", record.facts.url, url, "was tidied"));
}
}
return null;
}
function _single(record, name) {
let raw, texts;
raw = $.getattr(record.facts, name);
if (!$.isInstance(raw, "list")) {
return raw;
}
texts = [...(function* () { for (const text of $.iter(raw)) { if (($.isInstance(text, "str") && $.truth($.invoke(text, "strip")))) yield text; } })()];
if (($.len(raw) > 1)) {
$.invoke(record.notes, "append", new FieldCorrection(name, raw, $.item(texts, $.slice(null, 1, null)), "the first of several was taken"));
}
return ($.truth(texts) ? $.item(texts, 0) : null);
}
function _dollars(text) {
let depth, dollars, sign;
dollars = [];
depth = 0;
for (sign of $.iter(($.contains(text, "$") ? $.invoke(P40, "finditer", text) : []))) {
if ($.equal($.item(sign, 0), "$")) {
$.invoke(dollars, "append", [$.invoke(sign, "start"), depth]);
} else {
depth = $.addInPlace(depth, $.invoke(new Map([["{", 1], ["}", -1]]), "get", $.item(sign, 0), 0));
}
}
return dollars;
}
function _closes(text, at) {
return $.and(!$.invoke($.item(text, $.subtract(at, 1)), "isspace"), () => !$.invoke($.item(text, $.slice($.add(at, 1), $.add(at, 2), null)), "isdigit"));
}
function _closing_dollar(text, start, dollars) {
let at, depth, following, index, inner;
index = $.bisect_left(dollars, [start, -$.len(text)]);
following = $.item(dollars, $.slice($.add(index, 1), $.add($.add(index, 1), 60), null));
if ((!$.truth(following) || !$.equal($.item($.item(dollars, index), 0), start))) {
return null;
}
depth = $.item($.item(dollars, index), 1);
for ([at, inner] of $.iter(following)) {
if ((inner < depth)) {
break;
}
if ($.equal(inner, depth)) {
return ($.truth(_closes(text, at)) ? at : null);
}
}
at = $.item($.item(following, 0), 0);
return ($.truth(_closes(text, at)) ? at : null);
}
function _formula(text, opening, dollars) {
let alone, end;
if (($.item(opening, "inline") === null)) {
return [$.invoke(opening, "end"), $.next((function* () { for (const part of $.iter($.invoke(opening, "groups"))) { if ((part !== null)) yield part; } })())];
}
alone = $.invoke(P42, "match", text, $.invoke(opening, "start"));
if ($.truth(alone)) {
return [$.invoke(alone, "end"), $.item(alone, 1)];
}
end = _closing_dollar(text, $.invoke(opening, "start"), dollars);
return ((end === null) ? null : [$.add(end, 1), $.item(text, $.slice($.invoke(opening, "end"), end, null))]);
}
function* formulas(text) {
let at, dollars, formula, match;
dollars = _dollars(text);
at = 0;
while ($.truth((match = $.invoke(P41, "search", text, at)))) {
[at, formula] = $.iter($.or(_formula(text, match, dollars), () => [$.invoke(match, "end"), null]));
if ((formula !== null)) {
yield [$.invoke(match, "start"), at, formula];
}
}
return null;
}
function* split_mathematics(text) {
let end, formula, start, stop;
if ((!$.contains(text, "$") && !$.contains(text, "\\(") && !$.contains(text, "\\[") && !$.contains(text, "\\ensuremath"))) {
yield [text, null];
return null;
}
end = 0;
for ([start, stop, formula] of $.iter(formulas(text))) {
if ((start > end)) {
yield [$.item(text, $.slice(end, start, null)), null];
}
yield [$.item(text, $.slice(start, stop, null)), formula];
end = stop;
}
if ((end < $.len(text))) {
yield [$.item(text, $.slice(end, null, null)), null];
}
return null;
}
function _remove_braces(text) {
let character, index, is_argument, pieces, stays;
stays = [];
pieces = [];
for ([index, character] of $.iter($.enumerate(text))) {
if ($.equal(character, "{")) {
is_argument = $.invoke(P44, "search", text, $.max(0, $.subtract(index, 120)), index);
$.invoke(stays, "append", $.or($.bool(is_argument), () => $.invoke(text, "startswith", "\\", $.add(index, 1))));
$.invoke(pieces, "append", ($.truth($.item(stays, -1)) ? "{" : ""));
} else {
if ($.equal(character, "}")) {
$.invoke(pieces, "append", (($.truth(stays) && $.truth($.invoke(stays, "pop"))) ? "}" : ""));
} else {
$.invoke(pieces, "append", character);
}
}
}
return $.invoke("", "join", pieces);
}
function remove_bibtex_braces(text) {
let braces, command, formula, formulas, is_escaped, piece, pieces, sign, stand_in;
if ((!$.contains(text, "{") && !$.contains(text, "}") && !$.contains(text, "\\"))) {
return text;
}
is_escaped = $.bool($.invoke(P38, "search", text));
formulas = new Map([]);
pieces = [];
for ([piece, formula] of $.iter(split_mathematics($.invoke(P39, "sub", "", text)))) {
stand_in = $.chr($.add(983040, $.len(formulas)));
if ((formula !== null)) {
$.setItem(formulas, stand_in, piece);
}
$.invoke(pieces, "append", ((formula === null) ? piece : stand_in));
}
text = $.invoke("", "join", pieces);
text = $.invoke(P43, "sub", ((match) => $.item(BRACES_BY_NAME, $.item(match, "name"))), text);
for ([command, sign] of $.iter($.invoke(new Map([...ACCENTS_ALONE, ...LITERAL_BRACES]), "items"))) {
text = $.invoke(text, "replace", command, sign);
}
text = _remove_braces(to_stored(text));
for ([braces, stand_in] of $.iter($.invoke(LITERAL_BRACES, "items"))) {
text = $.invoke(text, "replace", stand_in, braces);
}
text = $.invoke(P39, "sub", ((match) => $.item(formulas, $.item(match, 0))), text);
if ($.truth(is_escaped)) {
for ([command, sign] of $.iter($.invoke(ESCAPED, "items"))) {
text = $.invoke(text, "replace", command, sign);
}
}
return text;
}
function _restore_backslashes(text) {
let command, pattern;
for ([pattern, command] of $.iter(LOST_BACKSLASH)) {
text = $.invoke(pattern, "sub", command, text);
}
return text;
}
function _formula_text_repair(text) {
let inside, whole;
whole = $.invoke(P52, "fullmatch", text);
inside = ($.truth(whole) ? $.invoke($.next($.filter(null, $.invoke(whole, "groups")), ""), "strip") : "");
return ($.truth(inside) ? ("$" + $.format(inside, "") + "$") : text);
}
function _unwrap_documents(text) {
return $.invoke(P53, "sub", ((match) => _formula_text_repair($.invoke($.item(match, "formula"), "strip"))), text);
}
function _bytes(key) { return _bytes_table.get(key); }
function _encode(text, encoding) {
let bytes_of;
bytes_of = _bytes(encoding);
try {
return [...(function* () { for (const sign of $.iter(text)) { yield ((sign > "\u007f") ? $.item(bytes_of, sign) : $.ord(sign)); } })()];
} catch (error) {
if ($.isError(error, "KeyError")) {
return null;
} else { throw error; }
}
return null;
}
function _is_text(text) {
return !$.any((function* () { for (const sign of $.iter(text)) { yield $.or($.equal(sign, "\ufffd"), () => $.contains(["Cn", "Co"], $.category(sign))); } })());
}
function _decode_whole(text) {
let data, decoded, encoding;
for (encoding of $.iter(ENCODINGS)) {
data = _encode(text, encoding);
if ((data !== null)) {
decoded = $.decodeBytes(data);
if ($.truth(_is_text(decoded))) {
return decoded;
}
}
}
return null;
}
function _letters(key) { return _letters_table.get(key); }
function _decode_matches(text) {
let bytes_of, decode, decoded, encoding, pattern;
for (encoding of $.iter(ENCODINGS)) {
bytes_of = _bytes(encoding);
pattern = _letters(encoding);
decode = function (match, bytes_of = bytes_of) {
let decoded;
if (!$.truth($.invoke(P54, "search", text, $.invoke(match, "start"), $.invoke(match, "end")))) {
return $.item(match, 0);
}
decoded = $.decodeBytes([...(function* () { for (const sign of $.iter($.item(match, 0))) { yield $.item(bytes_of, sign); } })()]);
return ($.truth(_is_text(decoded)) ? decoded : $.item(match, 0));
};
decoded = $.invoke(pattern, "sub", decode, text);
if (!$.equal(decoded, text)) {
return decoded;
}
}
return text;
}
function decode_again(text) {
let _, decoded;
for (_ of $.iter($.range(3))) {
if (($.invoke(text, "isascii") || !$.truth($.invoke(P54, "search", text)))) {
return text;
}
decoded = $.or(_decode_whole(text), () => _decode_matches(text));
if ($.equal(decoded, text)) {
return text;
}
text = decoded;
}
return text;
}
function _replace_entities(text) {
let _;
for (_ of $.iter($.range(2))) {
text = $.invoke(P61, "sub", ((match) => $.unescape($.item(match, 0))), text);
}
return text;
}
function _partners(tags) {
let depth, name, number, partners, tag, waiting;
partners = $.set();
waiting = [];
for ([number, tag] of $.iter($.enumerate(tags))) {
name = $.invoke($.item(tag, "name"), "lower");
if (($.truth($.item(tag, "empty")) || $.contains(VOID, name))) {
continue;
}
if (!$.truth($.item(tag, "end"))) {
$.invoke(waiting, "append", number);
continue;
}
for (depth of $.iter($.range($.subtract($.len(waiting), 1), $.max(-1, $.subtract($.len(waiting), 40)), -1))) {
if ($.equal($.invoke($.item($.item(tags, $.item(waiting, depth)), "name"), "lower"), name)) {
if ((depth < 40)) {
partners = $.unionInPlace(partners, new Set([$.item(waiting, depth), number]));
}
$.remove(waiting, $.slice(depth, null, null));
break;
}
}
}
return partners;
}
function parse_markup(text) {
let at, attributes, element, is_single, number, open_elements, partners, tag, tags;
tags = $.list($.invoke(P64, "finditer", text));
partners = _partners(tags);
open_elements = [new Element("")];
at = 0;
for ([number, tag] of $.iter($.enumerate(tags))) {
is_single = $.or($.bool($.item(tag, "empty")), () => $.contains(VOID, $.invoke($.item(tag, "name"), "lower")));
if ((!$.contains(partners, number) && !$.truth(is_single) && !$.truth($.item(tag, "prefix")))) {
continue;
}
$.invoke($.item(open_elements, -1).children, "append", $.item(text, $.slice(at, $.invoke(tag, "start"), null)));
at = $.invoke(tag, "end");
if (($.truth(is_single) || !$.contains(partners, number))) {
if (!$.truth($.item(tag, "end"))) {
$.invoke($.item(open_elements, -1).children, "append", new Element($.invoke($.item(tag, "name"), "lower")));
}
} else {
if ($.truth($.item(tag, "end"))) {
$.invoke(open_elements, "pop");
} else {
attributes = $.dict($.invoke(P65, "findall", $.item(tag, "attributes")));
element = new Element($.invoke($.item(tag, "name"), "lower"), attributes);
$.invoke($.item(open_elements, -1).children, "append", element);
$.invoke(open_elements, "append", element);
}
}
}
$.invoke($.item(open_elements, -1).children, "append", $.item(text, $.slice(at, null, null)));
return $.item(open_elements, 0);
}
function _annotation(element) {
let inner, part;
for (part of $.iter(element.children)) {
if ($.isInstance(part, "str")) {
continue;
}
if (($.equal(part.name, "annotation") && $.contains($.invoke($.invoke(part.attributes, "get", "encoding", ""), "lower"), "tex"))) {
return $.invoke($.invoke($.invoke($.invoke(part, "text"), "strip"), "strip", "$"), "strip");
}
if ($.truth((inner = _annotation(part)))) {
return inner;
}
}
return "";
}
function _identifier(text, variant) {
let command;
if ($.contains(FUNCTIONS, text)) {
return ("\\" + $.format(text, ""));
}
if (($.equal(variant, "normal") && !$.invoke(text, "isascii"))) {
return text;
}
command = $.invoke(VARIANTS, "get", variant, (($.len(text) < 2) ? "" : "mathrm"));
if (($.equal(variant, "italic") || !$.invoke(text, "isalnum"))) {
command = "";
}
return ($.truth(command) ? ("\\" + $.format(command, "") + "{" + $.format(text, "") + "}") : $.invoke(OPERATORS, "get", text, text));
}
function _fenced(node, parts) {
let attributes, between, closing, opening;
attributes = node.attributes;
between = $.item($.invoke(attributes, "get", "separators", ","), $.slice(null, 1, null));
[opening, closing] = $.iter((function* () { for (const sign of $.iter([$.invoke(attributes, "get", "open", "("), $.invoke(attributes, "get", "close", ")")])) { yield $.invoke(OPERATORS, "get", sign, sign); } })());
return ($.format(opening, "") + $.format($.invoke(between, "join", (function* () { for (const part of $.iter(parts)) { yield _tex(part); } })()), "") + $.format(closing, ""));
}
function _cells(row) {
let cells;
cells = [...(function* () { for (const part of $.iter(row.children)) { if (!$.isInstance(part, "str")) yield part; } })()];
return $.invoke(" & ", "join", (function* () { for (const cell of $.iter(cells)) { yield _row(cell.children); } })());
}
function _base(text) {
return ($.truth(P68.fullmatch(text)) ? text : ("{" + $.format(text, "") + "}"));
}
function _with_arguments(name, texts, parts) {
let accent, mark;
if (($.equal(name, "mfrac") && $.equal($.len(texts), 2))) {
return ("\\frac{" + $.format($.item(texts, 0), "") + "}{" + $.format($.item(texts, 1), "") + "}");
}
if (($.equal(name, "mroot") && $.equal($.len(texts), 2))) {
return ("\\sqrt[" + $.format($.item(texts, 1), "") + "]{" + $.format($.item(texts, 0), "") + "}");
}
if (($.contains(["msub", "msup"], name) && $.equal($.len(texts), 2))) {
mark = ($.equal(name, "msub") ? "_" : "^");
return ($.format(_base($.item(texts, 0)), "") + $.format(mark, "") + "{" + $.format($.item(texts, 1), "") + "}");
}
if (($.contains(["msubsup", "munderover"], name) && $.equal($.len(texts), 3))) {
return ($.format(_base($.item(texts, 0)), "") + "_{" + $.format($.item(texts, 1), "") + "}^{" + $.format($.item(texts, 2), "") + "}");
}
if (($.equal(name, "mover") && $.equal($.len(texts), 2))) {
accent = $.invoke(ACCENTS, "get", $.invoke($.invoke($.item(parts, 1), "text"), "strip"));
return ($.truth(accent) ? ("\\" + $.format(accent, "") + "{" + $.format($.item(texts, 0), "") + "}") : ("\\overset{" + $.format($.item(texts, 1), "") + "}{" + $.format($.item(texts, 0), "") + "}"));
}
if (($.equal(name, "munder") && $.equal($.len(texts), 2))) {
if (($.contains(LARGE, $.item(texts, 0)) || $.invoke($.item(texts, 0), "startswith", "\\"))) {
return ($.format($.item(texts, 0), "") + "_{" + $.format($.item(texts, 1), "") + "}");
}
return ("\\underset{" + $.format($.item(texts, 1), "") + "}{" + $.format($.item(texts, 0), "") + "}");
}
return "";
}
function _tex(node) {
let name, parts, rows, text, words;
parts = [...(function* () { for (const part of $.iter(node.children)) { if (!$.isInstance(part, "str")) yield part; } })()];
text = $.invoke($.invoke(P66, "sub", " ", $.invoke(node, "text")), "strip");
name = node.name;
if ($.equal(name, "mi")) {
return _identifier(text, $.invoke(node.attributes, "get", "mathvariant", ""));
}
if ($.equal(name, "mn")) {
return text;
}
if ($.equal(name, "mo")) {
return $.invoke(OPERATORS, "get", text, ($.contains(FUNCTIONS, text) ? ("\\" + $.format(text, "")) : text));
}
if ($.contains(["mtext", "ms"], name)) {
words = $.invoke(P67, "sub", "", $.invoke(node, "text"));
return ($.truth(text) ? ("\\text{" + $.format(words, "") + "}") : "");
}
if ($.contains(["annotation", "annotation-xml", "mspace", "mphantom", "none", "mprescripts"], name)) {
return "";
}
if ($.equal(name, "semantics")) {
return ($.truth(parts) ? _tex($.item(parts, 0)) : "");
}
if ($.equal(name, "mfenced")) {
return _fenced(node, parts);
}
if ($.equal(name, "mtable")) {
rows = [...(function* () { for (const row of $.iter(parts)) { yield _cells(row); } })()];
return $.invoke("", "join", ["\\begin{matrix}", $.invoke(" \\\\ ", "join", rows), "\\end{matrix}"]);
}
if ($.equal(name, "msqrt")) {
return ("\\sqrt{" + $.format(_row(node.children), "") + "}");
}
return $.or(_with_arguments(name, [...(function* () { for (const part of $.iter(parts)) { yield _tex(part); } })()], parts), () => _row(node.children));
}
function _row(parts) {
let formula, part, piece;
formula = "";
for (part of $.iter(parts)) {
piece = ($.isInstance(part, "str") ? "" : _tex(part));
if (($.truth(P69.search(formula)) && $.invoke($.item(piece, $.slice(null, 1, null)), "isalpha"))) {
formula = $.addInPlace(formula, " ");
}
formula = $.addInPlace(formula, piece);
}
return formula;
}
function _open_brackets(formula) {
let bracket, depths, match, total;
[total, depths] = $.iter([0, [0]]);
for (match of $.iter($.invoke(P71, "finditer", formula))) {
if ($.equal($.item(match, "group"), "{")) {
$.invoke(depths, "append", 0);
} else {
if ($.equal($.item(match, "group"), "}")) {
total = $.addInPlace(total, (($.len(depths) > 1) ? $.invoke(depths, "pop") : 0));
} else {
bracket = $.or($.item(match, "name"), () => $.item(match, "escaped"), () => $.item(match, "plain"), () => "");
if (($.contains(["[", "(", "{"], bracket) || $.invoke($.invoke(bracket, "lower"), "startswith", ["l", "ul"]))) {
$.setItem(depths, -1, $.addInPlace($.item(depths, -1), 1));
} else {
if (($.truth(bracket) && $.truth($.item(depths, -1)))) {
$.setItem(depths, -1, $.subtractInPlace($.item(depths, -1), 1));
}
}
}
}
}
return $.add(total, $.sum(depths));
}
function to_mathml(formula) {
let depth, known, sign;
if ((($.len(formula) > 1000) || $.truth($.invoke(P70, "search", formula)))) {
return null;
}
if ((_open_brackets(formula) > 8)) {
return null;
}
depth = 0;
for (sign of $.iter($.invoke(P40, "finditer", formula))) {
depth = $.addInPlace(depth, $.invoke(new Map([["{", 1], ["}", -1]]), "get", $.item(sign, 0), 0));
if ((depth < 0)) {
return null;
}
}
known = $.all((function* () { for (const name of $.iter($.invoke(P72, "findall", formula))) { yield $.contains(COMMANDS_program, name); } })());
return (($.truth(known) && !$.truth(depth)) ? formula : null);
}
function to_tex(element) {
let annotation, formula;
annotation = _annotation(element);
for (formula of $.iter([annotation, _row(element.children)])) {
if (($.truth(formula) && (to_mathml(formula) !== null))) {
return ("$" + $.format(formula, "") + "$");
}
}
return "";
}
function _with_dollars(formula) {
return (($.contains(formula, "$") || !$.truth(formula)) ? formula : ("$" + $.format(formula, "") + "$"));
}
function _script_markup(mark, inside) {
inside = $.invoke($.invoke($.invoke(inside, "replace", BREAK, " "), "replace", "$", ""), "strip");
return ($.truth(inside) ? ("$" + $.format(mark, "") + "{" + $.format(inside, "") + "}$") : "");
}
function _link(words, address) {
words = $.invoke(words, "strip");
if ((!$.truth(P73.match(address)) || $.contains(words, $.item($.invoke(address, "split", "/"), 2)))) {
return words;
}
return ($.truth(words) ? ($.format(words, "") + " (" + $.format(address, "") + ")") : address);
}
function _element_text(element) {
let around, best, inside, name;
name = element.name;
if ($.equal(name, "math")) {
return $.or(to_tex(element), () => $.invoke(element, "text"));
}
if ($.contains(["inline-formula", "disp-formula", "alternatives"], name)) {
best = $.or($.invoke(element, "find", "tex-math"), () => $.invoke(element, "find", "math"));
if ($.truth(best)) {
return _element_text(best);
}
}
inside = $.invoke("", "join", _render(element));
if ($.equal(name, "tex-math")) {
return _with_dollars($.invoke($.invoke(inside, "replace", BREAK, " "), "strip"));
}
if ($.contains(["sub", "sup", "inf"], name)) {
return _script_markup(($.equal(name, "sup") ? "^" : "_"), inside);
}
if (($.equal(name, "a") && $.contains(element.attributes, "href"))) {
return _link($.invoke(inside, "replace", BREAK, " "), $.item(element.attributes, "href"));
}
if (!$.truth($.invoke(P74, "fullmatch", name))) {
return inside;
}
around = ($.contains(new Set(["p", "sec", "blockquote", "disp-quote"]), name) ? "\n\n" : " ");
return ($.format(around, "") + $.format($.invoke(inside, "strip", BREAK), "") + $.format(($.truth(inside) ? around : ""), ""));
}
function* _render(element) {
let has_tag_after, has_tag_before, number, part;
for ([number, part] of $.iter($.enumerate(element.children))) {
if (part instanceof Element) {
yield _element_text(part);
continue;
}
has_tag_before = $.or((number > 0), () => $.bool(element.name));
has_tag_after = $.or(($.add(number, 1) < $.len(element.children)), () => $.bool(element.name));
if ($.truth(has_tag_before)) {
part = P75.sub(BREAK, part);
}
if ($.truth(has_tag_after)) {
part = P76.sub(BREAK, part);
}
yield part;
}
return null;
}
function remove_tags(text) {
let pattern, replacement, root;
if (!$.contains(text, "<")) {
return text;
}
text = $.invoke(P63, "sub", "", $.invoke(P62, "sub", "\\1", text));
root = parse_markup(text);
if ($.all((function* () { for (const part of $.iter(root.children)) { yield $.isInstance(part, "str"); } })())) {
return $.invoke(root, "text");
}
text = $.invoke("", "join", _render(root));
for ([pattern, replacement] of $.iter(BREAKS)) {
text = $.invoke(pattern, "sub", replacement, text);
}
return $.invoke(P84, "sub", "\\1\\2", text);
}
function _replace_spaces(text) {
return $.invoke(text, "translate", $.fromkeys($.map($.ord, SPACES_text_repair), " "));
}
function _replace_unreadable(text) {
return $.invoke($.invoke(P86, "sub", "\u2019", text), "replace", UNREADABLE, "?");
}
function _decode_accents(text) {
if ((!$.contains(text, "\\") && !$.contains(text, "{"))) {
return text;
}
return $.invoke("", "join", (function* () { for (const [piece, formula] of $.iter(split_mathematics(text))) { yield ((formula === null) ? to_stored(piece) : piece); } })());
}
function _attach_accent(match) {
let accent, after, before, composed, gap, mark, space;
[before, space, accent, gap, after] = $.iter($.invoke(match, "groups"));
mark = $.invoke(ACCENTS_text_repair, "get", accent, accent);
if (($.equal(accent, "\u00b4") && ($.truth(gap) || $.truth($.invoke(P91, "search", match.string, $.invoke(match, "start"), $.invoke(match, "end")))))) {
return $.item(match, 0);
}
if (($.contains("\u02dc\u02c6\u00af", accent) && !($.truth(before) && $.truth(after)))) {
return $.item(match, 0);
}
composed = ($.truth(after) ? $.normalize("NFC", $.add($.invoke(new Map([["\u0131", "i"], ["\u0237", "j"]]), "get", after, after), mark)) : "");
if (($.equal($.len(composed), 1) && !($.truth(gap) && !$.truth(before)))) {
return $.add($.add(before, ($.invoke(after, "isupper") ? space : "")), composed);
}
composed = ($.truth(before) ? $.normalize("NFC", $.add(before, mark)) : "");
if (($.equal($.len(composed), 1) && (!$.equal(accent, "\u00b4") || $.invoke(after, "islower")))) {
return $.add(composed, after);
}
return $.item(match, 0);
}
function _attach_accents(text) {
if ($.invoke(text, "isascii")) {
return text;
}
return $.invoke("", "join", (function* () { for (const [piece, formula] of $.iter(split_mathematics(text))) { yield ((formula === null) ? $.invoke(P92, "sub", _attach_accent, piece) : piece); } })());
}
function _compose_accents(text) {
return ($.truth($.invoke(P93, "search", text)) ? $.normalize("NFC", text) : text);
}
function repair_text(text, { markup = true } = {}) {
let after, done, step, why;
done = [];
for ([why, step] of $.iter(STEPS)) {
if (($.contains(MARKUP_STEPS, step) && !$.truth(markup))) {
continue;
}
after = step(text);
if (!$.equal(after, text)) {
$.invoke(done, "append", why);
text = after;
}
}
return [text, done];
}
function fold(value) {
let folded;
folded = $.invoke(" ", "join", $.invoke(value, "split"));
return ($.invoke(folded, "isascii") ? folded : $.normalize("NFC", folded));
}
function join_lines(text) {
let after, was_broken;
after = fold(text);
if ($.equal(after, text)) {
return [text, []];
}
was_broken = $.any((function* () { for (const character of $.iter("\n\r\u2028\u2029")) { yield $.contains(text, character); } })());
return [after, [($.truth(was_broken) ? "a line break became a space" : "extra spaces went")]];
}
function _repair(source, name, facts) {
let done, heading, joined, text, without_braces;
without_braces = ($.truth(facts.bibtex) ? remove_bibtex_braces(source) : source);
[text, done] = $.iter(repair_text(without_braces, { markup: facts.markup }));
if (!$.equal(without_braces, source)) {
$.invoke(done, "append", "braces that keep capitals went");
}
if (!$.equal(name, "abstract")) {
[text, joined] = $.iter(join_lines(text));
return [text, $.add(done, joined)];
}
text = $.invoke(P94, "sub", "\n\n", $.invoke(text, "strip"));
heading = $.invoke(P95, "match", text);
if (!$.truth(heading)) {
return [text, done];
}
return [$.item(text, $.slice($.invoke(heading, "end"), null, null)), [...$.iter(done), "its heading went"]];
}
function to_unicode(text) {
let closing, opening, pattern;
if (($.contains(text, "\\") || $.contains(text, "{"))) {
text = _convert(text, 20);
}
if ($.contains(text, "~")) {
text = $.invoke(P96, "sub", " ", text);
}
if ($.contains(text, "--")) {
text = $.invoke(P97, "sub", ((match) => $.invoke(new Map([["--", "\u2013"], ["---", "\u2014"]]), "get", $.item(match, 0), $.item(match, 0))), text);
}
if (($.contains(text, "`") || $.contains(text, "''"))) {
for ([pattern, opening, closing] of $.iter(QUOTES)) {
text = $.invoke(pattern, "sub", ($.format(opening, "") + "\\1" + $.format(closing, "")), text);
}
}
return text;
}
function _plain(text) {
return $.invoke("", "join", (function* () { for (const [piece, formula] of $.iter(split_mathematics(text))) { yield ((formula === null) ? to_unicode(piece) : $.or($.sameFormula(formula), () => piece)); } })());
}
function to_plain(text) {
if ((!$.contains(text, "$") && !$.contains(text, "\\"))) {
return to_unicode(text);
}
return _plain(text);
}
function _shorten(record, name, text, done) {
let ends, length, room;
length = ("has " + $.format($.len(text), (",")) + " characters");
if (!$.equal(name, "abstract")) {
if ($.equal(name, "title")) {
$.invoke(record.faults, "append", new RecordFault(name, ($.format(length, "") + "; shorten it")));
}
$.invoke(record.notes, "append", new Remark(name, ($.format(length, "") + " and was left out")));
$.invoke(done, "append", "is too long and was left out");
return "";
}
room = $.item(text, $.slice(null, $.subtract($.item(MAX_LENGTH, name), 3), null));
ends = [...(function* () { for (const match of $.iter($.invoke(P101, "finditer", room))) { yield $.invoke(match, "end"); } })()];
$.invoke(done, "append", ($.format($.len(text), (",")) + " characters were cut to what an entry has room for"));
$.invoke(record.notes, "append", new Remark(name, ($.format(length, "") + " and was cut")));
return ($.truth(ends) ? $.add($.invoke($.item(room, $.slice(null, $.item(ends, -1), null)), "rstrip"), " \u2026") : $.add($.invoke(room, "rstrip"), "\u2026"));
}
function* unreadable_remarks(raw) {
if ($.contains(raw, UNREADABLE)) {
yield "held the sign for a character that could not be read (U+FFFD); correct the ?";
}
return null;
}
function _outside_mathematics(text) {
if ((!$.contains(text, "$") && !$.contains(text, "\\"))) {
return text;
}
return $.invoke(" ", "join", (function* () { for (const [piece, formula] of $.iter(split_mathematics(text))) { if ((formula === null)) yield piece; } })());
}
function _compiled(key) { return _compiled_table.get(key); }
function _is_likely(reading, beside) {
let is_beside_letters;
if ($.any((function* () { for (const script of $.iter(SCRIPTS)) { yield $.invoke(script, "fullmatch", reading); } })())) {
return true;
}
is_beside_letters = (P146.search(beside) !== null);
return $.and(is_beside_letters, () => ($.invoke(P147, "fullmatch", reading) !== null));
}
function likely_reading(text) {
let beside, encoding, match, reading;
for (match of $.iter(($.invoke(text, "isascii") ? [] : $.invoke(P139, "finditer", text)))) {
beside = $.add($.item(text, $.slice($.subtract($.invoke(match, "start"), 1), $.invoke(match, "start"), null)), $.item(text, $.slice($.invoke(match, "end"), $.add($.invoke(match, "end"), 1), null)));
for (encoding of $.iter(ENCODINGS_misreadings)) {
reading = $.decodeBytes($.bytesIn($.item(match, 0), encoding));
if ((!$.equal(reading, $.item(match, 0)) && $.truth(_is_likely(reading, beside)))) {
return [$.item($.item(match, 0), $.slice(null, 60, null)), $.item(reading, $.slice(null, 60, null))];
}
}
}
return null;
}
function leftovers(text) {
return P148.findall(to_unicode(text));
}
function* text_remarks(kind, text) {
let has_tex, is_garbled, is_plain, left, match, misread, needs, outside, pattern, rule, signs, unless;
outside = _outside_mathematics(text);
[has_tex, is_garbled] = $.iter([false, false]);
signs = ($.invoke(text, "isascii") ? $.frozenset(text) : $.frozenset([...$.iter(text), NON_ASCII]));
for ([rule, needs, pattern, unless] of $.iter(_compiled(kind))) {
if (($.truth(needs) && $.truth($.invoke(needs, "isdisjoint", signs)))) {
continue;
}
match = $.invoke(pattern, "search", outside);
if (($.truth(match) && !($.truth(unless) && $.truth($.invoke(unless, "search", text))))) {
is_garbled = $.or(is_garbled, () => $.equal(rule.pattern, ("(?:" + $.format(EVIDENCE, "") + ")")));
has_tex = $.or(has_tex, () => $.contains(rule.pattern, "[{]"), () => $.invoke(rule.pattern, "startswith", "\\\\"));
yield $.phrase(rule.message, { match: $.invoke($.item(match, 0), "strip") });
}
}
if ((!$.truth(is_garbled) && $.truth((misread = likely_reading(text))))) {
yield $.phrase(MISREAD, { match: $.item(misread, 0), reading: $.item(misread, 1) });
}
is_plain = $.and(!$.contains(outside, "\\"), () => !$.contains(outside, "{"), () => !$.contains(outside, "}"));
if (($.contains(LINES, kind) && !$.truth(has_tex) && !$.truth(is_plain) && $.truth((left = leftovers(outside))))) {
yield $.phrase(LEFTOVER, { match: $.item(left, 0) });
}
return null;
}
function clean_text(record, name) {
let done, messages, raw, source, text;
raw = _single(record, name);
if ((raw === null)) {
return null;
}
if (($.isInstance(raw, "bool") || $.isInstance(raw, "dict"))) {
$.invoke(record.notes, "append", new FieldCorrection(name, raw, null, "is no text"));
return null;
}
source = $.str(raw);
if (($.truth(is_placeholder(source)) || ($.equal(name, "abstract") && $.truth($.invoke(P37, "fullmatch", $.invoke(source, "strip")))))) {
if ($.truth($.invoke(source, "strip"))) {
$.invoke(record.notes, "append", new FieldCorrection(name, raw, null, "says nothing"));
}
return null;
}
[text, done] = $.iter(_repair(source, name, record.facts));
if (!$.truth($.invoke(to_plain(text), "strip"))) {
$.invoke(record.notes, "append", new FieldCorrection(name, raw, null, "shows nothing"));
return null;
}
if (($.len(text) > $.item(MAX_LENGTH, name))) {
text = _shorten(record, name, text, done);
}
if ($.truth(done)) {
$.invoke(record.notes, "append", new FieldCorrection(name, raw, $.or(text, () => null), $.invoke("; ", "join", done)));
}
messages = [...$.iter(unreadable_remarks(source)), ...$.iter(text_remarks(name, text))];
record.notes = $.addInPlace(record.notes, [...(function* () { for (const message of $.iter(messages)) { yield new Remark(name, message); } })()]);
if ($.truth(text)) {
$.setItem(record.fields, name, text);
}
return null;
}
function _thesis(word) {
if (!$.truth($.invoke(P150, "search", word))) {
return null;
}
if ($.truth($.invoke(P151, "search", word))) {
return "phdthesis";
}
return ($.truth($.invoke(P152, "search", word)) ? "mastersthesis" : "thesis");
}
function to_arxiv_id(identifier) {
let old;
if ($.truth($.invoke(P14, "fullmatch", identifier))) {
return identifier;
}
old = $.invoke(P16, "fullmatch", identifier);
return ($.truth(old) ? ($.format($.item(old, 1), "") + "/" + $.format($.item(old, 2), "")) : null);
}
function derive_type(venue) {
let is_conference;
if (!$.truth(venue)) {
return "preprint";
}
is_conference = $.and($.invoke(P153, "search", venue), () => !$.truth($.invoke(P154, "search", venue)));
return ($.truth(is_conference) ? "inproceedings" : "article");
}
function clean_type(record) {
let is_preprint, raw, type, venue, word;
raw = record.facts.type;
if ((!$.isInstance(raw, "str") || !$.truth($.invoke(raw, "strip")))) {
return null;
}
word = P149.sub("", $.invoke(raw, "lower"));
type = $.or($.invoke(TYPES, "get", word), () => _thesis(word));
if ((type === null)) {
if (!$.contains(OTHERS, word)) {
$.invoke(record.notes, "append", new FieldCorrection("type", raw, null, "is no type of work that we have"));
}
return null;
}
venue = $.invoke(record.fields, "get", "venue");
is_preprint = $.and(!$.truth(venue), () => to_arxiv_id($.or(record.identifier, () => "")));
if (($.contains(["article", "inproceedings"], type) && $.truth(is_preprint))) {
return null;
}
if ((type !== derive_type(venue))) {
$.setItem(record.fields, "type", $.str(type));
}
return null;
}
function _has_several_names(text) {
if (($.truth(P155.search(text)) || ($.invoke(text, "count", ",") > 1))) {
return true;
}
return $.and($.equal($.invoke(text, "count", ","), 1), () => $.all((function* () { for (const part of $.iter($.invoke(text, "split", ","))) { yield $.contains($.invoke(part, "strip"), " "); } })()));
}
function _last_first(text) {
let has_two_names, names;
names = [...(function* () { for (const name of $.iter(P158.split(text))) { yield $.invoke(name, "split", ","); } })()];
if ($.any((function* () { for (const parts of $.iter(names)) { yield ($.len(parts) > 2); } })())) {
return false;
}
has_two_names = $.any((function* () { for (const parts of $.iter(names)) { yield $.and($.equal($.len(parts), 2), () => $.all((function* () { for (const part of $.iter(parts)) { yield $.contains($.invoke(part, "strip"), " "); } })())); } })());
return $.or(!$.truth(has_two_names), () => $.all((function* () { for (const parts of $.iter(names)) { yield $.equal($.len(parts), 2); } })()));
}
function _join_initials(names) {
let first, last, take_turns;
[last, first] = $.iter([$.item(names, $.slice(null, null, 2)), $.item(names, $.slice(1, null, 2))]);
take_turns = $.and($.equal($.len(last), $.len(first)), () => $.all((function* () { for (const [family, given] of $.iter($.zip(last, first, { strict: true }))) { yield $.and($.invoke(P160, "fullmatch", given), () => !$.truth($.invoke(P160, "fullmatch", family))); } })()));
if (!$.truth(take_turns)) {
return names;
}
return [...(function* () { for (const [family, given] of $.iter($.zip(last, first, { strict: true }))) { yield ($.format(given, "") + " " + $.format(family, "")); } })()];
}
function _split(text, notes) {
let names;
if (!$.truth(_has_several_names(text))) {
return [text];
}
if ($.contains(text, ";")) {
names = $.invoke(text, "split", ";");
} else {
if (($.truth(P156.search(text)) && !$.truth(P157.search(text)) && $.truth(_last_first(text)))) {
names = P158.split(text);
} else {
names = P159.split(text);
}
}
names = _join_initials([...(function* () { for (const name of $.iter(names)) { if ($.truth($.invoke(name, "strip"))) yield $.invoke(name, "strip"); } })()]);
$.invoke(notes, "append", new FieldCorrection("authors", text, names, "one text with several names was taken apart"));
return $.list(names);
}
function split_authors(raw, notes) {
let why;
if (($.isInstance(raw, "str") && $.invoke($.invoke(raw, "strip"), "startswith", "["))) {
try {
raw = $.loads(raw);
why = "a list in a text was taken apart";
$.invoke(notes, "append", new FieldCorrection("authors", "one text", raw, why));
} catch (error) {
if ($.isError(error, "ValueError", "RecursionError")) {

} else { throw error; }
}
}
if ($.isInstance(raw, "Mapping")) {
raw = [raw];
}
if (($.isInstance(raw, "list") || $.isInstance(raw, "tuple"))) {
if (($.equal($.len(raw), 1) && $.isInstance($.item(raw, 0), "str"))) {
return _split($.item(raw, 0), notes);
}
return $.list(raw);
}
if (($.isInstance(raw, "str") && !$.truth(is_placeholder(raw)))) {
return _split(raw, notes);
}
return [];
}
function is_nobody(name) {
return $.or(is_placeholder(name), () => $.bool($.invoke(P161, "fullmatch", $.invoke(" ", "join", $.invoke(name, "split")))));
}
function is_missing_part(part, whole) {
let text, written;
text = $.invoke(part, "strip");
written = ($.invoke(whole, "isupper") ? $.add($.item(text, $.slice(null, 1, null)), $.invoke($.item(text, $.slice(1, null, null)), "lower")) : text);
return $.and(is_nobody(text), () => !$.contains(PEOPLE, written));
}
function _is_organization(raw) {
let kinds;
if (!$.isInstance(raw, "Mapping")) {
return false;
}
kinds = [$.invoke(raw, "get", "nameType"), $.invoke(raw, "get", "@type"), $.invoke(raw, "get", "type")];
return $.any((function* () { for (const kind of $.iter(kinds)) { yield P162.match($.str(kind)); } })());
}
function _name_in(raw, field, notes) {
let all_parts, family, given, named, parts, user, whole, why;
given = $.or($.invoke(raw, "get", "given"), () => $.invoke(raw, "get", "givenName"), () => $.invoke(raw, "get", "first"), () => $.invoke(raw, "get", "forename"));
family = $.or($.invoke(raw, "get", "family"), () => $.invoke(raw, "get", "familyName"), () => $.invoke(raw, "get", "last"), () => $.invoke(raw, "get", "surname"));
whole = ($.format($.or(given, () => ""), "") + $.format($.or(family, () => ""), ""));
all_parts = [...(function* () { for (const part of $.iter([given, family, $.invoke(raw, "get", "suffix")])) { if ($.truth(part)) yield $.str(part); } })()];
parts = $.or([...(function* () { for (const part of $.iter(all_parts)) { if (!$.truth(is_missing_part(part, whole))) yield part; } })()], () => $.item(all_parts, $.slice(null, 1, null)));
if (($.len(parts) < $.len(all_parts))) {
why = "a word that stands for a missing name went";
$.invoke(notes, "append", new FieldCorrection(field, $.invoke(" ", "join", all_parts), $.invoke(" ", "join", parts), why));
}
if (($.truth(parts) && !($.truth(_is_organization(raw)) && $.truth($.invoke(raw, "get", "name"))))) {
return $.invoke(" ", "join", parts);
}
named = $.or($.invoke(raw, "get", "name"), () => $.invoke(raw, "get", "fullname"), () => $.invoke(raw, "get", "fullName"), () => $.invoke(raw, "get", "literal"));
user = $.invoke(raw, "get", "user");
return $.or(named, () => ($.isInstance(user, "Mapping") ? $.invoke(user, "get", "fullname") : null));
}
function is_orcid(value) {
let digit, total;
if (!$.truth($.invoke(P164, "fullmatch", value))) {
return false;
}
total = 0;
for (digit of $.iter($.invoke($.item(value, $.slice(null, -1, null)), "replace", "-", ""))) {
total = $.multiply($.add(total, $.int(digit)), 2);
}
return $.equal($.item(value, -1), $.item("0123456789X", $.modulo($.subtract(12, $.modulo(total, 11)), 11)));
}
function clean_organization(raw, { markup = true } = {}) {
let done, joined, name;
[name, done] = $.iter(repair_text(raw, { markup: markup }));
[name, joined] = $.iter(join_lines(name));
return [name, $.invoke("; ", "join", [...$.iter(done), ...$.iter(joined)])];
}
function shows_name(text) {
return $.any((function* () { for (const character of $.iter(text)) { yield $.or($.invoke(character, "isalpha"), () => $.and((character > "\u007f"), () => $.contains(["Sm", "So"], $.category(character)))); } })());
}
function is_name(text) {
return shows_name(to_plain($.invoke(P165, "sub", "", text)));
}
function _details(raw, field, notes) {
let _, affiliation, details, name, orcid, raw_orcid, why;
details = new Map([]);
raw_orcid = $.or($.invoke(raw, "get", "orcid"), () => $.invoke(raw, "get", "ORCID"));
orcid = $.invoke(P163, "fullmatch", $.invoke($.str($.or(raw_orcid, () => "")), "strip"));
if (($.truth(orcid) && $.truth(is_orcid($.item(orcid, 1))))) {
$.setItem(details, "orcid", $.item(orcid, 1));
} else {
if ($.truth(raw_orcid)) {
$.invoke(notes, "append", new FieldCorrection(($.format(field, "") + ".orcid"), raw_orcid, null, "is no ORCID iD"));
}
}
affiliation = $.invoke(raw, "get", "affiliation");
if (($.isInstance(affiliation, "list") && ($.len(affiliation) > 1))) {
why = "an entry has room for one affiliation of an author";
$.invoke(notes, "append", new FieldCorrection(($.format(field, "") + ".affiliation"), affiliation, $.item(affiliation, 0), why));
}
while ((($.isInstance(affiliation, "list") || $.isInstance(affiliation, "Mapping")) && $.truth(affiliation))) {
affiliation = ($.isInstance(affiliation, "list") ? $.item(affiliation, 0) : $.invoke(affiliation, "get", "name"));
}
if ($.isInstance(affiliation, "str")) {
[name, _] = $.iter(clean_organization(affiliation));
if (($.truth(is_name(name)) && ($.len(name) <= $.item(MAX_LENGTH, "name")))) {
$.setItem(details, "affiliation", name);
}
}
return details;
}
function _join_parts(raw) {
let parts;
parts = [...(function* () { for (const part of $.iter(raw)) { if (($.isInstance(part, "str") && $.truth($.invoke(part, "strip")))) yield $.invoke($.str(part), "strip"); } })()];
return $.or($.invoke(" ", "join", [...$.iter($.item(parts, $.slice(1, 2, null))), ...$.iter($.item(parts, $.slice(null, 1, null))), ...$.iter($.item(parts, $.slice(2, null, null)))]), () => null);
}
function is_team(name) {
return $.or($.bool($.or($.invoke(P173, "search", name), () => $.invoke(P174, "search", name))), () => ($.invoke(name, "count", ",") > 1));
}
function _put_last_name_last(name) {
let _, first, is_organization, last;
[last, _, first] = $.iter((function* () { for (const part of $.iter($.invoke(name, "partition", ","))) { yield $.invoke(part, "strip"); } })());
if ((!$.any($.map(((text) => $.invoke(text, "isalpha")), first)) || !$.truth(last) || $.contains(first, ",") || $.truth($.invoke(P172, "fullmatch", first)))) {
return name;
}
is_organization = $.or(is_team(name), () => is_team(last), () => $.invoke(P175, "search", name));
return ($.truth(is_organization) ? name : ($.format(first, "") + " " + $.format(last, "")));
}
function clean_name(raw, { markup = true } = {}) {
let after, done, joined, name, step, why;
[name, done] = $.iter(repair_text(raw, { markup: markup }));
[name, joined] = $.iter(join_lines(name));
for ([why, step] of $.iter([["an address went", ((text) => $.invoke(P167, "sub", "", text))], ["marks at a name went", ((text) => $.invoke(P165, "sub", "", $.invoke(P168, "sub", "", text)))], ["a word before the name went", ((text) => $.invoke(P169, "sub", "", text))], ["a colon after the name went", ((text) => P170.sub("", text))], ["braces went", ((text) => ($.contains(text, "\\") ? text : P171.sub("", text)))], ["the last name went to the end", _put_last_name_last]])) {
after = $.invoke(step(name), "strip");
if (!$.equal(after, name)) {
$.invoke(done, "append", why);
name = after;
}
}
return [name, $.invoke("; ", "join", [...$.iter(done), ...$.iter(joined)])];
}
function _clean_author(raw, field, notes, { markup } = {}) {
let clean, details, name, text, why;
[text, details] = $.iter([raw, new Map([])]);
if ($.isInstance(raw, "Mapping")) {
text = _name_in(raw, field, notes);
details = _details(raw, field, notes);
} else {
if (($.isInstance(raw, "list") || $.isInstance(raw, "tuple"))) {
text = _join_parts(raw);
if ($.truth(text)) {
$.invoke(notes, "append", new FieldCorrection(field, raw, text, "a name in parts was put together"));
}
}
}
if ((!$.isInstance(text, "str") || $.truth(is_nobody(text)))) {
$.invoke(notes, "append", new FieldCorrection(field, raw, null, "names nobody"));
return null;
}
if ($.truth($.invoke(P166, "fullmatch", $.invoke(text, "strip")))) {
notes = $.addInPlace(notes, [new FieldCorrection(field, text, null, "is not a name"), INCOMPLETE]);
return null;
}
clean = ($.truth(_is_organization(raw)) ? clean_organization : clean_name);
[name, why] = $.iter(clean(text, { markup: markup }));
if ($.truth($.invoke(P176, "search", name))) {
[name, why] = $.iter([$.invoke(P176, "sub", "", name), "et al. went"]);
$.invoke(notes, "append", INCOMPLETE);
}
if (!$.truth(is_name(name))) {
$.invoke(notes, "append", new FieldCorrection(field, raw, null, "is not a name"));
return null;
}
if (($.len(name) > $.item(MAX_LENGTH, "name"))) {
$.invoke(notes, "append", new FieldCorrection(field, raw, null, "is too long for a name"));
$.invoke(notes, "append", new Remark("authors", ("\"" + $.format($.item(name, $.slice(null, 40, null)), "") + "...\" is too long for a name")));
return null;
}
if ($.truth(why)) {
$.invoke(notes, "append", new FieldCorrection(field, text, name, why));
}
return ($.truth(details) ? new Map([["name", name], ...details]) : name);
}
function _looks_like_half(word) {
return $.all((function* () { for (const part of $.iter(P178.split(word))) { yield $.and($.invoke($.item(part, $.slice(null, 1, null)), "isupper"), () => $.invoke($.item(part, $.slice(1, null, null)), "islower")); } })());
}
function* _join_halves(authors, notes) {
let beginning, end, index, name, run, single, why;
single = [...(function* () { for (const name of $.iter(authors)) { yield $.and($.isInstance(name, "str"), () => $.bool($.invoke(P177, "fullmatch", name))); } })()];
index = 0;
while ((index < $.len(authors))) {
end = index;
while (((end < $.len(authors)) && $.truth($.item(single, end)))) {
end = $.addInPlace(end, 1);
}
run = $.item(authors, $.slice(index, end, null));
if (($.equal($.len(run), 2) && ($.len(authors) > 2) && $.all($.map(_looks_like_half, run)))) {
name = $.invoke(" ", "join", run);
why = "a name that stood in halves was joined";
$.invoke(notes, "append", new FieldCorrection(("authors[" + $.format(index, "") + "]"), run, name, why));
$.invoke(notes, "append", new Remark("authors", ("was \"" + $.format(name, "") + "\" one name, or two?")));
yield name;
} else {
if (($.len(run) > 1)) {
beginning = $.invoke(", ", "join", $.item(run, $.slice(null, 4, null)));
$.invoke(notes, "append", new Remark("authors", ("may hold names in halves: " + $.format(beginning, ""))));
}
yield* $.iter($.or(run, () => [$.item(authors, index)]));
}
index = $.max(end, $.add(index, 1));
}
return null;
}
function _remove_footnote_numbers(authors, notes) {
let after, numbered;
numbered = [...(function* () { for (const name of $.iter(authors)) { yield $.and($.isInstance(name, "str"), () => $.bool($.invoke(P179, "search", name))); } })()];
if (($.multiply($.sum(numbered), 2) <= $.len(authors))) {
return authors;
}
after = [...(function* () { for (const [name, has_number] of $.iter($.zip(authors, numbered, { strict: true }))) { yield ($.truth(has_number) ? $.invoke(P179, "sub", "", name) : name); } })()];
$.invoke(notes, "append", new FieldCorrection("authors", authors, after, "the numbers of footnotes went"));
return after;
}
function* name_remarks(kind, names) {
let message, name, number;
for ([number, name] of $.iter($.enumerate(names))) {
for (message of $.iter(text_remarks(kind, name))) {
yield [number, ("\"" + $.format(name, "") + "\" " + $.format(message, ""))];
}
}
return null;
}
function translatable(message) {
return message;
}
function* repeated_names(names) {
let message, name, times;
for ([name, times] of $.iter($.invoke($.Counter(names), "items"))) {
if (($.truth(name) && (times > 1))) {
message = translatable("\"%(name)s\" stands there %(times)s times: as many people, or one too often?");
yield [$.invoke(names, "index", name), $.phrase(message, { name: name, times: $.str(times) })];
}
}
return null;
}
function* _name_remarks(authors) {
let _, affiliations, alone, message, names;
names = [...(function* () { for (const author of $.iter(authors)) { yield ($.isInstance(author, "dict") ? $.item(author, "name") : author); } })()];
affiliations = [...(function* () { for (const author of $.iter(authors)) { if ($.isInstance(author, "dict")) yield $.invoke(author, "get", "affiliation", ""); } })()];
alone = [...(function* () { for (const author of $.iter(authors)) { yield ($.isInstance(author, "str") ? author : ""); } })()];
for ([_, message] of $.iter([...$.iter(name_remarks("name", names)), ...$.iter(repeated_names(alone)), ...$.iter(name_remarks("organization", affiliations))])) {
yield new Remark("authors", message);
}
return null;
}
function clean_authors(raw, { complete = true, markup = true } = {}) {
let authors, cleaned, notes;
notes = [];
cleaned = [...(function* () { for (const [number, author] of $.iter($.enumerate(split_authors(raw, notes)))) { yield _clean_author(author, ("authors[" + $.format(number, "") + "]"), notes, { markup: markup }); } })()];
authors = [...(function* () { for (const author of $.iter(cleaned)) { if ((author !== null)) yield author; } })()];
authors = _remove_footnote_numbers($.list(_join_halves(authors, notes)), notes);
notes = $.addInPlace(notes, _name_remarks(authors));
if (($.truth(authors) && !$.truth(complete))) {
$.invoke(notes, "append", new Remark("authors", "are not all there, says the source; complete the list"));
}
return [$.or(authors, () => null), notes];
}
function _in_utc(moment) {
let utc, why;
why = TIME_REMOVED;
if ((moment.tzinfo !== null)) {
try {
utc = $.invoke(moment, "astimezone", UTC);
} catch (error) {
if ($.isError(error, "OverflowError")) {
return [null, ""];
} else { throw error; }
}
why = ($.equal($.invoke(utc, "date"), $.invoke(moment, "date")) ? TIME_REMOVED : "became the day in UTC");
moment = utc;
}
return [PartialDate.of($.invoke(moment, "date")), why];
}
function _month(name) {
let names;
names = [...(function* () { for (const month of $.iter(MONTH_NAMES)) { yield $.invoke($.item(month, $.slice(null, 3, null)), "lower"); } })()];
return ($.truth(name) ? $.add($.invoke(names, "index", $.invoke($.item(name, $.slice(null, 3, null)), "lower")), 1) : 0);
}
function _checked(year, month, day, { why = REWRITTEN } = {}) {
let parsed;
if (($.isInstance(month, "str") && $.truth($.invoke(P183, "fullmatch", month)))) {
month = _month(month);
}
try {
parsed = new PartialDate($.int(year), $.int(month), $.int(day));
} catch (error) {
if ($.isError(error, "TypeError", "ValueError", "OverflowError")) {
return [null, ""];
} else { throw error; }
}
if (!$.contains(DATE_YEARS, parsed.year)) {
return [null, ""];
}
return [parsed, $.invoke(UNSURE, "get", $.len(parsed.parts), why)];
}
function _parse_timed(text) {
text = P185.sub("", text);
text = P186.sub("+00:00", text);
text = P187.sub("\\1", text);
try {
return _in_utc($.datetime.fromisoformat(P188.sub("", text)));
} catch (error) {
if ($.isError(error, "ValueError")) {
return _checked($.item(text, $.slice(null, 4, null)), $.item(text, $.slice(5, 7, null)), $.item(text, $.slice(8, 10, null)), { why: TIME_REMOVED });
} else { throw error; }
}
return null;
}
function _parts_of(groups, text, why) {
let day, done, month, parsed, to_day, to_month, year;
[year, day, to_day] = $.iter([$.int($.item(groups, "year")), $.invoke(groups, "get", "day"), $.invoke(groups, "get", "to_day")]);
month = $.or(_month($.invoke(groups, "get", "month")), () => $.int($.or($.invoke(groups, "get", "number"), () => 0)));
to_month = _month($.invoke(groups, "get", "to_month"));
if (($.truth($.invoke(groups, "get", "number")) && !$.truth(day) && (month > 12))) {
month = (((20 < month) && (month < 42)) ? 0 : 13);
}
if (($.truth(to_day) && $.truth(day) && ($.int(to_day) < $.int(day)))) {
return [null, ("is unclear in \"" + $.format(text, "") + "\", which ends before it begins")];
}
if (($.truth(to_month) && (to_month < month))) {
if (!$.truth(day)) {
return [null, ("is unclear in \"" + $.format(text, "") + "\", whose months are of two years")];
}
year = $.subtractInPlace(year, 1);
}
[parsed, done] = $.iter(_checked(year, month, $.int($.or(day, () => 0)), { why: why }));
if (($.truth(parsed) && ($.truth(to_day) || $.truth(to_month) || $.truth($.invoke(groups, "get", "rest"))))) {
done = ($.truth(day) ? FIRST_OF_RANGE : UNSURE_OF_RANGE);
}
return [parsed, done];
}
function _parse_slashed(match, why) {
let first, one, other, second, year;
[first, second, year] = $.iter([$.int($.item(match, "first")), $.int($.item(match, "second")), $.int($.item(match, "year"))]);
why = ($.truth($.item(match, "rest")) ? FIRST_OF_RANGE : why);
if (((first > 12) || $.equal(first, second))) {
return _checked(year, second, first, { why: why });
}
if ((second > 12)) {
return _checked(year, first, second, { why: why });
}
[one, other] = $.iter([$.item(_checked(year, second, first), 0), $.item(_checked(year, first, second), 0)]);
if ((!$.truth(one) || !$.truth(other))) {
return [null, ""];
}
return [null, ("may be " + $.format(one, "") + " or " + $.format(other, ""))];
}
function _from(make, why) {
let day;
try {
day = make();
} catch (error) {
if ($.isError(error, "ValueError")) {
return [null, ""];
} else { throw error; }
}
return ($.contains(DATE_YEARS, day.year) ? [PartialDate.of(day), why] : [null, ""]);
}
function _parse_week(year, week, day, why) {
let _, first, is_in_one_month, last;
[first, _] = $.iter(_from((() => $.date.fromisocalendar(year, week, $.or(day, () => 1))), why));
[last, _] = $.iter(_from((() => $.date.fromisocalendar(year, week, $.or(day, () => 7))), why));
if ((!$.truth(first) || !$.truth(last) || $.truth(day))) {
return [first, ($.truth(first) ? why : "")];
}
is_in_one_month = $.equal($.item(first.parts, $.slice(null, 2, null)), $.item(last.parts, $.slice(null, 2, null)));
return _checked(first.year, ($.truth(is_in_one_month) ? first.month : 0), 0);
}
function _parse_plain(text, why) {
let day, form, match, slashed, week;
for (form of $.iter(FORMS)) {
if ($.truth((match = $.invoke(form, "fullmatch", text)))) {
return _parts_of($.invoke(match, "groupdict"), text, why);
}
}
slashed = $.invoke(P222, "fullmatch", text);
if ($.truth(slashed)) {
return _parse_slashed(slashed, why);
}
week = $.invoke(P223, "fullmatch", text);
if ($.truth(week)) {
return _parse_week($.int($.item(week, "year")), $.int($.item(week, "week")), $.int($.or($.item(week, "day"), () => 0)), why);
}
day = $.invoke(P224, "fullmatch", text);
if (($.truth(day) && ((1 <= $.int($.item(day, "day"))) && ($.int($.item(day, "day")) <= 366)))) {
return _from((() => $.invoke($.datetime.strptime(text, "%Y-%j"), "date")), why);
}
return [null, ""];
}
function months_by_name() { return months_by_name_value; }
function _in_english(text, reading) {
let english, months, names, translate;
months = months_by_name();
names = [];
translate = function (match) {
let word;
word = $.item(match, 1);
if ($.contains(months, word)) {
$.invoke(names, "append", word);
return (" " + $.format($.invoke($.item(MONTH_NAMES, $.subtract($.item($.item(months, word), reading), 1)), "lower"), "") + " ");
}
if ($.contains(FOREIGN_RANGE_WORDS, word)) {
return "-";
}
return ($.contains(WORDS_BESIDE_MONTHS, word) ? " " : $.item(match, 0));
};
english = $.invoke(P225, "sub", translate, text);
return ($.truth(names) ? P198.sub("\\1", $.invoke(" ", "join", $.invoke(english, "split"))) : "");
}
function _parse_foreign(text, why) {
let _, done, first, last;
[first, done] = $.iter(_parse_plain(_in_english(text, 0), why));
[last, _] = $.iter(_parse_plain(_in_english(text, -1), why));
if (($.truth(first) && $.truth(last) && !$.equal(first.parts, last.parts))) {
return [null, ("may be " + $.format(first, "") + " or " + $.format(last, ""))];
}
return [first, done];
}
function _parse_words(text, why = REWRITTEN) {
let done, doubts, parsed;
[text, doubts] = $.iter($.invoke(P193, "subn", "", $.invoke(text, "strip", "()[]\u00a9. ")));
text = $.invoke(P194, "sub", "-", $.invoke(text, "lower"));
text = P195.sub("", text);
text = P196.sub(" ", $.invoke(P197, "sub", " ", text));
text = P198.sub("\\1", $.invoke(" ", "join", $.invoke(text, "split")));
text = P199.sub("", text);
[parsed, done] = $.iter(_parse_plain(text, why));
if ((!$.truth(parsed) && !$.truth(done))) {
[parsed, done] = $.iter(_parse_foreign(text, why));
}
return [parsed, (($.truth(parsed) && $.truth(doubts)) ? DOUBTED : done)];
}
function _parse_with_time(text) {
let without_time;
without_time = $.invoke($.invoke(P191, "sub", " ", text), "strip");
if ((!$.truth(P192.search(text)) || $.equal(without_time, text))) {
return _parse_words(without_time, TIME_REMOVED);
}
try {
return _in_utc($.parsedate_to_datetime(text));
} catch (error) {
if ($.isError(error, "TypeError", "ValueError", "IndexError", "OverflowError")) {
return _parse_words(without_time, TIME_REMOVED);
} else { throw error; }
}
return null;
}
function _parse_text(text) {
let day, iso, parsed, seconds, stripped, why;
stripped = $.invoke($.normalize("NFKC", text), "strip");
iso = $.invoke(P182, "fullmatch", $.invoke(P181, "sub", "", stripped));
if ($.truth(iso)) {
[parsed, why] = $.iter(_checked(...$.iter($.invoke(iso, "groups"))));
return [parsed, ($.equal($.str(parsed), text) ? "" : why)];
}
if ($.truth($.invoke(P184, "match", stripped))) {
return _parse_timed(stripped);
}
if ($.truth($.invoke(P189, "fullmatch", stripped))) {
seconds = $.divide($.float(stripped), ($.equal($.len($.item($.invoke(stripped, "partition", "."), 0)), 13) ? 1000 : 1));
day = $.invoke($.datetime.fromtimestamp(seconds, UTC), "date");
return [PartialDate.of(day), "was a count of seconds since 1970"];
}
if (($.contains(stripped, ":") && $.truth(P190.search(stripped)))) {
return _parse_with_time(stripped);
}
return _parse_words(stripped);
}
function _parse_list(parts) {
while ((($.isInstance(parts, "list") || $.isInstance(parts, "tuple")) && $.truth(parts) && ($.isInstance($.item(parts, 0), "list") || $.isInstance($.item(parts, 0), "tuple")))) {
parts = $.item(parts, 0);
}
if ((!$.truth(parts) || ($.len(parts) > 3) || $.any((function* () { for (const part of $.iter(parts)) { yield $.contains([null, ""], part); } })()))) {
return [null, ""];
}
if (($.equal($.len(parts), 1) && $.isInstance($.item(parts, 0), "str"))) {
return _parse_text($.item(parts, 0));
}
return _checked(...$.iter($.item([...$.iter(parts), 0, 0], $.slice(null, 3, null))), { why: "" });
}
function _parse_mapping(value) {
let key, lower, names;
for (key of $.iter(["date-parts", "$date", "raw", "literal", "iso", "date"])) {
if ($.truth($.invoke(value, "get", key))) {
return parse_date($.item(value, key));
}
}
lower = new Map((function* () { for (const [key, part] of $.iter($.invoke(value, "items"))) { yield [$.invoke($.str(key), "lower"), part]; } })());
names = [...(function* () { for (const name of $.iter(["year", "month", "day"])) { yield $.invoke(lower, "get", name); } })()];
return _parse_list([...(function* () { for (const part of $.iter(names)) { if (!$.contains([null, ""], part)) yield part; } })()]);
}
function parse_date(value) {
if ($.isInstance(value, "datetime")) {
return _in_utc(value);
}
if ($.isInstance(value, "date")) {
return [PartialDate.of(value), ""];
}
if ($.isInstance(value, "Mapping")) {
return _parse_mapping(value);
}
if (($.isInstance(value, "list") || $.isInstance(value, "tuple"))) {
return _parse_list(value);
}
if ((($.isInstance(value, "int") || $.isInstance(value, "float")) && !$.isInstance(value, "bool"))) {
value = ($.format(value, (".0f")));
}
if (!$.isInstance(value, "str")) {
return [null, ""];
}
return _parse_text(value);
}
function _clean_published(record) {
let message, published, raw, why;
raw = record.facts.published;
[published, why] = $.iter(parse_date(raw));
if ($.truth(published)) {
$.setItem(record.fields, "published", $.str(published));
if ($.truth(why)) {
$.invoke(record.notes, "append", new FieldCorrection("published", raw, $.str(published), why));
}
if ($.invoke(why, "startswith", "unsure")) {
$.invoke(record.notes, "append", new Remark("published", ($.format(why, "") + "; look the day up")));
}
} else {
if ((!$.contains([null, "", [], new Map([])], raw) && !($.isInstance(raw, "str") && $.truth(is_placeholder(raw))))) {
message = ("\"" + $.format($.item($.str(raw), $.slice(null, 70, null)), "") + "\" " + $.format($.or(why, () => "is no date"), "") + "; " + $.format(HOW_TO_WRITE, ""));
$.invoke(record.notes, "append", new FieldCorrection("published", raw, null, $.or(why, () => "is no date")));
$.invoke(record.faults, "append", new RecordFault("published", message));
}
}
return published;
}
function parse_day(value) {
let parsed, why;
[parsed, why] = $.iter(parse_date(value));
return [($.truth(parsed) ? parsed.first_day : null), why];
}
function _clean_featured(record) {
let featured, raw, why;
raw = record.facts.day;
if (($.isInstance(raw, "list") || $.isInstance(raw, "tuple"))) {
raw = $.min((function* () { for (const day of $.iter(raw)) { if ($.isInstance(day, "str")) yield day; } })(), { default_: null });
}
[featured, why] = $.iter(parse_day(raw));
if (($.truth(featured) && (!$.contains(FEATURE_YEARS, featured.year) || $.invoke(why, "startswith", "unsure")))) {
featured = null;
}
if (($.truth(featured) && $.truth(why))) {
$.invoke(record.notes, "append", new FieldCorrection("day", raw, $.invoke(featured, "isoformat"), why));
}
if (((featured === null) && !$.contains([null, ""], raw))) {
$.invoke(record.notes, "append", new FieldCorrection("day", raw, null, "is no day"));
$.invoke(record.notes, "append", new Remark("day", "could not be read; was the paper featured on that day?"));
}
return featured;
}
function month_of_id(identifier) {
let digits, old, year;
old = $.invoke(P16, "fullmatch", identifier);
if ((!$.truth(old) && !$.truth($.invoke(P14, "fullmatch", identifier)))) {
return null;
}
digits = ($.truth(old) ? $.item(old, 2) : identifier);
year = $.add($.int($.item(digits, $.slice(null, 2, null))), (($.item(digits, $.slice(null, 2, null)) > "90") ? 1900 : 2000));
return $.date(year, $.int($.item(digits, $.slice(2, 4, null))), 1);
}
function* published_remarks(published, identifier, day = null) {
let message, month, next_month;
if (($.truth(day) && (published.first_day > day))) {
message = translatable("%(published)s is later than the day that features it, %(day)s");
yield $.phrase(message, { published: $.str(published), day: $.invoke(day, "isoformat") });
}
month = month_of_id(identifier);
if ((month === null)) {
return null;
}
next_month = $.invoke($.add(month, $.timedelta({ days: 32 })), "replace", { day: 1 });
if (($.truth(day) && (day < $.subtract(month, BEFORE_ID)))) {
message = translatable("the day that features it, %(day)s, is before the id, which is of %(month)s");
yield $.phrase(message, { day: $.invoke(day, "isoformat"), month: ($.format(month, ("%Y-%m"))) });
}
if ((published.last_day < $.subtract(month, BEFORE_ID))) {
message = translatable("%(published)s does not fit the id, which is of %(month)s; correct one of them");
yield $.phrase(message, { published: $.str(published), month: ($.format(month, ("%Y-%m"))) });
} else {
if ((published.first_day >= $.add(next_month, AFTER_ID))) {
message = translatable("%(published)s does not fit the id, which is of %(month)s; a later version's?");
yield $.phrase(message, { published: $.str(published), month: ($.format(month, ("%Y-%m"))) });
}
}
return null;
}
function clean_days(record, default_, latest) {
let day, featured, message, messages, name, published;
published = _clean_published(record);
featured = _clean_featured(record);
record.day = $.or(featured, () => default_);
if (((featured === null) && $.truth(default_))) {
$.invoke(record.notes, "append", new FieldCorrection("day", null, $.str(default_), "the record names no day"));
}
for ([name, day] of $.iter([["day", featured], ["published", $.and(published, () => published.first_day)]])) {
if (($.truth(day) && (day > latest))) {
message = ($.format($.invoke(record.fields, "get", name, day), "") + " is later than tomorrow");
$.invoke(record.faults, "append", new RecordFault(name, message));
}
}
if ($.truth(published)) {
messages = published_remarks(published, $.or(record.identifier, () => ""), featured);
record.notes = $.addInPlace(record.notes, [...(function* () { for (const message of $.iter(messages)) { yield new Remark("published", message); } })()]);
}
return null;
}
function _words(raw) {
let texts;
if ($.isInstance(raw, "str")) {
raw = P226.split(raw);
}
if (!($.isInstance(raw, "list") || $.isInstance(raw, "tuple"))) {
return [];
}
texts = (function* () { for (const item of $.iter(raw)) { yield ($.isInstance(item, "dict") ? $.invoke(item, "get", "term") : item); } })();
return [...(function* () { for (const text of $.iter(texts)) { if (($.isInstance(text, "str") && $.truth($.invoke(text, "strip")))) yield fold(text); } })()];
}
function _own_topics(record, topics) {
let by_name, name, slug, slugs;
by_name = new Map((function* () { for (const [slug, topic] of $.iter($.invoke(topics.root, "items"))) { yield [$.invoke(topic.name, "casefold"), slug]; } })());
slugs = [];
for (name of $.iter(_words(record.facts.topics))) {
slug = $.or($.invoke(topics.slugs, "get", name), () => $.invoke(topics.slugs, "get", $.invoke(name, "casefold")));
slug = $.or(slug, () => $.invoke(by_name, "get", $.invoke(name, "casefold")));
if ((slug === null)) {
$.invoke(record.notes, "append", new FieldCorrection("topics", name, null, "is no topic here"));
} else {
if (!$.contains(slugs, slug)) {
$.invoke(slugs, "append", slug);
}
}
}
return slugs;
}
function propose_topics(categories, topics) {
let by_category, slugs;
by_category = new Map((function* () { for (const [slug, topic] of $.iter($.reversed($.invoke(topics.root, "items")))) { for (const category of $.iter(topic.arxiv)) { yield [category, slug]; } } })());
slugs = [...(function* () { for (const name of $.iter(_words(categories))) { if ($.contains(by_category, name)) yield $.item(by_category, name); } })()];
return $.item($.list($.fromkeys(slugs)), $.slice(null, 5, null));
}
function _from_text(record, propose) {
let message, proposals, slugs, text, words;
text = ($.format($.invoke(record.fields, "get", "abstract", ""), "") + " " + $.format($.invoke(record.fields, "get", "summary", ""), ""));
proposals = ($.truth(propose) ? propose($.str($.invoke(record.fields, "get", "title", "")), text) : []);
if ($.truth(proposals)) {
slugs = $.invoke(", ", "join", [...(function* () { for (const proposal of $.iter(proposals)) { yield proposal.slug; } })()]);
words = $.invoke("; ", "join", [...(function* () { for (const proposal of $.iter(proposals)) { yield $.invoke(", ", "join", proposal.words); } })()]);
message = ("\"" + $.format(slugs, "") + "\" proposed from the text because of \"" + $.format(words, "") + "\"; confirm that");
$.invoke(record.notes, "append", new Remark("topics", message));
}
return [...(function* () { for (const proposal of $.iter(proposals)) { yield proposal.slug; } })()];
}
function choose_topics(record, topics, options) {
let category, slugs, why;
for (category of $.iter(_words(record.facts.categories))) {
if (!$.truth($.invoke(P227, "fullmatch", category))) {
why = "is no category of arXiv's, but a class of ACM's or MSC's";
$.invoke(record.notes, "append", new FieldCorrection("categories", category, null, why));
}
}
if ($.truth($.invoke(options, "get", "topics"))) {
return $.list($.item(options, "topics"));
}
slugs = $.or(_own_topics(record, topics), () => propose_topics(record.facts.categories, topics), () => _from_text(record, $.invoke(options, "get", "propose_topics")), () => $.list($.invoke(options, "get", "fallback_topics", [])));
if (($.len(slugs) > 5)) {
why = ("an entry has room for " + $.format(5, "") + " topics");
$.invoke(record.notes, "append", new FieldCorrection("topics", slugs, $.item(slugs, $.slice(null, 5, null)), why));
}
return $.item(slugs, $.slice(null, 5, null));
}
function _clean_name(raw, notes) {
let name, text, why;
text = raw;
if ($.isInstance(raw, "Mapping")) {
text = $.or($.invoke(raw, "get", "fullname"), () => $.invoke(raw, "get", "name"), () => $.invoke(raw, "get", "title"));
}
if (!$.isInstance(text, "str")) {
if (((text !== null) || $.truth(raw))) {
$.invoke(notes, "append", new FieldCorrection("organizations", raw, null, "names nobody"));
}
return null;
}
if ($.truth(is_placeholder(text))) {
return null;
}
[name, why] = $.iter(clean_organization(text));
if ((!$.truth(is_name(name)) || ($.len(name) > $.item(MAX_LENGTH, "name")))) {
$.invoke(notes, "append", new FieldCorrection("organizations", text, null, "is no name"));
return null;
}
if ($.truth(why)) {
$.invoke(notes, "append", new FieldCorrection("organizations", text, name, why));
}
return name;
}
function clean_organizations(raw) {
let _, item, message, name, names, notes, parts, why;
notes = [];
names = [];
if (($.isInstance(raw, "str") && $.contains(raw, ";"))) {
parts = [...(function* () { for (const part of $.iter($.invoke(raw, "split", ";"))) { yield $.invoke(part, "strip"); } })()];
why = "one text with several names was taken apart";
$.invoke(notes, "append", new FieldCorrection("organizations", raw, parts, why));
raw = parts;
}
for (item of $.iter(($.isInstance(raw, "list") ? raw : [raw]))) {
name = _clean_name(item, notes);
if (($.truth(name) && !$.contains(names, name))) {
$.invoke(names, "append", name);
}
}
for ([_, message] of $.iter(name_remarks("organization", names))) {
$.invoke(notes, "append", new Remark("organizations", message));
}
return [$.item(names, $.slice(null, $.item(MAX_ITEMS, "organizations"), null)), notes];
}
function is_paper_page(url) {
let is_known, paper;
paper = parse_reference(url);
is_known = $.and((paper !== null), () => paper.has_arxiv_id);
return $.or(is_known, () => $.equal($.urlsplit(url).hostname, "arxiv.org"));
}
function _why_unwanted(url, name, links) {
if (($.truth(is_paper_page(url)) && !$.equal(name, "pdf"))) {
return "is the paper, and not what belongs to it";
}
if (($.contains([$.invoke(links, "get", "code"), $.invoke(links, "get", "project")], url) || $.any((function* () { for (const several of $.iter(SEVERAL)) { yield $.contains($.invoke(links, "get", several, []), url); } })()))) {
return "stands there already";
}
return (($.equal(name, "code") && ($.invoke(url, "count", "/") < 3)) ? "leads to no repository" : "");
}
function is_repository(url) {
let parts;
parts = $.urlsplit(url);
return $.and($.contains(CODE_HOSTS, parts.hostname), () => ($.len($.invoke($.invoke(parts.path, "strip", "/"), "split", "/")) >= 2));
}
function hugging_face_kind(url) {
let match, parts;
parts = $.urlsplit(url);
if (!$.contains(["huggingface.co", "hf.co"], parts.hostname)) {
return null;
}
match = $.invoke(P228, "fullmatch", $.invoke(parts.path, "rstrip", "/"));
if (!$.truth(match)) {
return null;
}
if ($.truth($.item(match, "kind"))) {
return $.item(new Map([["datasets", "datasets"], ["spaces", "demos"]]), $.item(match, "kind"));
}
return ($.contains(HF_PAGES, $.item($.invoke($.item(match, "model"), "split", "/"), 0)) ? null : "models");
}
function _choose_name(name, url, links) {
if (($.equal(name, "project") && $.truth(is_repository(url)) && !$.contains(links, "code"))) {
return "code";
}
if ($.contains(["code", "project"], name)) {
return $.or(hugging_face_kind(url), () => name);
}
return name;
}
function _add(links, name, raw, notes) {
let field, target, url, why;
if (((raw === null) || ($.isInstance(raw, "str") && $.truth(is_placeholder(raw))))) {
return null;
}
field = ("links." + $.format(name, ""));
if ($.isInstance(raw, "Mapping")) {
raw = $.or($.invoke(raw, "get", "url"), () => $.invoke(raw, "get", "href"), () => $.invoke(raw, "get", "id"));
}
url = clean_url(raw);
why = ((url === null) ? "is no web address" : _why_unwanted(url, name, links));
if (($.truth(why) || (url === null))) {
$.invoke(notes, "append", new FieldCorrection(field, raw, null, why));
return null;
}
target = _choose_name(name, url, links);
if ($.contains(SEVERAL, target)) {
$.invoke($.invoke(links, "setdefault", target, []), "append", url);
} else {
if ($.contains(links, target)) {
$.invoke(notes, "append", new FieldCorrection(field, raw, null, ("there is one already: " + $.format($.item(links, target), ""))));
return null;
} else {
$.setItem(links, target, url);
}
}
if ((!$.equal(url, raw) || !$.equal(target, name))) {
why = (!$.equal(target, name) ? ("belongs under " + $.format(target, "")) : "was tidied");
$.invoke(notes, "append", new FieldCorrection(field, raw, url, why));
}
if (($.equal(target, "code") && $.invoke(url, "startswith", "https://github.com/") && !$.truth(is_repository(url)))) {
$.invoke(notes, "append", new Remark("links.code", ($.format(url, "") + " is no repository, but its owner's page")));
}
return null;
}
function clean_links(raw, identifier) {
let link, links, name, notes, paper, value;
notes = [];
links = new Map([]);
for (name of $.iter([...$.iter(SINGLE), ...$.iter(SEVERAL)])) {
value = $.invoke(raw, "get", name);
for (link of $.iter(($.isInstance(value, "list") ? value : [value]))) {
_add(links, name, link, notes);
}
}
for (name of $.iter(OF_THE_PAPER)) {
paper = ($.isInstance($.invoke(raw, "get", name), "str") ? parse_reference($.item(raw, name)) : null);
if (($.truth(paper) && $.truth(identifier) && $.truth(paper.has_arxiv_id) && !$.equal(paper.id, identifier))) {
$.invoke(notes, "append", new Remark("id", ("is " + $.format(identifier, "") + ", but a link leads to " + $.format(paper.id, ""))));
}
}
return [new Map((function* () { for (const name of $.iter([...$.iter(SINGLE), ...$.iter(SEVERAL)])) { if ($.contains(links, name)) yield [name, $.item(links, name)]; } })()), notes];
}
function _parse_count(text) {
let match;
match = $.invoke(P229, "fullmatch", $.invoke($.invoke(text, "strip"), "replace", ",", ""));
return ($.truth(match) ? $.int($.item(match, 1)) : null);
}
function clean_counts(record) {
let _, count, counted, counts, facts, name, raw, why;
facts = record.facts;
[counted, _] = $.iter(parse_day(facts.counted));
counts = new Map([]);
for (name of $.iter(["upvotes", "comments"])) {
raw = $.getattr(facts, name);
if (((raw === null) || $.equal(raw, ""))) {
continue;
}
count = ($.isInstance(raw, "bool") ? null : _parse_count($.str(raw)));
if ((count !== null)) {
$.setItem(counts, name, count);
}
if (!$.equal(raw, count)) {
why = ((count === null) ? "is no count" : "was written otherwise");
$.invoke(record.notes, "append", new FieldCorrection(("signals." + $.format(name, "")), raw, count, why));
}
}
if (($.truth(counts) && $.truth(counted))) {
$.setItem(record.fields, "signals", new Map([["date", $.invoke(counted, "isoformat")], ...counts]));
} else {
if ($.truth(counts)) {
why = "counts need the date on which they were true";
$.invoke(record.notes, "append", new FieldCorrection("signals", counts, null, why));
}
}
return null;
}
function _clean_contributor(record) {
let after, handle, raw, why;
raw = record.facts.contributor;
if ((!$.isInstance(raw, "str") || !$.truth($.invoke(raw, "strip")))) {
return null;
}
handle = $.invoke($.invoke(P230.sub("", $.invoke(raw, "strip")), "lstrip", "@"), "rstrip", "/");
after = (($.truth($.invoke(P231, "fullmatch", handle)) && ($.len(handle) <= $.item(MAX_LENGTH, "handle"))) ? handle : null);
$.setItem(record.fields, "contributor", after);
if (!$.equal(after, raw)) {
why = ($.truth(after) ? "was tidied" : "is no handle");
$.invoke(record.notes, "append", new FieldCorrection("contributor", raw, after, why));
}
return null;
}
function _in_words(title) {
return $.invoke("", "join", (function* () { for (const [piece, formula] of $.iter(split_mathematics(title))) { yield ((formula === null) ? to_unicode(piece) : $.invoke(P233, "sub", " ", formula)); } })());
}
function is_reserved(slug) {
return $.or($.contains(RESERVED_SLUGS, slug), () => $.bool($.invoke(P234, "fullmatch", slug)));
}
function make_id(title, suffix = "") {
let more, slug, words;
title = P232.sub("", _in_words(title));
words = $.slugify(title, { max_length: 60, word_boundary: true, save_order: true });
words = $.or(words, () => $.slugify(title, { max_length: 60 }));
more = $.slugify(suffix, { max_length: 15 });
slug = $.invoke("-", "join", (function* () { for (const part of $.iter([$.or(words, () => "paper"), more])) { if ($.truth(part)) yield part; } })());
return (($.truth($.invoke(P26, "fullmatch", slug)) || $.truth(is_reserved(slug))) ? ("paper-" + $.format(slug, "")) : slug);
}
function _says_so(text, ...patterns) {
let about_this, sentences;
sentences = P238.split(text);
about_this = $.invoke(" ", "join", (function* () { for (const sentence of $.iter(sentences)) { if (!$.truth($.invoke(P239, "search", sentence))) yield sentence; } })());
return $.any((function* () { for (const pattern of $.iter(patterns)) { yield $.invoke(pattern, "search", about_this); } })());
}
function is_withdrawn(facts) {
let abstract, beginning, comment, title;
comment = ($.isInstance(facts.authors_comment, "str") ? facts.authors_comment : "");
abstract = ($.isInstance(facts.abstract, "str") ? $.invoke(facts.abstract, "strip") : "");
title = ($.isInstance(facts.title, "str") ? facts.title : "");
[comment, abstract, title] = $.iter([fold(comment), fold(abstract), fold(title)]);
beginning = (($.len(abstract) < 600) ? abstract : $.item(abstract, $.slice(null, 200, null)));
return $.or(facts.withdrawn, () => _says_so(comment, P235, P236, P237), () => _says_so(beginning, P236), () => _says_so(abstract, P235), () => $.bool($.invoke(P240, "match", title)));
}
function _missing_fields(record) {
let faults, faulty, fields, has_location, identifier, message;
[fields, identifier] = $.iter([record.fields, record.identifier]);
faulty = new Set((function* () { for (const fault of $.iter(record.faults)) { yield fault.field; } })());
faults = [];
if ((identifier === null)) {
$.invoke(faults, "append", new RecordFault("id", "is missing, and there is no title to make one of"));
}
if ((!$.contains(fields, "title") && !$.contains(faulty, "title"))) {
$.invoke(faults, "append", new RecordFault("title", "is missing"));
}
if ((!$.contains(fields, "authors") && !$.contains(faulty, "authors"))) {
$.invoke(faults, "append", new RecordFault("authors", "are missing"));
}
if ((!$.contains(fields, "published") && !$.contains(faulty, "published"))) {
$.invoke(faults, "append", new RecordFault("published", "is missing"));
}
if (!$.truth($.invoke(fields, "get", "topics"))) {
message = "could not be proposed from its arXiv categories; name some";
$.invoke(faults, "append", new RecordFault("topics", message));
}
if (!($.truth($.invoke(fields, "get", "abstract")) || $.truth($.invoke(fields, "get", "summary")))) {
$.invoke(faults, "append", new RecordFault("summary", "is missing, and so is the abstract"));
}
has_location = $.or($.invoke(fields, "get", "doi"), () => $.invoke(fields, "get", "url"));
if (($.truth(identifier) && !$.truth(to_arxiv_id(identifier)) && !$.truth(has_location))) {
$.invoke(faults, "append", new RecordFault("url", "is missing, and so is a DOI; it is not on arXiv"));
}
if ($.truth(is_withdrawn(record.facts))) {
message = "was withdrawn; add it by hand, if at all, with a status";
$.invoke(faults, "append", new RecordFault("status", message));
}
return faults;
}
function clean_facts(facts, topics, options = null) {
let authors, name, notes, record;
options = $.or(options, () => new Map([]));
record = new CleanedRecord(facts);
record.notes = $.addInPlace(record.notes, [...(function* () { for (const [name, message] of $.iter(facts.remarks)) { yield new Remark(name, message); } })()]);
record.faults = $.addInPlace(record.faults, [...(function* () { for (const [name, message] of $.iter(facts.faults)) { yield new RecordFault(name, message); } })()]);
clean_identifiers(record);
for (name of $.iter(["title", "abstract", "summary", "note", "venue"])) {
clean_text(record, name);
}
clean_type(record);
[authors, notes] = $.iter(clean_authors(facts.authors, { complete: (facts.authors_complete !== false), markup: facts.markup }));
record.notes = $.addInPlace(record.notes, notes);
if ($.truth(authors)) {
$.setItem(record.fields, "authors", authors);
}
clean_days(record, $.invoke(options, "get", "day"), $.invoke(options, "get", "latest", $.date.max));
$.setItem(record.fields, "topics", choose_topics(record, topics, options));
{ const parts = [...$.iter(clean_organizations(facts.organizations))]; $.setItem(record.fields, "organizations", parts[0]); notes = parts[1]; }
record.notes = $.addInPlace(record.notes, notes);
{ const parts = [...$.iter(clean_links(facts.links, record.identifier))]; $.setItem(record.fields, "links", parts[0]); notes = parts[1]; }
record.notes = $.addInPlace(record.notes, notes);
clean_counts(record);
_clean_contributor(record);
if ((!$.truth(record.identifier) && $.contains(record.fields, "title"))) {
record.identifier = make_id($.item(record.fields, "title"));
}
if (($.truth(record.identifier) && ($.len(record.identifier) > $.item(MAX_LENGTH, "id")))) {
record.identifier = null;
}
record.faults = $.addInPlace(record.faults, _missing_fields(record));
record.fields = new Map((function* () { for (const [name, value] of $.iter($.invoke(record.fields, "items"))) { if ($.truth(value)) yield [name, value]; } })());
return record;
}
function _first(value) {
if ($.isInstance(value, "Mapping")) {
return $.invoke(value, "get", "name");
}
if ($.isInstance(value, "list")) {
return $.next((function* () { for (const item of $.iter(value)) { if ($.truth(item)) yield item; } })(), null);
}
return value;
}
function _with_subtitle(title, subtitle) {
if (!($.isInstance(title, "str") && $.isInstance(subtitle, "str") && $.truth(subtitle))) {
return title;
}
return ($.contains($.invoke(title, "casefold"), $.invoke(subtitle, "casefold")) ? title : ($.format(title, "") + ": " + $.format(subtitle, "")));
}
function _mappings(value) {
let items;
items = ($.isInstance(value, "list") ? value : []);
return [...(function* () { for (const item of $.iter(items)) { if ($.isInstance(item, "Mapping")) yield item; } })()];
}
function _contributor(author) {
let is_organization;
is_organization = $.and($.invoke(author, "get", "name"), () => !$.truth($.invoke(author, "get", "family")));
return ($.truth(is_organization) ? new Map([...author, ["nameType", "Organizational"]]) : author);
}
function _earliest(dates) {
let parts, valid;
parts = [...(function* () { for (const date of $.iter(dates)) { if (($.isInstance(date, "list") && $.truth(date) && $.isInstance($.item(date, 0), "list"))) yield $.item(date, 0); } })()];
valid = [...(function* () { for (const part of $.iter(parts)) { if (($.truth(part) && $.all((function* () { for (const number of $.iter(part)) { yield $.isInstance(number, "int"); } })()))) yield part; } })()];
return $.min(valid, { key: ((part) => [$.item(part, 0), -$.len(part), part]), default_: null });
}
function crossref_facts(doi, work) {
let dates, subtitle, title;
[title, subtitle] = $.iter([_first($.invoke(work, "get", "title")), _first($.invoke(work, "get", "subtitle"))]);
dates = [...(function* () { for (const name of $.iter(CROSSREF_DATES)) { if ($.isInstance($.invoke(work, "get", name), "Mapping")) yield $.invoke($.item(work, name), "get", "date-parts"); } })()];
return new Facts(("doi:" + $.format(doi, "")), doi, _with_subtitle(title, subtitle), [...(function* () { for (const author of $.iter(_mappings($.invoke(work, "get", "author")))) { yield _contributor(author); } })()], undefined, _earliest(dates), undefined, undefined, undefined, undefined, $.invoke(work, "get", "abstract"), undefined, undefined, undefined, doi, undefined, $.or(_first($.invoke(work, "get", "container-title")), () => _first($.invoke(work, "get", "event"))), $.invoke(work, "get", "type"), undefined, undefined, undefined, undefined, undefined, undefined, undefined, $.any((function* () { for (const update of $.iter(_mappings($.invoke(work, "get", "updated-by")))) { yield $.contains(RETRACTED, $.str($.invoke(update, "get", "type"))); } })()));
}
function _dates_of(kind, dates) {
let texts;
texts = [...(function* () { for (const date of $.iter(dates)) { if ($.equal($.invoke(date, "get", "dateType"), kind)) yield $.invoke(date, "get", "date"); } })()];
return $.sorted([...(function* () { for (const text of $.iter(texts)) { if ($.truth(text)) yield text; } })()], { key: $.str });
}
function _is_same_language(one, other) {
return $.and($.bool($.and(one, () => other)), () => $.equal($.invoke($.item($.str(one), $.slice(null, 2, null)), "casefold"), $.invoke($.item($.str(other), $.slice(null, 2, null)), "casefold")));
}
function _in_language(texts, language, key) {
let ordered;
ordered = $.sorted(texts, { key: ((text) => !$.truth(_is_same_language($.invoke(text, "get", "lang"), language))) });
return _first([...(function* () { for (const text of $.iter(ordered)) { yield $.invoke(text, "get", key); } })()]);
}
function _own_title(titles, language) {
let kinds, subtitle, title;
kinds = new Map([["", []], ["subtitle", []]]);
for (title of $.iter(titles)) {
$.invoke($.invoke(kinds, "setdefault", $.invoke($.str($.or($.invoke(title, "get", "titleType"), () => "")), "casefold"), []), "append", title);
}
title = _in_language($.or($.item(kinds, ""), () => titles), language, "title");
subtitle = ($.truth($.item(kinds, "")) ? _in_language($.item(kinds, "subtitle"), language, "title") : null);
return _with_subtitle(title, subtitle);
}
function _creator(creator) {
let orcids;
orcids = (function* () { for (const identifier of $.iter(_mappings($.invoke(creator, "get", "nameIdentifiers")))) { if ($.equal($.invoke(identifier, "get", "nameIdentifierScheme"), "ORCID")) yield $.invoke(identifier, "get", "nameIdentifier"); } })();
return new Map([...creator, ["orcid", $.next(orcids, null)]]);
}
function _is_of_arxiv(subject) {
return $.equal($.invoke($.str($.invoke(subject, "get", "subjectScheme")), "casefold"), "arxiv");
}
function _categories(subjects) {
let match, texts;
texts = [...(function* () { for (const subject of $.iter(subjects)) { if ($.truth(_is_of_arxiv(subject))) yield $.str($.invoke(subject, "get", "subject")); } })()];
return [...(function* () { for (const text of $.iter(texts)) { if ($.truth((match = $.invoke(P241, "search", text)))) yield $.item(match, 1); } })()];
}
function _container(work) {
let container, publisher;
[container, publisher] = $.iter([$.invoke(work, "get", "container"), $.invoke(work, "get", "publisher")]);
if (($.isInstance(container, "Mapping") && $.truth($.invoke(container, "get", "title")))) {
return $.item(container, "title");
}
return ($.isInstance(publisher, "Mapping") ? $.invoke(publisher, "get", "name") : publisher);
}
function datacite_facts(doi, work) {
let abstracts, dates, types;
dates = [...(function* () { for (const kind of $.iter(DATACITE_DATES)) { for (const date of $.iter(_dates_of(kind, _mappings($.invoke(work, "get", "dates"))))) { yield date; } } })()];
abstracts = [...(function* () { for (const description of $.iter(_mappings($.invoke(work, "get", "descriptions")))) { if ($.equal($.invoke(description, "get", "descriptionType"), "Abstract")) yield description; } })()];
types = $.invoke(work, "get", "types");
return new Facts(("doi:" + $.format(doi, "")), doi, _own_title(_mappings($.invoke(work, "get", "titles")), $.invoke(work, "get", "language")), [...(function* () { for (const creator of $.iter(_mappings($.invoke(work, "get", "creators")))) { yield _creator(creator); } })()], undefined, $.or(_first(dates), () => $.invoke(work, "get", "publicationYear")), undefined, _categories(_mappings($.invoke(work, "get", "subjects"))), undefined, undefined, _in_language(abstracts, $.invoke(work, "get", "language"), "description"), undefined, undefined, undefined, doi, undefined, (!$.truth($.invoke(P20, "fullmatch", doi)) ? _container(work) : null), ($.isInstance(types, "Mapping") ? $.invoke(types, "get", "resourceTypeGeneral") : null), undefined, undefined, undefined, undefined, undefined, undefined, undefined, $.equal($.invoke(work, "get", "state"), "registered"));
}
function atom_facts(identifier, record) {
return new Facts(("arXiv:" + $.format(identifier, "")), identifier, $.item(record, "title"), $.item(record, "authors"), undefined, $.item(record, "published"), undefined, $.list($.fromkeys((function* () { for (const term of $.iter($.item(record, "categories"))) { if ($.truth(term)) yield term; } })())), undefined, undefined, $.item(record, "summary"), undefined, undefined, undefined, $.item(record, "doi"), undefined, $.item(record, "journal_ref"), undefined, undefined, undefined, undefined, undefined, $.item(record, "comment"), $.invoke(record, "get", "version"), $.invoke(record, "get", "updated"), undefined, undefined, false);
}
function _is_unopened(text) {
let opening;
opening = $.invoke(BRACKETS, "get", $.item(text, -1));
return $.and((opening !== null), () => ($.invoke(text, "count", $.item(text, -1)) > $.invoke(text, "count", opening)));
}
function _without_end(text) {
while (($.truth(text) && ($.contains(TRAILING, $.item(text, -1)) || $.truth(_is_unopened(text))))) {
text = $.item(text, $.slice(null, -1, null));
}
return text;
}
function _of_doi(text) {
let doi, preprint;
preprint = $.invoke(P257, "fullmatch", text);
doi = parse_doi(($.truth(preprint) ? $.item(preprint, "doi") : $.invoke(P258, "sub", "", text)));
return ($.truth(doi) ? parse_reference(doi) : null);
}
function _of_address(address) {
let match, site, strict, text;
strict = parse_reference(address);
if ($.truth(strict)) {
return strict;
}
text = $.unquote(P244.sub("", address));
for (site of $.iter(SITES)) {
match = $.invoke(site.address, "fullmatch", text);
if ($.truth(match)) {
return _of_doi($.invoke(match, "expand", site.doi));
}
}
match = $.invoke(P259, "search", text);
if ($.truth(match)) {
return _of_doi($.item(match, 0));
}
match = $.invoke(P260, "search", text);
if ($.truth(match)) {
return parse_reference($.item(match, "id"));
}
match = $.invoke(P261, "search", text);
return ($.truth(match) ? parse_reference($.item(match, 0)) : null);
}
function _add_pasted(references, reference) {
if (($.truth(reference) && $.all((function* () { for (const other of $.iter(references)) { yield !$.equal(reference.id, other.id); } })()))) {
$.invoke(references, "append", reference);
}
return null;
}
function _references(line) {
let match, references, rest;
references = [];
for (match of $.iter($.invoke(P243, "finditer", line))) {
_add_pasted(references, _of_address(_without_end($.item(match, 0))));
}
rest = $.invoke(P243, "sub", " ", line);
for (match of $.iter($.invoke(P262, "finditer", rest))) {
if (!$.invoke($.item(match, 0), "startswith", "10.")) {
_add_pasted(references, _of_address(("https://" + $.format(_without_end($.item(match, 0)), ""))));
}
}
for (match of $.iter($.invoke(P259, "finditer", rest))) {
_add_pasted(references, _of_doi(_without_end($.item(match, 0))));
}
rest = $.invoke(P259, "sub", " ", rest);
for (match of $.iter($.invoke(P260, "finditer", rest))) {
_add_pasted(references, parse_reference($.item(match, "id")));
}
for (match of $.iter($.invoke(P261, "finditer", $.invoke(P260, "sub", " ", rest)))) {
_add_pasted(references, parse_reference($.item(match, 0)));
}
return references;
}
function _hint(line) {
let hint, host, match, site;
match = $.or($.invoke(P243, "search", line), () => $.invoke(P262, "search", line));
host = ($.truth(match) ? $.item($.invoke(P244.sub("", $.invoke($.item(match, 0), "lower")), "split", "/"), 0) : "");
for ([site, hint] of $.iter($.invoke(HINTS, "items"))) {
if (($.equal(host, site) || $.invoke(host, "endswith", ("." + $.format(site, ""))))) {
return ("names no paper by itself: " + $.format(hint, ""));
}
}
return NO_NAME;
}
function _read_line(line) {
let arxiv, references, strict;
strict = $.or(parse_reference(_without_end(line)), () => parse_reference(line));
if ($.truth(strict)) {
return new Pasted(line, strict);
}
line = $.item(line, $.slice(null, 4000, null));
references = _references(line);
arxiv = [...(function* () { for (const reference of $.iter(references)) { if ($.truth(reference.has_arxiv_id)) yield reference; } })()];
if (($.equal($.len(arxiv), 1) && ($.len(references) <= 2))) {
return new Pasted(line, $.item(arxiv, 0));
}
if ($.equal($.len(references), 1)) {
return new Pasted(line, $.item(references, 0));
}
return new Pasted(line, null, ($.truth(references) ? SEVERAL_pasted : _hint(line)));
}
function read_pasted(text) {
let lines;
lines = (function* () { for (const line of $.iter(P242.split(text))) { yield $.invoke(line, "strip"); } })();
return [...(function* () { for (const line of $.iter(lines)) { if ($.truth(line)) yield _read_line(line); } })()];
}
function describe_typed_date(text, is_partial) {
let is_known, message, one, other, parsed, why;
[parsed, why] = $.iter([null, ""]);
if ((($.len(text) <= 70) && $.truth(P116.search(text)))) {
[parsed, why] = $.iter(parse_date(text));
}
if ($.invoke(why, "startswith", "may be")) {
[one, other] = $.iter($.invoke($.invoke(why, "replace", "may be ", ""), "split", " or "));
message = translatable("is unclear: it may be %(one)s or %(other)s; write the right one");
return $.phrase(message, { one: one, other: other });
}
is_known = $.and(parsed, () => $.contains(DATE_YEARS, parsed.year), () => !$.equal(why, DOUBTED));
if ((!$.truth(parsed) || !$.truth(is_known) || !($.truth(parsed.day) || $.truth(is_partial)))) {
return $.phrase(($.truth(is_partial) ? NOT_A_PARTIAL_DATE : NOT_A_DAY));
}
if ($.contains([FIRST_OF_RANGE, UNSURE_OF_RANGE], why)) {
message = translatable("is not a date; write it as %(date)s, where it begins");
} else {
message = translatable("is not a date; write it as %(date)s");
}
return $.phrase(message, { date: $.str(parsed) });
}
function _distinct(words) {
let chosen, word;
chosen = [];
for (word of $.iter(words)) {
if (!$.any((function* () { for (const other of $.iter(chosen)) { yield $.or($.contains(other, word), () => $.contains(word, other)); } })())) {
$.invoke(chosen, "append", word);
}
if ($.equal($.len(chosen), 3)) {
break;
}
}
return chosen;
}
function _propose_by_name(counts, shown, named) {
let best, described, grades, times, topic, words;
grades = [];
for (topic of $.iter(named)) {
times = $.min([...(function* () { for (const key of $.iter(topic.name)) { yield $.invoke(counts, "get", key, 0); } })()], { default_: 0 });
if ((times >= 2)) {
described = [...(function* () { for (const key of $.iter(topic.description)) { if ($.contains(counts, key)) yield key; } })()];
words = [...(function* () { for (const key of $.iter([...$.iter(topic.name), ...$.iter(described)])) { yield $.item(shown, key); } })()];
$.invoke(grades, "append", [-times, -$.len(described), topic.slug, words]);
}
}
best = $.item($.sorted(grades), $.slice(null, 2, null));
return [...(function* () { for (const grade of $.iter(best)) { yield new TopicProposal($.item(grade, 2), _distinct($.item(grade, 3))); } })()];
}
function _propose_by_words(counts, shown, model) {
let column, length, proposals, row, score, scores, shares, start, term, times, total, values, words;
values = [];
for ([row, term] of $.iter($.enumerate(model.terms))) {
if ($.contains(counts, term)) {
times = $.min($.item(counts, term), $.subtract($.len(LEVELS), 1));
$.invoke(values, "append", [row, $.multiply($.item(LEVELS, times), $.item(model.rarity, row))]);
}
}
if (!$.truth(values)) {
return [];
}
length = $.sqrt($.sum([...(function* () { for (const [_, value] of $.iter(values)) { yield $.multiply(value, value); } })()]));
scores = [];
for ([column, start] of $.iter($.enumerate(model.starts))) {
total = $.sum([...(function* () { for (const [row, value] of $.iter(values)) { yield $.multiply(value, $.item($.item(model.weights, row), column)); } })()]);
$.invoke(scores, "append", [-$.add($.divide(total, length), start), column]);
}
proposals = [];
for ([score, column] of $.iter($.item($.sorted(scores), $.slice(null, 2, null)))) {
if ((-score >= model.floor)) {
shares = $.sorted([...(function* () { for (const [row, value] of $.iter(values)) { yield [$.multiply(-value, $.item($.item(model.weights, row), column)), row]; } })()]);
words = [...(function* () { for (const [share, row] of $.iter(shares)) { if ((share < 0)) yield $.item(shown, $.item(model.terms, row)); } })()];
$.invoke(proposals, "append", new TopicProposal($.item(model.slugs, column), _distinct(words)));
}
}
return proposals;
}
function propose(title, text, model, named) {
let before, counts, key, pair, shown, times, word, words;
counts = new Map([]);
shown = new Map([]);
for ([times, words] of $.iter([[2, title], [1, text]])) {
before = null;
for ([word, key] of $.iter(words)) {
$.setItem(counts, key, $.add($.invoke(counts, "get", key, 0), times));
$.invoke(shown, "setdefault", key, word);
if ($.truth(before)) {
pair = ($.format($.item(before, 1), "") + "_" + $.format(key, ""));
$.setItem(counts, pair, $.add($.invoke(counts, "get", pair, 0), times));
$.invoke(shown, "setdefault", pair, ($.format($.item(before, 0), "") + " " + $.format(word, "")));
}
before = [word, key];
}
}
if ((model === null)) {
return _propose_by_name(counts, shown, named);
}
return _propose_by_words(counts, shown, model);
}
export { clean_facts, crossref_facts, datacite_facts, atom_facts, read_pasted, parse_reference, make_id, text_remarks, name_remarks, repeated_names, published_remarks, describe_typed_date, PartialDate, Facts, propose, TopicModel, NamedTopic };
