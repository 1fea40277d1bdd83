import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MitidFault } from '~/domains/identity/components/mitid-fault';
import { returnTo } from '~/domains/identity/forms';
import { mitidFaultPath, mitidRefusals } from '~/domains/identity/mitid/attempt';
import { beginMitid } from '~/domains/identity/mitid/begin-mitid.server';
import { findWayToProvider } from '~/domains/identity/mitid/find-attempt.server';
import { useHref, useTexts } from '~/i18n/texts';
import { publicAction } from '~/platform/action-route.server';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { signInRoute } from '~/platform/route-builders.server';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;

const describe = pageMeta<Data>(({ texts, data }) => ({
  title:
    data.fault === null
      ? texts.identity.signIn.mitidButton
      : texts.mitid.refusals[data.fault].title,
  description: texts.mitid.description,
}));

/**
 * The way to the broker is a page that goes on by itself, and by a link. A redirect would not do: the
 * content security policy lets forms lead to this site alone, which browsers hold for redirects, too,
 * and for those that the broker makes in its turn.
 */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...describe(args),
  ...(args.data?.way ? [{ httpEquiv: 'refresh', content: `0;url=${args.data.way}` }] : []),
];

const query = z.object({
  fejl: z.enum(mitidRefusals).optional(),
  forsoeg: z.uuid().optional(),
  bekraeft: z.literal('yes').optional(),
  videre: returnTo,
});

export const loader = signInRoute({ query }, async ({ ctx, broker, browser, who }, { query }) => {
  if (!broker) throw new NotFound();
  const verifies = query.bekraeft === 'yes';
  const page = { isSignedIn: who !== null, way: null, fault: query.fejl ?? null, verifies };
  if (query.forsoeg === undefined) return { ...page, next: query.videre };
  const found = await findWayToProvider({ ...ctx, broker }, { id: query.forsoeg, browser });
  if (found.ok) return { ...page, way: found.value, next: null };
  const { code, attempt } = found.reason;
  const known = code === 'foreign_browser' ? null : attempt;
  const next = known?.returnTo ?? null;
  return { ...page, fault: code, next, verifies: (known?.personId ?? null) !== null };
});

export const action = publicAction(
  { form: z.object({ videre: returnTo, bekraeft: z.literal('yes').optional() }) },
  async (ctx, { form, language, who, browser, isForAnother }) => {
    const verifies = form.bekraeft === 'yes';
    if (verifies && isForAnother) {
      return { to: form.videre ?? '/min-side', said: 'skiftet_person' };
    }
    const begun = await beginMitid(ctx, {
      who,
      verifies,
      browser,
      language,
      returnTo: form.videre,
    });
    if (!begun.ok) return { to: mitidFaultPath(begun.reason, { next: form.videre, verifies }) };
    const { attempt, cookie } = begun.value;
    return {
      to: `/log-ind/mitid?forsoeg=${attempt}`,
      cookies: cookie === null ? [] : [cookie],
    };
  },
);

export default function Mitid() {
  const { way, fault, next, isSignedIn, verifies } = useLoaderData<typeof loader>();
  const { mitid, identity } = useTexts();
  const href = useHref();
  if (fault !== null) return <MitidFault {...{ code: fault, next, isSignedIn, verifies }} />;
  if (way !== null) {
    return (
      <Page title={mitid.onTheWay} lead={mitid.onTheWayLead} crumbs={[]}>
        <p>
          <a className="ds-button" href={way}>
            {mitid.goOn}
          </a>
        </p>
        <p>
          <a href={href('/log-ind')}>{mitid.otherWays}</a>
        </p>
      </Page>
    );
  }
  return (
    <Page title={identity.signIn.mitidButton} lead={identity.signIn.byMitidLead} crumbs={[]}>
      <PostForm hidden={{ videre: next }}>
        <div className="form-actions">
          <SubmitButton>{identity.signIn.mitidButton}</SubmitButton>
          <a href={href('/log-ind')}>{mitid.otherWays}</a>
        </div>
      </PostForm>
    </Page>
  );
}
