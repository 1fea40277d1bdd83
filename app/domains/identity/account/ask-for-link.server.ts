import type { Transaction } from '#db/client.server';
import { type MailTemplate, queueMail } from '~/domains/notifications/index.server';
import type { Language } from '~/i18n/languages';
import { recordAudit } from '~/platform/audit.server';
import type { ActionContext } from '~/platform/context.server';
import { authorize, inTransaction } from '~/platform/transaction.server';
import type { Email } from '../forms';
import type { LinkPurpose } from '../mail-link';
import { identityPolicy } from '../policy';
import { findByEmail } from './find-person.server';
import { makeLink } from './make-link.server';

/** What somebody asks a link for: to make an account, to sign in, to choose a new password. */
export type Wish = 'register' | 'sign_in' | 'reset_password';

/**
 * Sends a link to an e-mail address. Whoever asks is told the same whether there is an account or not;
 * only the owner of the address reads which. No account is made before its owner has used a link.
 * @throws TooMany where the address, or the client, has asked often enough
 */
export async function askForLink(
  ctx: ActionContext,
  asked: { wish: Wish; email: Email; language: Language; returnTo: string | null },
): Promise<void> {
  await ctx.throttle.spend('link_address', ctx.clientNetwork);
  await ctx.throttle.spend('link_account', `${ctx.municipality.id} ${asked.email.key}`);
  await inTransaction(ctx, async (tx) => {
    authorize(identityPolicy(ctx.actor, { do: 'ask_for_link' }));
    const there = await findByEmail(tx, ctx, asked.email.key);
    const { template, purpose } = mailFor(asked.wish, there !== undefined);
    await queueMail(tx, ctx, {
      to: there?.email ?? asked.email.email,
      personId: there?.id ?? null,
      language: there?.language ?? asked.language,
      template,
      facts: {
        origin: ctx.origin,
        ...(purpose === null
          ? { path: '/opret' }
          : { linkId: await linkFor(tx, ctx, purpose, there, asked) }),
      },
    });
    await recordAudit(tx, ctx, {
      action: 'identity.ask_for_link',
      details: { wish: asked.wish, isKnown: there !== undefined },
    });
  });
}

function mailFor(
  wish: Wish,
  isKnown: boolean,
): { template: MailTemplate; purpose: LinkPurpose | null } {
  if (wish === 'register') {
    return isKnown
      ? { template: 'already_registered', purpose: 'sign_in' }
      : { template: 'register', purpose: 'register' };
  }
  return isKnown ? { template: wish, purpose: wish } : { template: 'no_account', purpose: null };
}

function linkFor(
  tx: Transaction,
  ctx: ActionContext,
  purpose: LinkPurpose,
  there: { id: string; email: string | null } | undefined,
  asked: { email: Email; language: Language; returnTo: string | null },
): Promise<string> {
  return makeLink(tx, ctx, {
    purpose,
    personId: there?.id ?? null,
    email: there?.email ?? asked.email.email,
    language: asked.language,
    returnTo: asked.returnTo,
  });
}
