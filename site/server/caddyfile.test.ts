import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { cacheControl, securityHeaders } from './headers.ts';

test("the compose file's web server sends the same headers", async () => {
  const caddyfile = await readCaddyfile();
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(caddyfile).toContain(`\t\t${name} "${value}"\n`);
  }
  expect(caddyfile).toContain(
    `header @named_by_content Cache-Control "${cacheControl('/_astro/a.css')}"`,
  );
  expect(caddyfile).toContain(`header @others Cache-Control "${cacheControl('/articles/a/')}"`);
});

test('an answer that something is missing has the security headers too and is not kept', async () => {
  const [site, errors] = (await readCaddyfile()).split('\thandle_errors {\n');
  expect(site).toContain('\n(security_headers) {\n\theader {\n');
  expect(site).toContain(':8080 {\n\troot * /srv/site/current\n\timport security_headers\n');
  expect(errors).toMatch(/^\t\timport security_headers\n\t\theader Cache-Control "no-cache"\n/);
});

function readCaddyfile() {
  return readFile(new URL('Caddyfile', import.meta.url), 'utf8');
}
