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
              <ul className="link-list">
                {of.map((one) => (
                  <li key={one.email}>
                    <AccountEntry account={one} />
                  </li>
                ))}
              </ul>
            </Section>
          ),
      )}
    </Page>
  );
}

function AccountEntry({ account }: { account: Account }) {
  const { demo, identity } = useTexts();
  const { name, email, level, ageBand, roles, code } = account;
  return (
    <>
      {roles.map((one) => (
        <p key={one.role + (one.committee?.name ?? '')}>
          <RoleName of={one} />
        </p>
      ))}
      {roles.length === 0 && (
        <p>
          <strong>
            {identity.levelOf(level)} · {identity.levels[level].name}
          </strong>
          {ageBand && <span className="soft"> · {identity.ageBands[ageBand]}</span>}
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{identity.link.name}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{demo.email}</dt>
          <dd>{email}</dd>
        </div>
        {code !== null && (
          <div>
            <dt>{demo.code}</dt>
            <dd className="tabular">{code}</dd>
          </div>
        )}
      </dl>
    </>
  );
}
