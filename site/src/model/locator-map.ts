import { geoAzimuthalEqualArea, geoBounds, geoContains, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json';

/** The country on a small map; `path` is an SVG path in the map's units. */
export interface MappedCountry {
  name: string;
  path: string;
  /** Whether the place lies in it. */
  isOfPlace: boolean;
  /** The middle of its visible part; null where that is too small for a name. */
  label: { x: number; y: number } | null;
}

export interface LocatorMap {
  width: number;
  height: number;
  /** Kilometres from the left to the right edge. */
  across: number;
  countries: MappedCountry[];
}

/** Degrees, WGS 84. */
interface Place {
  latitude: number;
  longitude: number;
}

/**
 * The countries around a place, which is the middle of the map. Borders and coasts are Natural Earth's of
 * 1:50 million (public domain), out of the package world-atlas.
 */
export function locatorMap({ latitude, longitude }: Place): LocatorMap {
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale(width / (across / earthRadius))
    .translate([width / 2, height / 2])
    .clipAngle(30)
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(0);
  const near = countries().filter(
    ({ south, north }) => south < latitude + reach && north > latitude - reach,
  );
  const mapped = near.flatMap(({ country }) => {
    const drawn = path(country);
    if (!drawn) return [];
    const [x, y] = path.centroid(country);
    return {
      name: country.properties.name,
      path: drawn,
      isOfPlace: geoContains(country, [longitude, latitude]),
      label: path.area(country) > roomForName ? { x: Math.round(x), y: Math.round(y) } : null,
    };
  });
  return { width, height, across, countries: mapped };
}

const width = 320;
const height = 240;
const across = 1600;
/** Kilometres. */
const earthRadius = 6371;
/** Degrees of latitude: a little more than there are from the middle to the upper edge. */
const reach = 6;
/** Square units. */
const roomForName = 1800;

let known: ReturnType<typeof readCountries> | undefined;

/** Taken out of the package's shared arcs once, with how far south and north each reaches. */
function countries() {
  known ??= readCountries(atlas);
  return known;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

function readCountries(data: unknown) {
  if (!isWorld(data)) throw new TypeError('world-atlas has no countries.');
  return feature(data, data.objects.countries).features.map((country) => {
    const [[, south], [, north]] = geoBounds(country);
    return { country, south, north };
  });
}

function isWorld(data: unknown): data is World {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'Topology' &&
    'objects' in data &&
    typeof data.objects === 'object' &&
    data.objects !== null &&
    'countries' in data.objects
  );
}
