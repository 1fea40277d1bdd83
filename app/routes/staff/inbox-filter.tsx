import { entryKinds } from '~/domains/moderation/vocabulary';
import type { SubjectKind } from '~/domains/thread/subject-kinds';
import { useTexts } from '~/i18n/texts';
import { FilterChoice } from '~/ui/filter-choice';
import { type InboxNarrowing, isNarrowed } from './inbox-query';

/** A plain GET form, so that what one looks at has an address. */
export function InboxFilter(props: {
  action: string;
  filter: InboxNarrowing;
  subjectKinds: SubjectKind[];
}) {
  const { inbox } = useTexts();
  const { action, filter } = props;
  const texts = inbox.filter;
  const isActive = isNarrowed(filter);
  return (
    <details className="filter" open={isActive}>
      <summary>{isActive ? texts.change : texts.heading}</summary>
      <form action={action} role="search">
        <FilterChoice
          name="hos"
          label={texts.whose}
          value={filter.hos}
          options={[
            ['alle', texts.all],
            ['mig', texts.mine],
            ['ingen', texts.unclaimed],
            ['afgjort', texts.decided],
          ]}
        />
        <FilterChoice
          name="slags"
          label={texts.kind}
          value={filter.slags}
          options={[
            ['', texts.any],
            ...entryKinds.map((kind) => [kind, inbox.kinds[kind]] as [string, string]),
          ]}
        />
        <FilterChoice
          name="om"
          label={texts.subjectKind}
          value={filter.om}
          options={[
            ['', texts.any],
            ...props.subjectKinds.map(
              (kind) => [kind, inbox.subjectKinds[kind]] as [string, string],
            ),
          ]}
        />
        <label className="choice">
          <input
            type="checkbox"
            name="frist"
            value="over"
            defaultChecked={filter.frist === 'over'}
          />
          <span>{texts.overdue}</span>
        </label>
        <div className="actions">
          <button className="ds-button" type="submit">
            {texts.show}
          </button>
          {isActive && <a href={action}>{texts.reset}</a>}
        </div>
      </form>
    </details>
  );
}
