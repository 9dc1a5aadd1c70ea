import { safeLink } from '@dateline/shared/safe-link.ts';
import { UnsafeLink } from '../rich-text/safe-link.ts';
import { InvalidDocument } from './errors.ts';
import { labelOf } from './label.ts';
import type { Newsroom } from './newsroom.ts';
import { type Node, walkBody } from './walk-body.ts';

const shownProblems = 10;

/** Throws `InvalidDocument` if a link in a body leads where no reader may be sent. */
export function checkLinks({ articles }: Pick<Newsroom, 'articles'>) {
  const problems: ConstructorParameters<typeof InvalidDocument>[0][number][] = [];
  for (const article of articles) {
    if (article.body === null) continue;
    walkBody(article.body, (node, field) => {
      const address = addressIn(node);
      if (address === null || safeLink(address) !== null) return;
      const { message } = new UnsafeLink(address);
      const place = { collection: 'articles', ...labelOf(article), field: `${field}.fields.url` };
      problems.push({ ...place, reason: message });
    });
  }
  if (problems.length === 0) return;
  throw new InvalidDocument(problems.slice(0, shownProblems), problems.length - shownProblems);
}

function addressIn(node: Node): string | null {
  if (node.type === 'link' || node.type === 'autolink') {
    return node.fields.linkType === 'custom' ? node.fields.url : null;
  }
  return node.type === 'block' && node.fields.blockType === 'embed' ? node.fields.url : null;
}
