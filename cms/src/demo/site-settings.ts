import type { DemoSiteSettings } from './types.ts';

export const siteSettings: DemoSiteSettings = {
  name: 'Northward Dispatch',
  tagline: 'Sanctions, trade and daily life in the DPRK, claim by claim',
  language: 'en',
  timeZone: 'Asia/Seoul',
  navigation: [
    { label: 'Entities', href: '/entities/' },
    { label: 'Resolutions', href: '/legal-instruments/' },
    { label: 'About', href: '/about/' },
  ],
  about: [
    'Northward Dispatch is a demonstration newsroom: the outlet, its desk and its bylines are invented. The story that it tells follows a published report by NK Insider, public United Nations documents and the public account of DPRK state media, retold in our own words and attributed to each of them.',
    'We keep three kinds of statement apart. What a named source has established is reported. What a state says about itself is an official claim. What the desk concludes from the two is an assessment, and carries either a word of likelihood or a level of confidence, never both. Every claim lists what it rests on.',
    'People who speak to us at a risk are recorded as internal sources and appear nowhere on this site, in its feeds or in its files. Our reporters write under pseudonyms for the same reason. We name no one who could be found through what they said.',
    'An allegation is not a designation. We link a body to a paragraph of a resolution only as an alleged breach, we say who alleges it, and we mark every paragraph that we have not yet checked against the original. When we are wrong, the correction stands on the article, dated, with what was wrong and what is right.',
  ].join('\n\n'),
  contactEmail: 'desk@northward-dispatch.example.org',
  contact: 'Write to the desk before you send documents: we will agree on a safe way first.',
  social: [
    { label: 'Newsletter', url: 'https://northward-dispatch.example.org/newsletter' },
    { label: 'Mastodon', url: 'https://social.example.org/@northward' },
  ],
};
