/** A map that is drawn and not fetched: streets, a river and a park that a place always has alike. */

const SPACE = "http://www.w3.org/2000/svg";
const WIDE = 260;
const HIGH = 132;

/** @param {import("./types.js").Spot} spot */
export function mapOf(spot) {
  const map = shape("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, class: "map", preserveAspectRatio: "xMidYMid slice" });
  map.setAttribute("aria-hidden", "true");
  const east = (Math.abs(spot.longitude) * 997) % 90;
  const north = (Math.abs(spot.latitude) * 991) % 60;
  const lean = ((Math.abs(spot.latitude + spot.longitude) * 311) % 40) - 20;
  map.append(
    shape("rect", { class: "ground", width: WIDE, height: HIGH }),
    shape("rect", { class: "park", x: 20 + east, y: north - 8, width: 74, height: 46, rx: 9 }),
    shape("rect", { class: "park", x: 210 - east, y: 84 + north / 4, width: 46, height: 30, rx: 7 }),
    shape("path", { class: "river", d: `M-10 ${116 - north} C 70 ${70 - lean}, 150 ${140 - north}, 270 ${52 + lean}` }),
    ...streets(east, north, lean),
    shape("path", { class: "avenue", d: `M-10 ${40 + north} L 270 ${74 + lean}` }),
    shape("path", { class: "avenue", d: `M${150 - east / 3} -10 L ${128 + lean} 142` }),
    ...pin(spot.horizontal_accuracy),
  );
  return map;
}

/** @param {number} east @param {number} north @param {number} lean */
function streets(east, north, lean) {
  const across = [0, 1, 2, 3].map((row) => {
    const y = ((row * 38 + north) % 150) - 8;
    return `M-10 ${y} L 270 ${y + lean / 2}`;
  });
  const along = [0, 1, 2, 3, 4, 5].map((column) => {
    const x = ((column * 47 + east) % 280) - 10;
    return `M${x} -10 L ${x - lean / 2} 142`;
  });
  return [...across, ...along].map((d) => shape("path", { class: "street", d }));
}

/** @param {number | undefined} accuracy metres */
function pin(accuracy) {
  const [x, y] = [WIDE / 2, HIGH / 2 + 8];
  const around = shape("circle", { class: "accuracy", cx: x, cy: y, r: Math.min(52, 14 + (accuracy ?? 0) / 4) });
  const drop = `M${x} ${y} c -5 -12 -14 -16 -14 -27 a 14 14 0 0 1 28 0 c 0 11 -9 15 -14 27 z`;
  const dot = shape("circle", { class: "eye", cx: x, cy: y - 27, r: 5 });
  return [...(accuracy ? [around] : []), shape("path", { class: "pin", d: drop }), dot];
}

/**
 * @param {string} kind
 * @param {Record<string, string | number>} attributes
 */
function shape(kind, attributes) {
  const element = document.createElementNS(SPACE, kind);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
