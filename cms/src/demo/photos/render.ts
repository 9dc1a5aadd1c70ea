import sharp from 'sharp';
import { emptyAvenue, skylineDusk } from './city-scenes.ts';
import { gateHut, ranchHills } from './country-scenes.ts';
import { fileCards, magnifier, paragraphStacks, riceScale } from './desk-scenes.ts';
import { portraits } from './portraits.ts';
import { showroomHall, turntable } from './showroom-scenes.ts';
import { blankPlate, workshopLift } from './workshop-scenes.ts';
import { containerPort, councilChamber } from './world-scenes.ts';

const drawings: Record<string, () => string> = {
  'showroom-hall': showroomHall,
  'skyline-dusk': skylineDusk,
  turntable,
  'empty-avenue': emptyAvenue,
  'paragraph-stacks': paragraphStacks,
  'council-chamber': councilChamber,
  'rice-scale': riceScale,
  'workshop-lift': workshopLift,
  'ranch-hills': ranchHills,
  'gate-hut': gateHut,
  'container-port': containerPort,
  magnifier,
  'blank-plate': blankPlate,
  'file-cards': fileCards,
  ...portraits,
};

export const photoKeys = Object.keys(drawings);

/** A picture of the demo as PNG: 1600 × 1067 pixels, portraits 800 × 800. The same on every run. */
export async function renderPhoto(key: string): Promise<Buffer> {
  const draw = drawings[key];
  if (!draw) throw new Error(`There is no drawing “${key}”; there are: ${photoKeys.join(', ')}.`);
  return sharp(Buffer.from(draw())).removeAlpha().png({ compressionLevel: 9 }).toBuffer();
}
