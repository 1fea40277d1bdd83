import { useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { answerWorkForm } from '~/domains/questions/answering/forms';
import { readAnswerWork } from '~/domains/questions/answering/read-answer-work.server';
import { AnswerWork } from '~/domains/questions/components/answer-work';
import { answeringStaff } from '~/domains/questions/roles';
import { staffQuestionPath } from '~/domains/questions/rules/showing';
import { useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { actOnAnswer } from './act-on-answer.server';

export const meta = pageMeta<Awaited<ReturnType<typeof loader>>>(({ texts, data }) => ({
  title: `${texts.questionAnswers.work.title}: ${data.question.topic}`,
  description: texts.questionAnswers.work.description,
}));

export const loader = staffRoute({ roles: answeringStaff }, (ctx, { params }) =>
  readAnswerWork(ctx, params.question ?? ''),
);

export const action = staffAction(
  { roles: answeringStaff, form: answerWorkForm },
  (ctx, { form, params }) => actOnAnswer(ctx, { questionId: params.question ?? '', form }),
);

/** The answer to a question, from the first draft to what was promised and kept. */
export default function QuestionAnswer() {
  const work = useLoaderData<typeof loader>();
  const { questionAnswers, questionHandling } = useTexts();
  const { work: texts } = questionAnswers;
  const { list } = questionHandling;
  const { question } = work;
  const crumbs = [
    { path: '/medarbejder/spoergsmaal', label: list.title },
    { path: staffQuestionPath(question.id), label: texts.question },
  ];
  return (
    <StaffPage title={question.topic} kicker={texts.title} crumbs={crumbs}>
      <Section title={texts.question}>
        <div className="judged-text">
          <Paragraphs text={question.text} language={question.language} />
        </div>
        <p className="small soft">{question.isShown ? texts.shown : texts.notShown}</p>
      </Section>
      <AnswerWork work={work} />
    </StaffPage>
  );
}
