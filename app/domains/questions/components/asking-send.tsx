import type { ReactNode } from 'react';
import { useHref, useTexts } from '~/i18n/texts';
import { SubmitButton } from '~/ui/fields';
import { PostForm } from '~/ui/form';
import { Section } from '~/ui/page';
import { Paragraphs } from '~/ui/paragraphs';
import { type DraftContent, unfinishedStages } from '../asking/draft-content';
import { mendingPath, stagePath, type Stage } from '../asking/stages';

/**
 * Everything once more, and sending it.
 * @param props.shownName the name that would be shown; null: none would; undefined: nobody is signed in yet
 * @param props.changed what is another than when it was begun
 * @param props.obstacle why whoever looks cannot send it just now
 */
export function SendStage(props: {
  draftId: string;
  content: DraftContent;
  committee: string | null;
  nodes: { id: string; title: string }[];
  sdgs: ReactNode;
  shownName: string | null | undefined;
  meeting: ReactNode;
  changed: ReactNode;
  obstacle: 'not_signed_in' | 'not_resident' | null;
}) {
  const { draftId, content } = props;
  const { send } = useTexts().asking.form;
  const unfinished = unfinishedStages(content);
  return (
    <>
      {props.changed}
      <Written {...props} />
      <Section title={send.meetingHeading}>{props.meeting}</Section>
      <PostForm name="send" fields={{}} hidden={{ draft: draftId }}>
        {unfinished.length > 0 ? (
          <Unfinished draftId={draftId} stages={unfinished} />
        ) : (
          <SendButton draftId={draftId} obstacle={props.obstacle} />
        )}
      </PostForm>
    </>
  );
}

function SendButton(props: { draftId: string; obstacle: 'not_signed_in' | 'not_resident' | null }) {
  const { send } = useTexts().asking.form;
  const href = useHref();
  const here = encodeURIComponent(stagePath('send', props.draftId));
  return (
    <>
      {props.obstacle === 'not_resident' && (
        <p className="note">
          {send.residentsOnly}{' '}
          <a href={href(`/min-side/bopael?videre=${here}`)}>{send.toResidence}</a>
        </p>
      )}
      {props.obstacle === 'not_signed_in' && <p>{send.signInFirst}</p>}
      <SubmitButton kind={props.obstacle === 'not_resident' ? 'secondary' : undefined}>
        {props.obstacle === 'not_signed_in' ? send.signIn : send.send}
      </SubmitButton>
    </>
  );
}

function Unfinished({ draftId, stages }: { draftId: string; stages: Stage[] }) {
  const { form } = useTexts().asking;
  const href = useHref();
  return (
    <div className="note">
      <p>{form.send.unfinished}</p>
      <ul className="bullet-list">
        {stages.map((stage) => (
          <li key={stage}>
            <a href={href(mendingPath(stage, draftId))}>{form.stages[stage]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Written(props: Parameters<typeof SendStage>[0]) {
  const { draftId, content } = props;
  const { form } = useTexts().asking;
  const { text, about, who, send } = form;
  const yesOrNo = (isSo: boolean) => (isSo ? send.yes : send.no);
  return (
    <>
      <Part stage="tekst" draftId={draftId}>
        <Fact label={text.topic}>{content.topic}</Fact>
        <Fact label={text.question}>{content.text && <Paragraphs text={content.text} />}</Fact>
      </Part>
      <Part stage="emne" draftId={draftId}>
        <Fact label={about.committee}>{props.committee ?? about.unknown}</Fact>
        {props.nodes.length > 0 && (
          <Fact label={about.nodes}>
            <span lang="da">{props.nodes.map(({ title }) => title).join(' · ')}</span>
          </Fact>
        )}
        {content.sdgs.length > 0 && <Fact label={about.sdgs}>{props.sdgs}</Fact>}
        <Fact label={about.place}>{content.place}</Fact>
      </Part>
      <Part stage="hvem" draftId={draftId}>
        <Fact label={who.asking}>
          {content.asking &&
            who.askings[content.asking] + (content.askedWith && `: ${content.askedWith}`)}
        </Fact>
        <Fact label={send.public}>{content.publish && yesOrNo(content.publish === 'yes')}</Fact>
        {content.publish === 'yes' && (
          <Fact label={send.withName}>
            {content.withName === 'yes' && props.shownName !== null
              ? (props.shownName ?? send.yes)
              : send.no}
          </Fact>
        )}
        <Fact label={who.needs}>{content.needs}</Fact>
      </Part>
    </>
  );
}

function Part(props: { stage: Stage; draftId: string; children: ReactNode }) {
  const { form } = useTexts().asking;
  const href = useHref();
  const name = form.stages[props.stage];
  return (
    <section className="section written-part">
      <h2>{name}</h2>
      <a
        href={href(mendingPath(props.stage, props.draftId))}
        aria-label={form.send.mendLabel(name)}
      >
        {form.send.mend}
      </a>
      <dl className="record">{props.children}</dl>
    </section>
  );
}

function Fact(props: { label: string; children: ReactNode }) {
  const { send } = useTexts().asking.form;
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children || <span className="soft">{send.nothing}</span>}</dd>
    </div>
  );
}
