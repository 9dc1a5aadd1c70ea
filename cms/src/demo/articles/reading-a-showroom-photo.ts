import type { DemoArticle } from '../types.ts';

export const readingAShowroomPhoto: DemoArticle = {
  key: 'photo-reading',
  headline: 'How to read a photograph of a showroom',
  slug: 'how-to-read-a-photograph-of-a-showroom',
  kicker: 'Method',
  standfirst:
    'What the picture desk writes down before anyone draws a conclusion, and the five questions a picture cannot answer.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 146 },
  section: 'explained',
  bylines: [{ author: 'tobias-fathom', role: 'reporting' }],
  heroPhoto: 'magnifier',
  body: [
    'The case of [the Amisan center](article:showroom) rests in good part on photographs. NK Insider published them; we did not take them.^[nk-insider-photos] This is how the picture desk works with pictures by others.',
    { heading: 2, text: 'First, what is in it' },
    {
      list: [
        'Count before you name: how many cars, how many covered, how many bays.',
        'Name only what can be named from two features, such as the shape of the lamps and the badge. One feature is a guess.',
        'Note prices, plates and signs as they stand, also where they can’t be read.',
        'Note who is there: staff, visitors, nobody.',
        'Keep the file as published, with the day on which we fetched it.',
      ],
      ordered: true,
    },
    'The list goes into [a log](entity:amisan-center) before anyone at the desk discusses it.^[dispatch-photo-log] A second person fills in the same list without seeing the first. Where the two differ, we use the more cautious.',
    { heading: 2, text: 'Then, what it suggests' },
    'A badge suggests a make: that is how [[toyota-cars|Toyotas]] got into this story. A body style sold only from a certain year suggests that the car was built no earlier. For [[electric-cars|the electric cars]] the log still says “make open”. A lifted car suggests a workshop, and its absence suggests nothing, because a photographer chooses where to stand.',
    'NK Insider concludes that repair has given way to sale and hire. The desk’s own log supports the first half of the sentence weakly and the second rather better: what is shown is plainly meant to be looked at. We assess with moderate confidence that display is a main purpose of the hall.',
    { photo: 'turntable' },
    { heading: 2, text: 'What no picture shows' },
    {
      list: [
        'When a car crossed the border.',
        'Which border, and on whose papers.',
        'Who paid, and in what.',
        'Whether it was ever handed to a buyer.',
        'In whose name it would be registered.',
      ],
    },
    'The first two decide about the law. {{res-2397 7|The vehicle ban}} of December 2017 asks about a transfer. A car that is younger than the ban can only have arrived after it, so the year of a model is the strongest thing a picture can give. It still names no State. [Those in between](article:intermediaries) do not appear in a showroom.',
    { heading: 2, text: 'Drawings instead' },
    'The pictures in this package are drawn. We do that where a photograph belongs to others or could put somebody at risk, and the credit line says so. A drawing of ours shows a kind of scene, never a particular one, and is not evidence of anything.',
  ],
  about: ['amisan-center', 'toyota-cars', 'electric-cars'],
  mentions: ['kcna'],
  legalReferences: [{ instrument: 'res-2397', paragraph: '7' }],
  claims: [
    {
      statement: 'Cars of the make Toyota are on show at the center.',
      statementType: 'reported',
      confidence: 'moderate',
      sources: ['nk-insider-photos', 'dispatch-photo-log'],
    },
    {
      statement: 'Display is a main purpose of the hall.',
      statementType: 'assessment',
      confidence: 'moderate',
      sources: ['nk-insider-photos', 'dispatch-photo-log'],
    },
  ],
  corrections: [],
  seoDescription:
    'How the picture desk reads showroom photographs from Pyongyang, and the five questions that no picture answers.',
  comments: 'open',
};
