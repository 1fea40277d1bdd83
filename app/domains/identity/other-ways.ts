import type { Limit } from '~/platform/throttle.server';

/** Ways of signing in. */
type Way = 'mitid' | 'password' | 'link' | 'passkey';

/** The page of each, and what is counted there, which closes it to whoever has tried too often. */
const ways: Record<Way, { path: string; counted: Limit[] }> = {
  mitid: { path: '/log-ind/mitid', counted: [] },
  password: {
    path: '/log-ind',
    counted: ['sign_in_account', 'sign_in_account_anywhere', 'sign_in_address'],
  },
  link: { path: '/log-ind/link', counted: ['link_account', 'link_address'] },
  passkey: { path: '/log-ind/noegle', counted: ['sign_in_address'] },
};

const signingIn = ['/opret', '/glemt-adgangskode', ...Object.values(ways).map(({ path }) => path)];

/**
 * The ways of signing in that are still open to whoever tried too often at a page; none at a page that is
 * for something else. A second factor can only be passed by the key that is one itself. Pure.
 * @param at.path without language prefix
 */
export function otherWays(at: {
  path: string;
  limit: Limit;
  hasMitid: boolean;
}): { way: Way; path: string }[] {
  if (at.limit === 'post_address') return [];
  const isSecondFactor = at.path === '/log-ind/to-trin';
  if (!isSecondFactor && !signingIn.includes(at.path)) return [];
  return Object.entries(ways).flatMap(([name, { path, counted }]) => {
    const way = name as Way;
    const isThere = isSecondFactor ? way === 'passkey' : way !== 'mitid' || at.hasMitid;
    return isThere && path !== at.path && !counted.includes(at.limit) ? [{ way, path }] : [];
  });
}
