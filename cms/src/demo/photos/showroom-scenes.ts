import { covered, crossover, saloon } from './cars.ts';
import {
  ellipse,
  group,
  ink,
  landscape,
  line,
  path,
  picture,
  polygon,
  rect,
  repeat,
  standing,
  vertical,
} from './drawing.ts';

/** A lit hall seen from the street at night. */
export function showroomHall(): string {
  const floor = 742;
  const cars = [
    crossover({ x: 190, y: floor - 62, scale: 0.8, facing: 'right' }, ink.slate),
    covered({ x: 1080, y: floor - 60, scale: 0.78 }, ink.pale),
    saloon({ x: 590, y: floor - 66, scale: 0.76 }, ink.paper),
    crossover({ x: 770, y: floor + 20, scale: 1.22 }, ink.ember),
    covered({ x: 170, y: floor + 26, scale: 1.2 }, ink.sand),
  ].join('');
  return picture(
    landscape,
    `<defs>${vertical('sky', [
      [0, '#0d1721'],
      [1, '#21384a'],
    ])}${vertical('wall', [
      [0, '#f0c98a'],
      [0.7, '#e8b468'],
      [1, '#c98a45'],
    ])}${vertical('floor', [
      [0, '#d9a560'],
      [1, '#8d5c34'],
    ])}${vertical('street', [
      [0, '#2a3f4e'],
      [1, '#0e1822'],
    ])}
    <clipPath id="hall"><rect x="150" y="250" width="1300" height="540"/></clipPath></defs>
    ${rect(0, 0, 1600, 1067, 'url(#sky)')}
    ${rect(90, 170, 1420, 640, '#0f1b26')}${rect(60, 140, 1480, 66, '#172836')}${rect(60, 200, 1480, 6, ink.ochre, 'opacity="0.7"')}
    <g clip-path="url(#hall)">
      ${rect(150, 250, 1300, 540, 'url(#wall)')}
      ${polygon(
        [
          [150, 250],
          [1450, 250],
          [1180, 345],
          [420, 345],
        ],
        '#7a4d2d',
        'opacity="0.55"',
      )}
      ${repeat(5, (index) =>
        polygon(
          [
            [300 + index * 250, 252],
            [360 + index * 250, 252],
            [575 + index * 118, 340],
            [545 + index * 118, 340],
          ],
          '#fff6df',
          'opacity="0.95"',
        ),
      )}
      ${rect(420, 345, 760, 260, '#f3d39a', 'opacity="0.5"')}
      ${repeat(4, (index) => rect(470 + index * 180, 400, 120, 150, '#b5733a', 'opacity="0.22"'))}
      ${polygon(
        [
          [420, 605],
          [1180, 605],
          [1450, 700],
          [1450, 790],
          [150, 790],
          [150, 700],
        ],
        'url(#floor)',
      )}
      ${repeat(5, (index) =>
        polygon(
          [
            [560 + index * 118, 610],
            [592 + index * 118, 610],
            [430 + index * 260, 790],
            [340 + index * 240, 790],
          ],
          '#ffe9bd',
          'opacity="0.26"',
        ),
      )}
      ${cars}
      ${group(`matrix(1 0 0 -1 0 ${2 * (floor + 20)})`, cars, 'opacity="0.12"')}
    </g>
    ${repeat(7, (index) => rect(146 + index * 217, 250, 9, 545, '#0f1b26'))}${rect(150, 372, 1300, 6, '#0f1b26')}
    ${repeat(3, (index) =>
      polygon(
        [
          [210 + index * 434, 250],
          [300 + index * 434, 250],
          [180 + index * 434, 790],
          [150 + index * 434, 790],
          [150 + index * 434, 520],
        ],
        '#fff',
        'opacity="0.07"',
      ),
    )}
    ${rect(0, 800, 1600, 267, 'url(#street)')}
    ${polygon(
      [
        [150, 802],
        [1450, 802],
        [1640, 1067],
        [-40, 1067],
      ],
      ink.ochre,
      'opacity="0.2"',
    )}
    ${polygon(
      [
        [150, 802],
        [1450, 802],
        [1520, 880],
        [80, 880],
      ],
      '#ffd793',
      'opacity="0.2"',
    )}
    ${repeat(6, (index) =>
      polygon(
        [
          [150 + index * 217, 800],
          [156 + index * 217, 800],
          [60 + index * 292, 1067],
          [36 + index * 292, 1067],
        ],
        '#0f1b26',
        'opacity="0.35"',
      ),
    )}
    ${ellipse(1268, 1002, 60, 10, '#070d13', 'opacity="0.6"')}${standing(1240, 1000, 232, '#0a131b')}${standing(1310, 1006, 200, '#0d1924')}${standing(1352, 1008, 132, '#0a131b')}`,
  );
}

/** One car, one lamp, one turntable. */
export function turntable(): string {
  return picture(
    landscape,
    `<defs>${vertical('back', [
      [0, '#0e1a25'],
      [0.6, '#234051'],
      [1, '#2f5364'],
    ])}${vertical('cone', [
      [0, '#fff2cf', 0.75],
      [1, '#fff2cf', 0.06],
    ])}${vertical('ground', [
      [0, '#1a2d3a'],
      [1, '#0c151d'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#back)')}
    ${repeat(9, (index) => rect(60 + index * 180, 120, 100, 560, '#fff', `opacity="${index % 2 ? 0.025 : 0.045}"`))}
    ${rect(0, 690, 1600, 377, 'url(#ground)')}
    ${polygon(
      [
        [760, 0],
        [840, 0],
        [1330, 800],
        [270, 800],
      ],
      'url(#cone)',
    )}
    ${ellipse(800, 812, 590, 118, '#0a1218', 'opacity="0.75"')}${ellipse(800, 790, 570, 112, ink.slate)}${ellipse(800, 774, 570, 112, '#d8c9a6')}${ellipse(800, 774, 500, 94, '#e9dcbb')}${ellipse(800, 774, 420, 76, '#f5ebd0', 'opacity="0.8"')}
    ${saloon({ x: 405, y: 798, scale: 1.82 }, ink.wine)}
    ${path('M722 0 L878 0 L858 44 L742 44 Z', '#0a1218')}${ellipse(800, 46, 58, 9, '#fff6dd')}
        ${line('M92 706 Q330 770 566 706 M566 706 Q800 748 1040 706 M1040 706 Q1280 770 1514 706', ink.wine, 7, 'opacity="0.0"')}`,
  );
}
