import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { PublicQuestion } from '../finding/find-question.server';

/**
 * Who asks, when it came, where it goes and what it concerns.
 * @param props.sdgs the UN goals that it serves; null: none
 */
export function QuestionFacts({ question, sdgs }: { question: PublicQuestion; sdgs: ReactNode }) {
  const { questionArchive: texts } = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { state, shownName, receivedAt, meeting, committee, forwardedTo, nodes } = question;
  return (
    <section className="section" aria-label={texts.page.facts}>
      <dl className="facts across">
        <Fact name={texts.page.state}>{texts.states[state]}</Fact>
        <Fact name={texts.page.who}>{shownName ?? texts.nameless}</Fact>
        <Fact name={texts.page.received}>
          <time dateTime={receivedAt}>{formatDay(receivedAt, language)}</time>
        </Fact>
        {meeting && (
          <Fact name={texts.page.meeting}>
            <a href={href(`/spoergsmaal/moeder/${meeting.id}`)}>
              <time dateTime={meeting.day}>{formatDay(meeting.day, language)}</time>
            </a>
            {meeting.isCancelled && ` ${texts.page.cancelled}`}
            <Elsewhere address={meeting.agendaUrl} label={texts.page.agenda} />
            <Elsewhere address={meeting.minutesUrl} label={texts.page.minutes} />
          </Fact>
        )}
        {committee && (
          <Fact name={texts.page.committee}>
            <a lang="da" href={href(`/udvalg/${committee.slug}`)}>
              {committee.name}
            </a>
          </Fact>
        )}
        {forwardedTo && <Fact name={texts.page.forwardedTo}>{forwardedTo}</Fact>}
        {(nodes.length > 0 || sdgs) && (
          <div className="is-wide">
            <dt>{texts.page.nodes}</dt>
            {nodes.map((node) => (
              <dd key={node.id} lang="da">
                <a href={href(node.path)}>{node.title}</a>
                {node.planTitle !== node.title && <span className="soft"> – {node.planTitle}</span>}
              </dd>
            ))}
            {sdgs && <dd>{sdgs}</dd>}
          </div>
        )}
      </dl>
    </section>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Elsewhere({ address, label }: { address: string | null; label: string }) {
  if (address === null) return null;
  return (
    <>
      {' · '}
      <a href={address}>{label}</a>
    </>
  );
}
