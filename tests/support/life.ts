import { eq } from 'drizzle-orm';
import path from 'node:path';
import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { connect, type Database } from '#db/client.server';
import { municipality } from '#db/schema';
import type { Decision } from '~/domains/moderation/vocabulary';
import type { Role } from '~/domains/identity/roles';
import { type Language, pathInLanguage } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { Tenant } from '~/platform/context.server';
import { axe } from './axe';
import { listenForComplaints } from './complaints';
import { faultsOfLayout } from './layout';
import { makePerson, type GivenRole, signedIn } from './people';

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 800 };

/** Somebody at their own browser. */
export type Person = {
  page: Page;
  name: string;
  email: string;
  language: Language;
  takeComplaints: () => string[];
};

type Facts = Omit<NonNullable<Parameters<typeof makePerson>[2]>, 'roles' | 'name' | 'email'>;

/** What a journey of several people goes through. */
export type Lived = {
  browser: Browser;
  /** Origin of the municipality's pages. */
  site: string;
  /** Where people are made that need no page for it. */
  databaseUrl: string;
  /** Slug of the municipality. */
  municipality: string;
  javaScriptEnabled: boolean;
  /** What addresses and pictures of this journey begin with. */
  name: string;
};

/**
 * The people of a journey, each at a browser, and what all of them do there. With `E2E_PICTURES`, a folder, each
 * step leaves its pictures there.
 */
export abstract class Life {
  readonly faults: string[] = [];
  private readonly people: Person[] = [];
  private pictures = 0;

  constructor(protected readonly of: Lived) {}

  /** Opens the newest mail to somebody with some words in it. @returns the mail, on a page */
  protected abstract openMail(person: Person, words: string): Promise<Locator>;

