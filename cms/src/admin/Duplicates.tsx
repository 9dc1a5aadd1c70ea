'use client';

import { Banner, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useEffect } from 'react';
import { DuplicateList } from './DuplicateList.tsx';
import { useDuplicates } from './use-duplicates.ts';

/** In the form of a new entity: those that may be the same. The form sends which the person was shown. */
export function Duplicates() {
  const { id } = useDocumentInfo();
  return id ? null : <OfNewEntity />;
}

function OfNewEntity() {
  const { config } = useConfig();
  const names = useFormFields(([fields]) =>
    Object.entries(fields)
      .filter(([path]) => path === 'name' || /^names\.\d+\.value$/.test(path))
      .map(([, field]) => field?.value)
      .filter((value) => typeof value === 'string')
      .join('\n'),
  );
  // A save that was stopped: somebody may have made one meanwhile.
  const stopped = useFormFields(([fields]) => fields.name?.errorMessage);
  const known = useFormFields(([fields]) => fields.knownOthers?.value);
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields);
  const duplicates = useDuplicates(config.routes.api, names, { again: stopped });
  const shown = (duplicates ?? []).map(({ entity }) => entity.id).join();
  useEffect(() => {
    if (Array.isArray(known) && known.join() === shown) return;
    dispatch({ type: 'UPDATE', path: 'knownOthers', value: shown ? shown.split(',') : [] });
  }, [dispatch, known, shown]);
  return (
    <div className="duplicates-panel" role="status">
      {duplicates && duplicates.length > 0 && (
        <Banner type="info">
          <strong>Is it one of these?</strong> Then use that one. If it is another, go on.
          <DuplicateList duplicates={duplicates} />
        </Banner>
      )}
    </div>
  );
}
