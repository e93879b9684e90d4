/** What can be attached: someone from the phone book, a place, a file, a photo, a recording. */

import { base64Of } from "./acting.js";
import { avatar, icon, make } from "./elements.js";
import { line, sheet } from "./sheets.js";

/** @typedef {import("./phone.js").Phone} Phone */

const RECORDING = { address: "/phone/recording.ogg", seconds: 4 };

/** @param {Phone} phone */
export function attachSheet(phone) {
  const { words } = phone;
  sheet(
    phone, words("attach"),
    line(phone, "person", words("contact"), () => contactSheet(phone)),
    line(phone, "location", words("location"), () => locationSheet(phone)),
    line(phone, "file", words("file"), () => choose("", (file) => sendFile(phone, file))),
    line(phone, "photo", words("photo"), () => choose("image/png,image/jpeg", (file) => sendPhoto(phone, file))),
    line(phone, "voice", words("record"), () => sendVoice(phone)),
  );
}

/** Sends the one recording everybody has. @param {Phone} phone */
export async function sendVoice(phone) {
  const recording = await (await fetch(RECORDING.address)).blob();
  phone.act("voice", { seconds: RECORDING.seconds, content: await base64Of(recording) });
}

/** @param {Phone} phone */
function contactSheet(phone) {
  const { act, words } = phone;
  const people = phone.around().contacts.map((contact) =>
    chosen(phone, avatar(contact.name), contact.name, contact.phone, () => act("contact", contact)),
  );
  const own = form(phone, words("new_contact"), [["name", "text"], ["phone", "tel"]], words("send"), ({ name, phone: number }) =>
    act("contact", { name, phone: number }),
  );
  sheet(phone, words("contact"), make("div.list", {}, ...people), own);
}

/** @param {Phone} phone */
function locationSheet(phone) {
  const { act, news, words } = phone;
  const [latitude, longitude] = news.person.place;
  const places = [{ name: words("here"), latitude, longitude }, ...phone.around().places].map((place) =>
    chosen(phone, icon("location"), place.name, `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`, () =>
      act("location", { latitude: place.latitude, longitude: place.longitude, accuracy: 15 }),
    ),
  );
  const fields = /** @type {[string, string][]} */ ([["latitude", "number"], ["longitude", "number"]]);
  const own = form(phone, "", fields, words("send_location"), (typed) =>
    act("location", { latitude: Number(typed.latitude), longitude: Number(typed.longitude) }),
  );
  sheet(phone, words("location"), make("div.list", {}, ...places), own);
}

/** @param {Phone} phone @param {Node} picture @param {string} name @param {string} below @param {() => void} act */
function chosen(phone, picture, name, below, act) {
  const onclick = () => {
    phone.sheets.close();
    act();
  };
  const words = make("span.about-file", {}, make("b", {}, name), make("span", {}, below));
  return make("button.line", { type: "button", onclick }, picture, words);
}

/**
 * @param {Phone} phone
 * @param {string} title
 * @param {[name: string, type: string][]} fields
 * @param {string} send
 * @param {(typed: Record<string, string>) => void} act
 */
function form(phone, title, fields, send, act) {
  const inputs = fields.map(([name, type]) =>
    make("input", {
      name, type, required: true, placeholder: phone.words(name), "aria-label": phone.words(name), step: "any",
      autocomplete: "off",
    }),
  );
  const typed = /** @type {HTMLFormElement} */ (
    make("form.own", {}, title && make("h3", {}, title), ...inputs, make("button.strong", { type: "submit" }, send))
  );
  typed.onsubmit = (event) => {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(typed)].map(([name, value]) => [name, String(value)]));
    phone.sheets.close();
    act(values);
  };
  return typed;
}

/** @param {string} kinds @param {(file: File) => void} act */
function choose(kinds, act) {
  const input = /** @type {HTMLInputElement} */ (make("input.chooser", { type: "file", accept: kinds }));
  input.onchange = () => input.files?.[0] && act(input.files[0]);
  input.click();
}

/** @param {Phone} phone @param {File} file */
async function sendFile(phone, file) {
  phone.act("document", { name: file.name, content: await base64Of(file) });
}

/** @param {Phone} phone @param {File} file */
async function sendPhoto(phone, file) {
  phone.act("photo", { content: await base64Of(file) });
}
