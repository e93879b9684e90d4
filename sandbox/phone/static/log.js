/** The chat: bubbles in order, edited and deleted in place, days between them, and where the eye is. */

import { Bubble } from "./bubble.js";
import { make, pictured } from "./elements.js";
import { day, dayKey, now } from "./time.js";

const NEAR = 80;
const ABOVE = 8;
const TOGETHER = 600;

export class Log {
  /** @param {import("./phone.js").Phone} phone */
  constructor(phone) {
    this.phone = phone;
    /** @type {Map<number, Bubble>} */
    this.bubbles = new Map();
    this.unread = 0;
    this.today = "";
    this.near = true;
    this.top = 0;
    /** @type {Bubble | undefined} what is still to be brought into sight */
    this.awaited = undefined;
    this.all = make("div.all");
    this.list = make("div.messages", { tabIndex: 0, onscroll: () => this.#scrolled() }, this.all);
    this.list.setAttribute("role", "log");
    this.list.setAttribute("aria-live", "polite");
    this.down = pictured("down", phone.words("to_bottom"), "down", () => this.toBottom(true));
    this.badge = make("span.badge");
    this.down.append(this.badge);
    this.element = make("div.log", {}, make("div.wallpaper"), this.list, this.down);
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(this.list);
    sizes.observe(this.all);
  }

  /** @param {import("./types.js").PhoneNews} news */
  told(news) {
    this.list.setAttribute("aria-label", this.phone.words("chat", news.bot.name));
    if (news.whole) this.#clear();
    const focus = this.#focus();
    const said = news.messages.filter((message) => this.#put(message));
    focus?.();
    this.#taps(news);
    this.#arrange();
    this.#describe(news);
    const theirs = said.filter((message) => message.from_bot);
    if (!news.whole) this.#count(theirs.length);
    if (news.whole || this.near || theirs.length < said.length) this.#bring(said.at(-1));
  }

  /** Whatever is in sight is read. */
  looked() {
    if (this.phone.inSight && this.near) this.#count(-this.unread);
  }

  tick() {
    const today = dayKey(now(), this.phone.news.person.zone);
    if (today !== this.today) this.#arrange();
    this.today = today;
  }

  /** @param {boolean} [smooth] */
  toBottom(smooth = false) {
    this.near = true;
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    this.looked();
    this.phone.counted();
  }

  /**
   * Brings what was said last into sight: one that is taller than the screen from its beginning.
   *
   * @param {import("./types.js").Message} [last]
   */
  #bring(last) {
    const bubble = last && this.bubbles.get(last.message_id);
    this.awaited = this.list.clientHeight ? undefined : bubble;
    this.toBottom();
    if (!bubble || !last.from_bot || bubble.element.offsetHeight < this.list.clientHeight) return;
    this.near = false;
    this.list.scrollTop = bubble.element.offsetTop - ABOVE;
  }

  #resized() {
    if (this.awaited && this.list.clientHeight) this.#bring(this.awaited.message);
    else if (this.near) this.toBottom();
  }

  /** Shows a message somebody answered. @param {number} id */
  show(id) {
    const element = this.bubbles.get(id)?.element;
    element?.scrollIntoView({ block: "center", behavior: "smooth" });
    element?.animate([{ filter: "brightness(.85)" }, { filter: "none" }], 1200);
  }

  /** The newest message that fits. @param {(message: import("./types.js").Message) => boolean} fits */
  last(fits) {
    return [...this.bubbles.values()].reverse().map((bubble) => bubble.message).find(fits);
  }

  #clear() {
    this.bubbles.clear();
    this.all.replaceChildren();
    this.near = true;
    this.unread = 0;
  }

  /** True for a message that is new. @param {import("./types.js").Message} message */
  #put(message) {
    const known = this.bubbles.get(message.message_id);
    if (message.deleted) {
      this.bubbles.delete(message.message_id);
      known?.vanish();
      return false;
    }
    if (known) {
      known.draw(message);
      return false;
    }
    const bubble = new Bubble(this.phone, message);
    this.bubbles.set(message.message_id, bubble);
    this.all.append(bubble.element);
    return true;
  }

  /** @param {import("./types.js").PhoneNews} news */
  #taps(news) {
    for (const tap of news.taps) this.bubbles.get(tap.message)?.buttons.tapped(tap);
    const answered = news.taps.filter((tap) => tap.answered && (tap.text || tap.url));
    for (const tap of news.whole ? [] : answered) {
      if (tap.url) this.phone.open(tap.url);
      else if (tap.alert) this.phone.sheets.alert(tap.text);
      else this.phone.sheets.toast(tap.text);
    }
  }

  /** Days between the messages; of those that belong together the last has the tail. */
  #arrange() {
    const { person } = this.phone.news;
    for (const old of this.all.querySelectorAll(".day")) old.remove();
    const all = [...this.bubbles.values()];
    let before = "";
    all.forEach((bubble, at) => {
      const sent = new Date(bubble.message.date * 1000);
      const key = dayKey(sent, person.zone);
      if (key !== before) {
        const label = day(sent, person.language_code, person.zone, this.phone.words);
        bubble.element.before(make("p.day", {}, make("span", {}, label)));
      }
      bubble.element.classList.toggle("last", !isTogether(bubble, all[at + 1]));
      bubble.element.classList.toggle("first", key !== before || !isTogether(all[at - 1], bubble));
      before = key;
    });
  }

  /** What an empty chat says of the bot. @param {import("./types.js").PhoneNews} news */
  #describe(news) {
    this.all.querySelector(".about")?.remove();
    if (this.bubbles.size || !news.bot.description) return;
    const text = make("p", {}, news.bot.description);
    this.all.append(make("div.about", {}, make("b", {}, this.phone.words("what_can")), text));
  }

  /** A button that had the focus keeps it although its message is drawn anew. */
  #focus() {
    const focused = document.activeElement;
    const turn = focused?.closest(".turn");
    if (!focused || !turn || !this.list.contains(turn)) return undefined;
    const at = [...turn.querySelectorAll(".buttons button")].indexOf(focused);
    return () => {
      if (focused.isConnected) return;
      const buttons = /** @type {NodeListOf<HTMLElement>} */ (turn.querySelectorAll(".buttons button"));
      (buttons[Math.min(at, buttons.length - 1)] ?? this.list).focus({ preventScroll: true });
    };
  }

  /** @param {number} more */
  #count(more) {
    const seen = this.phone.inSight && this.near;
    this.unread = seen ? 0 : this.unread + more;
    this.badge.textContent = this.unread ? String(this.unread) : "";
    this.phone.counted();
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    const up = scrollTop < this.top;
    this.top = scrollTop;
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.near = true;
    else if (up) this.near = false;
    this.down.classList.toggle("shown", !this.near);
    if (this.near && this.unread) this.looked();
  }
}

/**
 * @param {Bubble | undefined} one
 * @param {Bubble | undefined} next
 */
function isTogether(one, next) {
  if (!one || !next) return false;
  return one.message.from_bot === next.message.from_bot && next.message.date - one.message.date < TOGETHER;
}
