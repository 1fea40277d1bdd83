import { expect, test } from 'playwright/test';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import { startClamd, type TestClamd } from '../support/clamd';
import { CommentLife, pictureShows, place } from '../support/comment-life';
import { heading, type Lived, type Person } from '../support/life';

const { audit, comments, files, inbox, mail, moderation, thread } = textsIn('da');
const { decided, redacted } = moderation.statement;

/** The comment that everyone reads, by some of its words. */
const voice = ({ page }: Person, words: string) => page.locator('.voices > li', { hasText: words });

// One after the other: there is no scanner at first, and then there is one.
test.describe.configure({ mode: 'default' });
test.use({ trace: 'off', screenshot: 'off' });

let scanner: TestClamd | undefined;
test.afterAll(() => scanner?.stop());

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'on' : 'off';
  test(`a comment from first to last, JavaScript ${how}`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000);
    // Without JavaScript also without a scanner, so that a file nobody has looked at is seen.
    if (javaScriptEnabled) scanner ??= await startScanner();
    const life = lifeIn({ browser, baseURL, javaScriptEnabled, name: `life-${how}` });
    const mark = `(${process.pid}${how})`;
    const written = `Der mangler bænke på havnen ${mark}. Min nabo Gerda er syg og må tit sidde ned.`;
    const shown = `Der mangler bænke på havnen ${mark}. Min nabo […] må tit sidde ned.`;

    const karla = await life.citizen('Karla Havnegade');
    const { page } = karla;
    await life.write(karla, `${written} Mit CPR-nummer er 010190-1234.`, { withPicture: true });
    await expect(page.getByRole('alert')).toContainText(textsIn('da').forms.faults.cpr_in_text);
    await expect(page.locator('mark')).toHaveText('010190-1234');
    await life.look(karla, 'a CPR number is refused');
    await page.getByLabel(comments.write.text).fill(written);
    await life.send(karla, comments.write.submit);
    await life.said(karla, 'kommentar_sendt');
    const own = new URL(page.url()).pathname;
    const id = own.split('/').at(-1)!;
    await life.look(karla, 'the receipt');
    if (javaScriptEnabled) await expect(page.getByAltText(pictureShows)).toBeVisible();
    else await expect(page.getByText(files.states.not_scanned)).toBeVisible();
    await life.mailTo(karla, mail.templates.comment_received.heading);

    const anna = await life.colleague('Anna Aagaard', 'moderator');
    const bo = await life.colleague('Bo Bisgaard', 'moderator');
    await life.openEntry(anna, mark);
    await life.look(anna, 'an entry nobody has');
    await life.send(anna, inbox.entry.claim);
    await life.said(anna, 'sag_taget');
    await life.look(anna, 'an entry of one’s own');
    const question = 'Hvilken ende af havnen tænker du på?';
    await life.decide(anna, 'clarify', { words: question });
    await life.look(anna, 'the author is asked');

    await life.follow(await life.mailTo(karla, question));
    await expect(heading(page)).toHaveText(comments.titleOf(place.title));
    await expect(page.getByText(comments.states.clarifying)).toBeVisible();
    await life.look(karla, 'a question');
    await page.getByLabel(comments.own.clarify.answer).fill('Ved den gamle færgekaj.');
    await life.send(karla, comments.own.clarify.submit);
    await life.said(karla, 'kommentar_uddybet');
    await life.look(karla, 'the question is answered');

    await life.openEntry(bo, mark);
    await expect(bo.page.getByText('Ved den gamle færgekaj.')).toBeVisible();
    await life.look(bo, 'an entry that another has');
    await life.send(bo, inbox.entry.takeOver(anna.name));
    await life.said(bo, 'sag_overtaget');
    await life.decide(bo, 'publish_redacted', {
      reason: 'private_circumstances',
      published: shown,
    });
    await life.look(bo, 'published redacted');
    await life.openEntry(bo, mark, 'afgjort');
    await life.look(bo, 'a decided entry');
    await bo.page.getByRole('link', { name: inbox.entry.letter }).click();
    await expect(heading(bo.page)).toHaveText(inbox.letter.title);
    await expect(bo.page.getByText(redacted.text)).toBeVisible();
    await life.look(bo, 'the letter');

    await life.goTo(karla, place.path);
    await expect(voice(karla, shown)).toBeVisible();
    await expect(page.getByText('Gerda')).toHaveCount(0);
    const picture = voice(karla, shown).getByAltText(pictureShows);
    await expect(picture).toHaveCount(javaScriptEnabled ? 1 : 0);
    await life.look(karla, 'the public page');
    await life.follow(await life.mailTo(karla, redacted.text));
    await expect(page.getByText(redacted.text)).toBeVisible();
    await life.look(karla, 'the statement of reasons');

    const nina = await life.visitor('Nina Nabo');
    await life.goTo(nina, place.path);
    await voice(nina, shown).getByRole('link', { name: comments.section.report }).click();
    await expect(heading(nina.page)).toHaveText(comments.notice.title);
    await life.send(nina, comments.notice.submit);
    await expect(nina.page.getByRole('alert')).toBeVisible();
    await life.look(nina, 'a notice without words');
    await nina.page.getByLabel(comments.notice.explanation).fill('Det er mig, der menes.');
    await nina.page.getByLabel(comments.notice.name).fill('Nina Nabo');
    await nina.page.getByLabel(comments.notice.email).fill(nina.email);
    await life.send(nina, comments.notice.submit);
    await life.said(nina, 'anmeldt');
    await life.look(nina, 'a notice is given');
    await life.mailTo(nina, mail.templates.notice_received.heading);

    await life.openEntry(anna, mark);
    await expect(anna.page.getByText('Det er mig, der menes.')).toBeVisible();
    await life.send(anna, inbox.entry.claim);
    await life.look(anna, 'a notice in the inbox');
    await life.decide(anna, 'hide', { reason: 'attack' });
    await life.look(anna, 'hidden');
    await life.mailTo(nina, moderation.noticeAnswer.hide);
    await life.goTo(nina, place.path);
    await expect(voice(nina, shown)).toHaveCount(0);

    await life.follow(await life.mailTo(karla, decided.hide));
    await expect(page.getByText(comments.states.hidden)).toBeVisible();
    await life.look(karla, 'hidden from others');
    await page.getByText(comments.own.secondLook.summary).click();
    await page.getByLabel(comments.own.secondLook.request).fill('Jeg nævner jo ingen.');
    await life.send(karla, comments.own.secondLook.submit);
    await life.said(karla, 'genovervejes');
    await life.look(karla, 'a second look is asked for');

    await life.goTo(anna, '/medarbejder/indbakke');
    await expect(anna.page.locator('.queue-row', { hasText: mark })).toContainText(
      inbox.forAnother,
    );
    await life.look(anna, 'the inbox');
    await life.openEntry(anna, mark);
    const claim = anna.page.getByRole('button', { name: inbox.entry.claim });
    await expect(claim).toHaveCount(0);
    await life.look(anna, 'not for the same');
    await life.openEntry(bo, mark);
    await life.send(bo, inbox.entry.claim);
    await life.look(bo, 'a second look');
    await life.decide(bo, 'restore');
    await life.look(bo, 'restored');
    await life.mailTo(karla, decided.restore);
    await life.mailTo(nina, moderation.noticeAnswer.restore);

    const sys = await life.colleague('Sys Sekretær', 'council_secretariat');
    await life.openEntry(sys, mark, 'afgjort');
    const answer = `Vi sætter to bænke op til foråret ${mark}.`;
    await sys.page.getByLabel(inbox.entry.answerText, { exact: true }).fill(answer);
    await life.send(sys, inbox.entry.sendAnswer);
    await life.said(sys, 'svar_gemt');
    await life.look(sys, 'an answer');
    await life.mailTo(karla, answer);
    await life.goTo(nina, place.path);
    await expect(voice(nina, shown)).toContainText(answer);
    await voice(nina, shown).getByText(comments.section.path).click();
    for (const event of ['published_redacted', 'hidden', 'restored', 'answered'] as const) {
      await expect(voice(nina, shown)).toContainText(thread.events[event]({}));
    }
    // The ground was overturned: it is not told beside the author's name.
    await expect(voice(nina, shown)).not.toContainText(moderation.reasons.attack.title);
    await life.look(nina, 'the way of it');
    await life.goTo(karla, own);
    await life.look(karla, 'one’s own at last');

    const ada = await life.colleague('Ada Administrator', 'administrator');
    await life.goTo(ada, `/medarbejder/log?om=${id}`);
    const log = ada.page.locator('main .link-list');
    for (const action of [
      'comment.submit',
      'comment.clarify',
      'moderation.take_over',
      'comment.give_notice',
      'comment.ask_for_second_look',
      'comment.answer',
    ] as const) {
      await expect(log.getByText(audit.actions[action], { exact: true })).toHaveCount(1);
    }
    const decisions = log.getByText(audit.actions['comment.decide'], { exact: true });
    await expect(decisions).toHaveCount(4);
    await life.look(ada, 'the log');
    for (const at of ['mails', 'begrundelser'] as const) {
      await life.goTo(ada, `/medarbejder/${at}`);
      await life.look(ada, at);
    }
    expect(await life.end()).toEqual([]);
  });
}

