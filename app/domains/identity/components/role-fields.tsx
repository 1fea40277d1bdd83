import { useTexts } from '~/i18n/texts';
import { SelectField } from '~/ui/fields';
import { roles } from '../roles';
import { useRoleWords } from './role-name';

/** The fields by which a form names a role, and the committee of those that have one. */
export function RoleFields(props: {
  label: string;
  placeholder: string;
  committees: { slug: string; name: string }[];
}) {
  const { give } = useTexts().staff;
  const nameOf = useRoleWords();
  return (
    <>
      <SelectField
        name="role"
        label={props.label}
        placeholder={props.placeholder}
        options={roles.map((role) => ({ value: role, label: nameOf({ role }) }))}
      />
      <PlaceField
        name="committee"
        label={give.committee}
        hint={give.committeeHint}
        placeholder={give.noCommittee}
        places={props.committees}
      />
    </>
  );
}

/** A choice among the municipality's own committees or units, in its own words. */
export function PlaceField(props: {
  name: string;
  label: string;
  hint: string;
  placeholder: string;
  places: { slug: string; name: string }[];
}) {
  const { places, ...field } = props;
  const options = places.map(({ slug, name }) => ({ value: slug, label: name, lang: 'da' }));
  return <SelectField {...field} options={options} />;
}
