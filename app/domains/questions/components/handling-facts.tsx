import type { ReactNode } from 'react';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import type { QuestionForStaff } from '../handling/find-for-staff.server';

/** Something that is known of a question; nothing where it is not. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/**
 * Where a question is, by which rules and deadline it was judged, and what it is about.
 * @param props.sdgs the UN goals that it names; null: none
 */
export function HandlingFacts(props: { question: QuestionForStaff; sdgs: ReactNode }) {
  const { page, states } = useTexts().questionHandling;
  const language = useLanguage();
  const href = useHref();
  const { question } = props;
  const { deadlineAt, concerns, unit } = question;
  return (
    <Section title={page.facts}>
      <dl className="record">
        <Fact label={page.state}>
          {states[question.state]}
          {question.isHidden && `, ${page.hidden}`}
        </Fact>
        <Fact label={page.received}>{formatMoment(question.receivedAt, language)}</Fact>
        <Fact label={page.deadline}>
          {deadlineAt === null ? page.noDeadline : formatMoment(deadlineAt, language)}
        </Fact>
        <Fact label={page.rules}>{page.rulesVersion(question.rulesVersion)}</Fact>
        <Fact label={page.meeting}>
          <Meeting meeting={question.meeting} />
        </Fact>
        <Fact label={page.unit}>{unit === null ? page.noUnit : unit.name}</Fact>
        <Fact label={page.reads}>
          <Reads question={question} />
        </Fact>
        <Fact label={page.forwardedTo}>{question.forwardedTo}</Fact>
        <Fact label={page.place}>{question.place}</Fact>
        <Fact label={page.committee}>
          {concerns.committee && (
            <a lang="da" href={href(concerns.committee.path)}>
              {concerns.committee.name}
            </a>
          )}
        </Fact>
        <Fact label={page.about}>
          {concerns.nodes.length === 0
            ? null
            : concerns.nodes.map(({ title, path }) => (
                <span key={path} className="line" lang="da">
                  <a href={href(path)}>{title}</a>
                </span>
              ))}
        </Fact>
        <Fact label={page.sdgs}>{props.sdgs}</Fact>
      </dl>
    </Section>
  );
}

function Meeting({ meeting }: Pick<QuestionForStaff, 'meeting'>) {
  const { page } = useTexts().questionHandling;
  const language = useLanguage();
  if (meeting === null) return page.noMeeting;
  return (
    <>
      {[
        formatMoment(meeting.startsAt, language),
        meeting.place,
        meeting.isCancelled && page.cancelled,
        meeting.isFrozen && page.frozen,
      ]
        .filter(Boolean)
        .join(', ')}
      {meeting.agendaUrl !== null && (
        <>
          {' · '}
          <a href={meeting.agendaUrl}>{page.agenda}</a>
        </>
      )}
    </>
  );
}

function Reads({ question }: { question: QuestionForStaff }) {
  const { page } = useTexts().questionHandling;
  const href = useHref();
  if (!question.isPublishable) return page.readsNo;
  if (!question.isShown) return question.isHidden ? page.hidden : page.readsNotYet;
  return (
    <>
      {page.readsYes} · <a href={href(question.publicPath)}>{page.readPublic}</a>
    </>
  );
}

/** Who asks, what they need, and how they are reached: for whoever calls them up, or answers them. */
export function HandlingAsker({ asker }: { asker: NonNullable<QuestionForStaff['asker']> }) {
  const { asker: texts } = useTexts().questionHandling.page;
  const { name, shownName, asking, askedWith } = asker;
  return (
    <Section title={texts.heading}>
      <dl className="record">
        <Fact label={texts.name}>
          {asker.isProtected ? texts.protected : (name ?? texts.unknown)}
        </Fact>
        <Fact label={texts.shown}>{shownName ?? texts.shownNot}</Fact>
        <Fact label={texts.asking}>
          {askedWith === null ? texts.kinds[asking] : `${texts.kinds[asking]}: ${askedWith}`}
        </Fact>
        <Fact label={texts.contact}>
          {asker.isHeardByMail ? texts.byMail : texts.noMail}
          {asker.isHelped && `. ${texts.helped}`}
        </Fact>
        <Fact label={texts.needs}>{asker.needs ?? texts.noNeeds}</Fact>
      </dl>
    </Section>
  );
}
