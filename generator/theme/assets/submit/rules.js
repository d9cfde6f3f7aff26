// What is wrong with an entry, in the words of `papers check`. Kinds, lengths, patterns and
// lists of words come out of the schema; what no schema says stands here. The cases in
// tests/submit-cases.json hold the page and the checker to the same verdicts.

import { nearest } from "./closest_word.js";
import { fold, grouped, length, paragraphs, printable, shown } from "./text.js";

const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const LIKE_A_DATE = /^([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})$/;
const SHOWS_ITS_ARGUMENT =
  /\\(?:text(?!su)\w*|emph|underline|uline|mbox|url|path|mathrm|mathbf|mathit|mathsf|mathtt)\*?\{([^{}]*)\}/g;

/** The rules of a site: its `schema`, and what the generator tells the page besides. */
export class Rules {
  constructor(schema, { refused, arxiv, likeArxiv, years, days }) {
    this.schema = schema;
    this.refused = new RegExp(refused, "u");
    this.arxiv = new RegExp(`^(?:${arxiv.join("|")})$`, "u");
    this.versioned = new RegExp(`^(?:${arxiv.join("|")})(?<version>v[0-9]+)$`, "u");
    this.likeArxiv = new RegExp(`^(?:${likeArxiv})$`, "iu");
    const id = schema.properties.aliases.items; // an alias is a former id
    this.slug = new RegExp(id.pattern, "u");
    this.idLength = id.maxLength;
    this.years = years;
    this.days = days;
  }

  /** Every fault of an entry with its `id`, `day` and `fields`: `{field, message}`. */
  faults(id, day, fields) {
    const found = [];
    const add = (field, message) => {
      if (message && !found.some((fault) => fault.field === field)) found.push({ field, message });
    };
    add("id", this.ofId(id));
    add("day", this.ofDay(day));
    this.#inside(fields, this.schema, "", add);
    this.#together(id, fields, found, add);
    return found;
  }

  /** What is wrong with an id, if anything. */
  ofId(id) {
    if (!id) return "is missing; write an arXiv id, or lower-case words with hyphens";
    if (length(id) > this.idLength) return tooLong(id, this.idLength);
    const versioned = this.versioned.exec(id);
    if (versioned) {
      const { version } = versioned.groups;
      return `${shown(id)} is an id with a version; leave out the "${version}"`;
    }
    if (this.likeArxiv.test(id) && !this.arxiv.test(id)) {
      return "looks like an arXiv id but is none; write year and month, a dot and the number: 2510.10023";
    }
    if (!this.slug.test(id) || id === "index") {
      return `${shown(id)} is not an id; write an arXiv id (2510.10023; old style in lower case, quant-ph-9902083) or, for a work that is not on arXiv, lower-case words with hyphens`;
    }
    return "";
  }

  /** What is wrong with the day that is to feature a paper. (It is a folder in the end.) */
  ofDay(day) {
    if (!day) return "is missing; write it as 2025-12-31";
    return this.#date(day, this.days);
  }

  #date(text, [first, last]) {
    const [, year, month, number] = DATE.exec(text) ?? [];
    if (!year) {
      const like = LIKE_A_DATE.exec(text);
      const example = like ? [like[1], pad(like[2]), pad(like[3])].join("-") : "2025-12-31";
      return `${shown(text)} is not a date; write it as ${example}`;
    }
    const lengths = [31, isLeap(+year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if (+year < 1 || !(+number >= 1 && +number <= (lengths[month - 1] ?? 0))) {
      return `${shown(text)} is no day of the calendar; correct it`;
    }
    if (+year < first || +year > last) {
      return `${shown(text)} is not in the years ${first} to ${last}; correct it`;
    }
    return "";
  }

  #inside(value, said, path, add) {
    for (const name of said.required ?? []) {
      if (value[name] === undefined) add(below(path, name), `is missing; add a line "${name}: ..."`);
    }
    for (const [name, each] of Object.entries(value)) {
      this.#value(each, this.#resolved(said.properties[name]), below(path, name), add);
    }
  }

  #value(value, said, path, add) {
    if (Array.isArray(value)) {
      if (value.length > (said.maxItems ?? Infinity)) {
        add(path, `has ${value.length} items; keep at most ${said.maxItems}`);
      } else {
        const item = this.#resolved(said.items);
        value.forEach((each, number) => this.#value(each, item, `${path}[${number}]`, add));
        if (value.length < (said.minItems ?? 0)) {
          add(path, `has too few items; write at least ${said.minItems}`);
        }
      }
    } else if (typeof value === "object") {
      this.#inside(value, said, path, add);
    } else {
      add(path, this.#text(value, said.properties?.name ?? said, path)); // an author is a name, too
    }
  }

  /** What is wrong with one text, by what the schema says of it. */
  #text(value, said, path) {
    if (path.startsWith("aliases[")) return this.ofId(value);
    if (said.format === "date") return this.#date(value, this.years);
    if (said.type === "integer") {
      const fits = /^[0-9]+$/.test(value) && value.length <= String(said.maximum).length;
      return fits ? "" : `${shown(value)} is not a count; write a whole number, as 12`;
    }
    if (said.format === "uri") return ofUrl(value, said);
    if (said.enum && !said.pattern) {
      const last = said.enum.slice(0, -1).map((word) => `'${word}'`).join(", ");
      return said.enum.includes(value) ? "" : `is ${shown(value)}; write ${last} or '${said.enum.at(-1)}'`;
    }
    if (said.pattern) {
      if (length(value) > (said.maxLength ?? Infinity)) return tooLong(value, said.maxLength);
      const fits = new RegExp(said.pattern, "u").test(value) && !(path.startsWith("topics") && value === "index");
      if (!fits) return `${shown(value)} ${said.patternErrorMessage}`;
      return said.format === "orcid" && !isOrcid(value) ? `${shown(value)} ${NO_SUCH_ORCID}` : "";
    }
    return this.#prose(value, said, path);
  }

