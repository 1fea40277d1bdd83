import { formatFullMoment, formatWeekdayMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { Model } from '../model';
import type { MeetCommittee as Meeting, NextSession } from '../models/meet-committee.server';
import { sayModel, shortRules } from '../models/say-model';
import { sessionPath } from '../paths';
import { CommitteeWords, ModelInWords } from './model-in-words';

/** On a committee's page: how one meets it, in short, and when one can next. */
export function MeetCommittee(props: {
  meeting: Meeting;
  /** Whether its sessions are made up. */
  isDemo: boolean;
}) {
  const { meeting } = props;
  const { meet } = useTexts().dialogueModels;
  return (
    <Section title={meet.title} id="dialog">
      {meeting.is === 'ended' ? (
        <Ended successor={meeting.successor} />
      ) : (
        <>
          <InShort rules={meeting.rules} />
          <NextSessions sessions={meeting.sessions} isDemo={props.isDemo} />
        </>
      )}
    </Section>
  );
}

function Ended({ successor }: Pick<Extract<Meeting, { is: 'ended' }>, 'successor'>) {
  const { meet } = useTexts().dialogueModels;
  const href = useHref();
  if (successor === null) return <p>{meet.endedWithout}</p>;
  return (
    <p>
      {meet.ended}{' '}
      <a lang="da" href={href(`/udvalg/${successor.slug}#dialog`)}>
        {successor.name}
      </a>
    </p>
  );
}

function InShort({ rules }: { rules: Model }) {
  const texts = useTexts();
  const { assumed, meet } = texts.dialogueModels;
  const said = sayModel(rules, texts).flatMap((part) => part.rules);
  const inShort = said.filter(({ rule }) => shortRules.some((one) => one === rule));
  return (
    <>
      <CommitteeWords words={rules.words} />
      <ul className="bullet-list">
        {rules.formats.map((format) => (
          <li key={format}>
            <strong>{texts.dialogue.formats[format].name}.</strong>{' '}
            {texts.dialogue.formats[format].what}
          </li>
        ))}
      </ul>
      <dl className="facts rules-in-words">
        {inShort.map(({ rule, heading, text }) => (
          <div key={rule}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {inShort.some(({ isAssumed }) => isAssumed) && <p className="small soft">{assumed}</p>}
      <details>
        <summary>{meet.allRules}</summary>
        <ModelInWords rules={{ ...rules, words: null }} heading="h3" />
      </details>
    </>
  );
}

function NextSessions(props: { sessions: NextSession[]; isDemo: boolean }) {
  const { meet } = useTexts().dialogueModels;
  const href = useHref();
  return (
    <>
      <h3>{meet.sessions}</h3>
      {props.sessions.length === 0 ? (
        <p>{meet.none}</p>
      ) : (
        <>
          {props.isDemo && <p className="note">{meet.demo}</p>}
          <ul className="link-list">
            {props.sessions.map((session) => (
              <Session key={session.slug} session={session} />
            ))}
          </ul>
        </>
      )}
      <p className="next-steps">
        <a href={href('/dialog')}>{meet.all}</a>
      </p>
    </>
  );
}

function Session({ session }: { session: NextSession }) {
  const { dialogue, dialogueModels } = useTexts();
  const { meet } = dialogueModels;
  const language = useLanguage();
  const href = useHref();
  const { slug, format, title, startsAt, closesAt, isOpen, isCancelled } = session;
  return (
    <li>
      <p>
        <a href={href(sessionPath(slug))}>{formatFullMoment(startsAt, language)}</a>
        {isCancelled && <span className="tag"> {meet.cancelled}</span>}
      </p>
      <p className="small">
        {dialogue.formats[format].name}
        {title !== null && (
          <>
            : <span lang="da">{title}</span>
          </>
        )}
        {!isCancelled && (
          <>
            {'. '}
            {isOpen ? meet.open(formatWeekdayMoment(closesAt, language)) : meet.closed}
          </>
        )}
      </p>
    </li>
  );
}
