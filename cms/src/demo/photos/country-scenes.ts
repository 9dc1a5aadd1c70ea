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
  vertical,
} from './drawing.ts';

/** A gate that is shut. */
export function gateHut(): string {
  const next = numbersFrom(31);
  return picture(
    landscape,
    `<defs>${vertical('sky', [
      [0, '#122536'],
      [0.75, '#3d6270'],
      [1, '#7d9a94'],
    ])}${vertical('road', [
      [0, '#35505a'],
      [1, '#16242f'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#sky)')}<circle cx="1260" cy="190" r="62" fill="${ink.paper}" opacity="0.9"/>
    ${repeat(13, (index) => {
      const x = index * 132 + next() * 60 - 20;
      const tall = 300 + next() * 210;
      return `${rect(x - 7, 640 - tall * 0.5, 14, tall * 0.5 + 60, '#0f1d28')}${path(`M${x} ${640 - tall} C${x + 70} ${640 - tall * 0.6} ${x + 74} ${640 - tall * 0.3} ${x} ${640 - tall * 0.16} C${x - 74} ${640 - tall * 0.3} ${x - 70} ${640 - tall * 0.6} ${x} ${640 - tall} Z`, index % 2 ? '#1b3940' : '#16303a')}`;
    })}
    ${rect(0, 560, 640, 240, '#8d8f80')}${rect(1140, 560, 460, 240, '#8d8f80')}${rect(0, 546, 640, 22, '#5b6662')}${rect(1140, 546, 460, 22, '#5b6662')}
    ${repeat(5, (index) => rect(30 + index * 128, 590, 98, 180, '#7c8075'))}${repeat(3, (index) => rect(1200 + index * 138, 590, 104, 180, '#7c8075'))}
    ${rect(0, 796, 1600, 271, '#25383f')}${polygon(
      [
        [700, 790],
        [1090, 790],
        [1420, 1067],
        [380, 1067],
      ],
      'url(#road)',
    )}
    ${rect(640, 500, 66, 304, '#6b726b')}${rect(1084, 500, 66, 304, '#6b726b')}${rect(628, 484, 90, 24, '#4b5755')}${rect(1072, 484, 90, 24, '#4b5755')}
    ${rect(706, 500, 380, 300, '#1b323c')}
    ${repeat(11, (index) => rect(716 + index * 34, 540, 10, 256, '#101a23'))}${rect(706, 580, 380, 9, '#101a23')}${rect(706, 742, 380, 9, '#101a23')}
    ${polygon(
      [
        [392, 842],
        [560, 842],
        [640, 1010],
        [330, 1010],
      ],
      '#ffd88a',
      'opacity="0.16"',
    )}
    ${rect(360, 560, 230, 280, '#3a5a5f')}${polygon(
      [
        [336, 566],
        [614, 566],
        [580, 516],
        [370, 516],
      ],
      ink.wine,
    )}${rect(392, 610, 118, 96, '#ffdf98')}${rect(448, 610, 6, 96, '#3a5a5f')}${rect(530, 620, 44, 220, '#24393f')}${path('M412 706 C412 676 420 668 432 668 C444 668 452 676 452 706 Z', '#3a2c22')}<circle cx="432" cy="656" r="13" fill="#3a2c22"/>
    ${rect(628, 800, 34, 96, '#d9d2c0')}${group(
      'translate(644 824) rotate(-2)',
      `${rect(0, -11, 560, 22, ink.paper)}${repeat(7, (index) =>
        polygon(
          [
            [index * 80 + 14, -11],
            [index * 80 + 54, -11],
            [index * 80 + 40, 11],
            [index * 80, 11],
          ],
          ink.ember,
        ),
      )}`,
    )}${rect(1190, 800, 22, 90, '#d9d2c0')}
    ${ellipse(470, 850, 170, 14, '#0c151c', 'opacity="0.4"')}`,
  );
}

