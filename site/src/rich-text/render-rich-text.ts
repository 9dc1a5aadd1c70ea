import type { RichText } from '@dateline/shared/public/rich-text.ts';
import { convertLexicalToHTMLAsync } from '@payloadcms/richtext-lexical/html-async';
import { converters } from './converters.ts';
import type { Footnote, RichTextContext, RichTextOptions } from './rich-text-context.ts';

/**
 * A body as HTML, and its footnotes for the page to print after it. Throws for a node that has no
 * converter, an unresolved reference or an `UnsafeLink`: nothing is left out silently.
 */
export async function renderRichText(
  body: RichText,
  context: RichTextContext,
  options: RichTextOptions = {},
): Promise<{ html: string; footnotes: Footnote[] }> {
  const footnotes: Footnote[] = [];
  const failures: unknown[] = [];
  const html = await convertLexicalToHTMLAsync({
    // The schema keeps of each node what the site prints; the library's type asks for more than it reads.
    data: body as unknown as Parameters<typeof convertLexicalToHTMLAsync>[0]['data'],
    converters: converters({ context, options, footnotes, mentioned: new Set(), failures }),
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  });
  if (failures.length > 0) throw failures[0];
  return { html, footnotes };
}
