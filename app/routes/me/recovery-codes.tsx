import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MePage } from '~/domains/identity/components/me-page';
import { nothing, returnTo } from '~/domains/identity/forms';
import { inGroups } from '~/domains/identity/second-factor/codes';
import { hasFactor } from '~/domains/identity/second-factor/factors';
import { findFactors } from '~/domains/identity/second-factor/find-factors.server';
import {
  onTheWay,
  recoveryCodesPath,
  showFactorPath,
  twoStepPath,
} from '~/domains/identity/second-factor/on-the-way';
import { renewCodes } from '~/domains/identity/second-factor/renew-codes.server';
import { useHref, useTexts } from '~/i18n/texts';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton } from '~/ui/fields';
import { PostForm, useShownOnce } from '~/ui/form';

export const meta = pageMeta(({ texts }) => ({
  title: texts.secondFactor.codes.title,
  description: texts.secondFactor.codes.description,
}));

const query = z.object({ videre: returnTo });

export const loader = citizenRoute(
  { activity: 'own_security', query },
  async (ctx, { query: { videre } }) => {
    const factors = await findFactors(ctx, ctx.actor.personId);
    return {
      next: videre,
      codesLeft: factors.codesLeft,
      hasFactor: hasFactor(factors),
      municipality: ctx.municipality.name,
    };
  },
);

export const action = citizenAction(
  { activity: 'own_security', form: nothing },
  async (ctx, { who }) => {
    const outcome = await renewCodes(ctx, who);
    return outcome.ok ? { once: outcome.value.codes } : { to: showFactorPath(recoveryCodesPath) };
  },
);

export default function RecoveryCodes() {
  const { next, codesLeft, hasFactor, municipality } = useLoaderData<typeof loader>();
  const shown = useShownOnce();
  const { codes, mine } = useTexts().secondFactor;
  const href = useHref();
  if (shown) {
    return (
      <MePage title={codes.shownTitle} lead={codes.shownLead}>
        <p className="print-only">{codes.printedFor(municipality)}</p>
        <ul className="code-list">
          {shown.map((code) => (
            <li key={code} className="secret" translate="no">
              {inGroups(code, 5)}
            </li>
          ))}
        </ul>
        <p>{codes.keepSafe}</p>
        <p className="next-steps">
          <a className="ds-button" href={href(next ?? twoStepPath)}>
            {codes.goOn}
          </a>
        </p>
      </MePage>
    );
  }
  return (
    <MePage title={codes.title} lead={hasFactor ? codes.lead : codes.setUpFirst}>
      {hasFactor && codesLeft > 0 && (
        <p>
          {mine.codesLeft(codesLeft)} {codes.renewNote}
        </p>
      )}
      {hasFactor && (
        <PostForm action={href(onTheWay(recoveryCodesPath, next))}>
          <SubmitButton>{codesLeft > 0 ? codes.renewButton : codes.button}</SubmitButton>
        </PostForm>
      )}
      <p className="next-steps">
        <a href={href(next ?? twoStepPath)}>{hasFactor ? codes.later : mine.title}</a>
      </p>
    </MePage>
  );
}
