import { useActionData, useLoaderData } from '@remix-run/react';
import { findNodeAt } from '~/domains/comments/find-node.server';
import { commentForm } from '~/domains/comments/forms';
import { longestText, ownCommentPath, placePath } from '~/domains/comments/rules';
import { submitComment } from '~/domains/comments/submit-comment.server';
import { storeUpload } from '~/domains/files/index.server';
import { largestUpload, uploadField } from '~/domains/files/rules';
import { shownNameOf } from '~/domains/identity/name';
import { findOwnAccount } from '~/domains/identity/queries.server';
import { FoundPersonalData } from '~/domains/moderation/components/found-personal-data';
import { useHref, useTexts } from '~/i18n/texts';
import { citizenRoute } from '~/platform/citizen-route.server';
import { pageMeta } from '~/platform/page-meta';
import { citizenUploadAction } from '~/platform/upload-route.server';
import { CheckField, SubmitButton, TextField } from '~/ui/fields';
import { FileField } from '~/ui/file-field';
import { PostForm } from '~/ui/form';
import { Page } from '~/ui/page';

export const meta = pageMeta(({ texts }) => ({
  title: texts.comments.write.title,
  description: texts.comments.write.description,
}));

export const loader = citizenRoute({ activity: 'comment' }, async (ctx, { params }) => {
  const node = await findNodeAt(ctx, { plan: params.plan ?? '', node: params.node ?? '' });
  return {
    node,
    shownName: shownNameOf(await findOwnAccount(ctx, ctx.actor.personId), true),
    formKey: crypto.randomUUID(),
  };
});

export const action = citizenUploadAction(
  {
    activity: 'comment',
    form: commentForm,
    file: { field: 'file', largest: largestUpload, store: storeUpload },
  },
  async (ctx, { form, params, language }) => {
    const outcome = await submitComment(ctx, {
      ...form,
      plan: params.plan ?? '',
      node: params.node ?? '',
      fileId: form.fileId ?? null,
      fileAlt: form.fileAlt ?? null,
      language,
    });
    if (outcome.ok) return { to: ownCommentPath(outcome.value), said: 'kommentar_sendt' };
    const { reason } = outcome;
    const field = reason === 'file_gone' ? 'file' : reason.endsWith('_in_alt') ? 'fileAlt' : 'text';
    return { faults: { [field]: reason.replace('_in_alt', '') } };
  },
);

type Answered = { faults?: Record<string, string>; given?: Record<string, string> };

/** „Giv din mening“: a comment on a node of a plan. */
export default function WriteComment() {
  const { node, shownName, formKey } = useLoaderData<typeof loader>();
  const { write, section } = useTexts().comments;
  const { forms } = useTexts();
  const answered = useActionData<Answered>();
  const href = useHref();
  const path = href(placePath(node));
  const found = (field: string) => {
    const fault = answered?.faults?.[field];
    return fault === 'personal_data' || fault === 'cpr_in_text' ? fault : undefined;
  };
  const isAsked = [found('text'), found('fileAlt')].includes('personal_data');
  return (
    <Page title={write.title} lead={write.lead} crumbs={[]}>
      <p>
        {write.about}{' '}
        <a lang="da" href={path}>
          {node.title}
        </a>{' '}
        {!node.isPlan && <span lang="da">– {node.planTitle}</span>}
      </p>
      {node.isDropped && <p className="note">{section.noneOpen}</p>}
      {(!node.isDropped || answered) && (
        <PostForm
          files
          hidden={{ formKey }}
          fields={{ text: write.text, file: write.picture, fileAlt: forms.file.alt }}
        >
          <TextField
            name="text"
            label={write.text}
            hint={write.textHint}
            multiline
            maxLength={longestText}
          />
          {found('text') && <FoundPersonalData text={answered?.given?.text ?? ''} />}
          {isAsked && (
            <CheckField name="sendAnyway" label={write.sendAnyway} hint={write.sendAnywayHint} />
          )}
          <FileField name="file" label={write.picture} optional {...uploadField} />
          {found('fileAlt') && <FoundPersonalData text={answered?.given?.fileAlt ?? ''} />}
          {shownName === null ? (
            <p className="soft">{write.noName}</p>
          ) : (
            <CheckField
              name="withName"
              label={write.withName}
              hint={write.withNameHint(shownName)}
            />
          )}
          <SubmitButton>{write.submit}</SubmitButton>
        </PostForm>
      )}
      <p className="next-steps">
        <a href={path}>{write.back}</a>
      </p>
    </Page>
  );
}
