/** What comes over a chat and goes again: sheets from below, alerts in the middle, toasts at its lower end. */

import { make } from "./elements.js";

const TOAST_LASTS = 3500;

export class Sheets {
  /**
   * @param {HTMLElement} frame
   * @param {import("./words.js").Words} words
   */
  constructor(frame, words) {
    this.frame = frame;
    this.words = words;
    this.over = make("div.over", { hidden: true });
    this.said = make("div.toast", { role: "status", "aria-live": "polite" });
    this.element = make("div.sheets", {}, this.over);
    this.timer = 0;
    /** @type {HTMLElement | null} */
    this.before = null;
    this.over.onclick = (event) => {
      if (event.target === this.over) this.close();
    };
    this.over.onkeydown = (event) => this.#typed(event);
  }

  /**
   * Shows a sheet; the chat behind it waits.
   *
   * @param {string} name for those who hear it
   * @param {(HTMLElement | string)[]} parts
   * @param {string} kind "sheet" from below, "alert" in the middle, "viewer" over everything
   */
  open(name, parts, kind = "sheet") {
    if (this.over.hidden) this.before = /** @type {HTMLElement} */ (document.activeElement);
    const role = kind === "alert" ? "alertdialog" : "dialog";
    const sheet = make(`div.sheet.${kind}`, { role, "aria-modal": "true", "aria-label": name }, ...parts);
    this.over.replaceChildren(sheet);
    this.over.hidden = false;
    this.#rest(true);
    /** @type {HTMLElement | null} */ ((sheet.querySelector("[data-first]") ?? sheet.querySelector("button, a, input")))?.focus();
  }

  close() {
    this.over.hidden = true;
    this.over.replaceChildren();
    this.#rest(false);
    if (this.before?.isConnected) this.before.focus({ preventScroll: true });
  }

  /** @param {string} text */
  alert(text) {
    const okay = make("button.strong", { type: "button", onclick: () => this.close() }, this.words("alert_ok"));
    this.open(text, [make("p.text", {}, text), make("div.choices", {}, okay)], "alert");
  }

  /** @param {string} text */
  toast(text) {
    clearTimeout(this.timer);
    this.said.textContent = text;
    this.said.classList.add("shown");
    this.timer = setTimeout(() => this.said.classList.remove("shown"), TOAST_LASTS);
  }

  /** @param {string} text */
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.toast(this.words("copied"));
    } catch {
      this.toast(text);
    }
  }

  /** @param {boolean} waits */
  #rest(waits) {
    for (const part of this.frame.children) {
      if (part !== this.element) /** @type {HTMLElement} */ (part).inert = waits;
    }
  }

  /** @param {KeyboardEvent} event */
  #typed(event) {
    if (event.key === "Escape") this.close();
    if (event.key !== "Tab") return;
    const stops = /** @type {HTMLElement[]} */ ([...this.over.querySelectorAll("button, a[href], input")]);
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length]?.focus();
    event.preventDefault();
  }
}
