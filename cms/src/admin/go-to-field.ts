/** Where Payload has no id for a field, and which tab has fields that are drawn only when it is open. */
const editorOf = '.rich-text-lexical';
const tabButtons = '.tabs-field__tab-button';
const tabOf: Readonly<Record<string, string>> = {
  claims: 'People, places, law',
  corrections: 'Corrections and search',
  seoTitle: 'Corrections and search',
  seoDescription: 'Corrections and search',
};
const firstTab = 'Story';

/** So many frames the form may take to draw another tab. */
const patience = 60;

/** Brings a field of the form into sight and puts the cursor there; opens its tab first. */
export function goToField(path: string): void {
  const field = path.split('.')[0] ?? '';
  if (!find(path)) openTab(tabOf[field] ?? firstTab);
  const look = (frames: number) => {
    const found = find(path);
    if (found) show(found);
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1));
  };
  look(patience);
}

function find(path: string): HTMLElement | null {
  if (path === 'body') return document.querySelector<HTMLElement>(editorOf);
  const id = path.replaceAll('.', '__');
  // Payload marks a field by its id, and a row of a list that was not opened yet by the list's.
  return document.getElementById(`field-${id}`) ?? document.querySelector(`[name="${path}"]`);
}

function openTab(label: string): void {
  for (const button of document.querySelectorAll<HTMLElement>(tabButtons)) {
    if (button.textContent?.startsWith(label)) button.click();
  }
}

function show(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' });
  const inside = 'input, textarea, select, [contenteditable="true"]';
  const target = field.matches(inside) ? field : field.querySelector<HTMLElement>(inside);
  target?.focus({ preventScroll: true });
}
