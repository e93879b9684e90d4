/** The sandbox's time on the page: what it is now, and how days and hours are said. */

let ahead = 0;

/** @param {string} now the sandbox's time, as the server told it just now */
export function setNow(now) {
  ahead = Date.parse(now) - Date.now();
}

export function now() {
  return new Date(Date.now() + ahead);
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {Date} at
 * @param {string | undefined} language
 * @param {string} zone
 * @param {Intl.DateTimeFormatOptions} options
 */
function said(at, language, zone, options) {
  const key = JSON.stringify([language, zone, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(language), { timeZone: zone, ...options });
  formats.set(key, format);
  return format.format(at);
}

/**
 * English with the day before the month, as bots write it here: 19 November.
 *
 * @param {string | undefined} language
 */
function locale(language = "en") {
  return language === "en" ? "en-GB" : language;
}

/** @param {Date} at @param {string | undefined} language @param {string} zone */
export function hour(at, language, zone) {
  return said(at, language, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** @param {Date} at @param {string | undefined} language @param {string} zone */
export function weekday(at, language, zone) {
  return said(at, language, zone, { weekday: "short", day: "numeric", month: "short" });
}

/**
 * The day above a day's messages.
 *
 * @param {Date} at
 * @param {string | undefined} language
 * @param {string} zone
 * @param {import("./words.js").Words} words
 */
export function day(at, language, zone, words) {
  const key = dayKey(at, zone);
  if (key === dayKey(now(), zone)) return words("today");
  if (key === dayKey(new Date(now().getTime() - 86_400_000), zone)) return words("yesterday");
  const sameYear = key.slice(0, 4) === dayKey(now(), zone).slice(0, 4);
  return said(at, language, zone, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** @param {Date} at @param {string} zone */
export function dayKey(at, zone) {
  return said(at, "sv", zone, { year: "numeric", month: "2-digit", day: "2-digit" });
}

/** @param {number} seconds */
export function minutes(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}
