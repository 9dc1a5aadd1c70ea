/**
 * `node load-worker.ts <url> <accept-encoding> <connections> <seconds>`: asks for one page over and over
 * on several keep-alive connections, each question as soon as the last is answered. Prints one object
 * of JSON; ends with an error at the first answer that is not 200.
 */
import { now } from '../measure/clock.ts';
import { summarise } from '../measure/percentiles.ts';
import { HttpConnection } from './connection.ts';

const [url = '', encoding = '', connections = '', seconds = ''] = process.argv.slice(2);
const { pathname } = new URL(url);
const headers = { 'Accept-Encoding': encoding };
/** Not counted: the server's and this process's code runs slowly until it is compiled. */
const warmUpMs = 1_000;

const countFrom = now() + warmUpMs;
const end = countFrom + Number(seconds) * 1_000;
const times: number[] = [];
let bytes = 0;

await Promise.all(Array.from({ length: Number(connections) }, askUntilEnd));

const { p50, p99, max } = summarise(times);
const perSecond = Math.round(times.length / Number(seconds));
const bytesEach = Math.round(bytes / times.length);
console.log(JSON.stringify({ perSecond, p50, p99, max, requests: times.length, bytesEach }));

async function askUntilEnd(): Promise<void> {
  const connection = new HttpConnection(url);
  for (let start = now(); start < end; start = now()) {
    const { status, body } = await connection.get(pathname, headers);
    if (status !== 200) throw new Error(`${url} was answered with ${status}.`);
    if (start < countFrom) continue;
    times.push(now() - start);
    bytes += body.length;
  }
  connection.close();
}
