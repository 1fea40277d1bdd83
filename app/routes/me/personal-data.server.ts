import { identityData } from '~/domains/identity/personal-data.server';
import type { PersonalData } from '~/domains/identity/personal-data-holder.server';
import { mailData } from '~/domains/notifications/index.server';
import { seatData } from '~/domains/seats/index.server';

/** Every domain that keeps something of people: for Min side, the copy of one's data, and erasing. */
export const personalData: readonly PersonalData[] = [identityData, mailData, seatData];
