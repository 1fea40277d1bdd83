import { useLoaderData } from '@remix-run/react';
import { MePage } from '~/domains/identity/components/me-page';
import { letterForm } from '~/domains/identity/forms';
import { askForLetter } from '~/domains/identity/letter/ask-for-letter.server';
import { cancelLetter } from '~/domains/identity/letter/cancel-letter.server';
import { enterCode } from '~/domains/identity/letter/enter-code.server';
import { findOwnLetter } from '~/domains/identity/letter/queries.server';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { Done } from '~/platform/action.server';
import { citizenAction, citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.me.letter.title,
  description: texts.desk.ownLetter.lead,
}));

export const loader = citizenRoute({ activity: 'ask_for_letter' }, async (ctx) => {
  const { personId } = ctx.actor;
  const { name, street, postcode, city, verified } = await findOwnAccount(ctx, personId);
  return {
    verified,
    address: name && street && postcode && city ? { name, street, postcode, city } : null,
    letter: await findOwnLetter(ctx, personId),
  };
});

export const action = citizenAction(
  { activity: 'ask_for_letter', form: letterForm },
  async (ctx, { form, who }): Promise<Done> => {
    const { personId } = ctx.actor;
    switch (form.form) {
      case 'order': {
        const outcome = await askForLetter(ctx, personId);
        if (!outcome.ok) return { faults: { order: outcome.reason } };
        return { to: '/min-side/brev', said: 'brev_bestilt' };
      }
      case 'cancel':
        await cancelLetter(ctx, personId);
        return { to: '/min-side/brev', said: 'brev_annulleret' };
      case 'enter': {
        const outcome = await enterCode(ctx, who, form.code);
        if (!outcome.ok) return { faults: { code: outcome.reason } };
        const { cookie } = outcome.value;
        return {
          to: '/min-side/bopael',
          said: 'bekraeftet',
          cookies: cookie === null ? [] : [cookie],
        };
      }
    }
  },
);

type Data = Awaited<ReturnType<typeof loader>>;

export default function Letter() {
  const { verified, address, letter } = useLoaderData<typeof loader>();
  const { me, desk, identity } = useTexts();
  const texts = desk.ownLetter;
  if (verified) {
    return (
      <MePage title={me.letter.title}>
        <p className="note">
          {verified.isResident ? texts.isVerified : identity.requirements.elsewhere}
        </p>
      </MePage>
    );
  }
  const isOnItsWay = letter?.state === 'asked' || letter?.state === 'sent';
  return (
    <MePage title={me.letter.title} lead={texts.lead}>
      {letter && <WhereItIs letter={letter} />}
      {isOnItsWay && <Enter />}
      <Section title={letter && isOnItsWay ? texts.againHeading : texts.orderHeading}>
        {isOnItsWay && <p>{texts.againLead}</p>}
        <Order address={address} isAgain={letter !== null} />
        {isOnItsWay && (
          <PostForm name="cancel">
            <SubmitButton kind="danger">{texts.cancel}</SubmitButton>
          </PostForm>
        )}
      </Section>
    </MePage>
  );
}

function WhereItIs({ letter }: { letter: NonNullable<Data['letter']> }) {
  const { me, desk } = useTexts();
  const texts = desk.ownLetter;
  const language = useLanguage();
  const isOnItsWay = letter.state === 'asked' || letter.state === 'sent';
  return (
    <Section title={texts.whereItIs}>
      <p>
        <strong>{me.letter.states[letter.state]}</strong>
      </p>
      <ul className="bullet-list">
        <li>{texts.orderedOn(formatDay(letter.requestedAt, language))}</li>
        {letter.sentAt && <li>{texts.sentOn(formatDay(letter.sentAt, language))}</li>}
        {isOnItsWay && <li>{texts.worksUntil(formatDay(letter.expiresAt, language))}</li>}
        {isOnItsWay && <li>{texts.triesLeft(letter.triesLeft)}</li>}
      </ul>
    </Section>
  );
}

function Enter() {
  const texts = useTexts().desk.ownLetter;
  return (
    <Section title={texts.enterHeading}>
      <PostForm name="enter" fields={{ code: texts.code }}>
        <TextField
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          autoComplete="off"
          width="code"
        />
        <SubmitButton>{texts.enter}</SubmitButton>
      </PostForm>
    </Section>
  );
}

/** Without an address there is nothing to order yet, but to say so. */
function Order({ address, isAgain }: { address: Data['address']; isAgain: boolean }) {
  const { desk, forms } = useTexts();
  const texts = desk.ownLetter;
  const href = useHref();
  if (!address) {
    return (
      <>
        <p className="note">{forms.faults.no_address}</p>
        <p className="next-steps">
          <a href={href('/min-side/bopael')}>{texts.toResidence}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h3>{texts.where}</h3>
      <address className="paper-address" lang="da">
        {address.name}
        <br />
        {address.street}
        <br />
        {address.postcode} {address.city}
      </address>
      <p>
        <a href={href('/min-side/bopael')}>{texts.correct}</a>
      </p>
      <PostForm name="order">
        <SubmitButton kind={isAgain ? 'secondary' : undefined}>
          {isAgain ? texts.orderAgain : texts.order}
        </SubmitButton>
      </PostForm>
    </>
  );
}
