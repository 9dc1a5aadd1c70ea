import { type AfterErrorHook, APIError } from 'payload';

/**
 * Payload answers 500 to a form that is broken before any of our code sees it: this says what came
 * wrong. Its parser throws plain errors, known only by their words.
 */
export const sayWhatArrived: AfterErrorHook = ({ error }) => {
  if (error instanceof APIError && error.status === 413) {
    return answer(413, 'The file has more than 20 MiB. Save it smaller and try again.');
  }
  const { message } = error;
  if (sentAsText.test(message)) return answer(400, 'Choose a file: JPEG, PNG, WebP or AVIF.');
  if (brokenForm.test(message) || (error instanceof SyntaxError && brokenFields.test(message))) {
    return answer(400, 'The upload did not arrive whole. Try again.');
  }
};

const sentAsText = /^uploadConfig\.handlers is not present|^A file name is required/u;
const brokenForm =
  /^(Unexpected end of (form|file)|Multipart: Boundary not found|Malformed (part header|content type|urlencoded form)|Request is not eligible for file upload|Unsupported content type)/iu;
const brokenFields = /JSON/u;

function answer(status: number, message: string) {
  return { status, response: { errors: [{ message }] } };
}
