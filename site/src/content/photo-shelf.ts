import type { Photo } from '@dateline/shared/public/photo.ts';
import { type PhotoRendition, photoRenditions } from './photo-files.ts';
import { type Touch, topics } from './topics.ts';

interface Shelved {
  photo: Photo;
  renditions: readonly PhotoRendition[];
}

/** Photos with their files; a photo's files are on the site while something shows the photo. */
export class PhotoShelf {
  readonly #photos = new Map<string, Shelved>();
  /** How many documents show each photo. */
  readonly #shown = new Map<string, number>();
  readonly #touch: Touch;

  constructor(touch: Touch) {
    this.#touch = touch;
  }

  get(id: string): Photo | undefined {
    return this.#photos.get(id)?.photo;
  }

  put(photo: Photo): void {
    const renditions = photoRenditions(photo);
    const before = this.#photos.get(photo.id);
    this.#photos.set(photo.id, { photo, renditions });
    this.#touch.document('photos', photo.id);
    if (!this.#shown.has(photo.id)) return;
    if (JSON.stringify(before?.renditions) !== JSON.stringify(renditions)) this.#sayFiles(photo.id);
  }

  remove(id: string): void {
    if (!this.#photos.delete(id)) return;
    this.#touch.document('photos', id);
    if (this.#shown.has(id)) this.#sayFiles(id);
  }

  /** What a document showed, and what it shows now. */
  shows(before: ReadonlySet<string>, after: ReadonlySet<string>): void {
    for (const id of after) if (!before.has(id)) this.#count(id, 1);
    for (const id of before) if (!after.has(id)) this.#count(id, -1);
  }

  /** Names of all files of one type that the site has, by photo. */
  fileNames(type: PhotoRendition['type']): string[] {
    return [...this.#shown.keys()]
      .sort()
      .flatMap((id) =>
        (this.#photos.get(id)?.renditions ?? [])
          .filter((rendition) => rendition.type === type)
          .map(({ fileName }) => fileName),
      );
  }

  /** Where a file of the site comes from; undefined where no page shows its photo. */
  file(name: string): { photo: string; rendition: PhotoRendition } | undefined {
    const photo = photoOf(name);
    if (!this.#shown.has(photo)) return undefined;
    const rendition = this.#photos.get(photo)?.renditions.find(({ fileName }) => fileName === name);
    return rendition && { photo, rendition };
  }

  #count(id: string, change: number): void {
    const count = (this.#shown.get(id) ?? 0) + change;
    const comesOrGoes = count === 0 || count === change;
    if (count > 0) this.#shown.set(id, count);
    else this.#shown.delete(id);
    if (comesOrGoes && this.#photos.has(id)) this.#sayFiles(id);
  }

  #sayFiles(id: string): void {
    this.#touch.topic(topics.photoNames);
    this.#touch.topic(topics.photoFiles(id));
  }
}

/** A file's name begins with the id of its photo. */
export function photoOf(fileName: string): string {
  return fileName.slice(0, 24);
}
