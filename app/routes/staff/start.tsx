import { useLoaderData } from '@remix-run/react';
import { decidingRoles } from '~/domains/dialogue/roles';
import { countWaitingDialogue } from '~/domains/dialogue/screening/list-waiting.server';
import { holds } from '~/domains/identity/actor';
import { RoleName, useTerm } from '~/domains/identity/components/role-name';
import { partsFor, StaffPage, useOwnRoles } from '~/domains/identity/components/staff-page';
import { listLettersWaiting } from '~/domains/identity/letter/queries.server';
import { countForMenu } from '~/domains/moderation/index.server';
import { needsSecondFactor, type Role, roles } from '~/domains/identity/roles';
import { listResets } from '~/domains/identity/second-factor/list-resets.server';
import { listOwnRoles } from '~/domains/identity/staff/queries.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';
import { countAnswersWaiting } from './waiting-answers.server';

type OwnRole = Awaited<ReturnType<typeof loader>>['roles'][number];

export const meta = pageMeta(({ texts }) => ({
  title: texts.staff.title,
  description: texts.staff.description,
}));

export const loader = staffRoute({ roles }, async (ctx, { who }) => ({
  waiting: {
    inbox: (await countForMenu(ctx))?.waiting ?? 0,
    answers: (await countAnswersWaiting(ctx))?.waiting ?? 0,
    dialogue: await countWaitingDialogue(ctx),
    letters: holds(ctx.actor, 'desk_officer') ? (await listLettersWaiting(ctx, 1)).total : 0,
    resets: holds(ctx.actor, 'administrator')
      ? (await listResets(ctx)).filter(({ isAgreeable }) => isAgreeable).length
      : 0,
  },
  name: who.name,
  roles: (await listOwnRoles(ctx, ctx.actor.personId)).map((one) => ({
    ...one,
    waitsForFactor: one.state === 'now' && needsSecondFactor(one.role) && !ctx.actor.secondFactor,
  })),
}));

/** What somebody who works for the municipality comes in by. */
export default function Start() {
  const { name, roles, waiting } = useLoaderData<typeof loader>();
  const { staff } = useTexts();
  const href = useHref();
  return (
    <StaffPage title={name ? staff.hello(name) : staff.title} lead={staff.lead}>
      <Section title={staff.own.heading}>
        <ul className="link-list">
          {roles.map((one) => (
            <li key={one.id}>
              <OwnRoleEntry role={one} />
            </li>
          ))}
        </ul>
        {roles.some(({ waitsForFactor }) => waitsForFactor) && (
          <p className="next-steps">
            <a href={href('/log-ind/to-trin?videre=%2Fmedarbejder')}>{staff.own.useFactor}</a>
          </p>
        )}
      </Section>
      <Todo roles={roles} waiting={waiting} />
    </StaffPage>
  );
}

function OwnRoleEntry({ role }: { role: OwnRole }) {
  const { own, until, noEnd } = useTexts().staff;
  const language = useLanguage();
  const term = useTerm();
  const { state, validFrom, validTo, deputyFor, deputies, waitsForFactor } = role;
  const end = validTo === null ? noEnd : until(formatDay(validTo, language));
  return (
    <>
      <p>
        <RoleName of={role} />
      </p>
      <p className="small soft">
        {state === 'later' ? `${own.begins(formatDay(validFrom, language))}, ${end}` : end}
      </p>
      {deputyFor && <p className="small">{own.insteadOf(deputyFor.name)}</p>}
      {deputies.map((deputy) => (
        <p key={deputy.name + deputy.validFrom} className="small">
          {own.deputy(deputy.name, term(deputy))}
        </p>
      ))}
      {waitsForFactor && <p className="small">{own.factor}</p>}
    </>
  );
}

/** What a part of the staff area is for somebody who only looks at it has words of its own. */
function toSee<Name extends string>(
  name: Name,
  { decides, held }: { decides: boolean; held: readonly Role[] },
): Name | 'inboxToSee' | 'dialogueToSee' {
  if (name === 'inbox' && !decides) return 'inboxToSee';
  const mayDecide = decidingRoles.some((role) => held.includes(role));
  return name === 'dialogue' && !mayDecide ? 'dialogueToSee' : name;
}

/** What the roles are for here: pages of the staff area, and of what the committees answer for. */
function Todo(props: { roles: OwnRole[]; waiting: Partial<Record<string, number>> }) {
  const { roles, waiting } = props;
  const { staff } = useTexts();
  const href = useHref();
  const held = useOwnRoles();
  // Administrators see everything that waits, and decide next to nothing of it.
  const decides = held.includes('moderator') || held.includes('council_secretariat');
  const parts = partsFor(held).flatMap((part) =>
    part.name === 'overview'
      ? []
      : [
          {
            path: part.path,
            label: staff.pages[part.name],
            text: staff.todo[toSee(part.name, { decides, held })],
            waiting: waiting[part.name] ?? 0,
          },
        ],
  );
  const committees = new Map(
    roles.flatMap(({ state, committee }) =>
      committee && state === 'now' ? [[committee.slug, committee.name] as const] : [],
    ),
  );
  return (
    <Section title={staff.todo.heading}>
      {parts.length === 0 && committees.size === 0 && <p className="intro">{staff.todo.none}</p>}
      <ul className="link-list">
        {parts.map(({ path, label, text, waiting: count }) => (
          <li key={path}>
            <a className="title" href={href(path)}>
              {label}
            </a>
            <p>{text}</p>
            {count > 0 && <p className="small">{staff.todo.waiting(count)}</p>}
          </li>
        ))}
        {[...committees].map(([slug, name]) => (
          <li key={slug}>
            <a className="title" lang="da" href={href(`/udvalg/${slug}`)}>
              {name}
            </a>
            <p>{staff.todo.committee}</p>
          </li>
        ))}
        <li>
          <a className="title" href={href('/planer')}>
            {staff.todo.plans}
          </a>
          <p>{staff.todo.readPlans}</p>
        </li>
      </ul>
    </Section>
  );
}
