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

/** Law, in layers. */
export function paragraphStacks(): string {
  return picture(
    landscape,
    `<defs>${vertical('back', [
      [0, '#1c3a48'],
      [1, '#2f5763'],
    ])}${vertical('table', [
      [0, '#a8632f'],
      [1, '#6d3b20'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#back)')}${polygon(
      [
        [980, 0],
        [1600, 0],
        [1600, 520],
        [1180, 780],
        [420, 780],
      ],
      '#fff',
      'opacity="0.06"',
    )}
    ${rect(0, 780, 1600, 287, 'url(#table)')}${rect(0, 780, 1600, 8, '#d08a4c', 'opacity="0.7"')}
    ${stack(190, 860, 8, ink.ember)}${stack(610, 900, 15, ink.ochre)}${stack(1040, 868, 24, ink.slate)}`,
  );
}

/** A wage and what it buys. */
export function riceScale(): string {
  return picture(
    landscape,
    `<defs>${vertical('back', [
      [0, '#e9c98f'],
      [1, '#d89a55'],
    ])}${vertical('sack', [
      [0, '#f6ecd8'],
      [1, '#cdb48a'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, 'url(#back)')}<circle cx="800" cy="500" r="390" fill="#f4dcae" opacity="0.75"/>
    ${rect(0, 880, 1600, 187, ink.deep)}${rect(0, 880, 1600, 8, ink.slate)}
    ${ellipse(800, 902, 250, 26, ink.night)}${path('M600 900 C640 840 730 834 762 826 L838 826 C870 834 960 840 1000 900 Z', ink.wine)}${rect(782, 250, 36, 590, ink.wine)}${rect(786, 250, 10, 590, '#b1504a', 'opacity="0.7"')}
    ${rect(330, 262, 940, 22, ink.wine, 'rx="11"')}<circle cx="800" cy="272" r="46" fill="${ink.wine}"/><circle cx="800" cy="272" r="20" fill="${ink.ochre}"/>
    ${[350, 1250].map((x) => `${line(`M${x} 278 L${x - 200} 656 M${x} 278 L${x + 200} 656`, ink.night, 4)}<circle cx="${x}" cy="274" r="12" fill="${ink.ochre}"/>`).join('')}
    ${path('M270 646 C262 560 250 500 292 440 C310 430 306 412 292 396 L408 396 C394 412 390 430 408 440 C450 500 438 560 430 646 Z', 'url(#sack)')}${path('M290 418 C330 430 370 430 410 418 L404 440 C370 448 330 448 296 440 Z', ink.ember)}${path('M302 470 C286 530 290 590 296 640', 'none', 'stroke="#b79a6c" stroke-width="4" opacity="0.7"')}${path('M398 474 C412 530 408 590 404 640', 'none', 'stroke="#b79a6c" stroke-width="4" opacity="0.7"')}${grains(350, 548)}
    ${repeat(7, (index) => `${rect(1128 + (index % 3) * 5, 620 - index * 26, 240, 25, index % 2 ? '#a9c0a8' : '#8fab95', 'rx="3"')}${rect(1128 + (index % 3) * 5, 638 - index * 26, 240, 6, ink.pine, 'opacity="0.4"')}`)}${rect(1226, 464, 44, 180, ink.paper, 'opacity="0.85"')}
    ${[350, 1250].map((x) => `${path(`M${x - 214} 650 L${x + 214} 650 C${x + 190} 730 ${x + 90} 752 ${x} 752 C${x - 90} 752 ${x - 190} 730 ${x - 214} 650 Z`, ink.deep)}${path(`M${x - 214} 650 L${x + 214} 650 L${x + 208} 668 L${x - 208} 668 Z`, ink.mist, 'opacity="0.6"')}`).join('')}`,
  );
}

