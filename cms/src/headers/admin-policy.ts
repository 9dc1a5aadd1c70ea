/**
 * The Content-Security-Policy of the admin's pages. Scripts run only from the CMS itself, or in the page
 * with the nonce of this one answer, which Next gives to its own. Styles may stand in the page: the
 * editor, the pickers and the drag and drop of Payload's admin write them while one works.
 *
 * @param isDevelopment whether Next compiles while it serves, for which it evaluates text and keeps a socket open
 */
export function adminPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    // The newest picture is shown before it is sent: a blob.
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    // The preview beside the form.
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}
