import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { textsIn } from '~/i18n/texts-of-language';
import { danishDay, readClock } from '~/platform/clock';
import { heading, type Person } from '../support/life';
import { type MailServer, startMailServer } from '../support/mail-server';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { QuestionLife } from '../support/question-life';
import { foundTown, goal, ownDatabase } from '../support/town-life';

const danish = textsIn('da');
const {
  inbox,
  questionAgenda: agenda,
  questionAnswers: answers,
  questionHandling: handling,
  questionMeetings: meetings,
  mail,
} = danish;
const { templates } = mail;

// One after the other: both are on one server, which sends its mails to a mail server.
test.describe.configure({ mode: 'default' });
test.use({ trace: 'off', screenshot: 'off' });

let mailServer: MailServer;
let site: OwnSite;
let databaseUrl: string;

test.beforeAll(async () => {
  mailServer = await startMailServer();
  databaseUrl = await ownDatabase('questions');
  site = await startOwnSite({
    DATABASE_URL: databaseUrl,
    DEMO: 'off',
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'post@medspil.example',
    SECRET: randomUUID(),
  });
});

test.afterAll(async () => {
  await site.stop();
  await mailServer.close();
});

const benches = {
  topic: 'Bænke ved havnen',
  text: 'Hvornår kommer der bænke ved havnen? Min mor kan ikke gå hele vejen uden at sidde ned.',
};
const lights = {
  topic: 'Lys på stien til skolen',
  text: 'Hvad gør byrådet for, at børnene kan se stien til skolen om vinteren?',
};
const bins = {
  topic: 'Skraldespande i parken',
  text: 'Hvor mange skraldespande er der i parken, og hvor tit bliver de tømt?',
};

const accepted = { said: 'spoergsmaal_godkendt' };

