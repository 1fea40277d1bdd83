import { describe, expect, test } from 'vitest';
import { readForm } from '~/platform/form';
import { missingIn } from './faults';
import { bookForm, movedTo, ownBookingForm } from './forms';

const id = 'a3f1c8de-0000-4000-8000-000000000000';
const other = 'b3f1c8de-0000-4000-8000-000000000000';

function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ form: 'book', ...fields })) form.set(name, value);
  return readForm(bookForm, form);
}
const whole = { formKey: id, topic: 'Stien', viewpoint: 'Den er mørk.', partySize: '2' };

describe('the form of a booking', () => {
  test('is read whole when it is sent', () => {
    const read = sent({
      ...whole,
      do: 'send',
      slotId: other,
      'need-wheelchair': 'yes',
      'need-pony': 'yes',
      [`node-${other}`]: 'yes',
      'sdg-11': 'yes',
      'sdg-18': 'yes',
    });
    expect(read).toMatchObject({
      ok: true,
      value: {
        do: 'send',
        sent: {
          slotId: other,
          join: 'place',
          topic: 'Stien',
          partySize: 2,
          needs: ['wheelchair'],
          nodeIds: [other],
          sdgs: [11],
        },
      },
    });
  });

  test('names everything that is wrong with it at once', () => {
    const read = sent({ ...whole, topic: '***', partySize: 'mange', viewpoint: 'x'.repeat(3001) });
    expect(read).toEqual({
      ok: false,
      faults: { topic: 'no_words', partySize: 'whole_number', viewpoint: 'too_long' },
    });
  });

  test.each(['forny', 'slip'])('is not judged when it is sent to %s', (does) => {
    expect(sent({ do: does, partySize: 'mange' })).toEqual({
      ok: true,
      value: { do: does, isWritten: false },
    });
  });

  test('holds the time that is pressed, whatever else is sent, and knows that something was written', () => {
    expect(sent({ tid: other, do: 'send', topic: 'Stien' })).toEqual({
      ok: true,
      value: { do: 'tid', slotId: other, isWritten: true },
    });
  });

  test('searches for words', () => {
    expect(sent({ do: 'soeg', q: ' sti ' })).toMatchObject({ value: { do: 'soeg', words: 'sti' } });
  });

  test.each([
    ['the words are new', { q: ' sti ' }, 'soeg'],
    ['there are others than were searched by', { q: 'sti', searched: 'skov' }, 'soeg'],
    ['they were searched by', { q: 'sti ', searched: 'sti' }, 'send'],
    ['there are none', { q: ' ' }, 'send'],
  ])('does what Enter does where %s', (_name, fields, does) => {
    expect(sent({ ...whole, do: 'enter', ...fields })).toMatchObject({ value: { do: does } });
  });

  test('refuses a time that is none', () => {
    expect(sent({ ...whole, slotId: 'noget' })).toEqual({
      ok: false,
      faults: { slotId: 'invalid' },
    });
  });
});

describe('what a session asks for', () => {
  const nothing = { topic: '', viewpoint: '', agendaItem: '' };
  test('of a deputation is topic and viewpoint, and where the committee says so its item', () => {
    expect(missingIn(nothing, { hasSlots: true, scope: 'agenda_items' })).toEqual({
      topic: 'booking_topic_needed',
      viewpoint: 'missing',
      agendaItem: 'booking_agenda_item_needed',
    });
    expect(Object.keys(missingIn(nothing, { hasSlots: true, scope: 'field' }))).toEqual([
      'topic',
      'viewpoint',
    ]);
  });

  test('of a dialogue meeting is nothing', () => {
    expect(missingIn(nothing, { hasSlots: false, scope: 'agenda_items' })).toEqual({});
  });
});

describe("the forms of one's own booking", () => {
  test('name a session, or a time of one', () => {
    expect(movedTo(`${id} ${other}`)).toEqual({ sessionId: id, slotId: other });
    expect(movedTo(id)).toEqual({ sessionId: id, slotId: null });
    expect(movedTo('noget andet')).toBeNull();
    expect(movedTo(`${id} noget`)).toBeNull();
  });

  test('want a time to move to', () => {
    const read = ownBookingForm.safeParse({ form: 'flyt', til: '' });
    expect(read.error?.issues.map(({ message }) => message)).toEqual(['choose_one']);
  });
});
