import type { CalendarEntry } from '~/domains/notifications/mail-templates';
import type { Language } from '~/i18n/languages';

/** A mail, ready to go. */
export type OutgoingMail = {
  /** Makes its Message-ID. */
  id: string;
  to: string;
  /** Name that it comes from. */
  sender: string;
  language: Language;
  subject: string;
  html: string;
  text: string;
  /** Where one POST ends mails like this (RFC 8058); only of mails that one has asked to be sent. */
  unsubscribe?: string;
  /** What it puts into its reader's calendar, or takes out. */
  entry?: CalendarEntry;
};

/** Where mail is handed over. */
export type Post = {
  /** @throws where it could not be handed over */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
};
