import { useHref, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { Model } from '../model';
import type { PublicOutcome } from '../finding/list-outcomes.server';
import type { ListedSession } from '../finding/list-sessions.server';
import { sessionsPath } from '../finding/session-query';
import type { HowToMeet } from '../models/meet-committee.server';
import { sayModel, shortRules } from '../models/say-model';
import { CommitteeWords, ModelInWords } from './model-in-words';
import { SessionRows } from './session-rows';
import { OutcomeRows } from './sessions-here';

/** On a committee's page: how one meets it, in short, when one can next, and what came of those who did. */
export function MeetCommittee(props: {
  how: HowToMeet;
  /** The committee's name in its address. */
  slug: string;
  sessions: ListedSession[];
  outcomes: PublicOutcome[];
  /** Whether its sessions are made up. */
  isDemo: boolean;
}) {
  const { how, slug, sessions, outcomes } = props;
  const { dialogueFinding, dialogueModels } = useTexts();
  const { meet } = dialogueModels;
  const href = useHref();
  return (
    <Section title={meet.title} id="dialog">
      <div className="stack">
        {how.is === 'ended' ? <Ended successor={how.successor} /> : <InShort rules={how.rules} />}
        {how.is === 'open' && (
          <>
            <h3>{meet.sessions}</h3>
            {sessions.length === 0 && <p>{meet.none}</p>}
            {sessions.length > 0 && props.isDemo && <p className="note">{meet.demo}</p>}
            {sessions.length > 0 && <SessionRows sessions={sessions} />}
          </>
        )}
        {outcomes.length > 0 && (
          <>
            <h3>{dialogueFinding.here.outcomes}</h3>
            <OutcomeRows outcomes={outcomes} />
          </>
        )}
        <p className="next-steps">
          <a href={href(sessionsPath({ committee: slug }))}>{meet.all}</a>
        </p>
      </div>
    </Section>
  );
}

function Ended({ successor }: Pick<Extract<HowToMeet, { is: 'ended' }>, 'successor'>) {
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
  const { meet } = texts.dialogueModels;
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
      {inShort.some(({ isAssumed }) => isAssumed) && (
        <p className="small soft">{meet.someAssumed}</p>
      )}
      <details>
        <summary>{meet.allRules}</summary>
        <ModelInWords rules={{ ...rules, words: null }} heading="h3" />
      </details>
    </>
  );
}
