import { useLoaderData } from '@remix-run/react';
import { TrialCompared } from '~/domains/dialogue/components/trial-compared';
import { TrialDetail } from '~/domains/dialogue/components/trial-detail';
import { TrialFollowUps } from '~/domains/dialogue/components/trial-follow-ups';
import { TrialGrades, TrialWords } from '~/domains/dialogue/components/trial-grades';
import { TrialOverview } from '~/domains/dialogue/components/trial-overview';
import { evaluatingRoles } from '~/domains/dialogue/roles';
import { readTrial } from '~/domains/dialogue/trial/read-trial.server';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { FilterChoice } from '~/ui/filter-choice';
import { Section } from '~/ui/page';
import { trialQuery } from './trial-year';

const here = '/medarbejder/dialog/evaluering';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueTrial.page.title,
  description: texts.dialogueTrial.page.description,
}));

export const loader = staffRoute(
  { roles: evaluatingRoles, query: trialQuery },
  (ctx, { query: { aar: year, udvalg: committee } }) => readTrial(ctx, { year, committee }),
);

/** What came of the committees' trials: of one of them or of all in short, side by side, and then all of it. */
export default function DialogueTrial() {
  const { year, detail, chosen, trials } = useLoaderData<typeof loader>();
  const { page } = useTexts().dialogueTrial;
  const href = useHref();
  const isAny = trials.length > 1;
  return (
    <StaffPage title={page.title} lead={page.lead}>
      <Choices />
      {!isAny && <p>{page.none}</p>}
      {isAny && detail && (
        <TrialOverview name={chosen?.name ?? page.all} year={year} figures={detail} />
      )}
      {isAny && (
        <>
          <TrialCompared year={year} trials={trials} />
          <p className="next-steps">
            <a href={`${href(`${here}.csv`)}?aar=${year}`}>{page.csv}</a>
          </p>
          <Details />
        </>
      )}
    </StaffPage>
  );
}

function Details() {
  const { year, detail, chosen, grounds, words, ledTo, trials } = useLoaderData<typeof loader>();
  const { page } = useTexts().dialogueTrial;
  return (
    <Section title={page.details(chosen?.name ?? page.all, year)} id="detaljer">
      <TrialFollowUps trials={trials} ledTo={ledTo} />
      {detail && (
        <>
          <TrialDetail figures={detail} grounds={grounds} />
          <TrialGrades grades={detail.grades} />
          {words && <TrialWords words={words} grades={detail.grades} />}
        </>
      )}
    </Section>
  );
}

function Choices() {
  const { year, years, choices, chosen, seesAll } = useLoaderData<typeof loader>();
  const { page } = useTexts().dialogueTrial;
  const href = useHref();
  if (years.length <= 1 && choices.length <= 1) return null;
  const committees = choices.map(({ slug, name }): [string, string] => [slug, name]);
  return (
    <form className="search-form" action={href(here)}>
      {years.length > 0 && (
        <FilterChoice
          name="aar"
          label={page.year}
          value={String(year)}
          options={years.map((one) => [String(one), String(one)])}
        />
      )}
      {committees.length > 0 && (
        <FilterChoice
          name="udvalg"
          label={page.committee}
          value={chosen?.slug ?? ''}
          options={seesAll ? [['', page.all], ...committees] : committees}
        />
      )}
      <button className="ds-button is-secondary" type="submit">
        {page.show}
      </button>
    </form>
  );
}