  #prose(value, said, path) {
    const folded = path === "abstract" ? paragraphs(value).join("\n\n") : fold(value);
    const long = length(folded) > (said.maxLength ?? Infinity) ? tooLong(folded, said.maxLength) : "";
    if (said.format === "name" && long) return long;
    const found = this.refused.exec(folded);
    if (found) {
      const code = found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      const before = [...folded.slice(0, found.index)].slice(-20).join("");
      return `holds the invisible character U+${code} after "${before}"; delete it`;
    }
    const plain = shownText(folded);
    if (said.format === "name" && !/\p{L}/u.test(plain)) {
      return `${shown(value)} is not a name; write one, or delete the line`;
    }
    if (said.format === "shown" && !/[^\p{C}\p{Z}]/u.test(plain)) return "shows nothing; write some text";
    return long;
  }

  #together(id, fields, found, add) {
    const wrong = new Set(found.map((fault) => fault.field));
    if (fields.abstract === undefined && fields.summary === undefined) {
      add("summary", "is missing, and so is the abstract; write one to three sentences of your own");
    }
    if (!wrong.has("id") && !this.arxiv.test(id) && fields.doi === undefined && fields.url === undefined) {
      add("url", `is missing; the id "${id}" is not from arXiv, so write a url or a doi`);
    }
    const iDs = (fields.authors ?? []).map((author) => author.orcid).filter(Boolean);
    const twice = iDs.find((orcid, number) => iDs.indexOf(orcid) !== number);
    if (twice && !found.some(({ field }) => field.startsWith("authors"))) {
      add("authors", `the ORCID iD ${twice} stands for two authors; mend one of them`);
    }
    this.#topics(fields.topics ?? [], found);
    (fields.aliases ?? []).forEach((alias, number) => {
      if (alias === id) add(`aliases[${number}]`, `${shown(alias)} is this entry's own id; delete it`);
    });
  }

  /** Topics that are not in the list; what is said of the list goes before its form. */
  #topics(topics, found) {
    const known = this.schema.properties.topics.items.enum ?? topics;
    topics.forEach((topic, number) => {
      if (known.includes(topic)) return;
      const near = nearest([...topic].slice(0, 100).join(""), known);
      const hint = near ? `; did you mean "${near}"?` : "; papers/topics.yaml lists them all";
      const field = `topics[${number}]`;
      const other = found.findIndex((fault) => fault.field === field);
      if (other >= 0) found.splice(other, 1);
      found.push({ field, message: `unknown topic ${shown(topic)}${hint}` });
    });
  }

  #resolved(said) {
    return said.$ref ? { ...this.schema.$defs[said.$ref.split("/").pop()], ...said } : said;
  }
}

const NO_SUCH_ORCID = "is not an ORCID iD: its last digit does not follow from the others; copy it again";

/** Whether the last digit of an ORCID iD follows from the others (ISO 7064). */
function isOrcid(value) {
  const digits = [...value.slice(0, -1).replaceAll("-", "")];
  const total = digits.reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  return value.at(-1) === "0123456789X"[(12 - (total % 11)) % 11];
}

function ofUrl(value, said) {
  if (length(value) > said.maxLength) return tooLong(value, said.maxLength);
  // eslint-disable-next-line no-control-regex
  if (/[^\x00-\x7f]/.test(value)) {
    return "holds letters outside ASCII; copy the address from the browser's bar";
  }
  return new RegExp(said.pattern, "u").test(value) ? "" : `${shown(value)} ${said.patternErrorMessage}`;
}

function tooLong(value, most) {
  return `has ${grouped(length(value))} characters; at most ${grouped(most)} fit`;
}

/** `text` without the commonest commands of TeX, as far as that tells whether anything shows. */
function shownText(text) {
  let [before, after] = ["", text];
  while (before !== after) [before, after] = [after, after.replace(SHOWS_ITS_ARGUMENT, "$1")];
  return after;
}

function below(path, name) {
  return printable(path ? `${path}.${name}` : name);
}

function pad(number) {
  return number.padStart(2, "0");
}

function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
