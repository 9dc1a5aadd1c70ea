/**
 * A program: builds the whole site from a fresh snapshot in a fresh store, in a process of its own,
 * because pages read from one content in a process. `<folder> <cms url> <key>`
 */
import path from 'node:path';
import { changeFeed } from '../../../publisher/follow/change-feed.ts';
import { restoreContent } from '../../../publisher/follow/document-change.ts';
import { takeSnapshot } from '../../../publisher/follow/take-snapshot.ts';
import { buildWholeSite } from '../../../publisher/release/full-build.ts';
import { loadSiteApp } from '../../../publisher/render/site-app.ts';
import { Store } from '../../../publisher/store/store.ts';
import { ContentReader } from '../../../src/content/content-reader.ts';
import { pagesFolder } from './build-pages.ts';

const [folder = '', cmsUrl = '', key = ''] = process.argv.slice(2);
const store = new Store(path.join(folder, 'publisher.sqlite'));
await takeSnapshot(store, changeFeed(cmsUrl, key));
const reader = new ContentReader({ get: (id) => store.body(id) });
restoreContent(reader.content, store);
const app = await loadSiteApp(pagesFolder, reader);
await buildWholeSite(app, path.join(folder, 'site'), () => {});
