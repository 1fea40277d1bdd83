import type { MailFailure } from '~/domains/notifications/failures';
import type { MailTemplate } from '~/domains/notifications/mail-templates';

const failures: Record<MailFailure, string> = {
  refused: 'Mailserveren sagde nej. Måske findes adressen ikke.',
  busy: 'Mailserveren kunne ikke tage den.',
  not_let_in: 'Mailserveren lukkede os ikke ind.',
  unreachable: 'Vi kunne ikke få fat i mailserveren.',
  no_answer: 'Mailserveren svarede ikke.',
  lost: 'Den blev væk, mens den ventede.',
};

/** Hvad hver slags mail handler om, for dem, der skal se efter, om den kom frem. */
const templates: Record<MailTemplate, string> = {
  mitid_added: 'MitID føjet til konto',
  email_in_use: 'E-mail ønsket af en anden konto',
  help: 'Hjælp fra kommunen',
  register: 'Bekræft en ny konto',
  already_registered: 'Konto findes i forvejen',
  no_account: 'Ingen konto med den e-mail',
  sign_in: 'Link til at logge ind',
  reset_password: 'Ny adgangskode',
  change_email: 'Bekræft ny e-mail',
  email_change_asked: 'E-mail er ved at blive skiftet',
  email_changed: 'E-mail er skiftet',
  invitation: 'Ny rolle',
  letters_waiting: 'Breve med kode venter',
  account_erased: 'Konto slettet',
  security_changed: 'Login ændret',
  factor_reset: 'To-trins-login nulstillet',
  factor_reset_asked: 'To-trins-login er ved at blive nulstillet',
  factor_reset_waiting: 'En nulstilling venter',
  news: 'Nyt om noget, man følger',
  digest: 'Samlet nyt om det, man følger',
  comment_received: 'Kvittering for en kommentar',
  comment_decided: 'Afgørelse om en kommentar',
  comment_clarification: 'Spørgsmål til en kommentar',
  comment_answered: 'Svar på en kommentar',
  notice_received: 'Kvittering for en anmeldelse',
  notice_decided: 'Afgørelse om en anmeldelse',
  answer_waiting: 'Noget venter på svar',
  moderation_waiting: 'Noget skal afgøres i dag',
  question_received: 'Kvittering for et spørgsmål til byrådet',
  question_decided: 'Afgørelse om et spørgsmål til byrådet',
  question_clarification: 'Spørgsmål til den, der spørger byrådet',
  question_meeting: 'Nyt om mødet, et spørgsmål skal til',
  question_answered: 'Svar på et spørgsmål til byrådet',
  question_draft_wanted: 'Et spørgsmål venter på udkast til svar',
  question_approval_wanted: 'Et svar venter på godkendelse',
  question_answer_news: 'Nyt om et svar',
  question_follow_up_due: 'Noget er lovet, og skal gøres',
};

export const notifications = {
  givenUp: {
    title: 'Mails, der ikke kom frem',
    lead: 'De er opgivet. Ret det, der var galt, og send dem igen – eller fjern dem.',
    description: 'Mails, der ikke kunne sendes.',
    none: 'Alle mails er kommet frem eller bliver stadig prøvet.',
    protectedAddress: 'beskyttet adresse',
    tried: (times: number, when: string) =>
      times === 1 ? `Prøvet én gang, opgivet ${when}` : `Prøvet ${times} gange, opgivet ${when}`,
    resend: 'Send igen',
    resendLabel: (what: string, to: string) => `Send igen: ${what}, til ${to}`,
    resendAll: 'Send alle igen',
    drop: 'Fjern',
    dropLabel: (what: string, to: string) => `Fjern: ${what}, til ${to}`,
    failures,
    templates,
  },
};
