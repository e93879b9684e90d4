/** Acting as a person: every act goes through the sandbox's control API and answers at once. */

/**
 * @param {number} person
 * @param {(problem: string) => void} failed
 * @returns {import("./types.js").Act} true if the act was possible
 */
export function actingAs(person, failed) {
  return async (act, wanted = {}) => {
    try {
      const answer = await post(`/sandbox/people/${person}/${act}`, { ...wanted, wait: false });
      if (answer.ok) return true;
      const { error } = await answer.json();
      failed(String(error).split("\n")[0]);
    } catch (problem) {
      failed(problem instanceof Error ? problem.message : String(problem));
    }
    return false;
  };
}

/** @param {object} wanted */
export async function setClock(wanted) {
  await post("/sandbox/clock", wanted);
}

/**
 * @param {string} path
 * @param {object} body
 */
function post(path, body) {
  return fetch(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
}

/**
 * The bytes of a file as the control API takes them.
 *
 * @param {Blob} file
 * @returns {Promise<string>}
 */
export function base64Of(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