/** Terraced hills with a herd. */
export function ranchHills(): string {
  const hill = (y: number, swell: number, fill: string) =>
    path(
      `M0 ${y} C260 ${y - swell} 460 ${y + swell * 0.5} 800 ${y - swell * 0.2} C1120 ${y - swell} 1340 ${y + swell * 0.3} 1600 ${y - swell * 0.5} L1600 1067 L0 1067 Z`,
      fill,
    );
  return picture(
    landscape,
    `<defs>${vertical('sky', [
      [0, '#8fb3b4'],
      [0.6, '#f0dfb8'],
      [1, '#f6e7c6'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#sky)')}<circle cx="1180" cy="300" r="84" fill="#fff0c6"/>
    ${path('M0 470 L210 300 L330 390 L520 250 L720 420 L900 320 L1120 450 L1330 330 L1600 470 L1600 700 L0 700 Z', '#8da7a3')}${path('M0 540 L260 410 L480 500 L760 400 L1010 520 L1280 430 L1600 540 L1600 760 L0 760 Z', '#74938a')}
    ${hill(600, 110, '#8fa573')}${hill(680, -90, '#7c9562')}${terraces(690)}${hill(800, 100, '#617d50')}${hill(930, -80, '#45633f')}
    ${group(
      'translate(1010 560)',
      `${polygon(
        [
          [0, 60],
          [150, 60],
          [150, 190],
          [0, 190],
        ],
        ink.wine,
      )}${polygon(
        [
          [150, 60],
          [330, 40],
          [330, 178],
          [150, 190],
        ],
        '#6e2627',
      )}${polygon(
        [
          [-16, 64],
          [75, -16],
          [166, 64],
        ],
        '#3d3a3a',
      )}${polygon(
        [
          [75, -16],
          [262, -30],
          [346, 44],
          [166, 64],
        ],
        '#4d4a47',
      )}${rect(50, 110, 52, 80, '#3a1b1c')}${rect(196, 96, 34, 34, '#f0d49a', 'opacity="0.85"')}${rect(262, 90, 34, 34, '#f0d49a', 'opacity="0.85"')}`,
    )}
    ${[
      [300, 815, 1],
      [470, 850, 1.15],
      [690, 822, 0.9],
      [860, 880, 1.25],
      [1130, 846, 1],
    ]
      .map(([x = 0, y = 0, scale = 1], index) => cow(x, y, scale, index % 2 === 0))
      .join('')}
    ${repeat(17, (index) => rect(index * 100 - 10, 912 + Math.sin(index / 2) * 16, 13, 104, '#e9dcbd'))}${[936, 972].map((y) => line(`M-10 ${y} ${repeat(17, (index) => `L${index * 100} ${y + Math.sin(index / 2) * 16} `)}`, '#e9dcbd', 7)).join('')}
    ${path('M0 1067 L0 1020 C300 990 700 1050 1600 1000 L1600 1067 Z', '#2f4a33')}`,
  );
}

function terraces(y: number): string {
  return repeat(6, (index) =>
    line(
      `M0 ${y + 14 + index * 22} C240 ${y + 70 + index * 20} 480 ${y - 10 + index * 24} 800 ${y + 44 + index * 17}`,
      '#5f7b4c',
      3,
      'opacity="0.55"',
    ),
  );
}

function cow(x: number, y: number, scale: number, grazing: boolean): string {
  const dark = '#4a2f26';
  const head = grazing
    ? path(
        'M-38 -44 C-52 -38 -58 -22 -62 -6 C-66 4 -70 8 -66 12 C-58 16 -52 6 -48 -2 C-44 -12 -38 -18 -30 -22 Z',
        dark,
      )
    : path(
        'M-36 -44 C-44 -54 -52 -60 -62 -60 L-66 -66 L-68 -58 C-76 -54 -84 -46 -82 -42 C-74 -38 -64 -42 -58 -42 C-52 -34 -44 -26 -34 -22 Z',
        dark,
      );
  const legs = [-36, -24, 32, 44].map((at, index) =>
    rect(at, -14, 8, 32, index % 2 ? '#5d3b2d' : dark, 'rx="3"'),
  );
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    `${ellipse(4, 18, 62, 6, ink.night, 'opacity="0.25"')}${legs.join('')}${path('M-40 -46 C-10 -50 26 -52 48 -46 C58 -42 58 -20 54 -6 C30 -2 -12 0 -34 -6 C-44 -16 -46 -38 -40 -46 Z', '#5d3b2d')}${path('M0 -48 C12 -42 8 -24 22 -22 C34 -24 36 -42 28 -49 Z', ink.paper, 'opacity="0.85"')}${head}${line('M54 -44 C62 -36 60 -20 62 -10', dark, 4)}`,
  );
}
