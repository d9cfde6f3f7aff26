// What Python's types and builtins do, for the functions in cleaning.js, which are written in Python.
// A mapping is a Map, a tuple an array, None null. Places in a text count code points, as Python's.

import { gettext } from "../every_page/language.js";
import { ENTITIES } from "./entities.js";

const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPACES = new RegExp(`[${SPACE}]+`, "gu");
const AROUND = { left: new RegExp(`^[${SPACE}]+`, "u"), right: new RegExp(`[${SPACE}]+$`, "u") };
const IS = {
  isalpha: /^\p{L}+$/u,
  isdigit: /^[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨]+$/u,
  isalnum: /^[\p{L}\p{N}]+$/u,
  isspace: new RegExp(`^[${SPACE}]+$`, "u"),
  isprintable: /^[^\p{C}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*$/u,
  // eslint-disable-next-line no-control-regex
  isascii: /^[\x00-\x7f]*$/,
};
const SURROGATE = /[\ud800-\udfff]/;

/** A failure that Python code expects, by the name of its class. */
export class PythonError extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/** generator/entries/phrases.py: a message for contributors, in the language of the site. */
export function phrase(message, values = {}) {
  return gettext(message, values);
}

const FAMILIES = { UnicodeError: "ValueError", RecursionError: "RuntimeError" };

export function isError(error, ...kinds) {
  const kind = error instanceof PythonError ? error.kind : error instanceof RangeError ? "RecursionError" : "";
  return kinds.some((name) => name === kind || name === FAMILIES[kind]);
}

export const ValueError = (message) => new PythonError("ValueError", message);

// Values

export function truth(value) {
  if (Array.isArray(value) || typeof value === "string") return value.length > 0;
  if (value instanceof Map || value instanceof Set) return value.size > 0;
  if (value instanceof TimeDelta) return value.days !== 0;
  return Boolean(value);
}

export const bool = truth;

export function or(first, ...others) {
  let value = first;
  for (const other of others) {
    if (truth(value)) return value;
    value = other();
  }
  return value;
}

export function and(first, ...others) {
  let value = first;
  for (const other of others) {
    if (!truth(value)) return value;
    value = other();
  }
  return value;
}

const KINDS = {
  str: (value) => typeof value === "string",
  int: (value) => Number.isInteger(value) || typeof value === "boolean",
  float: (value) => typeof value === "number" && !Number.isInteger(value),
  bool: (value) => typeof value === "boolean",
  list: Array.isArray,
  tuple: () => false, // a tuple in a value is an array
  dict: (value) => value instanceof Map,
  Mapping: (value) => value instanceof Map,
  set: (value) => value instanceof Set,
  date: (value) => value instanceof Day,
  datetime: (value) => value instanceof Moment,
};

export function isInstance(value, kind) {
  return KINDS[kind](value);
}

export function equal(one, other) {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, number) => equal(item, other[number]));
  }
  if (one instanceof Map && other instanceof Map) {
    return one.size === other.size && [...one].every(([key, value]) => other.has(key) && equal(value, other.get(key)));
  }
  if (one instanceof Day && other instanceof Day) return one.valueOf() === other.valueOf();
  if (typeof one === "boolean" || typeof other === "boolean") return Number(one) === Number(other) && one !== null && other !== null;
  return false;
}

export function contains(all, item) {
  if (typeof all === "string") return all.includes(item);
  if (all instanceof Map || all instanceof Set) return all.has(item);
  if (all instanceof Range) return item >= all.start && item < all.stop;
  return [...iter(all)].some((other) => equal(other, item));
}

/** The order of Python, also of lists. */
function compare(one, other) {
  if (Array.isArray(one)) {
    for (let number = 0; number < Math.min(one.length, other.length); number += 1) {
      const order = compare(one[number], other[number]);
      if (order) return order;
    }
    return one.length - other.length;
  }
  return one < other ? -1 : Number(one > other);
}

export function iter(value) {
  if (value instanceof Map) return value.keys();
  if (value === null || value === undefined) throw new TypeError("nothing to go through");
  return value;
}

export function str(value = "") {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (Array.isArray(value) || value instanceof Map) return repr(value);
  return String(value);
}

