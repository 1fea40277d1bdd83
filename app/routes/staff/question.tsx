import { useLoaderData } from '@remix-run/react';
import { holds } from '~/domains/identity/actor';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { moderatingRoles } from '~/domains/moderation/moderating-roles';
import { SdgRow } from '~/domains/plans/components/sdg-chip';
import { HandlingActs } from '~/domains/questions/components/handling-acts';
import { HandlingAsker, HandlingFacts } from '~/domains/questions/components/handling-facts';
import { HandlingJudged, HandlingText } from '~/domains/questions/components/handling-text';
import { findQuestionForStaff } from '~/domains/questions/handling/find-for-staff.server';
import { agendaRoles, questionRoles } from '~/domains/questions/roles';
import { answerWorkPath, staffQuestionPath } from '~/domains/questions/rules/showing';
import { ResourceForm } from '~/domains/thread/components/resource-form';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { resourcesOf } from '~/domains/thread/index.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { actOnQuestion } from './act-on-question.server';
import { handlingForm } from './question-form';

const list = '/medarbejder/spoergsmaal';

type Shown = Awaited<ReturnType<typeof loader>>['question'];

export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(({ texts, data }) => ({
  title: data.question.topic || texts.questionHandling.list.title,
  description: texts.questionHandling.page.description,
}));

export const loader = staffRoute({ roles: questionRoles }, async (ctx, { params }) => {
  const question = await findQuestionForStaff(ctx, params.question ?? '');
  return {
    question,
    isModerator: holds(ctx.actor, ...moderatingRoles),
    seesAgenda: holds(ctx.actor, ...agendaRoles),
    mayAnswer: holds(ctx.actor, 'council_secretariat', 'mayors_office', 'plan_owner'),
    spent: await resourcesOf(ctx, question.id),
    formKey: crypto.randomUUID(),
  };
});

export const action = staffAction(
  { roles: questionRoles, form: handlingForm },
  (ctx, { form, params }) => actOnQuestion(ctx, { questionId: params.question ?? '', ...form }),
);

/** All that is known of a question by whoever works on it, and everything that can be done with it. */
export default function Question() {
  const { question, isModerator, seesAgenda, mayAnswer, spent, formKey } =
    useLoaderData<typeof loader>();
  const { questionHandling, thread } = useTexts();
  const { page, list: listTexts } = questionHandling;
  const { next, judged, asker, acts, concerns } = question;
  const open = judged?.entries.find(({ closedAt }) => closedAt === null);
  const href = useHref();
  return (
    <StaffPage
      title={question.topic || listTexts.title}
      kicker={questionHandling.searchContext}
      crumbs={[{ path: list, label: listTexts.title }]}
    >
      <p className="intro">{next === null ? page.done : page.next(listTexts.next[next])}</p>
      {open && isModerator && (
        <p className="next-steps">
          <a className="ds-button" href={href(`/medarbejder/indbakke/${open.id}`)}>
            {page.openEntry}
          </a>
        </p>
      )}
      <HandlingText question={question} />
      <HandlingFacts
        question={question}
        sdgs={concerns.sdgs.length === 0 ? null : <SdgRow goals={concerns.sdgs} />}
      />
      {asker && <HandlingAsker asker={asker} />}
      <Answer question={question} mayAnswer={mayAnswer} />
      {acts && <HandlingActs acts={acts} unitId={question.unit?.id ?? null} />}
      <Elsewhere question={question} seesAgenda={seesAgenda} runs={acts !== null} />
      {judged && <HandlingJudged judged={judged} isModerator={isModerator} />}
      <Section title={thread.resources.heading} id="forbrug">
        <p>{thread.resources.lead}</p>
        <ResourceForm name="forbrug" spent={spent} formKey={formKey} />
      </Section>
      <WhatHappened events={question.events} />
    </StaffPage>
  );
}

/** Where else it is. A file has one address, whatever the language of the page. */
function Elsewhere(props: { question: Shown; seesAgenda: boolean; runs: boolean }) {
  const { page } = useTexts().questionHandling;
  const href = useHref();
  const { id, meeting } = props.question;
  const leadsToAgenda = props.seesAgenda && meeting !== null;
  if (!leadsToAgenda && !props.runs) return null;
  return (
    <ul className="link-list">
      {leadsToAgenda && (
        <li>
          <a href={href(`/medarbejder/moeder/${meeting.id}`)}>
            {props.runs ? page.workOnAgenda : page.readAgenda}
          </a>
        </li>
      )}
      {props.runs && (
        <li>
          <a href={`${staffQuestionPath(id)}/sag.zip`}>{page.case}</a>
        </li>
      )}
    </ul>
  );
}

/** How far the answer is; it is written on a page of its own. */
function Answer(props: { question: Shown; mayAnswer: boolean }) {
  const { answer: texts } = useTexts().questionHandling.page;
  const href = useHref();
  const language = useLanguage();
  const { id, answer, letter, state } = props.question;
  const isToAnswer = ['accepted', 'with_administration', 'asked', 'answered'].includes(state);
  if (!isToAnswer) return null;
  return (
    <Section title={texts.heading} id="svar">
      <p>{texts.states[answer ?? 'none']}</p>
      {letter && (
        <p>
          {letter.sentAt === null
            ? texts.letter.waits
            : texts.letter.sent(formatDay(letter.sentAt, language))}
        </p>
      )}
      {props.mayAnswer && (
        <p className="next-steps">
          <a href={href(answerWorkPath(id))}>{texts.work}</a>
        </p>
      )}
    </Section>
  );
}
