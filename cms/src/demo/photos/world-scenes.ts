import { saloon } from './cars.ts';
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
  vertical,
} from './drawing.ts';

/** A horseshoe table from above, with one chair that nobody sits on. */
export function councilChamber(): string {
  const chairs = repeat(15, (index) => {
    const angle = ((-210 + index * (240 / 14)) * Math.PI) / 180;
    const [x, y] = [800 + Math.cos(angle) * 470, 560 + Math.sin(angle) * 410];
    return group(
      `translate(${x} ${y}) rotate(${(angle * 180) / Math.PI + 90})`,
      `${ellipse(4, 6, 40, 34, ink.night, 'opacity="0.35"')}${rect(-36, -32, 72, 60, ink.deep, 'rx="22"')}${rect(-28, -12, 56, 42, ink.slate, 'rx="14"')}${ellipse(0, 2, 24, 16, ['#d9b58c', '#8d6248', '#e7caa4'][index % 3] ?? ink.sand)}${ellipse(0, -3, 19, 15, ['#2a1d18', '#3c2a20', '#57402e'][index % 3] ?? ink.night)}`,
    );
  });
  const horseshoe = 'M462 760 A390 340 0 1 1 1138 760';
  return picture(
    landscape,
    `<defs>${vertical('floor', [
      [0, '#a9803f'],
      [1, '#7c5a2c'],
    ])}<radialGradient id="light" cx="50%" cy="46%" r="55%"><stop offset="0" stop-color="#ffe9b8" stop-opacity="0.75"/><stop offset="1" stop-color="#ffe9b8" stop-opacity="0"/></radialGradient></defs>
    ${rect(0, 0, 1600, 1067, 'url(#floor)')}
    ${repeat(9, (index) => ellipse(800, 560, 1010 - index * 58, 880 - index * 52, 'none', `stroke="#6d4d25" stroke-width="3" opacity="0.45"`))}
    ${rect(0, 0, 1600, 1067, 'url(#light)')}
    ${chairs}
    ${path(horseshoe, 'none', `stroke="${ink.night}" stroke-width="118" opacity="0.3" transform="translate(8 14)"`)}${path(horseshoe, 'none', 'stroke="#8a5a2b" stroke-width="112"')}${path(horseshoe, 'none', 'stroke="#d8a865" stroke-width="96"')}
    ${repeat(15, (index) => {
      const angle = ((-210 + index * (240 / 14)) * Math.PI) / 180;
      return group(
        `translate(${800 + Math.cos(angle) * 384} ${556 + Math.sin(angle) * 338}) rotate(${(angle * 180) / Math.PI + 90})`,
        rect(-22, -26, 44, 56, ink.paper, 'rx="2"') +
          [0, 1, 2, 3]
            .map((at) => rect(-15, -16 + at * 11, 30 - (at % 2) * 8, 3, ink.mist))
            .join(''),
      );
    })}
    ${rect(560, 540, 480, 92, ink.night, 'rx="14" opacity="0.3" transform="translate(8 12)"')}${rect(560, 530, 480, 92, '#d8a865', 'rx="14"')}${rect(560, 608, 480, 14, '#8a5a2b', 'rx="7"')}${[620, 760, 900].map((x) => rect(x, 546, 66, 48, ink.paper)).join('')}
    ${polygon(
      [
        [760, 780],
        [840, 780],
        [930, 1067],
        [670, 1067],
      ],
      '#fff4d2',
      'opacity="0.2"',
    )}${ellipse(804, 868, 66, 56, ink.night, 'opacity="0.4"')}${rect(742, 806, 116, 104, ink.wine, 'rx="30"')}${rect(760, 814, 80, 66, ink.ember, 'rx="20"')}`,
  );
}

