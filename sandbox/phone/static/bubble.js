/** One message: its bubble, what it answers, its time and marks, and the buttons under it. */

import { icon, make } from "./elements.js";
import { InlineButtons } from "./inline.js";
import { mediaOf } from "./media.js";
import { messageSheet } from "./sheets.js";
import { textOf } from "./text.js";
import { hour } from "./time.js";

const BIG_EMOJI = /^(\p{Extended_Pictographic}️?){1,3}$/u;
const HELD = 500;

export class Bubble {
  /**
   * @param {import("./phone.js").Phone} phone
   * @param {import("./types.js").Message} message
   */
  constructor(phone, message) {
    this.phone = phone;
    this.message = message;
    this.buttons = new InlineButtons(phone);
    this.element = make(`article.turn.${message.from_bot ? "theirs" : "mine"}`, { "data-message": message.message_id });
    this.draw(message);
  }

  /** Draws the message as it stands now. @param {import("./types.js").Message} message */
  draw(message) {
    this.message = message;
    const { words, news } = this.phone;
    const author = message.from_bot ? news.bot.name : words("you");
    this.element.setAttribute("aria-label", `${author}, ${this.#time()}`);
    this.element.classList.toggle("protected", Boolean(message.has_protected_content));
    this.element.replaceChildren(this.#bubble(), ...this.buttons.drawn(message));
    this.element.classList.toggle("with-buttons", this.element.childElementCount > 1);
  }

  vanish() {
    const { element } = this;
    element.classList.add("gone");
    element.inert = true;
    element.animate([{ opacity: 1 }, { opacity: 0, transform: "scale(.96)" }], 160).finished.then(
      () => element.remove(),
      () => element.remove(),
    );
  }

  #bubble() {
    const { message, phone } = this;
    const words = message.text ?? message.caption ?? "";
    const media = mediaOf(phone, message);
    const bubble = make("div.bubble", { oncontextmenu: (/** @type {Event} */ event) => this.#menu(event) });
    bubble.classList.toggle("picture", Boolean(message.photo || message.location));
    bubble.classList.toggle("bare", Boolean(media) && !words);
    bubble.classList.toggle("big", !media && BIG_EMOJI.test(words));
    bubble.append(...this.#origin());
    if (media) bubble.append(media);
    if (words) bubble.append(this.#text());
    bubble.append(this.#meta("meta"));
    this.#heldLong(bubble);
    return bubble;
  }

  /** The words; at their end a blank as wide as the time, so that the time never covers a word. */
  #text() {
    const text = textOf(this.phone, this.message.html);
    const room = this.#meta("meta.room");
    room.setAttribute("aria-hidden", "true");
    text.append(room);
    return text;
  }

  #origin() {
    const { message, phone } = this;
    const { words } = phone;
    const parts = [];
    if (message.forward_origin) {
      parts.push(make("p.forwarded", {}, words("forwarded", message.forward_origin.sender_user.first_name)));
    }
    const answered = message.reply_to_message;
    if (answered) {
      const author = answered.from.is_bot ? phone.news.bot.name : words("you");
      const onclick = () => phone.log.show(answered.message_id);
      parts.push(make("button.answered", { type: "button", onclick }, make("b", {}, author), gist(phone, answered)));
    }
    return parts;
  }

  /** @param {string} kind */
  #meta(kind) {
    const { message, phone } = this;
    const edited = Boolean(message.edit_date) && make("i", {}, phone.words("edited"));
    const reaction = Boolean(message.reaction) && make("b.reaction", {}, message.reaction);
    return make(`span.${kind}`, {}, reaction, edited, make("time", {}, this.#time()), !message.from_bot && icon("checks"));
  }

  #time() {
    const { person } = this.phone.news;
    return hour(new Date(this.message.date * 1000), person.language_code, person.zone);
  }

  /** @param {Event} event */
  #menu(event) {
    event.preventDefault();
    messageSheet(this.phone, this.message);
  }

  /** A long press is a thumb's right click. @param {HTMLElement} bubble */
  #heldLong(bubble) {
    let timer = 0;
    const leave = () => clearTimeout(timer);
    bubble.addEventListener("touchstart", (event) => {
      timer = setTimeout(() => this.#menu(event), HELD);
    }, { passive: true });
    for (const end of ["touchend", "touchmove", "touchcancel"]) bubble.addEventListener(end, leave, { passive: true });
  }
}

/**
 * A message in half a line.
 *
 * @param {import("./phone.js").Phone} phone
 * @param {import("./types.js").Message} message
 */
export function gist(phone, message) {
  const kind = ["photo", "document", "voice", "location", "contact"].find((name) => name in message);
  const named = { photo: "photo", document: "document", voice: "record", location: "location", contact: "contact" };
  const words = (message.text ?? message.caption ?? "").replace(/\s+/g, " ");
  return make("span", {}, words || phone.words(named[/** @type {keyof typeof named} */ (kind ?? "document")]));
}
