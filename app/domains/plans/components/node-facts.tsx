import type { ReactNode } from 'react';
import { useHref, useTexts } from '~/i18n/texts';
import type { NodeContent } from '../node-content';
import type { PlanFigure } from '../plan-file';
import type { NodePage } from '../queries/node-page.server';
import { partyRoles } from '../vocabulary';

/** Who is who on a node, one entry a role. Stands inside a `<dl>`. */
export function CommitteesAndParties(props: {
  content: NodeContent;
  committees: NodePage['committees'];
}) {
  const { plans, municipalities } = useTexts();
  const href = useHref();
  const roles = [...new Set(props.committees.map((committee) => committee.role))];
  return (
    <>
      {roles.map((role) => (
        <Fact key={role} name={plans.committeeRoles[role]}>
          {props.committees
            .filter((committee) => committee.role === role)
            .map((committee) => (
              <dd key={committee.slug}>
                <a lang="da" href={href(`/udvalg/${committee.slug}`)}>
                  {committee.name}
                </a>
                <CommitteeTask content={props.content} committee={committee} />
                {committee.printed && (
                  <span className="small soft">
                    {' '}
                    ({municipalities.printedAs(committee.printed)})
                  </span>
                )}
              </dd>
            ))}
        </Fact>
      ))}
      {props.content.committeesCollective && (
        <Fact name={plans.committees}>
          <dd lang="da">{props.content.committeesCollective}</dd>
        </Fact>
      )}
      {partyRoles.map((role) => {
        const parties = (props.content.parties ?? []).filter((party) => party.role === role);
        return (
          parties.length > 0 && (
            <Fact key={role} name={plans.partyRoles[role]}>
              {parties.map((party) => (
                <dd key={party.name} lang="da">
                  {party.name}
                  {party.task && <span className="small soft"> – {party.task}</span>}
                  {party.printed && (
                    <span className="small soft"> ({municipalities.printedAs(party.printed)})</span>
                  )}
                </dd>
              ))}
            </Fact>
          )
        );
      })}
    </>
  );
}

/** What the document gives a committee to do. */
function CommitteeTask(props: { content: NodeContent; committee: NodePage['committees'][number] }) {
  const { slug, role } = props.committee;
  const link = props.content.committees?.find((one) => one.committee === slug && one.role === role);
  return link?.task ? (
    <span className="small soft" lang="da">
      {' '}
      – {link.task}
    </span>
  ) : null;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      {children}
    </div>
  );
}

/** Numbers the document mentions, as it prints them. */
export function FigureList({ figures }: { figures: PlanFigure[] | undefined }) {
  if (!figures || figures.length === 0) return null;
  return (
    <dl className="facts figures across" lang="da">
      {figures.map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd>
            {withUnit(figure)}
            {figure.at && <span className="small soft"> ({figure.at})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A figure with its unit, unless its name or its text says the unit already. */
function withUnit({ name, text, unit }: PlanFigure): string {
  const isSaid =
    unit === undefined || text.includes(unit) || name.toLowerCase() === unit.toLowerCase();
  return isSaid ? text : `${text} ${unit}`;
}
