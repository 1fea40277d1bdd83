import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/client.server';
import { mailLink } from '#db/schema';
import type { Language } from '~/i18n/languages';
import type { Context } from '~/platform/context.server';
import { linkMinutes, type LinkPurpose } from '../mail-link';

/** Makes what a link in a mail stands for. @returns its id */
export async function makeLink(
  tx: Transaction,
  ctx: Pick<Context, 'municipality' | 'now'>,
  of: {
    purpose: LinkPurpose;
    personId: string | null;
    email: string;
    language: Language;
    returnTo: string | null;
  },
): Promise<string> {
  const id = uuidv7();
  await tx.insert(mailLink).values({
    id,
    municipalityId: ctx.municipality.id,
    ...of,
    createdAt: ctx.now.toString(),
    expiresAt: ctx.now.add({ minutes: linkMinutes[of.purpose] }).toString(),
  });
  return id;
}
