import { APIError } from 'payload';

/** An action that is not possible now, or not for this person. */
export class WorkflowRefused extends APIError {
  constructor(sentence: string, status: 400 | 403 | 409 = 409) {
    super(sentence, status, { code: 'workflow' }, true);
    this.name = 'WorkflowRefused';
  }
}
