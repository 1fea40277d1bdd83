import type { SharedGround } from '~/domains/dialogue/vocabulary';

/** Hvorfor et udvalg ikke hører nogen: navnet for den, der vælger, og det, borgeren læser, med hvad man kan gøre i stedet. */
export const dialogueGrounds: Record<SharedGround, { title: string; wording: string }> = {
  personal_case: {
    title: 'Sag om en enkelt person',
    wording:
      'Det handler om en enkelt persons sag, og den kan udvalget ikke tage op på et møde med borgere. Tal med den afdeling, der har sagen. Vil du tale om emnet i almindelighed, er du velkommen til at bede om foretræde igen.',
  },
  case_handling: {
    title: 'Klage over sagsbehandling',
    wording:
      'Det er en klage over, hvordan kommunen har behandlet en sag. Send den til den afdeling, der har sagen. Så får du et svar på skrift og besked om, hvor du ellers kan klage.',
  },
  attack: {
    title: 'Angreb på en person',
    wording:
      'Det, du har skrevet, går efter en person og ikke efter en sag. Du må gerne være uenig og kritisere det, kommunen gør. Skriv, hvad du gerne vil have ændret, og bed om foretræde igen.',
  },
  private_circumstances: {
    title: 'Andres private forhold',
    wording:
      'Det handler om andre menneskers private forhold, for eksempel helbred, familie eller økonomi. Dem kan udvalget ikke tale med dig om. Er du bekymret for nogen, så ring til kommunen. Du må gerne bede om foretræde igen og fortælle om sagen uden det private.',
  },
  employment: {
    title: 'Ansattes forhold',
    wording:
      'Det handler om en medarbejders forhold på arbejdet. Det tager lederen sig af, ikke udvalget. Skriv til lederen af den afdeling, det gælder.',
  },
  not_municipal: {
    title: 'Ikke kommunens ansvar',
    wording:
      'Det er ikke noget, kommunen bestemmer over. Kontakt den myndighed, der har ansvaret, for eksempel regionen, politiet eller staten.',
  },
  already_answered: {
    title: 'Allerede besvaret',
    wording:
      'Det har kommunen allerede svaret på. Er der noget, svaret ikke dækker, så skriv, hvad der er nyt, og bed om foretræde igen.',
  },
};
