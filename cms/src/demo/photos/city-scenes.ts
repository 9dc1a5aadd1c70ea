import {
  ellipse,
  group,
  ink,
  landscape,
  line,
  numbersFrom,
  path,
  picture,
  polygon,
  rect,
  repeat,
  standing,
  vertical,
} from './drawing.ts';

/** A river city in the evening. */
export function skylineDusk(): string {
  const shore = 690;
  const far = row(11, shore, [150, 330], '#a5604d', 0.75);
  const middle = row(5, shore, [120, 260], '#5c4556', 0.95);
  const near = row(23, shore, [60, 190], '#2a3145', 1, true);
  const tower = `${polygon(
    [
      [1010, shore],
      [1136, 176],
      [1262, shore],
    ],
    '#463b52',
  )}${polygon(
    [
      [1136, 176],
      [1262, shore],
      [1170, shore],
    ],
    '#322f45',
  )}${line('M1136 176 L1136 130', '#463b52', 5)}`;
  const city = far + tower + middle + near;
  return picture(
    landscape,
    `<defs>${vertical('sky', [
      [0, '#22384d'],
      [0.38, '#7d5f68'],
      [0.62, '#dc7f4c'],
      [0.72, '#f2b767'],
    ])}${vertical('river', [
      [0, '#c7784f'],
      [0.35, '#5f4b5b'],
      [1, '#18263a'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#sky)')}
    ${ellipse(430, 600, 240, 240, '#ffd58d', 'opacity="0.35" filter="url(#blur)"')}<circle cx="430" cy="590" r="104" fill="#ffe3a6"/>
    ${[
      [120, 250, 520],
      [880, 190, 430],
      [340, 340, 360],
      [1180, 330, 380],
    ]
      .map(([x = 0, y = 0, width = 0]) => rect(x, y, width, 10, '#fbd2a0', 'rx="5" opacity="0.22"'))
      .join('')}
    ${city}
    ${rect(0, shore, 1600, 377, 'url(#river)')}
    ${group(`matrix(1 0 0 -0.62 0 ${shore * 1.62})`, city, 'opacity="0.42"')}
    ${repeat(15, (index) => rect(430 - 110 + ((index * 53) % 46) + index * 3, shore + 14 + index * 22, 210 - index * 10, 5, '#ffe0a1', `rx="2" opacity="${0.75 - index * 0.045}"`))}
    ${waves(shore)}
    ${rect(0, shore - 4, 1600, 9, '#1c2434')}
    ${path('M0 1067 L0 930 C200 900 420 968 640 1000 C820 1026 980 1040 1120 1067 Z', '#121c2a')}${repeat(7, (index) => line(`M${36 + index * 74} ${930 + index * 11} q14 -60 4 -104 m-2 44 q-22 -18 -28 -44 m30 24 q20 -20 24 -42`, '#121c2a', 5))}`,
  );
}

/** A road for a city of cars, with one. */
export function emptyAvenue(): string {
  const block = (index: number) => {
    const near = 1 / (1 + index * 0.62);
    const next = 1 / (1 + (index + 0.8) * 0.62);
    const x = 800 - 800 * near - 40 * near;
    const inner = 800 - 800 * next - 40 * next;
    const top = 560 - (520 - (index % 2) * 120) * near;
    const topNext = 560 - (520 - (index % 2) * 120) * next;
    const bottom = 560 + 190 * near;
    const bottomNext = 560 + 190 * next;
    const colours = ['#e6d3ae', '#d3a27b', '#a9bdb6', '#e0bf8c', '#94aeb0', '#d8c7a6'];
    const floors = repeat(7, (floor) => {
      const at = (floor + 1) / 8;
      const y = top + (bottom - top) * at;
      const yNext = topNext + (bottomNext - topNext) * at;
      return polygon(
        [
          [x, y],
          [inner, yNext],
          [inner, yNext + 15 * next],
          [x, y + 26 * near],
        ],
        ink.slate,
        'opacity="0.4"',
      );
    });
    return `${polygon(
      [
        [x, top],
        [inner, topNext],
        [inner, bottomNext],
        [x, bottom],
      ],
      colours[index] ?? ink.sand,
    )}${floors}${polygon(
      [
        [inner, topNext],
        [inner + 46 * next, topNext],
        [inner + 46 * next, bottomNext],
        [inner, bottomNext],
      ],
      ink.slate,
      'opacity="0.75"',
    )}`;
  };
  const side = [5, 4, 3, 2, 1, 0].map(block).join('') + trees();
  return picture(
    landscape,
    `<defs>${vertical('sky', [
      [0, '#7fa6b0'],
      [1, '#f4e6c8'],
    ])}${vertical('road', [
      [0, '#b9b5a5'],
      [1, '#6f7c7e'],
    ])}</defs>
    ${rect(0, 0, 1600, 640, 'url(#sky)')}<circle cx="800" cy="470" r="66" fill="#fff3d2" opacity="0.9"/>
    ${rect(0, 560, 1600, 507, '#cfc0a0')}
    ${side}${group('translate(1600 0) scale(-1 1)', side)}
    ${polygon(
      [
        [790, 560],
        [810, 560],
        [1560, 1067],
        [40, 1067],
      ],
      'url(#road)',
    )}
    ${polygon(
      [
        [788, 560],
        [790, 560],
        [40, 1067],
        [-60, 1067],
      ],
      '#efe5cf',
    )}${polygon(
      [
        [812, 560],
        [810, 560],
        [1560, 1067],
        [1660, 1067],
      ],
      '#efe5cf',
    )}
    ${repeat(7, (index) => dash(index))}
    ${carFromBehind(905, 800)}
    ${standing(214, 900, 150, ink.deep)}${standing(266, 908, 142, ink.slate)}${polygon(
      [
        [190, 900],
        [290, 908],
        [410, 934],
        [300, 934],
      ],
      ink.night,
      'opacity="0.18"',
    )}`,
  );
}

