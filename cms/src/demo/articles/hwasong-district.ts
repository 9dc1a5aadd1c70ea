import type { DemoArticle } from '../types.ts';

export const hwasongDistrict: DemoArticle = {
  key: 'hwasong',
  headline: 'Hwasong: the district that lent its name',
  slug: 'hwasong-the-district-that-lent-its-name',
  kicker: 'Places',
  standfirst:
    'New avenues, a local committee among the official founders, and a car center that no longer carries the district’s name.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 122 },
  section: 'politics',
  bylines: [
    { author: 'rowan-quill', role: 'reporting' },
    { author: 'tobias-fathom', role: 'photos' },
  ],
  heroPhoto: 'skyline-dusk',
  body: [
    '[[hwasong-district|Hwasong]] is a district of [[pyongyang|Pyongyang]] that state media like to show. Its new apartment blocks have been presented as proof that the capital is growing. That presentation is an official claim; that buildings stand there can be seen from above.',
    'The district matters to [our main report](article:showroom) for two reasons. The [[amisan-center|car center]] stands in it. And until April 2025 the center was named after it, whichever of [the earlier names](article:renaming) one prefers.',
    { heading: 2, text: 'The committee' },
    'A people’s committee is the local administration: it looks after housing, supplies and services. By the official account the [[hwasong-committee|Hwasong District People’s Committee]] was one of three founders of the center, with the [[pyongyang-committee|committee of the capital]] and the [[cabinet|Cabinet]].^[state-media-founding]',
    'Such a founding would be unremarkable for a workshop that mends the district’s buses and vans. It sits less well with a hall of imported cars. NK Insider reports that a party department, the [[finance-department|Finance and Accounting Department]], in fact runs the place.^[nk-insider-report] A district committee doesn’t give orders to a department of the party.',
    { photo: 'empty-avenue' },
    { heading: 2, text: 'A street as a stage' },
    'A new district is a good setting for a car. The avenues are wide and the traffic on them is thin. A dealer in another country would ask how many people near by can pay; [the reported wages](article:rice-arithmetic) suggest that this was not the question here.',
    'The desk assesses with low confidence that the site was chosen to be seen: by delegations, by cameras and by residents who belong to the better provided for. Other reasons, such as free land or a workshop that was already there, would explain it as well.',
    { heading: 2, text: 'What we don’t know' },
    {
      list: [
        'The exact plot: we print no coordinates for the center, since we have not checked any.',
        'How many people work there, and for whom.',
        'Whether anything of the old workshop still serves the district.',
      ],
    },
    'We also keep this Hwasong apart from two others, a county in the northeast of the DPRK and a city in the Republic of Korea whose name is spelled almost alike. Mixing them up is an easy way to place a building in the wrong country.',
  ],
  about: ['hwasong-district', 'hwasong-committee', 'pyongyang'],
  mentions: [],
  legalReferences: [],
  claims: [
    {
      statement: 'The district’s people’s committee is one of the center’s founders.',
      statementType: 'officialClaim',
      sources: ['state-media-founding'],
    },
    {
      statement: 'The site was chosen to be seen.',
      statementType: 'assessment',
      confidence: 'low',
      sources: ['nk-insider-report', 'dispatch-photo-log'],
    },
  ],
  corrections: [],
  seoDescription:
    'Hwasong district in Pyongyang: its committee, its avenues and the car center that was named after it until April 2025.',
  comments: 'open',
};
