/** What the photo desk takes. */
export const maxPhotoBytes = 20 * 1024 * 1024;
export const maxPhotoPixels = 50_000_000;
/** The longest side that is kept: more than any page shows, enough for a full-width screen. */
export const maxPhotoSide = 2560;
export const photoMimeTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
