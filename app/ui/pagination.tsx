import { useTexts } from '~/i18n/texts';

/** Previous and next page of a list, and where one is. Nothing where there is only one page. */
export function Pagination(props: {
  page: number;
  pages: number;
  address: (page: number) => string;
}) {
  const { frame } = useTexts();
  if (props.pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={frame.pages}>
      {props.page > 1 && (
        <a rel="prev" href={props.address(props.page - 1)}>
          {frame.previousPage}
        </a>
      )}
      <span>{frame.pageOf(props.page, props.pages)}</span>
      {props.page < props.pages && (
        <a rel="next" href={props.address(props.page + 1)}>
          {frame.nextPage}
        </a>
      )}
    </nav>
  );
}
