import type { ReactNode } from 'react';
import { capitalised, formatClock, formatFullDay, formatWeekdayMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { hasSlots } from '../vocabulary';
import { sayAfterwards } from '../models/say-model';
import type { PublicSession } from '../finding/find-public-session.server';

/**
 * When and where, how one gets in, and what it concerns.
 * @param props.sdgs the UN goals that it serves; null: none
 */
export function SessionFacts({ session, sdgs }: { session: PublicSession; sdgs: ReactNode }) {
  const allTexts = useTexts();
  const { dialogue, dialogueFinding } = allTexts;
  const texts = dialogueFinding.page;
  const language = useLanguage();
  const href = useHref();
  const { startsAt, endsAt, closesAt, materialsBy, place, area, committee, nodes, onHoliday } =
    session;
  const isToCome = session.standing === 'open' || session.standing === 'waiting_list';
  const afterwards = sayAfterwards(session.rules, session.format, allTexts);
  return (
    <section className="section" aria-label={texts.facts}>
      <dl className="facts across">
        <Fact name={texts.when}>
          <time dateTime={startsAt}>
            {capitalised(formatFullDay(startsAt, language), language)}
          </time>
          , {formatClock(startsAt, language)}–{formatClock(endsAt, language)}
        </Fact>
        {isToCome && (
          <Fact name={texts.closesAt}>
            <time dateTime={closesAt}>{formatWeekdayMoment(closesAt, language)}</time>
            {onHoliday.closesAt && ` ${texts.onHoliday}`}
          </Fact>
        )}
        {isToCome && hasSlots(session.format) && materialsBy !== closesAt && (
          <Fact name={texts.materialsBy}>
            <time dateTime={materialsBy}>{formatWeekdayMoment(materialsBy, language)}</time>
            {onHoliday.materialsBy && ` ${texts.onHoliday}`}
          </Fact>
        )}
        {place !== null && (
          <Fact name={texts.where}>
            <span lang="da">{place}</span>
          </Fact>
        )}
        {session.hasRemote && (
          <Fact name={texts.remote}>
            {session.remoteUrl === null ? (
              texts.remoteOnRequest
            ) : (
              <a href={session.remoteUrl}>{texts.remoteLink}</a>
            )}
          </Fact>
        )}
        {(session.access.length > 0 || session.accessNote !== null) && (
          <div>
            <dt>{texts.access}</dt>
            {session.access.map((one) => (
              <dd key={one}>{dialogue.access[one]}</dd>
            ))}
            {session.accessNote !== null && <dd lang="da">{session.accessNote}</dd>}
          </div>
        )}
        <Fact name={texts.area}>
          {area === null ? dialogueFinding.row.allAreas : <span lang="da">{area.name}</span>}
        </Fact>
        <Fact name={texts.committee}>
          <a lang="da" href={href(`/udvalg/${committee.slug}`)}>
            {committee.name}
          </a>
          {committee.successor && (
            <>
              {' – '}
              <a href={href(`/udvalg/${committee.successor.slug}`)}>
                {texts.successor(committee.successor.name)}
              </a>
            </>
          )}
        </Fact>
        {isToCome && <Fact name={afterwards.heading}>{afterwards.text}</Fact>}
        {(nodes.length > 0 || sdgs) && (
          <div className="is-wide">
            <dt>{texts.about}</dt>
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
