import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** An event as a calendar has it; instants are ISO. */
export type ReadEvent = {
  method: string | undefined;
  uid: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  summary: string;
  description: string;
  location: string | null;
  status: string;
  url: string;
  organizer: string;
  attendee: string;
  /** Whether calendars are to ask for an answer, and what it is already. */
  rsvp: string;
  answer: string;
};

/** Two parsers that know nothing of each other, nor of what writes our calendars. */
export const readers: Record<'ical.js' | 'node-ical', (text: string) => ReadEvent[]> = {
  'ical.js': byIcalJs,
  'node-ical': byNodeIcal,
};

/** What calendars after RFC 5545 must not be: longer lines than 75 octets, or ended by less than CRLF. */
export function faultsOfLines(text: string): string[] {
  const lines = text.split('\r\n');
  return lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75);
}

function byIcalJs(text: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(zone);
  }
  const valueOf = (component: ICAL.Component, name: string) =>
    component.getFirstPropertyValue(name)?.toString();
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const attendee = component.getFirstProperty('attendee');
    return {
      method: valueOf(calendar, 'method'),
      uid: event.uid,
      sequence: event.sequence,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      description: event.description ?? '',
      location: event.location || null,
      status: valueOf(component, 'status') ?? '',
      url: valueOf(component, 'url') ?? '',
      organizer: (valueOf(component, 'organizer') ?? '').toLowerCase(),
      attendee: (valueOf(component, 'attendee') ?? '').toLowerCase(),
      rsvp: String(attendee?.getParameter('rsvp')).toUpperCase(),
      answer: String(attendee?.getParameter('partstat')),
    };
  });
}

function byNodeIcal(text: string): ReadEvent[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => {
    if (one?.type !== 'VEVENT') return [];
    const of = (value: unknown): { val?: string; params?: Record<string, unknown> } =>
      typeof value === 'string' ? { val: value } : (value ?? {});
    const attendee = of(one.attendee);
    return {
      method: one.method,
      uid: one.uid,
      sequence: Number(one.sequence),
      startsAt: one.start.toISOString(),
      endsAt: one.end!.toISOString(),
      summary: of(one.summary).val ?? '',
      description: of(one.description).val ?? '',
      location: of(one.location).val ?? null,
      status: one.status ?? '',
      url: of(one.url).val ?? '',
      organizer: (of(one.organizer).val ?? '').toLowerCase(),
      attendee: (attendee.val ?? '').toLowerCase(),
      rsvp: String(attendee.params?.RSVP).toUpperCase(),
      answer: String(attendee.params?.PARTSTAT),
    };
  });
}
