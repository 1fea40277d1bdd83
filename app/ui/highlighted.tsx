/** Text with the words that were found marked; `start` and `end` are characters no text holds. */
export function Highlighted(props: { text: string; start: string; end: string }) {
  const parts = props.text.split(props.start).flatMap((part, index) => {
    if (index === 0) return [{ text: part, found: false }];
    const [found = '', ...rest] = part.split(props.end);
    return [
      { text: found, found: true },
      { text: rest.join(''), found: false },
    ];
  });
  return (
    <>
      {parts.map((part, index) =>
        part.found ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  );
}
