import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { ListedQuestion } from '../finding/list-questions.server';

type Listed = Pick<
  ListedQuestion,
  | 'id'
  | 'path'
  | 'topic'
  | 'language'
  | 'state'
  | 'shownName'
  | 'receivedAt'
  | 'meeting'
  | 'committee'
>;

/** Questions that everyone reads: what each is about, where it is, who asked it and when. */
export function QuestionList(props: { questions: Listed[] }) {
  const { questionArchive: texts } = useTexts();
  const language = useLanguage();
  const href = useHref();
  return (
    <ul className="link-list">
      {props.questions.map((one) => (
        <li key={one.id}>
          <a className="title" lang={one.language} href={href(one.path)}>
            {one.topic}
          </a>
          <p className="small soft">
            <span className={one.state === 'answered' ? 'tag is-on' : 'tag'}>
              {texts.states[one.state]}
            </span>{' '}
            {texts.askedBy(one.shownName ?? texts.nameless, formatDay(one.receivedAt, language))}
            {one.meeting && ` · ${texts.atMeeting(formatDay(one.meeting.day, language))}`}
            {one.committee && (
              <>
                {' · '}
                <span lang="da">{one.committee.name}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
