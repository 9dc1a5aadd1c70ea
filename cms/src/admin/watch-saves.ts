/**
 * Calls `onSaved` as soon as the CMS has answered a write to a document. Payload tells of a save only
 * when it has drawn the form anew, 25 to 45 ms later, and asks the CMS for so much then that the next
 * question waits for it.
 *
 * @param address path of the document in the API
 * @returns ends it
 */
export function watchSaves(address: string, onSaved: () => void): () => void {
  const before = window.fetch;
  let watching = true;
  const watched: typeof fetch = (input, init) => {
    const answer = before(input, init);
    if (watching && isWriteTo(address, input, init)) {
      void answer.then(
        ({ ok }) => ok && watching && onSaved(),
        // Whoever asked is told of it by the same answer.
        () => undefined,
      );
    }
    return answer;
  };
  window.fetch = watched;
  return () => {
    watching = false;
    if (window.fetch === watched) window.fetch = before;
  };
}

function isWriteTo(address: string, ...[input, init]: Parameters<typeof fetch>): boolean {
  const asked = input instanceof Request ? input : { url: String(input), method: 'GET' };
  if (/^(?:get|head)$/i.test(init?.method ?? asked.method)) return false;
  const { pathname } = new URL(asked.url, location.href);
  return pathname === address || pathname.startsWith(`${address}/`);
}
