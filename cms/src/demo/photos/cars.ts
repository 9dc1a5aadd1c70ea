import { ellipse, group, ink, line, path } from './drawing.ts';

/** Where a car stands (its front bumper, on the ground), how large, and which way it looks. */
export interface Place {
  x: number;
  y: number;
  scale?: number;
  facing?: 'left' | 'right';
}

const length = 438;

export function saloon(place: Place, colour: string): string {
  return parked(
    place,
    [
      path(
        'M6 -40 C4 -58 12 -66 28 -70 C60 -78 96 -82 124 -84 C150 -104 182 -124 232 -126 C282 -127 318 -110 350 -88 C384 -86 412 -80 424 -70 C434 -60 436 -44 432 -32 L428 -26 L384 -26 A38 38 0 0 0 308 -26 L134 -26 A38 38 0 0 0 58 -26 L14 -26 C9 -28 7 -34 6 -40 Z',
        colour,
      ),
      path(
        'M8 -46 C60 -56 300 -60 433 -46 L432 -32 L428 -26 L384 -26 A38 38 0 0 0 308 -26 L134 -26 A38 38 0 0 0 58 -26 L14 -26 C9 -28 7 -34 8 -46 Z',
        ink.night,
        'opacity="0.28"',
      ),
      path('M146 -86 C168 -104 196 -116 226 -117 L226 -87 Z', ink.night, 'opacity="0.86"'),
      path('M236 -117 C276 -116 304 -105 330 -89 L236 -87 Z', ink.night, 'opacity="0.86"'),
      path('M196 -112 L214 -116 L194 -87 L172 -87 Z', ink.pale, 'opacity="0.22"'),
      line('M30 -72 C110 -84 300 -84 420 -72', '#fff', 2.5, 'opacity="0.35"'),
      line('M231 -84 C236 -66 234 -46 228 -32', ink.night, 1.6, 'opacity="0.35"'),
      path('M14 -64 L46 -70 L40 -60 L12 -56 Z', ink.paper, 'opacity="0.92"'),
      path('M432 -62 L410 -70 L414 -60 L434 -54 Z', ink.ember),
    ],
    [96, 346],
  );
}

export function crossover(place: Place, colour: string): string {
  return parked(
    place,
    [
      path(
        'M8 -44 C6 -66 14 -78 34 -82 C66 -88 92 -92 112 -96 C136 -124 164 -142 220 -144 L300 -142 C340 -140 372 -122 396 -96 C412 -92 424 -80 428 -62 L428 -34 L422 -28 L382 -28 A40 40 0 0 0 302 -28 L136 -28 A40 40 0 0 0 56 -28 L16 -28 C10 -32 8 -38 8 -44 Z',
        colour,
      ),
      path(
        'M8 -50 C80 -60 320 -62 428 -52 L428 -34 L422 -28 L382 -28 A40 40 0 0 0 302 -28 L136 -28 A40 40 0 0 0 56 -28 L16 -28 C10 -32 8 -38 8 -50 Z',
        ink.night,
        'opacity="0.28"',
      ),
      path('M134 -98 C156 -121 178 -133 214 -134 L214 -98 Z', ink.night, 'opacity="0.86"'),
      path('M224 -134 L296 -132 L303 -98 L224 -98 Z', ink.night, 'opacity="0.86"'),
      path('M306 -131 C336 -127 356 -115 372 -98 L313 -98 Z', ink.night, 'opacity="0.86"'),
      path('M182 -128 L202 -133 L180 -98 L156 -98 Z', ink.pale, 'opacity="0.22"'),
      line('M36 -84 C120 -96 320 -96 410 -88', '#fff', 2.5, 'opacity="0.35"'),
      line('M12 -70 L58 -77', ink.paper, 6),
      line('M427 -70 L404 -80', ink.ember, 6),
    ],
    [96, 342],
  );
}

/** A saloon under a dust sheet. */
export function covered(place: Place, colour: string): string {
  return parked(place, [
    path(
      'M-8 -3 C-4 -34 2 -58 20 -68 C58 -82 96 -86 124 -90 C150 -112 184 -132 232 -134 C284 -134 320 -116 352 -94 C390 -90 424 -82 434 -66 C444 -46 446 -22 452 -3 C440 2 430 -6 414 -4 C396 0 384 2 366 -4 C346 -8 330 2 306 -2 C282 -6 262 2 238 -2 C212 -6 196 2 170 -3 C150 -7 130 2 104 -2 C80 -6 66 2 42 -3 C26 -6 8 2 -8 -3 Z',
      colour,
    ),
    path(
      'M352 -94 C390 -90 424 -82 434 -66 C444 -46 446 -22 452 -3 C440 2 430 -6 414 -4 C396 0 384 2 366 -4 C362 -40 360 -70 352 -94 Z',
      ink.night,
      'opacity="0.16"',
    ),
    ...[
      'M124 -88 C118 -58 116 -30 106 -4',
      'M232 -130 C236 -90 232 -40 238 -4',
      'M176 -116 C172 -70 178 -36 170 -6',
      'M300 -118 C310 -80 302 -40 306 -6',
      'M60 -78 C52 -50 50 -26 42 -6',
    ].map((fold) => line(fold, ink.night, 2.5, 'opacity="0.2"')),
    line('M30 -68 C90 -84 110 -84 126 -86 C152 -108 186 -127 232 -129', '#fff', 3, 'opacity="0.4"'),
  ]);
}

function parked(
  { x, y, scale = 1, facing = 'left' }: Place,
  body: string[],
  wheels: number[] = [],
) {
  const mirrored = facing === 'right' ? `translate(${length} 0) scale(-1 1)` : '';
  return group(
    `translate(${x} ${y}) scale(${scale}) ${mirrored}`,
    [
      ellipse(220, 0, 226, 11, ink.night, 'opacity="0.5" filter="url(#soft)"'),
      ellipse(220, -2, 206, 6, ink.night, 'opacity="0.55"'),
      wheels.length > 0 ? path('M52 -66 L390 -66 L390 -20 L52 -20 Z', '#0b1218') : '',
      ...body,
      ...wheels.map(wheel),
    ].join(''),
  );
}

function wheel(at: number): string {
  const spokes = [0, 72, 144, 216, 288].map(
    (angle) =>
      `<rect x="-2.5" y="-19" width="5" height="17" rx="2" fill="${ink.slate}" transform="rotate(${angle})"/>`,
  );
  return group(
    `translate(${at} -30)`,
    `<circle r="31" fill="#0d151d"/><circle r="21" fill="${ink.mist}"/><circle r="18" fill="${ink.pale}" opacity="0.6"/>${spokes.join('')}<circle r="5" fill="${ink.deep}"/>`,
  );
}
