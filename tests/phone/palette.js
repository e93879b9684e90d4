/**
 * A picture's 256 colours and which of them each pixel has: [width, height, colours as RGBA bytes, pixels], in base64.
 *
 * Runs in the page. Colours are gathered in cells of 5 bits a channel and halved along their widest channel until
 * there are enough (median cut); each half's mean is its colour.
 */
async (address) => {
  const bitmap = await createImageBitmap(await (await fetch(address)).blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const bytes = context.getImageData(0, 0, width, height).data;

  const cells = new Map();
  const cellOf = (at) =>
    ((bytes[at] >> 3) << 15) | ((bytes[at + 1] >> 3) << 10) | ((bytes[at + 2] >> 3) << 5) | (bytes[at + 3] >> 3);
  for (let at = 0; at < bytes.length; at += 4) {
    const key = cellOf(at);
    const cell = cells.get(key) ?? { key, count: 0, sums: [0, 0, 0, 0] };
    cell.count += 1;
    for (let channel = 0; channel < 4; channel++) cell.sums[channel] += bytes[at + channel];
    cells.set(key, cell);
  }
  const level = (cell, channel) => cell.sums[channel] / cell.count;
  const widest = (box) => {
    const spans = [0, 1, 2, 3].map((channel) => {
      const levels = box.map((cell) => level(cell, channel));
      return Math.max(...levels) - Math.min(...levels);
    });
    const span = Math.max(...spans);
    const count = box.reduce((sum, cell) => sum + cell.count, 0);
    return { box, channel: spans.indexOf(span), weight: span * Math.sqrt(count) };
  };
  const halves = ({ box, channel }) => {
    const sorted = [...box].sort((one, other) => level(one, channel) - level(other, channel));
    const total = sorted.reduce((sum, cell) => sum + cell.count, 0);
    let [cut, seen] = [1, sorted[0].count];
    while (cut < sorted.length - 1 && seen + sorted[cut].count <= total / 2) seen += sorted[cut++].count;
    return [sorted.slice(0, cut), sorted.slice(cut)];
  };
  const boxes = [widest([...cells.values()])];
  while (boxes.length < 256) {
    boxes.sort((one, other) => one.weight - other.weight);
    if (!boxes.at(-1).weight) break;
    boxes.push(...halves(boxes.pop()).map(widest));
  }

  const colours = new Uint8Array(boxes.length * 4);
  const places = new Map();
  boxes.forEach(({ box }, place) => {
    const count = box.reduce((sum, cell) => sum + cell.count, 0);
    for (const cell of box) places.set(cell.key, place);
    for (let channel = 0; channel < 4; channel++) {
      colours[place * 4 + channel] = Math.round(box.reduce((sum, cell) => sum + cell.sums[channel], 0) / count);
    }
  });
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) pixels[at] = places.get(cellOf(at * 4));
  const text = (list) => {
    let all = "";
    for (let at = 0; at < list.length; at += 8192) all += String.fromCharCode(...list.subarray(at, at + 8192));
    return btoa(all);
  };
  return [width, height, text(colours), text(pixels)];
}
