import { useLoaderData } from '@remix-run/react';
import { committeesToRun } from '~/domains/dialogue/committees.server';
import { ProposalForm } from '~/domains/dialogue/components/proposal-form';
import { ProposedDays } from '~/domains/dialogue/components/proposed-days';
import { SessionFields } from '~/domains/dialogue/components/session-fields';
import { staffDialoguePath } from '~/domains/dialogue/paths';
import { runningRoles as roles } from '~/domains/dialogue/roles';
import { proposalQuery, setUpForm } from '~/domains/dialogue/sessions/forms';
import { proposeSessions } from '~/domains/dialogue/sessions/propose-sessions.server';
import { setUpSessions } from '~/domains/dialogue/sessions/set-up-sessions.server';
import { hasSlots } from '~/domains/dialogue/vocabulary';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { areasToday } from '~/domains/municipalities/queries.server';
import { sdgs } from '~/domains/plans/sdgs';
import { formatFullMoment } from '~/i18n/format';
import { type Texts, useHref, useLanguage, useTexts } from '~/i18n/texts';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { foundNodes } from '../found-nodes.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueSetUp.setUp.title,
  description: texts.dialogueSetUp.setUp.description,
}));

export const loader = staffRoute({ roles, query: proposalQuery }, async (ctx, { query }) => {
  const committees = await committeesToRun(ctx);
  const committee = committees.find(({ slug }) => slug === query.udvalg) ?? committees[0];
  if (!committee) return null;
  return {
    committees: committees.map(({ slug, name }) => ({ slug, name })),
    committee: committee.slug,
    isAsked: query.udvalg !== undefined,
    proposal: await proposeSessions(ctx, committee, query),
    areas: await areasToday(ctx),
    isDemo: ctx.municipality.demonstration,
  };
});

export const action = staffAction({ roles, form: setUpForm }, async (ctx, { form }) => {
  if (form.do === 'soeg') return foundNodes(ctx, form.words);
  const committee = (await committeesToRun(ctx)).find(({ slug }) => slug === form.committee);
  if (!committee) throw new NotFound();
  const outcome = await setUpSessions(ctx, { committeeId: committee.id, ...form });
  if (!outcome.ok) {
    const field = outcome.reason === 'nowhere' ? 'place' : 'days';
    return { faults: { [field]: outcome.reason } };
  }
  const { ids, there, placed } = outcome.value;
  const said = placed > 0 ? 'tider_sat_op_ventende' : 'tider_sat_op';
  return { to: staffDialoguePath, said: there < ids.length ? said : 'tider_var_der' };
});

type Data = NonNullable<Awaited<ReturnType<typeof loader>>>;

export default function SetUpSessions() {
  const data = useLoaderData<typeof loader>();
  const { dialogueSetUp, dialogueStaff } = useTexts();
  const { setUp } = dialogueSetUp;
  return (
    <StaffPage
      title={setUp.title}
      lead={setUp.lead}
      crumbs={[{ path: staffDialoguePath, label: dialogueStaff.title }]}
    >
      {data === null ? <p>{setUp.nobody}</p> : <Steps data={data} />}
    </StaffPage>
  );
}

function Steps({ data }: { data: Data }) {
  const { setUp } = useTexts().dialogueSetUp;
  const { proposal } = data;
  const { asked } = proposal;
  return (
    <>
      {data.isDemo && <p className="note">{setUp.demo}</p>}
      <Section title={setUp.when}>
        <ProposalForm {...data} asked={asked} usualMinutes={proposal.model.rules.slotMinutes} />
      </Section>
      {data.isAsked && (
        <Section title={setUp.dates} id="datoer">
          {proposal.sessions.length === 0 ? (
            <p role="status">{whyNoDays(asked, setUp)}</p>
          ) : (
            <SetUpDays data={data} />
          )}
        </Section>
      )}
    </>
  );
}

function whyNoDays(
  { way, startTime, endTime }: Data['proposal']['asked'],
  words: Texts['dialogueSetUp']['setUp'],
): string {
  if (endTime <= startTime) return words.endsFirst;
  return way === 'moeder' ? words.noMeetings : words.none;
}

function SetUpDays({ data }: { data: Data }) {
  const { fields, setUp } = useTexts().dialogueSetUp;
  const language = useLanguage();
  const href = useHref();
  const { asked, latest, model, sessions } = data.proposal;
  const { format, startTime, endTime, slotMinutes } = asked;
  return (
    <>
      <p>
        {setUp.byModel(model.version)}{' '}
        <a href={href(`/medarbejder/dialog/udvalg/${data.committee}`)}>{setUp.toModel}</a>
      </p>
      <PostForm
        className="form is-wide"
        fields={{
          days: setUp.dates,
          place: fields.place,
          remoteUrl: fields.remoteUrl,
          title: fields.title,
          capacity: fields.capacity,
        }}
        hidden={{
          committee: data.committee,
          slotMinutes: slotMinutes === null ? '' : String(slotMinutes),
          ...{ format, startTime, endTime },
        }}
      >
        <ProposedDays sessions={sessions} asked={asked} rules={model.rules} />
        <h3>{setUp.details}</h3>
        {latest && (
          <p className="field-hint">
            {setUp.asLatest(formatFullMoment(latest.startsAt, language))}
          </p>
        )}
        <SessionFields
          details={null}
          begins={latest}
          isDialogueMeeting={!hasSlots(format)}
          usualCapacity={model.rules.capacity}
          choices={{
            areas: data.areas,
            linked: [],
            sdgs: sdgs.map(({ goal, name }) => ({ goal, name: name[language] })),
          }}
        />
        <SubmitButton name="do" value="saet_op">
          {setUp.button}
        </SubmitButton>
      </PostForm>
    </>
  );
}
