const mostLines = 3;

/** About how wide a label is in the drawing's text, which is 15 pixels Source Sans. */
export function labelWidth(label: string): number {
  return Array.from(label).reduce((sum, character) => {
    if (/[fijlrt .,:;'()–-]/.test(character)) return sum + 4.3;
    if (/[mwæMWÆ]/.test(character)) return sum + 12;
    return sum + (/\p{Lu}/u.test(character) ? 8.8 : 7.7);
  }, 0);
}

/** A label in at most three lines of so many pixels; what does not fit ends in an ellipsis. */
export function wrapLabel(label: string, room: number): string[] {
  const lines: string[] = [];
  let rest = label;
  while (labelWidth(rest) > room && lines.length < mostLines - 1) {
    const fits = fitting(rest, room);
    const space = rest.lastIndexOf(' ', fits);
    const cut = space > 0 ? space : fits;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut).trimStart();
  }
  if (labelWidth(rest) <= room) return [...lines, rest];
  return [...lines, `${rest.slice(0, fitting(rest, room - labelWidth('…'))).trimEnd()}…`];
}

/** How many of a label's first characters find room: one at least. */
function fitting(label: string, room: number): number {
  let count = 1;
  while (count < label.length && labelWidth(label.slice(0, count + 1)) <= room) count += 1;
  return count;
}