for (const language of ['en', 'de'] as const) {
  test(`a comment in ${language}, and what a follower in German is told`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const life = lifeIn({ browser, baseURL, javaScriptEnabled: true, name: `life-${language}` });
    const texts = textsIn(language);
    const mark = `(${process.pid}${language})`;
    const emma = await life.citizen('Emma Evers', language);
    await life.write(emma, `Benches, please ${mark}. 010190-1234`);
    await expect(emma.page.getByRole('alert')).toContainText(texts.forms.faults.cpr_in_text);
    await life.look(emma, 'a CPR number is refused');
    await emma.page.getByLabel(texts.comments.write.text).fill(`Benches, please ${mark}.`);
    await life.send(emma, texts.comments.write.submit);
    await life.said(emma, 'kommentar_sendt');
    const own = new URL(emma.page.url()).pathname;
    await life.look(emma, 'the receipt');

    const greta = await life.citizen('Greta Grenzgänger', 'de');
    await followPlace(life, greta);

    const mia = await life.colleague('Mia Sekretær', 'council_secretariat');
    await life.openEntry(mia, mark);
    await life.send(mia, inbox.entry.claim);
    await life.decide(mia, 'publish');
    await life.mailTo(emma, texts.moderation.statement.decided.publish);
    await emma.page.goto(new URL(own, emma.page.url()).href);
    await life.look(emma, 'published');
    await voiceAt(life, emma, language, mark);
    await life.look(emma, 'the notice page');

    const german = textsIn('de');
    const news = await life.mailTo(greta, german.mail.templates.news.paragraphs(noFacts)[0]!);
    await expect(news).toContainText(german.thread.events.published({}));
    await expect(news).toHaveAttribute('lang', 'de');
    await life.openEntry(mia, mark, 'afgjort');
    await mia.page.getByLabel(inbox.entry.answerText, { exact: true }).fill('Det gør vi.');
    await life.send(mia, inbox.entry.sendAnswer);
    await life.follow(await life.mailTo(greta, german.thread.events.answered({})));
    await expect(voice(greta, mark)).toContainText(german.comments.section.report);
    await voice(greta, mark).getByText(german.comments.section.path).click();
    for (const event of ['published', 'answered'] as const) {
      await expect(voice(greta, mark)).toContainText(german.thread.events[event]({}));
    }
    await life.look(greta, 'what the news lead to');

    const ada = await life.colleague('Ada Administrator', 'administrator');
    await life.goTo(ada, `/medarbejder/log?om=${own.split('/').at(-1)}`);
    const log = ada.page.locator('main .link-list');
    await expect(log.getByText(audit.actions['comment.decide'])).toBeVisible();
    await expect(log.getByText(audit.actions['notification.tell']).first()).toBeVisible();
    expect(await life.end()).toEqual([]);
  });
}

