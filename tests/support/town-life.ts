import postgres from 'postgres';
import { eq } from 'drizzle-orm';
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from 'playwright/test';
import { organisationUnit } from '#db/schema';
import { connect } from '#db/client.server';
import { operator } from '~/domains/identity/actor';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { textsIn } from '~/i18n/texts-of-language';
import { readClock } from '~/platform/clock';
import { heading, Life, type Lived, type Person } from './life';
import { addressOf, type MailServer } from './mail-server';
import { mustImport, planFile } from './plan-world';

/** A database of a file's own on the server of the run, with nothing in it. @returns its address */
export async function ownDatabase(of: string): Promise<string> {
  const name = `${of}_${process.pid}`;
  const server = process.env.E2E_DATABASE_URL!;
  const administrator = postgres(server, { max: 1 });
  await administrator.unsafe(`create database ${name}`);
  await administrator.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The part of the town's plan that its questions are about. */
export const goal = 'Flere bænke ved havnen';

/** A town with a council, a committee, two units and a plan: no demo, and nobody in it. */
export async function foundTown(databaseUrl: string, slug: string): Promise<void> {
  const { primary: db, close } = connect({ url: databaseUrl, poolSize: 1 });
  const by = { actor: operator, now: readClock(), requestId: 'test', db };
  const outcome = await registerMunicipality(by, {
    code: String(100 + slug.length),
    slug,
    name: 'Prøveby Kommune',
    theme: 'medspil',
    languages: ['da', 'en', 'de'],
    demonstration: true,
    committees: [
      { slug: 'byraadet', name: 'Byrådet', kind: 'council' },
      { slug: 'kulturudvalget', name: 'Kulturudvalget', kind: 'committee' },
    ],
    units: [{ slug: 'teknik', name: 'Teknik og Miljø' }],
    areas: [],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  const { municipality } = outcome.value;
  await mustImport(
    { ...by, municipality },
    planFile(municipality, [
      { id: 'tema', kind: 'theme', title: 'Byrum' },
      { id: 'baenke', parent: 'tema', title: goal },
    ]),
  );
  await close();
}

/** The people of such a town; mails arrive at a real mail server. */
export abstract class TownLife extends Life {
  constructor(
    of: Lived,
    protected readonly mailServer: MailServer,
  ) {
    super(of);
  }

  /** Whoever plans in the unit that answers. */
  async planner(name: string): Promise<Person> {
    const person = await this.visitor(name);
    const unitId = await this.inDatabase(async (db, { id }) => {
      const [unit] = await db
        .select()
        .from(organisationUnit)
        .where(eq(organisationUnit.municipalityId, id));
      return unit!.id;
    });
    await this.signIn(person, await this.made(person, { roles: [{ role: 'plan_owner', unitId }] }));
    return person;
  }

  /** Somebody grown up with an account, who has said that they live here; signed in, unless they are to do it. */
  async resident(
    name: string,
    { language = 'da', signsIn = true }: { language?: Person['language']; signsIn?: boolean } = {},
  ): Promise<Person> {
    const person = await this.visitor(name, language);
    const id = await this.made(person, {
      ageBand: '18_plus',
      residentDeclaredAt: readClock().toString(),
      street: 'Prøvevej 1',
      postcode: '6400',
      city: 'Prøveby',
    });
    if (signsIn) await this.signIn(person, id);
    return person;
  }

  protected async openMail({ page, email }: Person, words: string): Promise<Locator> {
    const found = () =>
      this.mailServer.mails.findLast(
        (mail) =>
          addressOf(mail) === email && (mail.text ?? '').replaceAll(/\s+/g, ' ').includes(words),
      );
    await expect
      .poll(() => found() !== undefined, {
        message: `a mail to ${email}: ${words}`,
        timeout: 20_000,
      })
      .toBe(true);
    // As in a mailbox: on no page of the municipality's.
    await page.goto('about:blank');
    await page.setContent(found()!.html || '');
    return page.locator('body');
  }

  /** Signs in with a link in a mail, and comes back to where that was asked for. */
  async signInByMail(person: Person): Promise<void> {
    const { page, email, language } = person;
    const { identity, mail: words } = textsIn(language);
    const byLink = page.locator('form', {
      has: page.getByRole('button', { name: identity.signIn.linkButton }),
    });
    await byLink.getByLabel(identity.signIn.email).fill(email);
    await this.send(person, identity.signIn.linkButton);
    await expect(heading(page)).toHaveText(identity.checkMail.title);
    await this.follow(await this.mailTo(person, words.templates.sign_in.heading));
    await this.send(person, identity.link.purposes.sign_in.button);
  }

  /** Takes a file by its link. @returns what is in it */
  async download({ page }: Person, link: string, name: RegExp): Promise<string> {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: link, exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(name);
    return readFile(await (await download).path(), 'utf8');
  }
}
