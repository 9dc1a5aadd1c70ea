/** What a build of the site is told. Without `siteUrl` the site's own default holds. */
export function siteEnvironment(urls: {
  cmsUrl: string;
  siteUrl?: string | undefined;
}): Record<string, string> {
  return {
    CMS_URL: urls.cmsUrl,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(urls.siteUrl === undefined ? {} : { SITE_URL: urls.siteUrl }),
  };
}
