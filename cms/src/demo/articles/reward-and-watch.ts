import type { DemoArticle } from '../types.ts';

export const rewardAndWatch: DemoArticle = {
  key: 'reward-and-watch',
  headline: 'Reward, window, ledger: three uses of one hall',
  slug: 'reward-window-ledger',
  kicker: 'Analysis',
  standfirst: 'A place that sells to few can still be useful to those who run it. An analysis.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 9 },
  section: 'politics',
  bylines: [{ author: 'rowan-quill', role: 'reporting' }],
  heroPhoto: 'skyline-dusk',
  body: [
    'If hardly anyone can buy there, what is [the center in Hwasong](article:showroom) for? NK Insider offers three answers, and they are not of the same kind.^[nk-insider-report] This piece takes them one at a time. All of it is analysis.',
    { heading: 2, text: 'A window' },
    'The first is the message. A bright hall in a [new district](article:hwasong) says that the capital moves forward and that sanctions have failed. State media reported [[kim-jong-un|Kim Jong-un]]’s praise of the place in April 2025, and praise of that kind is meant for repetition.^[state-media-visit]',
    'Of the three this is the easiest to support. The publicity exists, and it was produced by the state itself. We assess with high confidence that the center serves to show prosperity. Whether it persuades anyone who lives on [a reported wage](article:rice-arithmetic) is a different question, and the one sign we have points the other way.',
    { heading: 2, text: 'A reward' },
    'The second is loyalty. In an economy of allotments a car is rank made visible. If cars go to cadres [through their institutions](article:institution-cars), then whoever fills the hall also decides who is seen arriving in what. NK Insider describes the center as such a reward for the elite. That fits the form of ownership that it reports. We have no list of recipients and rate our confidence as low.',
    { photo: 'blank-plate' },
    { heading: 2, text: 'A ledger' },
    'The third is the least visible. A single place of sale under party control records every customer: who came, who paid, from which fund. NK Insider sees in this a hidden means of watching how the elite spends. It is plausible on its face, for any monopoly knows its buyers. Evidence that the records are used in that way is something the desk has not seen.',
    'The [[finance-department|Finance and Accounting Department]], reported to run the center, would be well placed to keep such a ledger. “Would be” is as far as this goes.',
    {
      pullQuote: 'Any monopoly knows its buyers. What it does with the knowledge is the question.',
    },
    { heading: 2, text: 'What would change our mind' },
    {
      list: [
        'Prices in won, posted and paid by people without a post: then there is a market after all.',
        'A busy workshop with ordinary vans in it: then the service in the name is real.',
        'Several centers under different masters: then there is no single ledger.',
      ],
    },
    'None of the three uses needs the [[amisan-center|center]] to make a profit. That may be its most telling feature: a business that does not depend on customers is something other than a business. On that point the desk and NK Insider agree, though we put it with more reserve.',
  ],
  about: ['amisan-center', 'kim-jong-un', 'finance-department'],
  mentions: ['visit-2025', 'hwasong-district'],
  legalReferences: [],
  claims: [
    {
      statement: 'The center serves to show prosperity under sanctions.',
      statementType: 'assessment',
      confidence: 'high',
      sources: ['nk-insider-report', 'state-media-visit'],
    },
    {
      statement: 'Cars from the center are a reward for loyalty.',
      statementType: 'assessment',
      confidence: 'low',
      sources: ['nk-insider-report'],
    },
    {
      statement: 'The center makes it possible to watch what the elite spends.',
      statementType: 'assessment',
      confidence: 'low',
      sources: ['nk-insider-report'],
    },
  ],
  corrections: [],
  seoDescription:
    'Why a showroom with few buyers can be useful: as a message, as a reward and as a record of who spends.',
  comments: 'open',
};
