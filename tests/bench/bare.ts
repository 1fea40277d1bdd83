import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer to give to everybody. */
export interface Answer {
  headers: Record<string, string>;
  /** In base64. */
  body: string;
}

/** The least a web server can do in Node: this file is a process that always gives the same bytes. */
let answer: { headers: Record<string, string>; body: Buffer } = {
  headers: {},
  body: Buffer.alloc(0),
};

const server = createServer((_request, response) => {
  response.writeHead(200, answer.headers).end(answer.body);
});
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
process.on('message', ({ headers, body }: Answer) => {
  // It was asked for on a connection of its own; here connections stay.
  const { connection: _, ...kept } = headers;
  answer = { headers: kept, body: Buffer.from(body, 'base64') };
  process.send!('ready');
});
process.once('disconnect', () => process.exit(0));
