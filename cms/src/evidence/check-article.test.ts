import { expect, test } from 'vitest';
import { checkArticle } from './check-article.ts';
import type { Finding } from './finding.ts';
import type { Known, KnownSource } from './known-sources.ts';

const id = (number: number) => String(number).padStart(24, '0');
const source = (number: number, changes: Partial<KnownSource> = {}): KnownSource => ({
  id: id(number),
  type: 'press',
  title: `A report ${number}`,
  url: null,
  archivedUrl: null,
  ...changes,
});
const press = source(1);
const official = source(2, { type: 'official' });
const person = source(3, { type: 'person', title: 'Kim Chol-su, trader in Hyesan' });
const bystander = source(4, { type: 'person', title: '박영희' });

const known = (...more: KnownSource[]): Known => {
  const all = [press, official, person, ...more];
  return {
    sources: new Map(all.map((each) => [each.id, each])),
    persons: [person, bystander],
  };
};
const text = (words: string) => ({ type: 'text', text: words });
const footnote = (fields: object) => ({
  type: 'inlineBlock',
  fields: { blockType: 'footnote', sources: [], ...fields },
});
const body = (...children: object[]) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children }] },
});
const claim = (statement: string, changes: object = {}) => ({
  statement,
  statementType: 'reported',
  sources: [press.id],
  ...changes,
});
const check = (article: object, of: Known = known()): Finding[] => checkArticle({ ...article }, of);
const kinds = (findings: Finding[]) =>
  findings.map(({ kind, rule, path }) => `${kind}: ${rule} at ${path}`);

test('what rests on its sources has nothing to be said of', () => {
  const article = {
    headline: 'Cars on show',
    body: body(
      text('The cars likely came by rail.'),
      footnote({ sources: [press.id] }),
      text(' The desk has moderate confidence in the photographs.'),
    ),
    claims: [
      claim('The cars are on show.', { confidence: 'high' }),
      claim('The bank is sanctioned.', { sources: [official.id] }),
      claim('The center likely raises hard currency.', { statementType: 'assessment' }),
    ],
  };
  expect(check(article)).toEqual([]);
});

test('a claim without a source is named, and what to do', () => {
  const [finding] = check({ claims: [claim('The sale broke UN sanctions.', { sources: [] })] });
  expect(finding).toEqual({
    kind: 'stop',
    rule: 'no source',
    path: 'claims.0.sources',
    message:
      'The claim “The sale broke UN sanctions.” is about sanctions and has no source. Choose at least one under its “Sources”, or take the claim out.',
    about: 'The sale broke UN sanctions.',
  });
  const law = claim('So it is.', { sources: [], instrument: id(9) });
  expect(check({ claims: [law] })[0]?.message).toContain('is about sanctions and has no source');
  const other = claim('So it is.', { sources: null });
  expect(check({ claims: [other] })[0]?.message).toContain('“So it is.” has no source');
});

test('a claim about sanctions that rests on persons only shows readers no source', () => {
  const sources = [person.id];
  expect(kinds(check({ claims: [claim('It is under an embargo.', { sources })] }))).toEqual([
    'warning: no public source at claims.0.sources',
  ]);
  expect(check({ claims: [claim('It is red.', { sources })] })).toEqual([]);
  expect(
    check({ claims: [claim('It is under an embargo.', { sources: [person.id, press.id] })] }),
  ).toEqual([]);
});

test('the desk’s assessment is no designation, and a reported one needs the list', () => {
  const statement = 'The bank is sanctioned.';
  expect(kinds(check({ claims: [claim(statement, { statementType: 'assessment' })] }))).toEqual([
    'stop: designation at claims.0.statement',
  ]);
  expect(kinds(check({ claims: [claim(statement)] }))).toEqual([
    'warning: designation at claims.0.statement',
  ]);
});

test('a likelihood and a confidence level don’t share a sentence, nor a claim', () => {
  const article = {
    standfirst: 'It is likely true, with high confidence.',
    body: body(
      text('It probably sells cars. We have low confidence in that. With low confidence it is '),
      text('likely so.'),
      footnote({ sources: [press.id], confidence: 'low', note: 'Unlikely, low confidence.' }),
    ),
    claims: [claim('It is likely so.', { confidence: 'low' })],
  };
  expect(kinds(check(article))).toEqual([
    'warning: mixed scales at standfirst',
    'warning: mixed scales at body',
    'warning: mixed scales at body',
    'warning: mixed scales at body',
    'warning: mixed scales at claims.0.confidence',
  ]);
  expect(check(article)[1]?.message).toContain('“With low confidence it is likely so.”');
});

