export { changeCapacity } from './change-capacity.server';
export { checkIn, undoCheckIn } from './check-in.server';
export { giveOffer, offerAgain } from './give-offer.server';
export { hold } from './hold.server';
export { joinWaitingList } from './join-waiting-list.server';
export { moveClosing } from './move-closing.server';
export { openPool } from './open-pool.server';
export { seatData } from './personal-data.server';
export { claimsOf, occupancy, occupancyOfEach } from './queries.server';
export { queueAgain } from './queue-again.server';
export { decline, release } from './release.server';
export { renewHold } from './renew-hold.server';

export { stateAt } from './seats';
export { type Offer, settle } from './settle.server';
export { settleDuePools } from './settle-due-pools.server';
export { acceptOffer, take } from './take.server';
export type { ClaimState } from './vocabulary';
export { type OfferTellers, type TellOffer, tellOffer } from './tell-offer.server';
