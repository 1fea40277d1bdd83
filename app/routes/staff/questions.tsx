import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { holds } from '~/domains/identity/actor';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { helpingRoles } from '~/domains/identity/roles';
import { DueMark } from '~/domains/moderation/components/due-mark';
import { HandlingFilter } from '~/domains/questions/components/handling-filter';
import { HandlingRow } from '~/domains/questions/components/handling-row';
import { HandlingUntold } from '~/domains/questions/components/handling-untold';
import { HandlingSpent } from '~/domains/questions/components/handling-spent';
import {
  listQuestionsForStaff,
  staffQuestionChoices,
} from '~/domains/questions/handling/list-for-staff.server';
import { listUntold } from '~/domains/questions/handling/list-untold.server';
import { markTold } from '~/domains/questions/handling/mark-told.server';
import { spentOnQuestions } from '~/domains/questions/handling/spent.server';
import {
  isNarrowed,
  staffQuestionsAddress,
  staffQuestionsQuery,
} from '~/domains/questions/handling/staff-query';
import { questionPolicy } from '~/domains/questions/policy';
import { questionRoles } from '~/domains/questions/roles';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { Pagination } from '~/ui/pagination';
import { spentYear } from './spent-year';

const here = '/medarbejder/spoergsmaal';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionHandling.list.title,
  description: texts.questionHandling.list.description,
}));

export const loader = staffRoute(
  { roles: questionRoles, query: staffQuestionsQuery.and(z.object({ forbrug: spentYear })) },
  async (ctx, { query: { forbrug, ...query } }) => ({
    ...(await listQuestionsForStaff(ctx, query)),
    choices: await staffQuestionChoices(ctx),
    query,
    untold: questionPolicy(ctx.actor, { do: 'tell_asker' }) ? await listUntold(ctx) : [],
    spent: questionPolicy(ctx.actor, { do: 'see' }) ? await spentOnQuestions(ctx, forbrug) : null,
    mayHelp: holds(ctx.actor, ...helpingRoles),
  }),
);

export const action = staffAction(
  { roles: questionRoles, form: z.object({ untold: z.uuid('invalid') }) },
  async (ctx, { form }) => {
    const isNow = await markTold(ctx, { untoldId: form.untold });
    return { to: here, said: isNow ? 'spoerger_fortalt' : 'spoerger_var_fortalt' };
  },
);

/** Every question, narrowed, with what is to be done next; what was spent; and how one is asked for somebody. */
export default function Questions() {
  const { questions, total, pages, choices, query, spent, untold, mayHelp } =
    useLoaderData<typeof loader>();
  const { list } = useTexts().questionHandling;
  const href = useHref();
  const path = href(here);
  const isByDue = query.tilstand === 'igang';
  return (
    <StaffPage title={list.title} lead={list.lead}>
      <HandlingUntold untold={untold} />
      <HandlingFilter action={path} query={query} choices={choices} />
      {total === 0 ? (
        <p>{isNarrowed(query) ? list.noneFound : list.none}</p>
      ) : (
        <p>
          {list.total(total)} {isByDue ? list.byDue : list.byReceipt}
        </p>
      )}
      {questions.length > 0 && (
        <ul className="link-list">
          {questions.map((question) => (
            <HandlingRow
              key={question.id}
              question={question}
              due={
                question.dueAt !== null && (
                  <DueMark urgency={question.urgency} dueAt={question.dueAt} />
                )
              }
            />
          ))}
        </ul>
      )}
      <Pagination
        page={query.side}
        pages={pages}
        address={(side) => staffQuestionsAddress(path, query, side)}
      />
      {spent && <HandlingSpent spent={spent} path={here} />}
      <Section title={list.help.heading} id="hjaelp">
        <p>{mayHelp ? list.help.can : list.help.cannot}</p>
        {mayHelp && (
          <p className="next-steps">
            <a href={href('/medarbejder/borgere')}>{list.help.begin}</a>
          </p>
        )}
      </Section>
    </StaffPage>
  );
}
