/** What somebody wrote, in the lines that they wrote it in. */
export function Paragraphs(props: { text: string; language?: string }) {
  return (
    <div className="written" lang={props.language}>
      {props.text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>
          {paragraph.split('\n').map((line, row) => (
            <span key={row}>
              {row > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
