import type { IncomingMessage } from 'node:http';

/** The body of a request as text; null, and the rest unread, if it is longer than `most` bytes. */
export async function readBody(incoming: IncomingMessage, most: number): Promise<string | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > most) return giveUp(incoming);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > most) return giveUp(incoming);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function giveUp(incoming: IncomingMessage): null {
  // The answer still goes out; the connection then ends instead of taking the rest in.
  incoming.pause();
  return null;
}
