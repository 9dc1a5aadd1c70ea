import { APIError } from 'payload';

/** An action that is not possible now, or not for this person. */
export class WorkflowRefused extends APIError {
  // By this name Payload knows that it is no error of the server, and how loudly to log it.
  override name = 'APIError';

  constructor(sentence: string, status: 400 | 403 | 409 = 409) {
    super(sentence, status, { code: 'workflow' }, true);
  }
}
