/** `39.03° N, 125.75° E`; degrees, WGS 84. */
export function coordinatesInWords({
  latitude,
  longitude,
}: {
  latitude: number;
  longitude: number;
}): string {
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
}

function degrees(value: number, positive: string, negative: string) {
  return `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
}
