/** The page's ear: server-sent events that find their way back after any break. */

const AGAIN_AFTER = 1000;

/**
 * Calls `told` with each piece of news and `connected` with whether the line is up.
 *
 * The browser itself reconnects a broken stream; where it gives up (the server answered with an error), we
 * ask again, saying what was seen last.
 *
 * @param {string} people who is watched, as in the page's address
 * @param {(news: import("./types.js").News) => void} told
 * @param {(up: boolean) => void} connected
 */
export function follow(people, told, connected) {
  let seen = "";
  const listen = () => {
    const source = new EventSource(`/phone/news?${new URLSearchParams({ people, since: seen })}`);
    source.onmessage = (event) => {
      seen = event.lastEventId;
      connected(true);
      told(JSON.parse(event.data));
    };
    source.onerror = () => {
      connected(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN_AFTER);
    };
    addEventListener("pagehide", () => source.close(), { once: true });
  };
  listen();
}
