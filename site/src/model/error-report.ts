/** A mail to the desk about a page, its subject and the page's address filled in. */
export function errorReport(email: string, page: { title: string; address: string }): string {
  const subject = encodeURIComponent(`Error on the page “${page.title}”`);
  const body = encodeURIComponent(`${page.address}\n\nWhat is wrong, and how do you know?\n`);
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?subject=${subject}&body=${body}`;
}
