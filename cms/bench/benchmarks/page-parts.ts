/** The files that a browser loads with a page, by kind; each path once, in the page's order. */
export interface PageParts {
  css: string[];
  /** Of each picture the source that a browser with AVIF on a wide screen would take first. */
  photos: string[];
}

export function pagePartsOf(html: string): PageParts {
  const css = [...html.matchAll(/<link\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, 'rel') === 'stylesheet')
    .flatMap((tag) => attribute(tag, 'href') ?? []);
  const photos = [...html.matchAll(/<picture\b[\s\S]*?<\/picture>/g)].flatMap(([picture]) => {
    const [first = picture] = picture.match(/<(?:source|img)\b[^>]*>/g) ?? [];
    const candidates = attribute(first, 'srcset')?.split(',') ?? [];
    const last = candidates.at(-1)?.trim().split(/\s+/)[0];
    return last ?? attribute(first, 'src') ?? [];
  });
  return { css: [...new Set(css)], photos: [...new Set(photos)] };
}

function attribute(tag: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>]+))`).exec(tag) ?? [];
  return quoted ?? bare;
}
