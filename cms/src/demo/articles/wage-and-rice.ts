import type { DemoArticle } from '../types.ts';

export const wageAndRice: DemoArticle = {
  key: 'rice-arithmetic',
  headline: 'Ten kilograms of rice: the sum behind a car nobody buys',
  slug: 'ten-kilograms-of-rice',
  kicker: 'Household sums',
  standfirst:
    'A reported month’s wage in the DPRK buys between 8.3 and 10 kilograms of rice. The desk shows the division, and where it stops.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 31 },
  section: 'economy',
  bylines: [{ author: 'hana-larch', role: 'reporting' }],
  heroPhoto: 'rice-scale',
  body: [
    'Two figures are enough to see why [the showroom in Hwasong](article:showroom) has no ordinary customers. NK Insider puts an average monthly wage at 200,000 won and the December price of rice at 20,000 to 24,000 won a kilogram.^[nk-insider-report: The report gives the month without a year.]',
    { heading: 2, text: 'The division' },
    {
      list: [
        'At 20,000 won a kilogram: 200,000 ÷ 20,000 = 10 kilograms.',
        'At 22,000 won, the middle: 200,000 ÷ 22,000 = 9.1 kilograms.',
        'At 24,000 won a kilogram: 200,000 ÷ 24,000 = 8.3 kilograms.',
      ],
      ordered: true,
    },
    'A whole wage, with nothing set aside for oil, fuel, shoes or medicine, is thus worth ten kilograms of rice on the cheapest day and less on every other.^[dispatch-worksheet] The report puts it at under ten. The desk’s division reaches exactly ten at the lowest price it quotes, and we print the range for that reason.',
    'Spread over a month of thirty days, 8.3 to 10 kilograms is roughly 280 to 330 grams a day. That is for the earner alone. In a household where one wage feeds three, it is about 90 to 110 grams each.',
    {
      pullQuote:
        'A month’s pay is worth ten kilograms of rice on the cheapest day, and less on every other.',
    },
    { heading: 2, text: 'Cadres are not better off on paper' },
    'The figure is given for the state-set pay of cadres; workers earn about the same, according to the report. Many factories stand still for want of power, machines and raw materials, it adds, and people are called up for unpaid work on housing sites, roads and railways. What else people earn, in markets and on private plots, is not in these figures.',
    { heading: 2, text: 'What we did not compute' },
    'The cars are said to be priced in US dollars, in five or six figures. It is tempting to turn that into years of pay. We haven’t, because it needs an exchange rate. The official one and the one used in markets differ widely, and the report gives neither. A number built on a guess would look exact and mean nothing.',
    'Nor does the sum need it. Whoever could raise such an amount, NK Insider writes, would draw an investigation at once, because no declared wage explains it. Money is one barrier and [standing on paper](article:registration) is another: cars are reported to be held [in the names of institutions](article:institution-cars).',
    'People in the [[pyongyang|capital]] are said to have an answer to the question: they wouldn’t buy one even if they could. The desk has heard the same in one background conversation and treats it as mood, not as measurement.',
  ],
  about: ['amisan-center', 'pyongyang'],
  mentions: ['registration-claim'],
  legalReferences: [],
  claims: [
    {
      statement:
        'A monthly wage of 200,000 won buys 8.3 to 10 kilograms of rice at 20,000 to 24,000 won a kilogram.',
      statementType: 'reported',
      confidence: 'high',
      sources: ['nk-insider-report', 'dispatch-worksheet'],
    },
    {
      statement: 'People say that they would not buy a car even if they could.',
      statementType: 'reported',
      confidence: 'low',
      sources: ['nk-insider-report', 'person-market-talk'],
    },
  ],
  corrections: [],
  seoDescription:
    'A reported monthly wage of 200,000 won against rice at 20,000 to 24,000 won a kilogram: the arithmetic, shown.',
  comments: 'open',
};
