import { request } from 'node:http';

export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

/**
 * Asks for an address as written, without DNS (Node resolves no `*.localhost`) and without tidying
 * it up: what a browser would never send is sent.
 * @param address such as `http://soenderborg.localhost:3000/planer`
 */
export function ask(
  address: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const [, host = '', port = '80', path = '/'] =
    /^http:\/\/([^/:]+)(?::(\d+))?(\/.*)?$/s.exec(address) ?? [];
  const headers = { host: `${host}:${port}`, ...options.headers };
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      method: options.method,
      headers,
      agent: false,
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (part: string) => (body += part));
      response.once('error', reject);
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    sent.end();
  });
}
