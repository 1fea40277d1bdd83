/** What the benchmark uses of autocannon, which has no types of its own. */
declare module 'autocannon' {
  interface Request {
    path?: string;
    headers?: Record<string, string>;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    timeout?: number;
    headers?: Record<string, string>;
    requests: { setupRequest(request: Request): Request }[];
  }
  interface Result {
    duration: number;
    errors: number;
    timeouts: number;
    non2xx: number;
    '2xx': number;
    latency: { p50: number; p97_5: number; p99: number; max: number };
    throughput: { total: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
