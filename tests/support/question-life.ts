import { eq, sql } from 'drizzle-orm';
import { expect, type Locator } from 'playwright/test';
import type { Temporal } from 'temporal-polyfill';
import { meeting, organisationUnit, question, questionTime } from '#db/schema';
import { connect } from '#db/client.server';
import { operator } from '~/domains/identity/actor';
import { registerMunicipality } from '~/domains/municipalities/register-municipality.server';
import { textsIn } from '~/i18n/texts-of-language';
import { readClock } from '~/platform/clock';
import { heading, Life, type Lived, type Person } from './life';
import { addressOf, type MailServer } from './mail-server';
import { mustImport, planFile } from './plan-world';

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

type Asked = { topic: string; text: string };

/** The people around the questions to a council, and what they do; mails arrive at a real mail server. */
export class QuestionLife extends Life {
  constructor(
    of: Lived,
    private readonly mailServer: MailServer,
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

  /** Asks by all the stages, without looking left or right. @returns address of one's own question */
  async ask(asker: Person, { topic, text }: Asked): Promise<string> {
    const { page, language } = asker;
    const { form } = textsIn(language).asking;
    await this.goTo(asker, '/spoergsmaal/stil?trin=tekst');
    await page.getByRole('textbox', { name: form.text.topic, exact: true }).fill(topic);
    await page.getByRole('textbox', { name: form.text.question, exact: true }).fill(text);
    await this.send(asker, form.next);
    await page.locator('.next-steps .ds-button').click();
    await this.send(asker, form.next);
    await page.getByLabel(form.who.publishYes).check();
    await this.send(asker, form.next);
    await this.send(asker, form.send.send);
    await this.said(asker, 'spoergsmaal_sendt');
    return new URL(page.url()).pathname;
  }

  /** Stands at the question that has a topic, as whoever works on it. */
  async openQuestion(colleague: Person, topic: string): Promise<void> {
    await this.goTo(colleague, '/medarbejder/spoergsmaal?tilstand=alle');
    await colleague.page.getByRole('link', { name: topic }).first().click();
    await expect(heading(colleague.page)).toHaveText(topic);
  }

  /** The meeting that is next. @returns its id */
  nextMeeting(): Promise<string> {
    return this.inDatabase(async (db, { id }) => {
      const [next] = await db
        .select()
        .from(questionTime)
        .where(eq(questionTime.municipalityId, id))
        .orderBy(questionTime.meetingStartsAt);
      return next!.meetingId;
    });
  }

  /** Time goes on until an instant of a meeting is so long ago: all that has happened moves into the past with it. */
  async timePasses(
    meetingId: string,
    until: { at: 'closesAt' | 'meetingStartsAt'; ago: Temporal.DurationLike },
  ): Promise<void> {
    await this.inDatabase(async (db, { id }) => {
      const [time] = await db
        .select()
        .from(questionTime)
        .where(eq(questionTime.meetingId, meetingId));
      const goal = readClock().subtract(until.ago).epochMilliseconds;
      const by = sql`make_interval(secs => ${(Date.parse(time![until.at]) - goal) / 1000})`;
      await db.transaction(async (tx) => {
        await tx
          .update(meeting)
          .set({
            startsAt: sql`${meeting.startsAt} - ${by}`,
            endsAt: sql`${meeting.endsAt} - ${by}`,
          })
          .where(eq(meeting.municipalityId, id));
        await tx
          .update(questionTime)
          .set({
            meetingStartsAt: sql`${questionTime.meetingStartsAt} - ${by}`,
            closesAt: sql`${questionTime.closesAt} - ${by}`,
          })
          .where(eq(questionTime.municipalityId, id));
        await tx
          .update(question)
          .set({
            receivedAt: sql`${question.receivedAt} - ${by}`,
            deadlineAt: sql`${question.deadlineAt} - ${by}`,
          })
          .where(eq(question.municipalityId, id));
      });
      // Whoever changes what everyone reads raises it; here it is time that does.
      await db.execute(
        sql`update municipality set content_version = content_version + 1 where id = ${id}`,
      );
    });
  }
}
