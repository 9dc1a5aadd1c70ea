import { photoWidths } from '@dateline/shared/public/photo.ts';
import type { Field, ImageSize } from 'payload';
import { fieldNobody } from '../access/field-nobody.ts';
import { dateAndTime } from '../fields/date-and-time.ts';
import { edtfDateField } from '../fields/edtf-date.ts';
import { avifEndpoint } from '../photos/avif-endpoint.ts';
import { queueAvif } from '../photos/avif-job.ts';
import { deleteAvif } from '../photos/delete-avif.ts';
import { fileEndpoint } from '../photos/file-endpoint.ts';
import { withFileHeaders } from '../photos/file-headers.ts';
import { keepAvif } from '../photos/keep-avif.ts';
import { photoMimeTypes } from '../photos/limits.ts';
import { photoFolder } from '../photos/photo-folder.ts';
import { rightsMustHold } from '../photos/rights-must-hold.ts';
import { sayWhatArrived } from '../photos/say-what-arrived.ts';
import { takeInPhoto } from '../photos/take-in-photo.ts';
import { publishable } from './publishable.ts';

const imageSizes: ImageSize[] = photoWidths.map((width) => ({
  name: `w${width}`,
  width,
  formatOptions: { format: 'webp', options: { quality: 78 } },
}));

const rightsFields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'holder', label: 'Rights holder', type: 'text', admin: { width: '50%' } },
      { name: 'licence', type: 'text', admin: { width: '50%' } },
    ],
  },
  { name: 'usageTerms', label: 'Usage terms', type: 'textarea' },
  {
    name: 'expires',
    label: 'Rights end',
    type: 'date',
    index: true,
    admin: {
      date: dateAndTime,
      description:
        'At this moment the photo leaves the site, and the stories that show it go on without it.',
    },
  },
];

const photosBase: Parameters<typeof publishable>[0] = {
  slug: 'photos',
  labels: { singular: 'Photo', plural: 'Photos' },
  defaultSort: '-createdAt',
  admin: {
    group: 'Desk',
    useAsTitle: 'alt',
    description:
      'JPEG, PNG, WebP or AVIF up to 20 MiB and 50 megapixels. Place, camera and owner are removed from the file.',
    defaultColumns: ['filename', 'alt', 'credit', '_status', 'updatedAt'],
    listSearchableFields: ['alt', 'caption', 'credit'],
  },
  upload: {
    staticDir: photoFolder,
    mimeTypes: photoMimeTypes,
    pasteURL: false,
    // A crop rewrites the stored file, also the live one's while a draft waits.
    crop: false,
    focalPoint: true,
    imageSizes,
    adminThumbnail: 'w480',
    displayPreview: true,
    modifyResponseHeaders: withFileHeaders,
  },
  hooks: {
    beforeOperation: [takeInPhoto],
    beforeChange: [rightsMustHold, keepAvif],
    afterChange: [queueAvif],
    afterDelete: [deleteAvif],
    afterError: [sayWhatArrived],
  },
  endpoints: [avifEndpoint, fileEndpoint],
  fields: [
    {
      name: 'alt',
      label: 'Description for those who can’t see it',
      type: 'textarea',
      required: true,
      admin: {
        description: 'What the photo shows, in a sentence. Readers with screen readers hear it.',
      },
    },
    {
      name: 'caption',
      type: 'textarea',
      admin: { description: 'Read from the file if it carries one; check it.' },
    },
    {
      name: 'credit',
      type: 'text',
      required: true,
      admin: { description: 'As readers see it, for example “Photo: NK Insider/Era Seo”.' },
    },
    {
      type: 'row',
      fields: [
        edtfDateField('taken', 'Taken'),
        {
          name: 'place',
          type: 'relationship',
          relationTo: 'entities',
          filterOptions: { type: { equals: 'Address' } },
          admin: { width: '50%' },
        },
      ],
    },
    { type: 'collapsible', label: 'Rights', fields: rightsFields },
    {
      name: 'avif',
      type: 'array',
      access: { create: fieldNobody, update: fieldNobody },
      admin: { hidden: true },
      fields: [
        { name: 'url', type: 'text', required: true },
        { name: 'filename', type: 'text', required: true },
        { name: 'width', type: 'number', required: true },
        { name: 'height', type: 'number', required: true },
        { name: 'filesize', type: 'number', required: true },
      ],
    },
  ],
};

export const photos = publishable(photosBase);
