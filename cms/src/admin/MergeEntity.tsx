'use client';

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { MergeDialog } from './MergeDialog.tsx';

/** Beside an entity's form, for admins and editors: the button that merges it into another. */
export function MergeEntity() {
  const { id, data } = useDocumentInfo();
  const { user } = useAuth();
  const [isOpen, setIsOpen] = useState(false);
  const roles: unknown = user?.roles;
  const mayMerge = Array.isArray(roles) && (roles.includes('admin') || roles.includes('editor'));
  if (!id || data?.mergedInto || !mayMerge) return null;
  const name = typeof data?.name === 'string' && data.name ? data.name : 'this entity';
  return (
    <div className="merge-entity">
      <Button buttonStyle="secondary" onClick={() => setIsOpen(true)} size="medium" type="button">
        Merge…
      </Button>
      {/* Outside of the entity's form: HTML has no form in a form. */}
      {isOpen &&
        createPortal(
          <MergeDialog id={String(id)} name={name} onClose={() => setIsOpen(false)} />,
          document.body,
        )}
    </div>
  );
}