const noFacts = { municipality: '', detail: '', text: [] };

/** Has somebody follow the place at once, by its page, and look at what they follow. */
async function followPlace(life: CommentLife, reader: Person): Promise<void> {
  const { page, language } = reader;
  const { thread: words } = textsIn(language);
  await life.goTo(reader, place.path);
  await page.getByRole('link', { name: words.follow.label(place.title) }).click();
  await page.getByLabel(words.cadences.at_once.name).check();
  await life.look(reader, 'how often');
  await life.send(reader, words.follow.submit);
  await life.said(reader, 'foelger');
  await life.look(reader, 'what one follows');
}

/** Goes from the public page, in a language, to where its comment can be reported. */
async function voiceAt(life: CommentLife, reader: Person, language: Language, words: string) {
  const { comments: texts } = textsIn(language);
  await life.goTo(reader, place.path);
  await voice(reader, words).getByRole('link', { name: texts.section.report }).click();
  await expect(heading(reader.page)).toHaveText(texts.notice.title);
}

function startScanner(): Promise<TestClamd> {
  return startClamd({ port: Number(process.env.E2E_SCANNER_PORT) });
}

function lifeIn(
  of: Omit<Lived, 'site' | 'databaseUrl' | 'municipality'> & { baseURL: string | undefined },
): CommentLife {
  const { baseURL, ...more } = of;
  return new CommentLife({
    ...more,
    site: baseURL!.replace('://', '://soenderborg.'),
    databaseUrl: process.env.E2E_DATABASE_URL!,
    municipality: 'soenderborg',
  });
}
