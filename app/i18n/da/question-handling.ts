import type { AcceptRefusal } from '~/domains/questions/handling/accept-refusal';
import type { QuestionState } from '~/domains/questions/states';
import type { RuleSet } from '~/domains/questions/rule-set';

const states: Record<QuestionState, string> = {
  received: 'venter på en afgørelse',
  clarifying: 'venter på borgeren',
  accepted: 'kommer med på et møde',
  with_administration: 'hos forvaltningen',
  asked: 'stillet på mødet',
  answered: 'besvaret',
  refused: 'afvist',
  forwarded: 'sendt videre',
  lapsed: 'bortfaldet',
  withdrawn: 'trukket tilbage',
};

const presence: Record<RuleSet['presence'], string> = {
  not_needed:
    'Du behøver ikke at være til stede. Du er velkommen til at lytte med fra tilhørerpladserne.',
  needed: 'Du skal selv være til stede på mødet og stille spørgsmålet.',
  needed_or_lapses:
    'Du skal selv være til stede på mødet og stille spørgsmålet. Er du der ikke, bortfalder det.',
};

/** Hvorfor et spørgsmål ikke kan godkendes, som moderatoren læser det. */
const acceptRefusals: Record<AcceptRefusal, string> = {
  asker_not_resident:
    'Borgeren har ikke oplyst, at hun eller han bor i kommunen, og reglerne giver kun borgere her lov til at spørge. Spørg borgeren, eller afvis spørgsmålet.',
  asker_quota_spent:
    'Borgeren har allerede så mange spørgsmål på det møde, som reglerne giver plads til. Spørg borgeren, hvilket der skal med, eller afvis dette.',
  asker_consent_needed:
    'Borgeren har ikke sagt ja til, at spørgsmålet må læses af alle, og det kræver reglerne. Spørg borgeren, eller afvis spørgsmålet.',
  not_for_everyone:
    'Borgeren har ikke sagt ja til, at alle må læse spørgsmålet. Så er der ikke noget at tage ud for andre. Godkend det, som det er, eller spørg borgeren.',
};

const minutes = (count: number) => (count === 1 ? '1 minut' : `${count} minutter`);

export const questionHandling = {
  /** Hvad et spørgsmål hedder, hvor det står alene. */
  titleOf: (topic: string) => `Spørgsmål til byrådet: „${topic}“`,
  searchContext: 'Spørgsmål til byrådet',
  states,
  acceptRefusals,
  /** Afsnit til den, der spørger, når spørgsmålet er godkendt. */
  accepted: {
    reinstated: 'Vi har set på afgørelsen igen og gjort den om.',
    reads: {
      everyone: 'Dit spørgsmål til byrådet er godkendt, og alle kan læse det her på siden.',
      what_is_left:
        'Dit spørgsmål til byrådet er godkendt. Alle kan læse det her på siden, men vi har taget noget af teksten ud. Det, vi har taget ud, kan ingen andre læse.',
      nobody:
        'Dit spørgsmål til byrådet er godkendt. Det står ikke her på siden, som du har ønsket.',
    },
    moved: 'Det kunne ikke længere komme med på det møde, du sendte det til.',
    meeting: (moment: string, place: string | null) =>
      place === null
        ? `Det kommer med på byrådets møde ${moment}.`
        : `Det kommer med på byrådets møde ${moment}. Mødested: ${place}.`,
    noMeeting:
      'Det kommer med på byrådets næste møde. Datoen er ikke fastsat endnu. Du får besked, når den er.',
    presence,
    minutes: (ask: number, reply: number) =>
      reply === 0
        ? `Du har ${minutes(ask)} til at stille spørgsmålet.`
        : `Du har ${minutes(ask)} til at stille spørgsmålet og ${minutes(reply)} til en kommentar, når du har fået svar.`,
    needs: (needs: string) =>
      `Du har skrevet, at du har brug for dette for at kunne være med: ${needs}`,
  },
  /** Det første afsnit i en afgørelse, der går imod den, der spørger, eller spørger tilbage. */
  outcome: {
    refuse: 'Vi tager ikke dit spørgsmål med på et byrådsmøde, og vi offentliggør det ikke.',
    clarify: 'Vi har et spørgsmål til dig, før vi kan tage dit spørgsmål med på et byrådsmøde.',
    forwarded: (to: string) =>
      `Det, du spørger om, er ikke kommunens opgave. Vi har sendt dit spørgsmål videre til ${to}, og derfor kommer det ikke med på et byrådsmøde. Hør derfra, hvornår du får svar.`,
  },
  told: {
    handedOver: (unit: string) =>
      `Dit spørgsmål handler om fakta. Derfor svarer ${unit} på det, og du behøver ikke at vente på et byrådsmøde. Du får en mail, når svaret er klar.`,
    handedBack: 'Dit spørgsmål skal alligevel besvares på et byrådsmøde.',
    moved: 'Vi har flyttet dit spørgsmål til et andet møde.',
  },
  /** Til dem, der skal skrive et udkast til svar. */
  draftWanted: {
    forMeeting: (moment: string) =>
      `Spørgsmålet skal besvares på byrådets møde ${moment}. Skriv et udkast i god tid, så borgmesterkontoret kan nå at godkende det.`,
    inWriting: 'Spørgsmålet skal besvares skriftligt, uden at det kommer på et møde.',
  },
};
