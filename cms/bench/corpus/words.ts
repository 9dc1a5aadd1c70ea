/** The corpus's whole vocabulary, a few hundred words: enough that pages differ and compress as prose does. */

export const nouns = words(`
  harbour ministry vessel shipment factory workshop dealer market customs warehouse engine battery
  licence permit invoice ledger broker agency council committee panel report statement photograph
  satellite image convoy truck railway border bridge river plant refinery mine coal cement steel
  textile seafood fishery crew captain engineer driver inspector officer delegate envoy diplomat
  company subsidiary partner supplier buyer bank account payment transfer loan currency price wage
  ration harvest grain fertiliser pump turbine cable antenna server phone laptop camera vehicle
  sedan bus tractor bicycle showroom exhibition fair pavilion catalogue brochure brand label serial
  number registry record archive document letter notice order decree rule measure exemption ban
  deadline quarter season winter summer district county city village street building hotel school
  hospital laboratory institute university newspaper bulletin broadcast channel interview witness
  source trader farmer worker manager director chairman secretary auditor lawyer court ruling appeal`);

export const adjectives = words(`
  new old large small local foreign domestic official private public industrial commercial military
  civilian former current annual monthly recent early late northern southern eastern western coastal
  rural urban joint separate direct indirect partial complete final first second third main minor
  quiet sudden steady rapid slow cheap costly rare common modern used repaired imported exported
  registered unnamed known likely possible careful detailed broad narrow strict formal`);

export const verbs = words(`
  reviewed opened closed moved sold bought shipped repaired inspected registered listed named found
  described showed confirmed denied questioned delayed approved refused extended reduced doubled
  replaced rebuilt leased borrowed returned reported published released recorded counted measured
  compared followed left entered crossed reached supplied trained hired paid funded founded`);

export const adverbs = words(`
  quietly openly again later earlier twice nearly fully partly formally directly slowly quickly
  regularly rarely often reportedly allegedly separately jointly`);

export const places = words(`
  Valmer Ostrava-Nord Kelmoor Sandwick Tarnholm Brevik Marlow Ashby Port-Lys Dunmere Halvard Corvey
  Estrin Folkvang Granmoor Hestia Ilmen Jarvis Kestrel Lomond`);

export const openings = [
  'According to the record,',
  'On the same day',
  'A week later',
  'In the following month',
  'By the end of the year',
  'At the time',
  'As in earlier cases,',
  'Two people with knowledge of the matter said that',
  'The document says that',
  'In a later statement',
] as const;

export const joiners = ['and', 'while', 'but', 'after', 'because', 'before', 'although'] as const;

export const givenNames = words(`
  Anna Boris Clara David Elena Felix Greta Hanna Ivan Julia Karl Lena Marta Nils Olga Paul Rosa Simon
  Thea Viktor`);

export const familyNames = words(`
  Adler Brandt Calder Dorn Egge Falk Grove Holm Ivers Jansen Keller Lind Moor Norden Olsen Pryce
  Quist Rowan Stern Tamm`);

/** Made-up syllables of names, in Latin letters and in Hangul. */
export const syllables = [
  ['Ha', '하'],
  ['Mi', '미'],
  ['So', '소'],
  ['Na', '나'],
  ['Do', '도'],
  ['Ru', '루'],
  ['Ka', '가'],
  ['Bo', '보'],
  ['Ji', '지'],
  ['Mo', '모'],
  ['San', '산'],
  ['Rim', '림'],
  ['Chon', '천'],
  ['Bong', '봉'],
  ['Song', '송'],
  ['Nam', '남'],
  ['Gang', '강'],
  ['Hyon', '현'],
  ['Dal', '달'],
  ['Byol', '별'],
] as const;

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
