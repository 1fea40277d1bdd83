import { TooLate } from '~/ui/too-late';
import type { MeetingView } from '../meeting/read-meeting.server';

/** Tells whoever runs a session that what they asked for has been overtaken, where its form is gone from the page. */
export function MeetingTooLate({ meeting }: { meeting: MeetingView }) {
  return <TooLate isOnPage={(form) => isOnPage(form, meeting)} />;
}

function isOnPage(form: string, meeting: MeetingView): boolean {
  const [act, of] = form.split('.');
  const { runs, whyNotLive, hasBegun, comesOneByOne, guests, slots } = meeting;
  const isLive = runs && whyNotLive === null;
  const isAfter = runs && hasBegun;
  const slot = slots.find(({ id }) => id === of);
  const guest = guests.find(({ id }) => id === of);
  const isPlaced = !comesOneByOne || slots.some(({ claimId }) => claimId === guest?.claimId);
  const hasCome = guest?.state === 'attended';
  const hasOutcome = hasCome && guest.outcome !== null;
  const note = meeting.notes.find(({ id }) => id === of);
  switch (act) {
    case 'ur':
      return (
        isLive &&
        guests.some(
          ({ claimId, state }) => claimId === (slot?.claimId ?? '') && state === 'confirmed',
        )
      );
    case 'kom':
    case 'udeblev':
      return isLive && comesOneByOne && isPlaced && guest?.state === 'confirmed';
    case 'fortryd':
      return isLive && isPlaced && (hasCome || guest?.state === 'absent');
    case 'mange':
      return isLive && !comesOneByOne && guests.some(({ state }) => state === 'confirmed');
    case 'holdt':
      return isLive;
    case 'udfald':
      return isAfter && comesOneByOne && hasCome;
    case 'vis':
    case 'skjul':
      return isAfter && comesOneByOne && hasOutcome && guest.whyNotPublic === null;
    case 'loefte':
      return isAfter && (of === undefined ? !comesOneByOne : comesOneByOne && hasCome);
    case 'luk':
      return isAfter && meeting.followUps.some(({ id, state }) => id === of && state === 'open');
    case 'note':
      return isAfter && !comesOneByOne;
    case 'ret':
      return isAfter && note !== undefined;
    case 'send':
      return isAfter && note?.state === 'draft' && meeting.session.heldAt !== null;
    case 'offentliggoer':
      return isAfter && note?.state === 'being_checked';
    case 'forbrug':
      return runs;
    default:
      return false;
  }
}
