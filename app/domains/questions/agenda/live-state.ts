import type { PublicMeeting, SpeakingNow } from './read-public-meeting.server';

/** What of a meeting changes while it is shown live; also what its page asks the server for now and then. */
export type LiveState = Pick<PublicMeeting, 'questions' | 'publishedAt' | 'endedAt'> & {
  speaking: SpeakingNow | null;
};

export function liveStateOf({ questions, publishedAt, endedAt, speaking }: LiveState): LiveState {
  return { questions, publishedAt, endedAt, speaking };
}

/** Seconds after which a page without a script fetches itself anew. */
export const refreshSeconds = 20;

/** Whether there is something to follow. */
export function isLive({ publishedAt, endedAt }: LiveState): boolean {
  return publishedAt !== null && endedAt === null;
}
