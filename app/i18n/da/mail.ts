import type { MailTemplate } from '~/domains/notifications/mail-templates';
import { dialogueMail } from './dialogue-mail';

type Facts = {
  municipality: string;
  detail: string;
  /** The paragraphs of a longer text. */
  text: string[];
};
export type MailWords = {
  subject: (municipality: string, detail: string) => string;
  /** Tom: den samme som emnet. */
  heading: string;
  paragraphs: (facts: Facts) => string[];
  button: string | null;
  /** Når den retter det, en tidligere mail fortalte. */
  corrected?: Pick<MailWords, 'subject' | 'heading'>;
};

const notYou = 'Var det ikke dig, kan du bare slette mailen. Så sker der ikke mere.';

const templates: Record<MailTemplate, MailWords> = {
  register: {
    subject: (municipality) => `Bekræft din e-mail hos ${municipality}`,
    heading: 'Bekræft din e-mail',
    paragraphs: ({ municipality }) => [
      `Der er bedt om en konto på Medspil hos ${municipality} med din e-mail.`,
      'Tryk på linket for at gøre kontoen færdig. Linket virker i 24 timer.',
      notYou,
    ],
    button: 'Gør kontoen færdig',
  },
  already_registered: {
    subject: (municipality) => `Du har allerede en konto hos ${municipality}`,
    heading: 'Du har en konto i forvejen',
    paragraphs: ({ municipality }) => [
      `Der er bedt om en konto på Medspil hos ${municipality} med din e-mail. Du har en konto i forvejen.`,
      'Tryk på linket for at logge ind. Linket virker i en halv time.',
      notYou,
    ],
    button: 'Log ind',
  },
  no_account: {
    subject: (municipality) => `Der er ingen konto hos ${municipality} med denne e-mail`,
    heading: 'Der er ingen konto med denne e-mail',
    paragraphs: ({ municipality }) => [
      `Der er bedt om at logge ind på Medspil hos ${municipality} med din e-mail. Der er ingen konto med den e-mail.`,
      'Måske har du brugt en anden e-mail. Du kan også oprette en konto nu.',
      notYou,
    ],
    button: 'Opret en konto',
  },
  sign_in: {
    subject: (municipality) => `Log ind hos ${municipality}`,
    heading: 'Her er dit link til at logge ind',
    paragraphs: () => [
      'Tryk på linket for at logge ind. Linket virker én gang og i en halv time.',
      notYou,
    ],
    button: 'Log ind',
  },
  reset_password: {
    subject: (municipality) => `Vælg en ny adgangskode hos ${municipality}`,
    heading: 'Vælg en ny adgangskode',
    paragraphs: () => [
      'Tryk på linket, og vælg en ny adgangskode. Linket virker i en time. Din gamle adgangskode gælder, indtil du har valgt en ny.',
      notYou,
    ],
    button: 'Vælg adgangskode',
  },
  change_email: {
    subject: (municipality) => `Bekræft din nye e-mail hos ${municipality}`,
    heading: 'Bekræft din nye e-mail',
    paragraphs: ({ municipality }) => [
      `Du vil bruge denne e-mail til din konto på Medspil hos ${municipality}.`,
      'Tryk på linket for at skifte. Linket virker i 24 timer.',
      notYou,
    ],
    button: 'Skift til denne e-mail',
  },
  email_change_asked: {
    subject: (municipality) => `Din e-mail hos ${municipality} er ved at blive skiftet`,
    heading: 'Din e-mail er ved at blive skiftet',
    paragraphs: ({ detail }) => [
      `Der er bedt om at skifte e-mailen på din konto til ${detail}. Det sker først, når linket i en mail til den adresse er brugt.`,
      'Var det ikke dig, så log ind og skift din adgangskode med det samme.',
    ],
    button: 'Se min konto',
  },
  email_changed: {
    subject: (municipality) => `Din e-mail hos ${municipality} er skiftet`,
    heading: 'Din e-mail er skiftet',
    paragraphs: ({ detail, municipality }) => [
      `Din konto på Medspil hos ${municipality} bruger nu ${detail}.`,
      'Var det ikke dig, så skriv til kommunen.',
    ],
    button: 'Se min konto',
  },
  invitation: {
    subject: (municipality) => `Du har fået en rolle på Medspil hos ${municipality}`,
    heading: 'Du har fået en rolle på Medspil',
    paragraphs: ({ municipality, detail }) => [
      `${municipality} har givet dig rollen: ${detail}.`,
      'Tryk på linket for at logge ind. Linket virker én gang og i 24 timer. Bagefter kan du altid få et nyt på siden „Log ind“.',
    ],
    button: 'Log ind',
  },
  letters_waiting: {
    subject: () => 'Et brev med kode venter på at blive sendt',
    heading: 'Et brev med kode venter',
    paragraphs: () => [
      'En borger har bestilt et brev for at bekræfte sin adresse. Print det, og send det.',
    ],
    button: 'Se breve, der venter',
  },
  account_erased: {
    subject: (municipality) => `Din konto hos ${municipality} er slettet`,
    heading: 'Din konto er slettet',
    paragraphs: ({ municipality }) => [
      `Din konto på Medspil hos ${municipality} er slettet. Navn, e-mail, adresse og adgangskode er væk.`,
      'Det er den sidste mail herfra.',
    ],
    button: null,
  },
  mitid_added: {
    subject: (municipality) => `Et MitID er føjet til din konto hos ${municipality}`,
    heading: 'Et MitID er føjet til din konto',
    paragraphs: () => [
      'Fra nu af kan din konto også åbnes med det MitID.',
      'Var det ikke dig, så ring til kommunen med det samme. En ny adgangskode er ikke nok.',
    ],
    button: 'Se min konto',
  },
  email_in_use: {
    subject: (municipality) => `En konto hos ${municipality} ville bruge din e-mail`,
    heading: 'Din e-mail bruges i forvejen',
    paragraphs: ({ municipality }) => [
      `En anden konto på Medspil hos ${municipality} ville skifte til din e-mail. Det kan den ikke, for du har allerede en konto med den.`,
      'Var det dig, kan du logge ind her. Linket virker i en halv time.',
      notYou,
    ],
    button: 'Log ind',
  },
  factor_reset: {
    subject: (municipality) => `Dit to-trins-login hos ${municipality} er nulstillet`,
    heading: 'Dit to-trins-login er nulstillet',
    paragraphs: () => [
      'To administratorer i kommunen har nulstillet dit to-trins-login. Du er logget ud alle steder.',
      'Næste gang du logger ind, sætter du det op igen.',
      'Har du ikke bedt om det, så ring til kommunen.',
    ],
    button: 'Se min konto',
  },
  factor_reset_asked: {
    subject: (municipality) => `Dit to-trins-login hos ${municipality} er ved at blive nulstillet`,
    heading: 'Dit to-trins-login er ved at blive nulstillet',
    paragraphs: () => [
      'En administrator i kommunen har bedt om at nulstille dit to-trins-login. Det sker, når en anden administrator siger ja.',
      'Har du ikke bedt om det, så ring til kommunen med det samme.',
    ],
    button: 'Se min konto',
  },
  factor_reset_waiting: {
    subject: () => 'En nulstilling af to-trins-login venter på dig',
    heading: 'En nulstilling venter',
    paragraphs: () => [
      'En administrator har bedt om at nulstille en kollegas to-trins-login. Det sker først, når en anden administrator siger ja.',
      'Tal med kollegaen, før du siger ja. Kan du ikke få fat i kollegaen, så afvis.',
    ],
    button: 'Se, hvem det er',
  },
  help: {
    subject: (municipality) => `Hjælp fra ${municipality}`,
    heading: 'Hjælp på Medspil',
    paragraphs: ({ detail }) => [
      detail,
      'Har du ikke bedt om hjælp, så ring til kommunen med det samme. Ingen kan skifte din e-mail eller adgangskode for dig.',
    ],
    button: 'Se Min side',
  },
  news: {
    subject: (_, title) => `Nyt om ${title}`,
    heading: 'Der er sket noget nyt',
    paragraphs: () => ['Du får mailen, fordi du følger med. Her er det, der skete.'],
    button: 'Se det',
  },
  digest: {
    subject: (municipality) => `Nyt om det, du følger hos ${municipality}`,
    heading: 'Nyt om det, du følger',
    paragraphs: () => ['Her er det, der er sket, siden vi sidst skrev.'],
    button: 'Se og ændr, hvad du følger',
  },
  comment_received: {
    subject: (municipality) => `${municipality} har fået din kommentar`,
    heading: 'Tak for din kommentar',
    paragraphs: ({ detail }) => [
      `Vi har fået din kommentar til „${detail}“.`,
      'En medarbejder læser den, før andre kan se den. Du får en mail, når det er sket.',
    ],
    button: 'Følg din kommentar',
  },
  comment_decided: {
    subject: (_, title) => `Afgørelse om din kommentar til „${title}“`,
    heading: 'Der er truffet en afgørelse',
    paragraphs: ({ detail, text }) => [`Det gælder din kommentar til „${detail}“.`, ...text],
    button: 'Se afgørelsen',
  },
  comment_clarification: {
    subject: (_, title) => `Et spørgsmål om din kommentar til „${title}“`,
    heading: 'Vi har et spørgsmål',
    paragraphs: ({ detail, text }) => [
      `Det gælder din kommentar til „${detail}“. Vi venter med den, til du har svaret.`,
      ...text,
    ],
    button: 'Svar',
  },
  comment_answered: {
    subject: (_, title) => `Svar på din kommentar til „${title}“`,
    heading: 'Du har fået svar',
    paragraphs: ({ detail, text }) => [`Der er svaret på din kommentar til „${detail}“.`, ...text],
    button: 'Læs svaret',
  },
  notice_received: {
    subject: (municipality) => `${municipality} har fået din anmeldelse`,
    heading: 'Tak, fordi du sagde det',
    paragraphs: ({ detail }) => [
      `Vi har fået din anmeldelse. Det gælder: ${detail}.`,
      'En medarbejder ser på den. Du får en mail, når vi har truffet en afgørelse.',
    ],
    button: null,
  },
  notice_decided: {
    subject: () => 'Afgørelse om det, du anmeldte',
    heading: 'Vi har set på det, du anmeldte',
    paragraphs: ({ detail, text }) => [`Det gælder: ${detail}.`, ...text],
    button: null,
  },
  moderation_waiting: {
    subject: () => 'Noget skal afgøres i dag',
    heading: 'Noget skal afgøres i dag',
    paragraphs: ({ detail }) => [
      detail === '1'
        ? 'Én sag i indbakken har frist i dag, eller fristen er overskredet.'
        : `${detail} sager i indbakken har frist i dag, eller fristen er overskredet.`,
      'Tag det, du kan nå, og sig til, hvis der er for meget.',
    ],
    button: 'Se, hvad der venter',
  },
  question_received: {
    subject: (municipality) => `${municipality} har fået dit spørgsmål til byrådet`,
    heading: 'Vi har fået dit spørgsmål',
    paragraphs: ({ detail, text }) => [`Det gælder: „${detail}“.`, ...text],
    button: 'Følg dit spørgsmål',
  },
  question_decided: {
    subject: (_, topic) => `Om dit spørgsmål til byrådet: „${topic}“`,
    heading: 'Der er nyt om dit spørgsmål',
    paragraphs: ({ detail, text }) => [`Det gælder: „${detail}“.`, ...text],
    button: 'Se dit spørgsmål',
  },
  question_clarification: {
    subject: (_, topic) => `Vi har brug for at vide mere om „${topic}“`,
    heading: 'Vi har et spørgsmål til dig',
    paragraphs: ({ detail, text }) => [
      `Det gælder dit spørgsmål til byrådet: „${detail}“. Vi venter, til du har svaret.`,
      ...text,
    ],
    button: 'Svar',
  },
  question_meeting: {
    subject: (_, topic) => `Mødet, dit spørgsmål skal til: „${topic}“`,
    heading: 'Nyt om mødet',
    paragraphs: ({ detail, text }) => [`Det gælder dit spørgsmål: „${detail}“.`, ...text],
    button: 'Se dit spørgsmål',
  },
  question_answered: {
    subject: (_, topic) => `Svar på dit spørgsmål til byrådet: „${topic}“`,
    heading: 'Du har fået svar',
    paragraphs: ({ detail, text }) => [`Du spurgte om „${detail}“.`, ...text],
    button: 'Læs svaret',
    corrected: {
      subject: (_, topic) => `Svaret på dit spørgsmål til byrådet er rettet: „${topic}“`,
      heading: 'Svaret på dit spørgsmål er rettet',
    },
  },
  question_draft_wanted: {
    subject: () => 'Et spørgsmål til byrådet venter på et udkast til svar',
    heading: 'Skriv et udkast til svar',
    paragraphs: ({ detail, text }) => [`En borger har spurgt om „${detail}“.`, ...text],
    button: 'Skriv udkastet',
  },
  question_approval_wanted: {
    subject: () => 'Et svar til en borger venter på godkendelse',
    heading: 'Et svar venter på godkendelse',
    paragraphs: ({ detail }) => [
      `Forvaltningen har skrevet et svar på spørgsmålet „${detail}“.`,
      'Det bliver først offentligt, når du har godkendt det.',
    ],
    button: 'Læs og godkend',
  },
  question_answer_news: {
    subject: () => 'Nyt om et svar til en borger',
    heading: 'Der er nyt om et svar',
    paragraphs: ({ detail, text }) => [`Det gælder spørgsmålet „${detail}“.`, ...text],
    button: 'Åbn svaret',
  },
  question_follow_up_due: {
    subject: () => 'Husk at følge op på et svar til en borger',
    heading: 'I har lovet at følge op',
    paragraphs: ({ detail, text }) => [`Det gælder spørgsmålet „${detail}“.`, ...text],
    button: 'Skriv, hvad der kom ud af det',
  },
  ...dialogueMail,
  answer_waiting: {
    subject: () => 'En borger venter på svar',
    heading: 'En borger venter på svar',
    paragraphs: ({ detail }) => [
      `${detail} er offentliggjort og venter på svar fra jer.`,
      'Alle kan læse svaret ved siden af.',
    ],
    button: 'Læs og svar',
  },
  security_changed: {
    subject: (municipality) => `Din måde at logge ind på hos ${municipality} er ændret`,
    heading: 'Din måde at logge ind på er ændret',
    paragraphs: () => [
      'Din adgangskode eller dit to-trins-login er lige blevet ændret.',
      'Var det ikke dig, så vælg straks en ny adgangskode på siden „Log ind“, og sig det til kommunen.',
    ],
    button: 'Se min konto',
  },
};

export const mail = {
  linkHint: 'Virker knappen ikke, kan du kopiere dette link til din browser:',
  unsubscribe: 'Stop mails som denne',
  footer: (municipality: string) => `Sendt af Medspil for ${municipality}.`,
  templates,
};
