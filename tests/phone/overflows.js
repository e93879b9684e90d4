/**
 * What stands out of its phone or lies on something else, in words; nothing if all is well.
 *
 * Runs in the page. Looked at are the phones in sight: every element against its phone's sides, what stands
 * in a row or a column against its neighbours, and each line of words against the time in its bubble.
 */
() => {
  const wrong = [];
  const name = (one) => `${one.tagName.toLowerCase()}.${one.className} «${(one.textContent ?? "").slice(0, 30)}»`;
  const shown = (one) => one.getClientRects().length && getComputedStyle(one).visibility === "visible";
  const all = (place, kind) => [...place.querySelectorAll(kind)].filter(shown);
  const box = (one) => one.getBoundingClientRect();
  const meet = (one, other) =>
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;

  const standsOut = (frame) => {
    const around = box(frame);
    if (around.bottom > innerHeight + 1) wrong.push(`${name(frame)} leaves the window`);
    for (const one of all(frame, "*:not(svg *):not(pre *)")) {
      if (box(one).left < around.left - 1 || box(one).right > around.right + 1) wrong.push(`${name(one)} leaves its phone`);
    }
  };
  const overlaps = (frame) => {
    for (const kind of [".turn, .day", ".buttons button", ".keys button", ".composer .line > *", ".frame > *:not(.sheets)"]) {
      const row = all(frame, kind).map((one) => [one, box(one)]);
      row.forEach(([one, place], at) => {
        for (const [other, there] of row.slice(at + 1)) {
          if (meet(place, there)) wrong.push(`${name(one)} overlaps ${name(other)}`);
        }
      });
    }
  };
  const timeCovers = (bubble) => {
    const time = box(bubble.querySelector(".meta:not(.room)"));
    const words = document.createTreeWalker(bubble.querySelector(".text"), NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      if (words.currentNode.parentElement.closest(".room, .folding, pre")) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      if ([...range.getClientRects()].some((line) => meet(line, time))) wrong.push(`the time covers ${name(bubble)}`);
    }
  };

  if (document.documentElement.scrollWidth > innerWidth) wrong.push("the page is wider than its window");
  for (const frame of all(document, ".frame")) {
    standsOut(frame);
    overlaps(frame);
    for (const bubble of all(frame, ".bubble:has(.text)")) timeCovers(bubble);
  }
  return wrong;
}
