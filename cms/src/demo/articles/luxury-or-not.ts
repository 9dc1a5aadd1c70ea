import type { DemoArticle } from '../types.ts';

export const luxuryOrNot: DemoArticle = {
  key: 'luxury-or-not',
  headline: 'Luxury or not: the vehicle ban covers every car',
  slug: 'luxury-or-not-the-vehicle-ban',
  kicker: 'In brief',
  standfirst: 'Arguing about whether a model is a luxury car misses the later and wider rule.',
  language: 'en',
  stage: 'corrected',
  timing: { status: 'published', publishedHoursAgo: 70 },
  section: 'sanctions',
  bylines: [{ author: 'juniper-vale', role: 'reporting' }],
  heroPhoto: 'paragraph-stacks',
  body: [
    'Is a mid-range saloon a luxury good? The question comes up with every picture from [the showroom in Hwasong](article:showroom). For a car that reached the DPRK after 22 December 2017 it hardly matters. {{res-2397 7|Resolution 2397}}, adopted on that day, bars all transport vehicles, luxury or not.^[un-2397: Date and scope checked; the number of the paragraph not yet.]',
    'The luxury rule is older. It began with {{res-1718 8(a)(iii)|resolution 1718}} in 2006, which left the word open, and was made more exact by {{res-2094 23|resolution 2094}} in 2013, whose Annex IV names luxury automobiles and racing cars.^[un-1718, un-2094] It still stands and still covers what the vehicle ban doesn’t, from yachts to other goods on the list.',
    'The difference shows in what has to be proved. Under the luxury rule somebody must argue about the class of a car. Under the vehicle ban it is enough that it is a vehicle and that a State let it go to the DPRK. In the case of the [[toyota-cars|Toyotas]] at the [[amisan-center|Amisan center]] the second question is open; the first is not needed.',
    'For one group of cars the old question keeps its weight: those that arrived before the end of 2017. Their models are known, and some were ordinary. A picture taken today doesn’t tell when a car came, as [our picture desk explains](article:photo-reading).',
    'A longer account of all the paragraphs, and of what we have not yet checked, is in [the guide to the resolutions](article:resolutions).',
  ],
  about: ['toyota-cars', 'security-council'],
  mentions: [],
  legalReferences: [
    { instrument: 'res-2397', paragraph: '7' },
    { instrument: 'res-2094', paragraph: '23' },
    { instrument: 'res-1718', paragraph: '8(a)(iii)' },
  ],
  claims: [
    {
      statement: 'Resolution 2397 bars all transport vehicles, luxury or not.',
      statementType: 'reported',
      confidence: 'high',
      instrument: 'res-2397',
      paragraph: '7',
      sources: ['un-2397'],
    },
  ],
  corrections: [
    {
      hoursAgo: 47,
      wrong: 'An earlier version said that the ban of December 2017 applies to luxury vehicles.',
      right:
        'The ban applies to all transport vehicles, luxury or not. The separate ban on luxury goods dates from 2006.',
    },
  ],
  seoDescription:
    'Since 22 December 2017 the Security Council’s ban covers every vehicle bound for the DPRK, luxury or not.',
  comments: 'open',
};
