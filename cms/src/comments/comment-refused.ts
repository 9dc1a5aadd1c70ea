/** A comment is not taken; the message says to its reader what to do. */
export class CommentRefused extends Error {
  override name = 'CommentRefused';
  readonly status: number;
  /** Seconds after which it may be sent again; null where waiting changes nothing. */
  readonly retryAfter: number | null;

  constructor(status: number, message: string, retryAfter: number | null = null) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
