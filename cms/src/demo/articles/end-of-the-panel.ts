import type { DemoArticle } from '../types.ts';

export const endOfThePanel: DemoArticle = {
  key: 'panel',
  headline: 'Who watches now? After the Panel of Experts',
  slug: 'who-watches-after-the-panel-of-experts',
  kicker: 'Monitoring',
  standfirst:
    'A veto in March 2024 ended fifteen years of UN reporting on the DPRK measures. The bans stayed. The people paid to look did not.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 98 },
  section: 'sanctions',
  bylines: [{ author: 'juniper-vale', role: 'reporting' }],
  heroPhoto: 'council-chamber',
  body: [
    'On 30 April 2024 the mandate of the [[panel-of-experts|Panel of Experts]] ran out. A month before, on 28 March, [a veto](entity:veto-2024) in the [[security-council|Security Council]] had stopped its renewal.^[un-veto-record] A case such as [the cars in Hwasong](article:showroom) would have been the Panel’s business. It has come up since.',
    { heading: 2, text: 'What the Panel was' },
    '{{res-1874 26|Paragraph 26 of resolution 1874}} created it in June 2009.^[un-1874] It worked for the [[committee-1718|1718 Committee]]: gathering and examining evidence, asking States for answers, and writing reports. It could not punish. Its tools were the question, and the prospect of seeing the answer in print. {{res-2680|Resolution 2680}} extended it for the last time, in 2023.^[un-2680]',
    { heading: 2, text: 'What ended, and what did not' },
    {
      list: [
        'The bans are in force. No resolution has lifted {{res-2397 7|the vehicle ban}} or the luxury goods ban of {{res-1718 8(a)(iii)|2006}}.',
        'The Committee still exists. It can grant exemptions and add names, if its members agree.',
        'Independent reporting under a UN mandate has stopped.',
      ],
    },
    'The distinction matters because it is often lost. To say that UN sanctions on the DPRK have ended is wrong. What ended is a way of finding out whether they are kept.',
    { heading: 2, text: 'What stepped in' },
    'In October 2024 a group of governments announced the [[msmt|Multilateral Sanctions Monitoring Team]].^[msmt-statement] It publishes reports of its own. It has no mandate from the Council, its reports are not Council documents, and the governments on the other side of the veto take no part in it. We link it to the Panel in our files, and do not call it the successor.',
    'There remain the States themselves, which have to report what they do about the measures; research institutes that read satellite pictures and shipping data; and newsrooms. All three have limits. The institutes can’t ask a government for customs papers and expect an answer. Newsrooms can be misled by a picture, which is why [this desk writes down what a picture shows](article:photo-reading) before it says what it means.',
    {
      pullQuote:
        'The bans stayed in force. What ended is a way of finding out whether they are kept.',
    },
    { heading: 2, text: 'What it means for one showroom' },
    'Someone with a mandate would take the chassis numbers from the cars, ask the makers where they were first sold, and ask each State on the way what it knew. None of that can be done from photographs. The desk assesses with high confidence that no UN body is at present examining this case in that way: there is no body left whose task it would be. [What States in between owe](article:intermediaries) is the subject of a separate piece.',
  ],
  about: ['panel-of-experts', 'msmt', 'committee-1718', 'security-council'],
  mentions: ['amisan-center', 'panel-end', 'adoption-2680'],
  legalReferences: [
    { instrument: 'res-1874', paragraph: '26' },
    { instrument: 'res-1718', paragraph: '12' },
    { instrument: 'res-2680' },
  ],
  claims: [
    {
      statement:
        'The mandate of the Panel of Experts ended on 30 April 2024 after a veto on 28 March.',
      statementType: 'reported',
      confidence: 'high',
      sources: ['un-veto-record', 'un-1718-committee'],
    },
    {
      statement:
        'No UN body is now examining cars at the Amisan center as the Panel would have done.',
      statementType: 'assessment',
      confidence: 'high',
      sources: ['un-veto-record', 'un-1718-committee'],
    },
  ],
  corrections: [],
  seoDescription:
    'The UN Panel of Experts on the DPRK ended on 30 April 2024. The bans did not. Who watches now.',
  comments: 'open',
};
