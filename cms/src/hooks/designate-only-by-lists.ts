import type { FieldHook } from 'payload';
import { isStaff } from '../access/is-staff.ts';

/**
 * What the desk concludes is given to readers and followers as an allegation, also where it was entered
 * as a designation before that was refused.
 */
export const designateOnlyByLists: FieldHook = ({ overrideAccess, req, siblingData, value }) => {
  if (value !== 'designatedUnder' || overrideAccess || isStaff(req.user)) return value;
  return siblingData.statementType === 'assessment' ? 'allegedBreachOf' : value;
};
