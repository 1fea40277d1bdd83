import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMunicipalities } from '~/domains/municipalities/queries.server';
import { everything, startWorld, type World } from '../../support/plan-world';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  folder = await mkdtemp(join(tmpdir(), 'medspil-register-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.end();
});

function start(command: string, args: string[], env: Record<string, string> = {}) {
  return spawn(process.execPath, ['--import', 'tsx', `app/commands/${command}.ts`, ...args], {
    env: { ...process.env, DATABASE_URL: world.url, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the command as an operator would, and gives back what it printed. */
async function register(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = start('municipality-register', args);
  const [[code], out, err] = await Promise.all([
    once(child, 'exit') as Promise<[number]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, out, err };
}

async function fileOf(content: unknown): Promise<string> {
  const path = join(folder, 'kommune.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const file = {
  code: '540',
  slug: 'soenderborg',
  name: 'Sønderborg Kommune',
  theme: 'soenderborg',
  languages: ['da'],
  demonstration: false,
  committees: [
    { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
    { slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' },
  ],
  units: [{ slug: 'staben', name: 'Staben' }],
  areas: [],
};

describe('npm run municipality:register', () => {
  it('takes a municipality in, changes it, and does nothing twice', async () => {
    const path = await fileOf(file);
    expect(await register(path)).toEqual({
      code: 0,
      out: 'soenderborg: registered. Committees: 2, units: 1, areas: 0.\n',
      err: '',
    });
    const before = await everything(world.db);
    expect(await register(path)).toEqual({ code: 0, out: 'soenderborg: nothing new.\n', err: '' });
    expect(await everything(world.db)).toEqual(before);

    await fileOf({
      ...file,
      host: 'deltag.soenderborg.dk',
      committees: [
        { slug: 'klima', name: 'Klimaudvalget', kind: 'committee' },
        { slug: 'byraadet', name: 'Sønderborg Byråd', kind: 'council' },
      ],
    });
    expect(await register(path)).toEqual({
      code: 0,
      out: `soenderborg: changed
  municipality: host
  + committees/klima
  ~ committees/byraadet: name
Not in the file, and left as it is (what has ended needs a validTo):
  committees/kultur
`,
      err: '',
    });
  });

  it.each([
    ['no file', [], 'Use: npm run municipality:register -- FILE\n'],
    ['two files', ['a.json', 'b.json'], 'Use: npm run municipality:register -- FILE\n'],
    ['a file that is not there', ['nowhere.json'], 'The file nowhere.json cannot be read.\n'],
  ])('refuses %s', async (_name, args, err) => {
    expect(await register(...args)).toEqual({ code: 1, out: '', err });
  });

  it('refuses a file as a whole, with each fault and where it is', async () => {
    const before = await everything(world.db);
    const path = await fileOf({
      ...file,
      name: 'Ny',
      code: '54',
      areas: [{ slug: 'nord', name: 'Nord', successor: 'syd' }],
    });
    expect(await register(path)).toEqual({
      code: 1,
      out: '',
      err: `${path} is refused:
  code: three-digit kommunekode
  areas[0].successor: there is no "syd" among the areas
`,
    });
    await fileOf({ ...file, code: '541' });
    expect(await register(path)).toEqual({
      code: 1,
      out: '',
      err: `${path} is refused:\n  slug: is the municipality 540’s\n`,
    });
    await fileOf('{');
    expect((await register(path)).err).toMatch(/is no JSON: .*\n$/);
    expect(await everything(world.db)).toEqual(before);
  });
});

describe('an empty database', () => {
  it.each([
    ['off', []],
    ['on', ['Jammerbugt Kommune', 'Sønderborg Kommune', 'Aabenraa Kommune']],
  ])('with DEMO=%s has these municipalities once it is served: %j', async (demo, names) => {
    const empty = await startWorld();
    // The worker prepares a database as the web server does, and needs no build.
    const worker = start('worker', [], { DATABASE_URL: empty.url, DEMO: demo });
    const ended = once(worker, 'exit');
    for await (const line of worker.stdout) if (String(line).includes('Stop it')) break;
    worker.kill('SIGTERM');
    await ended;
    expect((await listMunicipalities(empty.db)).map(({ name }) => name)).toEqual(names);
    await empty.end();
  });
});
