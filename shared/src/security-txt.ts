/**
 * The text of `/.well-known/security.txt`: where those who find a hole may write to. RFC 9116.
 *
 * @param origin of the host that gives it
 * @param email of the desk; without one the site's page about the newsroom is named
 */
export function securityTxt(
  { origin, siteUrl, email }: { origin: string; siteUrl: string; email: string | null },
  now: Date,
): string {
  return [
    `Contact: ${email ? `mailto:${email}` : `${siteUrl}/about/`}`,
    `Expires: ${securityTxtExpires(now)}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}

/**
 * When the file is to be asked for anew: the end of the half-year after this one, 6 to 12 months ahead,
 * as the RFC recommends. It moves twice a year only, so that all builds of a day have the same bytes.
 */
export function securityTxtExpires(now: Date): string {
  const half = now.getUTCMonth() < 6 ? 0 : 6;
  return new Date(Date.UTC(now.getUTCFullYear(), half + 12, 1) - 1000).toISOString();
}
