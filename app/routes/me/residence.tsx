import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { MePage } from '~/domains/identity/components/me-page';
import { residenceForm, returnTo } from '~/domains/identity/forms';
import { ageBands } from '~/domains/identity/level';
import { declareResidence } from '~/domains/identity/own/declare-residence.server';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { CheckedForm } from '~/ui/checked-form';
import { CheckField, ChoiceField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm, useDraft } from '~/ui/form';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.residence.title,
  description: texts.me.residence.lead,
}));

export const handle = { hydrate: true };

const query = z.object({ videre: returnTo });

export const loader = citizenRoute(
  { activity: 'own_page', query },
  async (ctx, { hasMitid, query: { videre } }) => ({
    account: await findOwnAccount(ctx, ctx.actor.personId),
    municipality: ctx.municipality.name,
    isHelped: ctx.actor.assistedBy !== null,
    hasMitid,
    /** Where one came from to say where one lives. */
    next: videre,
  }),
);

export const action = citizenAction(
  { activity: 'own_page', form: residenceForm },
  async (ctx, { form }): Promise<Done> => {
    const { age_band: ageBand, lives_here: _, videre, ...address } = form;
    const outcome = await declareResidence(ctx, ctx.actor.personId, { ...address, ageBand });
    if (!outcome.ok) {
      const field = outcome.reason === 'name_settled' ? 'name' : 'lives_here';
      return { faults: { [field]: outcome.reason } };
    }
    return { to: videre ?? '/min-side/bopael', said: 'bopael_gemt' };
  },
);

type Data = Awaited<ReturnType<typeof loader>>;

export default function Residence() {
  const data = useLoaderData<typeof loader>();
  const { account } = data;
  const hasDraft = useDraft() !== null;
  const { me, identity } = useTexts();
  const { residence } = me;
  const language = useLanguage();
  const isSent = useActionData() !== undefined;
  const { verified } = account;
  if (!verified) {
    return (
      <MePage title={residence.title} lead={residence.lead}>
        {account.isResidentDeclared && <WaysToConfirm {...data} />}
        <AddressForm {...data} />
      </MePage>
    );
  }
  return (
    <MePage title={residence.title}>
      <p className="note">
        {residence.verifiedBy[verified.by](formatDay(verified.at, language))}.{' '}
        {!verified.isResident && identity.requirements.elsewhere}
      </p>
      {account.isProtected && <p>{residence.isProtected}</p>}
      {verified.isResident && (
        <details open={isSent || hasDraft}>
          <summary>{residence.lettersHeading}</summary>
          <p>{residence.lettersLead}</p>
          <AddressForm {...data} />
        </details>
      )}
    </MePage>
  );
}

function WaysToConfirm({ hasMitid, isHelped }: Data) {
  const { residence } = useTexts().me;
  const href = useHref();
  return (
    <Section title={residence.verifyHeading}>
      <p>{residence.verifyLead}</p>
      <div className="ways">
        {hasMitid && !isHelped && (
          <section className="way">
            <h3>{residence.byMitid}</h3>
            <p>{residence.byMitidLead}</p>
            <PostForm
              name="mitid"
              action={href('/log-ind/mitid')}
              hidden={{ videre: '/min-side/bopael', bekraeft: 'yes' }}
            >
              <SubmitButton>{residence.byMitidButton}</SubmitButton>
            </PostForm>
          </section>
        )}
        <section className="way">
          <h3>{residence.byLetter}</h3>
          <p>{residence.byLetterLead}</p>
          <p>
            <a href={href('/min-side/brev')}>{residence.byLetterButton}</a>
          </p>
        </section>
        <section className="way">
          <h3>{residence.byDesk}</h3>
          <p>{residence.byDeskLead}</p>
        </section>
      </div>
    </Section>
  );
}

function AddressForm({ account, municipality, isHelped, next }: Data) {
  const { me, identity } = useTexts();
  const { residence } = me;
  const { verified } = account;
  const knownAge = verified?.by === 'mitid' || verified?.by === 'desk' ? account.ageBand : null;
  const isNameFixed = account.isNameSettled && !isHelped;
  return (
    <CheckedForm
      schema={residenceForm}
      fields={{
        name: residence.name,
        street: residence.street,
        postcode: residence.postcode,
        city: residence.city,
        age_band: residence.age,
        lives_here: residence.livesHere(municipality),
      }}
      hidden={{
        name: isNameFixed ? account.name : null,
        age_band: knownAge,
        lives_here: verified ? 'yes' : null,
        videre: next,
      }}
    >
      {!isNameFixed && (
        <TextField name="name" label={residence.name} value={account.name} autoComplete="name" />
      )}
      <TextField
        name="street"
        label={residence.street}
        value={account.street}
        autoComplete="street-address"
      />
      <TextField
        name="postcode"
        label={residence.postcode}
        value={account.postcode}
        autoComplete="postal-code"
        inputMode="numeric"
        width="short"
      />
      <TextField
        name="city"
        label={residence.city}
        value={account.city}
        autoComplete="address-level2"
      />
      {knownAge === null && (
        <ChoiceField
          name="age_band"
          label={residence.age}
          hint={residence.ageHint}
          value={account.ageBand}
          options={ageBands.map((band) => ({ value: band, label: identity.ageBands[band] }))}
        />
      )}
      {!verified && (
        <CheckField
          name="lives_here"
          label={residence.livesHere(municipality)}
          hint={residence.livesHereHint}
          checked={account.isResidentDeclared}
        />
      )}
      <SubmitButton>{residence.button}</SubmitButton>
    </CheckedForm>
  );
}
