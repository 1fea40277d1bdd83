import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { expect, type Page, test } from 'playwright/test';
import { da } from '~/i18n/da';
import { de } from '~/i18n/de';
import { en } from '~/i18n/en';
import { type Language, languages, pathInLanguage } from '~/i18n/languages';
import { type Answer, ask } from '../support/ask';
import { freePort } from '../support/ports';

const texts = { da, en, de };
const plan = '/planer/medborgerskab-2024-2025';

type Case = {
  path: string;
  status: number;
  reason?: 'not_found' | 'bad_request' | 'unknown_host';
  host?: string;
};

const notFound = (path: string, host?: string): Case => ({
  path,
  host,
  status: 404,
  reason: 'not_found',
});
const badRequest = (path: string): Case => ({ path, status: 400, reason: 'bad_request' });
const answered = (path: string): Case => ({ path, status: 200 });

const cases: Case[] = [
  ...['/', '/planer', '/findes-ikke'].map((path): Case => ({
    path,
    host: 'ukendt',
    status: 404,
    reason: 'unknown_host',
  })),
  notFound('/planer', ''), // the front door has no plans of its own
  notFound('/findes-ikke', ''),
  notFound('/findes-ikke'),
  notFound('/planer/findes-ikke'),
  notFound('/planer/findes-ikke/traad'),
  notFound(`${plan}/findes-ikke`),
  notFound(`${plan}/findes-ikke/heller-ikke`),
  notFound('/planer/vaekstplan-2022'), // another municipality's
  notFound('/planer/%00'),
  notFound('/planer/..%2f..%2fetc%2fpasswd'),
  notFound(`/planer/${'x'.repeat(2000)}`),
  ...['0', '18', 'x', '-1', '1.5', '1e1', '011', '٣'].map((goal) =>
    notFound(`/verdensmaal/${encodeURIComponent(goal)}`),
  ),
  notFound('/udvalg/findes-ikke'),
  badRequest('/soeg?q=borger&page=-1'),
  badRequest('/soeg?q=borger&page=0'),
  badRequest('/soeg?q=borger&page=x'),
  badRequest('/soeg?q=borger&page=1e9'),
  badRequest('/soeg?q=en&q=to'),
  badRequest(`${plan}?aar=x`),
  badRequest(`${plan}?aar=2024&aar=2025`),
  badRequest(`${plan}?verdensmaal=18`),
  badRequest(`${plan}?status=findes-ikke`),
  badRequest(`${plan}?udvalg=${'x'.repeat(10_000)}`),
  answered(`${plan}?udvalg=findes-ikke`),
  answered(`${plan}?ukendt=1&__proto__=x&constructor=y`),
  answered(`${plan}?udvalg=&aar=`),
  answered('/soeg?q=%00'),
  answered('/soeg?q=%ff%fe%E0%A4%A'),
  answered('/soeg?q=%F0%9F%A7%B5+%E2%80%AEbagl%C3%A6ns'),
  answered(`/soeg?q=${encodeURIComponent(`'; drop table plan; -- & | ! ( :* <->`)}`),
  answered(`/soeg?q=${encodeURIComponent('%_\\')}`),
  answered(`/soeg?q=${'a'.repeat(10_000)}`),
  answered('/soeg?q=borger&page=9999'),
  notFound('/%E0%A4%A'), // half a character
  notFound('/planer/%ff'),
];

// One test asks for many addresses: a recording of them all takes long and tells less.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off', screenshot: 'off' });

for (const language of languages) {
  test(`what cannot be answered is explained in ${language}, without a stack trace, with a way on`, async ({
    baseURL,
  }) => {
    const faults: string[] = [];
    for (const { path, host = 'soenderborg', status, reason } of cases) {
      const address = at(baseURL, host) + pathInLanguage(path, language);
      const answer = await ask(address);
      const faultsHere = [
        ...(answer.status === status ? [] : [`status ${answer.status} for ${status}`]),
        ...faultsOfText(answer, language, reason, host),
        ...faultsOfHeaders(answer),
      ];
      faults.push(...faultsHere.map((fault) => `${host} ${shorten(path)}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('a language that is not spoken here is a page that does not exist', async ({ baseURL }) => {
  for (const path of ['/fr/planer', '/sv', '/en-gb/planer']) {
    const answer = await ask(at(baseURL, 'soenderborg') + path);
    expect.soft(answer.status, path).toBe(404);
    expect.soft(faultsOfText(answer, 'da', 'not_found', 'soenderborg'), path).toEqual([]);
  }
});

test('a page has one address: others lead there or nowhere', async ({ baseURL }) => {
  const site = at(baseURL, 'soenderborg');
  for (const [path, right] of [
    ['/planer/', '/planer'],
    ['/Planer', '/planer'],
    ['/EN/planer', '/en/planer'],
    ['/en/', '/en'],
    ['/planer/?a=B', '/planer?a=B'],
  ] as const) {
    const answer = await ask(site + path);
    expect.soft([301, 308, 404], path).toContain(answer.status);
    if (answer.status === 404) continue;
    const location = new URL(String(answer.headers.location), site).href;
    expect.soft(location, path).toBe(site + right);
  }
  // And nobody is sent elsewhere.
  for (const path of ['//EVIL.example/', '/\\\\EVIL.example/', '//evil.example/%2e%2e/']) {
    const { status, headers } = await ask(site + path);
    expect.soft(status, path).toBeLessThan(500);
    const location = new URL(String(headers.location ?? '/'), `${site}/`);
    expect.soft(location.origin, path).toBe(site);
  }
});

test('error pages lead home and stay in the language', async ({ page, baseURL }) => {
  for (const language of languages) {
    await page.goto(at(baseURL, 'soenderborg') + pathInLanguage('/findes-ikke', language));
    await page.getByRole('link', { name: texts[language].errors.toFront }).click();
    const front = pathInLanguage('/', language);
    await expect(page).toHaveURL(({ pathname }) => pathname === front);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
  }
});

test('a page of hits after the last one says so and leads back', async ({ page, baseURL }) => {
  await page.goto(`${at(baseURL, 'soenderborg')}/soeg?q=borger&page=999`);
  const back = page.getByRole('main').getByRole('link').first();
  await back.click();
  await expect(page.locator('main ol > li').first()).toBeVisible();
});

const hostile = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror="window.hacked=1">',
  "'-window.hacked=1-'",
  '</title><svg onload=window.hacked=1>',
  'javascript:window.hacked=1',
  '{{constructor.constructor("window.hacked=1")()}}',
];

test('hostile words are shown as words', async ({ page, baseURL }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog says ${dialog.message()}`);
  });
  for (const words of hostile) {
    const query = encodeURIComponent(words);
    await page.goto(`${at(baseURL, 'soenderborg')}/soeg?q=${query}`);
    await expect(page.getByRole('searchbox')).toHaveValue(words);
    await expect(page.getByRole('heading', { level: 2 })).toContainText(`„${words}“`);
    expect(await page.title()).toContain(words);
    await expectHarmless(page);

    for (const path of [`${plan}?udvalg=${query}`, `${plan}?${query}=1`, `/${query}`]) {
      await page.goto(at(baseURL, 'soenderborg') + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectHarmless(page);
    }
  }
});

test('a megabyte of address is refused with a page', async ({ page, baseURL }) => {
  const { host, port } = new URL(at(baseURL, 'soenderborg'));
  const answer = await askByHand(
    Number(port),
    `GET /soeg?q=${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  );
  expect([414, 431]).toContain(answer.status);
  expect(answer.body).toContain('Adressen er for lang');
  expect(answer.body).toMatch(/lang="en"[^]*href="\/en"[^]*lang="de"[^]*href="\/de"/);
  expect(faultsOfHeaders(answer)).toEqual([]);

  // And the server goes on.
  await page.goto(`${at(baseURL, 'soenderborg')}/soeg?q=borger`);
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
});

test('what is not HTTP is refused', async ({ baseURL }) => {
  const { port } = new URL(baseURL!);
  for (const request of [
    'hello\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
  ]) {
    const answer = await askByHand(Number(port), request);
    expect.soft(answer.status, request).toBe(400);
    expect.soft(answer.body, request).not.toMatch(stackTrace);
  }
});

test('a broken If-None-Match is overlooked', async ({ baseURL }) => {
  const address = `${at(baseURL, 'soenderborg')}/planer`;
  const etag = String((await ask(address)).headers.etag);
  for (const broken of ['"', 'W/', 'garbage', '""""', ',,,,', `${etag}x`, '\\', 'x'.repeat(9000)]) {
    const answer = await ask(address, { headers: { 'if-none-match': broken } });
    expect.soft(answer.status, broken).toBe(200);
    expect.soft(answer.body, broken).toContain('<h1>Planer</h1>');
  }
  for (const right of [etag, `"other", ${etag}`, '*']) {
    const answer = await ask(address, { headers: { 'if-none-match': right } });
    expect.soft(answer.status, right).toBe(304);
    expect.soft(answer.body, right).toBe('');
    expect.soft(faultsOfHeaders(answer), right).toEqual([]);
  }
});

test('pages are only read: other methods are refused in the words of the page', async ({
  baseURL,
}) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await ask(`${at(baseURL, 'soenderborg')}/en/planer`, { method });
    expect.soft(answer.status, method).toBe(405);
    expect.soft(answer.body, method).not.toMatch(stackTrace);
    expect.soft(faultsOfHeaders(answer), method).toEqual([]);
  }
});

test('files, redirects, monitors and open data carry the security headers too', async ({
  baseURL,
}) => {
  const site = at(baseURL, 'soenderborg');
  const [, stylesheet = ''] =
    /href="(\/assets\/[^"]+\.css)"/.exec((await ask(`${site}/`)).body) ?? [];
  const faults: string[] = [];
  for (const path of [
    stylesheet,
    '/assets/findes-ikke.css',
    '/favicon.svg',
    `${plan}/medborgerskab`,
    '/healthz',
    '/readyz',
    '/api/v1/plans',
    '/api/v1/findes-ikke',
  ]) {
    const answer = await ask(site + path);
    faults.push(...faultsOfHeaders(answer).map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('only a trusted proxy can say that a visitor came by TLS', async ({ baseURL }) => {
  const behindTls = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'soenderborg.localhost' };
  const unproxied = await ask(`${at(baseURL, 'soenderborg')}/`, { headers: behindTls });
  expect(unproxied.headers['strict-transport-security']).toBeUndefined();
  expect(unproxied.body).not.toContain('href="https://');

  await withTrustedProxy(async (port) => {
    const site = `http://soenderborg.localhost:${port}/`;
    const proxied = await ask(site, { headers: behindTls });
    expect(proxied.headers['strict-transport-security']).toMatch(/max-age=[1-9]\d{6,}/);
    expect(proxied.body).toContain('rel="canonical" href="https://soenderborg.localhost/"');
    expect(faultsOfHeaders(proxied)).toEqual(['Strict-Transport-Security is set']);
    const plain = await ask(site, { headers: { 'x-forwarded-proto': 'http' } });
    expect(plain.headers['strict-transport-security']).toBeUndefined();
  });
});

const stackTrace = /\bat \S+ \(|node_modules|\.tsx?:\d|Error:/;

function faultsOfText(
  answer: Answer,
  language: Language,
  reason: Case['reason'],
  host: string,
): string[] {
  const { body } = answer;
  const faults: string[] = [];
  if (!body.includes(`<html lang="${language}"`)) faults.push(`is not in ${language}`);
  if (stackTrace.test(body)) faults.push('shows how it is made');
  if (/<script/i.test(body)) faults.push('holds a script');
  if (!body.includes(`href="${pathInLanguage('/', language)}"`)) faults.push('has no way home');
  if (!/<title>[^<]*\S[^<]*<\/title>/.test(body)) faults.push('has no title');
  if (reason) {
    const { errors } = texts[language];
    const { title, text } = errors[reason];
    const isFrontDoor = host === '' && reason === 'not_found';
    const told = isFrontDoor ? errors.notFoundAtFrontDoor : text;
    if (!body.includes(`>${title}</h1>`) || !body.includes(told)) faults.push(`is not ${reason}`);
    if (answer.headers['cache-control'] !== 'private, no-store') faults.push('may be stored');
  }
  return faults;
}

function faultsOfHeaders({ headers }: Answer): string[] {
  const policy = String(headers['content-security-policy']);
  const expectations: [string, boolean][] = [
    ["Content-Security-Policy without default-src 'none'", policy.includes("default-src 'none'")],
    ['Content-Security-Policy allows what is inline', !/unsafe-(inline|eval)/.test(policy)],
    [
      'may be framed',
      policy.includes("frame-ancestors 'none'") || headers['x-frame-options'] === 'DENY',
    ],
    ['no X-Content-Type-Options', headers['x-content-type-options'] === 'nosniff'],
    [
      'no Referrer-Policy',
      /strict-origin|same-origin|no-ref/.test(String(headers['referrer-policy'])),
    ],
    ['no Permissions-Policy', String(headers['permissions-policy']).includes('geolocation=()')],
    [
      'tells what it runs on',
      headers['x-powered-by'] === undefined && headers.server === undefined,
    ],
    ['Strict-Transport-Security is set', headers['strict-transport-security'] === undefined],
  ];
  return expectations.flatMap(([fault, holds]) => (holds ? [] : [fault]));
}

async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    hacked: 'hacked' in window,
    scripts: document.scripts.length,
    foreign: document.querySelectorAll('img, main svg[onload], [onerror], a[href^="javascript:"]')
      .length,
  }));
  expect(found).toEqual({ hacked: false, scripts: 0, foreign: 0 });
}

