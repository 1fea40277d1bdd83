import { useLoaderData } from '@remix-run/react';
import {
  CancelSessionForm,
  DetailsForm,
  MoveSessionForm,
  SlotForms,
} from '~/domains/dialogue/components/change-session-forms';
import { sessionPath } from '~/domains/dialogue/paths';
import { runningRoles as roles } from '~/domains/dialogue/roles';
import { changeQuery, changeSessionForm } from '~/domains/dialogue/sessions/forms';
import { findSessionToChange } from '~/domains/dialogue/sessions/session-to-change.server';
import { hasSlots } from '~/domains/dialogue/vocabulary';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { areasToday } from '~/domains/municipalities/queries.server';
import { findNodes } from '~/domains/plans/queries/find-nodes.server';
import { nodesNamed } from '~/domains/plans/queries/named-nodes.server';
import { sdgs } from '~/domains/plans/sdgs';
import { formatFullDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { actOnSession } from './act-on-session.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.dialogueSetUp.change.details,
  description: texts.dialogueSetUp.change.description,
}));

export const loader = staffRoute({ roles, query: changeQuery }, async (ctx, request) => {
  const session = await findSessionToChange(ctx, request.params.session ?? '');
  const { q } = request.query;
  const linked = await nodesNamed(ctx, session.details.nodeIds);
  const known = new Set(session.details.nodeIds);
  const found = q === undefined ? [] : await findNodes(ctx, q);
  return {
    session,
    words: q ?? null,
    nodes: [...linked, ...found.filter(({ id }) => !known.has(id))],
    hasFound: found.length > 0,
    areas: await areasToday(ctx),
  };
});

export const action = staffAction({ roles, form: changeSessionForm }, async (ctx, acting) => {
  const { id, slug } = await findSessionToChange(ctx, acting.params.session ?? '');
  return actOnSession(ctx, id, acting.form, `/medarbejder/dialog/${slug}/ret`);
});

export default function ChangeSession() {
  const { session, nodes, areas } = useLoaderData<typeof loader>();
  const { change, crumb } = useTexts().dialogueSetUp;
  const { formats } = useTexts().dialogue;
  const language = useLanguage();
  const href = useHref();
  const goals = sdgs.map(({ goal, name }) => ({ goal, name: name[language] }));
  return (
    <StaffPage
      title={change.title(formatFullDay(session.startsAt, language))}
      kicker={`${session.committeeName} · ${formats[session.format].name}`}
      crumbs={[{ path: '/medarbejder/dialog', label: crumb }]}
    >
      <p className="next-steps">
        <a href={href(sessionPath(session.slug))}>{change.toSession}</a>
      </p>
      {session.fixed !== null && (
        <p className="note">{session.fixed === 'begun' ? change.isOver : change.isCancelled}</p>
      )}
      {session.fixed === null && (
        <>
          <Section title={change.details}>
            <FindNodes />
            <DetailsForm session={session} choices={{ areas, nodes, sdgs: goals }} />
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
    </StaffPage>
  );
}

/** A GET form of its own: what it finds can be ticked in the one below. */
function FindNodes() {
  const { words, hasFound } = useLoaderData<typeof loader>();
  const { change, fields } = useTexts().dialogueSetUp;
  return (
    <form className="inline-form">
      <div className="ds-field">
        <label className="ds-label" htmlFor="find-nodes">
          {change.find}
        </label>
        <input
          className="ds-input"
          type="search"
          id="find-nodes"
          name="q"
          maxLength={200}
          defaultValue={words ?? ''}
        />
      </div>
      <button className="ds-button is-secondary" type="submit">
        {change.findButton}
      </button>
      {words !== null && !hasFound && <p role="status">{fields.noNodes}</p>}
    </form>
  );
}
