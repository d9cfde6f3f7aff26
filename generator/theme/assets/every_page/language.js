// The words of the interface in the site's language, and numbers, dates and lists as Unicode's CLDR
// writes them there (Intl). The code has the English words. Where the site's language is another one, the
// build adds a call of `translate` to the end of this file: no page waits for a translation or asks for it.

const PLACEHOLDER = /%\((\w+)\)s/;
/** A percent sign is written twice in messages, as for Python. */
const FILLED = /%%|%\((\w+)\)s/g;

let language = "en";
let translations = {};
let findForm = (number) => Number(number !== 1);
const formatters = {};

/**
 * Translates from now on.
 * @param {string} code of the language, as in BCP 47
 * @param {Object<string, string|string[]>} messages by the English ones; of those with a number all forms
 * @param {(number: number) => number} plural the place of a number's form (Plural-Forms of GNU gettext)
 */
export function translate(code, messages, plural) {
  [language, translations, findForm] = [code, messages, plural];
}

/**
 * Takes further messages, which few pages need.
 * @param {Object<string, string|string[]>} messages as for `translate`
 */
export function addTranslations(messages) {
  translations = { ...translations, ...messages };
}

/**
 * A message in the site's language.
 * @param {string} message in English, with placeholders such as `%(title)s`
 * @param {Object<string, string|number>} [values] of placeholders, numbers as `formatNumber` writes them; others
 *   stay for `placeParts`
 * @returns {string}
 */
export function gettext(message, values) {
  return fill(translations[message] ?? message, values);
}

/**
 * A message about a number, in the form that the number needs.
 * @param {string} one the English message for 1
 * @param {string} many the English message for other numbers
 * @param {number} number also the value of `%(number)s`
 * @param {Object<string, string|number>} [values] of other placeholders
 * @returns {string}
 */
export function ngettext(one, many, number, values) {
  const message = translations[one]?.[findForm(number)] ?? (number === 1 ? one : many);
  return fill(message, { number, ...values });
}

function fill(message, values = {}) {
  return message.replaceAll(FILLED, (placeholder, name) => {
    if (!name) return "%";
    const value = values[name] ?? placeholder;
    return typeof value === "number" ? formatNumber(value) : value;
  });
}

/**
 * Puts elements into a message, whose order of words is the language's.
 * @param {string} message already translated, its placeholders left in it
 * @param {Object<string, Node|string|(Node|string)[]>} parts by the names of the placeholders
 * @returns {(Node|string)[]}
 */
export function placeParts(message, parts) {
  return message.split(PLACEHOLDER).flatMap((part, at) => (at % 2 ? parts[part] : part || []));
}

/**
 * `1,234`
 * @param {number} number
 * @returns {string}
 */
export function formatNumber(number) {
  formatters.number ??= new Intl.NumberFormat(`${language}-u-nu-latn`);
  return formatters.number.format(number);
}

/**
 * `31 Dec 2025`
 * @param {string} day as 2025-12-31
 * @returns {string}
 */
export function formatDay(day) {
  return formatDate(day, { day: "numeric", month: "short", year: "numeric" });
}

/**
 * `31 December`
 * @param {string} day as 2025-12-31
 * @returns {string}
 */
export function formatDayOfYear(day) {
  return formatDate(day, { day: "numeric", month: "long" });
}

/** What is no day of the calendar stays as it is. English dates are as the generator writes them. */
function formatDate(day, fields) {
  const date = new Date(`${day}T00:00Z`);
  if (Number.isNaN(date.valueOf())) return day;
  const format = (formatters[fields.month] ??= new Intl.DateTimeFormat(`${language}-u-nu-latn`, { ...fields, timeZone: "UTC" }));
  if (language !== "en") return format.format(date);
  const parts = format.formatToParts(date);
  return Object.keys(fields).map((name) => parts.find(({ type }) => type === name).value).join(" ");
}

/**
 * A label inside a sentence, where English begins it with a small letter. Other languages keep it: German nouns do.
 * @param {string} label
 * @returns {string}
 */
export function formatListItem(label) {
  return language === "en" ? label.toLowerCase() : label;
}

/**
 * Which of two texts comes first in the order of the language.
 * @param {string} one
 * @param {string} other
 * @returns {number} below, above or 0
 */
export function compareTexts(one, other) {
  formatters.order ??= new Intl.Collator(language, { numeric: true });
  return formatters.order.compare(one, other);
}
