import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { useTexts } from '~/i18n/texts';

export type PasskeyAsk =
  | { to: 'show'; options: PublicKeyCredentialRequestOptionsJSON }
  | { to: 'add'; options: PublicKeyCredentialCreationOptionsJSON };

type Problem = 'cancelled' | 'known' | 'failed' | 'nameless';

/**
 * Asks the browser for a key and sends its form with the answer in `passkey`. It is the form's only button;
 * on the page that the server wrote it cannot be pressed, and says so where there is no script.
 */
export function PasskeyButton(props: { ask: PasskeyAsk; noScript: string; children: ReactNode }) {
  const { secondFactor, forms } = useTexts();
  const words = { ...secondFactor.key, nameless: forms.faults.name_needed };
  const isSupported = useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => null);
  const [isWaiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const answer = useRef<HTMLInputElement>(null);

  const askAndSend = async () => {
    const form = answer.current!.form!;
    const name = form.elements.namedItem('name');
    if (name instanceof HTMLInputElement && name.value.trim() === '') {
      // Before a key is made that would be refused.
      setProblem('nameless');
      name.focus();
      return;
    }
    setProblem(null);
    setWaiting(true);
    try {
      const given = await askFor(props.ask);
      answer.current!.value = JSON.stringify(given);
      form.submit();
    } catch (error) {
      setProblem(problemOf(error));
      setWaiting(false);
    }
  };

  return (
    <>
      <input type="hidden" name="passkey" ref={answer} />
      <div>
        <button
          className="ds-button is-big"
          type="submit"
          disabled={isSupported !== true || isWaiting}
          onClick={(event) => {
            event.preventDefault();
            void askAndSend();
          }}
        >
          {props.children}
        </button>
        <p className="small soft" role="status">
          {isWaiting ? words.waiting : ''}
        </p>
      </div>
      {problem && (
        <p className="field-fault" role="alert">
          {words[problem]}
        </p>
      )}
      {isSupported === false && <p className="note">{words.notSupported}</p>}
      <noscript>
        <p className="note">{props.noScript}</p>
      </noscript>
    </>
  );
}

function askFor(ask: PasskeyAsk) {
  return ask.to === 'show'
    ? startAuthentication({ optionsJSON: ask.options })
    : startRegistration({ optionsJSON: ask.options });
}

function problemOf(error: unknown): Problem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'AbortError':
      return 'cancelled';
    case 'InvalidStateError':
      return 'known';
    default:
      return 'failed';
  }
}

/** Whether a browser can use keys does not change while it shows a page. */
function neverChanges() {
  return () => undefined;
}
