import { request } from 'node:http';
import { readClock } from '~/platform/clock';

export type Visit = { status: number; headers: Headers; body: string; url: string };

export type CookieBrowser = {
  get(address: string, headers?: Record<string, string>): Promise<Visit>;
  /** Sends a form as a page of the same origin would. */
  post(address: string, fields: Record<string, string>): Promise<Visit>;
  /** Takes a `Set-Cookie` line as if the host had sent it. */
  take(host: string, line: string): void;
};

type Cookie = { host: string; path: string; name: string; value: string };

/**
 * A browser that keeps cookies and does nothing by itself: no redirect is followed, no page goes on. It
 * finds every host on this machine, and takes `Secure` cookies as browsers do on `localhost`.
 */
export function cookieBrowser(): CookieBrowser {
  const jar = new Map<string, Cookie>();
  const take = (host: string, line: string) => {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const named = (name: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const at = pair.indexOf('=');
    const cookie: Cookie = {
      host,
      path: named('path') ?? '/',
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
    };
    const isOver =
      named('max-age') === '0' ||
      Date.parse(named('expires') ?? '') < readClock().epochMilliseconds;
    const key = `${host} ${cookie.path} ${cookie.name}`;
    if (isOver) jar.delete(key);
    else jar.set(key, cookie);
  };
  const send = (
    method: string,
    address: string,
    more: Record<string, string>,
    body?: string,
  ): Promise<Visit> => {
    const url = new URL(address);
    const cookies = [...jar.values()]
      .filter(({ host, path }) => host === url.hostname && url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const headers = { host: url.host, ...(cookies && { cookie: cookies }), ...more };
    return new Promise((resolve, reject) => {
      const sent = request({
        host: '127.0.0.1',
        port: url.port,
        path: url.pathname + url.search,
        method,
        headers,
        agent: false,
      });
      sent.once('error', reject);
      sent.once('response', (response) => {
        response.setEncoding('utf8');
        let text = '';
        response.on('data', (part: string) => (text += part));
        response.once('error', reject);
        response.once('end', () => {
          const received = new Headers();
          for (const [name, values] of Object.entries(response.headersDistinct)) {
            for (const value of values ?? []) received.append(name, value);
          }
          for (const line of received.getSetCookie()) take(url.hostname, line);
          resolve({
            status: response.statusCode ?? 0,
            headers: received,
            body: text,
            url: address,
          });
        });
      });
      sent.end(body);
    });
  };
  return {
    get: (address, headers = {}) => send('GET', address, headers),
    post: (address, fields) => {
      const body = new URLSearchParams(fields).toString();
      return send(
        'POST',
        address,
        {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(body)),
          origin: new URL(address).origin,
        },
        body,
      );
    },
    take,
  };
}

/** Where an answer leads, as a whole address. */
export function locationOf(visit: Visit): string {
  const location = visit.headers.get('location');
  if (location === null) throw new Error(`${visit.url} leads nowhere: ${visit.status}`);
  return new URL(location, visit.url).href;
}
