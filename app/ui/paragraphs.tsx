/** An address within a sentence: what ends the sentence is not part of it. */
const address = /(https?:\/\/[^\s<>"„“”]*[^\s<>"„“”.,;:!?)\]])/;

/**
 * What somebody wrote, in the lines that they wrote it in.
 * @param props.hasLinks whether addresses in it can be followed: of what the municipality itself says
 */
export function Paragraphs(props: { text: string; language?: string; hasLinks?: boolean }) {
  return (
    <div className="written" lang={props.language}>
      {props.text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>
          {paragraph.split('\n').map((line, row) => (
            <span key={row}>
              {row > 0 && <br />}
              {props.hasLinks ? <WithLinks line={line} /> : line}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

function WithLinks({ line }: { line: string }) {
  return line.split(address).map((part, at) =>
    // Every second part is an address.
    at % 2 === 1 ? (
      <a key={at} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