/** Looking twice. */
export function magnifier(): string {
  const print = `${rect(0, 0, 800, 560, ink.paper, 'rx="4"')}${rect(34, 34, 732, 430, '#b8cbc6')}${rect(34, 330, 732, 134, '#8ba6a4')}${repeat(5, (index) => rect(60 + index * 150, 60, 96, 240, '#d9e3dc', 'opacity="0.7"'))}${saloon({ x: 110, y: 426, scale: 1.36 }, ink.ember)}`;
  return picture(
    landscape,
    `<defs>${vertical('table', [
      [0, '#28424f'],
      [1, '#162733'],
    ])}<clipPath id="lens"><circle cx="500" cy="590" r="214"/></clipPath></defs>
    ${rect(0, 0, 1600, 1067, 'url(#table)')}${polygon(
      [
        [0, 0],
        [760, 0],
        [240, 1067],
        [0, 1067],
      ],
      '#fff',
      'opacity="0.05"',
    )}
    ${group('translate(1180 120) rotate(5)', `${rect(10, 12, 270, 850, ink.night, 'opacity="0.5"')}${rect(0, 0, 270, 850, '#0d151d')}${repeat(5, (index) => `${rect(36, 20 + index * 166, 198, 140, ['#c8d5d0', '#dec59c', '#84a5ad', '#c8d5d0', '#b98a6a'][index] ?? ink.pale)}${group(`translate(46 ${138 + index * 166})`, saloon({ x: 0, y: 0, scale: 0.4, facing: index % 2 ? 'left' : 'right' }, [ink.slate, ink.wine, ink.deep, ink.ember, ink.night][index] ?? ink.slate))}`)}${repeat(22, (index) => `${rect(10, 16 + index * 38, 14, 20, ink.paper, 'rx="3" opacity="0.8"')}${rect(246, 16 + index * 38, 14, 20, ink.paper, 'rx="3" opacity="0.8"')}`)}`)}
    ${group('translate(240 250) rotate(-4)', `${rect(14, 18, 800, 560, ink.night, 'opacity="0.45" filter="url(#soft)"')}${print}`)}
    ${group('translate(-140 30) rotate(38 640 560)', `${rect(848, 536, 360, 52, ink.night, 'rx="26" opacity="0.35" transform="translate(10 16)"')}${rect(846, 548, 60, 26, ink.ochre)}${rect(890, 532, 350, 56, ink.wine, 'rx="28"')}${rect(906, 540, 316, 12, '#b9524a', 'rx="6" opacity="0.8"')}`)}
    <g clip-path="url(#lens)">${rect(270, 360, 460, 460, '#cddad4')}${group('translate(500 590) scale(1.7) translate(-500 -590)', group('translate(240 250) rotate(-4)', print))}${ellipse(430, 480, 190, 120, '#fff', 'opacity="0.12"')}</g>
    <circle cx="500" cy="590" r="222" fill="none" stroke="${ink.ochre}" stroke-width="22"/><circle cx="500" cy="590" r="210" fill="none" stroke="${ink.night}" stroke-width="3" opacity="0.5"/>${line('M338 508 A184 184 0 0 1 456 412', '#fff', 12, 'opacity="0.6"')}`,
  );
}

