/** A voice message: its waves and its length; it plays if there is sound in it. */

import { fileAddress } from "./addresses.js";
import { icon, make } from "./elements.js";
import { minutes } from "./time.js";

const BARS = 36;
const SHORTEST = 200;

/** @type {HTMLAudioElement | undefined} */
let playing;

/**
 * @param {import("./phone.js").Phone} phone
 * @param {import("./types.js").FileCard} card
 */
export function voiceOf(phone, card) {
  const seconds = card.duration ?? 0;
  const bars = make("span.waves", { "aria-hidden": "true" }, ...waves(card.file_id));
  const left = make("span.length", {}, minutes(seconds));
  const button = make("button.play", { type: "button", "aria-label": phone.words("play") }, icon("play"));
  const sound = card.file_size > SHORTEST ? new Audio() : undefined;
  button.onclick = () => {
    if (!sound) phone.sheets.toast(phone.words("silent_voice"));
    else if (sound.paused) start(sound, card.file_id).catch(() => phone.sheets.toast(phone.words("silent_voice")));
    else sound.pause();
  };
  if (sound) wire(phone, sound, button, bars, left, seconds);
  return make("div.voice", {}, button, make("span.track", {}, bars, left));
}

/**
 * @param {HTMLAudioElement} sound
 * @param {string} id
 */
async function start(sound, id) {
  if (!sound.src) sound.src = fileAddress(id);
  if (playing !== sound) playing?.pause();
  playing = sound;
  await sound.play();
}

/**
 * @param {import("./phone.js").Phone} phone
 * @param {HTMLAudioElement} sound
 * @param {HTMLElement} button
 * @param {HTMLElement} bars
 * @param {HTMLElement} left
 * @param {number} seconds
 */
function wire(phone, sound, button, bars, left, seconds) {
  const draw = () => {
    const name = sound.paused ? "play" : "pause";
    button.replaceChildren(icon(name));
    button.setAttribute("aria-label", phone.words(name));
    const part = sound.ended ? 0 : sound.currentTime / (sound.duration || seconds || 1);
    [...bars.children].forEach((bar, at) => bar.classList.toggle("heard", at / BARS < part));
    left.textContent = minutes(sound.paused || sound.ended ? seconds : sound.currentTime);
  };
  for (const event of ["play", "pause", "ended", "timeupdate"]) sound.addEventListener(event, draw);
}

/** Waves that a recording always has alike. @param {string} id */
function waves(id) {
  let seed = [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: BARS }, (_, at) => {
    seed = (seed * 1_103_515_245 + 12_345) >>> 0;
    const swell = 0.45 + 0.4 * Math.sin(at / 3.1) ** 2;
    const bar = make("i");
    bar.style.height = `${Math.round(15 + 85 * swell * ((seed >>> 16) / 65_536))}%`;
    return bar;
  });
}
