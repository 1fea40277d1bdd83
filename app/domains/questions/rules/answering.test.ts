import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '~/platform/calendar';
import { isReminderDue } from '~/platform/reminders';
import { medianOf } from '~/platform/median';
import { questionStates } from '../states';
import { answerStates } from '../vocabulary';
import { daysBetween, whyNotApprovable, whyNotDraftable, whyNotPublishable } from './answering';
import { answerDue, lastDayToAnswer } from './answer-due';
import { daysToAnswer, isInTime } from './figures';
import { promiseStateOf } from './promises';
import { playingTime, recordingLink, secondOf } from './recording';

const state = fc.constantFrom(...questionStates);
const day = (text: string) => Temporal.PlainDate.from(text);

describe('the way of an answer', () => {
  test.each([
    ['received', 'not_answerable'],
    ['clarifying', 'not_answerable'],
    ['accepted', null],
    ['with_administration', null],
    ['asked', null],
    ['answered', 'not_answerable'],
    ['refused', 'not_answerable'],
    ['forwarded', 'not_answerable'],
    ['lapsed', 'not_answerable'],
    ['withdrawn', 'not_answerable'],
  ] as const)('to a question that is %s: %s', (of, reason) => {
    expect(whyNotDraftable({ state: of, erasedAt: null }, null)).toBe(reason);
  });

  test('nobody approves what they wrote last, nor what nobody sent', () => {
    const sent = { state: 'for_approval' as const, byId: 'mia' };
    expect(whyNotApprovable(sent, 'mia')).toBe('own_draft');
    expect(whyNotApprovable(sent, 'sif')).toBeNull();
    expect(whyNotApprovable(null, 'sif')).toBe('not_for_approval');
    for (const other of ['draft', 'approved', 'published'] as const) {
      expect(whyNotApprovable({ state: other, byId: 'mia' }, 'sif')).toBe('not_for_approval');
    }
  });

  test('nothing is published that was not approved, nor before it was asked', () => {
    fc.assert(
      fc.property(
        state,
        fc.option(fc.constantFrom(...answerStates).map((of) => ({ state: of }))),
        (of, answer) => {
          const isPublished = whyNotPublishable({ state: of, erasedAt: null }, answer) === null;
          const isReady = of === 'asked' || of === 'with_administration';
          expect(isPublished).toBe(isReady && answer?.state === 'approved');
        },
      ),
    );
    const why = (of: 'accepted' | 'asked', answer: 'approved' | 'for_approval') =>
      whyNotPublishable({ state: of, erasedAt: null }, { state: answer });
    expect(why('accepted', 'approved')).toBe('not_asked_yet');
    expect(why('asked', 'for_approval')).toBe('not_approved');
  });

  test('days are those of the calendar in Denmark, over both changes of the clock', () => {
    expect(daysBetween('2026-03-09T22:59:00Z', '2026-03-09T23:01:00Z')).toBe(1);
    expect(daysBetween('2026-03-28 12:00:00+00', '2026-03-30 12:00:00+00')).toBe(2);
    expect(daysBetween('2026-10-24T21:00:00Z', '2026-10-25T22:59:00Z')).toBe(1);
    expect(daysBetween('2026-03-09T11:00:00Z', '2026-03-09T22:00:00Z')).toBe(0);
  });
});

describe('where the recording gets to it', () => {
  test.each([
    ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=4025'],
    ['https://www.youtube.com/watch?v=abc&t=3', 'https://www.youtube.com/watch?v=abc&t=4025'],
    ['https://youtu.be/abc', 'https://youtu.be/abc?t=4025'],
    ['https://vimeo.com/123', 'https://vimeo.com/123#t=4025s'],
    ['https://tv.example.dk/byraad?id=7', 'https://tv.example.dk/byraad?id=7#t=4025'],
    ['https://notyoutube.com/a', 'https://notyoutube.com/a#t=4025'],
    ['javascript:alert(1)', null],
    ['byrådet i dag', null],
  ])('%s', (stream, link) => {
    expect(recordingLink(stream, 4025)).toBe(link);
  });

  test.each([
    ['7:05', 425],
    ['67:05', 4025],
    ['1:07:05', 4025],
    ['1.07.05', 4025],
    ['0:00', 0],
    ['7:60', null],
    ['1:67:05', null],
    ['25:00:00', null],
    ['syv', null],
    ['', null],
  ])('„%s“ is %s seconds', (typed, second) => {
    expect(secondOf(typed)).toBe(second);
  });

  test('what is shown can be typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (second) => {
        expect(secondOf(playingTime(second))).toBe(second);
      }),
    );
  });
});

