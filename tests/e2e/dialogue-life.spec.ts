import { randomUUID } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { Temporal } from 'temporal-polyfill';
import { textsIn } from '~/i18n/texts-of-language';
import { danishDay, readClock } from '~/platform/clock';
import { ask } from '../support/ask';
import { DialogueLife, theCommittee } from '../support/dialogue-life';
import { heading } from '../support/life';
import { type MailServer, startMailServer } from '../support/mail-server';
import { type OwnSite, startOwnSite } from '../support/own-site';
import { foundTown, ownDatabase } from '../support/town-life';

const danish = textsIn('da');
const { dialogueNews: news, dialogueMeeting: table } = danish;

// One after the other: both are on one server, which sends its mails to a mail server.
test.describe.configure({ mode: 'default' });
test.use({ trace: 'off', screenshot: 'off' });

let mailServer: MailServer;
let site: OwnSite;
let databaseUrl: string;

test.beforeAll(async () => {
  mailServer = await startMailServer();
  databaseUrl = await ownDatabase('dialogue');
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

const stage = {
  topic: 'Øvelokaler på havnen',
  viewpoint: 'Vi er tre orkestre, som ikke har noget sted at øve om aftenen.',
};
const statue = { topic: 'Hvem ejer statuen?', viewpoint: 'Jeg vil vide, hvem der ejer statuen.' };
const library = {
  topic: 'Lys foran biblioteket',
  viewpoint: 'Der er så mørkt, at mange går udenom om vinteren.',
};

for (const { javaScriptEnabled, language } of [
  { javaScriptEnabled: false, language: 'da' },
  { javaScriptEnabled: true, language: 'en' },
] as const) {
  const how = javaScriptEnabled ? 'on' : 'off';
  test(`committee dialogue from first to last, booked in ${language}, JavaScript ${how}`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const town = `moede-${how}`;
    await foundTown(databaseUrl, town);
    const origin = site.url.replace('://', `://${town}.`);
    const life = new DialogueLife(
      {
        ...{ browser, site: origin, databaseUrl, javaScriptEnabled },
        ...{ municipality: town, name: `dialogue-${how}` },
      },
      mailServer,
    );
    const texts = textsIn(language);
    const { dialogueBooking: booking, dialogueFinding: finding } = texts;
    const { subjects } = texts.dialogueNews;
    const { templates } = texts.mail;
    const today = danishDay(readClock());

    // How the committee meets citizens: looked at first, then saved.
    const sif = await life.ofCommittee('Sif Sekretær', 'committee_secretary');
    const model = {
      format_dialogue_meeting: true,
      publishes: 'outcome',
      slotMinutes: '15',
    } as const;
    await life.goTo(sif, `/medarbejder/dialog/udvalg/${theCommittee.slug}`);
    await life.look(sif, 'the model');
    await life.fillIn(sif, null, model, 'vis');
    await expect(sif.page.locator('.rules-preview')).toBeVisible();
    await life.look(sif, 'the model before it is saved');
    await life.fillIn(sif, null, model, 'gem');
    await life.said(sif, 'regler_gemt');
    await life.look(sif, 'two versions of the model');

    // A session each month, but for the last of them, and a dialogue meeting.
    await life.goTo(sif, '/medarbejder/dialog/nye');
    await life.look(sif, 'sessions are to be set up');
    await life.fillIn(sif, null, {
      ...{ udvalg: theCommittee.slug, format: 'deputation', datoer: 'ugedag', rytme: 'month' },
      ...{ hvilken: '1', dag: '3', begynder: '15:00', slutter: '15:30' },
      ...{ fra: String(today.add({ days: 20 })), til: String(today.add({ days: 150 })) },
    });
    const days = sif.page.locator('[name^="day-"]');
    const proposed = await days.count();
    await days.last().uncheck();
    await life.look(sif, 'sessions are proposed');
    await life.fillIn(sif, null, { place: 'Rådhuset, lokale 4', access_step_free: true });
    await life.said(sif, 'tider_sat_op');
    const deputations = await life.sessions();
    expect(deputations).toHaveLength(proposed - 1);
    const [{ id: sessionId, slug, startsAt } = deputations[0]!] = deputations;
    const day = danishDay(Temporal.Instant.from(new Date(startsAt).toISOString()));
    await life.goTo(sif, '/medarbejder/dialog/nye');
    await life.fillIn(sif, null, {
      ...{ udvalg: theCommittee.slug, format: 'dialogue_meeting', datoer: 'dato' },
      ...{ dato: String(day.add({ days: 9 })), begynder: '17:00', slutter: '19:00' },
    });
    await life.fillIn(sif, null, {
      ...{ place: 'Kulturhuset', title: 'Kultur for unge' },
      ...{ 'topic-0': 'En scene til unge', 'table-0': 'Bord 1', 'host-0': 'Finn Formand' },
      ...{ 'topic-1': 'Biblioteket om aftenen', 'table-1': 'Bord 2' },
    });
    await life.said(sif, 'tider_sat_op');
    await life.look(sif, 'what waits, and the sessions');
    const meeting = (await life.sessions()).find(({ format }) => format === 'dialogue_meeting')!;

    // It is found, and a time is held by somebody who signs in on the way.
    const karla = await life.resident('Karla Havnegade', { language, signsIn: false });
    await life.goTo(karla, `/udvalg/${theCommittee.slug}`);
    await life.look(karla, 'the committee');
    await life.goTo(karla, `/dialog?vis=kalender&maaned=${startsAt.slice(0, 7)}`);
    await expect(karla.page.locator(`a[href$="/dialog/${slug}"]`)).toBeVisible();
    await life.look(karla, 'a month of sessions');
    await life.goTo(karla, '/dialog');
    await life.look(karla, 'the list of sessions');
    await karla.page.locator(`a[href$="/dialog/${slug}"]`).first().click();
    await life.look(karla, 'a session');
    await karla.page.getByRole('link', { name: finding.page.book }).click();
    await life.signInByMail(karla);
    const times = karla.page.locator('button[name="tid"]');
    await expect(times).toHaveCount(2);
    await life.look(karla, 'the times of a session');
    await times.first().click();
    await expect(karla.page.locator('.held-time')).toBeVisible();
    await life.look(karla, 'a time is held');
    await life.fillIn(karla, 'book', {}, 'forny');
    await expect(karla.page.locator('.held-time')).toBeVisible();
    await life.unfold(times.first());
    const other = (await times.first().getAttribute('value'))!;
    await life.fillIn(karla, 'book', { topic: stage.topic }, other);
    await expect(karla.page.locator('.held-time')).toContainText(
      language === 'da' ? '15.15' : '15:15',
    );
    const fields = {
      topic: karla.page.locator('[name=topic]'),
      viewpoint: karla.page.locator('[name=viewpoint]'),
    };
    await expect(fields.topic).toHaveValue(stage.topic);
    const withNumber = `${stage.viewpoint} Mit CPR-nummer er 010190-1234.`;
    await life.fillIn(karla, 'book', {
      ...{ viewpoint: withNumber, isPublishable: true, 'need-hearing_loop': true },
    });
    await expect(karla.page.getByRole('alert')).toContainText(booking.faults.booking_cpr_in_text);
    await expect(fields.viewpoint).toHaveValue(withNumber);
    await life.look(karla, 'a CPR number is refused');
    await life.fillIn(karla, 'book', { viewpoint: stage.viewpoint });
    await life.said(karla, 'booket_venter');
    const karlas = life.idOf(karla);
    await life.look(karla, 'the receipt');
    await life.mailTo(karla, subjects.received);

    // The chair hears her; somebody else is refused, and another than who refused looks at it again.
    const finn = await life.ofCommittee('Finn Formand', 'committee_chair');
    await life.goTo(finn, '/medarbejder/dialog');
    await life.look(finn, 'somebody waits for an answer');
    await life.goTo(finn, `/medarbejder/dialog/bookinger/${karlas}`);
    await life.look(finn, 'a booking to be decided');
    await life.fillIn(finn, 'ja');
    await life.said(finn, 'dialog_sagt_ja');
    await life.mailTo(karla, subjects.confirmed);
    const invited = await life.entryFor(karla, 'REQUEST');
    const ole = await life.resident('Ole Statue');
    const oles = await life.book(ole, slug, statue);
    await life.goTo(finn, `/medarbejder/dialog/bookinger/${oles}`);
    await life.fillIn(finn, 'nej', { reason: 'outside_field', words: 'Statuen er privat.' });
    await life.said(finn, 'dialog_sagt_nej');
    await life.follow(await life.mailTo(ole, news.refused(theCommittee.name)));
    await life.look(ole, 'one’s own, refused');
    await life.fillIn(ole, 'genovervej', { request: 'Den står på kommunens jord.' });
    await life.said(ole, 'genovervejes');
    await life.goTo(finn, `/medarbejder/dialog/bookinger/${oles}`);
    await expect(finn.page.locator('[name=decision]')).toHaveCount(0);
    await life.goTo(sif, `/medarbejder/dialog/bookinger/${oles}`);
    await life.look(sif, 'a refusal to be looked at again');
    await life.fillIn(sif, 'igen', { decision: 'uphold', words: 'Jorden er solgt.' });
    await life.said(sif, 'dialog_set_igen');
    await life.follow(await life.mailTo(ole, news.upheld(theCommittee.name)));
    await life.look(ole, 'one’s own, refused for good');

    // Her time is changed, by her and then by the secretary. Meanwhile somebody waits for a place.
    const ownPage = `/min-side/dialog/${karlas}`;
    await life.goTo(karla, ownPage);
    const elsewhere = karla.page.locator('[name=til]');
    await life.unfold(elsewhere);
    await elsewhere.selectOption({ index: 1 });
    await life.fillIn(karla, 'flyt');
    await life.said(karla, 'booking_flyttet');
    const rescheduled = await life.entryFor(karla, 'REQUEST', invited);
    expect(rescheduled.startsAt < invited.startsAt).toBe(true);
    const change = `/medarbejder/dialog/${slug}/ret`;
    await life.goTo(sif, change);
    await life.fillIn(sif, 'remove');
    await life.said(sif, 'tid_vaek');
    const bente = await life.resident('Bente Bibliotek', { language });
    await life.goTo(bente, `/dialog/${slug}`);
    await life.look(bente, 'a session without room');
    await bente.page.getByRole('link', { name: finding.page.join }).click();
    await life.look(bente, 'the waiting list');
    const bentes = await life.book(bente, slug, { ...library, isPublishable: true });
    await life.said(bente, 'booket_venteliste');
    await life.look(bente, 'one’s own, waiting');
    await life.goTo(sif, change);
    await life.look(sif, 'a session to be changed');
    await life.fillIn(sif, 'move', { date: String(day.add({ days: 1 })), startTime: '16:00' });
    await life.look(sif, 'what moving it will do');
    await life.fillIn(sif, 'move');
    await life.said(sif, 'dialog_flyttet_mail');
    const moved = await life.entryFor(karla, 'REQUEST', rescheduled);
    expect(moved.startsAt > invited.startsAt).toBe(true);
    await life.mailTo(karla, subjects.rescheduled);
    await life.goTo(karla, ownPage);
    await life.look(karla, 'one’s own, moved');
    await life.fillIn(karla, 'afmeld');
    await life.said(karla, 'booking_afmeldt');
    await life.entryFor(karla, 'CANCEL', moved);
    await life.mailTo(karla, subjects.cancelled);
    await life.follow(await life.mailTo(bente, subjects.offered));
    await life.look(bente, 'a place is offered');
    await life.fillIn(bente, 'ja');
    await life.said(bente, 'plads_taget_venter');
    await life.goTo(finn, `/medarbejder/dialog/bookinger/${bentes}`);
    await life.fillIn(finn, 'ja');
    await life.entryFor(bente, 'REQUEST');

    // A calendar that only its owner knows.
    await life.goTo(finn, '/medarbejder/dialog/kalender');
    await life.fillIn(finn, 'lav', { name: 'Min telefon' });
    await life.look(finn, 'a secret calendar');
    const secret = await finn.page.locator('input[readonly]').inputValue();
    expect((await ask(secret)).body).toContain('Bente Bibliotek');
    await life.fillIn(finn, 'luk');
    await life.said(finn, 'kalender_lukket');
    expect((await ask(secret)).status).toBe(404);

    // The day comes: the clock, who came, what came of it.
    const atTable = `/medarbejder/dialog/${slug}`;
    await life.goTo(sif, atTable);
    await life.look(sif, 'the table before the day');
    await life.begins(sessionId, 5);
    await life.goTo(sif, atTable);
    await life.look(sif, 'the table');
    await life.fillIn(sif, 'ur');
    await expect(sif.page.getByText(table.clock.now)).toBeVisible();
    await life.look(sif, 'the clock runs');
    await life.fillIn(sif, 'kom');
    await life.said(sif, 'dialog_kom');
    await life.fillIn(sif, 'holdt');
    await life.said(sif, 'dialog_holdt');
    await life.fillIn(sif, 'udfald', { outcome: 'to_administration' });
    await life.said(sif, 'dialog_udfald');
    await life.mailTo(bente, texts.dialogue.outcomes.to_administration);
    const publicTitle = 'Lys ved biblioteket';
    await life.fillIn(sif, 'vis', { publicTitle });
    await life.said(sif, 'dialog_vist');
    const promise = 'Vi sætter to lamper op.';
    await life.fillIn(sif, 'loefte', {
      ...{ text: promise, unit: 'Teknik og Miljø', isPublic: true },
      due: String(today.add({ days: 30 })),
    });
    await life.said(sif, 'dialog_lovet');
    await life.look(sif, 'what came of it');
    await life.mailTo(bente, promise);
    const nina = await life.visitor('Nina Nabo', language);
    await life.goTo(nina, `/dialog/${slug}`);
    for (const words of [publicTitle, promise, texts.dialogue.outcomes.to_administration]) {
      await expect(nina.page.getByText(words).first()).toBeVisible();
    }
    await expect(nina.page.getByText(library.topic)).toHaveCount(0);
    await life.look(nina, 'a session that was held');
    const tove = await life.planner('Tove Teknik');
    await life.goTo(tove, '/medarbejder/dialog');
    await life.look(tove, 'what was promised');
    await life.fillIn(tove, 'luk', { state: 'kept', result: 'Lamperne lyser nu.' });
    await life.said(tove, 'dialog_loefte_lukket');
    await life.follow(await life.mailTo(bente, 'Lamperne lyser nu.'));
    await life.look(bente, 'one’s own, with what came of it');

    // What they thought of it.
    await bente.page.getByRole('link', { name: booking.own.evaluation.link }).click();
    await life.look(bente, 'what a citizen is asked');
    await life.fillIn(bente, null, { heard: '5', clear: '4', worthwhile: '5' });
    await life.said(bente, 'svar_om_moede_sendt');
    const mette = await life.ofCommittee('Mette Medlem', 'committee_member');
    await life.goTo(mette, `${atTable}/evaluering`);
    await life.look(mette, 'what a politician is asked');
    await life.fillIn(mette, null, { heard: '4', clear: '3', worthwhile: '5' });
    await life.said(mette, 'svar_om_moede_sendt');

    // The dialogue meeting: signed up for, held, written down, and read by who was there.
    await life.goTo(karla, `/dialog/${meeting.slug}`);
    await karla.page.getByRole('link', { name: finding.page.signUp }).click();
    await karla.page.getByLabel('En scene til unge').check();
    await life.look(karla, 'signing up');
    await life.fillIn(karla, 'book', { viewpoint: 'Hvem får lov at spille?', partySize: '2' });
    await life.said(karla, 'tilmeldt');
    const signedUp = life.idOf(karla);
    await life.book(ole, meeting.slug, { partySize: '1' });
    await life.begins(meeting.id, 10);
    await life.goTo(sif, `/medarbejder/dialog/${meeting.slug}`);
    await life.look(sif, 'at the door');
    await life.fillIn(sif, 'mange', { [`booking-${signedUp}`]: true });
    await life.said(sif, 'dialog_mange_kom');
    await life.fillIn(sif, 'holdt', { restAbsent: true });
    await life.said(sif, 'dialog_holdt');
    const note = 'Mange vil spille. Scenen skal kunne lånes uden forening.';
    await life.fillIn(sif, 'note', { topic: 'En scene til unge', text: note });
    await life.said(sif, 'dialog_note_gemt');
    await life.fillIn(sif, 'send');
    await life.said(sif, 'dialog_note_sendt');
    await life.look(sif, 'notes that are checked');
    await life.follow(await life.mailTo(karla, templates.dialogue_notes.heading));
    await life.look(karla, 'notes to be checked');
    await life.fillIn(karla, 'svar', { verdict: 'right' });
    await life.said(karla, 'dialog_note_svaret');
    await life.goTo(sif, `/medarbejder/dialog/${meeting.slug}`);
    await life.fillIn(sif, 'offentliggoer');
    await life.said(sif, 'dialog_note_offentlig');
    await life.goTo(nina, `/dialog/${meeting.slug}`);
    await expect(nina.page.getByText(note)).toBeVisible();
    await life.look(nina, 'a dialogue meeting that was held');

    // And the figures.
    await life.goTo(sif, '/medarbejder/dialog/evaluering');
    await expect(heading(sif.page)).toHaveText(danish.dialogueTrial.page.title);
    await life.look(sif, 'the evaluation');
    const csv = await life.download(sif, danish.dialogueTrial.page.csv, /\.csv$/);
    expect(csv).toContain(theCommittee.name);
    expect(await life.end()).toEqual([]);
  });
}
