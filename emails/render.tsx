import { render } from '@react-email/render';
import type { Language } from '~/i18n/languages';
import { textsIn } from '~/i18n/texts-of-language';
import type { MailTemplate } from '~/domains/notifications/mail-templates';
import { Message, type MessageProps } from './components/message';

export type MailProps = {
  municipality: string;
  origin: string;
  /** Where the button leads. */
  link: string | null;
  detail: string;
};

/** A mail in a language: subject, HTML, and the same in plain text. */
export async function renderMail(
  template: MailTemplate,
  language: Language,
  { municipality, origin, link, detail }: MailProps,
): Promise<{ language: Language; subject: string; html: string; text: string }> {
  const { mail } = textsIn(language);
  const words = mail.templates[template];
  const props: MessageProps = {
    language,
    heading: words.heading,
    paragraphs: words.paragraphs({ municipality, detail }),
    action: link === null || words.button === null ? null : { label: words.button, link },
    linkHint: mail.linkHint,
    footer: mail.footer(municipality),
    origin,
  };
  return {
    language,
    subject: words.subject(municipality),
    html: await render(<Message {...props} />),
    text: plain(props),
  };
}

/** Written out rather than taken from the HTML, so that it reads like a letter. */
function plain(props: MessageProps): string {
  const action = props.action ? [`${props.action.label}:\n${props.action.link}`] : [];
  return [
    props.heading,
    ...props.paragraphs,
    ...action,
    `-- \n${props.footer} ${props.origin}`,
  ].join('\n\n');
}
