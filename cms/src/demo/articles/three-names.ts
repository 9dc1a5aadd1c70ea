import type { DemoArticle } from '../types.ts';

export const threeNames: DemoArticle = {
  key: 'renaming',
  headline: 'One hall, three names',
  slug: 'one-hall-three-names',
  kicker: 'Names',
  standfirst:
    'The car center in Hwasong was renamed in April 2025. The record of what it was called before depends on who was writing.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 50 },
  section: 'politics',
  bylines: [{ author: 'rowan-quill', role: 'reporting' }],
  heroPhoto: 'file-cards',
  body: [
    'A file on an institution starts with its name, and the [[amisan-center|Amisan Automobile Technology Service Center]] has had at least three in English. Two of them describe the same months.',
    { heading: 2, text: 'The names' },
    {
      list: [
        '**Hwasong Vehicle Electrical Service Center**: the former name as NK Insider gives it.^[nk-insider-report]',
        '**Hwasong General Vehicle Service Center**: the name in state media’s English for the same place and time.^[state-media-visit]',
        '**Amisan Automobile Technology Service Center**: the name since April 2025.^[nk-insider-report]',
      ],
    },
    'The first two are renderings of a Korean name whose words can be translated in more than one way. We keep both, each with its source, and choose neither as the right one. In running text we say “the center, under its former name”.',
    { heading: 2, text: 'The order of events' },
    'According to state media, [[kim-jong-un|Kim Jong-un]] [visited in April 2025](entity:visit-2025). The new name followed in the same month, NK Insider reports.^[nk-insider-report] The day of the renaming is not in our file, so we date it “2025-04” and no closer. That one came after the other is reported; that one caused the other is an inference.',
    'The desk assesses with moderate confidence that the renaming marks a change of master or of rank, and is more than a new sign. A center that carries the name of [[hwasong-district|its district]] presents itself as a service of the district. One that carries [the Amisan name](article:brand) presents itself as part of a family of party institutions.',
    {
      pullQuote:
        'A name with a date, a source and a spelling is evidence. A name alone is a rumour.',
    },
    { heading: 2, text: 'What the new name leaves out' },
    'Gone from the name is the district, and with it the hint of a local service. NK Insider’s reading of [the pictures](article:photo-reading) fits: less repair, more sale and hire. But a name is not an inventory. The words “service center” have stayed, and a workshop may well have stayed with them.',
    { heading: 2, text: 'Why it matters' },
    'Searches fail on names. A customs officer or a bank clerk who looks for the new name will not find what was written under the old ones, and a resolution or list that uses one spelling doesn’t reach the other by itself. For that reason [our list of names](article:who-is-who) keeps former names for good. The desk never lets a machine spell a Korean name in Latin letters: libraries get well-known names wrong.',
    'The three bodies that officially founded the center have not, as far as we know, explained the change. [The main report](article:showroom) sets out what they say about its beginnings.',
  ],
  about: ['amisan-center', 'renaming-2025', 'visit-2025'],
  mentions: ['amisan-brand'],
  legalReferences: [],
  claims: [
    {
      statement:
        'The center was called Hwasong Vehicle Electrical Service Center until April 2025.',
      statementType: 'reported',
      confidence: 'high',
      sources: ['nk-insider-report', 'dispatch-name-file'],
    },
    {
      statement: 'The leader visited the center in April 2025.',
      statementType: 'officialClaim',
      sources: ['state-media-visit'],
    },
    {
      statement: 'The renaming marks a change of master or of rank.',
      statementType: 'assessment',
      confidence: 'moderate',
      sources: ['nk-insider-report', 'dispatch-name-file'],
    },
  ],
  corrections: [],
  seoDescription:
    'How the Hwasong vehicle service center became the Amisan Automobile Technology Service Center in April 2025.',
  comments: 'open',
};