export function repr(value) {
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`;
  if (value instanceof Map) {
    return `{${[...value].map(([key, item]) => `${repr(key)}: ${repr(item)}`).join(", ")}}`;
  }
  if (typeof value !== "string") return str(value);
  const mark = value.includes("'") && !value.includes('"') ? '"' : "'";
  const inside = [...value].map((sign) => {
    if (sign === mark || sign === "\\") return `\\${sign}`;
    if (IS.isprintable.test(sign)) return sign;
    const named = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[sign];
    const code = sign.codePointAt(0).toString(16);
    return named ?? (code.length < 3 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`);
  });
  return mark + inside.join("") + mark;
}

/** A value in a text, by one of the forms that the Python code uses. */
export function format(value, form) {
  if (!form) return str(value);
  if (form === ",") return value.toLocaleString("en-US");
  if (form === "%Y-%m") return value.toString().slice(0, 7);
  const digits = /^0?([0-9]*)(?:\.([0-9]+)f)?$/.exec(form);
  if (!digits) throw new TypeError(`no form ${form}`);
  const text = digits[2] ? value.toFixed(Number(digits[2])) : str(value);
  return text.padStart(Number(digits[1]), "0");
}

export const int = (value) => {
  if (typeof value === "number") return Math.trunc(value);
  if (typeof value === "boolean") return Number(value);
  if (typeof value !== "string") throw new PythonError("TypeError", `no number: ${value}`);
  if (!/^\s*[+-]?[0-9]+\s*$/.test(value)) throw ValueError(`no number: ${value}`);
  return Number(value);
};
export const float = (value) => {
  if (value === "" || Number.isNaN(Number(value))) throw ValueError(`no number: ${value}`);
  return Number(value);
};
export const list = (value = []) => [...iter(value)];
export const tuple = list;
export const dict = (value = []) => new Map(value instanceof Map ? value : iter(value));
export const set = (value = []) => new Set(iter(value));
export const frozenset = set;

// Many values

export function len(value) {
  if (typeof value === "string") return SURROGATE.test(value) ? [...value].length : value.length;
  return value.size ?? value.length;
}

export function* enumerate(values, start = 0) {
  let number = typeof start === "object" ? start.start : start;
  for (const value of iter(values)) {
    yield [number, value];
    number += 1;
  }
}

export function* zip(...lists) {
  const options = lists.at(-1)?.strict === undefined ? undefined : lists.pop();
  const iterators = lists.map((values) => iter(values)[Symbol.iterator]());
  for (;;) {
    const steps = iterators.map((iterator) => iterator.next());
    if (steps.some(({ done }) => done)) {
      if (options?.strict && !steps.every(({ done }) => done)) throw ValueError("lists of several lengths");
      return;
    }
    yield steps.map(({ value }) => value);
  }
}

export function* map(call, ...lists) {
  for (const items of zip(...lists)) yield call(...items);
}

export function* filter(call, values) {
  for (const value of iter(values)) if (truth(call ? call(value) : value)) yield value;
}

export const reversed = (values) => [...(values instanceof Map ? values.keys() : iter(values))].reverse();
export const any = (values) => {
  for (const value of iter(values)) if (truth(value)) return true;
  return false;
};
export const all = (values) => {
  for (const value of iter(values)) if (!truth(value)) return false;
  return true;
};
export const { sqrt } = Math;

export const sum = (values) => {
  let total = 0;
  for (const value of iter(values)) total += Number(value);
  return total;
};

function least(sign, args) {
  const last = args.at(-1);
  const isOptions = last !== null && typeof last === "object" && !Array.isArray(last) && ("key" in last || "default_" in last);
  const { key = (value) => value, default_ } = isOptions ? args.pop() : {};
  const values = args.length === 1 ? [...iter(args[0])] : args;
  if (!values.length) {
    if (default_ === undefined) throw ValueError("no value");
    return default_;
  }
  return values.reduce((best, value) => (sign * compare(key(value), key(best)) < 0 ? value : best));
}

export const min = (...args) => least(1, args);
export const max = (...args) => least(-1, args);

