import { z } from 'zod';
import { chosen, chosenNumber } from '~/platform/chosen';

/** The year and the committee whose trial is looked at; none: this year or the latest that has any, and all of them. */
export const trialQuery = z.object({
  aar: chosenNumber(2000, 2200).transform((year) => year ?? null),
  udvalg: chosen.transform((slug) => slug ?? null),
});
