import { createApp } from 'astro/app/entrypoint';

/**
 * What the bundle gives the publisher: the site's pages as an app that renders one at a time. Nobody waits
 * for the first bytes of a page, so that it is made in one piece.
 */
export const app = createApp({ streaming: false });

// What Astro would print, besides: the publisher has a log of its own.
app.logger.setDestination({ write: () => {} });

/** Astro's answer to an error is a page that says so; the publisher needs to hear the error itself. */
app.renderError = async (_request, { response, error, status }) => {
  if (response && status === 404) return response;
  throw error ?? new Error(`A page answered with status ${status}.`);
};
