import { linkableCollections } from '@dateline/shared/public/rich-text.ts';
import { safeLink } from '@dateline/shared/safe-link.ts';
import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import { embed, footnote, legalCitation, mention, pullQuote } from './blocks.ts';

/** The editor for an article's text: exactly what the site can print, and nothing besides. */
export const bodyEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    BlockquoteFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    HorizontalRuleFeature(),
    LinkFeature({
      enabledCollections: [...linkableCollections],
      fields: ({ defaultFields }) =>
        defaultFields
          .filter((field) => !('name' in field && field.name === 'newTab'))
          .map((field) =>
            'name' in field && field.name === 'url' && field.type === 'text' && !field.hasMany
              ? { ...field, validate: isSafeLink }
              : field,
          ),
    }),
    UploadFeature({ enabledCollections: ['photos'] }),
    BlocksFeature({ blocks: [pullQuote, embed], inlineBlocks: [mention, legalCitation, footnote] }),
  ],
});

function isSafeLink(value: string | null | undefined, { siblingData }: { siblingData: unknown }) {
  const isInternal =
    typeof siblingData === 'object' &&
    siblingData !== null &&
    'linkType' in siblingData &&
    siblingData.linkType === 'internal';
  if (isInternal) return true;
  return (
    (typeof value === 'string' && safeLink(value) !== null) ||
    'Use an address with https://, http://, mailto: or tel:, or a path of the site.'
  );
}
