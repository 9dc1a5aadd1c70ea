/**
 * Runs in a browser's page and gives what lies badly on it: numbers of sources that begin a line
 * without the word before them, labels that begin a line and not at its edge, and times whose last
 * word, a year or a zone, may come to stand alone.
 */
export function outOfLine(): string[] {
  const lineBefore = (element: Element) => {
    const range = document.createRange();
    range.setStart(element.parentElement ?? element, 0);
    range.setEndBefore(element);
    return [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
  };
  const beginsLine = (element: Element) => {
    const before = lineBefore(element);
    const own = element.getClientRects()[0];
    return before !== undefined && own !== undefined && own.left < before.right - 1;
  };
  const isIndented = (element: Element) => {
    const own = element.getClientRects()[0];
    const edge = element.parentElement?.getBoundingClientRect().left;
    return own !== undefined && edge !== undefined && own.left > edge + 1;
  };
  const labels = '.entity-type, .relationship-period, .photo-credit, .byline-role';
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return [
    ...all('.source-marks').filter(beginsLine),
    ...all(labels).filter((label) => beginsLine(label) && isIndented(label)),
    ...all('time').filter(({ textContent }) => / \S+$/.test(textContent)),
  ].map((element) => `${element.className || element.tagName}: ${element.textContent}`);
}
