'use client';

import { FieldDescription, FieldLabel, SelectInput, useField, useFormFields } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useEffect, useState } from 'react';
import { askCms } from './ask-cms.ts';

interface Option {
  label: string;
  value: string;
}

interface Paragraph {
  number: string;
  summary: string;
}

/** Lists the paragraphs of the resolution chosen in the field beside it. */
export const LegalParagraphField: TextFieldClientComponent = ({ field, path }) => {
  const { value, setValue, showError } = useField<string | null>({ path });
  const instrumentPath = path.replace(/paragraph$/, 'instrument');
  const instrument = useFormFields(([fields]) => fields[instrumentPath]?.value);
  const id = typeof instrument === 'string' ? instrument : null;
  const [options, setOptions] = useState<Option[]>([]);

  useEffect(() => {
    if (!id) {
      setOptions([]);
      return;
    }
    const stop = new AbortController();
    const show = async () => {
      const address = `/api/legal-instruments/${id}?depth=0&draft=true`;
      const answer = await askCms<{ paragraphs?: Paragraph[] }>(address, { signal: stop.signal });
      if (stop.signal.aborted) return;
      if (answer.ok) setOptions((answer.body.paragraphs ?? []).map(optionOf));
      else console.error(answer.words);
    };
    void show();
    return () => stop.abort();
  }, [id]);

  const unknown = value && !options.some((option) => option.value === value);
  return (
    <div className="field-type" style={{ flex: 1 }}>
      <FieldLabel label={field.label} path={path} />
      <SelectInput
        name={path}
        onChange={(option) => setValue(Array.isArray(option) ? null : (option?.value ?? null))}
        options={unknown ? [...options, { label: `¶ ${value}`, value }] : options}
        path={path}
        placeholder={id ? 'The whole resolution' : 'Choose the resolution first'}
        readOnly={!id}
        showError={showError}
        value={value ?? ''}
      />
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  );
};

function optionOf({ number, summary }: Paragraph): Option {
  return {
    label: `¶ ${number} · ${summary.length > 70 ? `${summary.slice(0, 70)}…` : summary}`,
    value: number,
  };
}
