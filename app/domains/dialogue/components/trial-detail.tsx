import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { BarTable } from '~/ui/bar-table';
import type { TrialFigures } from '../rules/figures';
import { formats } from '../vocabulary';
import { TrialFold } from './trial-fold';

type Ground = { code: string; title: { da: string; en?: string; de?: string } };

/** What became of a year's requests and sessions, of one committee or of all together. */
export function TrialDetail(props: {
  figures: TrialFigures;
  grounds: Pick<Ground, 'code' | 'title'>[];
}) {
  const { figures } = props;
  return (
    <>
      <Outcomes figures={figures} grounds={props.grounds} />
      <Attendance figures={figures} />
      <Sessions figures={figures} />
    </>
  );
}

function Outcomes({
  figures,
  grounds,
}: {
  figures: TrialFigures;
  grounds: Pick<Ground, 'code' | 'title'>[];
}) {
  const { page } = useTexts().dialogueTrial;
  const { outcome, refusals } = page;
  const language = useLanguage();
  if (figures.requests === 0) return null;
  return (
    <>
      <TrialFold title={outcome.heading}>
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
      </TrialFold>
      {figures.refusals.length > 0 && (
        <TrialFold title={refusals.heading}>
          <BarTable
            of={refusals.ground}
            count={page.count}
            rows={figures.refusals.map(({ code, count }) => {
              const title = grounds.find((ground) => ground.code === code)?.title;
              return { label: title?.[language] ?? title?.da ?? code, count };
            })}
          />
        </TrialFold>
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
    <TrialFold title={texts.heading}>
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
    </TrialFold>
  );
}

function Sessions({ figures }: { figures: TrialFigures }) {
  const { page } = useTexts().dialogueTrial;
  const { sessions } = page;
  return (
    <TrialFold title={sessions.heading}>
      <BarTable
        of={page.what}
        count={page.count}
        rows={(['held', 'unreported', 'coming', 'cancelled'] as const).map((state) => ({
          label: sessions.states[state],
          count: figures.sessions[state],
        }))}
      />
    </TrialFold>
  );
}
