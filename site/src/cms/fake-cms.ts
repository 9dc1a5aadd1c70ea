import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { patient, type RetryPolicy } from './request.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** For tests: a web server that answers the n-th request with the n-th answer, then with the last. */
export async function fakeCms(...answers: Answer[]): Promise<{ url: string; requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request.url ?? '');
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** For tests: an answer with `body` as JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

/** For tests: an answer that breaks off in its body. */
export const brokenOff: Answer = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"docs":[', () => response.destroy());
};

/** For tests: retries that wait for nothing; `delays` are what they would have waited. */
export function impatient(changes: Partial<RetryPolicy> = {}): RetryPolicy & { delays: number[] } {
  const delays: number[] = [];
  const sleep = async (milliseconds: number) => delays.push(milliseconds);
  return { ...patient, sleep, random: () => 1, ...changes, delays };
}
