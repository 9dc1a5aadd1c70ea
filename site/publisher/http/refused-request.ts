/** A request that is answered with a status and a sentence, and does nothing else. */
export class RefusedRequest extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.name = 'RefusedRequest';
    this.status = status;
  }
}
