/** The file in the site folder that a web server gives for a path; as `astro build` names it. */
export function siteFile(path: string): string {
  if (path === '/404') return '404.html';
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
