import { finishMitid } from '~/domains/identity/mitid/finish-mitid.server';
import { takeAttempt } from '~/domains/identity/mitid/take-attempt.server';
import { findHome } from '~/domains/identity/who.server';
import { callbackRoute } from '~/platform/callback-route.server';
import { mitidFaultPath } from '~/domains/identity/mitid/attempt';

/** Where the broker sends people back to: signed in, they go on to where they were going. */
export const loader = callbackRoute(async (ctx, { query, who, browser, language }) => {
  const taken = await takeAttempt(ctx, { state: query.get('state'), browser });
  if (!taken.ok) {
    const { code, attempt } = taken.reason;
    // Another browser is told nothing of where the first one was going.
    const known = code === 'foreign_browser' ? null : attempt;
    return { to: mitidFaultPath(code, wayOf(known)), language: attempt?.language ?? language };
  }
  const attempt = taken.value;
  const finished = await finishMitid(ctx, { attempt, returned: `?${query}`, who });
  if (!finished.ok) {
    return { to: mitidFaultPath(finished.reason, wayOf(attempt)), language: attempt.language };
  }
  const { cookie, personId, isNews, isResident } = finished.value;
  return {
    to: await findHome(ctx, { personId, returnTo: attempt.returnTo }),
    language: attempt.language,
    said: isNews ? (isResident ? 'bekraeftet' : 'bekraeftet_andetsteds') : 'logget_ind',
    cookies: [cookie],
  };
});

function wayOf(attempt: { returnTo: string | null; personId: string | null } | null | undefined) {
  return { next: attempt?.returnTo ?? null, verifies: (attempt?.personId ?? null) !== null };
}

export default function Never() {
  return null;
}
