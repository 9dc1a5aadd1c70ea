import { group, ink, line, path, picture, rect, square, vertical } from './drawing.ts';

/** Outlines without faces: the bylines are pseudonyms. */
export const portraits: Record<string, () => string> = {
  'portrait-quill': () =>
    portrait(
      '#e9d9bd',
      ink.ember,
      ink.deep,
      `${bust(ink.deep)}${neck('#c69670')}${head('#d9ac84')}${path('M292 330 C286 214 346 176 408 178 C486 180 520 236 508 326 C494 286 470 262 440 252 C388 276 330 276 306 300 Z', ink.night)}${path('M286 560 C300 520 330 500 350 494 L400 560 L450 494 C470 500 500 520 514 560 L470 640 L400 590 L330 640 Z', ink.slate)}`,
    ),
  'portrait-vale': () =>
    portrait(
      '#dfe4da',
      '#2f6a70',
      ink.wine,
      `${path('M262 620 C236 420 250 190 402 180 C556 190 566 420 540 620 Z', '#3b221d')}${bust(ink.wine)}${neck('#b98763')}${head('#cf9f7a')}${path('M290 340 C292 240 344 214 404 214 C470 214 510 250 510 340 C478 318 446 286 436 258 C408 296 346 322 290 340 Z', '#3b221d')}${line('M318 372 a34 30 0 1 0 68 0 a34 30 0 1 0 -68 0 M414 372 a34 30 0 1 0 68 0 a34 30 0 1 0 -68 0 M386 368 Q400 358 414 368', ink.night, 6)}${path('M330 552 L400 640 L470 552 L500 574 L400 720 L300 574 Z', ink.paper)}`,
    ),
  'portrait-larch': () =>
    portrait(
      '#cfd9d6',
      ink.ochre,
      ink.pine,
      `<circle cx="404" cy="164" r="62" fill="${ink.night}"/>${bust(ink.pine)}${neck('#a97453')}${head('#bd8a66')}${path('M284 360 C276 240 336 192 402 192 C470 192 526 240 516 360 C506 300 470 262 402 262 C334 262 296 300 284 360 Z', ink.night)}${path('M296 520 C340 566 460 566 504 520 C528 546 534 584 520 606 C452 642 348 642 280 606 C266 584 272 546 296 520 Z', ink.ember)}${path('M452 612 L520 600 L540 760 L470 770 Z', '#b4492a')}${line('M300 562 C352 594 448 594 500 562', '#8f3a22', 5)}`,
    ),
  'portrait-fathom': () =>
    portrait(
      '#e6d4b4',
      '#8fb2b8',
      '#50503f',
      `${bust('#50503f')}${neck('#c9a07c')}${head('#dcb592')}${path('M292 400 C296 500 344 540 400 542 C456 540 504 500 508 400 C492 452 460 470 400 468 C340 470 308 452 292 400 Z', '#6b4a33')}${path('M280 318 C276 216 338 176 402 176 C470 176 528 216 520 318 C450 296 350 296 280 318 Z', ink.deep)}${path('M270 330 C330 292 470 292 540 326 C570 340 580 352 584 362 C500 338 340 338 268 352 Z', ink.night)}${line('M254 640 C320 720 420 770 470 800', ink.night, 20)}`,
    ),
};

function portrait(back: string, disc: string, shade: string, figure: string): string {
  return picture(
    square,
    `<defs>${vertical('back', [
      [0, back],
      [1, '#fff8ea'],
    ])}</defs>
    ${rect(0, 0, 800, 800, 'url(#back)')}<circle cx="400" cy="390" r="290" fill="${disc}"/><circle cx="400" cy="390" r="290" fill="${shade}" opacity="0.08"/>
    ${figure}${group('translate(0 0)', path('M400 176 C540 176 540 420 500 480 C470 530 440 544 400 544 Z', ink.night, 'opacity="0.1"'))}`,
  );
}

function bust(fill: string): string {
  return `${path('M96 800 C104 650 190 596 300 566 L500 566 C610 596 696 650 704 800 Z', fill)}${path('M400 566 L500 566 C610 596 696 650 704 800 L400 800 Z', ink.night, 'opacity="0.14"')}`;
}

function neck(fill: string): string {
  return path('M342 480 L458 480 L464 576 C440 612 360 612 336 576 Z', fill);
}

function head(fill: string): string {
  return path(
    'M292 350 C292 250 340 206 400 206 C460 206 508 250 508 350 C508 460 462 540 400 540 C338 540 292 460 292 350 Z',
    fill,
  );
}
