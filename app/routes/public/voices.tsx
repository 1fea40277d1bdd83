import { CommentList } from '~/domains/comments/components/comment-list';
import type { PublicComment } from '~/domains/comments/list-comments.server';
import { AttachedFiles } from '~/domains/files/components/attached-files';
import { WhatHappened } from '~/domains/thread/components/what-happened';
import { useHref, useTexts } from '~/i18n/texts';
import { Section } from '~/ui/page';
import { Pagination } from '~/ui/pagination';

/**
 * „Giv din mening“, about a node or a whole plan. It only leads to the form, so that the page is the same for
 * everyone and may be kept.
 * @param props.at the page that it stands on, without language prefix
 * @param props.write the address that the form stands below
 */
export function Voices(props: {
  at: string;
  write: string;
  isOpen: boolean;
  voices: { comments: PublicComment[]; total: number; page: number; perPage: number };
}) {
  const { section } = useTexts().comments;
  const href = useHref();
  const { at, isOpen } = props;
  const { comments, page, total, perPage } = props.voices;
  return (
    <Section title={section.heading} id="mening">
      <p>{isOpen ? section.lead : section.noneOpen}</p>
      {isOpen && (
        <p className="next-steps">
          <a
            className="ds-button is-secondary"
            href={href(`${props.write}/kommentar`)}
            rel="nofollow"
          >
            {section.write}
          </a>
        </p>
      )}
      {total === 0 && <p className="soft">{section.none}</p>}
      {comments.length > 0 && (
        <CommentList
          comments={comments}
          pictures={({ files }) => <AttachedFiles files={files} />}
          events={({ events }) => <WhatHappened events={events} heading="h3" />}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / perPage)}
        address={(to) => `${href(at)}?page=${to}#mening`}
      />
    </Section>
  );
}
