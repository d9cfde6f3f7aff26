// What is wrong with an entry: in English in the words of `papers check`. Kinds, lengths, patterns and
// lists of words come out of the schema; what no schema says stands here. The cases in
// tests/submit-cases.json hold the page and the checker to the same verdicts.

import { gettext } from "../every_page/language.js";
import { PartialDate, describe_typed_date, published_remarks, repeated_names, text_remarks } from "./cleaning.js";
import { findClosestWord } from "./closest_word.js";
import { date } from "./python.js";
import { countCharacters, escapeInvisible, foldSpace, quote, splitParagraphs } from "./text.js";

const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const PARTIAL_DATE = /^([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?$/;
const WITHOUT_SCHEME = /^(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}([/?#][!#-;=?-[\]_a-z~]*)?$/u;
const SHOWS_ITS_ARGUMENT =
  /\\(?:text(?!su)\w*|emph|underline|uline|mbox|url|path|mathrm|mathbf|mathit|mathsf|mathtt)\*?\{([^{}]*)\}/g;

/** The rules of a site: its `schema`, and what the generator tells the page besides. */
export class Rules {
  constructor(
    schema,
    { refused, arxiv, likeArxiv, years, days, future, isLate, reserved, isReserved, windows, onWindows, noSuchOrcid },
  ) {
    this.schema = schema;
    this.latest = future ? "9999" : findTomorrow();
    this.refused = new RegExp(refused, "u");
    this.arxiv = new RegExp(`^(?:${arxiv.join("|")})$`, "u");
    this.versioned = new RegExp(`^(?:${arxiv.join("|")})(?<version>v[0-9]+)$`, "u");
    this.likeArxiv = new RegExp(`^(?:${likeArxiv})$`, "iu");
    const id = schema.properties.aliases.items; // an alias is a former id
    this.slug = new RegExp(id.pattern, "u");
    this.idLength = id.maxLength;
    this.years = years;
    this.days = days;
    this.reserved = new Set(reserved);
    this.windows = new RegExp(`^(?:${windows})$`, "u");
    this.messages = { isLate, isReserved, onWindows, noSuchOrcid };
  }

  /**
   * What somebody should look at in an entry with this `id`, `day` and `fields`, though it is no
   * fault: `{field, message}`. The rules are those of generator/entries/remarks.py.
   */
  findRemarks(id, day, fields) {
    const remarks = [];
    const look = (field, messages) => {
      for (const message of messages) remarks.push({ field, message });
    };
    for (const kind of ["title", "venue", "summary"]) look(kind, text_remarks(kind, foldSpace(fields[kind] ?? "")));
    look("abstract", text_remarks("abstract", splitParagraphs(fields.abstract ?? "").join("\n\n")));
    look("note", text_remarks("note", foldSpace(fields.note ?? "")));
    const authors = (fields.authors ?? []).map((author) => (author.name ? author : { name: author }));
    authors.forEach(({ name, affiliation }, number) => {
      look(`authors[${number}]`, text_remarks("name", name));
      look(`authors[${number}].affiliation`, text_remarks("organization", affiliation ?? ""));
    });
    const unidentified = authors.map(({ name, orcid }) => (orcid ? "" : name));
    for (const [number, message] of repeated_names(unidentified)) look(`authors[${number}]`, [message]);
    (fields.organizations ?? []).forEach((name, number) => {
      look(`organizations[${number}]`, text_remarks("organization", name));
    });
    const { published } = fields;
    if (published && !this.#checkPartialDate(published, this.schema.properties.published)) {
      const featured = this.checkDay(day) ? null : date.fromisoformat(day);
      look("published", published_remarks(PartialDate.fromisoformat(published), id, featured));
    }
    return remarks;
  }

  /** Every fault of an entry with its `id`, `day` and `fields`: `{field, message}`. */
  checkEntry(id, day, fields) {
    const faults = [];
    const add = (field, message) => {
      if (message && !faults.some((fault) => fault.field === field)) faults.push({ field, message });
    };
    add("id", this.checkId(id));
    add("day", this.checkDay(day));
    this.#checkFields(fields, this.schema, "", add);
    this.#checkTogether(id, fields, faults, add);
    return faults;
  }

  /** What is wrong with an id, if anything. */
  checkId(id) {
    if (!id) return gettext("is missing; write an arXiv id, or lower-case words with hyphens");
    if (countCharacters(id) > this.idLength) return describeLength(id, this.idLength);
    const versioned = this.versioned.exec(id);
    if (versioned) {
      const { version } = versioned.groups;
      return gettext('%(value)s is an id with a version; leave out the "%(version)s"', { value: quote(id), version });
    }
    if (this.likeArxiv.test(id) && !this.arxiv.test(id)) {
      return gettext(
        "looks like an arXiv id but is none; write year, month, a dot and the number alone: 2510.10023",
      );
    }
    if (!this.slug.test(id)) {
      return gettext(
        "%(value)s is not an id; write an arXiv id (2510.10023; old style in lower case, quant-ph-9902083) or, for a work that is not on arXiv, lower-case words with hyphens",
        { value: quote(id) },
      );
    }
    return this.#describeReserved(id);
  }

  /** What is wrong with a slug that cannot be the name of a file, if anything. */
  #describeReserved(slug) {
    if (this.reserved.has(slug)) return describe(slug, this.messages.isReserved);
    return this.windows.test(slug) ? describe(slug, this.messages.onWindows) : "";
  }

  /** What is wrong with the day that is to feature a paper. (It is a folder in the end.) */
  checkDay(day) {
    if (!day) return gettext("is missing; write it as 2025-12-31");
    return this.#checkDate(day, this.days) || this.#describeLate(day);
  }

  #checkDate(text, [first, last]) {
    const [, year, month, number] = DATE.exec(text) ?? [];
    if (!year) return describe(text, describe_typed_date(text, false));
    if (+year < 1 || !isDay(+year, +month, +number)) {
      return describe(text, gettext("is no day of the calendar; correct it"));
    }
    return describeYear(text, first, last);
  }

  /** What is wrong with a date that begins after tomorrow. */
  #describeLate(text) {
    return text > this.latest ? describe(text, this.messages.isLate) : "";
  }

  /** What is wrong with a date of which only the year, or year and month, may be known. */
  #checkPartialDate(text, rule) {
    const [, year, month, day] = PARTIAL_DATE.exec(text) ?? [];
    if (!year) return describe(text, describe_typed_date(text, true));
    const outside = describeYear(text, rule.minimum, rule.maximum);
    if (outside || isDay(+year, +(month ?? 1), +(day ?? 1))) return outside || this.#describeLate(text);
    const known = +month >= 1 && +month <= 12 ? text.slice(0, 7) : year;
    const message = gettext("is not in the calendar; correct it, or write %(known)s if no more is known", { known });
    return describe(text, message);
  }

  #checkFields(value, rule, path, add) {
    for (const name of rule.required ?? []) {
      if (value[name] !== undefined) continue;
      add(joinPath(path, name), gettext('is missing; add a line "%(name)s: ..."', { name }));
    }
    for (const [name, inner] of Object.entries(value)) {
      this.#checkValue(inner, this.#resolve(rule.properties[name]), joinPath(path, name), add);
    }
  }

  #checkValue(value, rule, path, add) {
    if (Array.isArray(value)) {
      if (value.length > (rule.maxItems ?? Infinity)) {
        const numbers = { number: String(value.length), most: String(rule.maxItems) };
        add(path, gettext("has %(number)s items; keep at most %(most)s", numbers));
      } else {
        const item = this.#resolve(rule.items);
        value.forEach((inner, number) => this.#checkValue(inner, item, `${path}[${number}]`, add));
        if (value.length < (rule.minItems ?? 0)) {
          add(path, gettext("has too few items; write at least %(least)s", { least: String(rule.minItems) }));
        }
      }
    } else if (typeof value === "object") {
      this.#checkFields(value, rule, path, add);
    } else {
      add(path, this.#checkText(value, rule.properties?.name ?? rule, path)); // an author is a name, too
    }
  }

  /** What is wrong with one text, by what the schema says of it. */
  #checkText(value, rule, path) {
    if (path.startsWith("aliases[")) return this.checkId(value);
    if (rule.format === "date") {
      return this.#checkDate(value, this.years) || this.#describeLate(value);
    }
    if (rule.format === "partial-date") return this.#checkPartialDate(value, rule);
    if (rule.type === "integer") {
      const fits = /^[0-9]+$/.test(value) && value.length <= String(rule.maximum).length;
      return fits ? "" : describe(value, gettext("is not a count; write a whole number, as 12"));
    }
    if (rule.format === "uri") return checkUrl(value, rule);
    if (rule.enum && !rule.pattern) {
      if (rule.enum.includes(value)) return "";
      const words = rule.enum.slice(0, -1).map((word) => `'${word}'`).join(gettext(", "));
      const values = { value: quote(value), words, last: rule.enum.at(-1) };
      return gettext("is %(value)s; write %(words)s or '%(last)s'", values);
    }
    if (rule.pattern) {
      if (countCharacters(value) > (rule.maxLength ?? Infinity)) return describeLength(value, rule.maxLength);
      if (!new RegExp(rule.pattern, "u").test(value)) return describe(value, gettext(rule.patternErrorMessage));
      if (path.startsWith("topics") && this.#describeReserved(value)) return this.#describeReserved(value);
      return rule.format === "orcid" && !isOrcid(value) ? describe(value, this.messages.noSuchOrcid) : "";
    }
    return this.#checkProse(value, rule, path);
  }

  #checkProse(value, rule, path) {
    const folded = path === "abstract" ? splitParagraphs(value).join("\n\n") : foldSpace(value);
    const long = countCharacters(folded) > (rule.maxLength ?? Infinity) ? describeLength(folded, rule.maxLength) : "";
    if (rule.format === "name" && long) return long;
    const match = this.refused.exec(folded);
    if (match) {
      const code = match[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      const before = [...folded.slice(0, match.index)].slice(-20).join("");
      const values = { code: `U+${code}`, before };
      return code === "FFFD"
        ? gettext('holds the sign for a character that could not be read (%(code)s) after "%(before)s"; write it', values)
        : gettext('holds the invisible character %(code)s after "%(before)s"; delete it', values);
    }
    const plain = removeCommands(folded);
    if (rule.format === "name" && !/\p{L}|(?!\p{ASCII})[\p{Sm}\p{So}]/u.test(plain)) {
      return describe(value, gettext("is not a name; write one, or delete the line"));
    }
    if (rule.format === "shown" && !/[^\p{C}\p{Z}]/u.test(plain)) return gettext("shows nothing; write some text");
    return long;
  }

  #checkTogether(id, fields, faults, add) {
    const wrong = new Set(faults.map((fault) => fault.field));
    if (fields.abstract === undefined && fields.summary === undefined) {
      add("summary", gettext("is missing, and so is the abstract; write one to three sentences of your own"));
    }
    if (!wrong.has("id") && !this.arxiv.test(id) && fields.doi === undefined && fields.url === undefined) {
      add("url", gettext('is missing; the id "%(id)s" is not from arXiv, so write a url or a doi', { id }));
    }
    const iDs = (fields.authors ?? []).map((author) => author.orcid).filter(Boolean);
    const twice = iDs.find((orcid, number) => iDs.indexOf(orcid) !== number);
    if (twice && !faults.some(({ field }) => field.startsWith("authors"))) {
      const message = gettext("the ORCID iD %(orcid)s stands for two authors; correct one of them", { orcid: twice });
      add("authors", message);
    }
    this.#checkTopics(fields.topics ?? [], faults);
    (fields.aliases ?? []).forEach((alias, number, aliases) => {
      if (aliases.indexOf(alias) === number) return;
      add(`aliases[${number}]`, gettext("%(value)s is here twice; delete it", { value: quote(alias) }));
    });
  }

  /** Topics that are not in the list; an unknown topic matters more than its form. */
  #checkTopics(topics, faults) {
    const known = this.schema.properties.topics.items.enum ?? topics;
    topics.forEach((topic, number) => {
      if (known.includes(topic)) return;
      const closest = findClosestWord([...topic].slice(0, 100).join(""), known);
      const values = { value: quote(topic), topic: closest };
      const message = closest
        ? gettext('unknown topic %(value)s; did you mean "%(topic)s"?', values)
        : gettext("unknown topic %(value)s; papers/topics.yaml lists them all", values);
      const field = `topics[${number}]`;
      const other = faults.findIndex((fault) => fault.field === field);
      if (other >= 0) faults.splice(other, 1);
      faults.push({ field, message });
    });
  }

  #resolve(rule) {
    return rule.$ref ? { ...this.schema.$defs[rule.$ref.split("/").pop()], ...rule } : rule;
  }
}

