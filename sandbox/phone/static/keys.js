/** The reply keyboard: the keys under the composer, shown and hidden as on a phone. */

import { icon, make } from "./elements.js";
import { confirmSheet, linkSheet } from "./sheets.js";

export class Keys {
  /** @param {import("./phone.js").Phone} phone */
  constructor(phone) {
    this.phone = phone;
    this.element = make("div.keys", { role: "group", hidden: true });
    this.drawn = "null";
    this.there = false;
  }

  /** @param {import("./types.js").PhoneNews} news */
  told(news) {
    const drawn = JSON.stringify(news.keyboard);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    this.there = news.keyboard !== null;
    const rows = (news.keyboard?.keyboard ?? []).map((row, at) => this.#row(row, at));
    this.element.replaceChildren(...rows);
    this.element.setAttribute("aria-label", this.phone.words("keys"));
    this.element.classList.toggle("tall", !news.keyboard?.resize_keyboard);
    this.show(this.there);
  }

  get shown() {
    return !this.element.hidden;
  }

  /** @param {boolean} open */
  show(open) {
    this.element.hidden = !open;
  }

  /**
   * @param {import("./types.js").Button[]} row
   * @param {number} at
   */
  #row(row, at) {
    const keys = row.map((key, column) => {
      const mark = key.request_contact ? "person" : key.request_location ? "location" : key.web_app ? "link" : "";
      const onclick = () => this.#press(key, at, column);
      const kind = `button.${key.style ?? "plain"}`;
      return make(kind, { type: "button", onclick, title: key.text }, make("span", {}, key.text), mark && icon(mark));
    });
    return make("div.row", {}, ...keys);
  }

  /**
   * @param {import("./types.js").Button} key
   * @param {number} row
   * @param {number} column
   */
  #press(key, row, column) {
    const { words } = this.phone;
    const press = () => this.phone.act("presses", { row, column });
    if (key.request_contact) confirmSheet(this.phone, words("share_contact"), words("share"), press);
    else if (key.request_location) confirmSheet(this.phone, words("share_location"), words("share"), press);
    else if (key.web_app) linkSheet(this.phone, key.web_app.url, words("here_only"));
    else press();
  }
}
