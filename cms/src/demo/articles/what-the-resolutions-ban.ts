import { adoptionKeys } from '../entities/steps-of-the-regime.ts';
import type { DemoArticle } from '../types.ts';

export const whatTheResolutionsBan: DemoArticle = {
  key: 'resolutions',
  headline: 'What the resolutions ban, and since when',
  slug: 'what-the-resolutions-ban-and-since-when',
  kicker: 'Explained',
  standfirst:
    'Three paragraphs matter for a car in a showroom. They were adopted in 2006, 2013 and 2017, and they do not say the same thing.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 26 },
  section: 'sanctions',
  bylines: [{ author: 'juniper-vale', role: 'reporting' }],
  heroPhoto: 'paragraph-stacks',
  body: [
    'The measures of the [[security-council|Security Council]] on the DPRK are not one law but a stack of resolutions, each of which reaffirms those below it. For [the cars at the Amisan center](article:showroom) three paragraphs count.',
    { heading: 2, text: '2006: luxury goods' },
    '{{res-1718 8(a)(iii)|Paragraph 8(a)(iii) of resolution 1718}}, adopted on 14 October 2006, has States keep luxury goods from reaching the DPRK. It doesn’t say what a luxury good is.^[un-1718] Each State drew its own line, and a car that one customs office stopped could pass another. The same resolution set up {{res-1718 12|the Committee}} that carries its number, the [[committee-1718|1718 Committee]], and an {{res-1718 8(d)|asset freeze}} for those designated.',
    { heading: 2, text: '2013: luxury cars, by name' },
    '{{res-2094 23|Paragraph 23 of resolution 2094}}, of 7 March 2013, closed part of that gap. It made clear that luxury goods include what its Annex IV lists: yachts, luxury automobiles and racing cars among them.^[un-2094] An ordinary saloon was still a matter of judgment. Two resolutions of 2016 added to the list, in what the desk has noted as {{res-2270 39|paragraph 39 of 2270}} and {{res-2321 5|paragraph 5 of 2321}}; we have not yet checked those two numbers.',
    { heading: 2, text: '2017: every vehicle' },
    'In 2017 the Council turned from lists to whole kinds of trade. {{res-2371|Resolution 2371}} in August stopped the DPRK’s exports of coal, iron and seafood. {{res-2375|Resolution 2375}} in September stopped textiles, capped fuel and {{res-2375 17|ended new work permits}}.^[un-2371, un-2375]',
    'Then, on 22 December, {{res-2397 7|resolution 2397}} barred all transport vehicles, luxury or not, and had {{res-2397 8|workers abroad sent home}} within 24 months.^[un-2397: Date and subject checked; the paragraph numbers are not yet checked.] From that day the question of whether a model is luxurious lost most of its weight.',
    { photo: 'council-chamber' },
    { heading: 2, text: 'Who is bound' },
    'All three paragraphs speak to States: do not let your nationals, your territory, your ships or aircraft supply, sell or transfer the goods. None of them makes it an offence for a car to stand in Pyongyang. A picture of one is evidence that suggests a transfer. Whether the transfer broke a paragraph depends on its date and on [the States it went through](article:intermediaries).',
    {
      list: [
        'Before October 2006: no measure of the Council on cars.',
        'October 2006 to March 2013: barred if the State concerned counted the car as a luxury.',
        'March 2013 to December 2017: luxury and racing cars barred by name.',
        'Since 22 December 2017: barred, whatever the class.',
      ],
    },
    { heading: 2, text: 'What we have checked' },
    'Dates and subjects above were compared with public copies. Where a paragraph number is from memory, the page of the resolution says “not yet checked against the original”, and it stays there until an editor has looked. We print no verbatim text that we have not compared. An earlier explainer of ours [got the scope of the 2017 ban wrong](article:luxury-or-not); its correction is on record.',
  ],
  about: ['security-council', 'committee-1718'],
  mentions: ['amisan-center', 'toyota-cars', ...adoptionKeys],
  legalReferences: [
    { instrument: 'res-1718', paragraph: '8(a)(iii)' },
    { instrument: 'res-1718', paragraph: '8(d)' },
    { instrument: 'res-1718', paragraph: '12' },
    { instrument: 'res-2094', paragraph: '23' },
    { instrument: 'res-2270', paragraph: '39' },
    { instrument: 'res-2321', paragraph: '5' },
    { instrument: 'res-2371' },
    { instrument: 'res-2375', paragraph: '17' },
    { instrument: 'res-2397', paragraph: '7' },
    { instrument: 'res-2397', paragraph: '8' },
  ],
  claims: [
    {
      statement: 'Since 22 December 2017 the ban covers all transport vehicles, luxury or not.',
      statementType: 'reported',
      confidence: 'high',
      sources: ['un-2397'],
    },
    {
      statement: 'Annex IV of resolution 2094 names luxury automobiles among luxury goods.',
      statementType: 'reported',
      confidence: 'high',
      sources: ['un-2094'],
    },
  ],
  corrections: [],
  seoDescription:
    'Luxury goods in 2006, luxury cars in 2013, every vehicle in 2017: what the Security Council resolutions on the DPRK ban.',
  comments: 'open',
};
