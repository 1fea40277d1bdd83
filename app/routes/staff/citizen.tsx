import { useLoaderData } from '@remix-run/react';
import { holds } from '~/domains/identity/actor';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { DeskForms } from '~/domains/identity/components/desk-forms';
import { HelpList } from '~/domains/identity/components/help-list';
import { beginHelp } from '~/domains/identity/desk/begin-help.server';
import { findCitizen } from '~/domains/identity/desk/queries.server';
import { verifyAtDesk } from '~/domains/identity/desk/verify-at-desk.server';
import { deskForm } from '~/domains/identity/forms';
import { helpingRoles } from '~/domains/identity/roles';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { Section } from '~/ui/page';

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = pageMeta<Data>(({ texts, data }) => ({
  title: data.citizen.name ?? texts.desk.citizens.noName,
  description: texts.desk.citizen.description,
}));

export const loader = staffRoute({ roles: helpingRoles }, async (ctx, { params }) => ({
  citizen: await findCitizen(ctx, params.person ?? ''),
  mayVerify: holds(ctx.actor, 'desk_officer'),
  municipality: ctx.municipality.name,
}));

export const action = staffAction(
  { roles: helpingRoles, form: deskForm },
  async (ctx, { form, who, params }): Promise<Done> => {
    const personId = params.person ?? '';
    if (form.form === 'help') {
      const outcome = await beginHelp(ctx, who, { personId, channel: form.channel });
      if (!outcome.ok) return { faults: { channel: outcome.reason } };
      return { to: '/min-side', said: 'hjaelp_begyndt' };
    }
    const outcome = await verifyAtDesk(ctx, who, {
      personId,
      proof: form.proof,
      isResident: form.resident,
      ageBand: form.age_band,
    });
    if (!outcome.ok) return { faults: { proof: outcome.reason } };
    return { to: `/medarbejder/borgere/${personId}`, said: 'borger_bekraeftet' };
  },
);

export default function Citizen() {
  const { citizen, municipality, mayVerify } = useLoaderData<typeof loader>();
  const { desk } = useTexts();
  const texts = desk.citizen;
  const href = useHref();
  const language = useLanguage();
  const page = {
    title: citizen.name ?? desk.citizens.noName,
    crumbs: [{ path: '/medarbejder/borgere', label: desk.citizens.title }],
  };
  if (citizen.holdsRole) {
    return (
      <StaffPage {...page}>
        <p className="note">{texts.holdsRole}</p>
      </StaffPage>
    );
  }
  return (
    <StaffPage {...page}>
      {citizen.isProtected && <p className="note">{texts.isProtected}</p>}
      <Known citizen={citizen} />
      <DeskForms citizen={citizen} municipality={municipality} mayVerify={mayVerify} />
      <Section title={texts.pastHeading}>
        {citizen.help.length === 0 ? (
          <p>{texts.noHelp}</p>
        ) : (
          <HelpList help={citizen.help} language={language} />
        )}
      </Section>
      {citizen.hasReceipt && (
        <Section title={texts.receiptHeading}>
          <p>{texts.receiptLead}</p>
          <p>
            <a href={href(`/medarbejder/borgere/${citizen.id}/kvittering`)}>{texts.receipt}</a>
          </p>
        </Section>
      )}
    </StaffPage>
  );
}

function Known({ citizen }: { citizen: Extract<Data['citizen'], { holdsRole: false }> }) {
  const { desk, identity } = useTexts();
  const texts = desk.citizen;
  const language = useLanguage();
  const { verified, address } = citizen;
  const facts: [string, string][] = [
    [texts.email, citizen.email ?? texts.noEmail],
    [
      texts.address,
      citizen.isProtected
        ? texts.protectedAddress
        : address
          ? `${address.street}, ${address.postcode} ${address.city}`
          : texts.unknown,
    ],
    [texts.age, citizen.ageBand ? identity.ageBands[citizen.ageBand] : texts.unknown],
    [texts.level, `${citizen.level} · ${identity.levels[citizen.level].name}`],
    [
      texts.verified,
      verified
        ? texts.by[verified.by](formatDay(verified.at, language)) +
          (verified.isResident ? '' : ` – ${texts.elsewhere}`)
        : texts.notVerified,
    ],
  ];
  return (
    <Section title={texts.knownHeading}>
      <dl className="record">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
