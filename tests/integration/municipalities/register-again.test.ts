import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '~/domains/identity/actor';
import { exportMunicipality } from '~/domains/municipalities/export-municipality.server';
import type { MunicipalityFile } from '~/domains/municipalities/municipality-file';
import { listCommittees } from '~/domains/municipalities/queries.server';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { searchPublic } from '~/domains/thread/search.server';
import {
  asOperator,
  asVisitor,
  everything,
  mustImport,
  noon,
  planFile,
  startWorld,
  type World,
} from '../../support/plan-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.end());

let made = 500;

/** A file of a municipality that nothing knows of yet. */
function newFile(): MunicipalityFile {
  made += 1;
  return {
    code: String(made),
    slug: `kommune-${made}`,
    name: `Kommune ${made}`,
    theme: 'medspil',
    languages: ['da'],
    demonstration: true,
    committees: [
      { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
      { slug: 'teknik', name: 'Teknisk Udvalg', kind: 'committee', validFrom: '2022-01-01' },
      { slug: 'kultur', name: 'Kulturudvalget', kind: 'committee' },
    ],
    units: [
      { slug: 'jobcenter', name: 'Jobcenter', parent: 'staben' },
      { slug: 'staben', name: 'Staben' },
    ],
    areas: [{ slug: 'nord', name: 'Nord' }],
  };
}

async function register(file: MunicipalityFile) {
  const ctx = { actor: operator, now: noon, requestId: 'test', db: world.db };
  const outcome = await registerMunicipality(ctx, file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value;
}

const nothing = { facts: [], added: [], changed: [], reordered: false };

describe('registering a municipality again', () => {
  it('with the same file changes nothing', async () => {
    const file = { ...newFile(), host: 'deltag.kommune.dk' };
    const first = await register(file);
    expect(first).toMatchObject({ isNew: true, leftOut: [], difference: { facts: [] } });
    expect(first.difference.added).toHaveLength(6);
    expect((await exportMunicipality(world.db, file.code))?.file).toEqual(file);
    const before = await everything(world.db);
    const again = await register(structuredClone(file));
    expect(again).toEqual({ ...first, isNew: false, difference: nothing });
    expect(await everything(world.db)).toEqual(before);
  });

  it('changes the municipality itself, and makes its pages anew', async () => {
    const file = newFile();
    const { municipality: before } = await register(file);
    const { municipality: after, difference } = await register({
      ...file,
      name: 'Ny Kommune',
      host: 'deltag.ny.dk',
      theme: 'aabenraa',
      languages: ['da', 'de'],
      demonstration: false,
    });
    expect(difference).toEqual({
      ...nothing,
      facts: ['demonstration', 'host', 'languages', 'name', 'theme'],
    });
    expect(after).toEqual({
      ...before,
      name: 'Ny Kommune',
      host: 'deltag.ny.dk',
      theme: 'aabenraa',
      languages: ['da', 'de'],
      demonstration: false,
      contentVersion: before.contentVersion + 1,
    });
    const { municipality: without } = await register(file);
    expect(without.host).toBeNull();
  });

  it('adds and alters entries by slug, which stay the same to those that link to them', async () => {
    const file = newFile();
    const { municipality } = await register(file);
    const ctx = asOperator(world, municipality);
    const link = { committee: 'teknik', role: 'owner' as const };
    await mustImport(ctx, planFile(municipality, [{ id: 'a', committees: [link] }]));
    const idsBefore = (await exportMunicipality(world.db, file.code))!.ids;

    const next: MunicipalityFile = {
      ...file,
      committees: [
        { slug: 'klima', name: 'Klimaudvalget', kind: 'committee', validFrom: '2026-01-01' },
        file.committees[0]!,
        {
          ...file.committees[1]!,
          name: 'Teknik og Miljø',
          validTo: '2025-12-31',
          successor: 'klima',
        },
        file.committees[2]!,
      ],
      units: [
        { slug: 'jobcenter', name: 'Jobcenter' },
        { slug: 'staben', name: 'Staben', parent: 'jobcenter' },
      ],
      areas: [...file.areas, { slug: 'syd', name: 'Syd', successor: 'nord' }],
    };
    const { difference, leftOut } = await register(next);
    expect(difference).toEqual({
      facts: [],
      added: ['committees/klima', 'areas/syd'],
      changed: [
        { entry: 'committees/teknik', fields: ['name', 'successor', 'validTo'] },
        { entry: 'units/jobcenter', fields: ['parent'] },
        { entry: 'units/staben', fields: ['parent'] },
      ],
      reordered: false,
    });
    expect(leftOut).toEqual([]);
    const { file: stored, ids } = (await exportMunicipality(world.db, file.code))!;
    expect(stored).toEqual(next);
    for (const [entry, id] of idsBefore) expect(ids.get(entry), entry).toBe(id);
    const hits = async (words: string) =>
      (await searchPublic(asVisitor(world, municipality), words, 1)).hits.map(({ path }) => path);
    expect(await hits('klimaudvalget')).toEqual(['/udvalg/klima']);
    expect(await hits('miljø')).toEqual(['/udvalg/teknik']);
    expect(await hits('teknisk udvalg')).toEqual([]);
  });

  it('leaves alone what the file leaves out, and tells of it every time', async () => {
    const file = newFile();
    const { municipality } = await register(file);
    const shorter = { ...file, committees: file.committees.slice(1), units: [], areas: [] };
    const leftOut = ['committees/byraadet', 'units/jobcenter', 'units/staben', 'areas/nord'];
    const first = await register(shorter);
    expect(first.difference).toEqual({ ...nothing, reordered: true });
    expect(first.leftOut.toSorted()).toEqual(leftOut.toSorted());
    const committees = await listCommittees(asVisitor(world, municipality));
    expect(committees.map(({ slug }) => slug)).toEqual(['teknik', 'kultur', 'byraadet']);
    const { file: stored } = (await exportMunicipality(world.db, file.code))!;
    expect({ units: stored.units, areas: stored.areas }).toEqual({
      units: file.units,
      areas: file.areas,
    });
    const before = await everything(world.db);
    const second = await register(shorter);
    expect(second.difference).toEqual(nothing);
    expect(second.leftOut.toSorted()).toEqual(leftOut.toSorted());
    expect(await everything(world.db)).toEqual(before);
  });

  it('leaves a trace of what changed', async () => {
    const file = newFile();
    const { municipality } = await register(file);
    await register({ ...file, name: 'Ny Kommune' });
    await register({ ...file, name: 'Ny Kommune' });
    const traces = await world.db.execute<{ details: { difference: object } }>(
      sql`select details from audit_event where municipality_id = ${municipality.id} order by at, id`,
    );
    expect(traces.map(({ details }) => details.difference)).toEqual([
      expect.objectContaining({ facts: [] }),
      { ...nothing, facts: ['name'] },
    ]);
  });

  it('at the same time, one after the other', async () => {
    const file = newFile();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => register(file)));
    expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
  });
});

describe('a municipality is refused, and nothing is written,', () => {
  it.each<[string, 'code' | 'slug' | 'host', string, (taken: MunicipalityFile) => string]>([
    ['a slug that is another’s', 'slug', 'slug', ({ code }) => `is the municipality ${code}’s`],
    ['a host that is another’s', 'host', 'host', ({ code }) => `is the municipality ${code}’s`],
    [
      'another slug than it has',
      'code',
      'slug',
      ({ slug }) => `is "${slug}" for good: links lead there`,
    ],
  ])('with %s', async (_name, same, path, reason) => {
    const taken = newFile();
    taken.host = `deltag.${taken.slug}.dk`;
    await register(taken);
    const before = await everything(world.db);
    const file = { ...newFile(), [same]: taken[same] };
    const ctx = { actor: operator, now: noon, requestId: 'test', db: world.db };
    expect(await registerMunicipality(ctx, file)).toEqual({
      ok: false,
      reason: { code: 'taken', faults: [{ path, reason: reason(taken) }] },
    });
    expect(await everything(world.db)).toEqual(before);
  });
});
