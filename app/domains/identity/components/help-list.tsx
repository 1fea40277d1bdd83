import { formatMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { Channel } from '../desk';

/** When and how a citizen was helped. By whom is not said. */
export function HelpList(props: {
  language: Language;
  help: { startedAt: string; endedAt: string | null; channel: Channel }[];
}) {
  const { language } = props;
  const { desk } = textsIn(language);
  return (
    <ul className="bullet-list">
      {props.help.map(({ startedAt, endedAt, channel }) => (
        <li key={startedAt}>
          {desk.channels[channel]}, {desk.help.since(formatMoment(startedAt, language))}
          {endedAt !== null && ` ${desk.help.until(formatMoment(endedAt, language))}`}
        </li>
      ))}
    </ul>
  );
}
