import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { PlaceField, RoleFields } from '~/domains/identity/components/role-fields';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { giveRoleForm } from '~/domains/identity/forms';
import { faultsOf } from '~/domains/identity/staff/field-of-refusal';
import { giveRole } from '~/domains/identity/staff/give-role.server';
import { findStaff, listPlaces } from '~/domains/identity/staff/queries.server';
import { useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';

export const meta = pageMeta(({ texts }) => ({
  title: texts.staff.give.title,
  description: texts.staff.give.lead,
}));

/** Whom it is for, where one comes from somebody's page. */
const query = z.object({ til: z.uuid().optional() });

export const loader = staffRoute({ roles: ['administrator'], query }, async (ctx, { query }) => ({
  ...(await listPlaces(ctx)),
  to: query.til === undefined ? null : await findStaff(ctx, query.til),
}));

export const action = staffAction(
  { roles: ['administrator'], form: giveRoleForm },
  async (ctx, { form, who }) => {
    const { from: validFrom, to: validTo, ...rest } = form;
    const outcome = await giveRole(ctx, { ...rest, validFrom, validTo }, who.session);
    if (!outcome.ok) return { faults: faultsOf(outcome.reason) };
    const { personId, cookie } = outcome.value;
    return {
      to: `/medarbejder/roller/${personId}`,
      said: 'rolle_givet',
      cookies: cookie === null ? [] : [cookie],
    };
  },
);

export default function GiveRole() {
  const { committees, units, today, to } = useLoaderData<typeof loader>();
  const { give, list } = useTexts().staff;
  return (
    <StaffPage
      title={give.title}
      lead={give.lead}
      crumbs={[{ path: '/medarbejder/roller', label: list.title }]}
    >
      <PostForm
        fields={{
          email: give.email,
          name: give.name,
          role: give.role,
          committee: give.committee,
          unit: give.unit,
          from: give.from,
          to: give.to,
        }}
      >
        <TextField
          name="email"
          type="email"
          label={give.email}
          inputMode="email"
          autoComplete="off"
          value={to?.email}
        />
        <TextField
          name="name"
          label={give.name}
          hint={give.nameHint}
          autoComplete="off"
          value={to?.name}
          optional
        />
        <RoleFields label={give.role} placeholder={give.choose} committees={committees} />
        <PlaceField
          name="unit"
          label={give.unit}
          hint={give.unitHint}
          placeholder={give.noUnit}
          places={units}
        />
        <TextField name="from" type="date" label={give.from} value={today} width="code" />
        <TextField name="to" type="date" label={give.to} hint={give.toHint} width="code" />
        <SubmitButton>{give.button}</SubmitButton>
      </PostForm>
    </StaffPage>
  );
}
