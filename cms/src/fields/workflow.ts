import { stages } from '@dateline/shared/vocabulary.ts';
import type { Field } from 'payload';
import { fieldNobody } from '../access/field-nobody.ts';
import { fieldStaff } from '../access/field-staff.ts';
import { optionsOf } from './options-of.ts';

const ours = { create: fieldNobody, update: fieldNobody, read: fieldStaff };

/** Where an article stands at the desk. Only the newsroom's own code writes them. */
export const workflowFields: Field[] = [
  {
    name: 'workflow',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field: '/admin/Workflow.tsx#Workflow' },
    },
  },
  {
    name: 'stage',
    type: 'select',
    options: optionsOf(stages),
    defaultValue: 'draft',
    index: true,
    hooks: { beforeDuplicate: [() => 'draft'] },
    access: ours,
    // The panel above says it; the list has a column and a filter.
    admin: { hidden: true, disableBulkEdit: true },
  },
  {
    name: 'stageSince',
    label: 'In this stage since',
    type: 'date',
    hooks: { beforeDuplicate: [() => null] },
    access: ours,
    admin: { hidden: true, disableBulkEdit: true },
  },
  {
    // Counts the saves that changed something. A form sends the one it started from.
    name: 'revision',
    type: 'number',
    hooks: { beforeDuplicate: [() => null] },
    access: ours,
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
  },
  {
    // The open form, so that its own earlier save is not taken for another's. `SaveGuard` sets it.
    name: 'form',
    type: 'text',
    virtual: true,
    access: { read: fieldStaff },
    admin: {
      hidden: true,
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
    },
  },
  {
    // Who saved what of late: `SaveEntry[]`.
    name: 'saves',
    type: 'json',
    hooks: { beforeDuplicate: [() => null] },
    access: { create: fieldNobody, update: fieldNobody, read: fieldStaff },
    admin: { hidden: true, disableBulkEdit: true, disableListColumn: true },
  },
];
