import type { DemoArticle } from '../types.ts';

export const theAmisanBrand: DemoArticle = {
  key: 'brand',
  headline: 'Farms, ranches, a bureau, and now cars: the reach of a name',
  slug: 'the-reach-of-the-amisan-name',
  kicker: 'Brands',
  standfirst:
    'Amisan is less a company than a sign on many doors. What the doors have in common is reported to be a party department.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 54 },
  section: 'economy',
  bylines: [
    { author: 'hana-larch', role: 'reporting' },
    { author: 'rowan-quill', role: 'reporting' },
  ],
  heroPhoto: 'ranch-hills',
  body: [
    'Before it stood over [a car showroom](article:showroom), the [[amisan-brand|Amisan]] name stood over fields. [[amisan-farms|Farms]] and [[amisan-ranches|ranches]] carry it, NK Insider reports, and so does a central [[amisan-bureau|bureau]].^[nk-insider-report]',
    'Offshoots exist in towns and counties across the country, by the same account. The report gives no count and no map. The desk has therefore entered the farms and the ranches as collective entries, one each, and will split them when a place and a source are known.',
    { heading: 2, text: 'A brand without a company' },
    'In a market economy a brand has an owner whose name can be looked up. Here there is no public register to look in. What can be observed is which institutions use the name and to whom they answer. NK Insider says they are typically affiliated with one part of the [[workers-party|Workers’ Party of Korea]], its [[finance-department|Finance and Accounting Department]].^[nk-insider-report, dispatch-name-file]',
    'From that the desk draws a modest conclusion. We assess with moderate confidence that a body under this name belongs to the department’s circle. For any single body that is a place to start, not a finding. A farm that shares a name with a showroom need not share its accounts.',
    { photo: 'file-cards' },
    { heading: 2, text: 'The older link' },
    'The name has been associated for longer with [[office-8|Office 8]], the unit reported to supply [[kim-jong-un|Kim Jong-un]]’s family. Farms and ranches would suit such a task: food is the first thing a household needs. That they do supply it is not something the desk can show. [Our explainer](article:office-8) lists what is known.',
    { heading: 2, text: 'From food to cars' },
    'Seen from the farms, a car center is a surprise. Seen from a department that handles money, it is less of one. A car that is sold or hired for foreign currency brings in what a ranch can’t. NK Insider thinks it likely that raising hard currency is the center’s purpose; the desk notes that this is a judgment from outside, without figures.',
    'The brand also works as a message. NK Insider remarks that with such relatives nobody in the country would expect the center to serve the general public. A name that outsiders read as a trademark is read inside as a rank.',
    { heading: 2, text: 'How we link it' },
    'In our files a brand is an entry of its own, and each body that uses it is linked to it with a source and a date. The [[amisan-center|car center]]’s link starts in April 2025, with [the new name](article:renaming). None of the links says “owned by”. We have no evidence of ownership in any legal sense, and where there is none we do not draw the line.',
  ],
  about: ['amisan-brand', 'amisan-bureau', 'finance-department'],
  mentions: [],
  legalReferences: [],
  claims: [
    {
      statement: 'Farms, ranches and a central bureau use the Amisan name.',
      statementType: 'reported',
      confidence: 'moderate',
      sources: ['nk-insider-report'],
    },
    {
      statement:
        'Bodies under the Amisan name belong to the circle of the Finance and Accounting Department.',
      statementType: 'assessment',
      confidence: 'moderate',
      sources: ['nk-insider-report', 'dispatch-name-file'],
    },
  ],
  corrections: [],
  seoDescription:
    'Amisan farms, ranches, a bureau and a car center: what the brand’s users are reported to have in common.',
  comments: 'open',
};
