import { type FlattenedField, flattenAllFields, type PayloadRequest } from 'payload';
import * as blocks from '../../../src/editor/blocks.ts';

/** What goes into the fields of a document that a test makes up. */
export interface Filling {
  /** Texts for a field, best first: the first that the field's own validation lets pass is taken. */
  texts(field: FilledField): string[];
  /** An ISO instant for a date; null leaves it empty. */
  instant(field: FilledField): string | null;
  /** The id of a document that may be shown; null leaves the relation empty. */
  relate(collection: string): string | null;
  /** Values that only one answer fits, by path; `undefined` leaves the field empty. */
  fixed: Readonly<Record<string, unknown>>;
}

export interface FilledField {
  /** Of the field in its collection, with dots and without numbers of rows. */
  path: string;
  /** Whether the field, or one around it, is kept from readers by a rule of its own. */
  isInternal: boolean;
}

/**
 * Data for a document with something in every field, found by walking the collection's fields, so that
 * a new field is filled by itself.
 *
 * @throws {Error} naming a required text field that takes none of the texts
 */
export async function fillFields(
  fields: readonly FlattenedField[],
  filling: Filling,
  req: PayloadRequest,
): Promise<Record<string, unknown>> {
  return fillLevel(fields, { path: '', isInternal: false }, filling, req);
}

type Data = Record<string, unknown>;

async function fillLevel(
  fields: readonly FlattenedField[],
  parent: FilledField,
  filling: Filling,
  req: PayloadRequest,
): Promise<Data> {
  const data: Data = {};
  // Some texts are allowed only beside others: what was refused at first is tried again.
  for (const round of ['first', 'again']) {
    for (const field of fields) {
      if (data[field.name] !== undefined) continue;
      const place = placeOf(field, parent);
      const value =
        place.path in filling.fixed
          ? filling.fixed[place.path]
          : await fillField(field, place, data, filling, req);
      if (value !== undefined) data[field.name] = value;
      else if (round === 'again' && isTextual(field) && isNeeded(field, place, filling)) {
        throw new Error(`${place.path} takes no text: give the filling one that it takes.`);
      }
    }
  }
  return data;
}

function placeOf(field: FlattenedField, parent: FilledField): FilledField {
  const hasRule = 'access' in field && field.access?.read !== undefined;
  const isHidden = 'hidden' in field && field.hidden === true;
  return {
    path: parent.path ? `${parent.path}.${field.name}` : field.name,
    isInternal: parent.isInternal || hasRule || isHidden,
  };
}

async function fillField(
  field: FlattenedField,
  place: FilledField,
  siblings: Data,
  filling: Filling,
  req: PayloadRequest,
): Promise<unknown> {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code': {
      const text = await firstAllowed(field, filling.texts(place), siblings, req);
      return 'hasMany' in field && field.hasMany && text !== undefined ? [text] : text;
    }
    case 'json':
      return { text: filling.texts(place)[0] };
    case 'number':
      return field.min ?? 1;
    case 'select':
    case 'radio': {
      const [option] = field.options;
      const value = typeof option === 'object' ? option.value : option;
      return 'hasMany' in field && field.hasMany ? [value] : value;
    }
    case 'date':
      return filling.instant(place) ?? undefined;
    case 'relationship':
    case 'upload': {
      const [relationTo = ''] = [field.relationTo].flat();
      const id = filling.relate(relationTo);
      if (id === null) return undefined;
      const value = Array.isArray(field.relationTo) ? { relationTo, value: id } : id;
      return field.hasMany ? [value] : value;
    }
    case 'array':
      return [await fillLevel(field.flattenedFields, place, filling, req)];
    case 'group':
    case 'tab':
      return fillLevel(field.flattenedFields, place, filling, req);
    case 'richText':
      return fillBody(place, filling, req);
    case 'checkbox':
    case 'join':
    case 'point':
      return undefined;
    default:
      throw new Error(`${place.path} is of type ${field.type}: fill-fields does not know it yet.`);
  }
}

type TextualField = Extract<FlattenedField, { type: 'text' | 'textarea' | 'email' | 'code' }>;

function isTextual(field: FlattenedField): field is TextualField {
  return ['text', 'textarea', 'email', 'code'].includes(field.type);
}

function isNeeded(field: TextualField, place: FilledField, filling: Filling): boolean {
  return Boolean(field.required) && !(place.path in filling.fixed);
}

async function firstAllowed(
  field: TextualField,
  texts: readonly string[],
  siblings: Data,
  req: PayloadRequest,
): Promise<string | undefined> {
  const limit = 'maxLength' in field ? field.maxLength : undefined;
  for (const text of texts) {
    const value = limit === undefined ? text : text.slice(0, limit);
    const many = 'hasMany' in field && field.hasMany;
    const answer = await field.validate?.(
      (many ? [value] : value) as never,
      { ...field, data: siblings, siblingData: siblings, req, path: [field.name] } as never,
    );
    if (answer === undefined || answer === true) return value;
  }
  return undefined;
}

const format = { version: 1, format: '', indent: 0, direction: 'ltr' };

/** A body with one of everything that the editor has. */
async function fillBody(
  place: FilledField,
  filling: Filling,
  req: PayloadRequest,
): Promise<object> {
  const text = (name: string, style = 0) => ({
    type: 'text',
    version: 1,
    text: filling.texts({ ...place, path: `${place.path}.${name}` })[0],
    format: style,
    detail: 0,
    mode: 'normal',
    style: '',
  });
  const made: Record<string, object> = {};
  for (const block of Object.values(blocks)) {
    const fields = flattenAllFields({ fields: block.fields });
    const at = { ...place, path: `${place.path}.${block.slug}` };
    made[block.slug] = {
      id: `made-${block.slug}`,
      blockType: block.slug,
      ...(await fillLevel(fields, at, filling, req)),
    };
  }
  const isInline = (slug: string) => ['mention', 'legalCitation', 'footnote'].includes(slug);
  const url = filling.texts({ ...place, path: `${place.path}.link.url` }).find(isAddress);
  const link = {
    type: 'link',
    ...format,
    id: 'made-link',
    fields: { linkType: 'custom', url: url ?? 'https://example.org/' },
    children: [text('link')],
  };
  const item = { type: 'listitem', ...format, value: 1, children: [text('listitem')] };
  const inlineBlocks = Object.entries(made)
    .filter(([slug]) => isInline(slug))
    .map(([, fields]) => ({ type: 'inlineBlock', version: 1, fields }));
  const ownBlocks = Object.entries(made)
    .filter(([slug]) => !isInline(slug))
    .map(([, fields]) => ({ type: 'block', version: 2, format: '', fields }));
  return {
    root: {
      type: 'root',
      ...format,
      children: [
        {
          type: 'paragraph',
          ...format,
          textFormat: 0,
          children: [text('paragraph'), text('code', 16), link, ...inlineBlocks],
        },
        { type: 'heading', tag: 'h2', ...format, children: [text('heading')] },
        { type: 'quote', ...format, children: [text('quote')] },
        { type: 'list', listType: 'bullet', tag: 'ul', start: 1, ...format, children: [item] },
        ...ownBlocks,
      ],
    },
  };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^/]/.test(text);
}
