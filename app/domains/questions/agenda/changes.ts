/** What has changed on an agenda since somebody opened it. Pure. */

type Placed = { id: string; slot: { number: number; minutes: number } };
type Listed = Placed & { topic: string };

export type AgendaChange =
  | { kind: 'moved' | 'minutes'; topic: string; was: number; now: number }
  | { kind: 'added'; topic: string; now: number };

/** Letters of an id's end, by which it is known again among those of one agenda. */
const known = 12;

/** The agenda in short, to be sent along with its forms. */
export function shortForm(questions: Placed[]): string {
  return questions.map(({ id, slot }) => `${id.slice(-known)}:${slot.minutes}`).join(' ');
}

/**
 * What is different now.
 * @param short the agenda as `shortForm` had it; what it never was tells of nothing
 */
export function changesSince(
  short: string,
  questions: Listed[],
): { changes: AgendaChange[]; gone: number } {
  const before = short.split(' ').flatMap((part, index) => {
    const [id = '', minutes = ''] = part.split(':');
    return /^[0-9a-f]{12}$/.test(id) && /^\d{1,3}$/.test(minutes)
      ? [{ id, number: index + 1, minutes: Number(minutes) }]
      : [];
  });
  const changes = questions.flatMap(({ id, topic, slot }): AgendaChange[] => {
    const was = before.find((one) => id.endsWith(one.id));
    if (!was) return [{ kind: 'added', topic, now: slot.number }];
    return [
      ...(was.number === slot.number
        ? []
        : [{ kind: 'moved' as const, topic, was: was.number, now: slot.number }]),
      ...(was.minutes === slot.minutes
        ? []
        : [{ kind: 'minutes' as const, topic, was: was.minutes, now: slot.minutes }]),
    ];
  });
  const gone = before.filter((one) => !questions.some(({ id }) => id.endsWith(one.id))).length;
  return { changes, gone };
}
