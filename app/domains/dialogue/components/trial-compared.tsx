import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { BarTable } from '~/ui/bar-table';
import { Section } from '~/ui/page';
import { ScrolledTable } from '~/ui/scrolled-table';
import type { TrialOf } from '../trial/read-trial.server';
import { promisedOf } from './trial-follow-ups';
import { inHours, useWorthwhile } from './trial-overview';

/** The committees side by side: drawn by what they were asked for, and with what tells most of each. */
export function TrialCompared({ year, trials }: { year: number; trials: TrialOf[] }) {
  const { page } = useTexts().dialogueTrial;
  const { compared, columns } = page;
  return (
    <Section title={compared.heading} id="sammenlign">
      <BarTable
        caption={compared.lead(year)}
        of={columns.committee}
        count={columns.requests}
        also={columns.accepted}
        rows={trials.flatMap(({ name, figures }) =>
          name === null
            ? []
            : { label: name, lang: 'da', count: figures.requests, also: figures.accepted },
        )}
      />
      <ScrolledTable label={compared.caption} keepsNames>
        <table className="data-table">
          <caption>{compared.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.committee}</th>
              <th scope="col">{columns.medianDays}</th>
              <th scope="col">{columns.held}</th>
              <th scope="col">{columns.hours}</th>
              <th scope="col">{columns.kept}</th>
              <th scope="col">{columns.grade}</th>
            </tr>
          </thead>
          <tbody>
            {trials.map((trial) => (
              <Compared key={trial.name ?? ''} trial={trial} />
            ))}
          </tbody>
        </table>
      </ScrolledTable>
    </Section>
  );
}

function Compared({ trial: { name, figures } }: { trial: TrialOf }) {
  const { page } = useTexts().dialogueTrial;
  const { columns } = page;
  const language = useLanguage();
  const { medianDays, minutes, sessions, followUps } = figures;
  const number = (value: number | null) =>
    value === null ? page.noneYet : formatNumber(value, language);
  const promised = promisedOf(followUps);
  const cells: [string, string][] = [
    [columns.medianDays, number(medianDays)],
    [columns.held, number(sessions.held)],
    [columns.hours, number(minutes === null ? null : inHours(minutes))],
    [columns.kept, promised === 0 ? page.nothingPromised : page.keptOf(followUps.kept, promised)],
    [columns.grade, useWorthwhile(figures)],
  ];
  return (
    <tr>
      <th scope="row" lang={name === null ? undefined : 'da'}>
        {name ?? page.all}
      </th>
      {cells.map(([label, value]) => (
        <td key={label}>{value}</td>
      ))}
    </tr>
  );
}
