import { photoWidths } from '@dateline/shared/public/photo.ts';
import { objectIdOf, published, type RawDocument, rowIds } from './raw-document.ts';
import { deskFounded } from './sizes.ts';

/** One file that was drawn. Pixels and bytes. */
export interface DrawnFile {
  width: number;
  height: number;
  filesize: number;
}

/** What there is of one photo: the file itself, and by width its smaller ones in both formats. */
export interface DrawnPhoto {
  full: DrawnFile;
  webp: ReadonlyMap<number, DrawnFile>;
  avif: ReadonlyMap<number, DrawnFile>;
}

/** The names of a photo's files, as Payload and the AVIF job would make them. */
export const photoFileNames = {
  full: (index: number) => `${stem(index)}.webp`,
  webp: (index: number, { width, height }: DrawnFile) => `${stem(index)}-${width}x${height}.webp`,
  avif: (index: number, { width }: DrawnFile) => `${stem(index)}-${width}.avif`,
};

export function photo(index: number, drawn: DrawnPhoto): RawDocument {
  const _id = objectIdOf('photos', index);
  const nextId = rowIds('photos', index);
  return {
    _id,
    createdAt: deskFounded,
    updatedAt: deskFounded,
    alt: `A harbour at dusk, number ${index + 1}.`,
    caption: `The harbour, seen from pier ${index + 1}.`,
    credit: `Photo: The Long Record/${index + 1}`,
    avif: [...drawn.avif.values()].map((file) => ({
      id: nextId(),
      url: `/api/photos/${_id.toHexString()}/avif/${file.width}`,
      filename: photoFileNames.avif(index, file),
      ...file,
    })),
    ...webpFile(photoFileNames.full(index), drawn.full),
    focalX: 50,
    focalY: 50,
    sizes: Object.fromEntries(
      photoWidths.map((width) => {
        const file = drawn.webp.get(width);
        return [`w${width}`, file ? webpFile(photoFileNames.webp(index, file), file) : noFile];
      }),
    ),
    ...published([]),
  };
}

/** What Payload writes for a size that would enlarge the photo. */
const noFile = {
  url: null,
  width: null,
  height: null,
  mimeType: null,
  filesize: null,
  filename: null,
};

function webpFile(filename: string, { width, height, filesize }: DrawnFile) {
  return {
    url: `/api/photos/file/${filename}`,
    filename,
    mimeType: 'image/webp',
    filesize,
    width,
    height,
  };
}

function stem(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}
