import { endOfThePanel } from './articles/end-of-the-panel.ts';
import { hwasongDistrict } from './articles/hwasong-district.ts';
import { institutionCars } from './articles/institution-cars.ts';
import { koreanSummary } from './articles/korean-summary.ts';
import { luxuryOrNot } from './articles/luxury-or-not.ts';
import { notYetPublic } from './articles/not-yet-public.ts';
import { whatOffice8Is } from './articles/office-8.ts';
import { readingAShowroomPhoto } from './articles/reading-a-showroom-photo.ts';
import { registrationClaims } from './articles/registration-claims.ts';
import { rewardAndWatch } from './articles/reward-and-watch.ts';
import { showroomWithoutAMarket } from './articles/showroom-without-a-market.ts';
import { statesInBetween } from './articles/states-in-between.ts';
import { theAmisanBrand } from './articles/the-amisan-brand.ts';
import { threeNames } from './articles/three-names.ts';
import { wageAndRice } from './articles/wage-and-rice.ts';
import { whatTheResolutionsBan } from './articles/what-the-resolutions-ban.ts';
import { whoIsWho } from './articles/who-is-who.ts';
import { authors } from './authors.ts';
import { brandAndCenter } from './entities/brand-and-center.ts';
import { partyAndState } from './entities/party-and-state.ts';
import { placesAndEvents } from './entities/places-and-events.ts';
import { stepsOfTheRegime } from './entities/steps-of-the-regime.ts';
import { unAndMonitors } from './entities/un-and-monitors.ts';
import { resolutionsBefore2013 } from './instruments/before-2013.ts';
import { resolutionsFrom2013 } from './instruments/from-2013.ts';
import { resolutionsFrom2017 } from './instruments/from-2017.ts';
import { photos } from './photo-records.ts';
import { relationships } from './relationships.ts';
import { sections } from './sections.ts';
import { siteSettings } from './site-settings.ts';
import { sources } from './sources.ts';
import type { DemoNewsroom } from './types.ts';
import { users } from './users.ts';

/** What `npm start` fills an empty database with, unless `DEMO=0`. */
export const demoNewsroom: DemoNewsroom = {
  siteSettings,
  users,
  sources,
  sections,
  authors,
  photos,
  entities: [
    ...brandAndCenter,
    ...partyAndState,
    ...placesAndEvents,
    ...unAndMonitors,
    ...stepsOfTheRegime,
  ],
  legalInstruments: [...resolutionsBefore2013, ...resolutionsFrom2013, ...resolutionsFrom2017],
  relationships,
  articles: [
    showroomWithoutAMarket,
    koreanSummary,
    rewardAndWatch,
    whoIsWho,
    whatTheResolutionsBan,
    whatOffice8Is,
    wageAndRice,
    statesInBetween,
    threeNames,
    theAmisanBrand,
    luxuryOrNot,
    registrationClaims,
    institutionCars,
    endOfThePanel,
    hwasongDistrict,
    readingAShowroomPhoto,
    ...notYetPublic,
  ],
};
