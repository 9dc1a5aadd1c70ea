import { beforeEach, expect, test } from 'vitest';
import { ids, sampleId, samplePhoto } from '../cms/sample-newsroom.ts';
import { photoRenditions } from './photo-files.ts';
import { PhotoShelf } from './photo-shelf.ts';
import { listeningTouch } from './sample-touch.ts';
import { topics } from './topics.ts';

const document = `photos:${ids.photo}`;
const files = [topics.photoFiles(ids.photo), topics.photoNames];
const shown = new Set([ids.photo]);
const nothing = new Set<string>();
const names = photoRenditions(samplePhoto()).map(({ fileName }) => fileName);
const avif = [{ url: '/api/photos/file/hall.avif', width: 800, height: 400, filesize: 9 }];

let touch = listeningTouch();
let shelf = new PhotoShelf(touch);
beforeEach(() => {
  touch = listeningTouch();
  shelf = new PhotoShelf(touch);
});

test('the site has the files of photos that something shows', () => {
  shelf.put(samplePhoto());
  expect(touch.heard()).toEqual([document]);
  expect(shelf.fileNames('image/webp')).toEqual([]);
  shelf.shows(nothing, shown);
  expect(touch.heard()).toEqual(files);
  expect(shelf.fileNames('image/webp')).toEqual(names);
  expect(shelf.fileNames('image/avif')).toEqual([]);
});

test('the last that shows a photo takes its files away', () => {
  shelf.put(samplePhoto());
  shelf.shows(nothing, shown);
  shelf.shows(nothing, shown);
  touch.heard();
  shelf.shows(shown, nothing);
  expect(touch.heard()).toEqual([]);
  shelf.shows(shown, nothing);
  expect(touch.heard()).toEqual(files);
  expect(shelf.fileNames('image/webp')).toEqual([]);
});

test('words about a photo leave its files, new files do not', () => {
  shelf.put(samplePhoto());
  shelf.shows(nothing, shown);
  touch.heard();
  shelf.put(samplePhoto({ caption: 'Visitors' }));
  expect(touch.heard()).toEqual([document]);
  shelf.put(samplePhoto({ avif }));
  expect(touch.heard()).toEqual([...files, document].sort());
  expect(shelf.fileNames('image/avif')).toHaveLength(1);
});

test('a photo that comes after who shows it, and goes before', () => {
  shelf.shows(nothing, shown);
  expect(touch.heard()).toEqual([]);
  shelf.put(samplePhoto());
  expect(touch.heard()).toEqual([...files, document].sort());
  shelf.remove(ids.photo);
  expect(touch.heard()).toEqual([...files, document].sort());
  expect(shelf.get(ids.photo)).toBeUndefined();
  shelf.remove(ids.photo);
  expect(touch.heard()).toEqual([]);
});

test('where a file comes from', () => {
  shelf.put(samplePhoto());
  const [name = ''] = names;
  expect(shelf.file(name)).toBeUndefined();
  shelf.shows(nothing, shown);
  const [rendition] = photoRenditions(samplePhoto());
  expect(shelf.file(name)).toEqual({ photo: ids.photo, rendition });
  expect(shelf.file(`${ids.photo}-00000000-480.webp`)).toBeUndefined();
  expect(shelf.file(`${sampleId(70)}-00000000-480.webp`)).toBeUndefined();
});