/** Sends what no client would send, and reads until the server hangs up. */
function askByHand(port: number, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    let received = '';
    const finish = () => {
      const [head = '', ...body] = received.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => {
          const [name = '', ...value] = line.split(': ');
          return [name.toLowerCase(), value.join(': ')];
        }),
      );
      const status = Number(first.split(' ')[1]);
      resolve({ status, headers, body: body.join('\r\n\r\n') });
    };
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (received += part));
    // It may hang up before it has read everything.
    socket.once('error', (error) => (received ? finish() : reject(error)));
    socket.once('end', finish);
    socket.write(request);
  });
}

/** Another server over the same database that believes what this machine forwards. */
async function withTrustedProxy(work: (port: number) => Promise<void>): Promise<void> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/commands/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: process.env.E2E_DATABASE_URL,
      TRUSTED_PROXIES: 'loopback',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('exit', () => reject(new Error('The server did not start.')));
      server.stdout.on('data', (said: Buffer) => {
        if (said.toString().includes('Stop it with')) resolve();
      });
    });
    await work(port);
  } finally {
    server.kill('SIGTERM');
  }
}

/** Where a municipality answers; no name is the front door. */
function at(baseURL: string | undefined, host: string): string {
  return host === '' ? baseURL! : baseURL!.replace('://', `://${host}.`);
}

function shorten(path: string): string {
  return path.length <= 80 ? path : `${path.slice(0, 80)}…`;
}
