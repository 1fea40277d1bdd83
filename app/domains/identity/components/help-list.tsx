import { formatMoment, formatPeriod } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { HelpGiven } from '../desk';

/** When and how a citizen was helped, and with what. By whom is not said. */
export function HelpList(props: { language: Language; help: HelpGiven[] }) {
  const { language } = props;
  const { desk } = textsIn(language);
  const when = ({ startedAt, endedAt }: HelpGiven) =>
    endedAt === null
      ? desk.help.since(formatMoment(startedAt, language))
      : formatPeriod(startedAt, endedAt, language);
  return (
    <ul className="bullet-list">
      {props.help.map((one) => (
        <li key={one.startedAt}>
          {desk.channels[one.channel]}, {when(one)}
          {one.done.length > 0 && (
            <ul>
              {one.done.map((action) => (
                <li key={action}>{desk.help.with[action]}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
