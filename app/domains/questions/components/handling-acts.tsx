import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { SelectField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { FormDetails } from '~/ui/form-details';
import { Section } from '~/ui/page';
import type { QuestionForStaff } from '../handling/find-for-staff.server';

type Acts = NonNullable<QuestionForStaff['acts']>;

/** What the secretariat can do with a question as it is now, each with what then happens. */
export function HandlingActs({ acts, unitId }: { acts: Acts; unitId: string | null }) {
  const { acts: texts } = useTexts().questionHandling.page;
  const { canAsk, canHandOver, canHandBack, meetings, forwards } = acts;
  const isNone = !canAsk && !canHandOver && !canHandBack && meetings.length === 0 && !forwards;
  return (
    <Section title={texts.heading} id="handlinger">
      {acts.isHeld && <p className="note">{texts.held}</p>}
      {isNone && <p>{texts.none}</p>}
      {canAsk && <WithUnit form="enhed" texts={texts.askUnit} units={acts.units} unitId={unitId} />}
      {meetings.length > 0 && <Move meetings={meetings} />}
      {canHandOver && (
        <WithUnit form="overdrag" texts={texts.handOver} units={acts.units} unitId={unitId} />
      )}
      {canHandBack && (
        <Act form="tilbage" heading={texts.handBack.heading} effect={texts.handBack.effect}>
          <PostForm name="tilbage">
            <SubmitButton kind="secondary">{texts.handBack.submit}</SubmitButton>
          </PostForm>
        </Act>
      )}
      {forwards && <Forward {...forwards} />}
    </Section>
  );
}

/** One act, folded away so that the page stays short; open again where its form was not taken. */
function Act(props: { form: string; heading: string; effect: string; children: ReactNode }) {
  return (
    <FormDetails className="act" form={props.form} summary={props.heading}>
      <p>{props.effect}</p>
      {props.children}
    </FormDetails>
  );
}

function WithUnit(props: {
  form: string;
  texts: { heading: string; effect: string; submit: string };
  units: Acts['units'];
  unitId: string | null;
}) {
  const { acts } = useTexts().questionHandling.page;
  const { heading, effect, submit } = props.texts;
  return (
    <Act form={props.form} heading={heading} effect={effect}>
      <PostForm name={props.form} fields={{ unit: acts.unit }}>
        <SelectField
          name="unit"
          label={acts.unit}
          value={props.unitId}
          placeholder={acts.chooseUnit}
          options={props.units.map(({ id, name }) => ({ value: id, label: name, lang: 'da' }))}
        />
        <SubmitButton kind="secondary">{submit}</SubmitButton>
      </PostForm>
    </Act>
  );
}

function Move({ meetings }: Pick<Acts, 'meetings'>) {
  const { move } = useTexts().questionHandling.page.acts;
  const language = useLanguage();
  return (
    <Act form="flyt" heading={move.heading} effect={move.effect}>
      <PostForm name="flyt" fields={{ meeting: move.meeting }}>
        <SelectField
          name="meeting"
          label={move.meeting}
          placeholder={move.choose}
          options={meetings.map(({ id, startsAt }) => ({
            value: id,
            label: formatDay(startsAt, language),
          }))}
        />
        <SubmitButton kind="secondary">{move.submit}</SubmitButton>
      </PostForm>
    </Act>
  );
}

function Forward({ seen, reasons, usual }: NonNullable<Acts['forwards']>) {
  const { forward } = useTexts().questionHandling.page.acts;
  const language = useLanguage();
  return (
    <Act form="videresend" heading={forward.heading} effect={forward.effect}>
      <PostForm
        name="videresend"
        fields={{ to: forward.to, reason: forward.reason }}
        hidden={{ seen }}
      >
        <TextField name="to" label={forward.to} hint={forward.toHint} maxLength={120} />
        <SelectField
          name="reason"
          label={forward.reason}
          value={reasons.some(({ code }) => code === usual) ? usual : null}
          placeholder={forward.chooseReason}
          options={reasons.map(({ code, title }) => ({ value: code, label: title[language] }))}
        />
        <SubmitButton kind="secondary">{forward.submit}</SubmitButton>
      </PostForm>
    </Act>
  );
}
