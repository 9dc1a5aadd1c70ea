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
    covered({ x: 1010, y: floor - 30, scale: 0.62 }, ink.pale),
    crossover({ x: 250, y: floor - 30, scale: 0.62, facing: 'right' }, ink.mist),
    saloon({ x: 610, y: floor - 34, scale: 0.6 }, ink.paper),
    crossover({ x: 690, y: floor + 16, scale: 0.92 }, ink.ember),
    covered({ x: 210, y: floor + 22, scale: 0.92 }, ink.sand),
  ].join('');
  return picture(
    landscape,
    `<defs>${vertical('sky', [[0, '#0d1721'], [1, '#21384a']])}${vertical('wall', [[0, '#f0c98a'], [0.7, '#e8b468'], [1, '#c98a45']])}${vertical('floor', [[0, '#d9a560'], [1, '#8d5c34']])}${vertical('street', [[0, '#2a3f4e'], [1, '#0e1822']])}
    <clipPath id="hall"><rect x="150" y="250" width="1300" height="540"/></clipPath></defs>
    ${rect(0, 0, 1600, 1067, 'url(#sky)')}
    ${rect(90, 170, 1420, 640, '#0f1b26')}${rect(60, 140, 1480, 66, '#172836')}${rect(60, 200, 1480, 6, ink.ochre, 'opacity="0.7"')}
    <g clip-path="url(#hall)">
      ${rect(150, 250, 1300, 540, 'url(#wall)')}
      ${polygon([[150, 250], [1450, 250], [1180, 345], [420, 345]], '#7a4d2d', 'opacity="0.55"')}
      ${repeat(5, (index) => polygon([[300 + index * 250, 252], [360 + index * 250, 252], [575 + index * 118, 340], [545 + index * 118, 340]], '#fff6df', 'opacity="0.95"'))}
      ${rect(420, 345, 760, 260, '#f3d39a', 'opacity="0.5"')}
      ${repeat(4, (index) => rect(470 + index * 180, 400, 120, 150, '#b5733a', 'opacity="0.22"'))}
      ${polygon([[420, 605], [1180, 605], [1450, 700], [1450, 790], [150, 790], [150, 700]], 'url(#floor)')}
      ${repeat(5, (index) => polygon([[560 + index * 118, 610], [592 + index * 118, 610], [430 + index * 260, 790], [340 + index * 240, 790]], '#ffe9bd', 'opacity="0.26"'))}
      ${cars}
      ${group(`matrix(1 0 0 -1 0 ${2 * (floor + 20)})`, cars, 'opacity="0.12"')}
    </g>
    ${repeat(7, (index) => rect(146 + index * 217, 250, 9, 545, '#0f1b26'))}${rect(150, 372, 1300, 6, '#0f1b26')}
    ${repeat(3, (index) => polygon([[210 + index * 434, 250], [300 + index * 434, 250], [180 + index * 434, 790], [150 + index * 434, 790], [150 + index * 434, 520]], '#fff', 'opacity="0.07"'))}
    ${rect(0, 800, 1600, 267, 'url(#street)')}
    ${polygon([[150, 802], [1450, 802], [1640, 1067], [-40, 1067]], ink.ochre, 'opacity="0.2"')}
    ${polygon([[150, 802], [1450, 802], [1520, 880], [80, 880]], '#ffd793', 'opacity="0.2"')}
    ${repeat(6, (index) => polygon([[150 + index * 217, 800], [156 + index * 217, 800], [60 + index * 292, 1067], [36 + index * 292, 1067]], '#0f1b26', 'opacity="0.35"'))}
    ${ellipse(1268, 1002, 60, 10, '#070d13', 'opacity="0.6"')}${standing(1240, 1000, 232, '#0a131b')}${standing(1310, 1006, 200, '#0d1924')}${standing(1352, 1008, 132, '#0a131b')}`,
  );
}

/** One car, one lamp, one turntable. */
export function turntable(): string {
  return picture(
    landscape,
    `<defs>${vertical('back', [[0, '#0e1a25'], [0.6, '#234051'], [1, '#2f5364']])}${vertical('cone', [[0, '#fff2cf', 0.75], [1, '#fff2cf', 0.06]])}${vertical('ground', [[0, '#1a2d3a'], [1, '#0c151d']])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#back)')}
    ${repeat(9, (index) => rect(60 + index * 180, 120, 100, 560, '#fff', `opacity="${index % 2 ? 0.025 : 0.045}"`))}
    ${rect(0, 690, 1600, 377, 'url(#ground)')}
    ${polygon([[760, 0], [840, 0], [1330, 800], [270, 800]], 'url(#cone)')}
    ${ellipse(800, 812, 590, 118, '#0a1218', 'opacity="0.75"')}${ellipse(800, 790, 570, 112, ink.slate)}${ellipse(800, 774, 570, 112, '#d8c9a6')}${ellipse(800, 774, 500, 94, '#e9dcbb')}${ellipse(800, 774, 420, 76, '#f5ebd0', 'opacity="0.8"')}
    ${group('matrix(1 0 0 -1 0 1590)', saloon({ x: 405, y: 790, scale: 1.82 }, ink.wine), 'opacity="0.1"')}
    ${saloon({ x: 405, y: 798, scale: 1.82 }, ink.wine)}
    ${path('M722 0 L878 0 L858 44 L742 44 Z', '#0a1218')}${ellipse(800, 46, 58, 9, '#fff6dd')}
    ${repeat(4, (index) => rect(90 + index * 474, 690, 5, 120, ink.ochre, 'opacity="0.8"'))}
    ${line('M92 706 Q330 770 566 706 M566 706 Q800 748 1040 706 M1040 706 Q1280 770 1514 706', ink.wine, 7, 'opacity="0.0"')}`,
  );
}