test('sanctions stated as a fact in the text need a source behind them', () => {
  const stated = text('The sale violated Resolution 2397. It was in May.');
  const claims = [claim('It was in May.')];
  expect(kinds(check({ body: body(stated) }))).toEqual(['stop: unsourced sanctions at body']);
  expect(kinds(check({ body: body(stated), claims }))).toEqual([
    'warning: unsourced sanctions at body',
  ]);
  expect(check({ body: body(stated, footnote({ sources: [press.id] })) })).toEqual([]);
  const korean = text('그 은행은 제재 대상이다. 오월이었다.');
  expect(check({ language: 'ko', body: body(korean) })[0]?.message).toContain(
    '“그 은행은 제재 대상이다.”',
  );
});

test('a footnote that shows readers nothing is pointed at', () => {
  const notes = body(footnote({}), footnote({ sources: [person.id] }), footnote({ note: 'See.' }));
  const hidden = body(footnote({ sources: [person.id], note: 'Interview by the desk' }));
  expect(kinds(check({ body: notes }))).toEqual([
    'warning: empty footnote at body',
    'warning: empty footnote at body',
  ]);
  expect(check({ body: notes })[1]?.message).toContain('in footnote 2');
  expect(check({ body: hidden })).toEqual([]);
});

test.each([
  ['a note', { body: body(footnote({ sources: [person.id], note: 'Talk with kim chol‑su' })) }],
  ['the text', { body: body(text('Said KIM  CHOL-SU.'), footnote({ sources: [person.id] })) }],
  ['a claim', { claims: [claim('Kim Chol-su saw it.', { sources: [person.id] })] }],
  [
    'a correction',
    {
      claims: [claim('It is red.', { sources: [person.id] })],
      corrections: [{ wrong: 'x', right: 'Kim Chol-su' }],
    },
  ],
])('a person on whom it rests stops it, named in %s', (_, article) => {
  const stops = check(article).filter(({ kind }) => kind === 'stop');
  expect(stops.map(({ rule }) => rule)).toEqual(['person']);
  expect(stops[0]?.message).toContain('“Kim Chol-su” would tell readers who the source is');
});

test('a source elsewhere who is in this story is a warning, with Korean particles too', () => {
  expect(kinds(check({ headline: '박영희는 말했다' }))).toEqual(['warning: person at headline']);
  expect(check({ headline: '박영희는 말했다'.normalize('NFD') })).toHaveLength(1);
  expect(check({ headline: 'Kim Chol-sung speaks' })).toEqual([]);
});

test('for whom persons are hidden, nothing tells of them', () => {
  const hidden: Known = { sources: new Map([[press.id, press]]), persons: [] };
  const article = { headline: 'Kim Chol-su', claims: [claim('So', { sources: [person.id] })] };
  expect(check(article, hidden)).toEqual([]);
});

test('an address of a person’s record is a leak as well', () => {
  const record = source(5, { type: 'person', title: 'X', url: 'https://chat.example/42' });
  const embed = { type: 'block', fields: { blockType: 'embed', url: 'https://chat.example/42' } };
  const article = {
    body: { root: { children: [embed] } },
    claims: [claim('So', { sources: [record.id] })],
  };
  expect(kinds(check(article, { ...known(record), persons: [record] }))).toEqual([
    'stop: person at body',
  ]);
});

test('sources on the web without an archived copy are named, a few of them', () => {
  const web = [5, 6, 7, 8, 9].map((number) => source(number, { url: 'https://x.example/' }));
  const kept = source(10, { url: 'https://x.example/', archivedUrl: 'https://a.example/' });
  const claims = [claim('So', { sources: [...web, kept].map((each) => each.id) })];
  const [hint] = check({ claims }, known(...web, kept));
  expect(hint).toMatchObject({ kind: 'hint', path: 'claims' });
  expect(hint?.message).toContain('“A report 5”, “A report 6”, “A report 7” and 2 more.');
});

test('an article that is only begun can be checked', () => {
  for (const article of [{}, { claims: null, body: null }, { claims: [null], body: { root: 1 } }]) {
    expect(check(article).every(({ rule }) => rule === 'no source')).toBe(true);
  }
});
