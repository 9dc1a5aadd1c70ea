import { ContentError } from './errors.ts';
import { patient, type RetryPolicy, request } from './request.ts';

/** A photo's file could not be had as the CMS describes it. */
export class BrokenPhoto extends ContentError {
  readonly photoId: string;

  constructor(photo: string, url: string, reason: string) {
    super(`photos ${photo}: its file ${url} ${reason}.`);
    this.photoId = photo;
  }
}

/**
 * The bytes of one file of a photo. Of its address only the path is used, so that nothing in the
 * content can send the build to another host.
 */
export async function photoBytes(
  cmsUrl: string,
  /** Its id. */
  photo: string,
  file: { url: string; filesize: number; type: string },
  policy: RetryPolicy = patient,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = new URL(cmsUrl);
  url.pathname = new URL(file.url, cmsUrl).pathname;
  return request(
    url,
    (response, body) => {
      const broken = (reason: string) => new BrokenPhoto(photo, url.href, reason);
      if (!response.ok) throw broken(`was answered with status ${response.status}`);
      const type = response.headers.get('content-type')?.split(';')[0];
      if (type !== file.type)
        throw broken(`is of type ${type ?? 'unknown'} instead of ${file.type}`);
      if (body.length !== file.filesize) {
        throw broken(`has ${body.length} bytes instead of ${file.filesize}`);
      }
      return body;
    },
    policy,
  );
}