/** Boxes, cranes and one car on its way. */
export function containerPort(): string {
  return picture(
    landscape,
    `<defs>${vertical('sky', [
      [0, '#35566a'],
      [0.5, '#d48d5e'],
      [0.68, '#f4c880'],
    ])}${vertical('sea', [
      [0, '#d79a63'],
      [1, '#35505e'],
    ])}${vertical('quay', [
      [0, '#56605f'],
      [1, '#2a3840'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#sky)')}${ellipse(1010, 560, 220, 220, '#ffe2a2', 'opacity="0.4" filter="url(#blur)"')}<circle cx="1010" cy="580" r="90" fill="#ffe9b4"/>
    ${rect(0, 640, 1600, 160, 'url(#sea)')}${repeat(10, (index) => rect(900 + ((index * 61) % 90), 656 + index * 13, 210 - index * 12, 4, '#ffeab8', 'opacity="0.6"'))}
    ${path('M560 600 L1470 600 L1420 730 L640 730 Z', ink.deep)}${rect(560, 592, 910, 12, ink.wine)}${rect(1290, 440, 120, 160, ink.paper)}${rect(1290, 468, 120, 22, ink.deep)}${rect(1330, 390, 34, 56, ink.ember)}
    ${repeat(16, (index) => box(620 + (index % 8) * 80, 556 - Math.floor(index / 8) * 40, 78, 38, index + 1))}
    ${crane(150, '#7c3532')}${crane(560, '#6b3034')}
    ${rect(0, 770, 1600, 297, 'url(#quay)')}${rect(0, 770, 1600, 10, ink.ochre, 'opacity="0.8"')}
    ${repeat(12, (index) => box(30 + (index % 3) * 158, 730 - Math.floor(index / 3) * 76, 154, 74, index))}
    ${repeat(6, (index) => box(1190 + (index % 2) * 190, 790 - Math.floor(index / 2) * 90, 186, 88, index + 3))}
    ${ellipse(770, 968, 480, 20, ink.night, 'opacity="0.5" filter="url(#soft)"')}
    ${rect(390, 892, 740, 26, ink.night)}${path('M300 930 L300 800 C302 770 318 752 346 750 L432 750 L432 930 Z', ink.ember)}${path('M318 836 C318 790 328 778 352 776 L398 776 L398 836 Z', ink.deep)}${rect(292, 904, 150, 28, ink.deep)}${ellipse(306, 890, 10, 12, '#fff0c2')}
    ${saloon({ x: 560, y: 894, scale: 1.12 }, ink.pale)}
    ${[370, 620, 720, 960, 1050].map((x) => `<circle cx="${x}" cy="934" r="36" fill="#0d151d"/><circle cx="${x}" cy="934" r="17" fill="${ink.mist}"/>`).join('')}
    ${repeat(6, (index) => rect(60 + index * 280, 1020, 150, 9, ink.sand, 'opacity="0.6"'))}`,
  );
}

function box(x: number, y: number, width: number, height: number, seed: number): string {
  const fills = [ink.ember, ink.slate, ink.ochre, ink.pine, ink.wine, ink.mist, '#b8784a'];
  const ribs = repeat(7, (index) =>
    rect(
      x + ((index + 0.7) * width) / 7.6,
      y + 5,
      width / 26,
      height - 10,
      ink.night,
      'opacity="0.2"',
    ),
  );
  return `${rect(x, y, width, height, fills[(seed * 5) % fills.length] ?? ink.slate)}${ribs}${rect(x, y, width, 4, '#fff', 'opacity="0.18"')}`;
}

function crane(x: number, fill: string): string {
  return `${line(`M${x} 770 L${x + 46} 300 M${x + 190} 770 L${x + 144} 300 M${x + 20} 560 L${x + 170} 560 M${x + 20} 560 L${x + 152} 400 M${x + 170} 560 L${x + 38} 400`, fill, 13)}${rect(x - 120, 286, 620, 24, fill)}${line(`M${x + 95} 286 L${x + 95} 150 M${x + 95} 156 L${x + 490} 290 M${x + 95} 156 L${x - 110} 290`, fill, 9)}${rect(x + 330, 306, 44, 26, ink.night)}${line(`M${x + 340} 330 L${x + 340} 430 M${x + 364} 330 L${x + 364} 430`, ink.night, 3)}${box(x + 308, 430, 88, 42, x)}`;
}
