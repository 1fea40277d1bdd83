import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MePage } from '~/domains/identity/components/me-page';
import { returnTo } from '~/domains/identity/forms';
import { needsSecondFactor } from '~/domains/identity/roles';
import { hasFactor, whyNotChangeable } from '~/domains/identity/second-factor/factors';
import { listFactors } from '~/domains/identity/second-factor/find-factors.server';
import { removeFactorForm } from '~/domains/identity/second-factor/forms';
import {
  onTheWay,
  recoveryCodesPath,
  showFactorPath,
  twoStepPath,
} from '~/domains/identity/second-factor/on-the-way';
import { removeFactor } from '~/domains/identity/second-factor/remove-factor.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.secondFactor.mine.title,
  description: texts.secondFactor.mine.lead,
}));

const query = z.object({ videre: returnTo });

export const loader = citizenRoute(
  { activity: 'own_security', query },
  async (ctx, { query: { videre } }) => {
    const { passkeys, app, codesLeft, hasHadCodes } = await listFactors(ctx, ctx.actor.personId);
    const factors = { passkeys: passkeys.length, hasApp: app !== null };
    return {
      next: videre,
      passkeys,
      app,
      codesLeft,
      hasHadCodes,
      isOn: hasFactor(factors),
      isNeeded: ctx.actor.roles.some(({ role }) => needsSecondFactor(role)),
      isChangeable: whyNotChangeable(factors, ctx.actor.secondFactor) === null,
    };
  },
);

export const action = citizenAction(
  { activity: 'own_security', form: removeFactorForm },
  async (ctx, { form, who }) => {
    const outcome = await removeFactor(ctx, who, form.factor);
    if (!outcome.ok) return { to: showFactorPath(twoStepPath) };
    const { cookie } = outcome.value;
    return {
      to: twoStepPath,
      said: 'to_trin_fjernet',
      cookies: cookie === null ? [] : [cookie],
    };
  },
);

type Data = Awaited<ReturnType<typeof loader>>;

export default function SecondFactor() {
  const data = useLoaderData<typeof loader>();
  const { mine } = useTexts().secondFactor;
  const href = useHref();
  return (
    <MePage title={mine.title} lead={data.isNeeded && !data.isOn ? mine.needed : mine.lead}>
      {data.isOn && <p>{mine.on}</p>}
      {!data.isChangeable && (
        <p className="note">
          {mine.showFirst} <a href={href(showFactorPath(twoStepPath))}>{mine.showFirstLink}</a>
        </p>
      )}
      <Keys {...data} />
      <App {...data} />
      {data.isOn && (
        <Section title={mine.codesHeading}>
          <p>{mine.codesLead}</p>
          <p>{data.hasHadCodes ? mine.codesLeft(data.codesLeft) : mine.noCodesYet}</p>
          {data.isChangeable && (
            <p>
              <a href={href(recoveryCodesPath)}>{mine.getCodes}</a>
            </p>
          )}
        </Section>
      )}
    </MePage>
  );
}

function Keys({ passkeys, isChangeable, next }: Data) {
  const { mine } = useTexts().secondFactor;
  const href = useHref();
  const language = useLanguage();
  return (
    <Section title={mine.keysHeading}>
      <p className={passkeys.length > 0 ? 'intro' : undefined}>{mine.keysLead}</p>
      {passkeys.length > 0 && (
        <ul className="link-list">
          {passkeys.map((one) => (
            <li key={one.id} className="row">
              <div>
                <strong>{one.name}</strong>
                <p className="small soft">
                  {mine.added(formatDay(one.createdAt, language))},{' '}
                  {one.lastUsedAt === null
                    ? mine.neverUsed
                    : mine.lastUsed(formatDay(one.lastUsedAt, language))}
                </p>
              </div>
              {isChangeable && (
                <PostForm className="inline-form" hidden={{ factor: one.id }}>
                  <button
                    className="ds-button is-secondary"
                    type="submit"
                    aria-label={mine.removeKeyLabel(one.name)}
                  >
                    {mine.remove}
                  </button>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {isChangeable && (
        <p className="next-steps">
          <a
            className={passkeys.length === 0 ? 'ds-button' : undefined}
            href={href(onTheWay(`${twoStepPath}/noegle`, next))}
          >
            {passkeys.length === 0 ? mine.addKey : mine.addAnotherKey}
          </a>
        </p>
      )}
    </Section>
  );
}

function App({ app, isChangeable, next }: Data) {
  const { mine } = useTexts().secondFactor;
  const href = useHref();
  const language = useLanguage();
  return (
    <Section title={mine.appHeading}>
      <p>{mine.appLead}</p>
      {app && <p>{mine.hasApp(formatDay(app.createdAt, language))}</p>}
      {isChangeable && (
        <p className="next-steps">
          <a href={href(onTheWay(`${twoStepPath}/app`, next))}>
            {app ? mine.replaceApp : mine.setUpApp}
          </a>
        </p>
      )}
      {isChangeable && app && (
        <PostForm hidden={{ factor: 'app' }}>
          <SubmitButton kind="secondary">{mine.removeApp}</SubmitButton>
        </PostForm>
      )}
    </Section>
  );
}