for (const { javaScriptEnabled, language } of [
  { javaScriptEnabled: false, language: 'da' },
  { javaScriptEnabled: true, language: 'en' },
] as const) {
  const how = javaScriptEnabled ? 'on' : 'off';
  test(`questions from first to last, asked in ${language}, JavaScript ${how}`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const town = `proeve-${how}`;
    await foundTown(databaseUrl, town);
    const life = new QuestionLife(
      {
        browser,
        site: site.url.replace('://', `://${town}.`),
        databaseUrl,
        municipality: town,
        javaScriptEnabled,
        name: `question-${how}`,
      },
      mailServer,
    );
    const texts = textsIn(language);
    const { asking, ownQuestion: own } = texts;

    // A year of meetings, set up at once.
    const sif = await life.colleague('Sif Sekretær', 'council_secretariat');
    await life.goTo(sif, '/medarbejder/moeder/nye');
    const { setUp } = meetings;
    const nextYear = String(danishDay(readClock()).year + 1);
    await sif.page.getByLabel(setUp.year).selectOption(nextYear);
    await sif.page.getByLabel(setUp.which).selectOption('last');
    await sif.page.getByLabel(setUp.weekday).selectOption({ label: setUp.weekdays[2]! });
    await life.send(sif, setUp.propose);
    await sif.page.getByLabel(setUp.place).fill('Byrådssalen');
    await sif.page.getByLabel(setUp.stream).fill('https://video.example/byraadet');
    await life.look(sif, 'a year of meetings is proposed');
    await life.send(sif, setUp.button);
    await life.said(sif, 'moeder_sat_op');
    await life.look(sif, 'the meetings');
    const meetingId = await life.nextMeeting();

    // Asking: begun by somebody who is not signed in.
    const karla = await life.resident('Karla Havnegade', { language, signsIn: false });
    await life.goTo(karla, '/spoergsmaal');
    await life.look(karla, 'questions to the council, none yet');
    await karla.page.getByRole('link', { name: asking.front.ask }).first().click();
    await life.look(karla, 'the rules in short');
    await karla.page.getByRole('link', { name: asking.form.begin }).click();
    await karla.page.getByLabel(asking.form.text.topic).fill(benches.topic);
    const text = karla.page.getByRole('textbox', { name: asking.form.text.question, exact: true });
    await text.fill(`${benches.text} Hendes CPR-nummer er 010190-1234.`);
    await life.send(karla, asking.form.next);
    await expect(karla.page.getByRole('alert')).toContainText(texts.forms.faults.cpr_in_text);
    await life.look(karla, 'a CPR number is refused');
    await text.fill(benches.text);
    await life.send(karla, asking.form.next);
    await expect(heading(karla.page)).toHaveText(asking.form.stages.besvaret);
    await expect(karla.page.getByRole('link', { name: goal })).toBeVisible();
    await life.look(karla, 'is it answered already');
    await karla.page.getByRole('link', { name: asking.form.similar.goOn }).click();
    await karla.page.getByLabel(asking.form.about.search).fill('bænke');
    await life.send(karla, asking.form.about.searchButton);
    await karla.page.getByLabel(goal).check();
    await karla.page.getByLabel(asking.form.about.committee).selectOption('Kulturudvalget');
    await life.look(karla, 'what it is about');
    await life.send(karla, asking.form.next);
    await karla.page.getByLabel(asking.form.who.needs).fill('Teleslynge');
    await life.send(karla, asking.form.next);
    await expect(karla.page.getByRole('alert')).toBeVisible();
    await life.look(karla, 'a choice is missing');
    await karla.page.getByLabel(asking.form.who.publishYes).check();
    await karla.page.getByLabel(asking.form.who.withName).check();
    await life.send(karla, asking.form.next);
    await life.look(karla, 'all of it once more');
    await life.send(karla, asking.form.send.signIn);
    await life.signInByMail(karla);
    await expect(heading(karla.page)).toHaveText(asking.form.stages.send);
    await life.send(karla, asking.form.send.send);
    await life.said(karla, 'spoergsmaal_sendt');
    const ownPath = new URL(karla.page.url()).pathname;
    const id = ownPath.split('/').at(-1)!;
    await life.look(karla, 'the receipt');
    const receipt = await life.mailTo(karla, texts.mail.templates.question_received.heading);
    await expect(receipt).toContainText(benches.topic);
    await life.follow(receipt);
    await karla.page.getByText(own.change.summary).click();
    await text.fill(`${benches.text} Tak.`);
    await life.send(karla, own.change.submit);
    await life.said(karla, 'spoergsmaal_rettet');

    // The inbox: asked back, answered, accepted.
    await life.openInInbox(sif, { title: benches.topic, words: benches.topic });
    await life.look(sif, 'an entry nobody has');
    await life.send(sif, inbox.entry.claim);
    await life.decide(sif, 'clarify', { words: 'Hvilken ende af havnen mener du?' });
    await life.look(sif, 'the asker is asked');
    await life.follow(await life.mailTo(karla, 'Hvilken ende af havnen mener du?'));
    await expect(karla.page.getByText(own.states.clarifying)).toBeVisible();
    await life.look(karla, 'something is asked back');
    await karla.page.getByLabel(own.clarify.answer).fill('Den gamle færgekaj.');
    await life.send(karla, own.clarify.submit);
    await life.said(karla, 'spoergsmaal_uddybet');
    await life.openInInbox(sif, { title: benches.topic, words: benches.topic });
    await expect(sif.page.getByText('Den gamle færgekaj.')).toBeVisible();
    await life.decide(sif, 'publish', accepted);
    await life.look(sif, 'accepted');
    await life.mailTo(karla, texts.questionHandling.accepted.reads.everyone);
    await karla.page.goto(site.url.replace('://', `://${town}.`) + ownPath);
    await expect(karla.page.getByText(own.states.accepted)).toBeVisible();
    await life.look(karla, 'one’s own, accepted');

    // Everyone reads it, and somebody follows it.
    const ole = await life.resident('Ole Skolesti');
    await life.goTo(ole, '/spoergsmaal');
    await life.look(ole, 'questions to the council, one of them');
    await ole.page.getByRole('link', { name: benches.topic }).first().click();
    await expect(heading(ole.page)).toHaveText(benches.topic);
    await expect(ole.page.getByText('Karla Havnegade')).toBeVisible();
    await life.look(ole, 'a question that everyone reads');
    await ole.page.getByRole('link', { name: danish.thread.follow.label(benches.topic) }).click();
    await ole.page.getByLabel(danish.thread.cadences.at_once.name).check();
    await life.send(ole, danish.thread.follow.submit);
    await life.said(ole, 'foelger');

    // Refused with a reason, mended, and accepted.
    const olesPath = await life.ask(ole, lights);
    await life.openInInbox(sif, { title: lights.topic, words: lights.topic });
    await life.send(sif, inbox.entry.claim);
    await life.decide(sif, 'refuse', { reason: 'already_answered' });
    await life.look(sif, 'refused');
    await life.follow(await life.mailTo(ole, handling.outcome.refuse));
    await expect(ole.page.getByText(danish.ownQuestion.states.refused)).toBeVisible();
    await life.look(ole, 'one’s own, refused');
    const again = ole.page.locator('#send-igen');
    await again
      .getByLabel(danish.asking.form.text.question)
      .fill(`${lights.text} Det er Skolestien.`);
    await life.send(ole, danish.ownQuestion.again.submit);
    await life.said(ole, 'spoergsmaal_sendt_igen');
    await life.openInInbox(sif, { title: lights.topic, words: 'Skolestien' });
    await life.send(sif, inbox.entry.claim);
    await life.decide(sif, 'publish', accepted);
    await life.mailTo(ole, handling.accepted.reads.everyone);

    // A matter of fact, which the administration answers.
    const bente = await life.resident('Bente Parkvej');
    const bentesPath = await life.ask(bente, bins);
    await life.openInInbox(sif, { title: bins.topic, words: bins.topic });
    await life.send(sif, inbox.entry.claim);
    await life.decide(sif, 'publish', accepted);
    const tove = await life.planner('Tove Teknik');
    const mia = await life.colleague('Mia Borgmesterkontor', 'mayors_office');
    await life.openQuestion(sif, bins.topic);
    await life.look(sif, 'a question and what can be done with it');
    const { acts } = handling.page;
    await sif.page.getByText(acts.handOver.heading, { exact: true }).click();
    const handOver = sif.page.locator('details', { hasText: acts.handOver.heading });
    await handOver.getByLabel(acts.unit).selectOption('Teknik og Miljø');
    await life.send(sif, acts.handOver.submit);
    await expect(sif.page.getByRole('status')).toBeVisible();
    await life.mailTo(bente, handling.told.handedOver('Teknik og Miljø'));
    await draft(
      life,
      tove,
      bins.topic,
      'Der er 14 skraldespande. De bliver tømt to gange om ugen.',
    );
    await approve(life, mia, bins.topic);
    await openAnswer(life, sif, bins.topic);
    await life.send(sif, answers.work.publish.submit);
    await life.said(sif, 'svar_offentliggjort');
    await life.mailTo(bente, 'Der er 14 skraldespande.');
    await life.goTo(bente, bentesPath);
    await expect(bente.page.getByText(danish.ownQuestion.states.answered)).toBeVisible();
    await life.look(bente, 'one’s own, answered by the administration');

    // The answer to the first question is drafted, returned and approved before the meeting.
    await life.openQuestion(sif, benches.topic);
    await sif.page.getByText(acts.askUnit.heading, { exact: true }).click();
    const askUnit = sif.page.locator('details', { hasText: acts.askUnit.heading });
    await askUnit.getByLabel(acts.unit).selectOption('Teknik og Miljø');
    await life.send(sif, acts.askUnit.submit);
    await life.said(sif, 'enhed_spurgt');
    await life.mailTo(tove, templates.question_draft_wanted.heading);
    await draft(life, tove, benches.topic, 'Der kommer snart bænke.');
    await life.mailTo(mia, templates.question_approval_wanted.heading);
    await openAnswer(life, mia, benches.topic);
    await life.look(mia, 'an answer that waits for approval');
    await mia.page.getByLabel(answers.work.approve.note).fill('Hvornår er snart?');
    await life.send(mia, answers.work.approve.return);
    await life.said(mia, 'svar_retur');
    await openAnswer(life, tove, benches.topic);
    await expect(tove.page.getByText('Hvornår er snart?')).toBeVisible();
    await life.look(tove, 'an answer that came back');
    const answer = 'Der kommer fire bænke ved den gamle færgekaj i maj.';
    await draft(life, tove, benches.topic, answer);
    await approve(life, mia, benches.topic);
    await life.look(mia, 'approved');

    // The deadline passes. Two secretaries order the agenda.
    await life.timePasses(meetingId, { at: 'closesAt', ago: { minutes: 5 } });
    const bo = await life.colleague('Bo Sekretær', 'council_secretariat');
    for (const one of [sif, bo]) await life.goTo(one, `/medarbejder/moeder/${meetingId}`);
    await expect(sif.page.locator('.agenda-order > li')).toHaveCount(2);
    await life.look(sif, 'the agenda after the deadline');
    await sif.page
      .getByRole('button', { name: agenda.staff.upLabel(lights.topic), exact: true })
      .click();
    await expect(sif.page.getByRole('status')).toHaveText(agenda.staff.movedTo(lights.topic, 1, 2));
    await bo.page
      .getByRole('button', { name: agenda.staff.downLabel(benches.topic), exact: true })
      .click();
    await expect(bo.page.getByText(agenda.staff.changed.heading)).toBeVisible();
    await life.look(bo, 'somebody else has ordered it meanwhile');
    const item = sif.page.locator('.agenda-order > li', { hasText: benches.topic });
    await item.getByText(agenda.staff.slot).click();
    await item.getByLabel(agenda.staff.slotMinutes).fill('9');
    await item.getByLabel(agenda.staff.slotAnsweredBy).fill('Borgmesteren');
    await item.getByRole('button', { name: agenda.staff.save }).click();
    await life.look(sif, 'minutes and who answers');
    await life.send(sif, agenda.staff.finish.button);
    await life.said(sif, 'dagsorden_faerdig');
    await life.look(sif, 'the agenda is frozen');
    await life.send(sif, agenda.staff.finish.publish);
    await life.said(sif, 'dagsorden_offentlig');
    await life.look(sif, 'the agenda is published');
    await life.mailTo(karla, texts.questionAgenda.mail.order(2, 2, 9));
    await life.download(sif, agenda.staff.annex.docx, /\.docx$/);
    await sif.page.getByRole('link', { name: agenda.staff.annex.print }).click();
    await life.look(sif, 'the annex on paper');
    const nina = await life.visitor('Nina Nabo', language);
    await life.goTo(nina, `/spoergsmaal/moeder/${meetingId}`);
    await expect(nina.page.locator('.meeting-questions')).toContainText(benches.topic);
    await life.look(nina, 'the meeting as everyone reads it');

    // The meeting: one is asked, one is taken back and asked after all, and everyone follows.
    await life.goTo(sif, `/medarbejder/moeder/${meetingId}/direkte`);
    await expect(sif.page.getByText(agenda.desk.why.meeting_not_begun)).toBeVisible();
    await life.timePasses(meetingId, { at: 'meetingStartsAt', ago: { minutes: 1 } });
    await life.goTo(nina, `/spoergsmaal/moeder/${meetingId}/direkte`);
    await life.look(nina, 'question time has not begun');
    await sif.page.reload();
    await life.look(sif, 'the desk before the first question');
    await life.send(sif, agenda.desk.beginQuestion(1));
    await expect(sif.page.getByText(agenda.turns.ask.now)).toBeVisible();
    await life.look(sif, 'the first question is asked');
    const live = nina.page.locator('.live-view');
    await life.goTo(nina, `/spoergsmaal/moeder/${meetingId}/direkte`);
    await expect(live).toContainText(texts.questionAgenda.turns.ask.now);
    await life.look(nina, 'question time as it goes on');
    await life.send(sif, agenda.turns.answer.begin);
    // With a script the page learns of it by itself.
    if (!javaScriptEnabled) await nina.page.reload();
    await expect(live).toContainText(texts.questionAgenda.turns.answer.now);
    await life.send(sif, agenda.desk.markAsked);
    await life.said(sif, 'spoergsmaal_stillet');
    await life.send(sif, agenda.desk.markAbsent);
    await life.said(sif, 'spoergsmaal_fravaer');
    await sif.page.getByRole('button', { name: agenda.desk.undoLabel(benches.topic) }).click();
    await life.said(sif, 'spoergsmaal_fortrudt');
    await life.send(sif, agenda.desk.beginQuestion(2));
    await life.send(sif, agenda.desk.markAsked);
    await life.look(sif, 'all questions are dealt with');
    await life.send(sif, agenda.desk.end.button);
    await life.said(sif, 'spoergetid_slut');
    await life.goTo(nina, `/spoergsmaal/moeder/${meetingId}`);
    await expect(nina.page.getByText(texts.questionAgenda.public.ended)).toBeVisible();
    await life.look(nina, 'the meeting is over');

    // The answer, with where it is in the recording and what is promised.
    await openAnswer(life, sif, benches.topic);
    const { publish, promise, keep } = answers.work;
    await sif.page.getByLabel(publish.at).fill('1:07:05');
    await sif.page.getByLabel(promise.promise).fill('Vi sætter fire bænke op.');
    await sif.page.getByLabel(promise.unit).selectOption('Teknik og Miljø');
    await sif.page.getByLabel(promise.due).fill(`${nextYear}-12-01`);
    await life.look(sif, 'an answer to be published');
    await life.send(sif, publish.submit);
    await life.said(sif, 'svar_offentliggjort');
    await life.look(sif, 'an answer that is published');
    await life.follow(await life.mailTo(karla, answer));
    await expect(karla.page.getByText(answer)).toBeVisible();
    await life.look(karla, 'one’s own, answered');
    await life.follow(
      await life.mailTo(ole, danish.thread.events.answered({ by: 'Borgmesteren' })),
    );
    await expect(ole.page.getByText(answer)).toBeVisible();
    await life.goTo(nina, `/spoergsmaal/${id}`);
    await expect(nina.page.getByText('Vi sætter fire bænke op.')).toBeVisible();
    await life.look(nina, 'an answer that everyone reads');

    // What was promised is kept.
    await openAnswer(life, tove, benches.topic);
    await tove.page.getByLabel(keep.outcome).fill('Bænkene står der nu.');
    await life.send(tove, keep.submit);
    await life.said(tove, 'loefte_holdt');
    await life.mailTo(karla, 'Bænkene står der nu.');
    await life.goTo(nina, `/spoergsmaal/${id}`);
    await expect(nina.page.getByText('Bænkene står der nu.')).toBeVisible();
    await expect(nina.page.getByText(texts.questionAnswers.view.promise.kept())).toBeVisible();
    await life.look(nina, 'a promise that was kept');
    await life.goTo(nina, '/spoergsmaal/arkiv');
    for (const { topic } of [benches, lights, bins]) {
      await expect(nina.page.getByRole('link', { name: topic })).toBeVisible();
    }
    await life.look(nina, 'the archive');
    await life.goTo(nina, '/spoergsmaal/tal');
    await life.look(nina, 'the figures');
    await life.goTo(ole, olesPath);
    await expect(ole.page.getByText(danish.ownQuestion.states.asked)).toBeVisible();
    await life.look(ole, 'one’s own, asked at the meeting');
    await life.openQuestion(sif, benches.topic);
    await life.download(sif, handling.page.case, /\.zip$/);
    expect(await life.end()).toEqual([]);
  });
}

/** Stands at the work on the answer to a question. */
async function openAnswer(life: QuestionLife, colleague: Person, topic: string): Promise<void> {
  await life.openQuestion(colleague, topic);
  await colleague.page.getByRole('link', { name: handling.page.answer.work }).click();
  await expect(colleague.page.getByText(answers.work.title)).toBeVisible();
}

/** Drafts an answer and sends it to be approved. */
async function draft(
  life: QuestionLife,
  planner: Person,
  topic: string,
  words: string,
): Promise<void> {
  await openAnswer(life, planner, topic);
  await planner.page.getByLabel(answers.work.draft.text, { exact: true }).fill(words);
  await planner.page.getByLabel(answers.work.draft.answeredBy).fill('Borgmesteren');
  await life.send(planner, answers.work.draft.send);
  await life.said(planner, 'svar_til_godkendelse');
}

async function approve(life: QuestionLife, mayor: Person, topic: string): Promise<void> {
  await openAnswer(life, mayor, topic);
  await life.send(mayor, answers.work.approve.submit);
  await life.said(mayor, 'svar_godkendt');
}