/** A two-post lift, and an empty bay. */
export function workshopLift(): string {
  return picture(
    landscape,
    `<defs>${vertical('back', [[0, '#c7cfc4'], [1, '#e9ddc2']])}${vertical('ground', [[0, '#8a938b'], [1, '#58655f']])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#back)')}
    ${repeat(8, (index) => rect(index * 210 - 40, 0, 105, 760, '#fff', 'opacity="0.12"'))}
    ${rect(0, 0, 1600, 90, ink.slate)}${rect(0, 84, 1600, 10, ink.deep)}
    ${repeat(4, (index) => rect(120 + index * 400, 118, 210, 12, '#fffbe9'))}
    ${rect(1010, 250, 470, 510, ink.slate)}${repeat(9, (index) => rect(1010, 250 + index * 57, 470, 4, ink.deep, 'opacity="0.55"'))}
    ${rect(60, 300, 190, 460, '#b4472c')}${repeat(6, (index) => rect(74, 322 + index * 72, 162, 52, '#8e3524'))}${repeat(6, (index) => rect(130, 342 + index * 72, 50, 7, ink.sand))}
    ${rect(0, 760, 1600, 307, 'url(#ground)')}
    ${polygon([[1000, 790], [1490, 790], [1590, 1040], [960, 1040]], 'none', `stroke="${ink.ochre}" stroke-width="12" opacity="0.9"`)}
    ${ellipse(640, 862, 420, 40, ink.night, 'opacity="0.4" filter="url(#soft)"')}
    ${rect(292, 190, 52, 660, ink.deep)}${rect(936, 190, 52, 660, ink.deep)}${rect(300, 190, 12, 660, ink.mist, 'opacity="0.4"')}${rect(944, 190, 12, 660, ink.mist, 'opacity="0.4"')}${rect(270, 836, 100, 26, ink.night)}${rect(912, 836, 100, 26, ink.night)}${rect(282, 176, 714, 26, ink.night)}
    ${rect(330, 566, 240, 18, ink.ochre)}${rect(710, 566, 240, 18, ink.ochre)}${rect(500, 548, 46, 22, ink.ochre)}${rect(738, 548, 46, 22, ink.ochre)}
    ${group('translate(0 0)', saloon({ x: 352, y: 588, scale: 1.32 }, ink.slate))}
    ${polygon([[640, 850], [470, 600], [810, 600]], '#fff3c9', 'opacity="0.3"')}
    ${rect(618, 800, 44, 62, ink.night, 'rx="8"')}${ellipse(640, 798, 30, 12, '#fff6d8')}
    ${standing(790, 882, 260, ink.deep)}${path('M806 706 L726 640', 'none', `stroke="${ink.deep}" stroke-width="20" stroke-linecap="round"`)}
    ${ellipse(1250, 930, 90, 20, ink.night, 'opacity="0.22"')}`,
  );
}

/** A bonnet, two lamps and a plate that says nothing. */
export function blankPlate(): string {
  const half = `${path('M800 330 C560 330 420 360 330 440 C240 480 150 520 130 640 L120 900 L800 960 Z', ink.wine)}${path('M800 330 C600 330 470 352 390 420 C520 400 660 396 800 396 Z', '#b0473f', 'opacity="0.8"')}${path('M160 590 C250 548 380 560 452 610 C420 664 250 672 168 640 Z', '#0d151d')}${path('M196 598 C260 572 360 580 412 612 C372 640 260 644 204 626 Z', ink.paper)}${ellipse(300, 611, 34, 20, '#fff')}${path('M150 880 C210 820 330 800 420 830 L440 900 L160 920 Z', '#0d151d', 'opacity="0.75"')}${ellipse(300, 868, 42, 22, ink.ochre)}`;
  return picture(
    landscape,
    `<defs>${vertical('back', [[0, '#31505f'], [0.7, '#1d3140'], [1, '#131f2b']])}${vertical('glass', [[0, '#0e1822'], [1, '#40606e']])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#back)')}${ellipse(800, 1000, 900, 90, '#070c11', 'opacity="0.7"')}
    ${path('M480 330 C540 190 620 120 800 116 C980 120 1060 190 1120 330 Z', ink.wine)}${path('M524 330 C576 216 650 160 800 156 C950 160 1024 216 1076 330 Z', 'url(#glass)')}${path('M640 330 C680 240 720 190 770 160 L840 158 C790 200 740 260 720 330 Z', '#fff', 'opacity="0.09"')}
    ${half}${group('translate(1600 0) scale(-1 1)', half)}
    ${path('M500 560 C620 540 980 540 1100 560 L1060 700 L540 700 Z', '#0d151d')}${repeat(6, (index) => line(`M${524 + index * 5} ${584 + index * 21} L${1076 - index * 5} ${584 + index * 21}`, ink.mist, 3, 'opacity="0.45"'))}
    ${ellipse(800, 480, 34, 22, 'none', `stroke="${ink.pale}" stroke-width="7"`)}
    ${path('M150 730 C400 700 1200 700 1450 730 L1440 800 C1180 776 420 776 160 800 Z', '#6f2526')}
    ${rect(556, 744, 488, 128, '#0b1218', 'rx="14" opacity="0.55"')}${rect(550, 734, 488, 128, ink.paper, 'rx="12"')}${rect(562, 746, 464, 104, 'none', `rx="7" stroke="${ink.slate}" stroke-width="5"`)}${ellipse(600, 798, 9, 9, ink.slate)}${ellipse(988, 798, 9, 9, ink.slate)}`,
  );
}
