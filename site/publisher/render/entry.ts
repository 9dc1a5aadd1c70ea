import { createApp } from 'astro/app/entrypoint';

/** What the bundle gives the publisher: the site's pages as an app that renders one at a time. */
export const app = createApp();

// What Astro would print, besides: the publisher has a log of its own.
app.logger.setDestination({ write: () => {} });

/** Astro's answer to an error is a page that says so; the publisher needs to hear the error itself. */
app.renderError = async (_request, { response, error, status }) => {
  if (response && status === 404) return response;
  throw error ?? new Error(`A page answered with status ${status}.`);
};
