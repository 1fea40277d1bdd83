import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, formulas, proeve, startApi } from '../../support/api-content';
import { parseCsv } from '../../support/csv';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const response = await api.server.fetchFrom(proeve, `/api/v1/${path}`, {
    headers: { accept: 'text/csv' },
  });
  const [heading, ...rows] = parseCsv((await response.text()).replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [heading![at]!, cell])));
}

it('lets no spreadsheet take a title for a formula', async () => {
  const titles = (await rowsOf('plans/formler')).map((row) => row.title);
  expect(titles).toEqual(['Formler', ...formulas.map((formula) => `'${formula}`)]);
  const found = (await rowsOf('search?q=HYPERLINK')).map((row) => row.title);
  expect(found).toEqual([`'${formulas[0]}`]);
});

it('leaves the same titles alone in JSON', async () => {
  const response = await api.server.fetchFrom(proeve, '/api/v1/plans/formler');
  const { nodes } = (await response.json()) as { nodes: { title: string }[] };
  expect(nodes.slice(1).map((node) => node.title)).toEqual(formulas);
});

it('keeps line breaks, quotes, commas and lists', async () => {
  const [root, first] = await rowsOf('plans/formler');
  expect(root!.goals).toBe('Færre, "mål"');
  expect(first).toMatchObject({
    summary: 'To linjer\n=1+1',
    purpose: 'Et komma, og "citat"',
    years: '2024; 2025',
    committees: 'udvalg-3',
    sdgs: '',
  });
});

it('is named after municipality and content', async () => {
  const response = await api.server.fetchFrom(proeve, '/api/v1/plans/formler?format=csv');
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="proeve-plans-formler.csv"',
  );
});

it('has its heading also when there is nothing below it', async () => {
  const response = await api.server.fetchFrom(proeve, '/api/v1/search?q=findesikke&format=csv');
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(
    '\uFEFFid,kind,title,context,snippet,url\r\n',
  );
});
