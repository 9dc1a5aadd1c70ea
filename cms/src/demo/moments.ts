const hour = 60 * 60 * 1000;

/** The instant `hours` before now, ISO 8601 in UTC; negative hours lie ahead. */
export function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * hour).toISOString();
}

/** Noon UTC of the day that was `days` days ago. */
export function daysAgo(days: number): string {
  return `${hoursAgo(days * 24).slice(0, 10)}T12:00:00.000Z`;
}
