import { useHref, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';
import type { MitidRefusal } from '../mitid/attempt';

/** Refusals that the same MitID would only meet again. */
const final: MitidRefusal[] = [
  'taken',
  'other_mitid',
  'helping',
  'claims_missing',
  'factor_needed',
];

/** Refusals that come of being signed in as somebody else. */
const anothers: MitidRefusal[] = ['taken', 'other_mitid'];

/** Why MitID led to nothing, what to do about it, and the other ways to where one was going. */
export function MitidFault(props: {
  code: MitidRefusal;
  next: string | null;
  isSignedIn: boolean;
  /** Whether it was to verify who is signed in. */
  verifies: boolean;
}) {
  const { code, next, isSignedIn, verifies } = props;
  const { mitid, identity } = useTexts();
  const href = useHref();
  const { title, what, todo } = mitid.refusals[code];
  const onwards = next === null ? '' : `?videre=${encodeURIComponent(next)}`;
  return (
    <Page title={title} lead={what} crumbs={[]}>
      <div className="stack">
        {next?.includes('kladde=') && (
          <p className="note">{isSignedIn ? mitid.draftIsKept : identity.signIn.draftWaits}</p>
        )}
        <p>{todo}</p>
        {isSignedIn && anothers.includes(code) && (
          <PostForm action={href('/log-ud')}>
            <SubmitButton>{identity.signIn.signOut}</SubmitButton>
          </PostForm>
        )}
        {!final.includes(code) && (
          <PostForm
            action={href('/log-ind/mitid')}
            hidden={{ videre: next, bekraeft: verifies ? 'yes' : null }}
          >
            <SubmitButton>{mitid.again}</SubmitButton>
          </PostForm>
        )}
        <p className="next-steps">
          {code === 'factor_needed' ? (
            <a
              href={href(
                `/log-ind/to-trin?videre=${encodeURIComponent(next ?? '/min-side/bopael')}`,
              )}
            >
              {mitid.showFactor}
            </a>
          ) : isSignedIn ? (
            <a href={href(next ?? '/min-side')}>{next === null ? mitid.toMyPage : mitid.goBack}</a>
          ) : (
            <a href={href('/log-ind') + onwards}>{mitid.otherWays}</a>
          )}
        </p>
      </div>
    </Page>
  );
}
