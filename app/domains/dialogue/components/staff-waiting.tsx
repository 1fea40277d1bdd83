import type { ReactNode } from 'react';
import { formatDay, formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { WaitingBooking } from '../screening/list-waiting.server';

type Waiting = { decisions: WaitingBooking[]; secondLooks: WaitingBooking[] };

/** Who waits for somebody to say whether they are heard, and until when; and whose refusal is to be looked at again. */
export function StaffWaiting({ waiting }: { waiting: Waiting }) {
  const { decide, secondLooks } = useTexts().dialogueStaff;
  const language = useLanguage();
  return (
    <>
      <Section title={decide.heading(waiting.decisions.length)} id="venter">
        <p>{waiting.decisions.length === 0 ? decide.none : decide.lead}</p>
        <ul className="link-list">
          {waiting.decisions.map((one) => (
            <Row key={one.id} booking={one}>
              {decide.received(formatDay(one.receivedAt, language))}.{' '}
              {one.sessionStartsAt !== null &&
                decide.before(formatMoment(one.sessionStartsAt, language))}
            </Row>
          ))}
        </ul>
      </Section>
      {waiting.secondLooks.length > 0 && (
        <Section title={secondLooks.heading} id="igen">
          <p>{secondLooks.lead}</p>
          <ul className="link-list">
            {waiting.secondLooks.map((one) => (
              <Row key={one.id} booking={one}>
                {one.secondLookAt !== null &&
                  `${secondLooks.asked(formatDay(one.secondLookAt, language))}. `}
                {one.isOwnDecision && secondLooks.own}
              </Row>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Row({ booking, children }: { booking: WaitingBooking; children: ReactNode }) {
  const { decide } = useTexts().dialogueStaff;
  const href = useHref();
  const { path, topic, language, committee } = booking;
  return (
    <li>
      <a className="title" lang={topic === null ? undefined : language} href={href(path)}>
        {topic ?? decide.untitled}
      </a>
      <p lang="da">{committee}</p>
      <p className="small soft">{children}</p>
    </li>
  );
}
