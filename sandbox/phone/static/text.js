/** The words of a message as they live on a phone: links, commands and numbers that can be tapped, quotes, spoilers. */

import { make } from "./elements.js";
import { phoneSheet } from "./sheets.js";

const FOLDED_LINES = 3;

/**
 * @param {import("./phone.js").Phone} phone
 * @param {string} html as the sandbox wrote it: escaped, well nested
 */
export function textOf(phone, html) {
  const text = make("div.text", { innerHTML: html });
  for (const block of text.querySelectorAll("blockquote, pre")) endLine(block);
  for (const link of text.querySelectorAll("a")) wireLink(phone, link);
  for (const spoiler of text.querySelectorAll(".tg-spoiler")) wireSpoiler(phone, /** @type {HTMLElement} */ (spoiler));
  for (const quote of text.querySelectorAll("blockquote")) wireQuote(phone, quote);
  for (const word of text.querySelectorAll(".tg-bot-command")) {
    wireButton(/** @type {HTMLElement} */ (word), () => phone.act("says", { text: word.textContent }));
  }
  return text;
}

/** The end of the line after a quote or a block of code is the block's own. @param {Element} block */
function endLine(block) {
  const next = block.nextSibling;
  if (next?.nodeType === Node.TEXT_NODE) next.textContent = (next.textContent ?? "").replace(/^\n/, "");
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {HTMLAnchorElement} link
 */
function wireLink(phone, link) {
  const address = link.getAttribute("href") ?? "";
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.onclick = (event) => {
    event.preventDefault();
    if (address.startsWith("tel:")) phoneSheet(phone, address.slice(4));
    else phone.open(address);
  };
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {HTMLElement} spoiler
 */
function wireSpoiler(phone, spoiler) {
  spoiler.title = phone.words("spoiler");
  wireButton(spoiler, () => {
    spoiler.classList.add("open");
    spoiler.removeAttribute("title");
  });
}

/**
 * An expandable quote is folded to three lines if it has more.
 *
 * @param {import("./phone.js").Phone} phone
 * @param {HTMLElement} quote
 */
function wireQuote(phone, quote) {
  if (!quote.hasAttribute("expandable")) return;
  quote.classList.add("expandable");
  const unfold = () => {
    const open = quote.classList.toggle("open");
    quote.setAttribute("aria-expanded", String(open));
  };
  const lines = (quote.textContent ?? "").split("\n").length;
  if (lines <= FOLDED_LINES && (quote.textContent ?? "").length < 100) return;
  quote.classList.add("folding");
  quote.setAttribute("aria-expanded", "false");
  quote.title = phone.words("show_all");
  wireButton(quote, unfold);
}

/**
 * @param {HTMLElement} element
 * @param {() => void} act
 */
function wireButton(element, act) {
  element.setAttribute("role", "button");
  element.tabIndex = 0;
  element.onclick = (event) => {
    if (/** @type {Element} */ (event.target).closest("a") || getSelection()?.toString()) return;
    event.stopPropagation();
    act();
  };
  element.onkeydown = (event) => {
    if (event.target !== element || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    act();
  };
}
