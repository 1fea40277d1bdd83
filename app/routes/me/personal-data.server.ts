import { commentData } from '~/domains/comments/personal-data.server';
import { dialogueData } from '~/domains/dialogue/personal-data.server';
import { filesData } from '~/domains/files/index.server';
import { identityData } from '~/domains/identity/personal-data.server';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { moderationData } from '~/domains/moderation/index.server';
import { mailData } from '~/domains/notifications/index.server';
import { seatData } from '~/domains/seats/index.server';
import { questionData } from '~/domains/questions/personal-data.server';
import { threadData } from '~/domains/thread/index.server';

/**
 * Every domain that keeps something of people: for Min side, the copy of one's data, and erasing. What refers
 * to another's rows stands before it.
 */
export const personalData: readonly PersonalData[] = [
  identityData,
  mailData,
  moderationData,
  commentData,
  questionData,
  dialogueData,
  threadData,
  filesData,
  seatData,
];
