/** What a message carries beside words: photos, files, voice, places, contacts. */

import { fileAddress } from "./addresses.js";
import { avatar, icon, make } from "./elements.js";
import { mapOf } from "./map.js";
import { phoneSheet, photoSheet, spotSheet } from "./sheets.js";
import { voiceOf } from "./voice.js";

/**
 * @param {import("./phone.js").Phone} phone
 * @param {import("./types.js").Message} message
 * @returns {HTMLElement | undefined}
 */
export function mediaOf(phone, message) {
  if (message.photo) return photo(phone, message.photo);
  if (message.document) return file(phone, message.document);
  if (message.voice) return voiceOf(phone, message.voice);
  if (message.location) return place(phone, message.location);
  if (message.contact) return contact(phone, message.contact);
  return undefined;
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {import("./types.js").FileCard[]} sizes
 */
function photo(phone, sizes) {
  const largest = sizes[sizes.length - 1];
  const image = make("img", {
    src: fileAddress(largest.file_id), alt: phone.words("photo"), width: largest.width, height: largest.height,
  });
  // A place for the picture before it is there, so that nothing jumps.
  image.style.aspectRatio = `${largest.width} / ${largest.height}`;
  image.style.width = `${Math.min(Math.max(largest.width ?? 0, 180), (330 * (largest.width ?? 1)) / (largest.height ?? 1))}px`;
  const onclick = () => photoSheet(phone, fileAddress(largest.file_id));
  return make("button.photo", { type: "button", "aria-label": phone.words("photo"), onclick }, image);
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {import("./types.js").FileCard} card
 */
function file(phone, card) {
  const name = card.file_name ?? "file";
  const ending = name.includes(".") ? (name.split(".").pop() ?? "") : "";
  return make(
    "a.file",
    { href: fileAddress(card.file_id), download: name, title: phone.words("download") },
    make("span.sheet-of-paper", { "aria-hidden": "true" }, ending ? ending.slice(0, 4) : icon("file")),
    make("span.about-file", {}, make("b", {}, name), make("span", {}, sizeOf(card.file_size, phone))),
  );
}

/**
 * @param {number} bytes
 * @param {import("./phone.js").Phone} phone
 */
function sizeOf(bytes, phone) {
  const russian = (phone.news.person.language_code ?? "").startsWith("ru");
  const units = russian ? ["Б", "КБ", "МБ"] : ["B", "KB", "MB"];
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const value = bytes / 1024 ** step;
  const digits = { maximumFractionDigits: step && value < 100 ? 1 : 0 };
  return `${value.toLocaleString(phone.news.person.language_code, digits)} ${units[step]}`;
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {import("./types.js").Spot} spot
 */
function place(phone, spot) {
  const words = `${spot.latitude.toFixed(4)}, ${spot.longitude.toFixed(4)}`;
  const exact = spot.horizontal_accuracy ? ` ${phone.words("accuracy", Math.round(spot.horizontal_accuracy))}` : "";
  return make(
    "button.place",
    { type: "button", "aria-label": `${phone.words("location")} ${words}`, onclick: () => spotSheet(phone, spot) },
    mapOf(spot),
    make("span.coordinates", {}, words + exact),
  );
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {import("./types.js").ContactCard} card
 */
function contact(phone, card) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(" ");
  const number = card.phone_number;
  return make(
    "button.contact",
    { type: "button", onclick: () => phoneSheet(phone, number, name) },
    avatar(name),
    make("span.about-file", {}, make("b", {}, name), make("span", {}, number)),
  );
}
