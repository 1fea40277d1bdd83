import { expect, type Locator } from 'playwright/test';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { makeAccount } from './citizen';
import { photo } from './file-bytes';
import { heading, Life, type Person } from './life';

/** A part of a plan of the demo, and the path of its page. */
export const place = {
  title: 'Forsøg med borgerbudgettering',
  path: '/planer/medborgerskab-2024-2025/forsoeg-med-borgerbudgettering',
};
/** What the picture shows that `CommentLife.write` hands in. */
export const pictureShows = 'Pladsen ved havnen uden bænke';

/** The people around a comment of Sønderborg, and what they do; mails are read in the demo's outbox. */
export class CommentLife extends Life {
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

  protected async openMail({ page, email }: Person, words: string): Promise<Locator> {
    const mail = page.locator('article', { hasText: email }).filter({ hasText: words }).first();
    await expect(async () => {
      await page.goto(`${this.of.site}/dev/mail`);
      await expect(mail).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    return mail;
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

  /** Finds what waits in the inbox, or was decided, by words of its text, and opens it. */
  async openEntry(
    colleague: Person,
    words: string,
    whose: 'alle' | 'afgjort' = 'alle',
  ): Promise<void> {
    const title = textsIn('da').comments.titleOf(place.title);
    await this.openInInbox(colleague, { title, words, whose });
  }
}
