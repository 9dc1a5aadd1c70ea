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
  standing,
  vertical,
} from './drawing.ts';

/** A two-post lift, and an empty bay. */
export function workshopLift(): string {
  return picture(
    landscape,
    `<defs>${vertical('back', [
      [0, '#c7cfc4'],
      [1, '#e9ddc2'],
    ])}${vertical('ground', [
      [0, '#8a938b'],
      [1, '#58655f'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#back)')}
    ${repeat(8, (index) => rect(index * 210 - 40, 0, 105, 760, '#fff', 'opacity="0.12"'))}
    ${rect(0, 0, 1600, 90, ink.slate)}${rect(0, 84, 1600, 10, ink.deep)}
    ${repeat(4, (index) => rect(120 + index * 400, 118, 210, 12, '#fffbe9'))}
    ${rect(1010, 250, 470, 510, ink.slate)}${repeat(9, (index) => rect(1010, 250 + index * 57, 470, 4, ink.deep, 'opacity="0.55"'))}
    ${rect(60, 300, 190, 460, '#b4472c')}${repeat(6, (index) => rect(74, 322 + index * 72, 162, 52, '#8e3524'))}${repeat(6, (index) => rect(130, 342 + index * 72, 50, 7, ink.sand))}
    ${rect(0, 760, 1600, 307, 'url(#ground)')}
    ${polygon(
      [
        [1000, 790],
        [1490, 790],
        [1590, 1040],
        [960, 1040],
      ],
      'none',
      `stroke="${ink.ochre}" stroke-width="12" opacity="0.9"`,
    )}
    ${ellipse(640, 862, 420, 40, ink.night, 'opacity="0.4" filter="url(#soft)"')}
    ${rect(292, 190, 52, 660, ink.deep)}${rect(936, 190, 52, 660, ink.deep)}${rect(300, 190, 12, 660, ink.mist, 'opacity="0.4"')}${rect(944, 190, 12, 660, ink.mist, 'opacity="0.4"')}${rect(270, 836, 100, 26, ink.night)}${rect(912, 836, 100, 26, ink.night)}${rect(282, 176, 714, 26, ink.night)}
    ${rect(330, 566, 240, 18, ink.ochre)}${rect(710, 566, 240, 18, ink.ochre)}${rect(500, 548, 46, 22, ink.ochre)}${rect(738, 548, 46, 22, ink.ochre)}
    ${group('translate(0 0)', saloon({ x: 352, y: 588, scale: 1.32 }, ink.slate))}
    ${polygon(
      [
        [640, 850],
        [470, 600],
        [810, 600],
      ],
      '#fff3c9',
      'opacity="0.3"',
    )}
    ${rect(618, 800, 44, 62, ink.night, 'rx="8"')}${ellipse(640, 798, 30, 12, '#fff6d8')}
    ${standing(790, 882, 260, ink.deep)}${path('M766 698 L712 634', 'none', `stroke="${ink.deep}" stroke-width="20" stroke-linecap="round"`)}
    ${ellipse(1250, 930, 90, 20, ink.night, 'opacity="0.22"')}`,
  );
}

/** A bonnet, two lamps and a plate that says nothing. */
export function blankPlate(): string {
  const half = `${path('M800 388 C560 388 400 400 310 450 C220 486 140 530 126 640 L116 860 C116 900 150 916 220 920 L800 936 Z', ink.wine)}${path('M800 388 C600 388 450 398 330 452 C500 428 660 424 800 424 Z', '#b0473f', 'opacity="0.8"')}${path('M160 590 C250 548 380 560 452 610 C420 664 250 672 168 640 Z', '#0d151d')}${path('M196 598 C260 572 360 580 412 612 C372 640 260 644 204 626 Z', ink.paper)}${ellipse(300, 611, 34, 20, '#fff')}${path('M150 880 C210 820 330 800 420 830 L440 900 L160 920 Z', '#0d151d', 'opacity="0.75"')}${ellipse(300, 868, 42, 22, ink.ochre)}`;
  return picture(
    landscape,
    `<defs>${vertical('back', [
      [0, '#31505f'],
      [0.7, '#1d3140'],
      [1, '#131f2b'],
    ])}${vertical('glass', [
      [0, '#0e1822'],
      [1, '#40606e'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#back)')}${ellipse(800, 1000, 900, 90, '#070c11', 'opacity="0.7"')}
    ${rect(150, 780, 190, 230, '#0b1117', 'rx="46"')}${rect(1260, 780, 190, 230, '#0b1117', 'rx="46"')}
    ${path('M300 470 C360 270 440 150 560 118 C700 90 900 90 1040 118 C1160 150 1240 270 1300 470 Z', '#74282a')}${path('M366 452 C420 280 480 186 582 160 C710 138 890 138 1018 160 C1120 186 1180 280 1234 452 Z', 'url(#glass)')}${path('M560 440 C620 300 690 210 760 150 L880 148 C800 220 720 320 690 440 Z', '#fff', 'opacity="0.1"')}${path('M366 400 L262 372 C244 350 262 332 300 336 L386 356 Z', '#74282a')}${path('M1234 400 L1338 372 C1356 350 1338 332 1300 336 L1214 356 Z', '#74282a')}
    ${half}${group('translate(1600 0) scale(-1 1)', half)}
    ${path('M500 560 C620 540 980 540 1100 560 L1060 700 L540 700 Z', '#0d151d')}${repeat(6, (index) => line(`M${524 + index * 5} ${584 + index * 21} L${1076 - index * 5} ${584 + index * 21}`, ink.mist, 3, 'opacity="0.45"'))}
    ${ellipse(800, 480, 34, 22, 'none', `stroke="${ink.pale}" stroke-width="7"`)}
    ${path('M150 730 C400 700 1200 700 1450 730 L1440 800 C1180 776 420 776 160 800 Z', '#6f2526')}
    ${rect(556, 744, 488, 128, '#0b1218', 'rx="14" opacity="0.55"')}${rect(550, 734, 488, 128, ink.paper, 'rx="12"')}${rect(562, 746, 464, 104, 'none', `rx="7" stroke="${ink.slate}" stroke-width="5"`)}${ellipse(600, 798, 9, 9, ink.slate)}${ellipse(988, 798, 9, 9, ink.slate)}`,
  );
}
