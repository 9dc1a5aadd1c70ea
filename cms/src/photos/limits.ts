/** What the photo desk takes. */
export const maxPhotoBytes = 20 * 1024 * 1024;
export const maxPhotoPixels = 50_000_000;
/** The longest side that is kept: more than any page shows, enough for a full-width screen. */
export const maxPhotoSide = 2560;
/** What sharp calls the formats that are taken, by their content and not by their name. */
export const photoFormats = ['jpeg', 'png', 'webp', 'heif'] as const;
export const photoMimeTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
