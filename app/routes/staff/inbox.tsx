import { useLoaderData } from '@remix-run/react';
import { filesOfEach } from '~/domains/files/index.server';
import { StaffPage, useWaiting } from '~/domains/identity/components/staff-page';
import { writeNotDone } from '~/domains/moderation/bulk-result';
import { BulkResult } from '~/domains/moderation/components/bulk-result';
import { QueueRow } from '~/domains/moderation/components/queue-row';
import { inboxForm } from '~/domains/moderation/forms';
import { claimEntries, listQueue } from '~/domains/moderation/index.server';
import { moderatingRoles } from '~/domains/moderation/moderating-roles';
import { useHref, useTexts } from '~/i18n/texts';
import { pageMeta } from '~/platform/page-meta';
import { parseQuery } from '~/platform/request.server';
import { staffAction, staffRoute } from '~/platform/staff-route.server';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Pagination } from '~/ui/pagination';
import { InboxFilter } from './inbox-filter';
import { inboxKinds } from './inbox-kinds.server';
import { inboxAddress, inboxQuery, isNarrowed, queueFilter } from './inbox-query';
import { publishChosen } from './publish-chosen.server';

const here = '/medarbejder/indbakke';

export const meta = pageMeta(({ texts }) => ({
  title: texts.inbox.title,
  description: texts.inbox.description,
}));

export const loader = staffRoute(
  { roles: moderatingRoles, query: inboxQuery },
  async (ctx, { query }) => {
    const { entries, ...queue } = await listQueue(ctx, queueFilter(query), query.side);
    const files = await filesOfEach(
      ctx,
      entries.map(({ subjectId }) => subjectId),
    );
    return {
      ...queue,
      entries: entries.map((entry) => ({
        ...entry,
        attached: attachedKind(files.get(entry.subjectId) ?? []),
      })),
      query,
      subjectKinds: inboxKinds.map(({ kind }) => kind),
    };
  },
);

/** What the list tells of files that it does not show. */
function attachedKind(files: { mediaType: string }[]): 'picture' | 'file' | null {
  if (files.length === 0) return null;
  return files.every(({ mediaType }) => mediaType.startsWith('image/')) ? 'picture' : 'file';
}

/** Back to the list as it was narrowed, which says what was done and what was not. */
export const action = staffAction(
  { roles: moderatingRoles, form: inboxForm },
  async (ctx, { form, url }) => {
    const { side, ...narrowing } = parseQuery(inboxQuery, url);
    const done = await doWithChosen(ctx, form);
    return {
      to: inboxAddress(here, narrowing, {
        side,
        gjort: form.do,
        antal: done.done,
        ikke: writeNotDone(done.notDone),
      }),
    };
  },
);

async function doWithChosen(
  ctx: Parameters<typeof publishChosen>[0],
  form: { do: 'tag' | 'offentliggoer'; chosen: Parameters<typeof publishChosen>[1] },
) {
  if (form.do === 'offentliggoer') return publishChosen(ctx, form.chosen);
  const { claimed, refused } = await claimEntries(
    ctx,
    form.chosen.map(({ entryId }) => entryId),
  );
  return { done: claimed.length, notDone: refused };
}

/** Everything that waits for a decision, across domains. */
export default function Inbox() {
  const { entries, total, paused, pages, query, subjectKinds } = useLoaderData<typeof loader>();
  const { inbox } = useTexts();
  const href = useHref();
  const path = href(here);
  const isDecided = query.hos === 'afgjort';
  const forOneself = useWaiting('inbox')?.waiting ?? null;
  const canChoose =
    !isDecided && entries.some(({ isForMe, isForAnother }) => isForMe && !isForAnother);
  return (
    <StaffPage title={inbox.title} lead={inbox.lead}>
      {query.gjort !== '' && (
        <BulkResult
          did={query.gjort}
          count={query.antal}
          notDone={query.ikke}
          entries={entries}
          path={path}
        />
      )}
      <InboxFilter action={path} filter={query} subjectKinds={subjectKinds} />
      {total === 0 ? (
        <p>{isNarrowed(query) ? inbox.noneFound : inbox.none}</p>
      ) : isDecided ? (
        <p>{inbox.totalDecided(total)}</p>
      ) : (
        <Totals
          waiting={total - paused}
          paused={paused}
          // What the menu counts can be compared with the whole list alone.
          forOneself={isNarrowed(query) ? null : forOneself}
        />
      )}
      {entries.length > 0 && (
        <PostForm name="valg" className="queue-form">
          {canChoose && (
            <div className="form-actions">
              <SubmitButton name="do" value="tag">
                {inbox.claimChosen}
              </SubmitButton>
              <SubmitButton
                kind="secondary"
                name="do"
                value="offentliggoer"
                describedBy="vejledning"
              >
                {inbox.publishChosen}
              </SubmitButton>
              <p className="small soft" id="vejledning">
                {inbox.publishHint}
              </p>
            </div>
          )}
          <ul className="link-list">
            {entries.map((entry) => (
              <QueueRow key={entry.id} entry={entry} path={href(`${here}/${entry.id}`)} />
            ))}
          </ul>
        </PostForm>
      )}
      <Pagination
        page={query.side}
        pages={pages}
        address={(side) => inboxAddress(path, query, { side })}
      />
    </StaffPage>
  );
}

/** How many wait, and for whom, in the words that the menu counts with. */
function Totals(props: { waiting: number; paused: number; forOneself: number | null }) {
  const { inbox } = useTexts();
  const { waiting, paused, forOneself } = props;
  return (
    <p>
      {[
        waiting > 0 && inbox.total(waiting),
        paused > 0 && inbox.totalPaused(paused),
        forOneself !== null && forOneself < Math.min(waiting, 100) && inbox.forYou(forOneself),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}
