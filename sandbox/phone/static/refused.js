/** Under the phone, for developers: what the bot tried and Telegram refused. */

import { icon, make } from "./elements.js";

/** @param {import("./words.js").Words} words */
export function refusedNotice(words) {
  const count = make("span");
  const list = make("ol");
  const element = make("details.refused", { hidden: true }, make("summary", {}, icon("warning"), count), list);
  /** @param {import("./types.js").PhoneNews} news */
  const told = (news) => {
    element.hidden = !news.refused.length;
    count.textContent = words("refused", news.refused.length);
    list.replaceChildren(...[...news.refused].reverse().map(refusal));
  };
  return { element, told };
}

/** @param {import("./types.js").Refusal} refused */
function refusal(refused) {
  const tried = Object.entries(refused.params).map(([name, value]) => `${name}: ${value}`);
  return make(
    "li",
    {},
    make("b", {}, refused.method, " ", make("time", {}, refused.at.slice(11, 19))),
    make("p", {}, `${refused.status} ${refused.description}`),
    make("pre", { tabIndex: 0 }, tried.join("\n")),
  );
}
