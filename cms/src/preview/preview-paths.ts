/** Of a draft's page for the newsroom. */
export function draftPath(collection: string, id: string): string {
  return `/api/preview/draft/${collection}/${id}`;
}

/** Of a draft's page for whoever has the link. */
export function linkPath(token: string): string {
  return `/api/preview/link/${token}`;
}