  /** Somebody who comes by, signed in or not. */
  async visitor(name: string, language: Language = 'da'): Promise<Person> {
    const context = await this.of.browser.newContext({
      javaScriptEnabled: this.of.javaScriptEnabled,
      viewport: phone,
      reducedMotion: 'reduce',
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    // Mails are kept of earlier runs too.
    const account = `${this.of.name}.${process.pid}.${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}`;
    const email = `${account}@example.dk`;
    const person = { page, name, email, language, takeComplaints: listenForComplaints(page) };
    this.people.push(person);
    return person;
  }

  /** Somebody who works for the municipality, and has shown a second factor already. */
  async colleague(name: string, role: Role | GivenRole): Promise<Person> {
    const person = await this.visitor(name);
    await this.signIn(person, await this.made(person, { roles: [role] }));
    return person;
  }

  /** Gives somebody an account that nobody made by the pages. @returns its id */
  protected made(
    { name, email, language }: Person,
    given: Facts & { roles?: (Role | GivenRole)[] } = {},
  ): Promise<string> {
    return this.inDatabase(async (db, tenant) => {
      const { id } = await makePerson({ db }, tenant, { language, ...given, name, email });
      return id;
    });
  }

  /** Signs somebody in who has an account, with a second factor. */
  protected async signIn({ page }: Person, id: string): Promise<void> {
    const cookie = await this.inDatabase((db, tenant) =>
      signedIn({ db }, tenant, id, { secondFactor: true }),
    );
    const [key, value] = cookie.split('=') as [string, string];
    const url = this.of.site.replace('http:', 'https:');
    await page.context().addCookies([{ name: key, value, url }]);
  }

  protected async inDatabase<T>(work: (db: Database, tenant: Tenant) => Promise<T>): Promise<T> {
    const { primary: db, close } = connect({ url: this.of.databaseUrl, poolSize: 1 });
    try {
      const [tenant] = await db
        .select()
        .from(municipality)
        .where(eq(municipality.slug, this.of.municipality));
      return await work(db, tenant!);
    } finally {
      await close();
    }
  }

  async goTo({ page, language }: Person, to: string): Promise<void> {
    await page.goto(this.of.site + pathInLanguage(to, language));
  }

  /** Looks at what a page has become, on a phone and on a desk: with axe where scripts run. */
  async look({ page }: Person, what: string): Promise<void> {
    for (const size of [desktop, phone]) {
      await page.setViewportSize(size);
      const found = [
        ...(this.of.javaScriptEnabled ? await axe(page) : []),
        ...(await faultsOfLayout(page)),
      ];
      this.faults.push(...found.map((fault) => `${what} at ${size.width}: ${fault}`));
      await this.picture(page, `${what} ${size.width}`);
    }
  }

  private async picture(of: Page | Locator, what: string): Promise<void> {
    const folder = process.env.E2E_PICTURES;
    if (folder === undefined) return;
    this.pictures += 1;
    const count = String(this.pictures).padStart(3, '0');
    const file = `${this.of.name}-${count}-${what.replaceAll(/\W+/g, '-')}.png`;
    await of.screenshot({ path: path.join(folder, file), ...('goto' in of && { fullPage: true }) });
  }

  /** Opens the newest mail to somebody with some words in it. @returns the mail, on a page */
  async mailTo(person: Person, words: string): Promise<Locator> {
    const mail = await this.openMail(person, words);
    await this.picture(mail, `mail to ${person.name}`);
    return mail;
  }

  /** Follows the first link of a mail. */
  async follow(mail: Locator): Promise<void> {
    const link = mail.getByRole('link').first();
    const to = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    // Programs for mails open a tab of their own for it; one is enough here.
    await mail.page().goto(to);
  }

  /** Presses a button that sends a form. */
  async send({ page }: Person, button: string): Promise<void> {
    await page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Finds what waits in the inbox, or was decided, by its title and words of its text, and opens it. */
  async openInInbox(
    colleague: Person,
    entry: { title: string; words: string; whose?: 'alle' | 'afgjort' },
  ): Promise<void> {
    const { page } = colleague;
    const { title, words, whose = 'alle' } = entry;
    await this.goTo(colleague, `/medarbejder/indbakke?hos=${whose}`);
    await expect(heading(page)).toHaveText(textsIn('da').inbox.title);
    const row = page.locator('.queue-row', { hasText: words }).first();
    await row.getByRole('link', { name: title }).click();
    await expect(heading(page)).toHaveText(title);
  }

  /** Decides on the entry that somebody has open and has claimed. */
  async decide(
    colleague: Person,
    decision: Decision,
    given: { reason?: string; words?: string; published?: string; said?: string } = {},
  ): Promise<void> {
    const { page } = colleague;
    const { inbox } = textsIn('da');
    const form = page.locator('form', { has: page.getByRole('combobox') });
    await form.locator(`input[value=${decision}]`).check();
    if (given.reason) await form.getByRole('combobox').selectOption(given.reason);
    if (given.words) await form.getByLabel(inbox.entry.words).fill(given.words);
    if (given.published) await form.getByLabel(inbox.entry.redacted).fill(given.published);
    await this.send(colleague, inbox.entry.submit);
    await this.said(colleague, given.said ?? `afgjort_${decision}`);
  }

  /** What the page says was done. */
  async said({ page, language }: Person, code: string): Promise<void> {
    const { said } = textsIn(language);
    await expect(page.locator('.said')).toHaveText(said[code as keyof typeof said]);
  }

  /** What was found wrong on the way; and everybody leaves. */
  async end(): Promise<string[]> {
    // Faults are answered by 422, and without JavaScript no script is let in: the browser mentions both.
    const expectable = this.of.javaScriptEnabled ? /422/ : /422|\.js csp$/;
    for (const { name, page, takeComplaints } of this.people) {
      const complaints = takeComplaints().filter((one) => !expectable.test(one));
      this.faults.push(...complaints.map((one) => `${name}: ${one}`));
      await page.context().close();
    }
    return this.faults;
  }
}

/** The title of a page. */
export function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}
