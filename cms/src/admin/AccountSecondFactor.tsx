'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { ResetSecondFactor } from './ResetSecondFactor.tsx';
import { SecondFactor } from './SecondFactor.tsx';

/** In the form of an account: one's own second factor; of somebody else's an admin's way to reset it. */
export function AccountSecondFactor() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  if (!id || !user) return null;
  const isOwn = String(user.id) === String(id);
  const isAdmin = Array.isArray(user.roles) && user.roles.includes('admin');
  if (!isOwn && !isAdmin) return null;
  return (
    <div className="field-type">
      <h3>Second factor</h3>
      {isOwn ? <SecondFactor /> : <ResetSecondFactor user={String(id)} />}
    </div>
  );
}
