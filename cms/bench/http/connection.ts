import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { parseResponse, type RawResponse } from './parse-response.ts';

/** The server ended the connection in the middle of an answer. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
  readonly path: string;

  constructor(path: string) {
    super(`The connection ended before the answer to ${path} was whole.`);
    this.path = path;
  }
}

/**
 * One keep-alive connection of HTTP/1.1, one request at a time: the client costs a tenth of what
 * Node's own does, so that on two cores it is the server that is measured.
 */
export class HttpConnection {
  readonly #host: string;
  readonly #port: number;
  #socket: Socket | null = null;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#host = hostname;
    this.#port = Number(port);
  }

  /** @throws {ConnectionLost} | the system's error */
  async get(path: string, headers: Record<string, string> = {}): Promise<RawResponse> {
    const socket = await this.#open();
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${this.#host}:${this.#port}\r\n${lines.join('')}\r\n`,
    );
    const response = await this.#answer(socket, path);
    if (response.headers.get('connection')?.toLowerCase() === 'close') this.close();
    return response;
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = null;
  }

  /** A server ends idle connections: then it is a new one. */
  async #open(): Promise<Socket> {
    if (this.#socket && !this.#socket.destroyed && this.#socket.readable) return this.#socket;
    const socket = connect({ host: this.#host, port: this.#port, noDelay: true });
    await once(socket, 'connect');
    // An error between two requests shows at the next one, as a connection that has to be opened.
    socket.on('error', () => socket.destroy());
    this.#socket = socket;
    return socket;
  }

  #answer(socket: Socket, path: string): Promise<RawResponse> {
    return new Promise((resolve, reject) => {
      let received: Buffer = Buffer.alloc(0);
      const done = () => {
        socket.off('data', onData);
        socket.off('close', onClose);
      };
      const onData = (chunk: Buffer) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
        try {
          const response = parseResponse(received);
          if (response === null) return;
          done();
          resolve(response);
        } catch (error) {
          done();
          this.close();
          reject(error);
        }
      };
      const onClose = () => {
        done();
        reject(new ConnectionLost(path));
      };
      socket.on('data', onData);
      socket.on('close', onClose);
    });
  }
}
