import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Tells whether bytes are known to do harm. It rejects where it cannot tell. */
export type Scanner = { scan(bytes: Readable): Promise<'clean' | 'infected'> };

/** Milliseconds in which clamd says something, or takes something. */
const patience = 30_000;

/** This installation's scanner, where it has one. */
export function scannerOf(env: { clamavUrl: string | undefined }): Scanner | null {
  return env.clamavUrl === undefined ? null : clamd(env.clamavUrl);
}

/**
 * clamd over TCP by its command INSTREAM (clamd(8)): chunks after their length, an empty one at the end, and one
 * line as answer. Its `StreamMaxLength` must be as large as the largest upload.
 * @param url `tcp://host:port`
 */
export function clamd(url: string): Scanner {
  const { hostname, port } = new URL(url);
  return {
    async scan(bytes) {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.setTimeout(patience, () => socket.destroy(new Error('clamd says nothing')));
      const answer = answerOf(socket);
      try {
        socket.write('zINSTREAM\0');
        // clamd may answer before everything was sent, and hang up: then its answer is what counts.
        pipeline(bytes, asChunks, socket, { end: false }).catch((error: unknown) =>
          socket.destroy(error as Error),
        );
        const said = await answer;
        if (said === 'stream: OK') return 'clean';
        if (/^stream: .+ FOUND$/.test(said)) return 'infected';
        throw new Error(`clamd says: ${said.slice(0, 100)}`);
      } finally {
        bytes.destroy();
        socket.destroy();
      }
    },
  };
}

async function* asChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
  yield Buffer.alloc(4);
}

function answerOf(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let said = '';
    socket.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')).trim());
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('clamd hung up')));
  });
  // Looked at later: until then it is no unhandled rejection.
  answer.catch(() => undefined);
  return answer;
}
