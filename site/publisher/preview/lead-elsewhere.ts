import { photoFilePath } from '../../src/content/routes.ts';

/** Where a page's addresses lead when it is not on the site. */
export interface Elsewhere {
  /** Origin of the public site: links go there. */
  site: string;
  /** Path before those of styles and icons. */
  assets: string;
  /** Whole path of a photo's file by its name on the site; null if there is none. */
  photo: (name: string) => string | null;
}

/**
 * A page of ours with its addresses changed, so that it can be read at another place: photos and styles
 * come from there, links open the public site in a window of their own, nothing leads on by itself, and no script runs.
 */
export function leadElsewhere(html: string, elsewhere: Elsewhere): string {
  return html.replaceAll(program, '').replace(tag, (whole, name: string, attributes: string) => {
    if (name === 'meta' && /\shttp-equiv="refresh"/.test(attributes)) return '';
    let opensSite = false;
    const changed = attributes.replace(address, (attribute, key: string, value: string) => {
      if (key === 'srcset') return ` srcset="${inSet(value, elsewhere)}"`;
      opensSite ||= name === 'a' && !value.startsWith('#');
      return value.startsWith('/') ? ` ${key}="${placeOf(value, name, elsewhere)}"` : attribute;
    });
    const window = opensSite && !attributes.includes(' target=') ? ' target="_blank"' : '';
    return `<${name}${changed}${window}${whole.endsWith('/>') ? ' />' : '>'}`;
  });
}

/**
 * Astro and our converters write attributes in double quotes and escape those, and every "<" in a
 * text: what looks like a tag is one.
 */
const tag = /<([a-z][\w-]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/g;
const program = /<script type="module" src="[^"]*"><\/script>/g;
const address = /\s(href|src|srcset)="([^"]*)"/g;

function inSet(value: string, elsewhere: Elsewhere): string {
  return value
    .split(', ')
    .map((candidate) => {
      const [src = '', ...width] = candidate.split(' ');
      return [placeOf(src, 'img', elsewhere), ...width].join(' ');
    })
    .join(', ');
}

function placeOf(path: string, element: string, { site, assets, photo }: Elsewhere): string {
  const photos = photoFilePath('');
  if (path.startsWith(photos)) return photo(path.slice(photos.length)) ?? `${site}${path}`;
  const isFile = element === 'link' && /\.(?:css|svg)$/.test(path);
  return isFile ? assets + path : site + path;
}
