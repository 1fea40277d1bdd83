import { useLoaderData } from '@remix-run/react';
import { AttachedFiles } from '~/domains/files/components/attached-files';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { DueMark } from '~/domains/moderation/components/due-mark';
import { urgencyOf } from '~/domains/moderation/deadline';
import { answerForm } from '~/domains/moderation/forms';
import { findPublicSubject } from '~/domains/thread/find-subject.server';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { ReadContext } from '~/platform/context.server';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { AnswerForm } from './inbox-contribution';
import { answeredOf, answeringRoles } from './inbox-kinds.server';

const list = '/medarbejder/svar';

export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(({ texts, data }) => ({
  title: data.title,
  description: texts.inbox.answers.description,
}));

export const loader = staffRoute({ roles: answeringRoles }, async (ctx, { params }) => {
  const { answered, id } = await answerableOf(ctx, params.subject ?? '');
  const found = await answered.find(ctx, id);
  return { ...found, urgency: urgencyOf(found.dueAt, ctx.now) };
});

export const action = staffAction(
  { roles: answeringRoles, form: answerForm },
  async (ctx, { form, params }) => {
    const { answered, id } = await answerableOf(ctx, params.subject ?? '');
    const answer = { subjectId: id, text: form.text, seenTextHash: form.seen };
    const outcome = await answered.answer(ctx, answer);
    return outcome.ok
      ? { to: `${list}/${id}`, said: 'svar_gemt' }
      : { faults: { text: outcome.reason } };
  },
);

async function answerableOf(ctx: ReadContext, subjectId: string) {
  const { id, kind } = await findPublicSubject(ctx, subjectId);
  return { answered: answeredOf(kind), id };
}

/** What everyone reads of something, and the answer to it: nothing that only moderators know. */
export default function Answer() {
  const { title, text, language, shownName, publishedAt, node, answer, files, dueAt, urgency } =
    useLoaderData<typeof loader>();
  const { inbox } = useTexts();
  const { entry, answers } = inbox;
  const own = useLanguage();
  const href = useHref();
  return (
    <StaffPage title={title} crumbs={[{ path: list, label: answers.title }]}>
      <p>{answer === null ? <DueMark urgency={urgency} dueAt={dueAt} /> : answers.done}</p>
      <Section title={entry.text}>
        <p className="judged-text" lang={language}>
          {text}
        </p>
        <dl className="record">
          <div>
            <dt>{entry.from}</dt>
            <dd>{shownName ?? entry.unnamed}</dd>
          </div>
          <div>
            <dt>{entry.node}</dt>
            <dd>
              <a lang="da" href={href(node.path)}>
                {node.title}
              </a>
            </dd>
          </div>
          <div>
            <dt>{answers.published}</dt>
            <dd>{formatMoment(publishedAt, own)}</dd>
          </div>
        </dl>
        {files.length > 0 && (
          <>
            <h3>{entry.files}</h3>
            <AttachedFiles files={files} />
          </>
        )}
      </Section>
      <AnswerForm answer={answer} mayAnswer />
    </StaffPage>
  );
}
