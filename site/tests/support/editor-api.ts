import { z } from 'zod';

/** What the CMS answered instead of doing what was asked: its own sentences. */
export class Refused extends Error {
  override name = 'Refused';
}

/** The REST API of a newsroom, as an editor who is logged in has it. */
export class EditorApi {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor(url: string, headers: Record<string, string>) {
    this.#url = url;
    this.#headers = headers;
  }

  /** The document whose `field` is `value`; null if there is none. */
  async find(collection: string, field: string, value: string): Promise<Found | null> {
    const query = new URLSearchParams({
      [`where[${field}][equals]`]: value,
      limit: '1',
      depth: '0',
    });
    const answer = await this.#ask(`${collection}?${query}`, { headers: this.#headers });
    return z.object({ docs: z.array(found) }).parse(answer).docs[0] ?? null;
  }

  /** @throws {Refused} */
  create(collection: string, data: object): Promise<Found> {
    const body = JSON.stringify(data);
    return this.#make(collection, { headers: this.#headers, body });
  }

  /** The one of that name that is there, or else a new one. */
  async findOrCreate(
    collection: string,
    data: { name: string; [field: string]: unknown },
  ): Promise<string> {
    const there = await this.find(collection, 'name', data.name);
    return (there ?? (await this.create(collection, data))).id;
  }

  /** @throws {Refused} */
  async upload(file: Blob, fields: object): Promise<string> {
    const body = new FormData();
    body.set('file', file, 'from-the-camera.jpg');
    body.set('_payload', JSON.stringify(fields));
    const { authorization = '' } = this.#headers;
    return (await this.#make('photos', { headers: { authorization }, body })).id;
  }

  async #make(collection: string, request: RequestInit): Promise<Found> {
    const answer = await this.#ask(`${collection}?depth=0`, { ...request, method: 'POST' });
    return z.object({ doc: found }).parse(answer).doc;
  }

  async #ask(path: string, request: RequestInit): Promise<unknown> {
    const response = await fetch(`${this.#url}/api/${path}`, request);
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const sentences = refusal
      .parse(answer)
      .errors.flatMap(({ message, data }) => [
        message,
        ...(data?.errors ?? []).map((each) => `${each.path}: ${each.message}`),
      ]);
    const [collection] = path.split('?');
    throw new Refused(
      `The CMS refused (${collection}, ${response.status}): ${sentences.join(' ')}`,
    );
  }
}

type Found = z.infer<typeof found>;

const found = z.object({ id: z.string(), slug: z.string().nullish() });

const refusal = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z
        .object({ errors: z.array(z.object({ path: z.string(), message: z.string() })).optional() })
        .nullish(),
    }),
  ),
});
