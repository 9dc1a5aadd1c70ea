/** What every program of the site is told. */
export function siteEnvironment({
  cmsUrl,
  siteUrl,
}: {
  cmsUrl: string;
  siteUrl: string;
}): Record<string, string> {
  return { CMS_URL: cmsUrl, SITE_URL: siteUrl, ASTRO_TELEMETRY_DISABLED: '1' };
}
