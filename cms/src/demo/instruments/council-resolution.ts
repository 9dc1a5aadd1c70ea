import type { DemoInstrument, DemoParagraph } from '../types.ts';

type Resolution = Pick<DemoInstrument, 'title' | 'summary' | 'reaffirms' | 'paragraphs'> & {
  number: number;
  /** Day of adoption, `2017-12-22`. */
  adopted: string;
  amends?: string[];
};

/** A resolution of the Security Council, with what follows from its number and year. */
export function councilResolution({
  number,
  adopted,
  amends = [],
  ...rest
}: Resolution): DemoInstrument {
  const year = adopted.slice(0, 4);
  return {
    key: `res-${number}`,
    symbol: `S/RES/${number} (${year})`,
    slug: `s-res-${number}-${year}`,
    adopted: startOf(adopted),
    body: 'United Nations Security Council',
    url: `https://undocs.org/S/RES/${number}(${year})`,
    amends,
    ...rest,
  };
}

/** A paragraph with its anchor: `8(a)(iii)` is found at `#para-8-a-iii`. */
export function paragraph(
  number: string,
  summary: string,
  rest: Partial<Pick<DemoParagraph, 'measures' | 'checked'>> = {},
): DemoParagraph {
  const parts = number.match(/[0-9a-z]+/g) ?? [];
  return { number, anchor: `para-${parts.join('-')}`, summary, measures: [], ...rest };
}

/** The facts that the desk has compared with a public copy; verbatim text is never stored. */
export const checkedInPublicCopy = {
  against: 'A public copy of the resolution',
  daysAgo: 12,
};

/** A day as the instant at which it starts in UTC. */
export function startOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}
