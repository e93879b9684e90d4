/** On a narrow screen one phone is shown at a time, and tabs change the person; they count what is unread. */

import { avatar, make } from "./elements.js";

export class Tabs {
  /**
   * @param {HTMLElement} element
   * @param {Map<number, import("./phone.js").Phone>} phones
   * @param {() => void} chosen somebody else is shown
   */
  constructor(element, phones, chosen) {
    this.chosen = chosen;
    this.element = element;
    this.phones = phones;
    this.title = document.title;
    /** @type {import("./phone.js").Phone | undefined} */
    this.shown = undefined;
    element.onkeydown = (event) => this.#step(event);
  }

  draw() {
    if (!this.shown || !this.phones.has(this.shown.id)) this.shown = this.phones.values().next().value;
    const tabs = [...this.phones.values()].map((phone) => this.#tab(phone));
    this.element.replaceChildren(...tabs);
    for (const phone of this.phones.values()) phone.element.classList.toggle("chosen", phone === this.shown);
    this.count();
  }

  /** The badges, and the window's title for whoever looks elsewhere. */
  count() {
    let unread = 0;
    for (const phone of this.phones.values()) {
      const badge = this.element.querySelector(`[data-person="${phone.id}"] .badge`);
      if (badge) badge.textContent = phone.unread ? String(phone.unread) : "";
      unread += phone.unread;
    }
    document.title = unread ? `(${unread}) ${this.title}` : this.title;
  }

  /** @param {import("./phone.js").Phone} phone */
  choose(phone) {
    this.shown = phone;
    this.draw();
    phone.looked();
    this.chosen();
    /** @type {HTMLElement | null} */ (this.element.querySelector("[aria-selected=true]"))?.focus();
  }

  /** @param {import("./phone.js").Phone} phone */
  #tab(phone) {
    const { person } = phone.news;
    const chosen = phone === this.shown;
    return make(
      "button.tab",
      {
        type: "button", role: "tab", "aria-selected": String(chosen), tabIndex: chosen ? 0 : -1,
        "data-person": person.id, onclick: () => this.choose(phone),
      },
      avatar(person.first_name, person.id),
      make("span.name", {}, person.first_name),
      make("span.badge"),
    );
  }

  /** @param {KeyboardEvent} event */
  #step(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || !this.shown) return;
    const all = [...this.phones.values()];
    this.choose(all[(all.indexOf(this.shown) + by + all.length) % all.length]);
  }
}
