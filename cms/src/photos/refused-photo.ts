import { APIError } from 'payload';

/** A file that can't become a photo; the message says why and what to do. */
export class RefusedPhoto extends APIError<{ reason: string }> {
  constructor(message: string, reason: string) {
    super(message, 400, { reason }, true);
    this.name = 'RefusedPhoto';
  }
}
