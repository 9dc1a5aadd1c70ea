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

export interface SafeLink {
  href: string;
  /** Leads to another host. */
  external: boolean;
}

/** Spaces, controls and invisible characters: browsers drop some of them, others hide what is meant. */
const hidden = /[\s\p{C}\p{Z}\\]/u;
const nowhere = 'https://site.invalid';

/**
 * The address as it may be printed: http, https, mailto, tel, a path of this site or a fragment.
 * Throws `UnsafeLink` for anything else, also for spellings that only a browser would mend.
 */
export function safeLink(address: string): SafeLink {
  if (hidden.test(address)) throw new UnsafeLink(address);
  if (address.startsWith('#')) return { href: address, external: false };
  return address.startsWith('/') ? ownPath(address) : absolute(address);
}

function ownPath(address: string): SafeLink {
  const url = parse(address, nowhere);
  const href = url.pathname + url.search + url.hash;
  // `/.//host` becomes `//host`, which is another host.
  if (url.origin !== nowhere || address.startsWith('//') || href.startsWith('//')) {
    throw new UnsafeLink(address);
  }
  return { href, external: false };
}

function absolute(address: string): SafeLink {
  const url = parse(address);
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') {
    if (url.pathname === '') throw new UnsafeLink(address);
    return { href: url.href, external: false };
  }
  const isWeb = /^https?:\/\/[^/]/i.test(address) && /^https?:$/.test(url.protocol);
  // `https://known.example@other.example/` leads to the other one.
  if (!isWeb || url.username !== '' || url.password !== '') throw new UnsafeLink(address);
  return { href: url.href, external: true };
}

function parse(address: string, base?: string): URL {
  if (!URL.canParse(address, base)) throw new UnsafeLink(address);
  return new URL(address, base);
}
