/** Where a message is written: the field, the menu of commands, attaching, answering and correcting. */

import { attachSheet, sendVoice } from "./attach.js";
import { gist } from "./bubble.js";
import { CommandList } from "./commands.js";
import { icon, make, pictured } from "./elements.js";
import { linkSheet } from "./sheets.js";

export class Composer {
  /** @param {import("./phone.js").Phone} phone */
  constructor(phone) {
    const { words } = phone;
    this.phone = phone;
    /** @type {{kind: "reply" | "edit", message: import("./types.js").Message} | undefined} */
    this.about = undefined;
    this.commands = new CommandList(phone, (command) => this.#choose(command));
    this.field = /** @type {HTMLTextAreaElement} */ (
      make("textarea", { rows: 1, "aria-label": words("message"), autocomplete: "off", maxLength: 4096 })
    );
    this.field.oninput = () => this.#changed();
    this.field.onkeydown = (event) => this.#typed(event);
    this.menu = make("button.menu", { type: "button", "aria-expanded": "false", onclick: () => this.#menu() });
    this.menu.setAttribute("aria-controls", this.commands.id);
    phone.log.element.addEventListener("click", () => this.#shut());
    this.toggle = pictured("toggle", words("keys"), "keys", () => this.#toggleKeys());
    this.attach = pictured("attach", words("attach"), "attach", () => attachSheet(phone));
    this.send = pictured("send", words("send"), "send", () => this.#send());
    this.record = pictured("record", words("record"), "voice", () => sendVoice(phone));
    this.quoted = make("div.quoted", { hidden: true });
    this.line = make(
      "div.line", {},
      this.menu, make("div.field", {}, this.field, this.toggle, this.attach), this.send, this.record,
    );
    this.start = make("button.wide", { type: "button", onclick: () => this.#begin() });
    this.element = make("footer.composer", {}, this.commands.element, this.quoted, this.line, this.start);
  }

  focus() {
    this.field.focus();
  }

  /** @param {import("./types.js").PhoneNews} news */
  told(news) {
    const { words } = this.phone;
    const begins = news.person.blocked || !(news.person.started || this.phone.log.bubbles.size);
    this.line.hidden = begins;
    this.start.hidden = !begins;
    this.start.textContent = words(news.person.blocked ? "unblock" : "start");
    this.field.placeholder = news.keyboard?.input_field_placeholder || words("message");
    this.commands.told(news.commands);
    const app = news.menu_button.type === "web_app";
    this.menu.hidden = !app && !news.commands.length;
    this.line.classList.toggle("tight", news.keyboard !== null);
    const name = (app && news.menu_button.text) || words("menu");
    this.menu.setAttribute("aria-label", name);
    this.menu.replaceChildren(icon("menu"), make("span", {}, name));
    this.#changed();
  }

  /**
   * The next message answers this one, or corrects it.
   *
   * @param {"reply" | "edit"} kind
   * @param {import("./types.js").Message} message
   */
  concern(kind, message) {
    this.about = { kind, message };
    if (kind === "edit") this.field.value = message.text ?? "";
    this.#drawQuoted();
    this.#changed();
    this.focus();
  }

  #begin() {
    const { act, news } = this.phone;
    if (news.person.blocked) act("unblocks");
    else act("says", { text: "/start" });
  }

  #send() {
    const text = this.field.value.trim();
    if (!text) return;
    const { act } = this.phone;
    const message = this.about?.message.message_id;
    if (this.about?.kind === "edit") act("edits", { message, text });
    else act("says", { text, ...(message ? { message } : {}) });
    this.#forget();
    this.focus();
  }

  #forget() {
    this.about = undefined;
    this.field.value = "";
    this.#drawQuoted();
    this.#changed();
  }

  #drawQuoted() {
    const { words } = this.phone;
    this.quoted.hidden = !this.about;
    if (!this.about) return;
    const { kind, message } = this.about;
    const name = kind === "edit" ? words("editing") : message.from_bot ? this.phone.news.bot.name : words("you");
    const close = pictured("close", words("cancel_reply"), "close", () => this.#forget());
    const what = make("span.what", {}, make("b", {}, name), gist(this.phone, message));
    this.quoted.replaceChildren(icon("reply"), what, close);
  }

  #changed() {
    const { field, phone } = this;
    const writing = Boolean(field.value.trim());
    this.send.hidden = !writing;
    this.record.hidden = writing;
    this.line.classList.toggle("writing", Boolean(field.value));
    this.toggle.hidden = !phone.keys.there || writing;
    this.toggle.setAttribute("aria-pressed", String(phone.keys.shown));
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
    this.commands.offer(field.value);
    this.menu.setAttribute("aria-expanded", String(this.commands.open));
  }

  /** @param {KeyboardEvent} event */
  #typed(event) {
    if (event.isComposing) return;
    if (this.commands.open && this.commands.typed(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "Escape" && this.about) this.#forget();
    else if (event.key === "ArrowUp" && !this.field.value) this.#lastOne(event);
  }

  /** Up corrects one's last message; with Ctrl it answers the bot's. @param {KeyboardEvent} event */
  #lastOne(event) {
    const reply = event.ctrlKey || event.metaKey;
    const message = this.phone.log.last((one) => (reply ? one.from_bot : !one.from_bot && Boolean(one.text)));
    if (!message) return;
    event.preventDefault();
    this.concern(reply ? "reply" : "edit", message);
  }

  #menu() {
    const { menu_button: button } = this.phone.news;
    if (button.type === "web_app" && button.web_app) {
      linkSheet(this.phone, button.web_app.url, this.phone.words("here_only"));
      return;
    }
    this.field.value = "";
    this.commands.toggle();
    this.menu.setAttribute("aria-expanded", String(this.commands.open));
    this.focus();
  }

  #shut() {
    this.commands.close();
    this.menu.setAttribute("aria-expanded", "false");
  }

  /** @param {import("./types.js").Command} command */
  #choose(command) {
    this.phone.act("says", { text: `/${command.command}` });
    this.#forget();
    this.focus();
  }

  #toggleKeys() {
    this.phone.keys.show(!this.phone.keys.shown);
    this.#changed();
  }
}
