import { type SafeLink, safeLink } from '@dateline/shared/safe-link.ts';
import { ContentError } from '../cms/errors.ts';

/** A link address that is not one of the few kinds that a reader may be sent to. */
export class UnsafeLink extends ContentError {
  readonly address: string;

  constructor(address: string) {
    super(
      `The link ${JSON.stringify(address)} leads to no web page, mail address, telephone number or page of this site.`,
    );
    this.address = address;
  }
}

/** The address as it may be printed. Throws `UnsafeLink` where it may not be. */
export function requireSafeLink(address: string): SafeLink {
  const link = safeLink(address);
  if (link === null) throw new UnsafeLink(address);
  return link;
}
