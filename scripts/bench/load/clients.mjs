/** Many clients on kept connections, each with one request on its way: how many answers a second, and how late the latest. @module */
import { connect } from 'node:net';

/** A request as bytes, made beforehand so that the client costs little. */
export function requestBytes(method, path, { token, key, body } = {}) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    'Host: localhost',
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    ...(key === undefined ? [] : [`Idempotency-Key: ${key}`]),
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`]),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
}

/** Where one answer ends, and its status; undefined until it is whole. */
function whole(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  const size = end + 4 + Number(length ?? 0);
  if (length !== undefined) return bytes.length >= size ? status : undefined;
  return bytes.indexOf('\r\n0\r\n\r\n', end) >= 0 || bytes.subarray(-5).equals(Buffer.from('0\r\n\r\n')) ? status : undefined;
}

/** One client: sends what `next` gives until it gives nothing more. */
function client(port, next, heard) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setNoDelay();
    let began = 0;
    let chunks = [];
    const send = () => {
      const bytes = next();
      if (bytes === undefined) return void socket.end(resolve);
      began = performance.now();
      socket.write(bytes);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      const status = whole(chunks.length === 1 ? chunk : Buffer.concat(chunks));
      if (status === undefined) return;
      chunks = [];
      heard(status, performance.now() - began);
      send();
    });
  });
}

/** Sends for so many seconds from so many clients; `make` gives the next request, or undefined when there are no more. */
export async function load(port, { clients = 64, seconds, make }) {
  const [counts, delays] = [new Map(), []];
  const began = performance.now();
  const ends = began + seconds * 1_000;
  const next = () => (performance.now() < ends ? make() : undefined);
  const heard = (status, took) => {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    delays.push(took);
  };
  await Promise.all(Array.from({ length: clients }, () => client(port, next, heard)));
  const took = (performance.now() - began) / 1_000;
  delays.sort((a, b) => a - b);
  const at = (share) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0;
  return {
    perSecond: delays.length / took,
    p50: at(0.5),
    p95: at(0.95),
    counts: Object.fromEntries(counts),
    answers: delays.length,
  };
}
