import { expect, test } from 'vitest';
import { requestIdHeader, traceWrites, type Write } from './trace-writes.ts';

const url = 'http://127.0.0.1/api/articles/1?secret=x';

async function write(headers: Record<string, string>) {
  const writes: Write[] = [];
  const seen: (string | null)[] = [];
  const handler = traceWrites(
    async (request: Request) => {
      seen.push(request.headers.get(requestIdHeader), await request.text());
      return new Response('done', { status: 201 });
    },
    (each) => writes.push(each),
  );
  const response = await handler(new Request(url, { method: 'PATCH', headers, body: 'body' }));
  return { response, seen, writes };
}

test('an id that came along is kept, in the request, the answer and the log', async () => {
  const { response, seen, writes } = await write({ [requestIdHeader]: 'proxy-1' });
  expect(seen).toEqual(['proxy-1', 'body']);
  expect(response.status).toBe(201);
  expect(await response.text()).toBe('done');
  expect(response.headers.get(requestIdHeader)).toBe('proxy-1');
  expect(writes).toEqual([
    {
      request: 'proxy-1',
      method: 'PATCH',
      path: '/api/articles/1',
      status: 201,
      milliseconds: expect.any(Number),
    },
  ]);
});

test('a proxy of a request, as Next gives, is passed on as well', async () => {
  const handler = traceWrites(
    async (request: Request) => new Response(await request.clone().text()),
    () => {},
  );
  const request = new Request(url, { method: 'POST', body: 'through' });
  const proxy = new Proxy(request, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  expect(await (await handler(proxy)).text()).toBe('through');
});

test('without one, or with something that is none, one is made up', async () => {
  const none: Record<string, string> = {};
  for (const headers of [none, { [requestIdHeader]: 'x"}\\n{"' }]) {
    const { response, seen } = await write(headers);
    const id = response.headers.get(requestIdHeader);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(seen[0]).toBe(id);
  }
});

test('a proxy of a request, as the built CMS gets it from Next, is passed on whole', async () => {
  const request = new Request(url, { method: 'PATCH', body: 'body', headers: { 'x-a': 'b' } });
  const proxy = new Proxy(request, {
    get: (target, property) => {
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const handler = traceWrites(
    async (passed: Request) =>
      Response.json([passed.url, passed.method, passed.headers.get('x-a'), await passed.text()]),
    () => {},
  );
  expect(await (await handler(proxy)).json()).toEqual([url, 'PATCH', 'b', 'body']);
});

test('a write without a body has none afterwards', async () => {
  const handler = traceWrites(
    async (passed: Request) => Response.json(passed.body === null),
    () => {},
  );
  expect(await (await handler(new Request(url, { method: 'DELETE' }))).json()).toBe(true);
});
