/** Where the page finds what a message carries. */

/** @param {string} id */
export function fileAddress(id) {
  return `/phone/files/${encodeURIComponent(id)}`;
}
