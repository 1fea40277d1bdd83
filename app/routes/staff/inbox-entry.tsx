import { useActionData, useLoaderData } from '@remix-run/react';
import { holds } from '~/domains/identity/actor';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { hasEmail } from '~/domains/identity/letter/find-recipient.server';
import { DecisionForm, LostDecision } from '~/domains/moderation/components/decision-form';
import { DueMark } from '~/domains/moderation/components/due-mark';
import { EntryClaim } from '~/domains/moderation/components/entry-claim';
import { Decisions, Notes, Occasion } from '~/domains/moderation/components/entry-history';
import { findEntry, listUsableReasons } from '~/domains/moderation/index.server';
import { moderatingRoles } from '~/domains/moderation/moderating-roles';
import { SdgRow } from '~/domains/plans/components/sdg-chip';
import { QuestionAtEntry } from '~/domains/questions/components/handling-at-entry';
import { ResourceForm } from '~/domains/thread/components/resource-form';
import { resourcesOf } from '~/domains/thread/index.server';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { AnswerForm, Contribution } from './inbox-contribution';
import { actOnEntry } from './act-on-entry.server';
import { entryForm } from './inbox-entry-form';
import { type Contributed, inboxKindOf } from './inbox-kinds.server';

const inboxPath = '/medarbejder/indbakke';

export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(({ texts, data }) => ({
  title: data.entry.title === '' ? texts.inbox.title : data.entry.title,
  description: texts.inbox.entry.description,
}));

export const loader = staffRoute({ roles: moderatingRoles }, async (ctx, { params }) => {
  const { notice, decisionsWhere, ...entry } = await findEntry(ctx, params.entry ?? '');
  const contribution = (await inboxKindOf(entry.subjectKind)?.find(ctx, entry.subjectId)) ?? null;
  return {
    entry,
    // Whoever gave a notice is answered by mail; their address is not for this page.
    notice: notice && {
      explanation: notice.explanation,
      name: notice.name,
      language: notice.language,
      createdAt: notice.createdAt,
    },
    contribution,
    isHeardByMail: contribution !== null && (await hasEmail(ctx, contribution.authorId)),
    possible:
      contribution === null
        ? []
        : decisionsWhere(contribution.standing).filter(
            (decision) => !contribution.neverDecided.includes(decision),
          ),
    reasons: await listUsableReasons(ctx),
    spent: await resourcesOf(ctx, entry.subjectId),
    formKey: crypto.randomUUID(),
    mayAnswer: holds(ctx.actor, 'council_secretariat', 'plan_owner'),
    hasLetter: entry.decisions.some(({ entryId }) => entryId === entry.id),
  };
});

export const action = staffAction(
  { roles: moderatingRoles, form: entryForm },
  async (ctx, { form, params }) =>
    actOnEntry(ctx, { entryId: params.entry ?? '', inboxPath, ...form }),
);

/** All that is known of something that waits, and everything that can be done with it. */
export default function InboxEntry() {
  const data = useLoaderData<typeof loader>();
  const { entry, notice, contribution, possible, reasons, spent } = data;
  const { inbox, thread, questionHandling } = useTexts();
  const href = useHref();
  const answered = useActionData<{ given?: Record<string, string> }>();
  const isSent = answered?.given?.form === 'afgoer';
  // Taken over meanwhile, what was written still stands in its form.
  const hasForm = contribution !== null && possible.length > 0 && (entry.isMine || isSent);
  return (
    <StaffPage
      title={entry.title === '' ? inbox.subjectKinds[entry.subjectKind] : entry.title}
      kicker={inbox.kinds[entry.kind]}
      crumbs={[{ path: inboxPath, label: inbox.title }]}
    >
      {!hasForm && <LostDecision text={entry.text} />}
      <p>
        {entry.closedAt === null ? (
          <DueMark urgency={entry.urgency} dueAt={entry.dueAt} />
        ) : (
          inbox.entry.closed
        )}
      </p>
      <Contribution entry={entry} contribution={contribution} />
      {contribution?.question && <AtEntry question={contribution.question} />}
      <Occasion notice={notice} reconsidered={entry.reconsidered} decisions={entry.decisions} />
      {(entry.closedAt === null || entry.takeOvers.length > 0) && (
        <Section title={entry.closedAt === null ? inbox.entry.work : inbox.entry.worked} id="sagen">
          <EntryClaim entry={entry} />
        </Section>
      )}
      {entry.closedAt === null && !entry.isForAnother && (
        <Section title={inbox.entry.decide} id="afgoerelse">
          {hasForm ? (
            <DecisionForm
              possible={possible}
              reasons={reasons}
              text={entry.text}
              textHash={entry.textHash}
              language={contribution.language}
              isHeardByMail={data.isHeardByMail}
              files={contribution.files}
              words={contribution.question ? questionHandling.decisions : undefined}
            />
          ) : (
            <p>{inbox.entry.claimFirst}</p>
          )}
        </Section>
      )}
      <Decisions decisions={entry.decisions} />
      {data.hasLetter && (
        <p className="next-steps">
          <a href={href(`${inboxPath}/${entry.id}/brev`)}>{inbox.entry.letter}</a>
        </p>
      )}
      {contribution?.isAnsweredHere && (
        <AnswerForm answer={contribution.answer} mayAnswer={data.mayAnswer} />
      )}
      <Notes notes={entry.notes} />
      <Section title={thread.resources.heading} id="forbrug">
        <p>{thread.resources.lead}</p>
        <ResourceForm name="forbrug" spent={spent} formKey={data.formKey} />
      </Section>
    </StaffPage>
  );
}

function AtEntry({ question }: { question: NonNullable<Contributed['question']> }) {
  const { sdgs } = question.concerns;
  return (
    <QuestionAtEntry
      question={question}
      sdgs={sdgs.length === 0 ? null : <SdgRow goals={sdgs} />}
    />
  );
}
