import {
  type CommentAnswer,
  commentAnswer,
  readerHeader,
  secretHeader,
} from '@dateline/shared/comments/comment-form.ts';

/** What the readers' server needs to take comments. */
export interface CommentsSettings {
  /** Origin of the CMS, as this server reaches it. */
  cmsUrl: string;
  /** Known to this server and the CMS only. */
  secret: string;
  /** Whether the last address in `X-Forwarded-For` is the reader's. */
  trustProxy: boolean;
}

/** What became of a form. */
export interface PassedOn {
  status: number;
  answer: CommentAnswer;
  retryAfter: string | null;
}

/** Milliseconds that the CMS has to answer. */
const patience = 10_000;

/** Gives a form to the CMS. That the CMS is away is an answer too: the text is kept in the page. */
export async function passOn(
  settings: CommentsSettings | null,
  { body, address }: { body: string; address: string },
): Promise<PassedOn> {
  if (!settings) return away('This newsroom takes no comments at the moment.');
  try {
    const response = await fetch(`${settings.cmsUrl}/api/comments/leave`, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        [secretHeader]: settings.secret,
        [readerHeader]: address,
      },
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    });
    const answer = commentAnswer.safeParse(await response.json()).data;
    if (!answer) return away(`The newsroom could not take it. ${tryLater}`);
    return { status: response.status, answer, retryAfter: response.headers.get('retry-after') };
  } catch (error) {
    console.error('A comment could not be given to the CMS:', error);
    return away(`The newsroom does not answer at the moment. ${tryLater}`);
  }
}

const tryLater = 'Your text is kept here: send it again in a few minutes.';

function away(message: string): PassedOn {
  return { status: 503, answer: { kept: false, message }, retryAfter: '120' };
}
