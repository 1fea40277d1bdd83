import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { committee, dialogueBooking, dialogueUntold, person } from '#db/schema';
import type { PersonActor } from '~/domains/identity/actor';
import { citizenPath } from '~/domains/identity/desk';
import type { ReadContext } from '~/platform/context.server';
import { staffBookingPath } from '../paths';
import { dialoguePolicy } from '../policy';
import { ofTheirCommittees } from '../screening/of-committees.server';

const mostShown = 100;

/**
 * What people were to be told of their bookings and no mail has reached them, and of what they are to be reminded before
 * it begins, the oldest first, with who they are and where they live, as far as they have said: of the committees whose
 * dialogue the actor runs. A protected name and address are nobody's to read here: borgerservice reaches them.
 */
export async function listUntold(ctx: ReadContext & { actor: PersonActor }) {
  const rows = await ctx.db
    .select({
      id: dialogueUntold.id,
      bookingId: dialogueUntold.bookingId,
      committeeId: dialogueBooking.committeeId,
      committee: committee.name,
      at: dialogueUntold.at,
      text: dialogueUntold.text,
      until: dialogueUntold.until,
      topic: dialogueBooking.topic,
      language: dialogueBooking.language,
      personId: person.id,
      name: person.name,
      email: person.email,
      street: person.street,
      postcode: person.postcode,
      city: person.city,
      isProtected: person.isProtected,
    })
    .from(dialogueUntold)
    .innerJoin(dialogueBooking, eq(dialogueBooking.id, dialogueUntold.bookingId))
    .innerJoin(committee, eq(committee.id, dialogueBooking.committeeId))
    .innerJoin(person, eq(person.id, dialogueBooking.authorId))
    .where(
      and(
        eq(dialogueUntold.municipalityId, ctx.municipality.id),
        isNull(dialogueUntold.toldAt),
        or(isNull(dialogueUntold.until), gt(dialogueUntold.until, ctx.now.toString())),
        ofTheirCommittees(ctx.actor, dialogueBooking.committeeId),
      ),
    )
    .orderBy(asc(dialogueUntold.at), asc(dialogueUntold.id))
    .limit(mostShown);
  return rows
    .filter(({ committeeId }) => dialoguePolicy(ctx.actor, { do: 'run', committeeId }))
    .map(({ bookingId, personId, name, email, street, postcode, city, isProtected, ...row }) => ({
      ...row,
      path: staffBookingPath(bookingId),
      /** Null where it is protected. */
      who: isProtected
        ? null
        : {
            path: citizenPath(personId),
            name,
            /** Which nobody has confirmed: no mail is sent there by itself. */
            email,
            home: [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
          },
    }));
}
export type Untold = Awaited<ReturnType<typeof listUntold>>[number];
