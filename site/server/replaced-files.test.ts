import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { temporarySite } from './testing/temporary-site.ts';

const small: [string, string] = ['<p>old</p>'.repeat(700), '<p>newer</p>'.repeat(900)];
const streamed: [string, string] = ['<p>old</p>'.repeat(40_000), '<p>newer</p>'.repeat(50_000)];

test.each([
  { name: 'pages', contents: small, precompress: false, times: 2000 },
  {
    name: 'pages with compressed files beside them',
    contents: small,
    precompress: true,
    times: 2000,
  },
  {
    name: 'files so large that they are streamed',
    contents: streamed,
    precompress: false,
    times: 2000,
  },
])(
  '$name are never mixed while they are replaced',
  async ({ contents, precompress, times }) => {
    const { site, release, serve } = await temporarySite();
    await release('one', { 'index.html': contents[0] });
    const url = await serve();
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());

    let replacing = true;
    const seen = new Map<string, number>();
    const tagged = new Map<string, string>();
    const read = async (accept: string) => {
      while (replacing) {
        const { status, coding, etag, length, body } = await get(url, accept, agent);
        expect(status).toBe(200);
        expect(body.length).toBe(length);
        const version = contents.indexOf(decode(coding, body));
        if (version === -1)
          throw new Error(`An answer of ${length} bytes is no version of the page.`);
        const answer = `${coding} version ${version}`;
        seen.set(answer, (seen.get(answer) ?? 0) + 1);
        // Large files are tagged by what the file system says, so that one text has many tags.
        expect(tagged.get(etag) ?? answer).toBe(answer);
        tagged.set(etag, answer);
      }
    };
    const readers = ['identity', 'br', 'gzip', 'br, gzip', ''].map(read);
    const worker = new Worker(new URL('testing/replace-over-and-over.ts', import.meta.url), {
      workerData: { folder: join(site, 'one'), contents, times, precompress },
    });
    onTestFinished(async () => void (await worker.terminate()));
    const [code] = await Promise.race([
      once(worker, 'exit'),
      ...readers.map((reader) => reader.then(() => [1])),
    ]);
    replacing = false;
    await Promise.all(readers);
    expect(code).toBe(0);
    const codings = precompress ? ['identity', 'br', 'gzip'] : ['identity'];
    expect([...seen.keys()].toSorted()).toEqual(
      codings.flatMap((coding) => [`${coding} version 0`, `${coding} version 1`]).toSorted(),
    );
  },
  60_000,
);

async function get(url: string, accept: string, agent: Agent) {
  const headers = { 'Accept-Encoding': accept };
  const [response] = await once(request(url, { agent, headers }).end(), 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return {
    status: response.statusCode,
    coding: response.headers['content-encoding'] ?? 'identity',
    etag: response.headers.etag,
    length: Number(response.headers['content-length']),
    body: Buffer.concat(chunks),
  };
}

function decode(coding: string, body: Buffer): string {
  if (coding === 'br') return brotliDecompressSync(body).toString();
  return (coding === 'gzip' ? gunzipSync(body) : body).toString();
}
