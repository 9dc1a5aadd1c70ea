import { stages } from '@dateline/shared/vocabulary.ts';
import { expect, test } from 'vitest';
import {
  refusal,
  rules,
  type Stage,
  type Standing,
  stageAfterSave,
  workflowActions,
} from './transitions.ts';

const allStages = Object.keys(stages) as Stage[];
const allActions = Object.keys(workflowActions) as (keyof typeof workflowActions)[];
const standing = (stage: Stage, more: Partial<Standing> = {}): Standing => ({
  stage,
  approval: stage === 'approved' || stage === 'scheduled' ? 'current' : 'none',
  isOut: stage === 'published' || stage === 'corrected',
  hasSchedule: stage === 'scheduled',
  ...more,
});

test('an editor can do at each stage what the table says, and nothing else', () => {
  const possible = Object.fromEntries(
    allStages.map((stage) => [
      stage,
      allActions.filter((action) => !refusal(action, standing(stage), ['editor'])).join(' '),
    ]),
  );
  expect(possible).toEqual({
    draft: 'submit assign approve publish note',
    inReview: 'sendBack assign approve publish note',
    approved: 'sendBack assign unapprove schedule publish note',
    scheduled: 'assign schedule unschedule scheduleUnpublish publish note',
    published: 'assign scheduleUnpublish publish note',
    corrected: 'assign scheduleUnpublish publish note',
    retracted: 'assign note',
  });
});

test('a reporter submits, assigns and notes; a photo editor and a moderator do nothing', () => {
  const may = (role: 'reporter' | 'photo-editor' | 'moderator') =>
    allActions.filter((action) =>
      allStages.some((stage) => refusal(action, standing(stage), [role])?.status !== 403),
    );
  expect(may('reporter')).toEqual(['submit', 'assign', 'note']);
  expect(may('photo-editor')).toEqual([]);
  expect(may('moderator')).toEqual([]);
});

test('a refusal says what to do', () => {
  expect(refusal('schedule', standing('inReview'), ['editor'])).toEqual({
    status: 409,
    sentence: 'The article is in review. Approve it first.',
  });
  expect(refusal('submit', standing('retracted'), ['reporter'])?.sentence).toBe(
    'The article is retracted. Submit for review: possible only while it is a draft.',
  );
  expect(refusal('approve', standing('draft'), ['reporter'])).toEqual({
    status: 403,
    sentence: 'Approve: only admin or editor may do this.',
  });
  for (const action of allActions) {
    for (const stage of allStages) {
      const refused = refusal(action, standing(stage), ['admin']);
      if (refused) expect(refused.sentence).toMatch(/^[A-Z].*\.$/);
    }
  }
});

test('what was changed after approval is approved again, also while an hour is set for it', () => {
  const outdated = standing('scheduled', { approval: 'outdated' });
  expect(refusal('approve', outdated, ['editor'])).toBeNull();
  expect(refusal('approve', standing('scheduled'), ['editor'])?.status).toBe(409);
});

test('a change of what was decided makes a draft of it; an hour that is set stays', () => {
  const after = (before: Stage) =>
    stageAfterSave({
      before,
      changesContent: true,
      publishes: false,
      unpublishes: false,
      isCorrected: false,
      trashes: false,
    });
  expect(Object.fromEntries(allStages.map((stage) => [stage, after(stage)]))).toEqual({
    draft: 'draft',
    inReview: 'inReview',
    approved: 'draft',
    scheduled: 'scheduled',
    published: 'draft',
    corrected: 'draft',
    retracted: 'draft',
  });
});

test('a save without a change leaves every stage, and publishing sets its own', () => {
  const same = {
    changesContent: false,
    publishes: false,
    unpublishes: false,
    isCorrected: false,
    trashes: false,
  };
  for (const before of allStages) {
    expect(stageAfterSave({ ...same, before })).toBe(before);
    expect(stageAfterSave({ ...same, before, publishes: true })).toBe('published');
    expect(stageAfterSave({ ...same, before, publishes: true, isCorrected: true })).toBe(
      'corrected',
    );
  }
  expect(stageAfterSave({ ...same, before: 'published', unpublishes: true })).toBe('draft');
  expect(stageAfterSave({ ...same, before: 'inReview', unpublishes: true })).toBe('inReview');
  expect(stageAfterSave({ ...same, before: 'scheduled', trashes: true })).toBe('draft');
});

test('the table leads only to stages there are', () => {
  for (const { from, to } of Object.values(rules)) {
    for (const stage of [...from, ...(to ? [to] : [])]) expect(allStages).toContain(stage);
  }
});