export function sorted(values, { key = (value) => value, reverse = false } = {}) {
  const order = [...iter(values)].sort((one, other) => compare(key(one), key(other)));
  return reverse ? order.reverse() : order;
}

export function next(values, otherwise) {
  const { done, value } = iter(values)[Symbol.iterator]().next();
  return done ? otherwise : value;
}

class Range {
  constructor(start, stop, step = 1) {
    Object.assign(this, { start, stop, step });
  }

  *[Symbol.iterator]() {
    for (let value = this.start; this.step > 0 ? value < this.stop : value > this.stop; value += this.step) yield value;
  }
}

export function range(start, stop, step) {
  return stop === undefined ? new Range(0, start) : new Range(start, stop, step);
}

/** The values, each once, with `value`; records are one where all that they say is. */
export function fromkeys(values, value = null) {
  const keys = new Map();
  for (const item of iter(values)) {
    const name = item !== null && typeof item === "object" ? JSON.stringify(item) : item;
    if (!keys.has(name)) keys.set(name, item);
  }
  return new Map([...keys.values()].map((key) => [key, value]));
}

export function Counter(values) {
  const counts = new Map();
  for (const value of iter(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function bisect_left(values, value) {
  const place = values.findIndex((other) => compare(other, value) >= 0);
  return place < 0 ? values.length : place;
}

export const getattr = (value, name) => value[name];

// Operators

export function add(one, other) {
  if (Array.isArray(one)) return [...one, ...iter(other)];
  if (one instanceof Day) return one.plus(other.days);
  return typeof one === "string" ? one + other : Number(one) + Number(other);
}

export function addInPlace(one, other) {
  if (!Array.isArray(one)) return add(one, other);
  one.push(...iter(other));
  return one;
}

export function subtract(one, other) {
  if (one instanceof Set) return new Set([...one].filter((item) => !other.has(item)));
  if (one instanceof Day) return one.plus(-other.days);
  return Number(one) - Number(other);
}

export const subtractInPlace = subtract;

export function multiply(one, other) {
  if (typeof one === "string") return one.repeat(Math.max(0, other));
  if (typeof other === "string") return other.repeat(Math.max(0, one));
  if (Array.isArray(one)) return Array.from({ length: Math.max(0, other) }, () => one).flat();
  return Number(one) * Number(other);
}

export const divide = (one, other) => one / other;
export const modulo = (one, other) => ((one % other) + other) % other;

export function union(one, other) {
  return one instanceof Map ? new Map([...one, ...other]) : new Set([...one, ...other]);
}

export function unionInPlace(one, other) {
  if (one instanceof Map) for (const [key, value] of other) one.set(key, value);
  else for (const value of other) one.add(value);
  return one;
}

// Parts of values

export const slice = (start, stop, step) => ({ start, stop, step, isSlice: true });

function bounds({ start, stop }, length) {
  const place = (value, otherwise) => {
    if (value === null) return otherwise;
    return Math.min(length, Math.max(0, value < 0 ? value + length : value));
  };
  return [place(start, 0), place(stop, length)];
}

export function item(value, key) {
  if (key?.isSlice) {
    const points = typeof value === "string" && SURROGATE.test(value) ? [...value] : value;
    const [start, stop] = bounds(key, points.length);
    let part = points.slice(start, Math.max(start, stop));
    if (key.step !== null) part = [...part].filter((_, number) => number % key.step === 0);
    return Array.isArray(part) && typeof value === "string" ? part.join("") : part;
  }
  if (value instanceof Match) return value.group(key);
  if (value instanceof Map) {
    if (!value.has(key)) throw new PythonError("KeyError", String(key));
    return value.get(key);
  }
  const points = typeof value === "string" && SURROGATE.test(value) ? [...value] : value;
  const place = key < 0 ? key + points.length : key;
  if (place < 0 || place >= points.length) throw new PythonError("IndexError", String(key));
  return points[place];
}

export function setItem(value, key, content) {
  if (key?.isSlice) {
    const [start, stop] = bounds(key, value.length);
    value.splice(start, stop - start, ...iter(content));
  } else if (value instanceof Map) value.set(key, content);
  else value[key < 0 ? key + value.length : key] = content;
}

export function remove(value, key) {
  if (key?.isSlice) {
    const [start, stop] = bounds(key, value.length);
    value.splice(start, stop - start);
  } else if (value instanceof Map) value.delete(key);
  else value.splice(key, 1);
}

// Methods

function strip(text, signs, sides) {
  if (signs === null || signs === undefined) {
    return sides.reduce((rest, side) => rest.replace(AROUND[side], ""), text);
  }
  const points = [...text];
  let [start, end] = [0, points.length];
  if (sides.includes("left")) while (start < end && signs.includes(points[start])) start += 1;
  if (sides.includes("right")) while (end > start && signs.includes(points[end - 1])) end -= 1;
  return points.slice(start, end).join("");
}

function splitAt(text, place, length) {
  return place < 0 ? null : [text.slice(0, place), text.slice(place, place + length), text.slice(place + length)];
}

const startsAt = (text, start) => (start ? item(text, slice(start, null, null)) : text);

const TEXT = {
  strip: (text, signs) => strip(text, signs, ["left", "right"]),
  lstrip: (text, signs) => strip(text, signs, ["left"]),
  rstrip: (text, signs) => strip(text, signs, ["right"]),
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  casefold: (text) => text.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ"),
  startsWith: undefined,
  startswith: (text, starts, from = 0) => [starts].flat().some((start) => startsAt(text, from).startsWith(start)),
  endswith: (text, ends) => [ends].flat().some((end) => text.endsWith(end)),
  partition: (text, mark) => splitAt(text, text.indexOf(mark), mark.length) ?? [text, "", ""],
  rpartition: (text, mark) => splitAt(text, text.lastIndexOf(mark), mark.length) ?? ["", "", text],
  replace: (text, old, anew) => text.replaceAll(old, () => anew),
  count: (text, part) => text.split(part).length - 1,
  find: (text, part) => text.indexOf(part),
  join: (text, parts) => [...iter(parts)].join(text),
  split(text, mark, most = -1) {
    if (mark === undefined || mark === null) return text.split(SPACES).filter(Boolean);
    const parts = text.split(mark);
    const limit = typeof most === "object" ? most.maxsplit : most;
    return limit < 0 ? parts : [...parts.slice(0, limit), ...(parts.length > limit ? [parts.slice(limit).join(mark)] : [])];
  },
  rsplit(text, mark, most) {
    const parts = text.split(mark);
    return parts.length > most ? [parts.slice(0, -most).join(mark), ...parts.slice(-most)] : parts;
  },
  splitlines: (text) => text.split(/\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/), // eslint-disable-line no-control-regex
  removeprefix: (text, start) => (text.startsWith(start) ? text.slice(start.length) : text),
  removesuffix: (text, end) => (end && text.endsWith(end) ? text.slice(0, -end.length) : text),
  zfill: (text, length) => text.padStart(length, "0"),
  translate: (text, table) =>
    [...text].map((sign) => {
      const code = sign.codePointAt(0);
      return table.has(code) ? (table.get(code) ?? "") : sign;
    }).join(""),
  isupper: (text) => /\p{Lu}|\p{Lt}/u.test(text) && text === text.toUpperCase() && !/\p{Ll}/u.test(text),
  islower: (text) => /\p{Ll}/u.test(text) && !/\p{Lu}|\p{Lt}/u.test(text),
  ...Object.fromEntries(Object.entries(IS).map(([name, rule]) => [name, (text) => rule.test(text)])),
};

const LIST = {
  append: (values, value) => void values.push(value),
  extend: (values, others) => void values.push(...iter(others)),
  pop: (values, place = -1) => values.splice(place < 0 ? place + values.length : place, 1)[0],
  insert: (values, place, value) => void values.splice(place, 0, value),
  index: (values, value) => values.findIndex((other) => equal(other, value)),
  count: (values, value) => values.filter((other) => equal(other, value)).length,
};

const MAPPING = {
  get: (values, key, otherwise = null) => (values.has(key) ? values.get(key) : otherwise),
  items: (values) => values.entries(),
  keys: (values) => values.keys(),
  values: (values) => values.values(),
  setdefault(values, key, otherwise = null) {
    if (!values.has(key)) values.set(key, otherwise);
    return values.get(key);
  },
  pop(values, key, otherwise) {
    const value = values.has(key) ? values.get(key) : otherwise;
    values.delete(key);
    return value;
  },
  update: (values, others) => void unionInPlace(values, others),
};

const SET = {
  add: (values, value) => void values.add(value),
  isdisjoint: (values, others) => ![...values].some((value) => others.has(value)),
  pop(values) {
    const [first] = values;
    values.delete(first);
    return first;
  },
};

/** Calls a method of a value, whatever it is. */
export function invoke(value, name, ...args) {
  const methods =
    typeof value === "string" ? TEXT
    : Array.isArray(value) ? LIST
    : value instanceof Map ? MAPPING
    : value instanceof Set ? SET
    : null;
  if (!methods) return value[name](...args);
  if (!methods[name]) throw new TypeError(`no method ${name}`);
  return methods[name](value, ...args);
}

// Regular expressions

class Match {
  constructor(found, text, offset = 0) {
    this.found = found;
    this.string = text;
    this.offset = offset;
  }

  group(key) {
    const value = typeof key === "number" ? this.found[key] : this.found.groups[key];
    return value ?? null;
  }

  expand(template) {
    return expand(template, this);
  }

  groups() {
    return this.found.slice(1).map((value) => value ?? null);
  }

  groupdict() {
    return new Map(Object.entries(this.found.groups ?? {}).map(([name, value]) => [name, value ?? null]));
  }

  start() {
    return countPoints(this.string, this.found.index);
  }

  end() {
    return countPoints(this.string, this.found.index + this.found[0].length);
  }
}

/** The number of code points before the place `units`, and back. */
const countPoints = (text, units) => (SURROGATE.test(text) ? [...text.slice(0, units)].length : units);
const countUnits = (text, points) =>
  SURROGATE.test(text) ? [...text].slice(0, points).join("").length : Math.min(points, text.length);

class Pattern {
  constructor(source, flags) {
    this.anywhere = new RegExp(source, `${flags}g`);
    this.here = new RegExp(source, `${flags}y`);
    this.whole = new RegExp(`(?:${source})$`, `${flags}y`);
  }

  #run(rule, text, from, to) {
    const part = to === undefined ? text : item(text, slice(0, to, null));
    rule.lastIndex = from ? countUnits(part, from) : 0;
    const found = rule.exec(part);
    return found && new Match(found, text);
  }

  search(text, from = 0, to = undefined) {
    return this.#run(this.anywhere, text, from, to);
  }

  match(text, from = 0, to = undefined) {
    return this.#run(this.here, text, from, to);
  }

  fullmatch(text, from = 0, to = undefined) {
    return this.#run(this.whole, text, from, to);
  }

  *finditer(text, from = 0) {
    const rule = new RegExp(this.anywhere);
    rule.lastIndex = from ? countUnits(text, from) : 0;
    for (let found = rule.exec(text); found; found = rule.exec(text)) {
      yield new Match(found, text);
      if (!found[0]) rule.lastIndex += String.fromCodePoint(text.codePointAt(found.index) ?? 0).length;
    }
  }

  findall(text) {
    const groups = (match) => (match.found.length > 2 ? match.groups().map((value) => value ?? "") : (match.group(match.found.length - 1) ?? ""));
    return [...this.finditer(text)].map(groups);
  }

  subn(by, text, most = 0) {
    const limit = (typeof most === "object" ? most.count : most) || Infinity;
    let [result, end, count] = ["", 0, 0];
    for (const match of this.finditer(text)) {
      if (count >= limit) break;
      const { index } = match.found;
      result += text.slice(end, index) + (typeof by === "string" ? expand(by, match) : by(match));
      end = index + match.found[0].length;
      count += 1;
    }
    return [result + text.slice(end), count];
  }

  sub(by, text, most = 0) {
    return this.subn(by, text, most)[0];
  }

  split(text) {
    const parts = [];
    let end = 0;
    for (const match of this.finditer(text)) {
      parts.push(text.slice(end, match.found.index), ...match.groups());
      end = match.found.index + match.found[0].length;
    }
    return [...parts, text.slice(end)];
  }
}

export const pattern = (source, flags) => new Pattern(source, flags);

const ESCAPES = { "\\\\": "\\", "\\n": "\n" };

function expand(template, match) {
  if (!template.includes("\\")) return template;
  return template.replaceAll(/\\(?:g<(\w+)>|([0-9]+)|[\s\S])/g, (all, name, number) => {
    if (name) return match.group(name) ?? "";
    return number ? (match.group(Number(number)) ?? "") : (ESCAPES[all] ?? all);
  });
}

// Days

class Day {
  constructor(year, month, day) {
    Object.assign(this, { year, month, day });
  }

  valueOf() {
    return Date.UTC(2000, this.month - 1, this.day) + (this.year - 2000) * 1e11; // an order, not a moment
  }

  plus(days) {
    const moment = new Date(0);
    moment.setUTCFullYear(this.year, this.month - 1, this.day + days);
    return ofMoment(moment);
  }

  replace({ year = this.year, month = this.month, day = this.day }) {
    return date(year, month, day);
  }

  isoformat() {
    return [String(this.year).padStart(4, "0"), ...[this.month, this.day].map((part) => String(part).padStart(2, "0"))].join("-");
  }

  toString() {
    return this.isoformat();
  }
}

class TimeDelta {
  constructor(days) {
    this.days = days;
  }
}

export const timedelta = (days) => new TimeDelta(days.days ?? days);

function ofMoment(moment) {
  return new Day(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** A day of the calendar. */
export function date(year, month, day) {
  const last = month >= 1 && month <= 12 ? monthrange(year, month)[1] : 0;
  if (year < 1 || year > 9999 || day < 1 || day > last) throw ValueError("no day of the calendar");
  return new Day(year, month, day);
}

date.fromisoformat = (text) => {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!parts) throw ValueError("no date");
  return date(...parts.slice(1).map(Number));
};

date.fromisocalendar = (year, week, day) => {
  const fourth = new Date(0);
  fourth.setUTCFullYear(year, 0, 4);
  const monday = new Date(fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 864e5);
  if (week < 1 || week > 53 || day < 1 || day > 7) throw ValueError("no week");
  const result = ofMoment(new Date(monday.getTime() + ((week - 1) * 7 + day - 1) * 864e5));
  const thursday = ofMoment(new Date(monday.getTime() + ((week - 1) * 7 + 3) * 864e5));
  if (thursday.year !== year) throw ValueError("no week of the year");
  return result;
};

date.max = new Day(9999, 12, 31);

export function monthrange(year, month) {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, 0);
  return [0, moment.getUTCDate()];
}

/** A moment, with its zone if one is known. */
class Moment {
  constructor(time, day, hasZone) {
    Object.assign(this, { time, day, tzinfo: hasZone ? true : null });
  }

  date() {
    return this.day;
  }

  astimezone() {
    return new Moment(this.time, ofMoment(new Date(this.time)), true);
  }
}

const MOMENT =
  /^([0-9]{4})-?([0-9]{2})-?([0-9]{2})[T ]([0-9]{2})(?::?([0-9]{2})(?::?([0-9]{2})(?:[.,][0-9]+)?)?)?(Z|([+-])([0-9]{2}):?([0-9]{2}))?$/;

export const datetime = {
  fromisoformat(text) {
    const parts = MOMENT.exec(text);
    if (!parts) throw ValueError("no moment");
    const [, year, month, day, hour, minute = 0, second = 0, zone, sign, hours = 0, minutes = 0] = parts;
    if (hour > 23 || minute > 59 || second > 59) throw ValueError("no time");
    const local = date(Number(year), Number(month), Number(day));
    const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    const time = Date.UTC(year, month - 1, day, hour, minute, second) - offset * 6e4;
    return new Moment(time, local, Boolean(zone));
  },
  fromtimestamp: (seconds) => new Moment(seconds * 1000, ofMoment(new Date(seconds * 1000)), true),
  strptime(text, form) {
    if (form !== "%Y-%j") throw ValueError("no such form");
    const [year, number] = text.split("-").map(Number);
    const day = date(year, 1, 1).plus(number - 1);
    if (day.year !== year) throw ValueError("no day of the year");
    return new Moment(0, day, false);
  },
};

export const UTC = null;

/** The date of mail (RFC 5322): `Mon, 3 Feb 2025 19:18:42 GMT`. */
export function parsedate_to_datetime(text) {
  const parts = /^(?:[A-Za-z]{3}, *)?([0-9]{1,2}) ([A-Za-z]{3}) ([0-9]{4}) ([0-9:]{5,8}) *(GMT|UTC|[+-][0-9]{4})$/.exec(text);
  const month = parts ? "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(parts[2].toLowerCase()) / 3 + 1 : 0;
  if (!Number.isInteger(month) || month < 1) throw ValueError("no date of mail");
  const zone = /^[+-]/.test(parts[5]) ? parts[5] : "+00:00";
  const day = [parts[3], String(month).padStart(2, "0"), parts[1].padStart(2, "0")].join("-");
  return datetime.fromisoformat(`${day}T${parts[4]}${zone}`);
}

// Unicode, HTML, addresses

export const normalize = (form, text) => text.normalize(form);
export const ord = (sign) => sign.codePointAt(0);
export const chr = (code) => String.fromCodePoint(code);

const CATEGORIES = ["Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf",
  "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co"].map((name) => [name, new RegExp(`^\\p{${name}}$`, "u")]);

export const category = (sign) => CATEGORIES.find(([, rule]) => rule.test(sign))?.[0] ?? "Cn";
export const combining = (sign) => (/^\p{M}$/u.test(sign) ? 230 : 0);

const REFERENCE = /&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)/g;
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The characters of HTML's entities (HTML, "Named character references"). */
export function unescape(text) {
  return text.replaceAll(REFERENCE, (all, name) => {
    if (!name.startsWith("#")) {
      if (ENTITIES[name]) return ENTITIES[name];
      for (let end = name.length - 1; end > 1; end -= 1) {
        const start = ENTITIES[name.slice(0, end)];
        if (start) return start + name.slice(end);
      }
      return all;
    }
    const digits = name.slice(1).replace(";", "");
    const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
    if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80];
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "\ufffd";
    const isRefused = (code < 0x20 && ![9, 10, 12, 13].includes(code)) || code === 0x7f || code === 0xb ||
      (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe;
    return isRefused ? "" : code === 13 ? "\r" : String.fromCodePoint(code);
  });
}

export function unquote(text) {
  return text.replaceAll(/(?:%[0-9a-fA-F]{2})+/g, (part) => {
    const bytes = part.slice(1).split("%").map((code) => parseInt(code, 16));
    return new TextDecoder("utf-8").decode(new Uint8Array(bytes));
  });
}

export function quote(text, { safe = "/" } = {}) {
  return [...text].map((sign) => {
    if (/[A-Za-z0-9_.~-]/.test(sign) || safe.includes(sign)) return sign;
    return [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
  }).join("");
}

const fromPlus = (text) => unquote(text.replaceAll("+", " "));
export const parse_qsl = (query) =>
  query.split("&").filter(Boolean).map((pair) => {
    const [key, value] = invoke(pair, "split", "=", 1);
    return [fromPlus(key), fromPlus(value ?? "")];
  });
const toPlus = (text) => quote(text, { safe: "" }).replaceAll("%20", "+");
export const urlencode = (pairs) => pairs.map(([key, value]) => `${toPlus(key)}=${toPlus(value)}`).join("&");

/** The parts of an address. */
export function urlsplit(text) {
  const [, scheme = "", authority, path = "", query = "", fragment = ""] =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/.exec(text) ?? [];
  const [, user, host, port] = /^(?:(.*)@)?([^:]*)(?::([0-9]*))?$/.exec(authority ?? "") ?? [null, null, "", ""];
  if (port > 65535) throw ValueError("no port");
  return {
    scheme: scheme.toLowerCase(), netloc: authority ?? "", path, query, fragment,
    hostname: host ? host.toLowerCase() : null, port: port ? Number(port) : null, username: user ?? null,
  };
}

export function urlunsplit([scheme, host, path, query, fragment]) {
  return `${scheme}://${host}${path}${query && `?${query}`}${fragment && `#${fragment}`}`;
}

export function asciiHost(host) {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    throw ValueError("no host");
  }
}

// Slugs, as those of python-slugify, and Latin letters for others, as those of text-unidecode

let transliterations = [];

/** Gets the table of Latin letters for others, where `text` needs it; call it before `slugify`. */
export async function loadTransliterations(text) {
  if (transliterations.length || IS.isascii.test(text)) return;
  const response = await fetch(new URL("transliterations.bin", import.meta.url));
  const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
  useTransliterations(await new Response(unpacked).text());
}

/** Takes the table of text-unidecode: what each character from U+0001 on becomes, between zeros. */
export function useTransliterations(table) {
  transliterations = table.split("\0");
}

export function slugify(text, { max_length, word_boundary = false }) {
  const latin = [...text.replaceAll(/'+/g, "-").normalize("NFKD")].map((sign) => {
    const code = sign.codePointAt(0);
    return code < 128 ? sign : (transliterations[code - 1] ?? "");
  });
  const slug = unescape(latin.join("")).normalize("NFKD").toLowerCase().replaceAll(/'+/g, "");
  return truncateSlug(
    slug.replaceAll(/(?<=\p{Nd}),(?=\p{Nd})/gu, "").replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, ""),
    max_length,
    word_boundary,
  );
}

function truncateSlug(slug, length, keepWords) {
  if (slug.length < length) return slug;
  if (!keepWords) return slug.slice(0, length).replaceAll(/^-+|-+$/g, "");
  let result = "";
  for (const word of slug.includes("-") ? slug.split("-") : []) {
    if (result.length + word.length > length) break;
    result += word;
    if (result.length === length) break;
    result += "-";
  }
  return (result || slug.slice(0, length)).replaceAll(/^-+|-+$/g, "");
}

/** JSON as values of Python: objects as mappings. */
export function fromJson(value) {
  if (Array.isArray(value)) return value.map(fromJson);
  if (value === null || typeof value !== "object") return value;
  return new Map(Object.entries(value).map(([key, inner]) => [key, fromJson(inner)]));
}

/** Values of Python as JSON: mappings as objects. */
export function toJson(value) {
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, toJson(inner)]));
  return value instanceof Day ? value.isoformat() : value;
}

