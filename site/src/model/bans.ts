import type { LegalInstrument, LegalParagraph } from '@dateline/shared/public/legal-instrument.ts';
import { keysOf, measureTypes } from '@dateline/shared/vocabulary.ts';

type Measure = LegalParagraph['measures'][number];

/** One measure with the place that asks for it. */
export interface Ban {
  instrument: LegalInstrument;
  paragraph: LegalParagraph;
  measure: Measure;
}

export interface BansOfKind {
  type: Measure['type'];
  /** In the order of the instruments, within one in that of its paragraphs. */
  bans: Ban[];
}

export interface BansOneWay {
  direction: Exclude<Measure['direction'], 'both'>;
  kinds: BansOfKind[];
}

/**
 * Which paragraph bans what, by direction and then by kind. A measure in both directions is listed in
 * each; what only asks for monitoring and reports is no ban and is left out.
 */
export function bansByDirection(instruments: readonly LegalInstrument[]): BansOneWay[] {
  const bans = instruments.flatMap((instrument) =>
    instrument.paragraphs.flatMap((paragraph) =>
      paragraph.measures.map((measure) => ({ instrument, paragraph, measure })),
    ),
  );
  const kindsOf = (direction: BansOneWay['direction']) =>
    keysOf(measureTypes)
      .filter((type) => type !== 'reporting')
      .map((type) => ({
        type,
        bans: bans.filter(
          ({ measure }) => measure.type === type && [direction, 'both'].includes(measure.direction),
        ),
      }))
      .filter(({ bans: ofKind }) => ofKind.length > 0);
  return directions
    .map((direction) => ({ direction, kinds: kindsOf(direction) }))
    .filter(({ kinds }) => kinds.length > 0);
}

const directions = ['toDprk', 'fromDprk'] as const;
