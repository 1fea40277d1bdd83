import { useLoaderData } from '@remix-run/react';
import { SdgChip } from '~/domains/plans/components/sdg-chip';
import { readAnswer } from '~/domains/questions/answering/read-answer.server';
import { AnswerView } from '~/domains/questions/components/answer-view';
import { QuestionPage } from '~/domains/questions/components/question-page';
import { findPublicQuestion } from '~/domains/questions/finding/find-question.server';
import { findSimilarQuestions } from '~/domains/questions/finding/similar-questions.server';
import { FollowLink } from '~/domains/thread/components/follow-link';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { publicRoute } from '~/platform/route-builders.server';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data: { question } }) => ({
  title: question.topic,
  description: texts.questionArchive.page.description(`${question.topic}. ${question.text}`),
}));

export const loader = publicRoute({}, async (ctx, { params }) => {
  const question = await findPublicQuestion(ctx, params.question ?? '');
  // One more than are shown: it is the most like itself.
  const similar = await findSimilarQuestions(ctx, question, 6);
  return {
    question,
    answer: await readAnswer(ctx, question.id),
    similar: similar.filter(({ id }) => id !== question.id).slice(0, 5),
  };
});

export default function Question() {
  const { question, answer, similar } = useLoaderData<typeof loader>();
  const { plans, questionArchive } = useTexts();
  return (
    <QuestionPage
      question={question}
      similar={similar}
      first={
        <p className="next-steps">
          <FollowLink subjectId={question.id} title={question.topic} />
        </p>
      }
      sdgs={
        question.sdgs.length === 0 ? null : (
          <ul className="chips" aria-label={plans.sdgs}>
            {question.sdgs.map(({ goal, isOwn }) => (
              <li key={goal}>
                <SdgChip
                  goal={goal}
                  inherited={isOwn ? undefined : questionArchive.page.sdgFromPlan}
                />
              </li>
            ))}
          </ul>
        )
      }
      answer={answer && <AnswerView answer={answer} />}
      events={<WhatHappened events={question.events} />}
    />
  );
}
