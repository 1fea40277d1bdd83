import type { AgendaOutcome } from '~/domains/questions/agenda/outcomes';
import type { LiveRefusal } from '~/domains/questions/agenda/speaking';
import type { Turn } from '~/domains/questions/vocabulary';
import type { questionAgenda as danish } from '../da/question-agenda';

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`);
const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);

const turns: Record<Turn, { name: string; begin: string; now: string }> = {
  ask: { name: 'Question', begin: 'Begin the question', now: 'The citizen asks their question' },
  answer: { name: 'Answer', begin: 'Begin the answer', now: 'The question is being answered' },
  reply: { name: 'Reply', begin: 'Begin the reply', now: 'The citizen replies' },
  rejoinder: {
    name: 'Rejoinder',
    begin: 'Begin the rejoinder',
    now: 'The reply is being answered',
  },
};

/** What became of a question on the agenda. `day`: of the meeting that it has gone on to. */
const outcomes: Record<AgendaOutcome, (day: string) => string> = {
  asked: () => 'Asked',
  answered: () => 'Answered',
  absent: () => 'Not present',
  moved: (day) => `Moved to the meeting on ${day}`,
  waits: () => 'Waiting for a meeting',
  in_writing: () => 'Will be answered in writing',
  withdrawn: () => 'Withdrawn',
};

const whyNotLive: Record<LiveRefusal, string> = {
  no_question_time: 'There is no question time at that meeting.',
  agenda_not_published: 'Publish the agenda before question time can begin.',
  meeting_not_begun: 'The clock can be started from half an hour before the meeting.',
  question_time_ended: 'Question time is over.',
};

export const questionAgenda = {
  minutes,
  questions,
  turns,
  outcomes,
  unshown: {
    byWish: 'A question that whoever asks it does not want shown here',
    hidden: 'A question that is not shown here',
    withdrawn: 'A question that was withdrawn',
  },
  list: {
    meetings: 'Meetings',
    question: 'Question',
    askedBy: (name) => `Asked by ${name}`,
    nameless: 'Asked by a citizen',
    answeredBy: (who) => `Answered by ${who}`,
    answeredByNobodyYet: 'Who answers has not been decided.',
  },
  staff: {
    title: 'Agenda of question time',
    description: 'The meeting’s questions in order, with time and who answers.',
    lead: (meeting, when, place) => `${meeting}, ${when}${place === null ? '' : `, ${place}`}.`,
    status: {
      none: 'There is no question time at this meeting.',
      open: (closes) => `Citizens can send questions until ${closes}.`,
      closed: (closed) =>
        `The deadline was ${closed}. Put the questions in order and finish the agenda.`,
      frozen: 'The agenda is finished. It is not public yet.',
      published: (at) => `The agenda was published on ${at}.`,
      ended: (at) => `Question time ended on ${at}.`,
    },
    order: 'The questions',
    empty: 'No questions have been accepted for the meeting yet. They appear here once they are.',
    sum: (planned, available) =>
      `${minutes(planned)} in all. ${minutes(available)} ${available === 1 ? 'is' : 'are'} set aside.`,
    over: (count) => `That is ${minutes(count)} too many.`,
    left: (count) => `${minutes(count)} ${count === 1 ? 'is' : 'are'} left.`,
    full: 'It fits exactly.',
    timeUp: (total) => `${minutes(total)} are up`,
    drawing: 'The questions as blocks by how long they take. The list says the same.',
    noRoom: 'There is no time for it',
    noRoomHint: {
      roll_on: 'It goes on to the next meeting when the agenda is finished.',
      in_writing: 'It is answered in writing when the agenda is finished.',
    },
    latestFirst: 'Where there is too little time, those that came last have to wait.',
    received: (at) => `Received ${at}`,
    fromTo: (from, to) => `minutes ${from}–${to}`,
    asker: (name) => `Asker: ${name}`,
    askerIsProtected: 'The name is protected. Call them up by the number.',
    together: (others) => `Together with: ${others}`,
    association: (name) => `On behalf of: ${name}`,
    needs: (needs) => `Needed at the meeting: ${needs}`,
    notForAll: 'Not shown to everyone',
    up: 'Up',
    upLabel: (topic) => `Move “${topic}” up`,
    down: 'Down',
    downLabel: (topic) => `Move “${topic}” down`,
    drag: 'Drag to move',
    dragHint: 'You can also drag the questions into place.',
    movedTo: (topic, number, total) => `“${topic}” is now number ${number} of ${total}.`,
    slot: 'Change time and who answers',
    slotMinutes: 'Minutes',
    slotMinutesHint: (usual) => `Empty: ${minutes(usual)}, as the rules give.`,
    slotAnsweredBy: 'Who answers?',
    slotAnsweredByHint: 'An office or a name that everyone may read.',
    save: 'Save',
    seeQuestion: 'See the question',
    changed: {
      heading: 'Somebody else has changed the agenda meanwhile',
      text: 'What you wanted to change has not been saved. This is what is different since you opened the page. Look it over and try again.',
      moved: (topic, was, now) => `“${topic}” is now number ${now}. It was number ${was}.`,
      minutes: (topic, was, now) => `“${topic}” now has ${minutes(now)}. It had ${minutes(was)}.`,
      added: (topic, now) => `“${topic}” has been added as number ${now}.`,
      gone: (count) => `${questions(count)} no longer ${count === 1 ? 'stands' : 'stand'} here.`,
      other: 'Order and time are as before. Something else about the agenda has changed.',
    },
    undecided: {
      heading: 'Not decided yet',
      text: (count) =>
        `${questions(count)} for the meeting ${count === 1 ? 'has' : 'have'} been neither accepted nor refused yet, and only ${count === 1 ? 'comes' : 'come'} onto the agenda once accepted.`,
      states: { received: 'to be read', clarifying: 'waits for the citizen’s answer' },
    },
    finish: {
      heading: 'Finish the agenda',
      publishHeading: 'Publish the agenda',
      notYet: (closes) =>
        `You can do so once the deadline has passed on ${closes}. More questions may come until then.`,
      text: 'Order and time are then settled. The agenda only becomes public when you say so.',
      over: {
        roll_on: (count) =>
          `There is no time for ${questions(count)}. ${count === 1 ? 'It goes' : 'They go'} on to the next meeting, and whoever asks is told.`,
        in_writing: (count) =>
          `There is no time for ${questions(count)}. ${count === 1 ? 'It is' : 'They are'} answered in writing, and whoever asks is told.`,
      },
      confirm: (count) =>
        count === 1
          ? 'I have seen that 1 question has not been decided'
          : `I have seen that ${count} questions have not been decided`,
      button: 'Finish the agenda',
      reopen: 'Open it again',
      reopenHint:
        'You can then move things around again. Questions that have gone on stay where they are.',
      publish: 'Publish the agenda',
      publishHint: (count) =>
        `Everyone can read it on the meeting’s page, and ${count === 1 ? 'whoever asks' : 'everyone who asks'} gets a mail about time, place and order.`,
      publishLate: 'Publish the agenda without sending mails',
      publishLateHint:
        'The meeting has begun. Everyone can read the agenda on the meeting’s page, but nobody gets a mail about it.',
      publicPage: 'See the meeting’s public page',
    },
    annex: {
      heading: 'Annex to the agenda',
      draft: 'It is a draft until the agenda is public, and the annex says so.',
      text: 'The council’s annex also holds the questions that are not shown to everyone.',
      docx: 'Word file',
      json: 'Data (JSON)',
      print: 'For printing',
    },
    live: 'Run question time',
    readOnly: 'You can see the agenda but not change it.',
  },
  paper: {
    title: 'Annex to the agenda',
    description: 'The meeting’s questions, ready to be printed.',
    lead: 'Print the page with your browser’s own print command. Only the sheet is printed.',
    back: 'Back to the agenda',
  },
  desk: {
    title: 'Question time now',
    description: 'Run question time: who has the floor, and what has been asked.',
    why: whyNotLive,
    now: 'Now',
    nobody: 'Nobody has the floor',
    nextUp: 'Next question',
    allDone: 'All questions have been dealt with.',
    number: (number, total) => `Number ${number} of ${total}`,
    beginQuestion: (number) => `Begin number ${number}`,
    markAsked: 'Done: it has been asked',
    markAbsent: 'Not present',
    absentHint: {
      not_needed: '',
      needed: 'If whoever asks has not come, the question is answered in writing.',
      needed_or_lapses: 'If whoever asks has not come, the question lapses.',
    },
    otherwise: 'Something else: another turn, the clock again',
    again: 'Start the clock again',
    undo: 'Undo',
    undoLabel: (topic) => `Undo for “${topic}”`,
    done: 'Dealt with',
    left: 'Still to come',
    end: {
      heading: 'End question time',
      text: 'Nothing can then be corrected here, and everyone concerned is told.',
      left: {
        roll_on: (count) =>
          `${questions(count)} ${count === 1 ? 'has' : 'have'} not been reached. If you end now, ${count === 1 ? 'it goes' : 'they go'} on to the next meeting.`,
        in_writing: (count) =>
          `${questions(count)} ${count === 1 ? 'has' : 'have'} not been reached. If you end now, ${count === 1 ? 'it is' : 'they are'} answered in writing.`,
      },
      confirm: 'I have seen that not every question was reached',
      button: 'End question time',
    },
    ended: 'Question time is over. The answers now need to be written down.',
  },
  clock: {
    left: 'left',
    over: 'over time',
    isOver: 'The time is up',
    unbounded: 'There is no time limit',
    since: (clock) => `Began at ${clock}`,
    until: (clock) => `Time is up at ${clock}`,
    next: (turn) => `Then: ${turn}`,
  },
  public: {
    description: (meeting, day) => `Questions from citizens at ${meeting} on ${day}.`,
    when: 'Time',
    place: 'Place',
    stream: 'Watch the meeting online',
    agenda: 'The whole agenda',
    minutesOfMeeting: 'Minutes of the meeting',
    cancelled: 'The meeting is cancelled. The questions for it go on to the next one.',
    paused: 'There is no question time at this meeting.',
    heading: 'Questions from citizens',
    expected: (count) =>
      count === 0
        ? 'There are no questions for the meeting yet.'
        : `${questions(count)} ${count === 1 ? 'has' : 'have'} been sent for the meeting.`,
    listComes: (closes) => `The deadline is ${closes}. The list is then finished and appears here.`,
    listWaits: 'The deadline has passed. The list is being finished and will appear here.',
    ask: 'Ask a question',
    noQuestions: 'There are no questions on the agenda.',
    total: (count, sum, available) =>
      `${questions(count)}, ${minutes(sum)} in all. ${minutes(available)} ${available === 1 ? 'is' : 'are'} set aside for question time.`,
    isLive: 'Question time is under way.',
    follow: 'Follow question time right now',
    followLater: 'Follow question time once it begins',
    ended: 'Question time is over.',
    readAnswer: 'Read the answer',
    waitsForAnswer: 'The answer is being written down and will appear here.',
    rolledOn: {
      heading: 'Moved on to a later meeting',
      to: (day: string) => `Now for the meeting on ${day}`,
      waits: 'Waiting for a meeting to be set',
    },
    docx: 'Download as a Word file',
    json: 'Download as data (JSON)',
  },
  live: {
    title: 'Question time right now',
    description: 'Who has the floor, and what comes next.',
    nobody: 'Nobody has the floor right now.',
    notBegun: (when) => `Question time has not begun. The meeting begins on ${when}.`,
    notPublished: 'The questions for the meeting are not public yet.',
    ended: 'Question time is over. The answers appear on the meeting’s page.',
    coming: 'What comes next',
    last: 'That was the last question.',
    meeting: 'The meeting’s page',
    refreshes: 'The page fetches what is new by itself.',
    stop: 'Keep the page still',
    start: 'Let the page follow again',
    stopped: 'The page stands still and does not fetch what is new.',
    lost: 'There is no connection right now. The page tries again.',
  },
  mail: {
    when: (when, place) =>
      `Your question is on the agenda of the council’s meeting on ${when}${place === null ? '' : `, ${place}`}.`,
    order: (number, total, count) =>
      total === 1
        ? `It is the only question, and ${minutes(count)} ${count === 1 ? 'is' : 'are'} set aside for it.`
        : `It is number ${number} of ${total} questions, and ${minutes(count)} ${count === 1 ? 'is' : 'are'} set aside for it.`,
    presence: {
      not_needed: 'You do not need to be present. The question is then read aloud for you.',
      needed:
        'You need to be present and ask it yourself. If you do not come, it is answered in writing instead.',
      needed_or_lapses:
        'You need to be present and ask it yourself. If you do not come, the question lapses.',
    },
    stream: (url) => `The meeting can be watched at ${url}`,
    inWriting: {
      no_time: (when) =>
        `There was no room for your question at the council’s meeting on ${when}. It is answered in writing instead.`,
      absent: (when) =>
        `You were not present at the council’s meeting on ${when} when your question was to be asked. It is answered in writing instead.`,
    },
    inWritingNext: 'The administration answers, and you get a mail when the answer is there.',
    lapsed: (when) =>
      `You were not present at the council’s meeting on ${when} when your question was to be asked. By the rules it lapses.`,
    lapsedNext: 'You are welcome to ask it again at another meeting.',
  },
} satisfies typeof danish;
