/** A line of a log in JSON; null for one that is none, such as a warning of Node itself. */
export function parseLogLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // It stands in the log file all the same.
    return null;
  }
}
