import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cacheControl, securityHeaders } from './headers.ts';

test("the compose file's web server sends the same headers", async () => {
  const caddyfile = await readFile(new URL('Caddyfile', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(caddyfile).toContain(`\t\t${name} "${value}"\n`);
  }
  expect(caddyfile).toContain(
    `header @named_by_content Cache-Control "${cacheControl('/_astro/a.css')}"`,
  );
  expect(caddyfile).toContain(`header @others Cache-Control "${cacheControl('/articles/a/')}"`);
});
