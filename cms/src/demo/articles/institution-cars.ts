import type { DemoArticle } from '../types.ts';

export const institutionCars: DemoArticle = {
  key: 'institution-cars',
  headline: '“Personal use”, institutional papers',
  slug: 'personal-use-institutional-papers',
  kicker: 'Ownership',
  standfirst:
    'A cadre drives it, an enterprise holds it, a fund pays for it: how a car can be everyone’s and no one’s.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 78 },
  section: 'economy',
  bylines: [{ author: 'hana-larch', role: 'reporting' }],
  heroPhoto: 'empty-avenue',
  body: [
    'Ask whose car it is and there are three answers. The driver has the key. The institution has the papers. And the money came from a third place. That is the arrangement NK Insider describes for cars that leave [the Amisan center](article:showroom).^[nk-insider-report]',
    { heading: 2, text: 'The papers' },
    'Cars from the center pass for personal ones. Yet, according to the report, they belong to cadres by way of the body in which they serve: a party office, an organ of state, an enterprise. Lose the post and the claim to the car goes with it. The report doesn’t say so in these words; it follows from the form.',
    'That form suits both sides while it lasts. The cadre has a car without having to explain how he paid for it. The institution has a hold on the cadre.',
    { heading: 2, text: 'The money' },
    'The sums come from reserves of foreign currency or from special funds under the control of the authorities, NK Insider writes. If so, a purchase at the center moves money from one pocket of the system to another, and the [[finance-department|Finance and Accounting Department]], reported to run the place, sits at one end of it.',
    'Here the desk’s files stop. We have no price list, no receipt and no account. NK Insider considers it likely that the center raises hard currency for [[kim-jong-un|the leader]]’s own use. If most buyers were institutions at home, one would have to ask what the leader gains that the state did not already hold. Hire to foreigners, or sales to people with hidden dollars, would be a different case. The report leaves this open.',
    {
      pullQuote:
        'The driver has the key, the institution has the papers, and the money came from a third place.',
    },
    { heading: 2, text: 'The wage that does not explain it' },
    'No declared income pays for such a car. With [a month’s wage worth ten kilograms of rice at best](article:rice-arithmetic), even a small part of the price is out of reach, and having it is itself a reason for suspicion. The arrangement through institutions is thus the only one that doesn’t start with an offence.',
    'Would [private registration](article:registration), as claimed by the authorities, change that? It would move the papers and leave the money where it is. The desk assesses with moderate confidence that the source of the money, more than any rule on plates, decides who gets a car.',
    { heading: 2, text: 'For the record' },
    'In the language of the {{res-1718 8(d)|asset freeze}} it matters who owns and who controls a thing. We have entered the [[amisan-center|center]] as “operated by” the department and left “owned by” empty. That is what the sources carry, and no more.',
  ],
  about: ['amisan-center', 'finance-department'],
  mentions: ['registration-claim'],
  legalReferences: [{ instrument: 'res-1718', paragraph: '8(d)' }],
  claims: [
    {
      statement: 'Cars from the center are held through party, state or enterprise bodies.',
      statementType: 'reported',
      confidence: 'moderate',
      sources: ['nk-insider-report'],
    },
    {
      statement: 'The source of the money, more than any rule on plates, decides who gets a car.',
      statementType: 'assessment',
      confidence: 'moderate',
      sources: ['nk-insider-report', 'dispatch-worksheet'],
    },
  ],
  corrections: [],
  seoDescription:
    'Cars for personal use, held by institutions and paid from funds: how ownership works around the Amisan center.',
  comments: 'open',
};
