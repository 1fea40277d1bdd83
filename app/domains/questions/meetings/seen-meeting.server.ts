import type { CouncilMeeting } from '~/domains/municipalities/council-meetings.server';
import { hashOfText } from '~/domains/moderation/index.server';
import type { QuestionTime } from './question-times.server';

/** What a meeting that can be changed is known by, so that nobody undoes by its forms what they have not seen. */
export function seenMeeting(
  meeting: Pick<CouncilMeeting, 'startsAt' | 'endsAt' | 'place' | 'streamUrl'>,
  time: Pick<QuestionTime, 'totalMinutes' | 'pause' | 'isBudget' | 'agendaUrl' | 'minutesUrl'>,
): string {
  const { startsAt, endsAt, place, streamUrl } = meeting;
  const { totalMinutes, pause, isBudget, agendaUrl, minutesUrl } = time;
  const moments = [startsAt, endsAt].map((at) => at && Date.parse(at));
  return hashOfText(
    JSON.stringify([
      ...[...moments, place, streamUrl],
      ...[totalMinutes, pause, isBudget, agendaUrl, minutesUrl],
    ]),
  );
}