describe('what is promised', () => {
  const open = { dueOn: '2026-05-01', keptAt: null };

  test('is kept, late, waiting or overdue by the day', () => {
    expect(promiseStateOf(open, day('2026-04-24'))).toEqual({ is: 'waiting', days: 7 });
    expect(promiseStateOf(open, day('2026-05-01'))).toEqual({ is: 'waiting', days: 0 });
    expect(promiseStateOf(open, day('2026-05-02'))).toEqual({ is: 'overdue', days: 1 });
    const kept = (keptAt: string) => promiseStateOf({ ...open, keptAt }, day('2027-01-01'));
    expect(kept('2026-05-01T21:59:00Z')).toEqual({ is: 'kept' });
    expect(kept('2026-05-01T22:01:00Z')).toEqual({ is: 'kept_late', days: 1 });
  });

  test('is called to mind once in the week before, and weekly when it is over, on working days', () => {
    const days: string[] = [];
    let remindedAt: string | null = null;
    for (let today = day('2026-04-15'); days.length < 4; today = today.add({ days: 1 })) {
      const promise = { ...open, remindedAt };
      if (!isReminderDue(promise, today)) continue;
      remindedAt = `${today.toString()}T05:40:00Z`;
      days.push(today.toString());
      expect(isReminderDue({ ...open, remindedAt }, today)).toBe(false);
    }
    // The first of May is a Friday; the first week over ends on Saturday the second.
    expect(days).toEqual(['2026-04-24', '2026-05-04', '2026-05-11', '2026-05-18']);
  });

  test('a day that was missed is made up for, and never two in a week', () => {
    const dates = fc.integer({ min: 0, max: 400 }).map((of) => day('2026-01-01').add({ days: of }));
    fc.assert(
      fc.property(dates, dates, (today, reminded) => {
        const promise = { dueOn: '2026-05-01', keptAt: null };
        const remindedAt = `${reminded.toString()}T05:40:00Z`;
        const since = reminded.until(today).days;
        if (since >= 0 && since < 7 && today.toString() > promise.dueOn) {
          expect(isReminderDue({ ...promise, remindedAt }, today)).toBe(false);
        }
        const isOn = today.toString() >= '2026-04-24' && isWorkingDay(today);
        expect(isReminderDue({ ...promise, remindedAt: null }, today)).toBe(isOn);
      }),
    );
  });
});

describe('figures', () => {
  const closed = ['06-05', '12-24'] as const;
  // Wednesday 27 May 2026; the tenth working day after it is Thursday 11 June, since 5 June is closed.
  const asked = { isOfMeeting: true, receivedOn: '2026-05-10', meetingOn: '2026-05-27' };

  const inTime = (of: typeof asked & { answeredOn: string | null }, today = '2027-01-01') =>
    isInTime(of, [...closed], day(today));

  test('what is not answered is over time from the day after its last', () => {
    expect(inTime({ ...asked, answeredOn: null }, '2026-06-11')).toBeNull();
    expect(inTime({ ...asked, answeredOn: null }, '2026-06-12')).toBe(false);
  });

  test('what staff are told is due is the last day that counts as in time, wherever the question is asked', () => {
    const question = {
      isOfMeeting: true,
      receivedAt: '2026-05-10T08:00:00Z',
      meetingStartsAt: '2026-06-24T16:00:00Z',
      judgedFor: '2026-05-27T16:00:00Z',
    };
    const due = (of: Partial<Parameters<typeof answerDue>[0]>) =>
      answerDue({ ...question, state: 'asked', ...of }, [...closed]).toString();
    expect(lastDayToAnswer(asked, [...closed]).toString()).toBe('2026-06-11');
    expect(due({})).toBe('2026-06-11T21:59:59Z');
    // Handed over since there was no time for it, and handed over as a matter of fact.
    const handed = { state: 'with_administration', meetingStartsAt: null } as const;
    expect(due(handed)).toBe('2026-06-11T21:59:59Z');
    expect(due({ ...handed, isOfMeeting: false })).toBe('2026-05-26T21:59:59Z');
    expect(due({ state: 'accepted' })).toBe('2026-06-24T16:00:00Z');
  });

  test('a question of a meeting has ten working days after that', () => {
    const on = (answeredOn: string) => inTime({ ...asked, answeredOn });
    expect(on('2026-05-27')).toBe(true);
    expect(on('2026-06-11')).toBe(true);
    expect(on('2026-06-12')).toBe(false);
  });

  test('what the administration answers has ten after it was received', () => {
    const on = (answeredOn: string) => inTime({ ...asked, isOfMeeting: false, answeredOn });
    // Received on a Sunday; Whit Monday 25 May is a holiday.
    expect(on('2026-05-26')).toBe(true);
    expect(on('2026-05-27')).toBe(false);
  });

  test('the median is the middle, whatever the order they are counted in', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([{ value: 7, count: 1 }])).toBe(7);
    const two = [
      { value: 10, count: 1 },
      { value: 4, count: 1 },
    ];
    expect(medianOf(two)).toBe(7);
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 40 }), (values) => {
        const sorted = values.toSorted((one, other) => one - other);
        const middle = (sorted.length - 1) / 2;
        const plain = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
        expect(medianOf(values.map((value) => ({ value, count: 1 })))).toBe(plain);
      }),
    );
    expect(daysToAnswer(asked.receivedOn, '2026-06-01')).toBe(22);
  });
});
