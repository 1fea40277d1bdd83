import { and, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '#db/client.server';
import { person } from '#db/schema';
import type { Actor } from '~/domains/identity/actor';
import { type mailboxOf } from '~/domains/identity/staff/mailboxes.server';
import { type MailTemplate, queueMail } from '~/domains/notifications/index.server';
import type { Language } from '~/i18n/languages';
import type { ActionContext, Context } from '~/platform/context.server';
import { answerWorkPath } from '../rules/showing';

type Reader = Awaited<ReturnType<typeof mailboxOf>>[number];
export type Telling = Pick<Context, 'municipality' | 'now'> &
  Pick<ActionContext, 'origin'> & { actor: Actor };

/**
 * Writes to staff about the answer to a question. Whoever does what the mail tells of knows already.
 * @param of.textIn paragraphs in a reader's language, with an empty line between
 */
export async function tellStaff(
  tx: Transaction,
  ctx: Telling,
  of: {
    question: { id: string; topic: string | null };
    readers: Reader[];
    template: Extract<MailTemplate, `question_${string}`>;
    textIn?: (language: Language) => string;
  },
): Promise<number> {
  const { question, readers, template, textIn } = of;
  const self = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const others = readers.filter(({ personId }) => personId === null || personId !== self);
  for (const { email, personId, language } of others) {
    await queueMail(tx, ctx, {
      to: email,
      personId,
      language,
      template,
      facts: {
        origin: ctx.origin,
        path: answerWorkPath(question.id),
        detail: question.topic ?? '',
        text: textIn?.(language),
      },
    });
  }
  return others.length;
}

/** Whoever wrote something, as a reader of what became of it; empty where no mail reaches them any more. */
export async function writerAsReader(
  tx: Transaction,
  ctx: Pick<Context, 'municipality'>,
  personId: string,
): Promise<Reader[]> {
  const found = await tx
    .select({ email: person.email, personId: person.id, language: person.language })
    .from(person)
    .where(
      and(
        eq(person.municipalityId, ctx.municipality.id),
        eq(person.id, personId),
        isNotNull(person.emailConfirmedAt),
      ),
    );
  return found.flatMap(({ email, ...reader }) => (email === null ? [] : [{ email, ...reader }]));
}
