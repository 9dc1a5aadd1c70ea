/**
 * Makes the form under a story nicer where scripts run: what is typed outlives a reload, the browser does
 * its work for the comment meanwhile, and sending leaves the page where it is. Whatever fails here, the
 * browser then sends the form as it does without a script.
 */
import { challengePath, thanksPath } from '../content/routes.ts';
import { keepDraft } from './keep-draft.ts';
import { solve } from './solve.ts';

const form = document.querySelector<HTMLFormElement>('form.comment-form');
if (form) enhance(form);

function enhance(form: HTMLFormElement): void {
  const field = (name: string) => {
    const found = form.elements.namedItem(name);
    if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
    throw new TypeError(`The form has no field ${name}.`);
  };
  const text = field('text');
  const button = form.querySelector('button');
  const status = form.querySelector('.comment-status');
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  const draft = keepDraft(field('article').value, [text, field('name')]);
  let work: Promise<string> | undefined;
  const begin = () => {
    work ??= solve(challengePath);
    // Who sends hears of it.
    work.catch(() => {});
  };

  form.noValidate = true;
  form.addEventListener('focusin', begin);
  text.addEventListener('input', () => {
    const left = text.maxLength - text.value.length;
    say(left <= 300 ? `${left} characters left.` : '');
    text.removeAttribute('aria-invalid');
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (text.value.trim() === '') {
      text.setAttribute('aria-invalid', 'true');
      text.focus();
      return say('There is no text yet: write your comment.');
    }
    if (button) button.disabled = true;
    say('Sending …');
    try {
      begin();
      field('proof').value = (await work) ?? '';
      const answer = await send(form);
      if (answer.status === 428) throw new Error('The work was not accepted.');
      if (answer.kept) {
        draft.drop();
        location.assign(thanksPath);
      } else say(answer.message);
    } catch {
      // Without its work the form goes the way of those without scripts, which asks them to look once more.
      field('proof').value = '';
      form.submit();
    } finally {
      if (button) button.disabled = false;
    }
  });
}

async function send(form: HTMLFormElement) {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const response = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Accept: 'application/json' },
  });
  const isJson = response.headers.get('content-type') === 'application/json';
  const message = isJson ? String((await response.json()).message) : await response.text();
  return { status: response.status, kept: response.status === 201, message };
}
