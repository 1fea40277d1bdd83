import type { ReactNode } from 'react';
import { localTimeOf } from '~/domains/municipalities/local-time';
import { capitalised, formatFullMoment, formatFullPeriod } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import { asInstant } from '~/platform/deadline';
import { SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { longestReason } from '../sessions/forms';
import type { CallOffAhead, MoveAhead, WhoIsTold } from '../sessions/look-ahead.server';
import { Fact } from './booked-facts';

/** What moving or calling off a session will do, before anybody does it: who is told, and what changes for them. */

type Step<Ahead> = {
  ahead: Ahead;
  /** Where one comes who does not want it. */
  back: string;
};

export function MoveStep({ ahead, back }: Step<MoveAhead>) {
  const { move } = useTexts().dialogueSetUp.ahead;
  const language = useLanguage();
  const { from, to, warnings, seen } = ahead;
  const [date = null, startTime = null] = localTimeOf(asInstant(to.startsAt)).split('T');
  const deadline = ({ before, after }: MoveAhead['closes']) => {
    const [was, is] = [before, after].map((at) => formatFullMoment(at, language));
    const said = is === was ? move.unchanged(is!) : move.changed(is!, was!);
    return capitalised(said, language);
  };
  return (
    <div className="stack">
      <dl className="record booked-facts">
        <Fact name={move.from}>{periodOf(from, language)}</Fact>
        <Fact name={move.to}>
          <strong>{periodOf(to, language)}</strong>
        </Fact>
        <Fact name={move.closes}>{deadline(ahead.closes)}</Fact>
        <Fact name={move.materials}>{deadline(ahead.materials)}</Fact>
      </dl>
      {warnings.map((warning) => (
        <p key={warning} className="note">
          {move.warnings[warning]}
        </p>
      ))}
      <WhoWillBeTold told={ahead.told}>{move.keeps}</WhoWillBeTold>
      <PostForm name="move" hidden={{ do: 'move', seen, date, startTime, confirmed: 'yes' }}>
        <SubmitButton>{move.submit}</SubmitButton>
      </PostForm>
      <Back to={back} />
    </div>
  );
}

export function CallOffStep({ ahead, back }: Step<CallOffAhead>) {
  const { ahead: texts, change } = useTexts().dialogueSetUp;
  const { callOff } = texts;
  const language = useLanguage();
  const { next, seen } = ahead;
  return (
    <div className="stack">
      <dl className="record booked-facts">
        <Fact name={callOff.when}>{periodOf(ahead, language)}</Fact>
      </dl>
      <WhoWillBeTold told={ahead.told}>
        {next === null ? callOff.noNext : callOff.next(formatFullMoment(next, language))}
      </WhoWillBeTold>
      <p>{change.cancelFinal}</p>
      <PostForm
        name="cancel"
        hidden={{ do: 'cancel', seen, confirmed: 'yes' }}
        fields={{ reason: callOff.reason }}
      >
        <TextField
          name="reason"
          label={callOff.reason}
          hint={callOff.reasonHint}
          optional
          multiline
          maxLength={longestReason}
        />
        <SubmitButton kind="danger">{change.cancelButton}</SubmitButton>
      </PostForm>
      <Back to={back} />
    </div>
  );
}

/** @param props.children what becomes of them */
function WhoWillBeTold({ told, children }: { told: WhoIsTold; children: ReactNode }) {
  const { ahead } = useTexts().dialogueSetUp;
  const { booked, waiting, withoutMail } = told;
  return (
    <>
      <p>
        <strong>{ahead.told(booked, waiting)}</strong>{' '}
        {withoutMail > 0 && ahead.withoutMail(withoutMail)}
      </p>
      {booked + waiting > 0 && <p>{children}</p>}
    </>
  );
}

function Back({ to }: { to: string }) {
  const { ahead } = useTexts().dialogueSetUp;
  const href = useHref();
  return (
    <p className="next-steps">
      <a href={href(to)}>{ahead.back}</a>
    </p>
  );
}

function periodOf(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  language: ReturnType<typeof useLanguage>,
): string {
  return capitalised(formatFullPeriod(startsAt, endsAt, language), language);
}
