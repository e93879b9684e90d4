/** Making elements: `make("button.send", {type: "button", onclick: send}, icon("send"))`. */

/**
 * An element by its tag and classes, its properties (aria-* and data-* as attributes) and its children.
 *
 * @param {string} kind
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function make(kind, properties = {}, ...children) {
  const [tag, ...classes] = kind.split(".");
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && !name.includes("-")) Reflect.set(element, name, value);
    else if (value !== undefined && value !== null && value !== false) element.setAttribute(name, String(value));
  }
  element.append(.../** @type {(Node | string)[]} */ (children.filter(Boolean)));
  return element;
}

/**
 * A button with a name for those who can't see its picture.
 *
 * @param {string} kind classes
 * @param {string} name
 * @param {string} picture an icon's name
 * @param {(event: Event) => void} onclick
 */
export function pictured(kind, name, picture, onclick) {
  return /** @type {HTMLButtonElement} */ (
    make(`button.${kind}`, { type: "button", "aria-label": name, title: name, onclick }, icon(picture))
  );
}

/** @type {Record<string, string>} */
const PATHS = {
  attach: "M20 11.5 12.5 19a5 5 0 0 1-7-7L14 3.5a3.4 3.4 0 0 1 4.8 4.8L10.5 16.6a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6",
  back: "M15 5l-7 7 7 7",
  battery: "M2 8h17v8H2zM21.5 11v2",
  check: "M4 12.5 9 17.5 20 6.5",
  checks: "M1.5 12.5 6.5 17.5 16.5 6.5M11.5 16l1.5 1.5L23.5 6.5",
  close: "M6 6l12 12M18 6 6 18",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  dark: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  down: "M5 9l7 7 7-7",
  file: "M6 2.5h8l5 5v14H6zM14 2.5v5h5",
  keys: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17 10h.01M7 14h10",
  light: "M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5",
  link: "M8 16 17 7M9.5 7H17v7.5",
  location: "M12 21.5s7-7 7-12a7 7 0 0 0-14 0c0 5 7 12 7 12zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M12 5.5h.01M12 12h.01M12 18.5h.01",
  pause: "M8 5v14M16 5v14",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c1-4.5 4-6 7.5-6s6.5 1.5 7.5 6",
  phone: "M6 3.5c2-1 3.5 1.5 4 3.5s-1.5 2.5-1.5 3.5c1 2.5 3 4.5 5.5 5.5 1 0 1.5-2 3.5-1.5s4.5 2 3.5 4c-1.5 3-6 2.5-10.5-1.5S3 5 6 3.5z",
  photo: "M3.5 6.5h4l2-2.5h5l2 2.5h4v13h-17zM12 16.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
  play: "M8 5v14l11-7z",
  reply: "M10 6 4 12l6 6M4 12h9c4 0 7 2 7 7",
  send: "M3 11.5 21 3l-4.5 18-5-7zM11.5 14 21 3",
  signal: "M4 19v-3M9 19v-7M14 19V9M19 19V5",
  voice: "M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3.5",
  warning: "M12 3.5 22 20.5H2zM12 10v5M12 17.7h.01",
};

/** @param {string} name */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon", `icon-${name}`);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/**
 * A round picture with the first letters of a name, its colour by the number or by the name.
 *
 * @param {string} name
 * @param {number} [number]
 */
export function avatar(name, number = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)) {
  const letters = name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("");
  return make("span.avatar", { "aria-hidden": "true", "data-colour": Math.abs(number) % 6 }, letters);
}
