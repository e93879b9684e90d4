/** The bot's commands above the composer: by the Menu button, or as somebody types a slash. */

import { make } from "./elements.js";

let lists = 0;

export class CommandList {
  /**
   * @param {import("./phone.js").Phone} phone
   * @param {(command: import("./types.js").Command) => void} choose
   */
  constructor(phone, choose) {
    this.choose = choose;
    /** @type {import("./types.js").Command[]} */
    this.commands = [];
    this.at = 0;
    this.id = `commands-${++lists}`;
    this.element = make("div.commands", { role: "listbox", id: this.id, hidden: true });
    this.element.setAttribute("aria-label", phone.words("commands"));
  }

  get open() {
    return !this.element.hidden;
  }

  /** @param {import("./types.js").Command[]} commands */
  told(commands) {
    this.commands = commands;
  }

  toggle() {
    if (this.open) this.close();
    else this.#draw(this.commands);
  }

  close() {
    this.element.hidden = true;
  }

  /** Those that begin as the text does. @param {string} text */
  offer(text) {
    const fitting = /^\/\w*$/.test(text) ? this.commands.filter((one) => `/${one.command}`.startsWith(text)) : [];
    if (fitting.length) this.#draw(fitting);
    else this.close();
  }

  /** True if the key was for the list. @param {KeyboardEvent} event */
  typed(event) {
    const rows = /** @type {HTMLElement[]} */ ([...this.element.children]);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) this.#mark((this.at + by + rows.length) % rows.length);
    else if (event.key === "Enter" || event.key === "Tab") rows[this.at].click();
    else if (event.key === "Escape") this.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** @param {import("./types.js").Command[]} commands */
  #draw(commands) {
    const rows = commands.map((command) =>
      make(
        "div.command",
        { role: "option", onclick: () => this.choose(command) },
        make("b", {}, `/${command.command}`),
        make("span", {}, command.description),
      ),
    );
    this.element.replaceChildren(...rows);
    this.element.hidden = !rows.length;
    this.#mark(0);
  }

  /** @param {number} at */
  #mark(at) {
    this.at = at;
    [...this.element.children].forEach((row, number) => {
      row.setAttribute("aria-selected", String(number === at));
      if (number === at) row.scrollIntoView({ block: "nearest" });
    });
  }
}
