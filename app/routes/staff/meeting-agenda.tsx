import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { shortForm } from '~/domains/questions/agenda/changes';
import { agendaForm } from '~/domains/questions/agenda/forms';
import { readAgenda } from '~/domains/questions/agenda/read-agenda.server';
import { AgendaBlocks } from '~/domains/questions/components/agenda-blocks';
import { AgendaChanged } from '~/domains/questions/components/agenda-changed';
import {
  AgendaClosing,
  AgendaStatus,
  UndecidedQuestions,
} from '~/domains/questions/components/agenda-closing';
import { AgendaItem } from '~/domains/questions/components/agenda-item';
import { AgendaOrder } from '~/domains/questions/components/agenda-order';
import { agendaRoles } from '~/domains/questions/roles';
import { formatMoment } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { actOnAgenda } from './act-on-agenda.server';
import { agendaPath } from './meeting-paths';

/** Questions can be dragged into place. */
export const handle = { hydrate: true };

export const meta = pageMeta(({ texts }) => ({
  title: texts.questionAgenda.staff.title,
  description: texts.questionAgenda.staff.description,
}));

/** What was moved just now and which way, so that the focus stays on it; or what was saved. */
const query = z.object({
  besked: z.string().optional(),
  flyttet: z.uuid().optional(),
  gemt: z.uuid().optional(),
  vej: z.enum(['up', 'down']).optional(),
});

export const loader = staffRoute(
  { roles: agendaRoles, query },
  async (ctx, { params, query: { flyttet = null, vej = null, gemt = null } }) => ({
    agenda: await readAgenda(ctx, params.meeting ?? ''),
    moved: { id: flyttet, by: vej },
    savedId: gemt,
  }),
);

export const action = staffAction(
  { roles: agendaRoles, form: agendaForm },
  async (ctx, { form, params }) => actOnAgenda(ctx, params.meeting ?? '', form),
);

export default function MeetingAgenda() {
  const { agenda, moved } = useLoaderData<typeof loader>();
  const { staff, list } = useTexts().questionAgenda;
  const language = useLanguage();
  const href = useHref();
  const { time, questions } = agenda;
  const seen = { seen: String(time.agendaVersion), shown: shortForm(questions) };
  const path = agendaPath(time.meetingId);
  return (
    <StaffPage
      title={staff.title}
      lead={staff.lead(time.title, formatMoment(time.meetingStartsAt, language), time.place)}
      crumbs={[{ path: '/medarbejder/moeder', label: list.meetings }]}
    >
      <Changed />
      <p>
        <strong>
          <AgendaStatus agenda={agenda} />
        </strong>
      </p>
      {!agenda.mayRun && <p className="note">{staff.readOnly}</p>}
      {time.publishedAt !== null && agenda.mayRun && time.endedAt === null && (
        <p className="next-steps">
          <a className="ds-button" href={href(`${path}/direkte`)}>
            {staff.live}
          </a>
        </p>
      )}
      <Section title={staff.order} id="spoergsmaal">
        {questions.length === 0 ? <p>{staff.empty}</p> : <Order seen={seen} moved={moved} />}
      </Section>
      <UndecidedQuestions agenda={agenda} />
      {agenda.mayRun && <AgendaClosing agenda={agenda} seen={seen} />}
      <Section title={staff.annex.heading} id="bilag">
        <p>{staff.annex.text}</p>
        {time.publishedAt === null && <p>{staff.annex.draft}</p>}
        <p className="next-steps">
          <a href={`${path}/bilag.docx`}>{staff.annex.docx}</a>
          <a href={href(`${path}/bilag`)}>{staff.annex.print}</a>
          <a href={`${path}/bilag.json`}>{staff.annex.json}</a>
        </p>
      </Section>
      <p className="next-steps">
        <a href={href(`/spoergsmaal/moeder/${time.meetingId}`)}>{staff.finish.publicPage}</a>
      </p>
    </StaffPage>
  );
}

/** Where a form was not taken because of somebody else's: what they have changed. */
function Changed() {
  const { agenda } = useLoaderData<typeof loader>();
  const answered = useActionData<{
    faults?: Record<string, string>;
    given?: Record<string, string>;
  }>();
  if (answered?.faults?.agenda !== 'agenda_changed') return null;
  return <AgendaChanged shown={answered.given?.shown ?? ''} questions={agenda.questions} />;
}

function Order({
  seen,
  moved,
}: {
  seen: { seen: string; shown: string };
  moved: { id: string | null; by: 'up' | 'down' | null };
}) {
  const { agenda, savedId } = useLoaderData<typeof loader>();
  const { staff } = useTexts().questionAgenda;
  const { questions, time, rules, usualMinutes, mayRun } = agenda;
  const isHeld = time.pause === null && time.cancelledAt === null;
  const mayOrder = mayRun && isHeld && time.frozenAt === null;
  const planned = questions.at(-1)?.slot.to ?? 0;
  const spare = time.totalMinutes - planned;
  const movedNow = questions.find(({ id }) => id === moved.id);
  return (
    <>
      <p>
        {staff.sum(planned, time.totalMinutes)}{' '}
        <strong>
          {spare < 0 ? staff.over(-spare) : spare > 0 ? staff.left(spare) : staff.full}
        </strong>{' '}
        {spare < 0 && staff.latestFirst}
      </p>
      {movedNow && (
        <p className="said" role="status">
          {staff.movedTo(movedNow.topic, movedNow.slot.number, questions.length)}
        </p>
      )}
      <div className="agenda">
        <AgendaBlocks slots={questions.map(({ slot }) => slot)} totalMinutes={time.totalMinutes} />
        <AgendaOrder
          ids={questions.map(({ id }) => id)}
          seen={seen}
          mayOrder={mayOrder}
          item={(id) => (
            <AgendaItem
              question={questions.find((one) => one.id === id)!}
              total={questions.length}
              overflow={rules.overflow}
              usualMinutes={usualMinutes}
              seen={seen}
              mayOrder={mayOrder}
              mayAnswer={mayRun && isHeld && time.endedAt === null}
              isSaved={savedId === id}
              movedBy={moved.id === id ? (moved.by ?? 'up') : null}
            />
          )}
        />
      </div>
    </>
  );
}
