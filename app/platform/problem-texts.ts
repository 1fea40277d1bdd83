import type { Language } from '~/i18n/languages';

/** What can go wrong with a request to the API or an operations address, in three languages. */
type ProblemText = {
  status: number;
  title: Record<Language, string>;
  detail: Record<Language, string>;
};

export const problemTexts = {
  bad_parameter: {
    status: 400,
    title: {
      en: 'A parameter cannot be used',
      da: 'En parameter kan ikke bruges',
      de: 'Ein Parameter ist nicht verwendbar',
    },
    detail: {
      en: 'The parameter "{parameter}" is missing or not as /api/v1/openapi.json describes it.',
      da: 'Parameteren "{parameter}" mangler eller er ikke, som /api/v1/openapi.json beskriver.',
      de: 'Der Parameter "{parameter}" fehlt oder ist nicht, wie /api/v1/openapi.json ihn beschreibt.',
    },
  },
  not_found: {
    status: 404,
    title: { en: 'Not found', da: 'Ikke fundet', de: 'Nicht gefunden' },
    detail: {
      en: 'There is nothing at this address. /api/v1/openapi.json lists what there is.',
      da: 'Der er intet på denne adresse. /api/v1/openapi.json viser, hvad der er.',
      de: 'Unter dieser Adresse gibt es nichts. /api/v1/openapi.json zeigt, was es gibt.',
    },
  },
  unknown_host: {
    status: 404,
    title: { en: 'Unknown host', da: 'Ukendt værtsnavn', de: 'Unbekannter Hostname' },
    detail: {
      en: 'No municipality of this installation has this host name.',
      da: 'Ingen kommune i denne installation har dette værtsnavn.',
      de: 'Keine Kommune dieser Installation hat diesen Hostnamen.',
    },
  },
  unknown_municipality: {
    status: 404,
    title: { en: 'Unknown municipality', da: 'Ukendt kommune', de: 'Unbekannte Kommune' },
    detail: {
      en: 'No municipality has this code. /api/v1/municipalities lists those there are.',
      da: 'Ingen kommune har denne kommunekode. /api/v1/municipalities viser dem, der er.',
      de: 'Keine Kommune hat diesen Code. /api/v1/municipalities zeigt die vorhandenen.',
    },
  },
  method_not_allowed: {
    status: 405,
    title: { en: 'Only for reading', da: 'Kun til læsning', de: 'Nur zum Lesen' },
    detail: {
      en: 'The header Allow lists the methods that this address answers.',
      da: 'Headeren Allow viser de metoder, som adressen svarer på.',
      de: 'Der Header Allow zeigt die Methoden, auf die diese Adresse antwortet.',
    },
  },
  unauthorized: {
    status: 401,
    title: { en: 'A token is needed', da: 'Der skal bruges et token', de: 'Ein Token ist nötig' },
    detail: {
      en: 'Send Authorization: Bearer with the value of METRICS_TOKEN.',
      da: 'Send Authorization: Bearer med værdien af METRICS_TOKEN.',
      de: 'Senden Sie Authorization: Bearer mit dem Wert von METRICS_TOKEN.',
    },
  },
  forbidden: {
    status: 403,
    title: { en: 'Not allowed', da: 'Ikke tilladt', de: 'Nicht erlaubt' },
    detail: {
      en: 'This is not for you.',
      da: 'Du har ikke adgang til dette.',
      de: 'Sie haben hierauf keinen Zugriff.',
    },
  },
  metrics_closed: {
    status: 403,
    title: { en: 'Not allowed', da: 'Ikke tilladt', de: 'Nicht erlaubt' },
    detail: {
      en: 'Without METRICS_TOKEN, metrics are only for direct requests from the machine itself.',
      da: 'Uden METRICS_TOKEN er målinger kun for direkte forespørgsler fra maskinen selv.',
      de: 'Ohne METRICS_TOKEN sind Messwerte nur für direkte Anfragen der Maschine selbst.',
    },
  },
  internal: {
    status: 500,
    title: { en: 'Something went wrong', da: 'Noget gik galt', de: 'Etwas ist schiefgegangen' },
    detail: {
      en: 'The fault is ours and is in our log under the requestId.',
      da: 'Fejlen er vores og står i vores log under requestId.',
      de: 'Der Fehler liegt bei uns und steht unter der requestId in unserem Protokoll.',
    },
  },
  unavailable: {
    status: 503,
    title: { en: 'Unavailable for now', da: 'Utilgængelig lige nu', de: 'Zurzeit nicht verfügbar' },
    detail: {
      en: 'The database does not answer, or is not up to date. Try again in a little while.',
      da: 'Databasen svarer ikke eller er ikke ført ajour. Prøv igen om lidt.',
      de: 'Die Datenbank antwortet nicht oder ist nicht aktuell. Versuchen Sie es gleich wieder.',
    },
  },
} satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;
