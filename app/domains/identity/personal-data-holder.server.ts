import type { Transaction } from '#db/client.server';
import type { Language } from '~/i18n/languages';
import type { ActionContext, Context, ReadContext } from '~/platform/context.server';

/** Something a person has begun or was helped with, and where it is now, in the words of a language. */
type Contribution = {
  /** ISO instant. */
  at: string;
  title: string;
  /** How it begins, where one may have several with the same title. */
  beginning?: string;
  state: string;
  /** Path without language prefix; null where there is nothing more to see. */
  path: string | null;
};

/** A row as its person may read it: no internal ids of others, no secrets. */
export type CopiedRow = Record<string, string | number | boolean | null>;

/**
 * What a domain keeps of people. Each has one; `routes/me/personal-data.server.ts` lists them, and a test
 * fails while a table that refers to people is in none.
 */
export type PersonalData = {
  /** The tables it answers for. */
  tables: string[];
  /** What the person takes part in, the newest first. */
  contributions(ctx: ReadContext, personId: string, language: Language): Promise<Contribution[]>;
  /** Everything it holds of the person, by section. */
  copy(ctx: ReadContext, personId: string): Promise<Record<string, CopiedRow[]>>;
  /** Gives what one person has to another, in the caller's transaction: the second is the same human being. */
  transfer(tx: Transaction, from: string, to: string): Promise<void>;
  /**
   * Erases what need not stay, in the caller's transaction.
   * @returns `public` where everyone could read some of it: the caller raises the content version when every holder
   * has had their locks, because all who change what is public wait for that one
   */
  erase(
    tx: Transaction,
    ctx: Context & Pick<ActionContext, 'keys'>,
    personId: string,
  ): Promise<'public' | void>;
};
