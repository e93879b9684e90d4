/** The sheets a chat has: on a link, a number, a place, a photo, a message, and the chat's own menu. */

import { icon, make } from "./elements.js";

/** @typedef {import("./phone.js").Phone} Phone */

/**
 * A line of a sheet that does something and closes it.
 *
 * @param {Phone} phone
 * @param {string} picture
 * @param {string} words
 * @param {() => void} act
 */
export function line(phone, picture, words, act) {
  const onclick = () => {
    phone.sheets.close();
    act();
  };
  return make("button.line", { type: "button", onclick }, icon(picture), make("span", {}, words));
}

/** @param {Phone} phone @param {string} name @param {...HTMLElement} parts */
export function sheet(phone, name, ...parts) {
  const close = make("button.cancel", { type: "button", onclick: () => phone.sheets.close() }, phone.words("cancel"));
  phone.sheets.open(name, [make("h2", {}, name), ...parts, close]);
}

/** @param {Phone} phone @param {string} question @param {string} yes @param {() => void} act */
export function confirmSheet(phone, question, yes, act) {
  const { sheets, words } = phone;
  const agree = () => {
    sheets.close();
    act();
  };
  const choices = make(
    "div.choices", {},
    make("button", { type: "button", onclick: () => sheets.close() }, words("cancel")),
    make("button.strong", { type: "button", "data-first": true, onclick: agree }, yes),
  );
  sheets.open(question, [make("p.text", {}, question), choices], "alert");
}

/** @param {Phone} phone @param {string} address @param {string} [remark] */
export function linkSheet(phone, address, remark) {
  const { sheets, words } = phone;
  const plain = address.replace(/^mailto:/, "");
  const open = make(
    "a.strong",
    { href: address, target: "_blank", rel: "noopener noreferrer", onclick: () => sheets.close() },
    words(plain === address ? "open" : "write"),
  );
  const copy = () => {
    sheets.close();
    sheets.copy(plain);
  };
  const choices = make("div.choices", {}, make("button", { type: "button", onclick: copy }, words("copy")), open);
  const parts = [make("h2", {}, plain === address ? words("open_link") : plain), make("p.address", {}, plain)];
  sheets.open(plain, [...parts, ...(remark ? [make("p.remark", {}, remark)] : []), choices], "alert");
}

/** @param {Phone} phone @param {string} number @param {string} [name] */
export function phoneSheet(phone, number, name) {
  const { words } = phone;
  const call = make("a.line", { href: `tel:${number}` }, icon("phone"), make("span", {}, words("call")));
  call.onclick = () => phone.sheets.close();
  sheet(
    phone, name ? `${name} · ${number}` : number,
    call, line(phone, "copy", words("copy"), () => phone.sheets.copy(number)),
  );
}

/** @param {Phone} phone @param {import("./types.js").Spot} spot */
export function spotSheet(phone, spot) {
  const words = `${spot.latitude}, ${spot.longitude}`;
  sheet(phone, words, line(phone, "copy", phone.words("copy"), () => phone.sheets.copy(words)));
}

/** @param {Phone} phone @param {string} address */
export function photoSheet(phone, address) {
  const close = make("button", { type: "button", "aria-label": phone.words("close") }, icon("close"));
  close.onclick = () => phone.sheets.close();
  const image = make("img", { src: address, alt: phone.words("photo") });
  phone.sheets.open(phone.words("photo"), [image, close], "viewer");
}

/** What can be done with a message. @param {Phone} phone @param {import("./types.js").Message} message */
export function messageSheet(phone, message) {
  const { composer, words } = phone;
  const text = message.text ?? message.caption ?? "";
  const lines = [line(phone, "reply", words("reply"), () => composer.concern("reply", message))];
  if (text && !message.has_protected_content) {
    lines.push(line(phone, "copy", words("copy"), () => phone.sheets.copy(text)));
  }
  if (!message.from_bot && message.text) {
    lines.push(line(phone, "check", words("edit"), () => composer.concern("edit", message)));
  }
  sheet(phone, words("message"), ...lines);
}

/** @param {Phone} phone */
export function menuSheet(phone) {
  const { act, news, words } = phone;
  const blocked = news.person.blocked;
  sheet(
    phone, news.bot.name,
    line(phone, "send", "/start", () => act("says", { text: "/start" })),
    line(phone, "close", words(blocked ? "unblock" : "block"), () => act(blocked ? "unblocks" : "blocks")),
  );
}
