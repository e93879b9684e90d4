/** The bar on top of the chat: the bot's name, what it is doing, and the menu beside it. */

import { avatar, make, pictured } from "./elements.js";
import { menuSheet } from "./sheets.js";

const ACTION_LASTS = 5000;

export class Head {
  /** @param {import("./phone.js").Phone} phone */
  constructor(phone) {
    this.phone = phone;
    this.up = true;
    this.doing = "";
    this.timer = 0;
    this.name = make("b");
    this.state = make("span.state");
    this.picture = make("span.avatar");
    const more = pictured("more", phone.words("more"), "more", () => menuSheet(phone));
    this.element = make("header.head", {}, this.picture, make("div.names", {}, this.name, this.state), more);
  }

  /** @param {import("./types.js").PhoneNews} news */
  told(news) {
    this.name.textContent = news.bot.name;
    const picture = avatar(news.bot.name, 1);
    this.picture.replaceWith(picture);
    this.picture = picture;
    if (news.whole || news.action) this.#does(news.whole ? "" : news.action);
    else if (this.doing && news.messages.some((message) => message.from_bot)) this.#does("");
    this.#draw();
  }

  /** @param {boolean} up */
  connected(up) {
    this.up = up;
    this.#draw();
  }

  /** Telegram shows what a bot is doing for five seconds. @param {string} action */
  #does(action) {
    clearTimeout(this.timer);
    this.doing = action;
    if (action) {
      this.timer = setTimeout(() => {
        this.doing = "";
        this.#draw();
      }, ACTION_LASTS);
    }
  }

  #draw() {
    const { words } = this.phone;
    const known = ["typing", "upload_document", "upload_photo"];
    const doing = known.includes(this.doing) ? this.doing : "typing";
    this.state.classList.toggle("doing", this.up && Boolean(this.doing));
    this.state.textContent = !this.up ? words("connecting") : this.doing ? words(doing) : words("bot");
  }
}
