import { eq, sql } from 'drizzle-orm';
import { expect } from 'playwright/test';
import type { Temporal } from 'temporal-polyfill';
import { meeting, question, questionTime } from '#db/schema';
import { textsIn } from '~/i18n/texts-of-language';
import { readClock } from '~/platform/clock';
import { heading, type Person } from './life';
import { TownLife } from './town-life';

type Asked = { topic: string; text: string };

/** The people around the questions to a council, and what they do. */
export class QuestionLife extends TownLife {
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
