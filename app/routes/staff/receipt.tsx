import { useLoaderData } from '@remix-run/react';
import { HelpList } from '~/domains/identity/components/help-list';
import { BigCode, Envelope, Paper } from '~/domains/identity/components/paper';
import { StaffPage } from '~/domains/identity/components/staff-page';
import { findReceipt } from '~/domains/identity/desk/queries.server';
import { helpingRoles } from '~/domains/identity/roles';
import { addressFor } from '~/domains/municipalities/address';
import { formatDay } from '~/i18n/format';
import { useHref, useTexts } from '~/i18n/texts';
import { textsIn } from '~/i18n/texts-of-language';
import { pageMeta } from '~/platform/page-meta';
import { staffRoute } from '~/platform/staff-route.server';

export const meta = pageMeta(({ texts }) => ({
  title: texts.desk.receipt.title,
  description: texts.desk.receipt.lead,
}));

export const loader = staffRoute({ roles: helpingRoles }, async (ctx, { params }) => {
  const personId = params.person ?? '';
  const receipt = await findReceipt(ctx, personId);
  return {
    ...receipt,
    personId,
    municipality: ctx.municipality.name,
    today: ctx.now.toString(),
    address: addressFor(ctx, '/min-side/overtag', receipt.language),
  };
});

export default function Receipt() {
  const data = useLoaderData<typeof loader>();
  const { personId, language, municipality, home } = data;
  const { desk } = useTexts();
  const today = formatDay(data.today, language);
  const href = useHref();
  const paper = textsIn(language).desk.receipt;
  const back = `/medarbejder/borgere/${personId}`;
  return (
    <StaffPage
      title={desk.receipt.title}
      lead={desk.receipt.lead}
      crumbs={[
        { path: '/medarbejder/borgere', label: desk.citizens.title },
        { path: back, label: data.name ?? desk.citizens.noName },
      ]}
    >
      <Paper language={language}>
        {home ? (
          <Envelope to={{ name: data.name, ...home }} from={municipality} day={today} />
        ) : (
          <div className="paper-head">
            <strong lang="da">{municipality}</strong>
            <span>{today}</span>
          </div>
        )}
        <h2>{paper.paperTitle}</h2>
        <p>{paper.given(municipality)}</p>
        {!home && (
          <p>
            {paper.name}: <span lang="da">{data.name}</span>
          </p>
        )}
        {data.help.length > 0 && (
          <>
            <h3>{paper.helped}</h3>
            <HelpList help={data.help} language={language} />
          </>
        )}
        <h3>{paper.codeHeading}</h3>
        <BigCode code={data.code} />
        <p>{paper.how(data.address)}</p>
        <p>{paper.keep}</p>
      </Paper>
      <p className="next-steps">
        <a href={href(back)}>{desk.receipt.back}</a>
      </p>
    </StaffPage>
  );
}
