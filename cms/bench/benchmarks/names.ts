import { MongoClient, ObjectId } from 'mongodb';
import { root as bodyOf, paragraph, text } from '../corpus/lexical.ts';
import { randomOf } from '../corpus/random.ts';
import { sentences } from '../corpus/sentences.ts';
import { now } from '../measure/clock.ts';
import { summarise } from '../measure/percentiles.ts';
import type { BenchNewsroom } from '../newsroom/start-newsroom.ts';
import type { BenchOptions } from '../options.ts';

/** Besides its own name each entity of this measurement has so many. */
const otherNames = 3;

/**
 * A story of about 900 words with forty names in it, asked about as the form asks while one writes:
 * first when the CMS knows nothing yet, then again and again, and each time after an entity was changed.
 */
export async function names(newsroom: BenchNewsroom, options: BenchOptions): Promise<object[]> {
  const client = await MongoClient.connect(newsroom.databaseUrl);
  try {
    const entities = client.db().collection('entities');
    const made = Array.from({ length: options.entities }, (_, index) => madeEntity(index));
    await entities.insertMany(made);
    const asked = story(made.slice(0, 40).map(({ name }) => name));
    const ask = async () => {
      const began = now();
      await newsroom.editor.names(asked);
      return now() - began;
    };
    const first = await ask();
    const [same, changed]: [number[], number[]] = [[], []];
    for (let round = 0; round < options.edits; round++) {
      same.push(await ask());
      await entities.updateOne({ _id: made[0]?._id }, { $set: { updatedAt: new Date() } });
      changed.push(await ask());
    }
    return [
      {
        entities: await entities.countDocuments(),
        names: made.length * (1 + otherNames),
        first: Math.round(first),
        same: summarise(same),
        afterChange: summarise(changed),
      },
    ];
  } finally {
    await client.close();
  }
}

function madeEntity(index: number) {
  const stem = `Q${index.toString(36)}`;
  return {
    _id: new ObjectId(),
    name: `${stem} Trading Company`,
    type: 'Company',
    _status: 'published',
    // Known for long: a look at what is new finds none of them.
    updatedAt: new Date(0),
    createdAt: new Date(0),
    names: Array.from({ length: otherNames }, (_, name) => ({
      value: `${stem} Works ${name}`,
      kind: 'alias',
    })),
  };
}

function story(known: readonly string[]) {
  const random = randomOf(11, 0);
  return {
    headline: `Cars of ${known[0]}`,
    standfirst: sentences(random, 1),
    body: bodyOf(known.map((name) => paragraph([text(`${sentences(random, 1)} It was ${name}.`)]))),
  };
}
