import type { LegalParagraph } from '@dateline/shared/public/legal-instrument.ts';

/** Whether an editor compared the paragraph with the original; the desk enters with what. */
export function isChecked({ checkedAgainst }: Pick<LegalParagraph, 'checkedAgainst'>): boolean {
  return checkedAgainst !== null;
}
