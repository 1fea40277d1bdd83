import { useTexts } from '~/i18n/texts';
import { CheckField, ChoiceField, SelectField, SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { channels, proofs } from '../desk';
import { type AgeBand, ageBands } from '../level';

/** What staff do for a citizen: help them, and confirm who they are. */
export function DeskForms(props: { citizen: { ageBand: AgeBand | null }; municipality: string }) {
  const { desk, identity } = useTexts();
  const texts = desk.citizen;
  const resident = texts.resident(props.municipality);
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
      <Section title={texts.verifyHeading}>
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
      </Section>
    </div>
  );
}
