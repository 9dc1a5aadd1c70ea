import type { DemoArticle } from '../types.ts';

export const whatOffice8Is: DemoArticle = {
  key: 'office-8',
  headline: 'What Office 8 is, and how little of it is known',
  slug: 'what-office-8-is',
  kicker: 'Institutions',
  standfirst:
    'The number turns up wherever the Amisan name does. A short guide to a party unit that publishes nothing about itself.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 29 },
  section: 'explained',
  bylines: [{ author: 'rowan-quill', role: 'reporting' }],
  heroPhoto: 'gate-hut',
  body: [
    '[[office-8|Office 8]] is a unit of the [[workers-party|Workers’ Party of Korea]]. It is reported to produce goods for one household only, that of [[kim-jong-un|Kim Jong-un]] and his family.^[nk-insider-report] It has no published address, no known sign on a door and, as far as the desk could establish, no statement in its own name.',
    { heading: 2, text: 'Why a number' },
    'Offices of the party that handle supplies and money have often been known outside the country by a number rather than a title. A number is convenient: it says nothing, and it can be moved to another building. It is also a poor name for a file. Many institutions have an eighth office, so the desk treats “Office 8” as a weak name. Our system proposes it to an editor and never applies it by itself.',
    { heading: 2, text: 'What is reported' },
    {
      list: [
        'It belongs to the party and not to the [[cabinet|Cabinet]].',
        'What it makes is meant for the leader’s family and is not sold to the public.',
        'The [[amisan-brand|Amisan]] name has in the past been associated with it, and offshoots under that name are spread over cities and counties.',
      ],
    },
    'All three points come from one report.^[nk-insider-report] The desk has found nothing that contradicts them and no document that confirms them. We hold them with moderate confidence.',
    { heading: 2, text: 'What follows for the car center' },
    'NK Insider names another part of the party, the [[finance-department|Finance and Accounting Department]], as the operator of [the showroom in Hwasong](article:showroom). That leaves open how the department and the office divide the work today. One reading is that the brand moved from one to the other; another, that the office keeps producing while the department keeps the books. The desk has no evidence that would favour either and assesses neither.',
    'What can be said is narrower. A center that takes on [a name with this history](article:brand) tells people inside the system whose it is. NK Insider makes the same point in other words: nobody there would take the name for that of a public car dealer.',
    { heading: 2, text: 'How we write about it' },
    'We write “reported to” before every statement on what the office does. We do not call it sanctioned: no designation of it is entered in the desk’s files, and an association with a brand is not one. Readers who know more are asked to read our [note on names](article:who-is-who) first and to write to the desk before sending anything.',
  ],
  about: ['office-8', 'workers-party', 'amisan-brand'],
  mentions: ['amisan-center'],
  legalReferences: [],
  claims: [
    {
      statement: 'Office 8 makes goods for the use of the leader’s family alone.',
      statementType: 'reported',
      confidence: 'moderate',
      sources: ['nk-insider-report'],
    },
    {
      statement: 'The Amisan name has been associated with Office 8.',
      statementType: 'reported',
      confidence: 'moderate',
      sources: ['nk-insider-report', 'dispatch-name-file'],
    },
  ],
  corrections: [],
  seoDescription:
    'A guide to Office 8 of the Workers’ Party of Korea: what is reported, what is not known, and its link to the Amisan name.',
  comments: 'open',
};
