import { useLoaderData } from '@remix-run/react';
import { Envelope, Paper } from '~/domains/identity/components/paper';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { findRecipient } from '~/domains/identity/letter/find-recipient.server';
import { readAnswerLetter } from '~/domains/questions/answering/read-answer-letter.server';
import { answerWorkPath } from '~/domains/questions/rules/showing';
import { formatDay } from '~/i18n/format';
import { useHref, useTexts } from '~/i18n/texts';
import { textsIn } from '~/i18n/texts-of-language';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { Paragraphs } from '~/ui/paragraphs';

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionAnswers.letter.title,
  description: texts.questionAnswers.letter.description,
}));

export const loader = staffRoute({ roles: ['council_secretariat'] }, async (ctx, { params }) => {
  const { authorId, answer, language, topic } = await readAnswerLetter(ctx, params.question ?? '');
  const recipient = await findRecipient(ctx, authorId);
  const { letter, mails } = textsIn(language).questionAnswers;
  const { text, answeredBy, receivedAt, correctedAt, publishedAt, recording, promises } = answer;
  return {
    path: answerWorkPath(params.question ?? ''),
    language,
    municipality: ctx.municipality.name,
    day: formatDay(correctedAt ?? publishedAt, language),
    subject: letter.subject(topic),
    greeting: letter.greeting(recipient?.name ?? null),
    before: [
      letter.received(formatDay(receivedAt, language)),
      correctedAt === null ? mails.answered(answeredBy) : mails.corrected(answeredBy),
      mails.inDanish,
    ].filter((words) => words !== ''),
    text,
    after: [
      ...promises.map(({ unit, dueOn, promise }) =>
        mails.promised(unit, formatDay(dueOn, language), promise),
      ),
      ...(recording ? [mails.recording(recording.url)] : []),
    ],
    regards: letter.regards,
    to: recipient?.address ? { name: recipient.name, ...recipient.address } : null,
    hasEmail: recipient?.hasEmail ?? false,
  };
});

/** The answer on paper, in the language of whoever asked, for those whom no mail reaches. */
export default function QuestionLetter() {
  const { language, municipality, day, to, hasEmail, path, ...words } =
    useLoaderData<typeof loader>();
  const { letter, work } = useTexts().questionAnswers;
  const href = useHref();
  return (
    <StaffPage title={letter.title} lead={letter.lead} crumbs={[{ path, label: work.title }]}>
      {hasEmail && <p className="note print-hint">{letter.mailed}</p>}
      {!hasEmail && to === null && <p className="note print-hint">{letter.noAddress}</p>}
      <Paper language={language}>
        {to ? (
          <Envelope to={to} from={municipality} day={day} />
        ) : (
          <p>
            <strong lang="da">{municipality}</strong>
            <br />
            {day}
          </p>
        )}
        <h2>{words.subject}</h2>
        <p>{words.greeting}</p>
        {words.before.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <Paragraphs text={words.text} language="da" />
        {words.after.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p>
          {words.regards}
          <br />
          <span lang="da">{municipality}</span>
        </p>
      </Paper>
      <p className="next-steps">
        <a href={href(path)}>{letter.back}</a>
      </p>
    </StaffPage>
  );
}
