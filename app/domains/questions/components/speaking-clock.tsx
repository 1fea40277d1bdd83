import { useTexts } from '~/i18n/texts';
import { readClock } from '~/platform/clock';
import { TurnClock } from '~/ui/turn-clock';
import type { SpeakingNow } from '../agenda/read-public-meeting.server';

/** How much of a turn is left. @see TurnClock */
export function SpeakingClock(props: {
  speaking: SpeakingNow;
  serverNow: string;
  ahead?: number | null;
}) {
  const { clock } = useTexts().questionAgenda;
  const { since, endsAt } = props.speaking;
  return (
    <TurnClock
      since={since}
      endsAt={endsAt}
      serverNow={props.serverNow}
      ahead={props.ahead}
      words={clock}
      readClock={readClock}
    />
  );
}
