import { useTexts } from '~/i18n/texts';
import type { Finding } from '../personal-data-scan';

/** What somebody wrote, with what looks like personal data marked where it stands, in words too. */
export function MarkedText(props: { text: string; findings: Finding[]; language: string }) {
  const { moderation } = useTexts();
  const parts: { text: string; finding: Finding | null }[] = [];
  let at = 0;
  for (const finding of props.findings) {
    // Two kinds may share characters: what the first has marked is marked.
    const start = Math.max(at, finding.start);
    if (finding.end <= start) continue;
    parts.push({ text: props.text.slice(at, start), finding: null });
    parts.push({ text: props.text.slice(start, finding.end), finding });
    at = finding.end;
  }
  parts.push({ text: props.text.slice(at), finding: null });
  return (
    <div className="judged-text" lang={props.language}>
      {parts.map(({ text, finding }, index) =>
        finding ? (
          <mark key={index}>
            {text} <span className="small">({moderation.findings[finding.kind]})</span>
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </div>
  );
}