export function loads(text) {
  try {
    return fromJson(JSON.parse(text));
  } catch {
    throw ValueError("no JSON");
  }
}

// Encodings, where the Python code is replaced as a whole

/** Pairs of surrogates are one character here anyway; single ones are deleted. */
export function joinSurrogates(text) {
  return SURROGATE.test(text) ? [...text].filter((sign) => !/^[\ud800-\udfff]$/.test(sign)).join("") : text;
}

/** The text of bytes of UTF-8. */
export function decodeBytes(bytes) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
}

const BYTES = new Map();

/** The bytes of text in an encoding; none where that lacks a character. */
export function bytesIn(text, encoding) {
  const bytes = bytesOf(encoding);
  const all = [];
  for (const sign of text) {
    if (!bytes.has(sign)) return [];
    all.push(...bytes.get(sign));
  }
  return all;
}

/** The bytes of each character in an encoding of one or two bytes: browsers only decode, so all
    bytes and pairs are decoded, a line each. */
function bytesOf(encoding) {
  if (!BYTES.has(encoding)) {
    const pairs = [];
    for (let first = 0x80; first < 0x100; first++) {
      pairs.push([first]);
      for (let second = 0x40; second < 0x100; second++) pairs.push([first, second]);
    }
    const decoder = new TextDecoder(encoding === "cp949" ? "euc-kr" : encoding);
    const lines = decoder.decode(new Uint8Array(pairs.flatMap((pair) => [...pair, 0x0a]))).split("\n");
    const bytes = new Map();
    pairs.forEach((pair, index) => {
      const signs = [...lines[index]];
      if (signs.length === 1 && signs[0] !== "\ufffd" && !bytes.has(signs[0])) bytes.set(signs[0], pair);
    });
    BYTES.set(encoding, bytes);
  }
  return BYTES.get(encoding);
}

/** A formula as it stands: what matters here is only whether something shows. */
export function sameFormula(formula) {
  return formula;
}
