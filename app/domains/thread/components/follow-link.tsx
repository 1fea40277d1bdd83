import { useHref, useTexts } from '~/i18n/texts';

/**
 * „Følg“ on any public page. It only leads on, so that the page is the same for everyone and may be kept.
 * @param props.subjectId a subject that public search knows; of a plan it is the root of its tree
 * @param props.title what is followed, for whoever hears the link alone
 */
export function FollowLink(props: { subjectId: string; title: string }) {
  const { follow } = useTexts().thread;
  const href = useHref();
  return (
    <a
      className="ds-button is-secondary"
      href={href(`/foelg/${props.subjectId}`)}
      rel="nofollow"
      aria-label={follow.label(props.title)}
    >
      {follow.button}
    </a>
  );
}
