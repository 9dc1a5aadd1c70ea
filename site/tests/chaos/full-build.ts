/**
 * `node full-build.ts <folder>`: the whole site in a folder of its own, made from a fresh snapshot of the
 * CMS by the publisher's parts and settings.
 */
import { readPublisherEnv } from '../../publisher/env.ts';
import { changeFeed } from '../../publisher/follow/change-feed.ts';
import { restoreContent } from '../../publisher/follow/document-change.ts';
import { takeSnapshot } from '../../publisher/follow/take-snapshot.ts';
import { buildWholeSite } from '../../publisher/release/full-build.ts';
import { loadSiteApp, pagesFolder } from '../../publisher/render/site-app.ts';
import { Store } from '../../publisher/store/store.ts';
import { ContentReader } from '../../src/content/content-reader.ts';

const [folder = ''] = process.argv.slice(2);
const env = readPublisherEnv();
const store = new Store(`${folder}.sqlite`);
const { broken } = await takeSnapshot(store, changeFeed(env.cmsUrl, env.cmsKey));
if (broken) throw broken;
const reader = new ContentReader({ get: (id) => store.body(id) });
restoreContent(reader.content, store);
const app = await loadSiteApp(pagesFolder, reader);
await buildWholeSite(app, folder, () => {});
store.close();
