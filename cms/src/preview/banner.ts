import { createHash } from 'node:crypto';
import { escapeHtml } from '@dateline/shared/escape-html.ts';

/** Of the banner and of pages that only say something. Light and dark; as narrow as 320 px. */
const style =
  '.preview-banner{margin:0;padding:.4rem 1rem;background:#7a1026;color:#fff;font:600 .85rem/1.4 system-ui,sans-serif;text-align:center;overflow-wrap:anywhere}.preview-message{max-width:36rem;margin:4rem auto;padding:0 1rem;font:1.05rem/1.6 system-ui,sans-serif}:root{color-scheme:light dark}';

/** A source of the style above, as a Content-Security-Policy has it. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

const head = `<meta name="robots" content="noindex, nofollow, noarchive"><style>${style}</style>`;

/** The site's page with a banner on top that says what it is. */
export function withBanner(page: string, sentence: string): string {
  const banner = `<p class="preview-banner">${escapeHtml(sentence)}</p>`;
  return page.replace('</head>', () => `${head}</head>`).replace('<body>', () => `<body>${banner}`);
}

/** A page that only says something. */
export function messagePage(title: string, sentence: string): string {
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(title)}</title>${head}</head><body>` +
    `<main class="preview-message"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p></main></body></html>`
  );
}
