import type { Config } from '@dateline/shared/payload-types.ts';
import type { File, Payload, RequiredDataFromCollectionSlug } from 'payload';

type Collection = Exclude<keyof Config['collections'], `payload-${string}`>;

/** A demo record that another one names, and that is not there. */
export class UnknownDemoKey extends Error {
  readonly collection: string;
  readonly key: string;

  constructor(collection: string, key: string) {
    super(`The demo has no ${collection} record “${key}”.`);
    this.name = 'UnknownDemoKey';
    this.collection = collection;
    this.key = key;
  }
}

/** Makes the records of the demo, and knows the id of each by its key. */
export class Keys {
  readonly payload: Payload;
  readonly #ids = new Map<string, string>();

  constructor(payload: Payload) {
    this.payload = payload;
  }

  /** @throws {UnknownDemoKey} */
  id(collection: Collection, key: string): string {
    const id = this.#ids.get(`${collection}/${key}`);
    if (id === undefined) throw new UnknownDemoKey(collection, key);
    return id;
  }

  ids(collection: Collection, keys: readonly string[]): string[] {
    return keys.map((key) => this.id(collection, key));
  }

  has(collection: Collection, key: string): boolean {
    return this.#ids.has(`${collection}/${key}`);
  }

  /** Makes the record unless one with the `natural` key is there; either way its id is known then. */
  async make<C extends Collection>(
    collection: C,
    key: string,
    natural: Record<string, string>,
    data: RequiredDataFromCollectionSlug<C>,
    file?: File,
  ): Promise<string> {
    const where = Object.fromEntries(
      Object.entries(natural).map(([field, value]) => [field, { equals: value }]),
    );
    const { docs } = await this.payload.find({
      collection,
      where,
      limit: 1,
      depth: 0,
      draft: true,
    });
    const found = docs[0]?.id;
    const id = found ?? (await this.payload.create({ collection, data, file, depth: 0 })).id;
    this.#ids.set(`${collection}/${key}`, String(id));
    return String(id);
  }
}
