import type { DemoArticle } from '../types.ts';

export const koreanSummary: DemoArticle = {
  key: 'korean-summary',
  headline: '평양 자동차 전시장, 살 수 있는 사람은 누구인가',
  slug: '평양-자동차-전시장-살-수-있는-사람은-누구인가',
  kicker: '한국어 요약',
  standfirst: '화성구역의 아미산 자동차 봉사소에 관한 보도를 간추렸다.',
  language: 'ko',
  timing: { status: 'published', publishedHoursAgo: 7 },
  section: 'politics',
  bylines: [
    { author: 'rowan-quill', role: 'reporting' },
    { name: '디스패치 번역팀', role: 'translation' },
  ],
  heroPhoto: 'turntable',
  body: [
    '[[pyongyang|평양]] [[hwasong-district|화성구역]]에 있는 [[amisan-center|자동차 봉사소]]에 일본산 도요타 승용차와 최신 전기차가 전시되어 있다고 NK 인사이더가 사진과 함께 보도했다.^[nk-insider-report, nk-insider-photos] 이 시설은 2025년 4월 [[kim-jong-un|김정은]]의 방문 뒤에 이름을 ‘[[amisan-brand|아미산]]’으로 바꾸었다.',
    { heading: 2, text: '누가 운영하는가' },
    '공식 설명에 따르면 [[cabinet|내각]]과 [[pyongyang-committee|평양시 인민위원회]], 화성구역 인민위원회가 함께 세웠다.^[state-media-founding] 그러나 보도는 [[workers-party|조선로동당]] [[finance-department|재정경리부]]가 실제로 운영한다고 전한다. 본지는 이를 확인할 문서를 갖고 있지 않다.',
    { heading: 2, text: '누가 살 수 있는가' },
    '보도된 월급 20만 원으로는 쌀 8.3~10킬로그램을 살 수 있다.^[dispatch-worksheet] 수만 달러가 넘는 자동차는 주민에게 먼 이야기다. 차량은 개인용이라고 하지만 서류상으로는 당이나 국가 기관, 기업소의 이름으로 되어 있다고 한다.',
    { heading: 2, text: '제재와의 관계' },
    '{{res-2397 7|유엔 안보리 결의 2397호}}는 2017년 12월부터 모든 운송 수단을 북한에 공급하거나 판매, 이전하는 것을 금지한다. 이 의무는 회원국에 있다. 전시된 차량은 이전이 있었음을 보여 주는 정황이며, 그 자체가 위반으로 확정된 것은 아니다. 자세한 내용은 [영문 기사](article:showroom)와 [결의 해설](article:resolutions)에서 볼 수 있다.',
  ],
  about: ['amisan-center', 'hwasong-district', 'kim-jong-un'],
  mentions: ['hwasong-committee', 'toyota-cars'],
  legalReferences: [{ instrument: 'res-2397', paragraph: '7' }],
  claims: [
    {
      statement: '당 재정경리부가 봉사소를 운영한다.',
      statementType: 'reported',
      confidence: 'moderate',
      sources: ['nk-insider-report'],
    },
  ],
  corrections: [],
  seoDescription:
    '평양 화성구역 아미산 자동차 봉사소에 전시된 도요타와 전기차, 그리고 유엔 제재에 관한 요약.',
  comments: 'open',
};
