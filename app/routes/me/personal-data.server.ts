import { filesData } from '~/domains/files/index.server';
import { identityData } from '~/domains/identity/personal-data.server';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { moderationData } from '~/domains/moderation/index.server';
import { mailData } from '~/domains/notifications/index.server';

/** Every domain that keeps something of people: for Min side, the copy of one's data, and erasing. */
export const personalData: readonly PersonalData[] = [
  identityData,
  mailData,
  moderationData,
  filesData,
];
