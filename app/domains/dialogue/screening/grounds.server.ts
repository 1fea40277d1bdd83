import type { Reader, Transaction } from '#db/client.server';
import { groundOf, groundsByCode, listDialogueReasons } from '~/domains/moderation/index.server';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { ReadContext } from '~/platform/context.server';
import type { BookingState } from '../states';
import { type SharedGround, sharedGrounds } from '../vocabulary';

type Reading = Pick<ReadContext, 'municipality'> & { db: Reader | Transaction };
type InEachLanguage = Record<Language, string>;

/** A ground for refusing to hear somebody: what it is called, and what whoever is refused reads and can do instead. */
export type Ground = { code: string; title: InEachLanguage; wording: InEachLanguage };

/**
 * The grounds on which somebody may be refused now: the municipality's own for this first. That no time is left is none for
 * whoever has one. The caller authorizes.
 */
export async function listGrounds(
  ctx: Reading,
  { state }: { state: BookingState },
): Promise<Ground[]> {
  const own = await listDialogueReasons(ctx);
  return [
    ...own
      .filter(({ code }) => code !== 'no_time_left' || state === 'waiting')
      .map(({ code, title, wording }) => ({ code, title, wording })),
    ...sharedGrounds.map(inOwnWords),
  ];
}

/** A ground on which somebody was refused, also one that is used no more; null: it is known no more. */
export async function findGround(ctx: Reading, code: string): Promise<Ground | null> {
  const shared = sharedGrounds.find((one) => one === code);
  if (shared) return inOwnWords(shared);
  const found = await groundOf(ctx, code);
  return found && { code, ...found };
}

/** What all grounds are called, also those that are used no more. */
export async function titlesOfGrounds(ctx: Reading): Promise<Pick<Ground, 'code' | 'title'>[]> {
  const own = [...(await groundsByCode(ctx))]
    .map(([code, { title }]) => ({ code, title }))
    .filter(({ code }) => !sharedGrounds.some((one) => one === code));
  return [...sharedGrounds.map(inOwnWords), ...own];
}

function inOwnWords(code: SharedGround): Ground {
  const words = (of: 'title' | 'wording'): InEachLanguage => ({
    da: textsIn('da').dialogueGrounds[code][of],
    en: textsIn('en').dialogueGrounds[code][of],
    de: textsIn('de').dialogueGrounds[code][of],
  });
  return { code, title: words('title'), wording: words('wording') };
}

/** A ground as whoever is refused reads it. */
export function sayGround({ title, wording }: Ground, language: Language): string {
  return `${title[language] || title.da}. ${wording[language] || wording.da}`;
}
