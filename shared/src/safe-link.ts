/** A link's address as it may be printed. */
export interface SafeLink {
  href: string;
  /** Leads to another host. */
  external: boolean;
}

/**
 * The address as it may be printed: http, https, mailto, tel, a path of the site or a fragment.
 * Null for anything else, also for spellings that only a browser would mend.
 */
export function safeLink(address: string): SafeLink | null {
  if (hidden.test(address)) return null;
  if (address.startsWith('#')) return { href: address, external: false };
  return address.startsWith('/') ? ownPath(address) : absolute(address);
}

/** Spaces, controls and invisible characters: browsers drop some of them, others hide what is meant. */
const hidden = /[\s\p{C}\p{Z}\\]/u;
const nowhere = 'https://site.invalid';

function ownPath(address: string): SafeLink | null {
  if (address.startsWith('//') || !URL.canParse(address, nowhere)) return null;
  const url = new URL(address, nowhere);
  const href = url.pathname + url.search + url.hash;
  // `/.//host` becomes `//host`, which is another host.
  return url.origin === nowhere && !href.startsWith('//') ? { href, external: false } : null;
}

function absolute(address: string): SafeLink | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') {
    return url.pathname === '' ? null : { href: url.href, external: false };
  }
  const isWeb = /^https?:\/\/[^/]/i.test(address) && /^https?:$/.test(url.protocol);
  // `https://known.example@other.example/` leads to the other one.
  const hasAccount = url.username !== '' || url.password !== '';
  return isWeb && !hasAccount ? { href: url.href, external: true } : null;
}
