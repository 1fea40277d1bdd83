import { capitalised, formatDay } from '~/i18n/format';
import { useLanguage, useTexts } from '~/i18n/texts';
import type { Role } from '../roles';

type Named = {
  role: Role;
  committee: { name: string } | null;
  unit: { name: string } | null;
  deputyFor: { name: string } | null;
};

/** A role in words, and for what it is held: „Udvalgsformand, Kulturudvalget“. */
export function RoleName({ of }: { of: Named }) {
  const name = useRoleWords()(of);
  const place = of.committee ?? of.unit;
  return (
    <>
      <strong>{name}</strong>
      {place && (
        <>
          , <span lang="da">{place.name}</span>
        </>
      )}
    </>
  );
}

/** A role in words, as they begin a line. */
export function useRoleWords(): (of: {
  role: Role;
  deputyFor?: { name: string } | null;
}) => string {
  const { staff } = useTexts();
  const language = useLanguage();
  return ({ role, deputyFor }) =>
    capitalised(deputyFor ? staff.deputyOf(staff.roles[role]) : staff.roles[role], language);
}

/** From when and until when, written out. */
export function useTerm(): (of: { validFrom: string; validTo: string | null }) => string {
  const { staff } = useTexts();
  const language = useLanguage();
  return ({ validFrom, validTo }) =>
    staff.term(
      formatDay(validFrom, language),
      validTo === null ? null : formatDay(validTo, language),
    );
}
