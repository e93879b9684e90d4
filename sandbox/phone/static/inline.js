/** The buttons under a message: what a tap on each does, and the spinner until the bot has answered. */

import { icon, make } from "./elements.js";
import { linkSheet } from "./sheets.js";

const WAITING_ENDS = 150_000;

export class InlineButtons {
  /** @param {import("./phone.js").Phone} phone */
  constructor(phone) {
    this.phone = phone;
    /** @type {Map<string, string>} tap by tap, the data of the buttons that wait */
    this.waiting = new Map();
    /** @type {HTMLElement | undefined} */
    this.element = undefined;
  }

  /** @param {import("./types.js").Message} message */
  drawn(message) {
    const rows = message.reply_markup?.inline_keyboard;
    this.element = undefined;
    if (!rows) return [];
    this.element = make("div.buttons", {}, ...rows.map((row, at) => this.#row(message, row, at)));
    this.#spin();
    return [this.element];
  }

  /** A tap was made or answered. @param {import("./types.js").Tap} tap */
  tapped(tap) {
    if (tap.answered) this.waiting.delete(tap.id);
    else if (!this.waiting.has(tap.id)) {
      this.waiting.set(tap.id, tap.data);
      setTimeout(() => this.tapped({ ...tap, answered: true }), WAITING_ENDS);
    }
    this.#spin();
  }

  #spin() {
    const waiting = new Set(this.waiting.values());
    for (const button of this.element?.querySelectorAll("button") ?? []) {
      const spins = button.dataset.data !== undefined && waiting.has(button.dataset.data);
      button.classList.toggle("waiting", spins);
      button.setAttribute("aria-busy", String(spins));
    }
  }

  /**
   * @param {import("./types.js").Message} message
   * @param {import("./types.js").Button[]} row
   * @param {number} at
   */
  #row(message, row, at) {
    const buttons = row.map((button, column) => this.#button(message, button, at, column));
    return make("div.row", {}, ...buttons);
  }

  /**
   * @param {import("./types.js").Message} message
   * @param {import("./types.js").Button} button
   * @param {number} row
   * @param {number} column
   */
  #button(message, button, row, column) {
    const onclick = () => this.#press(message, button, row, column);
    const mark = button.url || button.web_app ? "link" : button.copy_text ? "copy" : "";
    return make(
      `button.${button.style ?? "plain"}`,
      { type: "button", onclick, title: button.text, "data-data": button.callback_data },
      make("span", {}, button.text),
      mark && icon(mark),
    );
  }

  /**
   * @param {import("./types.js").Message} message
   * @param {import("./types.js").Button} button
   * @param {number} row
   * @param {number} column
   */
  #press(message, button, row, column) {
    const { act, sheets, words } = this.phone;
    if (button.callback_data !== undefined) act("presses", { message: message.message_id, row, column });
    else if (button.copy_text) sheets.copy(button.copy_text.text);
    else if (button.url) this.phone.open(button.url);
    else if (button.web_app) linkSheet(this.phone, button.web_app.url, words("here_only"));
  }
}
