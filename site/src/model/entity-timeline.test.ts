import { expect, test } from 'vitest';
import { ids, sampleEntity, sampleId, sampleRelationship } from '../cms/sample-newsroom.ts';
import { entityTimeline } from './entity-timeline.ts';

const name = (value: string, dates: object) => ({
  value,
  lang: 'en',
  script: 'Latn',
  kind: 'previous',
  ...dates,
});

test('whatever has a date stands in order, whole years before their months', () => {
  const entity = sampleEntity({
    startDate: '2019~',
    names: [name('Amisan', { from: '2025-04' }), name('Hwasong', { to: '2025-04' })],
  });
  const relationships = [
    sampleRelationship({ predicate: 'visitedBy', startDate: '2025-04-13', endDate: '2025-04-13' }),
    sampleRelationship({
      id: sampleId(60),
      subject: ids.otherEntity,
      object: ids.entity,
      predicate: 'operatedBy',
      startDate: '2025',
      endDate: '2026',
    }),
  ];
  const words = entityTimeline(entity, relationships).map((moment) => [
    moment.date,
    moment.marks,
    moment.of === 'name' && moment.name.value,
    moment.of === 'relationship' && moment.label,
  ]);
  expect(words).toEqual([
    ['2019~', 'start', false, false],
    ['2025', 'start', false, 'Operates'],
    ['2025-04', 'end', 'Hwasong', false],
    ['2025-04', 'start', 'Amisan', false],
    ['2025-04-13', 'start', false, 'Visited by'],
    ['2026', 'end', false, 'Operates'],
  ]);
});

test('without dates there is none', () => {
  expect(entityTimeline(sampleEntity(), [sampleRelationship()])).toEqual([]);
});
