import type { dialogueCalendar as danish } from '../da/dialogue-calendar';

export const dialogueCalendar = {
  publicName: (municipality) => `Meet the committees of ${municipality}`,
  ownName: (municipality) => `Citizens who meet committees of ${municipality}`,
  summary: (format, committee) => `${format}: ${committee}`,
  openUntil: (moment) => `Bookings close ${moment}.`,
  cancelled: (reason: string | null) => (reason === null ? 'Cancelled.' : `Cancelled: ${reason}`),
  nobody: 'Nobody has booked yet.',
  guest: (who, what) => (what === null ? who : `${who}: ${what}`),
  persons: (count) => (count === 1 ? '1 person' : `${count} persons`),
  undecided: 'waits for an answer',
  protectedName: 'The name is protected',
  nameless: 'No name',
  atTheTable: (url) => `See the meeting: ${url}`,
  page: {
    title: 'The committee’s meetings in your calendar',
    lead: 'Make an address from which your telephone or computer can fetch the meetings. Then your calendar tells who comes, and about what.',
    description:
      'Addresses from which your own calendar can fetch the committee’s meetings with citizens.',
    secret:
      'The address is secret: whoever has it can read names and topics. Do not give it to others, and close it if a telephone is lost. It works only as long as you sit on the committee.',
    own: 'Your addresses',
    none: 'You have not made any yet.',
    lastRead: (day) => `Last fetched on ${day}`,
    neverRead: 'Not fetched yet',
    addressOf: (name) => `The address for ${name}`,
    copyHint:
      'Copy the address, and paste it where your calendar asks for a “subscription” or “from the internet”.',
    revoke: 'Yes, close the address',
    revokeLead:
      'The calendar on the telephone or computer that uses the address gets no more meetings. This cannot be undone, but you can make a new address.',
    revokeLabel: (name) => `Close the address for ${name}`,
    makeHeading: 'Make a new address',
    name: 'What is it for?',
    nameHint: 'So that you know it again, for instance “my telephone”.',
    make: 'Make the address',
    back: 'Back to dialogue',
  },
} satisfies typeof danish;
