import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { Paragraphs } from '~/ui/paragraphs';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PublicComment } from '../list-comments.server';
import { commentAnchor } from '../rules';

/**
 * Published comments, each with the unit's answer.
 * @param props.pictures shows the files of one
 * @param props.events shows what happened to one
 */
export function CommentList(props: {
  comments: PublicComment[];
  pictures: (of: PublicComment) => ReactNode;
  events: (of: PublicComment) => ReactNode;
}) {
  return (
    <ol className="voices">
      {props.comments.map((one) => (
        <li key={one.id} id={commentAnchor(one.id)}>
          <OneComment comment={one} pictures={props.pictures(one)} events={props.events(one)} />
        </li>
      ))}
    </ol>
  );
}

function OneComment(props: { comment: PublicComment; pictures: ReactNode; events: ReactNode }) {
  const { id, text, language, shownName, publishedAt, answer, events, refusal } = props.comment;
  const { section } = useTexts().comments;
  const shownIn = useLanguage();
  const href = useHref();
  const name = shownName ?? section.nameless;
  const day = formatDay(publishedAt, shownIn);
  return (
    <article aria-label={`${name}, ${day}`}>
      {refusal && (
        <p className="note">
          {section.refused}{' '}
          <strong lang={refusal[shownIn] ? undefined : 'da'}>
            {refusal[shownIn] || refusal.da}
          </strong>
          {'. '}
          {section.refusedWhy}
        </p>
      )}
      <Paragraphs text={text} language={language} />
      {props.pictures}
      <p className="small soft">
        {name} · <time dateTime={publishedAt}>{day}</time> ·{' '}
        <a href={href(`/anmeld/${id}`)} rel="nofollow" aria-label={section.reportLabel(name, day)}>
          {section.report}
        </a>
      </p>
      {answer && (
        <div className="note">
          <p>
            <strong lang={answer.unit === null ? undefined : 'da'}>
              {answer.unit === null ? section.answer : section.answerBy(answer.unit)}
            </strong>{' '}
            <span className="small soft">
              {formatDay(answer.at, shownIn)}
              {answer.changedAt !== null &&
                ` · ${section.changed(formatDay(answer.changedAt, shownIn))}`}
            </span>
          </p>
          {/* Staff write it in Danish, whatever the language of the page. */}
          <div lang="da">
            <Paragraphs text={answer.text} />
          </div>
        </div>
      )}
      {events.length > 1 && (
        <details>
          <summary>{section.path}</summary>
          {props.events}
        </details>
      )}
    </article>
  );
}
