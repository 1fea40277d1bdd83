import type { Deadline } from '~/platform/deadline';
import type { dialogueModels as da } from '../da/dialogue-models';
import { formatList } from '../format';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const yearlyDay = (day: string) =>
  `${Number(day.slice(3))} ${months[Number(day.slice(0, 2)) - 1] ?? ''}`;
const minutes = (count: number) => `${count} minutes`;
export const hours = (count: number) => (count === 1 ? '1 hour' : `${count} hours`);
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

function until({ count, unit, time }: Deadline): string {
  const isWorking = unit === 'working_days';
  const day =
    count === 0
      ? 'on the day itself'
      : count === 1
        ? isWorking
          ? 'on the working day before the meeting'
          : 'on the day before the meeting'
        : `${count} ${isWorking ? 'working days' : 'days'} before the meeting`;
  return `${time === '24:00' ? '23:59' : time}, ${day}`;
}

const rollsBack = ({ rollsBack: does }: Deadline) =>
  does
    ? ' If that is a day on which the municipality is closed, it is the working day before.'
    : '';

export const dialogueModels = {
  headings: {
    formats: 'How you can meet the committee',
    cadence: 'How often?',
    who: 'Who can come?',
    scope: 'What may it be about?',
    oncePerCase: 'The same matter again',
    mostPersons: 'How many people can come?',
    deadline: 'By when must you sign up?',
    materialsDeadline: 'Material',
    closedDays: 'Days that do not count',
    decides: 'Who says yes or no?',
    acceptHours: 'If you are on the waiting list',
    waitMonths: 'If there is no meeting yet',
    slotMinutes: 'How much time do you get?',
    totalMinutes: 'How much time is there in all?',
    capacity: 'How many is there room for?',
    publishes: 'What can others read afterwards?',
    noteDays: 'Notes of a dialogue meeting',
  },
  say: {
    formats: (names) => `${formatList(names, 'en')}.`,
    cadence: ({ cadence }) =>
      ({
        every_meeting: 'At each of the committee’s meetings.',
        month: 'Once a month.',
        quarter: 'Once a quarter.',
        half_year: 'Once every half year.',
        as_needed: 'When there is a need.',
      })[cadence],
    who: ({ who }) =>
      who === 'residents'
        ? 'You must live in the municipality.'
        : 'Everyone can come. You need not live in the municipality.',
    scope: ({ scope }) =>
      scope === 'agenda_items'
        ? 'It must be about an item on the committee’s agenda. Write which one it is.'
        : 'It may be about anything that the committee works with. It need not be on the agenda.',
    oncePerCase: ({ oncePerCase }) =>
      oncePerCase
        ? 'The committee hears about the same matter once.'
        : 'You may come again with the same matter.',
    mostPersons: ({ mostPersons }) =>
      mostPersons === 1 ? 'You come alone.' : `At most ${mostPersons} of you can come together.`,
    deadline: ({ deadline }) =>
      `Sign up by ${until(deadline)}.${deadline.count > 1 ? ' The day itself does not count.' : ''}${rollsBack(deadline)}`,
    materialsDeadline: ({ materialsDeadline: by }) =>
      by === null
        ? 'You can add material that you want to show until the meeting begins.'
        : `Add material that you want to show by ${until(by)}.${rollsBack(by)}`,
    closedDays: ({ closedDays, deadline, materialsDeadline }) =>
      ![deadline, materialsDeadline].some(
        (one) => one !== null && (one.unit === 'working_days' || one.rollsBack),
      )
        ? ''
        : closedDays.length === 0
          ? 'Saturdays, Sundays and public holidays are not working days.'
          : `Saturdays, Sundays and public holidays are not working days. Nor is ${formatList(closedDays.map(yearlyDay), 'en')}.`,
    decides: ({ decides }) =>
      ({
        chair: 'The committee’s chair says yes or no to your audience.',
        mayor: 'The mayor says yes or no to your audience.',
        nobody: 'Nobody has to say yes first. When you have signed up, the time is yours.',
      })[decides],
    acceptHours: ({ acceptHours }) =>
      `If there is a place for you, you get an e-mail. You then have ${hours(acceptHours)} to say yes.`,
    waitMonths: ({ waitMonths }) =>
      `You then wait for the committee’s next meeting. If none has been set up after ${waitMonths === 1 ? 'a month' : `${waitMonths} months`}, your booking lapses, and you get an e-mail.`,
    slotMinutes: ({ slotMinutes }) => `You get ${minutes(slotMinutes)} for your audience.`,
    totalMinutes: ({ totalMinutes }) =>
      `There are at most ${minutes(totalMinutes)} for audiences on one day.`,
    capacity: ({ capacity }) =>
      `There is room for ${capacity} at a dialogue meeting, unless the meeting says otherwise.`,
    publishes: ({ publishes }) =>
      publishes === 'nothing'
        ? 'Others can see that there was an audience, but not who came or what it was about.'
        : 'If you agree, others can read what it was about, what the committee did about it, and what is followed up. What was said is not written down.',
    noteDays: ({ noteDays }) =>
      `If you took part, you can read the notes first. You have ${days(noteDays)} to say if something is wrong. Then everyone can read them.`,
  },
  parts: {
    coming: 'Who and what',
    booking: 'When you sign up',
    meeting: 'On the day',
    after: 'Afterwards',
  },
  assumed: 'The committee has not decided on this yet. Until it does, this is what we go by.',
  adviser: 'The municipality’s citizens’ adviser can help you.',
  adviserLink: 'Go to the citizens’ adviser',
  meet: {
    title: 'How to meet the committee',
    someAssumed:
      'The committee has not decided all of this itself yet. “All the rules” says what we go by until it does.',
    allRules: 'All the rules',
    sessions: 'The next meetings',
    none: 'No meetings have been set yet. You can write to the municipality and ask when it will be.',
    demo: 'The meetings are made up for the demo.',
    all: 'See all of the committee’s meetings with citizens',
    ended:
      'This committee no longer exists and can no longer be met. The committee that has taken over:',
    endedWithout: 'This committee no longer exists and can no longer be met.',
  },
  staff: {
    title: (committee: string) => `How residents meet ${committee}`,
    short: 'Rules',
    lead: 'Here you see how the committee meets residents, and can make a new version. Old versions are never changed.',
    description: 'A committee’s rules for dialogue with residents, and earlier versions.',
    keeps:
      'Meetings that are set up keep the rules that they were set up with. So does what residents have booked already. A new version holds for meetings that you set up after it.',
    setUp: 'Set up meetings',
    toPublic: 'See the committee’s page as residents see it',
    versions: 'Versions',
    byDefault: 'What every committee begins with in Medspil',
    edit: 'Make a new version',
    editLead:
      'The fields are filled in with the newest version. Change what is to be otherwise, see how residents will read it, and save.',
    preview: 'Show how it will be read',
    save: 'Save the new version',
    previewHeading: 'This is how it will be read',
    previewLead: 'It has not been saved yet.',
    readNow: 'This is how residents read it',
    readNowLead: (version: number) => `This is version ${version}, before you change anything.`,
    groups: {
      formats: 'How the committee meets residents',
      coming: 'Who can come, and with what?',
      closing: 'When does it close?',
      length: 'How long, and how many?',
      deciding: 'Who decides, and who waits?',
      after: 'Afterwards',
      from: 'From when does the version hold?',
    },
    decided: 'The committee itself has decided on',
    decidedHint:
      'Tick the rules that the committee itself has decided on. Of the rest, residents read that they are what we go by for now.',
    fields: {
      fromDay: 'In force from',
      fromDayHint: 'Today or a day to come. Today means from now on.',
      formats: 'The committee holds',
      words: 'What would the committee like to hear about?',
      wordsHint: 'In your own words, in Danish. It is shown on the committee’s page. Optional.',
      cadence: 'How often?',
      cadenceOptions: {
        every_meeting: 'At every meeting',
        month: 'Every month',
        quarter: 'Every quarter',
        half_year: 'Every half year',
        as_needed: 'When there is a need',
      },
      who: 'Who can come?',
      whoOptions: { residents: 'Those who live in the municipality', everyone: 'Everyone' },
      scope: 'What may an audience be about?',
      scopeOptions: {
        agenda_items: 'Items of the committee’s agenda',
        field: 'Anything that the committee works with',
      },
      oncePerCase: 'The same matter',
      oncePerCaseOptions: {
        yes: 'The committee hears it once',
        no: 'Residents may come again with it',
      },
      mostPersons: 'Persons who may come together',
      mostPersonsHint:
        'A number from 1 to 20. It also holds for signing up for a dialogue meeting.',
      deadlineHeading: 'Deadline for booking',
      deadlineCount: 'Days before the meeting',
      countHint: 'A number from 0 to 60. The day itself does not count.',
      deadlineUnit: 'Which days count?',
      units: { calendar_days: 'All days', working_days: 'Working days' },
      deadlineTime: 'Time',
      timeHint: 'For example 12.00. Empty means until the day is over.',
      deadlineRollsBack: 'If the deadline is on a day when the municipality is closed',
      rollsBackOptions: {
        no: 'Then it is that day',
        yes: 'Then it is the working day before',
      },
      materialsHeading: 'Deadline for material',
      materialsUntil: 'By when must it be added?',
      materialsUntilOptions: {
        deadline: 'By a deadline',
        beginning: 'Until the meeting begins',
      },
      materialsCount: 'Days before the meeting (material)',
      materialsUnit: 'Which days count? (material)',
      materialsTime: 'Time (material)',
      materialsRollsBack: 'If that deadline is on a day when the municipality is closed',
      closedDays: 'Days on which the town hall is closed every year',
      closedDaysHint:
        'Besides weekends and public holidays. Write day and month with commas between: 5/6, 24/12.',
      decides: 'Who says yes or no to an audience?',
      decidesOptions: {
        chair: 'The committee’s chair',
        mayor: 'The mayor',
        nobody: 'Everyone who books is heard',
      },
      acceptHours: 'Hours to say yes to a place from the waiting list',
      acceptHoursHint: 'A number from 1 to 336. 48 hours are two days and nights.',
      waitMonths: 'Months that one can wait for a meeting',
      waitMonthsHint:
        'A number from 1 to 36. If no meeting has been set up for so long, the booking lapses.',
      slotMinutes: 'Minutes for each audience',
      slotMinutesHint: 'A number from 5 to 60. Most use 10 or 15.',
      totalMinutes: 'Minutes for audiences in all on one day',
      totalMinutesHint: 'A number from 5 to 480.',
      capacity: 'Places at a dialogue meeting',
      capacityHint:
        'A number from 1 to 2000. You can choose another one when you set up the meeting.',
      publishes: 'What can others read about an audience?',
      publishesOptions: {
        nothing: 'That there was one',
        outcome:
          'Its subject, what the committee did, and what is followed up – if the resident agrees',
      },
      noteDays: 'Days to correct notes of a dialogue meeting',
      noteDaysHint: 'A number from 1 to 60.',
      adviserUrl: 'Page of the citizens’ adviser',
      adviserUrlHint:
        'An address that begins with https://. Leave it empty if there is no such adviser.',
      kle: 'KLE number for the records',
      kleHint: 'Leave it empty if you use 00.22.04.',
    },
  },
} satisfies typeof da;
