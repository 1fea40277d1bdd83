import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { listQuestionsForStaff } from '../handling/list-for-staff.server';
import { staffQuestionPath } from '../rules/showing';

type Row = Awaited<ReturnType<typeof listQuestionsForStaff>>['questions'][number];

/** A question in the staff's list: what it is about, where it is, and what to do next. */
export function HandlingRow({ question, due }: { question: Row; due: ReactNode }) {
  const { list, states } = useTexts().questionHandling;
  const language = useLanguage();
  const href = useHref();
  const { next, meetingStartsAt, committee, unit } = question;
  return (
    <li>
      <p>
        <span className="due-mark">{states[question.state]}</span> {due}
      </p>
      <a className="title" lang={question.language} href={href(staffQuestionPath(question.id))}>
        {question.topic ?? '–'}
      </a>
      {next !== null && <p>{list.next[next]}</p>}
      <p className="small soft">
        {[
          list.received(formatDay(question.receivedAt, language)),
          meetingStartsAt !== null && list.meeting(formatDay(meetingStartsAt, language)),
          committee,
          unit !== null && list.unit(unit),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
