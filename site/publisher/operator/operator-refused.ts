/** What was asked for cannot be done; the message says why and what to do. */
export class OperatorRefused extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'OperatorRefused';
  }
}
