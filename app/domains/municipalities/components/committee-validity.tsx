import { formatDay } from '~/i18n/format';
import { useHref, useLanguage, useTexts } from '~/i18n/texts';
import type { CommitteeSummary } from '../queries.server';

/** When a committee worked, and what came after it. Nothing where neither is known. */
export function CommitteeValidity({ committee }: { committee: CommitteeSummary }) {
  const { municipalities } = useTexts();
  const language = useLanguage();
  const href = useHref();
  const { validFrom, validTo, successor } = committee;
  if (validFrom === null && validTo === null && successor === null) return null;
  const day = (date: string | null) => (date === null ? null : formatDay(date, language));
  return (
    <p className="note">
      {(validFrom !== null || validTo !== null) &&
        `${municipalities.validity(day(validFrom), day(validTo))}. `}
      {successor && (
        <>
          {municipalities.succeededBy}{' '}
          <a lang="da" href={href(`/udvalg/${successor.slug}`)}>
            {successor.name}
          </a>
          .
        </>
      )}
    </p>
  );
}
