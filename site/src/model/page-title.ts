/** Search results and tabs cut off what is longer, and html-validate refuses it. */
const longest = 70;

/** The front page's: the site's name, then its tagline where there is room for both. */
export function frontPageTitle(siteName: string, tagline: string | null): string {
  const both = `${siteName}: ${tagline}`;
  return tagline !== null && both.length <= longest ? both : siteName;
}

/**
 * The text of `<title>`: the page's own title, then the site's name where there is room for both.
 * A title that is too long by itself is cut after a word.
 */
export function pageTitle(title: string, siteName: string): string {
  const both = `${title} | ${siteName}`;
  if (both.length <= longest) return both;
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}
