/** The precompressed files that may stand beside a page, best first. */
const encodings = [
  { coding: 'br', suffix: '.br' },
  { coding: 'gzip', suffix: '.gz' },
] as const;

export interface Encoding {
  /** As `Content-Encoding` says it; null for the file itself. */
  coding: 'br' | 'gzip' | null;
  /** What the name of the precompressed file ends with. */
  suffix: string;
}

const asItIs: Encoding = { coding: null, suffix: '' };

/** What a client takes, best first; the file itself always last. RFC 9110, 12.5.3. */
export function acceptedEncodings(acceptEncoding: string | undefined): Encoding[] {
  if (!acceptEncoding) return [asItIs];
  return [...encodings.filter(({ coding }) => accepts(acceptEncoding, coding)), asItIs];
}

/** Pictures are compressed already; nothing stands beside them. */
export function isCompressible(contentType: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript)\b|wasm$/.test(contentType);
}

function accepts(acceptEncoding: string, coding: string): boolean {
  return acceptEncoding.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    return (
      name === coding && !parameters.some((parameter) => /^q\s*=\s*0(?:\.0*)?$/.test(parameter))
    );
  });
}
