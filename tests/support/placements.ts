import { roles } from '~/domains/identity/roles';
import type { Placement } from './access';

/** What a placement's address may need of the world that it is asked in. */
export type Placed = {
  plan: string;
  node: string;
  committee: string;
  person: string;
  letter: string;
};

/**
 * Every route of `app/routes.ts`, by its id without language, and who may pass. The authorization matrix
 * fails while one is missing here.
 */
export function placements(at: Placed): Record<string, Placement> {
  const everyone = (path: string): Placement => ({ for: 'everyone', path });
  const signingIn = (path: string): Placement => ({ for: 'signing in', path });
  const signedIn = (path: string): Placement => ({ for: 'signed in', path });
  const plan = `/planer/${at.plan}`;
  return {
    '/': everyone('/'),
    planer: everyone('/planer'),
    'planer/:plan': everyone(plan),
    'planer/:plan/matrix': everyone(`${plan}/matrix`),
    'planer/:plan/traad': everyone(`${plan}/traad`),
    'planer/:plan/:node': everyone(`${plan}/${at.node}`),
    verdensmaal: everyone('/verdensmaal'),
    'verdensmaal/:sdg': everyone('/verdensmaal/11'),
    udvalg: everyone('/udvalg'),
    'udvalg/:committee': everyone(`/udvalg/${at.committee}`),
    maal: everyone('/maal'),
    soeg: everyone('/soeg?q=plan'),
    was: everyone('/was'),
    om: everyone('/om'),
    'hvad-kraever-det': everyone('/hvad-kraever-det'),

    'log-ind': signingIn('/log-ind'),
    'log-ind/link': signingIn('/log-ind/link'),
    'log-ud': { for: 'forms of everyone', path: '/log-ud' },
    opret: signingIn('/opret'),
    'glemt-adgangskode': signingIn('/glemt-adgangskode'),
    'se-din-mail': signingIn('/se-din-mail'),
    'link/:token': signingIn('/link/0'),

    'min-side': signedIn('/min-side'),
    'min-side/profil': signedIn('/min-side/profil'),
    'min-side/bopael': signedIn('/min-side/bopael'),
    'min-side/sikkerhed': signedIn('/min-side/sikkerhed'),
    'min-side/sikkerhed/email': signedIn('/min-side/sikkerhed/email'),
    'min-side/sikkerhed/adgangskode': signedIn('/min-side/sikkerhed/adgangskode'),
    'min-side/data': signedIn('/min-side/data'),
    'min-side/data/kopi': signedIn('/min-side/data/kopi'),
    'min-side/data/kopi.json': signedIn('/min-side/data/kopi.json'),
    'min-side/data/slet': signedIn('/min-side/data/slet'),

    'dev/mail': { for: 'demo', path: '/dev/mail' },

    'api/v1/openapi.json': everyone('/api/v1/openapi.json'),
    'api/v1/plan.schema.json': everyone('/api/v1/plan.schema.json'),
    'api/v1/municipalities': everyone('/api/v1/municipalities'),
    'api/v1/plans': everyone('/api/v1/plans'),
    'api/v1/plans/:plan': everyone(`/api/v1/plans/${at.plan}`),
    'api/v1/sdgs': everyone('/api/v1/sdgs'),
    'api/v1/sdgs/:sdg': everyone('/api/v1/sdgs/11'),
    'api/v1/committees': everyone('/api/v1/committees'),
    'api/v1/search': everyone('/api/v1/search?q=plan'),
    'api/v1/*': { for: 'forms of everyone', path: '/api/v1/findes-ikke' },
    healthz: everyone('/healthz'),
    readyz: everyone('/readyz'),
    metrics: { for: 'operators', path: '/metrics' },
    '*': { for: 'forms of everyone', path: '/findes-ikke' },
  };
}

/** Everyone who works for the municipality in some way. */
export const anyStaff = [...roles];
