import { formatNumber } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import { useHasScanner } from '~/ui/file-field';
import type { MediaType, ScanResult } from '../vocabulary';

type Attached = {
  id: string;
  name: string;
  mediaType: MediaType;
  bytes: number;
  width: number | null;
  height: number | null;
  alt: string | null;
  scan: ScanResult;
  isShown: boolean;
  isWithheld: boolean;
  path: string | null;
};

/** The files of something, as `filesOf` gives them: pictures in place, the others to be saved. */
export function AttachedFiles(props: { files: Attached[] }) {
  const { files } = useTexts();
  if (props.files.length === 0) return null;
  return (
    <ul className="attached-files">
      {props.files.map((file) => (
        <li key={file.id}>
          <OneFile {...file} />
          {file.isWithheld && <p className="small soft">{files.withheld}</p>}
        </li>
      ))}
    </ul>
  );
}

function OneFile(file: Attached) {
  const { files } = useTexts();
  const language = useLanguage();
  const hasScanner = useHasScanner();
  const size = files.size(formatNumber(inMegabytes(file.bytes), language));
  const isPicture = file.width !== null && file.height !== null && file.scan === 'clean';
  if (file.path !== null && isPicture) {
    return (
      <img
        className="attached-picture"
        src={file.path}
        alt={file.alt ?? ''}
        width={file.width!}
        height={file.height!}
        loading="lazy"
      />
    );
  }
  const state = files.states[file.scan];
  return (
    <>
      {file.path === null ? file.name : <a href={file.path}>{file.name}</a>}{' '}
      <span className="soft">
        {size}
        {state && ` · ${state}`}
      </span>
      {file.scan === 'not_scanned' && !file.isWithheld && (
        <p className="small">{hasScanner ? files.waits : files.unscanned}</p>
      )}
      {file.alt !== null && <p className="small soft">{files.shows(file.alt)}</p>}
    </>
  );
}

/** With one decimal, and never none at all. */
function inMegabytes(bytes: number): number {
  return Math.max(0.1, Math.round((bytes / 1024 / 1024) * 10) / 10);
}
