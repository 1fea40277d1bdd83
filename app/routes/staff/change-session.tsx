import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import {
  CancelSessionForm,
  DetailsForm,
  MoveSessionForm,
  SlotForms,
} from '~/domains/dialogue/components/change-session-forms';
import { CallOffStep, MoveStep } from '~/domains/dialogue/components/session-ahead';
import { sessionPath, staffDialoguePath, staffSessionPath } from '~/domains/dialogue/paths';
import { runningRoles as roles } from '~/domains/dialogue/roles';
import { changeSessionForm } from '~/domains/dialogue/sessions/forms';
import type { CallOffAhead, MoveAhead } from '~/domains/dialogue/sessions/look-ahead.server';
import { findSessionToChange } from '~/domains/dialogue/sessions/session-to-change.server';
import { hasSlots } from '~/domains/dialogue/vocabulary';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { areasToday } from '~/domains/municipalities/queries.server';
import { nodesNamed } from '~/domains/plans/queries/named-nodes.server';
import { sdgs } from '~/domains/plans/sdgs';
import { formatFullDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { foundNodes } from '../found-nodes.server';
import { actOnSession } from './act-on-session.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueSetUp.change.details,
  description: texts.dialogueSetUp.change.description,
}));

export const loader = staffRoute({ roles }, async (ctx, { params }) => {
  const session = await findSessionToChange(ctx, params.session ?? '');
  return {
    session,
    linked: await nodesNamed(ctx, session.details.nodeIds),
    areas: await areasToday(ctx),
  };
});

export const action = staffAction({ roles, form: changeSessionForm }, async (ctx, acting) => {
  const { id, slug } = await findSessionToChange(ctx, acting.params.session ?? '');
  const { form } = acting;
  if (form.do === 'soeg') return foundNodes(ctx, form.words);
  return actOnSession(ctx, { id, slug }, form);
});

/** What an answer to a form shows first of what will come of it. */
type Ahead = { more?: { move?: MoveAhead; callOff?: CallOffAhead } };

export default function ChangeSession() {
  const { session } = useLoaderData<typeof loader>();
  const { move, callOff } = useActionData<Ahead>()?.more ?? {};
  const { ahead } = useTexts().dialogueSetUp;
  const back = `${staffSessionPath(session.slug)}/ret`;
  if (move) {
    return (
      <OfSession title={ahead.move.title}>
        <MoveStep ahead={move} back={back} />
      </OfSession>
    );
  }
  if (callOff) {
    return (
      <OfSession title={ahead.callOff.title}>
        <CallOffStep ahead={callOff} back={back} />
      </OfSession>
    );
  }
  return <Forms />;
}

function OfSession({ title, children }: { title: string; children: ReactNode }) {
  const { session } = useLoaderData<typeof loader>();
  const { dialogue, dialogueStaff } = useTexts();
  return (
    <StaffPage
      title={title}
      kicker={`${session.committeeName} · ${dialogue.formats[session.format].name}`}
      crumbs={[{ path: staffDialoguePath, label: dialogueStaff.title }]}
    >
      {children}
    </StaffPage>
  );
}

function Forms() {
  const { session, linked, areas } = useLoaderData<typeof loader>();
  const { change } = useTexts().dialogueSetUp;
  const language = useLanguage();
  const href = useHref();
  const goals = sdgs.map(({ goal, name }) => ({ goal, name: name[language] }));
  return (
    <OfSession title={change.title(formatFullDay(session.startsAt, language))}>
      <p className="next-steps">
        <a href={href(sessionPath(session.slug))}>{change.toSession}</a>
      </p>
      {session.fixed !== null && (
        <p className="note">{session.fixed === 'begun' ? change.isOver : change.isCancelled}</p>
      )}
      {session.fixed === null && (
        <>
          <Section title={change.details}>
            <DetailsForm session={session} choices={{ areas, linked, sdgs: goals }} />
          </Section>
          {hasSlots(session.format) && (
            <Section title={change.slots} id="tider">
              <SlotForms session={session} />
            </Section>
          )}
          <Section title={change.move}>
            <MoveSessionForm session={session} />
          </Section>
          <Section title={change.cancel}>
            <CancelSessionForm session={session} />
          </Section>
        </>
      )}
    </OfSession>
  );
}
