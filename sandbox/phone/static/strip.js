/** What to try first: a strip of a few sentences that can be closed, and stays closed in this window. */

import { setClock } from "./acting.js";
import { make, pictured } from "./elements.js";

const CLOSED = "strip-closed";

export class Strip {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    /** @type {string[]} */
    this.hints = [];
    this.at = 0;
  }

  /** @param {string[]} hints */
  told(hints) {
    this.hints = hints;
  }

  /**
   * @param {import("./words.js").Words} words
   * @param {string} zone
   */
  speak(words, zone) {
    this.words = words;
    this.zone = zone;
    this.#draw();
  }

  #draw() {
    const { words } = this;
    this.element.hidden = !words || !this.hints.length || sessionStorage.getItem(CLOSED) !== null;
    if (!words || this.element.hidden) return;
    const every = this.hints.map((hint, place) =>
      make(`li${place === this.at ? ".now" : ""}`, {}, make("b", {}, `${place + 1}`), make("span", {}, hint), this.#jump(place)),
    );
    const next = pictured("next", words("next"), "down", () => this.#turn());
    const close = pictured("close", words("close"), "close", () => this.#close());
    this.element.setAttribute("aria-label", words("try"));
    this.element.replaceChildren(make("ol", {}, ...every), next, close);
  }

  /** The last one is about tomorrow: its button goes there. @param {number} place */
  #jump(place) {
    const { words, zone } = this;
    if (!words || place !== this.hints.length - 1) return null;
    const onclick = () => setClock({ until: "08:30", zone });
    return make("button.jump", { type: "button", onclick, title: words("tomorrow_morning_hint") }, words("tomorrow_morning"));
  }

  #turn() {
    this.at = (this.at + 1) % this.hints.length;
    this.#draw();
  }

  #close() {
    sessionStorage.setItem(CLOSED, "yes");
    this.#draw();
  }
}
