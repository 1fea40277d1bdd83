import { useActionData, useLoaderData } from '@remix-run/react';
import { RoleName, useRoleWords, useTerm } from '~/domains/identity/components/role-name';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { changeRolesForm } from '~/domains/identity/forms';
import { addDeputy } from '~/domains/identity/staff/add-deputy.server';
import { endRole } from '~/domains/identity/staff/end-role.server';
import { faultsOf } from '~/domains/identity/staff/field-of-refusal';
import { findStaff } from '~/domains/identity/staff/queries.server';
import { capitalised, formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;
type ShownRole = Data['roles'][number];

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.name ?? data.email ?? texts.staff.list.title,
  description: texts.staff.person.description,
}));

export const loader = staffRoute({ roles: ['administrator'] }, async (ctx, { params }) =>
  findStaff(ctx, params.person ?? ''),
);

export const action = staffAction(
  { roles: ['administrator'], form: changeRolesForm },
  async (ctx, { form, params, who }) => {
    const personId = params.person ?? '';
    const here = `/medarbejder/roller/${personId}`;
    if (form.do === 'end') {
      const outcome = await endRole(ctx, { personId, assignmentId: form.role }, who.session);
      if (!outcome.ok) return { faults: { role: outcome.reason } };
      const { cookie } = outcome.value;
      // One's own last role may have been the one that this page is for.
      return cookie === null
        ? { to: here, said: 'rolle_stoppet' }
        : { to: '/min-side', said: 'rolle_stoppet', cookies: [cookie] };
    }
    const { role: assignmentId, from: validFrom, to: validTo, email, name } = form;
    const given = { personId, assignmentId, email, name, validFrom, validTo };
    const outcome = await addDeputy(ctx, given, who.session);
    if (!outcome.ok) return { faults: faultsOf(outcome.reason) };
    const { cookie } = outcome.value;
    return {
      to: here,
      said: 'stedfortraeder_tilfoejet',
      cookies: cookie === null ? [] : [cookie],
    };
  },
);

export default function Person() {
  const { id, name, email, isConfirmed, roles } = useLoaderData<typeof loader>();
  const { person, list } = useTexts().staff;
  const href = useHref();
  const language = useLanguage();
  const inState = (state: ShownRole['state']) => roles.filter((one) => one.state === state);
  const replaceable = roles.filter((one) => one.state !== 'over' && one.deputyFor === null);
  return (
    <StaffPage
      title={name ?? email ?? ''}
      lead={name !== null && email !== null ? person.lead(email) : undefined}
      kicker={isConfirmed ? undefined : capitalised(list.invited, language)}
      crumbs={[{ path: '/medarbejder/roller', label: list.title }]}
    >
      <Section title={person.now}>
        {inState('now').length === 0 && <p>{person.noneNow}</p>}
        <RoleList roles={inState('now')} />
        <p className="next-steps">
          <a href={href(`/medarbejder/roller/ny?til=${id}`)}>{person.more}</a>
        </p>
      </Section>
      {inState('later').length > 0 && (
        <Section title={person.later}>
          <RoleList roles={inState('later')} />
        </Section>
      )}
      {replaceable.length > 0 && <DeputyForm roles={replaceable} />}
      {inState('over').length > 0 && (
        <Section title={person.over}>
          <RoleList roles={inState('over')} />
        </Section>
      )}
    </StaffPage>
  );
}

function RoleList({ roles }: { roles: ShownRole[] }) {
  const { person, own } = useTexts().staff;
  const language = useLanguage();
  const term = useTerm();
  return (
    <ul className="link-list">
      {roles.map((one) => (
        <li key={one.id}>
          <p>
            <RoleName of={one} />
          </p>
          <p className="small soft">
            {term(one)}
            {one.endedAt !== null && ` · ${person.stopped(formatDay(one.endedAt, language))}`}
          </p>
          {one.deputyFor && <p className="small">{person.insteadOf(one.deputyFor.name)}</p>}
          {one.deputies.map((deputy) => (
            <p key={deputy.name + deputy.validFrom} className="small">
              {own.deputy(deputy.name, term(deputy))}
            </p>
          ))}
          {one.state !== 'over' && <EndForm role={one} />}
        </li>
      ))}
    </ul>
  );
}

/** Behind a line of its own, so that nobody ends a role by a slip of the finger. */
function EndForm({ role }: { role: ShownRole }) {
  const { person } = useTexts().staff;
  const nameOf = useRoleWords();
  const answered = useActionData<{ given?: { form?: string } }>();
  const form = `end-${role.id}`;
  const label = [nameOf(role), role.committee?.name ?? role.unit?.name].filter(Boolean).join(', ');
  return (
    <details open={answered?.given?.form === form}>
      <summary aria-label={person.endLabel(label)}>{person.end}</summary>
      <PostForm name={form} hidden={{ do: 'end', role: role.id }}>
        <p>{person.endLead}</p>
        <SubmitButton kind="danger">{person.endButton}</SubmitButton>
      </PostForm>
    </details>
  );
}

function DeputyForm({ roles }: { roles: ShownRole[] }) {
  const { person, give, own } = useTexts().staff;
  const nameOf = useRoleWords();
  const language = useLanguage();
  const only = roles.length === 1 ? roles[0]!.id : null;
  return (
    <Section title={person.deputyHeading} id="stedfortraeder">
      <p className="intro">{person.deputyLead}</p>
      <PostForm
        name="deputy"
        hidden={{ do: 'add_deputy' }}
        fields={{
          role: person.deputyRole,
          email: person.deputyEmail,
          name: person.deputyName,
          from: give.from,
          to: give.to,
        }}
      >
        <SelectField
          name="role"
          label={person.deputyRole}
          placeholder={only === null ? give.choose : undefined}
          value={only}
          options={roles.map((one) => ({
            value: one.id,
            label: [
              nameOf(one),
              one.committee?.name ?? one.unit?.name,
              one.state === 'later' ? own.begins(formatDay(one.validFrom, language)) : null,
            ]
              .filter(Boolean)
              .join(', '),
          }))}
        />
        <TextField
          name="email"
          type="email"
          label={person.deputyEmail}
          inputMode="email"
          autoComplete="off"
        />
        <TextField
          name="name"
          label={person.deputyName}
          hint={give.nameHint}
          autoComplete="off"
          optional
        />
        <TextField name="from" type="date" label={give.from} width="code" />
        <TextField name="to" type="date" label={give.to} hint={person.deputyTo} width="code" />
        <SubmitButton>{person.deputyButton}</SubmitButton>
      </PostForm>
    </Section>
  );
}
