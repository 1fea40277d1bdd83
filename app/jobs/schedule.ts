import { askForScans } from '~/domains/files/ask-for-scans.server';
import { remindOfDialogue } from '~/domains/dialogue/follow-ups/remind-owners.server';
import { forgetBookings } from '~/domains/dialogue/booking/forget-bookings.server';
import { keepUpWithSessions } from '~/domains/dialogue/sessions/keep-up.server';
import { forgetComments } from '~/domains/comments/forget-comments.server';
import { remindBookers } from '~/domains/dialogue/booking/remind.server';
import { remindDeciders } from '~/domains/dialogue/screening/remind-deciders.server';
import { forgetUnattached } from '~/domains/files/forget-unattached.server';
import { sealEvents } from '~/domains/audit/seal-events.server';
import { forgetExpired } from '~/domains/identity/forget-expired.server';
import { forgetNotices } from '~/domains/moderation/forget-notices.server';
import { remindModerators } from '~/domains/notifications/remind-moderators.server';
import { handOverLetters } from '~/domains/moderation/letters/hand-over-letters.server';
import type { LetterPost } from '~/domains/moderation/letters/letter-post.server';
import { forgetReplies } from '~/domains/dialogue/trial/forget-replies.server';
import { askForReplies } from '~/domains/dialogue/trial/ask-for-replies.server';
import { collectDigests } from '~/domains/notifications/collect-digests.server';
import { tellAgain } from '~/domains/notifications/tell-again.server';
import { tidyMails } from '~/domains/notifications/tidy-mails.server';
import { remindFollowUps } from '~/domains/questions/answering/remind-follow-ups.server';
import { listPlans } from '~/domains/plans/queries/plan-list.server';
import { refreshSearch } from '~/domains/plans/refresh-search.server';
import { keepUpWithMeetings } from '~/domains/questions/meetings/follow-meetings.server';
import { forgetQuestions } from '~/domains/questions/asking/forget-questions.server';
import { settleDuePools } from '~/domains/seats/index.server';
import type { Context } from '~/platform/context.server';
import type { Scanner } from '~/platform/scanner.server';
import type { Storage } from '~/platform/storage/storage';
import type { TaskContext } from './tasks';

/** What is done again and again, and when (cron, in UTC): for each municipality, or once for them all. */
export const schedule: Job[] = [
  {
    name: 'refresh-search',
    cron: '15 2 * * *',
    run: async (ctx) => {
      for (const plan of await listPlans(ctx)) await refreshSearch(ctx, plan.slug);
    },
  },
  { name: 'forget-expired', cron: '45 2 * * *', run: forgetExpired },
  { name: 'forget-files', cron: '0 3 * * *', run: forgetUnattached },
  { name: 'forget-comments', cron: '20 3 * * *', run: forgetComments },
  { name: 'forget-questions', cron: '25 3 * * *', run: forgetQuestions },
  { name: 'forget-bookings', cron: '35 3 * * *', run: forgetBookings },
  { name: 'forget-replies', cron: '40 3 * * *', run: forgetReplies },
  { name: 'scan-files', cron: '30 3 * * *', run: askForScans },
  { name: 'forget-notices', cron: '50 2 * * *', run: forgetNotices },
  { name: 'hand-over-letters', cron: '*/5 * * * *', run: handOverLetters },
  { name: 'tidy-mails', cron: '55 2 * * *', run: tidyMails },
  // Half past six in Denmark is one of these; which of them, and on which day, the verb knows.
  { name: 'collect-digests', cron: '30 4,5 * * *', run: collectDigests },
  // Half past seven in Denmark, or half past six.
  { name: 'remind-moderators', cron: '30 5 * * *', run: remindModerators },
  { name: 'remind-follow-ups', cron: '40 5 * * *', run: remindFollowUps },
  { name: 'remind-of-dialogue-follow-ups', cron: '45 5 * * *', run: remindOfDialogue },
  { name: 'ask-for-replies', cron: '50 5 * * *', run: askForReplies },
  { name: 'tell-again', cron: '5 3 * * *', runOnce: tellAgain },
  // Their verbs and the command do it at once; this mends what was interrupted.
  { name: 'keep-up-with-meetings', cron: '10 * * * *', run: keepUpWithMeetings },
  { name: 'keep-up-with-sessions', cron: '*/5 * * * *', run: keepUpWithSessions },
  { name: 'remind-bookers', cron: '20 * * * *', run: remindBookers },
  { name: 'remind-deciders', cron: '35 5 * * *', run: remindDeciders },
  { name: 'settle-seats', cron: '*/3 * * * *', run: settleDuePools },
  {
    name: 'seal-audit',
    cron: '*/5 * * * *',
    runOnce: async (ctx) => {
      await sealEvents(ctx);
    },
  },
];

/** Doing it twice, late or after being killed in the middle must end the same. */
export type Job = { name: string; cron: string } & (
  | {
      /** For each municipality. */
      run: (
        ctx: Context & {
          origin: string;
          storage: Storage;
          scanner: Scanner | null;
          letters: LetterPost | null;
        },
      ) => Promise<void>;
    }
  | { runOnce: (ctx: Omit<TaskContext, 'isLastAttempt'>) => Promise<void> }
);
