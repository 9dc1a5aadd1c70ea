import type { Finding } from '../evidence/finding.ts';

/** Before what is said of a claim or source. */
export const wordsOfKind = {
  stop: 'Can’t go out',
  warning: 'Look again',
  hint: 'Better',
} as const satisfies Record<Finding['kind'], string>;

/** How the document stands, in one sentence. */
export function wordsOfFindings(findings: readonly Finding[]): string {
  const count = (kind: Finding['kind']) => findings.filter((each) => each.kind === kind).length;
  const [stops, warnings] = [count('stop'), count('warning')];
  if (stops > 0) {
    const rest = stops === 1 ? 'One thing keeps' : `${stops} things keep`;
    return `${rest} this from being published.`;
  }
  if (warnings === 1) return 'Can be published. Look at one thing first.';
  if (warnings > 1) return `Can be published. Look at ${warnings} things first.`;
  return 'Every claim rests on a source.';
}
