import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import {
  activities,
  type Activity,
  type Lack,
  lacksFor,
  whyNotAllowed,
} from '~/domains/identity/activities';
import { visitor } from '~/domains/identity/actor';
import { returnTo } from '~/domains/identity/forms';
import { type Level, levels } from '~/domains/identity/level';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { signInRoute } from '~/platform/route-builders.server';
import { Page, Section } from '~/ui/page';
import { ScrolledTable } from '~/ui/scrolled-table';

export const meta = pageMeta(({ texts }) => ({
  title: texts.identity.requirements.title,
  description: texts.identity.requirements.description,
}));

const names = Object.keys(activities) as [Activity, ...Activity[]];
const query = z.object({ mangler: z.enum(names).optional(), videre: returnTo });

export const loader = signInRoute({ query }, async ({ ctx, who }, { query }) => {
  const actor = who?.helped?.actor ?? who?.self;
  const account = actor && (await findOwnAccount(ctx, actor.personId));
  const needs = query.mangler && activities[query.mangler];
  return {
    municipality: ctx.municipality.name,
    level: actor?.level ?? 0,
    isSignedIn: actor !== undefined,
    next: query.videre,
    isElsewhere: account?.verified?.isResident === false,
    missing: query.mangler ?? null,
    isForThemselves:
      actor !== undefined && needs !== undefined && whyNotAllowed(actor, needs) === 'only_alone',
    lacks: needs === undefined ? [] : lacksFor(actor ?? visitor, needs),
    years: needs?.age ?? 0,
  };
});

/** Where the next step is taken, from each level. */
const nextStep: Record<Level, string> = {
  0: '/opret',
  1: '/min-side/bopael',
  2: '/min-side/bopael',
  3: '/min-side',
};

/** Where one tells what is missing; nobody can tell that they are older than they are. */
const toldAt: Record<Lack, string | null> = {
  account: '/log-ind',
  email: '/log-ind',
  residence: '/min-side/bopael',
  confirmation: '/min-side/bopael',
  age: '/min-side/bopael',
  years: null,
};

export default function Requirements() {
  const data = useLoaderData<typeof loader>();
  const { level, isSignedIn, isElsewhere, missing, isForThemselves, next, lacks, years } = data;
  const {
    requirements,
    levels: levelTexts,
    activities: activityTexts,
    levelOf,
  } = useTexts().identity;
  const href = useHref();
  return (
    <Page title={requirements.title} lead={requirements.lead} crumbs={[]}>
      {missing && (
        <p className="note" role="status">
          {isForThemselves ? (
            <>
              {requirements.onlyAlone(activityTexts[missing].name)}{' '}
              <a href={href('/min-side')}>{requirements.backToHelped}</a>
            </>
          ) : (
            <>
              {lacks.length === 0
                ? requirements.nothingMissing(activityTexts[missing].name)
                : requirements.missing(activityTexts[missing].name)}{' '}
              {next !== null && <a href={href(next)}>{requirements.goBack}</a>}
            </>
          )}
        </p>
      )}
      {!isForThemselves && lacks.length > 0 && (
        <ul className="bullet-list">
          {lacks.map((lack) => {
            const { text, link } = requirements.lacks[lack];
            const at = lack === 'residence' && isElsewhere ? null : toldAt[lack];
            return (
              <li key={lack}>
                {at === null && lack === 'residence' ? requirements.elsewhere : text(years)}{' '}
                {at !== null && (
                  <a
                    href={href(
                      at === '/log-ind' && next !== null
                        ? `${at}?videre=${encodeURIComponent(next)}`
                        : at,
                    )}
                  >
                    {link}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <Section title={requirements.stepsHeading}>
        <ol className="thread level-thread">
          {levels.map((one) => (
            <li
              key={one}
              className={one <= level ? 'is-reached' : undefined}
              aria-current={one === level ? 'step' : undefined}
            >
              <strong>
                {levelOf(one)} · {levelTexts[one].name}
              </strong>
              {one === level && isSignedIn && <span className="kind">{requirements.you}</span>}
              <p>{levelTexts[one].how}</p>
              {one === level && lacks.length === 0 && (
                <p>
                  {isElsewhere ? (
                    requirements.elsewhere
                  ) : (
                    <a href={href(nextStep[one])}>{requirements.next[one]}</a>
                  )}
                </p>
              )}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={requirements.tableHeading}>
        <ScrolledTable label={requirements.tableHeading}>
          <table className="stacks">
            <thead>
              <tr>
                <th scope="col">{requirements.activity}</th>
                <th scope="col">{requirements.level}</th>
                <th scope="col">{requirements.age}</th>
                <th scope="col">{requirements.why}</th>
              </tr>
            </thead>
            <tbody>
              {names.map((name) => {
                const needs = activities[name];
                return (
                  <tr key={name}>
                    <th scope="row">{activityTexts[name].name}</th>
                    <td data-label={requirements.level}>
                      {levelOf(needs.level)} · {levelTexts[needs.level].name}
                    </td>
                    <td data-label={requirements.age}>
                      {needs.age === 0 ? requirements.anyAge : requirements.fromAge(needs.age)}
                    </td>
                    <td data-label={requirements.why}>{activityTexts[name].why}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrolledTable>
      </Section>
    </Page>
  );
}
