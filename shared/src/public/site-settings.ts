import { z } from 'zod';
import { safeLink } from '../safe-link.ts';
import { isWebAddress, listOf, orNull, webAddress } from './primitives.ts';

const navigationItem = z.object({
  label: z.string().min(1),
  /** A path on the site (`/entities`) or a web address. */
  href: z
    .string()
    .refine(
      (href) => href.startsWith('/') || isWebAddress(href),
      'is neither a path nor an address',
    )
    .refine((href) => safeLink(href) !== null, 'is not a safe address'),
});

export const siteSettings = z.object({
  name: z.string().min(1),
  tagline: orNull(z.string()),
  /** The public address of the site, for feeds and canonical links. */
  url: webAddress,
  /** BCP 47 tag of the site's own words. */
  language: z.string().min(2),
  /** IANA name; every time on the site is shown in it, with its abbreviation. */
  timeZone: z.string().refine(isTimeZone, 'is not a time zone of the IANA list'),
  navigation: listOf(navigationItem),
  /** Paragraphs, divided by empty lines. */
  about: orNull(z.string()),
  contactEmail: orNull(z.email()),
  contact: orNull(z.string()),
  social: listOf(z.object({ label: z.string().min(1), url: webAddress })),
});

export type SiteSettings = z.infer<typeof siteSettings>;

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format(0) !== '';
  } catch {
    // RangeError is how Intl says that it knows no such zone.
    return false;
  }
}
