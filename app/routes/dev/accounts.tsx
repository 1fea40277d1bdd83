import { useLoaderData } from '@remix-run/react';
import { RoleName } from '~/domains/identity/components/role-name';
import { listDemoAccounts } from '~/domains/identity/staff/demo-accounts.server';
import { demoPassword } from '~/domains/identity/staff/demo-password';
import { scopeOf } from '~/domains/identity/roles';
import { useHref, useTexts } from '~/i18n/texts';
import { demoRoute } from '~/platform/demo-route.server';
import { NotFound } from '~/platform/errors';
import { pageMeta } from '~/platform/page-meta';
import { Page, Section } from '~/ui/page';

type Account = Awaited<ReturnType<typeof loader>>['accounts'][number];

export const meta = pageMeta(({ texts }) => ({
  title: texts.demo.accountsTitle,
  description: texts.demo.accountsLead,
}));

export const loader = demoRoute(async ({ db, now, keys, municipality }) => {
  if (!municipality) throw new NotFound();
  return { accounts: await listDemoAccounts({ db, now, keys, municipality }) };
});

/** Whom one can be in the demonstration. */
export default function Accounts() {
  const { accounts } = useLoaderData<typeof loader>();
  const { demo, identity } = useTexts();
  const href = useHref();
  const isPolitical = ({ roles }: Account) =>
    roles.some(({ role }) => scopeOf(role) === 'committee' || role === 'mayors_office');
  const groups = [
    { name: 'politicians', of: accounts.filter(isPolitical) },
    {
      name: 'staff',
      of: accounts.filter((one) => one.roles.length > 0 && !isPolitical(one)),
    },
    { name: 'citizens', of: accounts.filter(({ roles }) => roles.length === 0) },
  ] as const;
  return (
    <Page title={demo.accountsTitle} lead={demo.accountsLead} crumbs={[]}>
      {accounts.length === 0 ? (
        <p>{demo.noAccounts}</p>
      ) : (
        <>
          <p>
            {demo.allUse} <code>{demoPassword}</code>
          </p>
          <p>{demo.codeHint}</p>
          <p className="next-steps">
            <a className="ds-button" href={href('/log-ind')}>
              {identity.signIn.title}
            </a>
          </p>
        </>
      )}
      {groups.map(
        ({ name, of }) =>
          of.length > 0 && (
            <Section key={name} title={demo.groups[name]}>
              <table className="data-table stacks">
                <thead>
                  <tr>
                    <th scope="col">{demo.who}</th>
                    <th scope="col">{demo.email}</th>
                    {name !== 'citizens' && <th scope="col">{demo.code}</th>}
                  </tr>
                </thead>
                <tbody>
                  {of.map((one) => (
                    <tr key={one.email}>
                      <th scope="row">
                        <Who account={one} />
                      </th>
                      <td data-label={demo.email}>{one.email}</td>
                      {name !== 'citizens' && (
                        <td data-label={demo.code}>{one.code ?? demo.noCode}</td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Section>
          ),
      )}
    </Page>
  );
}

/** By the role, or for a citizen by what is known of them. */
function Who({ account }: { account: Account }) {
  const { identity } = useTexts();
  const { level, ageBand, roles } = account;
  if (roles.length > 0) {
    return roles.map((one) => (
      <span key={one.role + (one.committee?.name ?? '')} className="soft">
        <RoleName of={one} />{' '}
      </span>
    ));
  }
  return (
    <>
      <strong>
        {identity.levelOf(level)} · {identity.levels[level].name}
      </strong>
      {ageBand && <span className="soft"> · {identity.ageBands[ageBand]}</span>}
    </>
  );
}
