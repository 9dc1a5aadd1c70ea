/**
 * Next calls this once, before it answers the first request: what is missing is said at start,
 * not at an editor's first click.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startCms } = await import('./start-cms.ts');
  await startCms();
}
