import type { DemoArticle } from '../types.ts';

export const registrationClaims: DemoArticle = {
  key: 'registration',
  headline: 'Private plates: how to test a claim',
  slug: 'private-plates-how-to-test-a-claim',
  kicker: 'Claims',
  standfirst:
    'The DPRK says that private vehicles may be registered. One report calls it propaganda. The desk lists what would settle it.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 74 },
  section: 'economy',
  bylines: [{ author: 'hana-larch', role: 'reporting' }],
  heroPhoto: 'blank-plate',
  body: [
    'The authorities of the DPRK have recently said that [private vehicles may be registered](entity:registration-claim), according to NK Insider, which dismisses the statement as propaganda.^[nk-insider-report, state-media-registration] Both sentences are claims. They can be tested, though not from a desk abroad and not today.',
    { heading: 2, text: 'Three different things' },
    'A car can be private in three ways. It can be *paid for* with private money, it can be *used* for private ends, and it can be *registered* to a private person. The three are easily confused. NK Insider reports that cars from [the Amisan center](article:showroom) pass for personal ones and yet belong, on paper, to a party, state or enterprise body through which a cadre holds them.',
    'If that is right, an announcement about registration could be true in its wording and change little. A rule can allow what hardly anyone is able, or would dare, to do. The sum is [beyond any declared wage](article:rice-arithmetic), and a person who shows it invites questions.',
    { heading: 2, text: 'What would be evidence' },
    {
      list: [
        'The text of a rule, with its date and the office that issued it.',
        'Registration papers that name a person without an institution.',
        'Plates of a new series, seen more than once and by more than one observer.',
        'Accounts of people who registered a car, independent of each other.',
      ],
    },
    'The desk has none of these. It has statements and a report that doubts them. We therefore list the opening of registration as an official claim and the objection to it as reported, and give no assessment of our own.',
    { photo: 'empty-avenue' },
    { heading: 2, text: 'What would not be evidence' },
    'More cars in a street prove more cars. A picture of a plate proves a plate. A visitor who was told that a driver owns his car was told so. And a full [showroom](entity:amisan-center) proves stock; whether anyone may take it home as his own is the question and can’t be the answer.',
    { heading: 2, text: 'Why it matters for the ban' },
    'For the [[security-council|Security Council]]’s measures it makes no difference whose name is on the papers. {{res-2397 7|Resolution 2397}} asks States to stop vehicles on their way to the country and does not ask who will drive them.^[un-2397: The number of the paragraph is not yet checked.] A private owner would not make a transfer lawful, and an institution does not make it worse. [Our guide](article:resolutions) has the dates.',
    'Readers who hold a document of the kinds above will find a contact on the About page. Please don’t send it unasked; write first.',
  ],
  about: ['registration-claim', 'amisan-center'],
  mentions: [],
  legalReferences: [{ instrument: 'res-2397', paragraph: '7' }],
  claims: [
    {
      statement: 'Private vehicles may now be registered.',
      statementType: 'officialClaim',
      sources: ['state-media-registration', 'nk-insider-report'],
    },
    {
      statement: 'The announcement is propaganda, and cars remain in the names of institutions.',
      statementType: 'reported',
      confidence: 'moderate',
      sources: ['nk-insider-report'],
    },
  ],
  corrections: [],
  seoDescription:
    'The DPRK says private cars may be registered. What would be evidence for it, and what would not.',
  comments: 'open',
};
