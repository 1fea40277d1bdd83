import { useLoaderData } from '@remix-run/react';
import { RoleFields } from '~/domains/identity/components/role-fields';
import { RoleName, useRoleWords } from '~/domains/identity/components/role-name';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { mailboxForm } from '~/domains/identity/forms';
import { listMailboxes } from '~/domains/identity/staff/mailboxes.server';
import { listPlaces } from '~/domains/identity/staff/queries.server';
import { setMailbox } from '~/domains/identity/staff/set-mailbox.server';
import { useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.staff.mailboxes.title,
  description: texts.staff.mailboxes.description,
}));

export const loader = staffRoute({ roles: ['administrator'] }, async (ctx) => ({
  mailboxes: await listMailboxes(ctx),
  committees: (await listPlaces(ctx)).committees,
}));

export const action = staffAction(
  { roles: ['administrator'], form: mailboxForm },
  async (ctx, { form }) => {
    const outcome = await setMailbox(ctx, form);
    if (outcome.ok) {
      const said = form.email === null ? 'postkasse_fjernet' : 'postkasse_gemt';
      return { to: '/medarbejder/postkasser', said };
    }
    const field = outcome.reason === 'email_missing' ? 'email' : 'committee';
    return { faults: { [field]: outcome.reason } };
  },
);

export default function Mailboxes() {
  const { mailboxes, committees } = useLoaderData<typeof loader>();
  const { mailboxes: texts, give } = useTexts().staff;
  const nameOf = useRoleWords();
  return (
    <StaffPage title={texts.title} lead={texts.lead}>
      <Section title={texts.heading}>
        {mailboxes.length === 0 && <p>{texts.none}</p>}
        <ul className="link-list">
          {mailboxes.map(({ role, committee, email }) => (
            <li key={role + (committee?.slug ?? '')} className="row">
              <div>
                <p>
                  <RoleName of={{ role, committee, unit: null, deputyFor: null }} />
                </p>
                <p>{email}</p>
              </div>
              <PostForm
                name={`remove-${role}-${committee?.slug ?? ''}`}
                className="inline-form"
                hidden={{ role, committee: committee?.slug ?? null, email: '' }}
              >
                <button
                  className="ds-button is-secondary"
                  type="submit"
                  aria-label={texts.removeLabel(
                    [nameOf({ role }), committee?.name].filter(Boolean).join(', '),
                  )}
                >
                  {texts.remove}
                </button>
              </PostForm>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={texts.setHeading}>
        <PostForm
          name="set"
          fields={{ role: texts.role, committee: give.committee, email: texts.email }}
        >
          <RoleFields label={texts.role} placeholder={texts.choose} committees={committees} />
          <TextField
            name="email"
            type="email"
            label={texts.email}
            hint={texts.emailHint}
            inputMode="email"
            autoComplete="off"
          />
          <SubmitButton>{texts.button}</SubmitButton>
        </PostForm>
      </Section>
    </StaffPage>
  );
}
