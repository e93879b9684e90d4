/** The clock in the bar: the sandbox's time, and buttons that move it for everybody. */

import { setClock } from "./acting.js";
import { make } from "./elements.js";
import { hour, now, weekday } from "./time.js";

const MORNING = "08:30";
const HOUR = 3600;

export class Clock {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.zone = "UTC";
    /** @type {string | undefined} */
    this.language = undefined;
    this.time = make("button.time", { type: "button", "aria-expanded": "false", onclick: () => this.#unfold() });
    this.later = this.#mover({ shift_seconds: HOUR });
    this.morning = make("button", { type: "button", onclick: () => this.#move({ until: MORNING, zone: this.zone }) });
    this.home = this.#mover({ home: true });
    const movers = make("div.movers", {}, this.later, this.morning, this.home);
    element.replaceChildren(this.time, movers);
    addEventListener("click", (event) => {
      if (!element.contains(/** @type {Node} */ (event.target))) this.#unfold(false);
    });
    element.onkeydown = (event) => {
      if (event.key === "Escape") this.#unfold(false);
    };
  }

  /**
   * @param {import("./words.js").Words} words
   * @param {string} language
   * @param {string} zone
   */
  speak(words, language, zone) {
    this.zone = zone;
    this.language = language;
    this.element.setAttribute("aria-label", words("clock"));
    this.element.setAttribute("role", "group");
    for (const [button, name] of /** @type {const} */ ([
      [this.later, "plus_hour"], [this.morning, "tomorrow_morning"], [this.home, "back_to_now"],
    ])) {
      button.textContent = words(name);
      button.title = words(`${name}_hint`);
    }
    this.tick();
  }

  /** @param {number | null} shift how far the clock was moved, null if it can't be */
  told(shift) {
    const shiftable = shift !== null;
    for (const button of [this.later, this.morning]) button.toggleAttribute("disabled", !shiftable);
    this.home.toggleAttribute("disabled", !shift);
    this.element.classList.toggle("shifted", Boolean(shift));
    this.tick();
  }

  tick() {
    const at = now();
    const day = make("span.day", {}, weekday(at, this.language, this.zone));
    this.time.replaceChildren(day, make("b", {}, hour(at, this.language, this.zone)));
  }

  /** @param {object} wanted */
  #mover(wanted) {
    return make("button", { type: "button", onclick: () => this.#move(wanted) });
  }

  /** @param {object} wanted */
  async #move(wanted) {
    this.#unfold(false);
    await setClock(wanted);
  }

  /** On a narrow screen the buttons are folded. @param {boolean} [open] */
  #unfold(open = !this.element.classList.contains("open")) {
    this.element.classList.toggle("open", open);
    this.time.setAttribute("aria-expanded", String(open));
  }
}
