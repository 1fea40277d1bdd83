import { render } from '@react-email/render';
import { formatMoment } from '~/i18n/format';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { MailTemplate } from '~/domains/notifications/mail-templates';
import type { EventFacts, EventKind } from '~/domains/thread/vocabulary';
import { Message, type MessageProps } from './components/message';

/** What happened to one subject. */
type NewsGroup = {
  title: string;
  context: string;
  link: string;
  events: { at: string; kind: EventKind; facts: EventFacts }[];
};

export type MailProps = {
  municipality: string;
  origin: string;
  /** Where the button leads. */
  link: string | null;
  detail: string;
  /** It replaces what an earlier mail told. */
  isCorrection?: boolean;
  /** A longer text, whose paragraphs empty lines part. */
  text: string;
  /** What a mail of news tells, and where one ends such mails. */
  news?: { groups: NewsGroup[]; unsubscribe: string };
};

/** A mail in a language: subject, HTML, and the same in plain text. */
export async function renderMail(
  template: MailTemplate,
  language: Language,
  { municipality, origin, link, detail, text, news, isCorrection }: MailProps,
): Promise<{ language: Language; subject: string; html: string; text: string }> {
  const { mail, thread } = textsIn(language);
  const words = mail.templates[template];
  const { subject, heading } = (isCorrection && words.corrected) || words;
  const title = subject(municipality, detail);
  const facts = { municipality, detail, text: paragraphsOf(text) };
  const props: MessageProps = {
    language,
    heading: heading || title,
    paragraphs: words.paragraphs(facts),
    groups: (news?.groups ?? []).map(({ events, ...group }) => ({
      ...group,
      lines: events.map(
        ({ at, kind, facts }) => `${formatMoment(at, language)}: ${thread.events[kind](facts)}`,
      ),
    })),
    action: link === null || words.button === null ? null : { label: words.button, link },
    linkHint: mail.linkHint,
    footer: mail.footer(municipality),
    unsubscribe: news ? { label: mail.unsubscribe, link: news.unsubscribe } : null,
    origin,
  };
  return {
    language,
    subject: title,
    html: await render(<Message {...props} />),
    text: plain(props),
  };
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Written out rather than taken from the HTML, so that it reads like a letter. */
function plain(props: MessageProps): string {
  const action = props.action ? [`${props.action.label}:\n${props.action.link}`] : [];
  const unsubscribe = props.unsubscribe
    ? [`${props.unsubscribe.label}:\n${props.unsubscribe.link}`]
    : [];
  return [
    props.heading,
    ...props.paragraphs,
    ...props.groups.map(({ title, context, link, lines }) =>
      [
        context === '' ? title : `${title} (${context})`,
        ...lines.map((line) => `– ${line}`),
        link,
      ].join('\n'),
    ),
    ...action,
    ...unsubscribe,
    `-- \n${props.footer} ${props.origin}`,
  ].join('\n\n');
}