/** Who is linked to whom. */
export function fileCards(): string {
  const cards: [x: number, y: number, turn: number, sign: string][] = [
    [
      150,
      150,
      -4,
      `<circle cx="130" cy="84" r="34" fill="${ink.slate}"/>${path('M62 190 C62 142 90 128 130 128 C170 128 198 142 198 190 Z', ink.slate)}`,
    ],
    [
      660,
      90,
      2,
      `${polygon(
        [
          [40, 92],
          [130, 40],
          [220, 92],
        ],
        ink.wine,
      )}${rect(54, 96, 152, 88, ink.wine)}${repeat(4, (index) => rect(68 + index * 36, 104, 16, 80, ink.paper))}`,
    ],
    [
      1160,
      190,
      -2,
      path('M130 40 C196 70 208 140 130 194 C52 140 64 70 130 40 Z', ink.moss) +
        line('M130 60 L130 204 M130 110 L162 88 M130 140 L96 116', ink.paper, 5),
    ],
    [380, 560, 3, saloon({ x: 20, y: 166, scale: 0.5 }, ink.ember)],
    [
      900,
      600,
      -3,
      `${rect(58, 74, 144, 112, ink.ochre)}${rect(46, 60, 168, 22, '#b87f2c')}${line('M130 60 L130 186', '#b87f2c', 8)}`,
    ],
  ];
  const pins = cards.map(([x, y]) => [x + 130, y + 16] as const);
  const thread = (from: number, to: number) => {
    const [a, b] = [pins[from], pins[to]];
    if (!a || !b) return '';
    return line(
      `M${a[0]} ${a[1]} Q${(a[0] + b[0]) / 2} ${(a[1] + b[1]) / 2 + 46} ${b[0]} ${b[1]}`,
      ink.ember,
      4.5,
    );
  };
  return picture(
    landscape,
    `<defs>${vertical('board', [
      [0, '#d6b283'],
      [1, '#b98a57'],
    ])}</defs>
    ${rect(0, 0, 1600, 1067, '#3a2a20')}${rect(34, 34, 1532, 999, 'url(#board)')}
    ${repeat(260, (index) => ellipse(50 + ((index * 397) % 1500), 50 + ((index * 211) % 970), 3 + (index % 4), 2, '#8a6238', 'opacity="0.28"'))}
    ${cards.map(([x, y, turn, sign]) => group(`translate(${x} ${y}) rotate(${turn} 130 16)`, `${rect(8, 12, 260, 320, '#3a2412', 'opacity="0.35" filter="url(#soft)"')}${rect(0, 0, 260, 320, ink.paper, 'rx="3"')}${rect(0, 0, 260, 320, 'none', `stroke="#d8c8a8" stroke-width="2"`)}${sign}${[232, 256, 280].map((at, index) => rect(34, at, 192 - index * 46, 9, ink.mist, 'opacity="0.7"')).join('')}`)).join('')}
    ${thread(0, 1)}${thread(1, 2)}${thread(0, 3)}${thread(1, 3)}${thread(3, 4)}${thread(2, 4)}
    ${pins.map(([x, y]) => `${ellipse(x + 5, y + 8, 13, 8, '#3a2412', 'opacity="0.4"')}<circle cx="${x}" cy="${y}" r="14" fill="${ink.wine}"/><circle cx="${x - 4}" cy="${y - 5}" r="5" fill="#fff" opacity="0.5"/>`).join('')}`,
  );
}

function stack(x: number, ground: number, sheets: number, accent: string): string {
  const width = 370;
  const thickness = 17;
  const top = ground - sheets * thickness;
  const pages = repeat(sheets, (index) => {
    const shift = ((index * 37) % 17) - 8;
    const y = ground - (index + 1) * thickness;
    return `${rect(x + shift, y, width, thickness - 2, index % 5 === 2 ? accent : index % 2 ? '#e9dfca' : ink.paper)}${rect(x + shift, y + thickness - 5, width, 4, ink.night, 'opacity="0.22"')}`;
  });
  const sheet = `${polygon(
    [
      [x + 8, top],
      [x + width + 8, top],
      [x + width - 42, top - 176],
      [x + 62, top - 176],
    ],
    ink.paper,
  )}${group(
    `translate(${x + 66} ${top - 30}) scale(1 0.72)`,
    `${path('M64 0 L64 -150 L30 -150 C-4 -150 -20 -130 -20 -106 C-20 -82 -4 -64 30 -64 L38 -64 L38 0 Z M78 -150 L104 -150 L104 0 L78 0 Z', accent)}${[0, 1, 2, 3].map((index) => rect(136, -146 + index * 40, 130 - (index === 3 ? 50 : 0) - index * -6, 14, ink.mist)).join('')}`,
  )}`;
  return `${ellipse(x + width / 2, ground + 4, width * 0.62, 22, ink.night, 'opacity="0.45" filter="url(#soft)"')}${pages}${sheet}`;
}

function grains(x: number, y: number): string {
  return [0, 60, 120, 180, 240, 300]
    .map(
      (angle) =>
        `<ellipse cx="0" cy="-30" rx="9" ry="21" fill="${ink.ochre}" transform="translate(${x} ${y}) rotate(${angle})"/>`,
    )
    .join('');
}
