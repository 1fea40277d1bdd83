import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';
import { languages } from './i18n/languages';

/**
 * The whole site map. Public pages exist once in each language: Danish at the root, the others under
 * `/en` and `/de`, from the same files.
 */
const publicPages = languages.flatMap((language) => {
  const page = (path: string, file: string) =>
    route(path, `routes/public/${file}.tsx`, { id: `${language} ${path}` });
  const pages = [
    index('routes/public/front.tsx', { id: `${language} /` }),
    page('planer', 'plans'),
    page('planer/:plan', 'plan'),
    page('planer/:plan/matrix', 'plan-matrix'),
    page('planer/:plan/traad', 'plan-thread'),
    page('planer/:plan/:node', 'node'),
    page('verdensmaal', 'sdgs'),
    page('verdensmaal/:sdg', 'sdg'),
    page('udvalg', 'committees'),
    page('udvalg/:committee', 'committee'),
    page('maal', 'goals'),
    page('soeg', 'search'),
    page('was', 'accessibility'),
    page('om', 'about'),
  ];
  return language === 'da' ? pages : prefix(language, pages);
});

const openData = prefix('api/v1', [
  route('openapi.json', 'routes/api/openapi.ts'),
  route('plan.schema.json', 'routes/api/plan-schema.ts'),
  route('municipalities', 'routes/api/municipalities.ts'),
  route('plans', 'routes/api/plans.ts'),
  route('plans/:plan', 'routes/api/plan.ts'),
  route('sdgs', 'routes/api/sdgs.ts'),
  route('sdgs/:sdg', 'routes/api/sdg.ts'),
  route('committees', 'routes/api/committees.ts'),
  route('search', 'routes/api/search.ts'),
  route('*', 'routes/api/not-found.ts'),
]);

const operations = [
  route('healthz', 'routes/operations/healthz.ts'),
  route('readyz', 'routes/operations/readyz.ts'),
  route('metrics', 'routes/operations/metrics.ts'),
];

export default [
  ...publicPages,
  ...openData,
  ...operations,
  route('*', 'routes/public/not-found.tsx'),
] satisfies RouteConfig;
