// Numbers and dates as the generator writes them.

export const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December",
];

/**
 * `1 paper`, `1,234 papers`
 * @param {number} number
 * @param {string} noun in the singular
 * @returns {string}
 */
export function formatCount(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/**
 * `31 Dec 2025`
 * @param {string} day as 2025-12-31
 * @returns {string}
 */
export function formatDay(day) {
  const [year, month, number] = day.split("-").map(Number);
  return `${number} ${MONTHS[month - 1].slice(0, 3)} ${year}`;
}
