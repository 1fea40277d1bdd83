import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { BarTable } from '~/ui/bar-table';
import { Section } from '~/ui/page';
import type { Figures } from '../answering/read-figures.server';
import { workingDaysToAnswer } from '../rules/answer-due';

/** A year's questions in figures: what became of them, how soon they were answered, and what was kept. */
export function QuestionFigures({ figures }: { figures: Figures }) {
  const texts = useTexts().questionAnswers.figures;
  if (figures.received === 0) return <p>{texts.none}</p>;
  return (
    <>
      <Overview figures={figures} />
      <Outcomes figures={figures} />
      <Timeliness figures={figures} />
      <Promises promises={figures.promises} />
      <Committees committees={figures.committees} />
      <p className="small soft">{texts.about}</p>
    </>
  );
}

function Overview({ figures }: { figures: Figures }) {
  const texts = useTexts().questionAnswers.figures;
  const language = useLanguage();
  const { received, taken, waiting, states, medianDays } = figures;
  const facts = [
    [texts.received, received],
    [texts.taken, taken],
    [texts.answered, states.answered],
    [texts.waiting, waiting],
  ] as const;
  return (
    <Section title={texts.overview}>
      <dl className="facts figures across">
        {facts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(count, language)}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.median}</dt>
          <dd>{medianDays === null ? texts.noMedian : texts.medianDays(medianDays)}</dd>
        </div>
      </dl>
      {medianDays !== null && <p className="small soft">{texts.medianHint}</p>}
    </Section>
  );
}

function Outcomes({ figures }: { figures: Figures }) {
  const texts = useTexts().questionAnswers.figures;
  const language = useLanguage();
  const { outcome, refusals } = texts;
  const { states } = figures;
  return (
    <>
      <Section title={outcome.heading}>
        <BarTable
          caption={outcome.lead(formatNumber(figures.received, language))}
          of={texts.what}
          count={texts.count}
          rows={[
            { label: outcome.answered, count: states.answered },
            { label: outcome.waiting, count: figures.waiting },
            { label: outcome.lapsed, count: states.lapsed },
            { label: outcome.refused, count: states.refused },
            { label: outcome.forwarded, count: states.forwarded },
            { label: outcome.withdrawn, count: states.withdrawn },
          ]}
        />
        <p className="small soft">{outcome.takenHint(figures.taken)}</p>
      </Section>
      {figures.refusals.length > 0 && (
        <Section title={refusals.heading}>
          <BarTable
            of={refusals.ground}
            count={texts.count}
            rows={figures.refusals.map(({ title, count }) => ({ label: title[language], count }))}
          />
        </Section>
      )}
    </>
  );
}

function Timeliness({ figures: { inTime, late, overdue } }: { figures: Figures }) {
  const { time, what, count } = useTexts().questionAnswers.figures;
  return (
    <Section title={time.heading}>
      <p>{time.lead(workingDaysToAnswer)}</p>
      {inTime + late + overdue > 0 && (
        <BarTable
          of={what}
          count={count}
          rows={[
            { label: time.inTime, count: inTime },
            { label: time.late, count: late },
            { label: time.overdue, count: overdue },
          ]}
        />
      )}
    </Section>
  );
}

function Promises({ promises: of }: Pick<Figures, 'promises'>) {
  const { promises, what, count } = useTexts().questionAnswers.figures;
  const isAny = Object.values(of).some((one) => one > 0);
  return (
    <Section title={promises.heading}>
      {isAny ? (
        <BarTable
          of={what}
          count={count}
          rows={[
            { label: promises.kept, count: of.kept },
            { label: promises.keptLate, count: of.keptLate },
            { label: promises.waiting, count: of.waiting },
            { label: promises.overdue, count: of.overdue },
          ]}
        />
      ) : (
        <p>{promises.none}</p>
      )}
    </Section>
  );
}

function Committees({ committees: rows }: Pick<Figures, 'committees'>) {
  const texts = useTexts().questionAnswers.figures;
  const { committees } = texts;
  return (
    <Section title={committees.heading}>
      <BarTable
        of={committees.committee}
        count={texts.received}
        also={texts.answered}
        rows={rows.map(({ name, received, answered }) => ({
          label: name ?? committees.whole,
          lang: name === null ? undefined : 'da',
          count: received,
          also: answered,
        }))}
      />
    </Section>
  );
}
