/** The page: which phones stand on it, the bar above them, and the news handed round to them. */

import { Clock } from "./clock.js";
import { make } from "./elements.js";
import { follow } from "./news.js";
import { Phone } from "./phone.js";
import { Strip } from "./strip.js";
import { Tabs } from "./tabs.js";
import { useTheme } from "./theme.js";
import { setNow } from "./time.js";
import { wordsOf } from "./words.js";

const asked = new URLSearchParams(location.search);
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
/** @type {Map<number, Phone>} */
const phones = new Map();
/** @type {import("./types.js").Around} */
let around = { contacts: [], places: [], hints: [] };

const tabs = new Tabs(/** @type {HTMLElement} */ (document.querySelector(".tabs")), phones, () => speak());
const clock = new Clock(/** @type {HTMLElement} */ (document.querySelector(".clock")));
const strip = new Strip(/** @type {HTMLElement} */ (document.querySelector(".strip")));
const theme = useTheme(/** @type {HTMLButtonElement} */ (document.querySelector(".theme")), asked.get("theme"));

/** @param {import("./types.js").News} news */
function told(news) {
  setNow(news.now);
  if (news.around) around = news.around;
  strip.told(around.hints);
  if (news.whole) leaveOnly(news.phones.map((phone) => phone.person.id));
  for (const phone of news.phones) phoneOf(phone).told(phone);
  speak();
  clock.told(news.shift);
  for (const phone of phones.values()) phone.tick();
  empty(!phones.size);
}

/** @param {number[]} people those who are left after a fresh start */
function leaveOnly(people) {
  for (const [id, phone] of phones) {
    if (people.includes(id)) continue;
    phone.element.remove();
    phones.delete(id);
  }
  tabs.draw();
}

/** @param {import("./types.js").PhoneNews} news */
function phoneOf(news) {
  const known = phones.get(news.person.id);
  if (known) return known;
  const phone = new Phone(news, () => around, () => tabs.count());
  phones.set(news.person.id, phone);
  main.append(phone.element);
  tabs.draw();
  return phone;
}

/** The bar speaks the language of the phone that is shown, the first one where there are several. */
function speak() {
  const shown = tabs.shown?.news;
  const language = shown?.person.language_code ?? navigator.language;
  const words = wordsOf(language);
  document.documentElement.lang = language;
  const title = /** @type {HTMLElement} */ (document.querySelector(".title"));
  title.textContent = tabs.title = shown?.bot.name ?? "Telegram";
  tabs.count();
  theme.speak(words);
  const zone = shown?.person.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  clock.speak(words, language, zone);
  strip.speak(words, zone);
}

/** @param {boolean} nobody */
function empty(nobody) {
  main.querySelector(".nobody")?.remove();
  if (nobody) main.append(make("p.nobody", {}, wordsOf(navigator.language)("nobody")));
}

follow(asked.get("people") ?? "", told, (up) => {
  document.documentElement.classList.toggle("offline", !up);
  for (const phone of phones.values()) phone.connected(up);
});
setInterval(() => {
  clock.tick();
  for (const phone of phones.values()) phone.tick();
}, 1000);
