import { useActionData } from '@remix-run/react';
import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { CheckField, ChoiceField, SelectField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { channels, proofs } from '../desk';
import { type AgeBand, ageBands, type verificationMethods } from '../level';

type Citizen = {
  ageBand: AgeBand | null;
  verified: {
    at: string;
    by: (typeof verificationMethods)[number];
    isResident: boolean;
  } | null;
};

/** What staff do for a citizen: help them, and at the desk confirm who they are. */
export function DeskForms(props: { citizen: Citizen; municipality: string; mayVerify: boolean }) {
  const { desk, me } = useTexts();
  const texts = desk.citizen;
  const language = useLanguage();
  const isSent = useActionData() !== undefined;
  const { verified } = props.citizen;
  return (
    <div className="ways">
      <Section title={texts.helpHeading}>
        <p>{texts.helpLead}</p>
        <PostForm name="help" fields={{ channel: texts.channel }}>
          <ChoiceField
            name="channel"
            label={texts.channel}
            options={channels.map((one) => ({ value: one, label: desk.channels[one] }))}
          />
          <SubmitButton>{texts.help}</SubmitButton>
        </PostForm>
      </Section>
      {props.mayVerify && (
        <Section title={texts.verifyHeading}>
          {verified ? (
            <>
              <p className="note">
                {me.residence.verifiedBy[verified.by](formatDay(verified.at, language))}
                {!verified.isResident && ` – ${texts.elsewhere}`}
              </p>
              <details open={isSent}>
                <summary>{texts.verifyAgain}</summary>
                <VerifyForm {...props} />
              </details>
            </>
          ) : (
            <VerifyForm {...props} />
          )}
        </Section>
      )}
    </div>
  );
}

function VerifyForm(props: { citizen: Citizen; municipality: string }) {
  const { desk, identity } = useTexts();
  const texts = desk.citizen;
  const resident = texts.resident(props.municipality);
  return (
    <>
      <p>{texts.verifyLead}</p>
      <PostForm
        name="verify"
        fields={{
          proof: texts.proof,
          resident,
          age_band: texts.age_band,
          seen: texts.seen,
        }}
      >
        <ChoiceField
          name="proof"
          label={texts.proof}
          hint={texts.proofHint}
          options={proofs.map((one) => ({ value: one, label: desk.proofs[one] }))}
        />
        <ChoiceField
          name="resident"
          label={resident}
          hint={texts.residentHint}
          options={[
            { value: 'yes', label: texts.yes },
            { value: 'no', label: texts.no },
          ]}
        />
        <SelectField
          name="age_band"
          label={texts.age_band}
          value={props.citizen.ageBand}
          placeholder=""
          options={ageBands.map((band) => ({ value: band, label: identity.ageBands[band] }))}
        />
        <CheckField name="seen" label={texts.seen} />
        <SubmitButton kind="secondary">{texts.verify}</SubmitButton>
      </PostForm>
    </>
  );
}
