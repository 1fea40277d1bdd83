import { eq } from 'drizzle-orm';
import path from 'node:path';
import { type Browser, expect, type Locator, type Page } from 'playwright/test';
import { connect } from '#db/client.server';
import { municipality } from '#db/schema';
import type { Role } from '~/domains/identity/roles';
import type { Decision } from '~/domains/moderation/vocabulary';
import { type Language, pathInLanguage } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { axe } from './axe';
import { makeAccount } from './citizen';
import { listenForComplaints } from './complaints';
import { photo } from './file-bytes';
import { faultsOfLayout } from './layout';
import { makePerson, signedIn } from './people';

/** A part of a plan of the demo, and the path of its page. */
export const place = {
  title: 'Forsøg med borgerbudgettering',
  path: '/planer/medborgerskab-2024-2025/forsoeg-med-borgerbudgettering',
};
/** What the picture shows that `CommentLife.write` hands in. */
export const pictureShows = 'Pladsen ved havnen uden bænke';
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

/**
 * The people around a comment of Sønderborg, each at a browser, and what they do there.
 * With `E2E_PICTURES`, a folder, each step leaves its pictures there.
 */
export class CommentLife {
  readonly faults: string[] = [];
  private readonly people: Person[] = [];
  private pictures = 0;

  constructor(
    private readonly of: {
      browser: Browser;
      /** Origin of the municipality's pages. */
      site: string;
      javaScriptEnabled: boolean;
      /** What addresses and pictures of this journey begin with. */
      name: string;
    },
  ) {}

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
    // The outbox keeps what earlier runs wrote.
    const account = `${this.of.name}.${process.pid}.${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}`;
    const email = `${account}@example.dk`;
    const person = { page, name, email, language, takeComplaints: listenForComplaints(page) };
    this.people.push(person);
    return person;
  }

  /** A citizen who has made an account by its pages, and said that they are grown up. */
  async citizen(name: string, language: Language = 'da'): Promise<Person> {
    const person = await this.visitor(name, language);
    const { page, email } = person;
    const { me, identity } = textsIn(language);
    await makeAccount(page, this.of.site, { email, name, language });
    await this.goTo(person, '/min-side/bopael');
    await page.getByLabel(me.residence.street).fill('Testvej 1');
    await page.getByLabel(me.residence.postcode).fill('6400');
    await page.getByLabel(me.residence.city).fill('Sønderborg');
    await page.getByLabel(identity.ageBands['18_plus']).check();
    await page.getByLabel(me.residence.livesHere('Sønderborg Kommune')).check();
    await page.getByRole('button', { name: me.residence.button }).click();
    await expect(page.getByRole('status')).toBeVisible();
    return person;
  }

  /** Somebody who works for the municipality, and has shown a second factor already. */
  async colleague(name: string, role: Role): Promise<Person> {
    const person = await this.visitor(name);
    const { primary: db, close } = connect({ url: process.env.E2E_DATABASE_URL!, poolSize: 1 });
    try {
      const [tenant] = await db
        .select()
        .from(municipality)
        .where(eq(municipality.slug, 'soenderborg'));
      const { id } = await makePerson({ db }, tenant!, {
        name,
        email: person.email,
        roles: [role],
      });
      const cookie = await signedIn({ db }, tenant!, id, { secondFactor: true });
      const [key, value] = cookie.split('=') as [string, string];
      const url = this.of.site.replace('http:', 'https:');
      await person.page.context().addCookies([{ name: key, value, url }]);
    } finally {
      await close();
    }
    return person;
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

  /** Opens the newest mail to somebody with some words in it. @returns the mail, on the page of the outbox */
  async mailTo({ page, name, email }: Person, words: string): Promise<Locator> {
    const mail = page.locator('article', { hasText: email }).filter({ hasText: words }).first();
    await expect(async () => {
      await page.goto(`${this.of.site}/dev/mail`);
      await expect(mail).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await this.picture(mail, `mail to ${name}`);
    return mail;
  }

  /** Follows the first link of a mail. */
  async follow(mail: Locator): Promise<void> {
    await mail.getByRole('link').first().click();
  }

  /** Writes a comment, from the page of the plan. @returns when its form has been answered */
  async write(
    author: Person,
    text: string,
    { withPicture = false }: { withPicture?: boolean } = {},
  ): Promise<void> {
    const { page, language } = author;
    const { comments, forms } = textsIn(language);
    await this.goTo(author, place.path);
    await page.getByRole('link', { name: comments.section.write }).click();
    await expect(heading(page)).toHaveText(comments.write.title);
    await page.getByLabel(comments.write.text).fill(text);
    await page.getByLabel(comments.write.withName).check();
    if (withPicture) {
      await page.getByLabel(comments.write.picture).setInputFiles({
        name: 'havnen.jpg',
        mimeType: 'image/jpeg',
        buffer: await photo(1200, 900),
      });
      await page.getByLabel(forms.file.alt).fill(pictureShows);
    }
    await this.send(author, comments.write.submit);
  }

  /** Presses a button that sends a form. */
  async send({ page }: Person, button: string): Promise<void> {
    await page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Finds what waits in the inbox, or was decided, by words of its text, and opens it. */
  async openEntry(
    colleague: Person,
    words: string,
    whose: 'alle' | 'afgjort' = 'alle',
  ): Promise<void> {
    const { page } = colleague;
    await this.goTo(colleague, `/medarbejder/indbakke?hos=${whose}`);
    await expect(heading(page)).toHaveText(textsIn('da').inbox.title);
    await page
      .locator('.queue-row', { hasText: words })
      .first()
      .getByRole('link', { name: textsIn('da').comments.titleOf(place.title) })
      .click();
    await expect(heading(page)).toHaveText(textsIn('da').comments.titleOf(place.title));
  }

  /** Decides on the entry that somebody has open and has claimed. */
  async decide(
    colleague: Person,
    decision: Decision,
    given: { reason?: string; words?: string; published?: string } = {},
  ): Promise<void> {
    const { page } = colleague;
    const { inbox } = textsIn('da');
    const form = page.locator('form', { has: page.getByRole('combobox') });
    await form.locator(`input[value=${decision}]`).check();
    if (given.reason) await form.getByRole('combobox').selectOption(given.reason);
    if (given.words) await form.getByLabel(inbox.entry.words).fill(given.words);
    if (given.published) await form.getByLabel(inbox.entry.redacted).fill(given.published);
    await this.send(colleague, inbox.entry.submit);
    await this.said(colleague, `afgjort_${decision}`);
  }

  /** Tells what is wrong with the form that somebody just sent. */
  async said({ page, language }: Person, code: string): Promise<void> {
    const { said } = textsIn(language);
    await expect(page.getByRole('status')).toHaveText(said[code as keyof typeof said]);
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
