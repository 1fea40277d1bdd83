import type { Sql } from 'postgres';
import { languages, pathInLanguage } from '~/i18n/languages';
import { searchWords } from './search-words';

/** Where a request goes: a host of a municipality, without port, and a path. */
export interface Address {
  host: string;
  path: string;
}

/** A kind of page with all addresses it is asked for at. */
export interface PageKind {
  name: string;
  addresses: Address[];
}

/** What is measured: each kind of page at every address there is of it in this database. */
export async function pageKinds(sql: Sql): Promise<PageKind[]> {
  const hosts = await sql<{ slug: string }[]>`select slug from municipality order by code`;
  const plans = await sql<{ slug: string; plan: string; nodes: number }[]>`
    select m.slug, p.slug as plan,
      (select count(*)::int from plan_node n where n.plan_id = p.id) as nodes
    from plan p join municipality m on m.id = p.municipality_id`;
  const nodes = await sql<{ slug: string; path: string }[]>`
    select m.slug, '/planer/' || p.slug || '/' || n.slug as path
    from plan_node n join plan p on p.id = n.plan_id join municipality m on m.id = p.municipality_id
    where n.parent_id is not null`;
  const committees = await sql<{ slug: string; path: string }[]>`
    select m.slug, '/udvalg/' || c.slug as path
    from committee c join municipality m on m.id = c.municipality_id`;
  const filters = await sql<{ slug: string; plan: string; filter: string }[]>`
    with largest as (
      select id, slug, municipality_id from plan p
      where (select count(*) from plan_node n where n.plan_id = p.id)
        = (select max(count) from (select count(*) from plan_node group by plan_id) as counted)
    ), node as (
      select n.id, largest.id as plan_id, n.years from plan_node n join largest on largest.id = n.plan_id
    ), choice as (
      select plan_id, 'udvalg=' || c.slug as filter
        from node join node_committee l on l.node_id = node.id join committee c on c.id = l.committee_id
      union select plan_id, 'ansvarlig=' || l.key from node join node_party l on l.node_id = node.id
        where l.role in ('owner', 'administrative_anchor')
      union select plan_id, 'verdensmaal=' || l.sdg from node join node_sdg l on l.node_id = node.id
      union select plan_id, 'maalgruppe=' || l.key from node join node_label l on l.node_id = node.id
        where l.kind = 'target_group'
      union select plan_id, 'kategori=' || l.key from node join node_label l on l.node_id = node.id
        where l.kind = 'category'
      union select plan_id, 'aar=' || unnest(node.years) from node
      union select id, 'status=told' from largest
      union select id, 'status=untold' from largest
    )
    select m.slug, largest.slug as plan, choice.filter
    from choice join largest on largest.id = choice.plan_id
    join municipality m on m.id = largest.municipality_id`;

  const largest = Math.max(...plans.map((plan) => plan.nodes));
  const longPlans = plans.filter((plan) => plan.nodes === largest);
  const everywhere = (path: string) => hosts.map(({ slug }) => at(slug, path));
  const searched = searchWords.map((words) => encodeURIComponent(words));
  return [
    { name: 'Front page', addresses: inLanguages(everywhere('/')) },
    {
      name: `Plan page (${largest} nodes)`,
      addresses: inLanguages(longPlans.map(({ slug, plan }) => at(slug, `/planer/${plan}`))),
    },
    {
      name: 'Filtered plan page',
      addresses: inLanguages(
        filters.map(({ slug, plan, filter }) => at(slug, `/planer/${plan}?${filter}`)),
      ),
    },
    { name: 'Node page', addresses: nodes.map(({ slug, path }) => at(slug, path)) },
    {
      name: 'SDG page',
      addresses: Array.from({ length: 17 }, (_, goal) =>
        everywhere(`/verdensmaal/${goal + 1}`),
      ).flat(),
    },
    { name: 'Committee page', addresses: committees.map(({ slug, path }) => at(slug, path)) },
    { name: 'Goals page', addresses: inLanguages(everywhere('/maal')) },
    {
      name: 'Search',
      addresses: searched.flatMap((words) => everywhere(`/soeg?q=${words}`)),
    },
    { name: 'API: plans', addresses: everywhere('/api/v1/plans') },
    {
      name: 'API: whole plan',
      addresses: plans.map(({ slug, plan }) => at(slug, `/api/v1/plans/${plan}`)),
    },
    {
      name: 'API: search',
      addresses: searched.flatMap((words) => everywhere(`/api/v1/search?q=${words}`)),
    },
  ];
}

function at(slug: string, path: string): Address {
  return { host: `${slug}.localhost`, path };
}

function inLanguages(addresses: Address[]): Address[] {
  return languages.flatMap((language) =>
    addresses.map(({ host, path }) => ({ host, path: pathInLanguage(path, language) })),
  );
}
