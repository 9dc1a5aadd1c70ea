/** Few colours for all pictures, so that a page of them looks like one hand. */
export const ink = {
  night: '#131f2b',
  deep: '#1d3344',
  slate: '#34566a',
  mist: '#84a5ad',
  pale: '#c8d5d0',
  paper: '#f3eadb',
  sand: '#dec59c',
  ochre: '#dc9d3c',
  ember: '#cf5a33',
  wine: '#86302f',
  moss: '#6b8259',
  pine: '#2c4a42',
} as const;

export interface Size {
  width: number;
  height: number;
}

export const landscape: Size = { width: 1600, height: 1067 };
export const square: Size = { width: 800, height: 800 };

/** A picture: the drawing under a soft vignette and grain, which hides the banding of gradients. */
export function picture({ width, height }: Size, drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0.9 0.9 0 0 -0.62"/></filter>
<filter id="soft" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="14"/></filter>
<filter id="blur" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="40"/></filter>
<radialGradient id="vignette" cx="50%" cy="48%" r="75%"><stop offset="0.62" stop-color="#0b1219" stop-opacity="0"/><stop offset="1" stop-color="#0b1219" stop-opacity="0.36"/></radialGradient>
</defs>
${drawing}
<rect width="${width}" height="${height}" fill="url(#vignette)"/>
<rect width="${width}" height="${height}" filter="url(#grain)" opacity="0.2"/>
</svg>`;
}

/** A vertical gradient and its colours from top to bottom, each with its offset from 0 to 1. */
export function vertical(id: string, stops: [offset: number, colour: string, opacity?: number][]) {
  const drawn = stops.map(
    ([offset, colour, opacity = 1]) =>
      `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
  );
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${drawn.join('')}</linearGradient>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  attributes = '',
) {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${attributes}/>`;
}

export function polygon(points: [x: number, y: number][], fill: string, attributes = '') {
  const list = points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
  return `<polygon points="${list}" fill="${fill}" ${attributes}/>`;
}

export function path(d: string, fill: string, attributes = '') {
  return `<path d="${d}" fill="${fill}" ${attributes}/>`;
}

export function line(d: string, colour: string, width: number, attributes = '') {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${attributes}/>`;
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, more = '') {
  return `<ellipse cx="${round(cx)}" cy="${round(cy)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${more}/>`;
}

export function group(transform: string, drawing: string, attributes = '') {
  return `<g transform="${transform}" ${attributes}>${drawing}</g>`;
}

export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/** Numbers from 0 to 1 that look random and are the same on every run (Park and Miller). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A person from behind, `height` tall, standing at (x, y). */
export function standing(x: number, y: number, height: number, fill: string) {
  return group(
    `translate(${x} ${y}) scale(${height / 200})`,
    `<circle cx="0" cy="-182" r="17" fill="${fill}"/>${path('M-33 -88 C-36 -130 -30 -158 0 -160 C30 -158 36 -130 33 -88 L25 -78 L22 0 L4 0 L0 -70 L-4 0 L-22 0 L-25 -78 Z', fill)}`,
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
