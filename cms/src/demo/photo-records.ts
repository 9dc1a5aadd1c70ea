import type { DemoPhoto } from './types.ts';

const rights = {
  credit: 'Illustration: Northward Dispatch/Tobias Fathom',
  holder: 'Northward Dispatch',
  licence: 'CC BY 4.0',
  usageTerms: 'Free to use with the credit line.',
  taken: '2025',
};

/** What the picture desk says about each drawing: `photos/render.ts` draws it. */
export const photos: DemoPhoto[] = [
  drawn('showroom-hall', {
    alt: 'A glass-fronted showroom at night: five cars in a lit hall behind the panes, two of them under dust sheets; two adults and a child look in from the street.',
    caption:
      'A showroom behind glass, with some of the stock covered. The drawing follows the kind of hall that the published pictures show, not one picture.',
    focalPoint: { x: 42, y: 66 },
  }),
  drawn('skyline-dusk', {
    alt: 'A city skyline of slabs and one tall three-sided tower at dusk, reflected in a wide river.',
    caption:
      'Dusk over a river city. New housing districts have changed the outline of the capital.',
    focalPoint: { x: 60, y: 48 },
  }),
  drawn('turntable', {
    alt: 'A dark red saloon car on a round turntable in a cone of light, in an otherwise dark and empty hall.',
    caption:
      'A single car on a turntable: display, rather than trade, is what the pictures record.',
    focalPoint: { x: 50, y: 64 },
  }),
  drawn('empty-avenue', {
    alt: 'A wide avenue between rows of apartment blocks, empty but for one small car and two people on the pavement.',
    caption: 'A wide avenue and one car.',
    focalPoint: { x: 50, y: 62 },
  }),
  drawn('paragraph-stacks', {
    alt: 'Three stacks of paper, each taller than the last; on the top sheet of each a paragraph sign and ruled lines.',
    caption:
      'The resolutions build on each other: a measure of 2017 stands on those of 2006 and 2013.',
    focalPoint: { x: 48, y: 55 },
  }),
  drawn('council-chamber', {
    alt: 'A horseshoe-shaped council table seen from above, with people seated around it and one red chair at the open end standing empty.',
    caption: 'A council table from above. The expert seat has been empty since 30 April 2024.',
    focalPoint: { x: 50, y: 50 },
  }),
  drawn('rice-scale', {
    alt: 'A balance: in one pan a small sack of rice, in the other a stack of banknotes, standing level.',
    caption: 'A month’s reported wage against about ten kilograms of rice.',
    focalPoint: { x: 50, y: 50 },
  }),
  drawn('workshop-lift', {
    alt: 'A car raised on a two-post lift in a workshop, with a mechanic’s lamp shining below it and an empty bay beside it.',
    caption: 'Repair was the old business of the center. Reported photographs now show less of it.',
    focalPoint: { x: 42, y: 45 },
  }),
  drawn('ranch-hills', {
    alt: 'Green hills in the morning with a red barn, a long white fence and a few grazing cattle.',
    caption: 'Farms and ranches are reported to carry the same brand as the car center.',
    focalPoint: { x: 62, y: 62 },
  }),
  drawn('gate-hut', {
    alt: 'A closed barrier and a small guard hut with a lit window in front of a gate in a long wall; behind it, tall trees under the moon.',
    caption: 'A gate. Little of what lies behind a party department can be seen from outside.',
    focalPoint: { x: 36, y: 60 },
  }),
  drawn('container-port', {
    alt: 'A container port at sunrise: stacked boxes, two cranes and a ship, and a pale car on a flatbed lorry.',
    caption:
      'Somewhere between factory and showroom a car crosses a border. Which one is not known here.',
    focalPoint: { x: 50, y: 60 },
  }),
  drawn('magnifier', {
    alt: 'A magnifying glass over a printed photograph of a car, enlarging its front wheel, beside a strip of film.',
    caption: 'Reading a photograph: first what is in it, then what is not.',
    focalPoint: { x: 52, y: 52 },
  }),
  drawn('blank-plate', {
    alt: 'The front of a car, close, with an empty registration plate below the grille.',
    caption: 'The plate says whose car it is on paper.',
    focalPoint: { x: 50, y: 66 },
  }),
  drawn('file-cards', {
    alt: 'Index cards with simple signs for a person, a house, a car and a leaf pinned to a board and joined by threads.',
    caption: 'The file on one name: who is linked to whom, and on whose word.',
    focalPoint: { x: 50, y: 50 },
  }),
  portrait('portrait-quill', 'a person with short hair and a high collar against a vermilion disc'),
  portrait('portrait-vale', 'a person with long hair and glasses against a teal disc'),
  portrait('portrait-larch', 'a person with tied-up hair and a scarf against an ochre disc'),
  portrait('portrait-fathom', 'a person with a cap and a camera strap against a pale blue disc'),
];

function drawn(key: string, photo: Pick<DemoPhoto, 'alt' | 'caption' | 'focalPoint'>): DemoPhoto {
  return { key, filename: `${key}.png`, ...rights, ...photo };
}

function portrait(key: string, shows: string): DemoPhoto {
  return drawn(key, {
    alt: `Abstract portrait: the outline of ${shows}.`,
    caption: null,
    focalPoint: { x: 50, y: 42 },
  });
}
