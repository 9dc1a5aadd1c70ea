import type { DemoArticle } from '../types.ts';

export const statesInBetween: DemoArticle = {
  key: 'intermediaries',
  headline: 'The ban binds the States in between',
  slug: 'the-ban-binds-the-states-in-between',
  kicker: 'Analysis',
  standfirst:
    'A car does not travel from a factory to Pyongyang by itself. The duties in the resolutions fall on those it passes.',
  language: 'en',
  timing: { status: 'published', publishedHoursAgo: 44 },
  section: 'sanctions',
  bylines: [{ author: 'juniper-vale', role: 'reporting' }],
  heroPhoto: 'container-port',
  body: [
    'A resolution of the [[security-council|Security Council]] speaks to Member States. That sounds like a formality and is the core of the matter. {{res-2397 7|The vehicle ban}} does not say “no cars in Pyongyang”. It says, in effect, that no State may let one go there: by sale, by supply or by transfer, from its territory or by its nationals, on its ships or its aircraft.^[un-2397: The desk’s summary; the number of the paragraph is not yet checked.]',
    'So the [[toyota-cars|Toyotas]] and [[electric-cars|electric cars]] that [photographs show in Hwasong](article:showroom) raise a question that no one in the showroom can answer. By which roads, ports and papers did they come?',
    { heading: 2, text: 'A chain, link by link' },
    {
      list: [
        '**The maker** sells to a dealer, usually far away and long before. Nothing in our file says that [[toyota|Toyota]] or any other maker knew where a car would end up.',
        '**The dealer** sells to a buyer who may give a true name or not.',
        '**The exporter** declares goods and a destination. A false one is the simplest way round a ban.',
        '**The carrier** takes the car to a port or a border.',
        '**The last State before the border** lets it through.',
      ],
      ordered: true,
    },
    'At each link somebody could have asked. The last one is where the duty is plainest, because from there the destination can hardly be mistaken. Used cars change hands more often than new ones and leave a longer, thinner trail of paper.',
    { heading: 2, text: 'What is alleged' },
    'NK Insider holds that responsibility reaches the countries that look away from the trade or help it along.^[nk-insider-report] It names none. The desk names none either: the pictures contain no hint of a route, and a guess about a neighbour would be only that.',
    { photo: 'magnifier' },
    'What we do assess, with moderate confidence, is that the cars of recent make crossed at least one border of a Member State after the ban began. The reasoning is short. They were built abroad, they are in the DPRK, and recent models are younger than December 2017. It says nothing of who knew.',
    { heading: 2, text: 'Who could find out' },
    'Chassis numbers would tell where a car was first sold. Until April 2024 [a panel with a UN mandate](article:panel) could have asked for them. States can still ask each other, and the [[committee-1718|1718 Committee]] can still be told. {{res-1718 12|Its task}} has not ended. Whether its members would agree on what to do is another matter.',
    'An allegation at the end of such a chain remains one. In our files the cars are linked to the paragraph as an *alleged breach*, with the note that the sending State is unknown. The word “designated” appears nowhere in it, and [the glossary](article:who-is-who) says why.',
  ],
  about: ['security-council', 'committee-1718', 'toyota-cars', 'electric-cars'],
  mentions: ['amisan-center', 'panel-of-experts'],
  legalReferences: [
    { instrument: 'res-2397', paragraph: '7' },
    { instrument: 'res-1718', paragraph: '12' },
  ],
  claims: [
    {
      statement:
        'The cars of recent make crossed a border of at least one Member State after December 2017.',
      statementType: 'assessment',
      confidence: 'moderate',
      sources: ['nk-insider-photos', 'dispatch-photo-log', 'un-2397'],
    },
    {
      statement: 'Countries that tolerate or help the trade share the responsibility.',
      statementType: 'assessment',
      sources: ['nk-insider-report'],
    },
  ],
  corrections: [],
  seoDescription:
    'The UN vehicle ban binds States, not showrooms: the chain from maker to border, and who could ask.',
  comments: 'open',
};
