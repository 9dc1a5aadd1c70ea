import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { ConnectionLost, HttpConnection } from './connection.ts';

let server: Server;
let connection: HttpConnection;

afterEach(async () => {
  connection.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

test('one connection serves whole, chunked, empty and large answers, one after another', async () => {
  const large = 'é'.repeat(3_000_000);
  const sockets = new Set<unknown>();
  await serve((request, response) => {
    sockets.add(request.socket);
    if (request.url === '/chunked') {
      response.write('first ');
      setImmediate(() => response.end('second'));
    } else if (request.url === '/same') response.writeHead(304, { ETag: 'x' }).end();
    else if (request.url === '/large') response.end(large);
    else response.writeHead(404).end(`nothing for ${request.headers['x-reader']}`);
  });
  const chunked = await connection.get('/chunked');
  expect([chunked.status, chunked.body.toString()]).toEqual([200, 'first second']);
  const same = await connection.get('/same');
  expect([same.status, same.headers.get('etag'), same.body.length]).toEqual([304, 'x', 0]);
  expect((await connection.get('/large')).body.toString()).toBe(large);
  const missing = await connection.get('/missing', { 'X-Reader': 'me' });
  expect([missing.status, missing.body.toString()]).toEqual([404, 'nothing for me']);
  expect(sockets.size).toBe(1);
});

test('a connection that the server ended is opened anew', async () => {
  await serve((_request, response) => {
    response.setHeader('Connection', 'close');
    response.end('once');
  });
  expect((await connection.get('/')).body.toString()).toBe('once');
  expect((await connection.get('/')).body.toString()).toBe('once');
});

test('half an answer is an error, not a page', async () => {
  await serve((request, response) => {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half');
    setImmediate(() => request.socket.destroy());
  });
  await expect(connection.get('/half')).rejects.toThrow(ConnectionLost);
});

async function serve(listener: RequestListener) {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  connection = new HttpConnection(`http://127.0.0.1:${port}`);
}
