import { and, eq, inArray } from 'drizzle-orm';
import { questionAnswer } from '#db/schema';
import { addressFor } from '~/domains/municipalities/address';
import { questionDocuments } from '~/i18n/da/question-documents';
import { formatDay } from '~/i18n/format';
import { textsIn } from '~/i18n/texts-of-language';
import { NotFound } from '~/platform/errors';
import { authorize } from '~/platform/transaction.server';
import type { AgendaAnnex, AnnexQuestion } from '../documents/agenda-annex';
import { findTime, type QuestionTime } from '../meetings/question-times.server';
import { questionPolicy } from '../policy';
import { isoOf } from '../rules/deadline';
import { isCut, questionPath, staffQuestionPath } from '../rules/showing';
import { concernsOf, type DocumentContext, nothing } from './concerns.server';
import { type AgendaEntry, agendaEntries } from './agenda-entries.server';
import { whyUnshown } from './outcomes';
import { rulesOf } from './read-agenda.server';

/**
 * The annex to a meeting's agenda for its council: every question with its text and who asks it, also what is not for
 * everyone; a draft until it is published.
 * @throws NotFound where there is no such meeting, Forbidden for whoever sees no agendas
 */
export async function readStaffAnnex(
  ctx: DocumentContext,
  meetingId: string,
): Promise<AgendaAnnex> {
  authorize(questionPolicy(ctx.actor, { do: 'see_asker' }));
  return annexOf(ctx, await findTime(ctx, meetingId), 'everything');
}

/**
 * The same as everyone reads it. Public.
 * @throws NotFound where there is no such meeting, and until its agenda is published
 */
export async function readPublicAnnex(
  ctx: DocumentContext,
  meetingId: string,
): Promise<AgendaAnnex> {
  const time = await findTime(ctx, meetingId);
  if (time.publishedAt === null) throw new NotFound();
  return annexOf(ctx, time, 'public');
}

async function annexOf(
  ctx: DocumentContext,
  time: QuestionTime,
  reads: 'everything' | 'public',
): Promise<AgendaAnnex> {
  const rules = await rulesOf(ctx, time);
  const rows = await agendaEntries(ctx, time, rules);
  const read = rows.filter((row) => isRead(row, reads)).map(({ id }) => id);
  const around = { concerns: await concernsOf(ctx, read), answers: await answersOf(ctx, read) };
  return {
    municipality: ctx.municipality.name,
    meeting: { title: time.title, startsAt: isoOf(time.meetingStartsAt), place: time.place },
    version: { frozenAt: time.publishedAt !== null && time.frozenAt ? isoOf(time.frozenAt) : null },
    totalMinutes: time.totalMinutes,
    questions: rows.map((row) => ({
      ...slotFacts(row),
      ...(read.includes(row.id) ? textFacts(ctx, row, around, reads) : untold(ctx, row, time)),
    })),
  };
}

/** What its asker has taken back, or erased, nobody reads. */
function isRead(row: AgendaEntry, reads: 'everything' | 'public'): boolean {
  const why = whyUnshown(row);
  return why === null || (reads === 'everything' && why !== 'withdrawn' && row.erasedAt === null);
}

function slotFacts({ slot, answeredBy, presence, outcome, goesTo }: AgendaEntry) {
  const { outcomes } = textsIn('da').questionAgenda;
  return {
    number: slot.number,
    minutes: slot.minutes,
    answeredBy,
    isPresentNeeded: presence !== 'not_needed',
    outcome: outcome && outcomes[outcome](goesTo === null ? '' : formatDay(goesTo, 'da')),
  };
}

type Told = Pick<
  AnnexQuestion,
  'id' | 'title' | 'text' | 'askedBy' | 'asker' | 'concerns' | 'receivedAt' | 'url' | 'answer'
>;

function textFacts(
  ctx: DocumentContext,
  row: AgendaEntry,
  around: {
    concerns: Awaited<ReturnType<typeof concernsOf>>;
    answers: Map<string, string>;
  },
  reads: 'everything' | 'public',
): Told {
  const { unshown } = questionDocuments.annex;
  const isForAll = whyUnshown(row) === null;
  const concerns = around.concerns.get(row.id) ?? nothing;
  const title = row.publishedTopic ?? row.topic ?? '';
  return {
    id: row.id,
    title: isForAll ? title : unshown.marked(title),
    text: row.publishedText ?? row.text ?? '',
    askedBy: row.shownName,
    asker: reads === 'everything' ? askerOf(row) : null,
    concerns: {
      ...concerns,
      // Where moderation took something out of the text, the place may tell it again.
      place: reads === 'public' && isCut(row) ? null : concerns.place,
    },
    receivedAt: isoOf(row.receivedAt),
    url: addressFor(
      ctx,
      isForAll || reads === 'public' ? questionPath(row.id) : staffQuestionPath(row.id),
      'da',
    ),
    answer: around.answers.get(row.id) ?? null,
  };
}

/** Who is called up at the meeting, with whom or for whom. */
function askerOf({ asker, asking, askedWith }: AgendaEntry): string | null {
  const { asker: words } = questionDocuments.annex;
  const name = asker.isProtected ? words.isProtected : asker.name;
  if (name === null || askedWith === null || asking === 'alone') return name;
  return words[asking](name, askedWith);
}

/** Of a question that is not for everyone, that there is one. */
function untold(ctx: DocumentContext, row: AgendaEntry, { meetingId }: QuestionTime): Told {
  const { unshown } = questionDocuments.annex;
  return {
    id: `${meetingId}-${row.slot.number}`,
    title: unshown[whyUnshown(row) ?? 'hidden'],
    text: '',
    askedBy: null,
    asker: null,
    concerns: nothing,
    receivedAt: isoOf(row.receivedAt),
    url: addressFor(ctx, `/spoergsmaal/moeder/${meetingId}`, 'da'),
    answer: null,
  };
}

async function answersOf(ctx: DocumentContext, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: questionAnswer.questionId, text: questionAnswer.text })
    .from(questionAnswer)
    .where(
      and(
        eq(questionAnswer.municipalityId, ctx.municipality.id),
        inArray(questionAnswer.questionId, ids),
        eq(questionAnswer.state, 'published'),
      ),
    );
  return new Map(rows.map(({ id, text }) => [id, text]));
}
