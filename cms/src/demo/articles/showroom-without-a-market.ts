import type { DemoArticle } from '../types.ts';

export const showroomWithoutAMarket: DemoArticle = {
  key: 'showroom',
  headline: 'A showroom in Pyongyang, and no market behind it',
  slug: 'a-showroom-in-pyongyang-and-no-market-behind-it',
  kicker: 'The Amisan file',
  standfirst:
    'Toyotas and new electric cars stand on show in the DPRK’s capital. Who runs the place, who may take a car home, and what the Security Council’s vehicle ban says about how they got there.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 5 },
  section: 'politics',
  bylines: [
    { author: 'rowan-quill', role: 'reporting' },
    { author: 'juniper-vale', role: 'reporting' },
    { author: 'tobias-fathom', role: 'photos' },
  ],
  heroPhoto: 'showroom-hall',
  body: [
    'Behind tall panes in the north of [[pyongyang|Pyongyang]], cars that hardly anyone in the city could own are parked in a row. Some are [[toyota-cars|Toyotas]], some are [[electric-cars|electric cars]] of recent make, according to a report and photographs that NK Insider has published.^[nk-insider-report, nk-insider-photos | reported]',
    'The hall belongs to the [[amisan-center|Amisan Automobile Technology Service Center]], a place for selling, hiring out and servicing cars in [[hwasong-district|Hwasong district]]. It has had that name only since April 2025. Before, it was called after the district and after its workshop; [how one hall came by three names](article:renaming) is a story of its own.',
    'The change followed a visit. [[kim-jong-un|Kim Jong-un]] inspected the center that month, state media said, and held it up as a model of a modern and orderly way of dealing with vehicles.^[state-media-visit | officialClaim: Summarised by the desk.] NK Insider takes such praise as a sign of the place’s political weight.',
    { heading: 2, text: 'Less workshop, more shop window' },
    'On paper the center did everything for a car: upkeep, repairs, parts, washing, paint, hire and sale. What the pictures show is narrower. NK Insider concludes from them that hire and sale of costly models have moved to the front and repair to the back. [What a photograph of a showroom can and cannot prove](article:photo-reading) is a question the desk has put to each of them.',
    { photo: 'workshop-lift' },
    'Who is in charge depends on whom one asks. Officially, three bodies conceived and founded the center together: the [[hwasong-committee|Hwasong District People’s Committee]], the [[pyongyang-committee|Pyongyang People’s Committee]] and the [[cabinet|Cabinet]].^[state-media-founding | officialClaim]',
    'NK Insider reports another operator inside the [[workers-party|Workers’ Party of Korea]]: its [[finance-department|Finance and Accounting Department]]. Bodies that trade under the [[amisan-brand|Amisan]] name usually belong to it, the report says, which would make the center an arm of the party and not a business.^[nk-insider-report | reported]',
    'The two accounts do not exclude each other. A state body can found what a party department then runs. The desk assesses with moderate confidence that the department controls the center day to day; the assessment rests on one report and on [the pattern of the brand](article:brand).',
    'The name itself points inward. Amisan has long been associated with [[office-8|Office 8]], a party unit reported to make goods for the leader’s family and for nobody else. [What is known of it](article:office-8) is little, and nearly all of it comes at second hand.',
    { heading: 2, text: 'Where the money goes' },
    'NK Insider judges it likely that the proceeds serve to raise foreign currency for the leader’s private spending. No accounts are public, and the desk has seen none. We record the statement as an assessment, apart from what is reported about ownership and apart from what the state says.',
    'As for who drives away: what is sold there passes for a personal car. In practice, the report says, they go to cadres and stand in the name of a party body, a state office or an enterprise. They are [paid for out of hard-currency reserves or special funds](article:institution-cars) that the authorities control.',
    {
      pullQuote:
        'The hall is open. What is missing is the buyer who walks in with money of his own.',
      attribution: 'Northward Dispatch, from the desk’s assessment',
    },
    'For anyone else the sum does not begin to work. With a reported wage of 200,000 won a month and rice at 20,000 to 24,000 won a kilogram, a month’s pay bought between 8.3 and 10 kilograms.^[nk-insider-report, dispatch-worksheet: Prices quoted for December.] [The desk has printed the arithmetic](article:rice-arithmetic). The cars are priced in dollars, reportedly from five figures up, and whoever could show such a sum would first have to explain it to investigators.',
    'The authorities have lately said that private vehicles may be registered. NK Insider calls the announcement propaganda; [we set out what it would take to test it](article:registration).',
    { heading: 2, text: 'What the resolutions say, and what they don’t' },
    'The [[security-council|Security Council]] has barred luxury goods since 2006, in {{res-1718 8(a)(iii)|paragraph 8(a)(iii) of resolution 1718}}. In 2013 it made plain that luxury cars are among them, in {{res-2094 23|paragraph 23 of resolution 2094}}. Since December 2017 the class of the car no longer matters: {{res-2397 7|resolution 2397}} covers all transport vehicles.^[un-1718, un-2094, un-2397: The number of the paragraph in resolution 2397 is not yet checked against the original.] [A longer guide is here](article:resolutions).',
    'Those paragraphs bind Member States. They forbid supply, sale or transfer to the DPRK; they do not speak of a car standing in a hall. The cars in the photographs therefore suggest that a transfer took place after the ban. They do not show when, or from where, or through whom. If they came in after December 2017, [a State on the way had a duty to stop them](article:intermediaries), and the question goes to it as much as to Pyongyang.',
    { photo: 'container-port' },
    'NK Insider goes further: because the place is under official control, it argues, this is evasion led by the state and no private smuggler’s affair. The desk reports that argument as an allegation. We have entered no designation for the center, and [the body that used to examine such cases](article:panel) stopped working in April 2024.',
    'What remains is the display. To visitors and viewers it says that the capital prospers in spite of sanctions. To the elite, NK Insider writes, it is a reward and at the same time a way of seeing who spends. [Our analysis of that double use](article:reward-and-watch) stands apart from this report. The hall exists; the desk has found no evidence of a market that goes with it.',
  ],
  about: ['amisan-center', 'finance-department', 'amisan-brand', 'kim-jong-un', 'hwasong-district'],
  mentions: ['visit-2025', 'renaming-2025', 'toyota'],
  legalReferences: [
    { instrument: 'res-2397', paragraph: '7' },
    { instrument: 'res-2094', paragraph: '23' },
    { instrument: 'res-1718', paragraph: '8(a)(iii)' },
  ],
  claims: [
    {
      statement:
        'A department of the Workers’ Party of Korea, Finance and Accounting, runs the center.',
      statementType: 'reported',
      confidence: 'moderate',
      sources: ['nk-insider-report'],
    },
    {
      statement:
        'Two people’s committees, those of Pyongyang and of Hwasong district, founded the center with the Cabinet.',
      statementType: 'officialClaim',
      sources: ['state-media-founding', 'nk-insider-report'],
    },
    {
      statement: 'The center likely brings in foreign currency for the leader’s private spending.',
      statementType: 'assessment',
      sources: ['nk-insider-report'],
    },
    {
      statement:
        'The cars on show are evidence of a transfer to the DPRK after the vehicle ban of December 2017.',
      statementType: 'assessment',
      confidence: 'moderate',
      instrument: 'res-2397',
      paragraph: '7',
      sources: ['nk-insider-photos', 'dispatch-photo-log', 'un-2397'],
    },
  ],
  corrections: [],
  seoDescription:
    'Toyotas and electric cars stand on show in Pyongyang. Who runs the Amisan center, who gets a car, and what the UN vehicle ban says.',
  comments: 'open',
};
