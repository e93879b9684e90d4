/** The page: which phones stand on it, the bar above them, and the news handed round to them. */

import { Clock } from "./clock.js";
import { make } from "./elements.js";
import { follow } from "./news.js";
import { Phone } from "./phone.js";
import { Tabs } from "./tabs.js";
import { useTheme } from "./theme.js";
import { setNow } from "./time.js";
import { wordsOf } from "./words.js";

const asked = new URLSearchParams(location.search);
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
/** @type {Map<number, Phone>} */
const phones = new Map();
/** @type {import("./types.js").Around} */
let around = { contacts: [], places: [] };

const tabs = new Tabs(/** @type {HTMLElement} */ (document.querySelector(".tabs")), phones);
const clock = new Clock(/** @type {HTMLElement} */ (document.querySelector(".clock")));
const theme = useTheme(/** @type {HTMLButtonElement} */ (document.querySelector(".theme")), asked.get("theme"));

/** @param {import("./types.js").News} news */
function told(news) {
  setNow(news.now);
  if (news.around) around = news.around;
  if (news.whole) leaveOnly(news.phones.map((phone) => phone.person.id));
  for (const phone of news.phones) phoneOf(phone).told(phone);
  const first = phones.values().next().value;
  if (first) speak(first);
  clock.told(news.shift);
  for (const phone of phones.values()) phone.tick();
  empty(!first);
}

/** @param {number[]} people those who are left after a fresh start */
function leaveOnly(people) {
  for (const [id, phone] of phones) {
    if (people.includes(id)) continue;
    phone.element.remove();
    phones.delete(id);
  }
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

/** The bar speaks the language of the first phone. @param {Phone} first */
function speak(first) {
  const { bot, person } = first.news;
  const words = wordsOf(person.language_code);
  document.documentElement.lang = person.language_code ?? "en";
  const title = /** @type {HTMLElement} */ (document.querySelector(".title"));
  title.textContent = bot.name;
  tabs.title = bot.name;
  tabs.count();
  theme.speak(words);
  clock.speak(words, tabs.shown?.news.person ?? person);
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
