import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { BarTable } from '~/ui/bar-table';
import { Section } from '~/ui/page';
import type { TrialFigures } from '../rules/figures';
import { formats } from '../vocabulary';

type Ground = { code: string; title: { da: string; en?: string; de?: string } };

/** A year of one committee's trial, or of all together, in figures. */
export function TrialDetail(props: {
  name: string;
  year: number;
  figures: TrialFigures;
  grounds: Ground[];
}) {
  const { figures } = props;
  return (
    <>
      <Overview {...props} />
      <Outcomes figures={figures} grounds={props.grounds} />
      <Attendance figures={figures} />
      <SessionsAndFollowUps figures={figures} />
    </>
  );
}

function Overview({ name, year, figures }: Parameters<typeof TrialDetail>[0]) {
  const { page } = useTexts().dialogueTrial;
  const { overview: texts } = page;
  const language = useLanguage();
  const { requests, accepted, medianDays, minutes } = figures;
  const facts = [
    [texts.requests, formatNumber(requests, language)],
    [texts.accepted, formatNumber(accepted, language)],
    [texts.median, medianDays === null ? page.noneYet : texts.days(medianDays)],
    [
      texts.hours,
      minutes === null ? page.noneYet : texts.hoursOf(formatNumber(inHours(minutes), language)),
    ],
  ];
  return (
    <Section title={texts.heading(name, year)}>
      <dl className="facts figures across">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">{texts.hint}</p>
    </Section>
  );
}

/** Hours with one decimal. */
export function inHours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}

function Outcomes({ figures, grounds }: { figures: TrialFigures; grounds: Ground[] }) {
  const { page } = useTexts().dialogueTrial;
  const { outcome, refusals } = page;
  const language = useLanguage();
  if (figures.requests === 0) return null;
  return (
    <>
      <Section title={outcome.heading}>
        <BarTable
          of={page.what}
          count={page.count}
          rows={[
            { label: outcome.accepted, count: figures.accepted },
            { label: outcome.waiting, count: figures.waiting },
            { label: outcome.refused, count: figures.refused },
            { label: outcome.cancelled, count: figures.cancelled },
            { label: outcome.lapsed, count: figures.lapsed },
          ]}
        />
      </Section>
      {figures.refusals.length > 0 && (
        <Section title={refusals.heading}>
          <BarTable
            of={refusals.ground}
            count={page.count}
            rows={figures.refusals.map(({ code, count }) => {
              const title = grounds.find((ground) => ground.code === code)?.title;
              return { label: title?.[language] ?? title?.da ?? code, count };
            })}
          />
        </Section>
      )}
    </>
  );
}

function Attendance({ figures }: { figures: TrialFigures }) {
  const { dialogue, dialogueTrial } = useTexts();
  const { attendance: texts } = dialogueTrial.page;
  const language = useLanguage();
  const known = formats.filter((format) => {
    const { came, absent } = figures.attendance[format];
    return came + absent > 0;
  });
  return (
    <Section title={texts.heading}>
      {known.length === 0 ? (
        <p>{dialogueTrial.page.noneYet}</p>
      ) : (
        <>
          <table className="data-table stacks">
            <thead>
              <tr>
                <th scope="col">{texts.format}</th>
                <th scope="col">{texts.came}</th>
                <th scope="col">{texts.absent}</th>
                <th scope="col">{texts.persons}</th>
              </tr>
            </thead>
            <tbody>
              {known.map((format) => {
                const { came, absent, persons } = figures.attendance[format];
                return (
                  <tr key={format}>
                    <th scope="row">{dialogue.formats[format].name}</th>
                    <td data-label={texts.came}>{formatNumber(came, language)}</td>
                    <td data-label={texts.absent}>{formatNumber(absent, language)}</td>
                    <td data-label={texts.persons}>{formatNumber(persons, language)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <p className="small soft">{texts.hint}</p>
        </>
      )}
    </Section>
  );
}

function SessionsAndFollowUps({ figures }: { figures: TrialFigures }) {
  const { page } = useTexts().dialogueTrial;
  const { followUps: texts, sessions } = page;
  const { open, overdue, kept, notKept } = figures.followUps;
  return (
    <>
      <Section title={sessions.heading}>
        <BarTable
          of={page.what}
          count={page.count}
          rows={(['held', 'unreported', 'coming', 'cancelled'] as const).map((state) => ({
            label: sessions.states[state],
            count: figures.sessions[state],
          }))}
        />
      </Section>
      <Section title={texts.heading}>
        {open + overdue + kept + notKept === 0 ? (
          <p>{texts.none}</p>
        ) : (
          <BarTable
            of={page.what}
            count={page.count}
            rows={[
              { label: texts.kept, count: kept },
              { label: texts.open, count: open },
              { label: texts.overdue, count: overdue },
              { label: texts.notKept, count: notKept },
            ]}
          />
        )}
      </Section>
    </>
  );
}