function row(
  seed: number,
  ground: number,
  [low, high]: [number, number],
  fill: string,
  opacity: number,
  lit = false,
): string {
  const next = numbersFrom(seed);
  let drawing = '';
  for (let x = -20; x < 1620; ) {
    const width = 52 + next() * 84;
    const height = low + next() * (high - low);
    drawing += rect(x, ground - height, width, height + 2, fill, `opacity="${opacity}"`);
    if (next() > 0.72)
      drawing += rect(x + width * 0.4, ground - height - 22, width * 0.2, 24, fill);
    for (let y = ground - height + 16; lit && y < ground - 20; y += 21) {
      for (let at = x + 9; at < x + width - 12; at += 16) {
        if (next() > 0.68) drawing += rect(at, y, 7, 9, '#ffce7c', 'opacity="0.85"');
      }
    }
    x += width + next() * 16 - 2;
  }
  return drawing;
}

function waves(shore: number): string {
  const next = numbersFrom(77);
  return repeat(34, (index) =>
    rect(
      next() * 1600,
      shore + 18 + index * 10,
      60 + next() * 200,
      3,
      '#f4c38f',
      `opacity="${0.05 + next() * 0.12}"`,
    ),
  );
}

function dash(index: number): string {
  const from = 575 + 490 * ((index + 0.1) / 7) ** 1.8;
  const to = 575 + 490 * ((index + 0.62) / 7) ** 1.8;
  const width = (y: number) => ((y - 560) / 507) * 13 + 0.6;
  return polygon(
    [
      [800 - width(from), from],
      [800 + width(from), from],
      [800 + width(to), to],
      [800 - width(to), to],
    ],
    '#f6eedb',
    'opacity="0.85"',
  );
}

function trees(): string {
  return [6, 5, 4, 3, 2, 1]
    .map((index) => {
      const near = 1 / (1 + index * 0.5);
      const x = 800 - 760 * near;
      const y = 560 + 236 * near;
      return `${rect(x - 6 * near, y - 150 * near, 12 * near, 150 * near, '#4a4438')}${ellipse(x, y - 220 * near, 74 * near, 108 * near, index % 2 ? '#5d7c5c' : '#4d6d54')}${ellipse(x + 22 * near, y - 240 * near, 40 * near, 70 * near, '#7d9a6c', 'opacity="0.5"')}`;
    })
    .join('');
}

function carFromBehind(x: number, y: number): string {
  return group(
    `translate(${x} ${y}) scale(0.8)`,
    `${ellipse(0, 0, 78, 9, ink.night, 'opacity="0.45"')}${rect(-62, -24, 24, 24, '#0d151d', 'rx="6"')}${rect(38, -24, 24, 24, '#0d151d', 'rx="6"')}${path('M-68 -20 L-70 -56 C-68 -70 -58 -74 -50 -76 C-44 -100 -36 -112 -24 -114 L24 -114 C36 -112 44 -100 50 -76 C58 -74 68 -70 70 -56 L68 -20 C66 -12 -66 -12 -68 -20 Z', ink.ember)}${path('M-42 -76 C-38 -94 -32 -104 -22 -105 L22 -105 C32 -104 38 -94 42 -76 Z', ink.night, 'opacity="0.85"')}${rect(-66, -60, 26, 11, ink.wine)}${rect(40, -60, 26, 11, ink.wine)}${rect(-22, -46, 44, 14, ink.paper)}${rect(-68, -30, 136, 12, ink.night, 'opacity="0.3"')}`,
  );
}
