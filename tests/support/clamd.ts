import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What every scanner takes for a virus, and is none. In parts, so that this file is not found itself. */
export const eicar = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

export type TestClamd = {
  url: string;
  /** Bytes of what was scanned, in order. */
  scanned: number[];
  stop(): Promise<void>;
};

/**
 * A server that speaks clamd's INSTREAM and knows one virus.
 * @param streamMaxLength bytes after which it says so and hangs up, as clamd does
 */
export async function startClamd(
  options: { port?: number; streamMaxLength?: number; isSilent?: boolean } = {},
): Promise<TestClamd> {
  const scanned: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (options.isSilent) {
      socket.resume();
      return;
    }
    let waiting = Buffer.alloc(0);
    let began = false;
    const content: Buffer[] = [];
    const answer = (text: string) => socket.end(`${text}\0`);
    socket.on('data', (part: Buffer) => {
      waiting = Buffer.concat([waiting, part]);
      if (!began) {
        const command = 'zINSTREAM\0';
        if (waiting.length < command.length) return;
        if (waiting.subarray(0, command.length).toString() !== command) {
          answer('UNKNOWN COMMAND');
          return;
        }
        began = true;
        waiting = waiting.subarray(command.length);
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE();
        if (length === 0) {
          const whole = Buffer.concat(content);
          scanned.push(whole.length);
          answer(whole.includes(eicar) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK');
          return;
        }
        if (waiting.length < 4 + length) return;
        content.push(waiting.subarray(4, 4 + length));
        waiting = waiting.subarray(4 + length);
        const sum = content.reduce((all, one) => all + one.length, 0);
        if (options.streamMaxLength !== undefined && sum > options.streamMaxLength) {
          answer('INSTREAM size limit exceeded. ERROR');
          return;
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
