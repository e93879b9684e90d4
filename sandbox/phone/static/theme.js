/** Dark or light: as the system has it, until the switch or the address says otherwise. */

import { icon } from "./elements.js";

const KEPT = "sandbox-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

/**
 * @param {HTMLButtonElement} button
 * @param {string | null} asked "dark" or "light" from the page's address
 */
export function useTheme(button, asked) {
  let words = /** @type {import("./words.js").Words} */ ((name) => name);
  let chosen = asked ?? localStorage.getItem(KEPT);
  const draw = () => {
    const theme = chosen ?? (dark.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
    const other = theme === "dark" ? "light" : "dark";
    button.replaceChildren(icon(other));
    button.setAttribute("aria-label", words(other));
    button.title = words(other);
  };
  button.onclick = () => {
    chosen = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem(KEPT, chosen);
    draw();
  };
  dark.addEventListener("change", draw);
  draw();
  /** @param {import("./words.js").Words} own */
  const speak = (own) => {
    words = own;
    draw();
  };
  return { speak };
}
