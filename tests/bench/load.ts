import autocannon from 'autocannon';
import type { Address } from './addresses';

/** What the load generator is asked to do. */
export interface Load {
  port: number;
  addresses: Address[];
  clients: number;
  seconds: number;
  /** What each request carries beside. */
  headers?: Record<string, string>;
}

/** What it saw. Times in milliseconds, bytes of one answer with its headers as they are sent. */
export interface Seen {
  perSecond: number;
  p50: number;
  p97: number;
  p99: number;
  max: number;
  bytes: number;
  answers: number;
  /** Broken connections, time-outs and every answer other than 2xx. */
  errors: number;
}

/** Asks for addresses at random, each client for the next as soon as it has the one before. */
async function run({ port, addresses, clients, seconds, headers = {} }: Load): Promise<Seen> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: clients,
    duration: seconds,
    timeout: 30,
    headers: { 'accept-encoding': 'br', accept: '*/*', ...headers },
    requests: [
      {
        setupRequest: (request) => {
          const { host, path } = addresses[Math.floor(Math.random() * addresses.length)]!;
          return { ...request, path, headers: { ...request.headers, host: `${host}:${port}` } };
        },
      },
    ],
  });
  const answers = result['2xx'] + result.non2xx;
  return {
    perSecond: answers / result.duration,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    p99: result.latency.p99,
    max: result.latency.max,
    bytes: result.throughput.total / Math.max(answers, 1),
    answers,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}

/** This file is a process of its own, so that making load does not slow what is measured. */
process.once('message', (load: Load) => {
  void run(load).then((seen) => process.send!(seen, () => process.disconnect()));
});
