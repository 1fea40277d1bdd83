import { useActionData, useLoaderData } from '@remix-run/react';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { reasonOf, reasonsForm } from '~/domains/moderation/forms';
import { deleteReason } from '~/domains/moderation/reasons/delete-reason.server';
import { listReasons } from '~/domains/moderation/reasons/list-reasons.server';
import { retireReason } from '~/domains/moderation/reasons/retire-reason.server';
import { type ReasonRefusal, saveReason } from '~/domains/moderation/reasons/save-reason.server';
import { inLanguage } from '~/domains/moderation/reasons/wording';
import { languages } from '~/i18n/languages';
import { useLanguage, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { CheckField, SubmitButton, TextField } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';

const roles = ['moderator', 'administrator'] as const;
const here = '/medarbejder/begrundelser';

export const meta = pageMeta(({ texts }) => ({
  title: texts.moderation.reasonsPage.title,
  description: texts.moderation.reasonsPage.description,
}));

export const loader = staffRoute({ roles }, async (ctx) => ({
  reasons: await listReasons(ctx),
  offered: ctx.municipality.languages,
}));

export const action = staffAction({ roles, form: reasonsForm }, async (ctx, { form }) => {
  switch (form.do) {
    case 'add':
    case 'edit': {
      const code = form.do === 'edit' ? form.code : null;
      const outcome = await saveReason(ctx, code, reasonOf(form));
      if (!outcome.ok) return { faults: { [fieldOf(outcome.reason)]: outcome.reason.code } };
      return { to: `${here}#${outcome.value.code}`, said: 'begrundelse_gemt' };
    }
    case 'retire':
    case 'reinstate':
      await retireReason(ctx, form.code, form.do === 'retire');
      return {
        to: `${here}#${form.code}`,
        said: form.do === 'retire' ? 'begrundelse_ude' : 'begrundelse_gemt',
      };
    case 'delete': {
      const outcome = await deleteReason(ctx, form.code);
      return { to: here, said: outcome.ok ? 'begrundelse_slettet' : 'begrundelse_brugt' };
    }
  }
});

function fieldOf(refusal: ReasonRefusal): string {
  return refusal.code === 'missing' ? `${refusal.field}_${refusal.language}` : 'title_da';
}

type Data = Awaited<ReturnType<typeof loader>>;
type Reason = Data['reasons'][number];

export default function Reasons() {
  const { reasons, offered } = useLoaderData<typeof loader>();
  const { reasonsPage } = useTexts().moderation;
  const inUse = reasons.filter(({ isRetired }) => !isRetired);
  const retired = reasons.filter(({ isRetired }) => isRetired);
  return (
    <StaffPage title={reasonsPage.title} lead={reasonsPage.lead}>
      <Section title={reasonsPage.inUse}>
        <ReasonList reasons={inUse} offered={offered} />
      </Section>
      {retired.length > 0 && (
        <Section title={reasonsPage.retired}>
          <ReasonList reasons={retired} offered={offered} />
        </Section>
      )}
      <Section title={reasonsPage.addHeading} id="ny">
        <WordsForm name="add" hidden={{ do: 'add' }} offered={offered} button={reasonsPage.add} />
      </Section>
    </StaffPage>
  );
}

function ReasonList({ reasons, offered }: { reasons: Reason[]; offered: string[] }) {
  return (
    <ul className="link-list">
      {reasons.map((one) => (
        <li key={one.code} id={one.code}>
          <ReasonEntry reason={one} offered={offered} />
        </li>
      ))}
    </ul>
  );
}

function ReasonEntry({ reason, offered }: { reason: Reason; offered: string[] }) {
  const { reasonsPage } = useTexts().moderation;
  const language = useLanguage();
  const answered = useActionData<{ given?: { form?: string } }>();
  const form = `edit-${reason.code}`;
  const title = inLanguage(reason.title, language);
  return (
    <>
      <strong>{title}</strong>
      <p>{inLanguage(reason.wording, language)}</p>
      <p className="small soft">
        {reason.uses === 0 ? reasonsPage.unused : reasonsPage.used(reason.uses)}
        {reason.keepsTextPublic && ` · ${reasonsPage.keepsPublic}`}
      </p>
      <details open={answered?.given?.form === form}>
        <summary aria-label={reasonsPage.editLabel(title)}>{reasonsPage.edit}</summary>
        <WordsForm
          name={form}
          hidden={{ do: 'edit', code: reason.code }}
          reason={reason}
          offered={offered}
          button={reasonsPage.save}
        />
      </details>
      <div className="form-actions">
        <ReasonButton
          reason={reason}
          what={reason.isRetired ? 'reinstate' : 'retire'}
          label={
            reason.isRetired ? reasonsPage.reinstateLabel(title) : reasonsPage.retireLabel(title)
          }
        >
          {reason.isRetired ? reasonsPage.reinstate : reasonsPage.retire}
        </ReasonButton>
        {reason.uses === 0 && (
          <ReasonButton reason={reason} what="delete" label={reasonsPage.removeLabel(title)}>
            {reasonsPage.remove}
          </ReasonButton>
        )}
      </div>
    </>
  );
}

function ReasonButton(props: {
  reason: Reason;
  what: 'retire' | 'reinstate' | 'delete';
  label: string;
  children: string;
}) {
  return (
    <PostForm
      name={`${props.what}-${props.reason.code}`}
      className="inline-form"
      hidden={{ do: props.what, code: props.reason.code }}
    >
      <button className="ds-button is-secondary" type="submit" aria-label={props.label}>
        {props.children}
      </button>
    </PostForm>
  );
}

/** Title and wording in each language; those without pages here may stay empty. */
function WordsForm(props: {
  name: string;
  hidden: Record<string, string>;
  reason?: Reason;
  offered: string[];
  button: string;
}) {
  const { reasonsPage } = useTexts().moderation;
  const { reason } = props;
  const fields = languages.map((language) => ({
    language,
    title: reasonsPage.titleIn(reasonsPage.languages[language]),
    wording: reasonsPage.wordingIn(reasonsPage.languages[language]),
    isNeeded: language === 'da' || props.offered.includes(language),
  }));
  return (
    <PostForm
      name={props.name}
      hidden={props.hidden}
      fields={Object.fromEntries(
        fields.flatMap(({ language, title, wording }) => [
          [`title_${language}`, title],
          [`wording_${language}`, wording],
        ]),
      )}
    >
      {fields.map(({ language, title, wording, isNeeded }) => (
        <div key={language} className="stack">
          <TextField
            name={`title_${language}`}
            label={title}
            hint={isNeeded ? undefined : reasonsPage.notOffered}
            optional={!isNeeded}
            maxLength={120}
            autoComplete="off"
            value={reason?.title[language]}
          />
          <TextField
            name={`wording_${language}`}
            label={wording}
            hint={reasonsPage.wordingHint}
            optional={!isNeeded}
            multiline
            value={reason?.wording[language]}
          />
        </div>
      ))}
      <CheckField
        name="public"
        label={reasonsPage.keepsTextPublic}
        hint={reasonsPage.keepsTextPublicHint}
        checked={reason?.keepsTextPublic}
      />
      <SubmitButton>{props.button}</SubmitButton>
    </PostForm>
  );
}
