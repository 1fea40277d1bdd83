import { useTexts } from '~/i18n/texts';

/**
 * Previous and next page of a list, and where one is. Nothing where there is only one page.
 * @param props.pages null: nobody counted them
 * @param props.hasNext whether another page comes; known from `pages` where they were counted
 */
export function Pagination(props: {
  page: number;
  pages: number | null;
  hasNext?: boolean;
  address: (page: number) => string;
}) {
  const { frame } = useTexts();
  const { page, pages, hasNext = pages !== null && page < pages } = props;
  if (pages === null ? page === 1 && !hasNext : pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={frame.pages}>
      {page > 1 && (
        <a rel="prev" href={props.address(page - 1)}>
          {frame.previousPage}
        </a>
      )}
      <span>{frame.pageOf(page, pages)}</span>
      {hasNext && (
        <a rel="next" href={props.address(page + 1)}>
          {frame.nextPage}
        </a>
      )}
    </nav>
  );
}