/** A fault after the value that has it. */
function describe(value, fault) {
  return gettext("%(value)s %(fault)s", { value: quote(value), fault });
}

/** Whether the last digit of an ORCID iD follows from the others (ISO 7064). */
function isOrcid(value) {
  const digits = [...value.slice(0, -1).replaceAll("-", "")];
  const total = digits.reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  return value.at(-1) === "0123456789X"[(12 - (total % 11)) % 11];
}

function checkUrl(value, rule) {
  if (countCharacters(value) > rule.maxLength) return describeLength(value, rule.maxLength);
  // eslint-disable-next-line no-control-regex
  if (/[^\x00-\x7f]/.test(value)) {
    return gettext("holds letters outside ASCII; copy the address from the browser's bar");
  }
  const pattern = new RegExp(rule.pattern, "u");
  if (pattern.test(value)) return "";
  const [first, ...more] = value.trim().split(/\s+/u);
  if (more.length && pattern.test(first)) {
    return describe(value, gettext("is more than a web address; write %(url)s", { url: first }));
  }
  if (!more.length && WITHOUT_SCHEME.test(value)) {
    const url = `https://${value}`;
    return describe(value, gettext("is a web address without its beginning; write %(url)s", { url }));
  }
  return describe(value, gettext(rule.patternErrorMessage));
}

function describeLength(value, most) {
  return gettext("has %(number)s characters; at most %(most)s fit", { number: countCharacters(value), most });
}

/** `text` without the commonest commands of TeX, as far as that tells whether anything shows. */
function removeCommands(text) {
  let [before, after] = ["", text];
  while (before !== after) [before, after] = [after, after.replace(SHOWS_ITS_ARGUMENT, "$1")];
  return after;
}

function joinPath(path, name) {
  return escapeInvisible(path ? `${path}.${name}` : name);
}

function isDay(year, month, day) {
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

/** The day after today in UTC. */
function findTomorrow() {
  return new Date(Date.now() + 24 * 3600 * 1000).toISOString().slice(0, 10);
}

function describeYear(text, first, last) {
  return +text.slice(0, 4) < first || +text.slice(0, 4) > last
    ? describe(text, gettext("is not in the years %(first)s to %(last)s; correct it", { first: `${first}`, last: `${last}` }))
    : "";
}

function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
