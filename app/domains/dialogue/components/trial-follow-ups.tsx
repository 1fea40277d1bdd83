import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { ScrolledTable } from '~/ui/scrolled-table';
import type { TrialFigures } from '../rules/figures';
import type { TrialOf } from '../trial/read-trial.server';
import type { LedTo } from '../trial/what-follow-ups-led-to.server';
import { FollowUpList } from './follow-up-list';
import { TrialFold } from './trial-fold';

const states = ['kept', 'open', 'overdue', 'notKept'] as const;

/** How much a committee has promised to see to. */
export function promisedOf(followUps: TrialFigures['followUps']): number {
  return states.reduce((sum, state) => sum + followUps[state], 0);
}

/** What was promised came to: of each committee in numbers, and of the chosen one in words. */
export function TrialFollowUps(props: {
  trials: TrialOf[];
  /** Null: all together, or nothing that one may read. */
  ledTo: LedTo[] | null;
}) {
  const { page } = useTexts().dialogueTrial;
  const { followUps: texts } = page;
  const language = useLanguage();
  const trials = props.trials.filter(({ figures }) => promisedOf(figures.followUps) > 0);
  return (
    <TrialFold title={texts.heading} id="opfoelgning" isOpen>
      {trials.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          {props.ledTo === null ? <p>{texts.chooseOne}</p> : <InWords ledTo={props.ledTo} />}
          <ScrolledTable label={texts.caption} keepsNames>
            <table className="data-table">
              <caption>{texts.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{page.columns.committee}</th>
                  {states.map((state) => (
                    <th scope="col" key={state}>
                      {texts[state]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {trials.map(({ name, figures }) => (
                  <tr key={name ?? ''}>
                    <th scope="row" lang={name === null ? undefined : 'da'}>
                      {name ?? page.all}
                    </th>
                    {states.map((state) => (
                      <td key={state}>{formatNumber(figures.followUps[state], language)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrolledTable>
        </>
      )}
    </TrialFold>
  );
}

function InWords({ ledTo }: { ledTo: LedTo[] }) {
  const { followUps: texts } = useTexts().dialogueTrial.page;
  return ledTo.length === 0 ? <p>{texts.none}</p> : <FollowUpList of={ledTo} />;
}
