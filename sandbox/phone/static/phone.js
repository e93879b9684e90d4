/** One phone: the owner above it, the chat's parts inside it, and what each is told. */

import { actingAs } from "./acting.js";
import { Composer } from "./composer.js";
import { avatar, icon, make } from "./elements.js";
import { Head } from "./head.js";
import { Keys } from "./keys.js";
import { Log } from "./log.js";
import { refusedNotice } from "./refused.js";
import { Sheets } from "./sheet.js";
import { linkSheet } from "./sheets.js";
import { hour, now } from "./time.js";
import { wordsOf } from "./words.js";

export class Phone {
  /**
   * @param {import("./types.js").PhoneNews} news
   * @param {() => import("./types.js").Around} around what the owner has at hand
   * @param {() => void} counted something became read or unread
   */
  constructor(news, around, counted) {
    this.news = news;
    this.id = news.person.id;
    this.words = wordsOf(news.person.language_code);
    this.around = around;
    this.counted = counted;
    this.frame = make("div.frame");
    this.sheets = new Sheets(this.frame, this.words);
    this.act = actingAs(this.id, (problem) => this.sheets.toast(this.words("failed", problem)));
    this.head = new Head(this);
    this.log = new Log(this);
    this.keys = new Keys(this);
    this.composer = new Composer(this);
    this.time = make("span.time");
    this.refused = refusedNotice(this.words);
    this.element = make("section.phone", { "data-person": this.id }, this.#owner(), this.frame, this.refused.element);
    this.frame.append(
      this.#status(), this.head.element, this.log.element, this.composer.element, this.keys.element,
      this.sheets.element,
    );
    this.log.element.append(this.sheets.said);
    this.frame.onkeydown = (event) => this.#typed(event);
    addEventListener("focus", () => this.looked());
    document.addEventListener("visibilitychange", () => this.looked());
  }

  get unread() {
    return this.log.unread;
  }

  /** Whether anybody can see this chat just now. */
  get inSight() {
    return document.visibilityState === "visible" && this.element.offsetParent !== null;
  }

  /** @param {import("./types.js").PhoneNews} news */
  told(news) {
    this.news = news;
    this.head.told(news);
    this.keys.told(news);
    this.log.told(news);
    this.composer.told(news);
    this.refused.told(news);
    this.element.setAttribute("aria-label", news.person.first_name);
    this.counted();
  }

  /** @param {boolean} up */
  connected(up) {
    this.head.connected(up);
  }

  tick() {
    const { person } = this.news;
    this.time.textContent = hour(now(), person.language_code, person.zone);
    this.log.tick();
  }

  /** Somebody looks at this chat: what is in sight is read. */
  looked() {
    this.log.looked();
    this.counted();
  }

  /** Follows a link: those to this bot stay in the chat. @param {string} address */
  open(address) {
    const own = new RegExp(`^(https?://)?t\\.me/${this.news.bot.username}\\b`, "i");
    if (own.test(address)) this.act("opens", { link: address });
    else linkSheet(this, address);
  }

  #owner() {
    const { person } = this.news;
    const name = [person.first_name, person.last_name].filter(Boolean).join(" ");
    const caption = make("span.caption", {}, person.caption || person.phone);
    return make("header.owner", {}, avatar(name, person.id), make("div", {}, make("b", {}, name), caption));
  }

  #status() {
    return make("div.status", { "aria-hidden": "true" }, this.time, make("span", {}, icon("signal"), icon("battery")));
  }

  /** A letter typed anywhere in the phone goes into the message. @param {KeyboardEvent} event */
  #typed(event) {
    const into = /** @type {HTMLElement} */ (event.target);
    if (event.key.length > 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return;
    if (into.closest("input, textarea, .sheet")) return;
    this.composer.focus();
  }
}
