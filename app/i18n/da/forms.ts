import { dialogueFaults, dialogueSaid } from './dialogue-faults';
import type { FaultCode } from '../fault-codes';
import { dialogueSetUp } from './dialogue-setup';
import { bookingSaid, dialogueBooking } from './dialogue-booking';
import { moderation } from './moderation';
import { questionHandling } from './question-handling';
import { ownQuestion } from './own-question';

const faults: Record<FaultCode, string> = {
  ...dialogueFaults,
  ...moderation.refusals,
  ...dialogueSetUp.refusals,
  ...dialogueBooking.faults,
  ...ownQuestion.whyNot,
  invalid: 'Det kan vi ikke bruge. Prøv igen.',
  missing: 'Udfyld feltet.',
  choose_one: 'Vælg ét svar.',
  too_long: 'Det er for langt. Skriv det kortere.',
  too_many_feeds: 'Du har ti adresser i forvejen. Luk en, du ikke bruger mere, og prøv igen.',
  strange_letters: 'Der er et tegn, vi ikke kan bruge. Skriv det igen på tastaturet.',
  email_missing: 'Skriv din e-mail.',
  their_email_missing: 'Skriv e-mailen.',
  email_invalid: 'Det ligner ikke en e-mail. Skriv den som navn@eksempel.dk.',
  email_letters:
    'Før @ må der kun stå bogstaverne a–z, tal og almindelige tegn. Brug en anden e-mail.',
  email_taken: 'En anden konto bruger allerede den e-mail. Vælg en anden.',
  email_needed:
    'Skriv først en e-mail under „Log ind og sikkerhed“. Uden den kan du ikke logge ind med en adgangskode.',
  email_same: 'Det er den e-mail, du har i forvejen.',
  password_missing: 'Skriv en adgangskode.',
  password_short: 'Adgangskoden er for kort. Brug mindst 10 tegn, gerne en lille sætning.',
  password_long: 'Adgangskoden er for lang. Brug højst 200 tegn.',
  password_wrong:
    'Det er ikke din nuværende adgangskode. Prøv igen, eller bed om en ny på siden „Log ind“.',
  sign_in_wrong: 'E-mail og adgangskode passer ikke sammen. Prøv igen, eller få et link på mail.',
  postcode_invalid: 'Et postnummer har fire cifre.',
  must_declare:
    'Sæt kryds, hvis du bor i kommunen. Bor du et andet sted, kan du stadig læse og følge med.',
  must_understand: 'Sæt kryds for at vise, at du har læst, hvad der sker.',
  code_missing: 'Skriv koden.',
  code_wrong: 'Koden passer ikke. Se efter, om den er skrevet rigtigt.',
  code_used_up: 'Koden er prøvet for mange gange og virker ikke mere. Bestil et nyt brev.',
  code_expired: 'Koden er for gammel. Bestil et nyt brev.',
  letter_not_sent:
    'Kommunen har ikke markeret brevet som sendt endnu. Prøv igen i morgen, eller ring til borgerservice.',
  must_check_address:
    'Sæt kryds, når du har set, at adressen ligger i kommunen. Ligger den udenfor, må brevet ikke sendes.',
  no_address: 'Skriv først dit navn og din adresse under „Bopæl“.',
  lives_elsewhere:
    'Det er bekræftet, at du bor i en anden kommune. Er du flyttet hertil, så log ind med MitID, eller kom forbi borgerservice.',
  must_see: 'Sæt kryds for at vise, at du selv har set legitimationen.',
  takeover_wrong:
    'Koden passer ikke. Se efter på kvitteringen, om den er skrevet rigtigt. Den virker kun hos den kommune, der gav dig den.',
  takeover_own: 'Det er koden til den, du er logget ind som nu. Brug den på en anden konto.',
  takeover_used:
    'Koden er brugt. En kode virker kun én gang, og det, den hørte til, er flyttet eller slettet.',
  takeover_by_helper:
    'Medarbejdere, der hjælper borgere, kan se koderne. Derfor kan du ikke selv bruge en.',
  holds_role:
    'Personen har en rolle hos kommunen og skal selv logge ind. Andre kan ikke handle på personens vegne.',
  date_invalid: 'Skriv en dato.',
  role_missing: 'Vælg en rolle.',
  committee_needed: 'Vælg det udvalg, rollen gælder for.',
  committee_not_for_role: 'Rollen gælder ikke for et udvalg. Vælg intet udvalg.',
  unit_needed: 'Vælg den forvaltning, rollen gælder for.',
  unit_not_for_role: 'Rollen gælder ikke for en forvaltning. Vælg ingen forvaltning.',
  last_day_needed: 'Skriv en sidste dag. En rolle i et udvalg slutter senest med valgperioden.',
  ends_before_it_begins: 'Den sidste dag ligger før den første.',
  over_already: 'Den dag er gået. Skriv en dag, der kommer.',
  begins_outside_its_time: 'Udvalget eller forvaltningen findes ikke den dag. Vælg en anden.',
  ends_outside_its_time:
    'Udvalget eller forvaltningen findes ikke så længe. Skriv en sidste dag, hvor det er der endnu.',
  role_held: 'Personen har rollen i forvejen i den tid.',
  deputy_is_the_same: 'Man kan ikke være stedfortræder for sig selv. Vælg en anden.',
  deputy_of_another_role: 'En stedfortræder skal have den samme rolle som den, der er væk.',
  deputy_needs_an_end: 'Skriv, hvornår stedfortræderen stopper.',
  deputy_begins_outside_the_term: 'Den dag har den anden ikke selv rollen. Vælg en anden dag.',
  deputy_ends_outside_the_term:
    'Den dag har den anden ikke rollen længere. Skriv en sidste dag, der ligger før.',
  already: 'Det er gjort i forvejen.',
  last_administrator:
    'Kommunen skal have mindst én administrator. Giv først en anden rollen, og vent, til den anden har logget ind.',
  not_oneself: 'Det skal en anden end dig selv gøre.',
  not_found: 'Vi kan ikke finde det. Se efter, om det er skrevet rigtigt.',
  name_settled:
    'Dit navn er bekræftet og kan ikke ændres her. Log ind med MitID igen, eller kom forbi borgerservice.',
  name_needed: 'Giv nøglen et navn, så du kan kende den.',
  passkey_failed: 'Nøglen blev ikke godkendt. Prøv igen, eller brug en kode i stedet.',
  reason_exists: 'Der er en begrundelse med den titel i forvejen. Vælg en anden titel.',
  needs_letters: 'Titlen skal have bogstaver i sig.',
  no_email: 'Tilføj først en e-mail under „Log ind og sikkerhed“, og bekræft den.',
  too_many_follows: 'Du følger så meget, at der ikke er plads til mere. Stop noget først.',
  no_factor:
    'Der er ingen med den e-mail, som har to-trins-login. Se efter, om den er skrevet rigtigt.',
  too_large:
    'Filen er for stor. Et billede må fylde 10 MB og en PDF 25 MB. Et billede med meget mange punkter skal gøres mindre først.',
  type_not_allowed:
    'Den slags fil kan vi ikke tage imod, eller også er den tom. Vælg et billede (JPG, PNG eller WebP) eller en PDF.',
  infected: 'Der er virus i filen, så vi har ikke gemt den. Vælg en anden fil.',
  broken_image:
    'Billedet kan ikke læses. Måske mangler der noget af filen. Åbn det, gem det igen, og vælg det så her.',
  alt_needed: 'Skriv, hvad billedet viser, og vælg billedet igen.',
  too_many: 'Du har lagt mange filer op på kort tid. Vent en time, og prøv igen.',
  not_kept: 'Vi kan ikke gemme filer lige nu. Prøv igen om lidt, eller send formularen uden filen.',
  too_many_comments:
    'Du har sendt mange kommentarer på kort tid. Det, du har skrevet, står her stadig: Vent en time, og send det så.',
  file_gone: 'Filen er ikke gemt mere. Vælg den igen.',
  personal_data:
    'Der står noget i teksten, som ligner personlige oplysninger. Ret teksten, eller sæt kryds ved „Send alligevel“.',
  cpr_in_notice:
    'Der står noget i teksten, som ligner et CPR-nummer. Tag det ud: vi skal ikke bruge det for at se på anmeldelsen.',
  cpr_in_text:
    'Der står noget i teksten, som ligner et CPR-nummer. Det skal vi ikke bruge, og det må ikke offentliggøres, så tag det ud.',
  not_asked: 'Der er ikke noget spørgsmål at svare på mere.',
  no_second_look:
    'Afgørelsen kan ikke ses på igen. Måske er der allerede bedt om det, eller også er der truffet en ny.',
  nothing_chosen: 'Vælg mindst én sag.',
  not_published: 'Det er ikke offentligt nu, så der kan ikke svares.',
  text_needed: 'Skriv teksten.',
  file_left_out:
    'Du har valgt, at en fil ikke skal offentliggøres. Vælg „Offentliggør uden noget af det“, eller fjern krydset.',
  not_resident:
    'Kun borgere i kommunen kan stille spørgsmål her. Bor du i kommunen, så skriv din adresse under „Bopæl“ på Min side, og send spørgsmålet igen.',
  quota_spent:
    'Du har allerede spurgt om så meget, som reglerne giver plads til på det møde. Du kan rette det spørgsmål, du har sendt, eller vente til fristen er udløbet og spørge til det næste møde.',
  consent_needed:
    'Spørgsmål til byrådet kan læses af alle her i kommunen. Sig ja til, at dit spørgsmål må vises, eller skriv til kommunen i stedet.',
  not_answerable:
    'Spørgsmålet er ikke klar til et svar. Måske er det trukket tilbage eller flyttet imens. Det, du har skrevet, står her stadig.',
  published_already:
    'Svaret er offentliggjort imens. Åbn siden igen, og ret det dér, hvis der er noget galt.',
  not_a_draft: 'Udkastet er allerede sendt til godkendelse.',
  not_for_approval: 'Svaret venter ikke på godkendelse mere. Åbn siden igen, og se, hvor det er.',
  own_draft:
    'Du har selv skrevet det seneste i udkastet. Bed en anden i borgmesterkontoret om at godkende det.',
  not_approved:
    'Svaret er ikke godkendt. Måske er det ændret imens, og så skal det godkendes igen.',
  not_asked_yet:
    'Spørgsmålet er ikke stillet på mødet endnu. Svaret kan først offentliggøres bagefter.',
  day_past: 'Dagen er gået. Vælg en dag, der ligger forude.',
  personal_data_in_place: 'Skriv kun et sted: ingen telefonnumre, e-mailadresser eller CPR-numre.',
  cpr_in_promise:
    'Der står noget i løftet, som ligner et CPR-nummer. Det må ikke offentliggøres, så tag det ud.',
  no_meeting: 'Spørgsmålet er ikke stillet på et møde, så der er ingen optagelse af det.',
  kept_already: 'En kollega har allerede skrevet, hvad der kom ud af løftet.',
  no_time: 'Skriv tidspunktet som minutter og sekunder, for eksempel 67:05 eller 1:07:05.',
  no_day: 'Vælg en dag.',
  amount_invalid: 'Skriv et beløb i kroner, for eksempel 1.250 eller 1.250,50.',
  whole_number: 'Skriv et helt tal. Ved feltet står, hvor stort det må være.',
  time_invalid: 'Skriv et klokkeslæt som 12.00, eller lad feltet stå tomt.',
  closed_days_invalid:
    'Skriv dag og måned med skråstreg og komma imellem, for eksempel 5/6, 24/12.',
  both_months: 'Vælg både den første og den sidste måned, eller ingen af dem.',
  months_backwards: 'Den sidste måned ligger før den første. Vælg en senere, eller byt dem om.',
  kle_invalid: 'Skriv et KLE-nummer som 00.22.02, eller lad feltet stå tomt.',
  https_needed: 'Skriv en hel adresse, der begynder med https://, eller lad feltet stå tomt.',
  newer_version:
    'En anden har gemt en nyere udgave, mens du skrev. Læs den under „Udgaver“. Det, du har skrevet, står her endnu. Gem igen, hvis det skal gælde i stedet.',
  no_days: 'Vælg mindst én dato.',
  format_needed: 'Vælg mindst én måde at møde udvalget på.',
  past_day: 'Den dag er gået. Vælg i dag eller en dag, der kommer.',
  too_many_questions:
    'Du har sendt mange spørgsmål den seneste time. Vent lidt, og send det så igen. Det, du har skrevet, står her stadig.',
  url_invalid: 'Skriv hele adressen, som den står i browseren: https://…',
  no_such_time:
    'Det klokkeslæt findes ikke den nat eller findes to gange, fordi uret bliver stillet. Vælg et andet.',
  meeting_ends_first: 'Mødet slutter, før det begynder. Ret et af tidspunkterne.',
  nothing_to_set_up: 'Skriv datoen for mindst ét møde.',
  no_council:
    'Kommunens grunddata har ikke noget byråd. Bed dem, der driver systemet, om at lægge det ind.',
  meeting_changed:
    'En anden har ændret mødet, siden du åbnede siden. Det, du skrev, er ikke gemt. Se, hvordan mødet er nu, ret felterne, og send igen.',
  day_has_meeting: 'Byrådet har allerede et møde den dag. Vælg en anden dag.',
  meeting_begun: 'Mødet er allerede begyndt eller holdt, så det kan ikke ændres.',
  meeting_cancelled: 'Mødet er aflyst. Sæt et nyt møde op i stedet.',
  pause_too_late:
    'Mødet er aflyst eller begyndt, eller dagsordenen er frosset. Derfor kan det ikke ændres, om der er spørgetid. Frys dagsordenen op først, hvis den er frosset.',
  minutes_invalid: 'Skriv et antal minutter fra 1 til 480.',
  no_question_time: 'Der er ingen spørgetid på det møde. Mødet kan være aflyst eller have pause.',
  agenda_settled:
    'Dagsordenen er færdig, så rækkefølge og tid ligger fast. Åbn den igen, hvis noget skal ændres.',
  agenda_changed:
    'En anden har ændret det, siden du åbnede siden. Intet er gemt. Se, hvordan det står nu, og prøv igen.',
  not_closed_yet:
    'Fristen er ikke udløbet, så der kan komme flere spørgsmål. Gør dagsordenen færdig, når den er.',
  undecided_left:
    'Nogle spørgsmål til mødet er ikke afgjort. Afgør dem først, eller sæt kryds ved, at du har set det.',
  agenda_not_frozen: 'Dagsordenen er ikke gjort færdig. Gør den færdig først.',
  agenda_published:
    'Dagsordenen er offentlig, og vi har skrevet til dem, der spørger. Den kan ikke åbnes eller offentliggøres igen.',
  agenda_not_published:
    'Dagsordenen er ikke offentlig endnu. Offentliggør den, før spørgetiden begynder.',
  meeting_not_begun: 'Mødet er ikke begyndt. Uret kan startes fra en halv time før.',
  question_time_ended: 'Spørgetiden er slut, så her kan ikke ændres mere.',
  questions_left:
    'Ikke alle spørgsmål blev nået. Sæt kryds ved, at du har set det, og slut så spørgetiden.',
  presence_not_needed:
    'Efter reglerne behøver den, der spørger, ikke at være der. Læs spørgsmålet op i stedet.',
  slot_minutes_invalid: 'Skriv et helt antal minutter fra 1 til 120, eller lad feltet stå tomt.',
  ...questionHandling.acceptRefusals,
  agenda_frozen: 'Dagsordenen er lukket. Åbn den først, eller lad det være, som det er.',
  meeting_takes_none:
    'Det møde kan ikke tage flere spørgsmål. Måske er det aflyst, begyndt, eller dagsordenen er lukket. Vælg et andet.',
  too_many_drafts:
    'Du har tre spørgsmål, du ikke har sendt. Send et af dem, eller smid et væk, og gem så det her igen. Det, du har skrevet, står her stadig.',
  draft_gone: 'Kladden er her ikke mere. Måske er den smidt væk i et andet vindue. Begynd forfra.',
  unfinished: 'Der mangler noget. Se herunder, hvad det er.',
  no_words: 'Skriv det med ord, så det kan læses op og forstås.',
  other_person:
    'Du er nu logget ind som en anden, end siden var åbnet for. Intet er gemt eller sendt. Se efter, hvem det gælder, og prøv igen.',
  not_refused: 'Det er ikke afvist mere, så det kan ikke sendes igen.',
  node_dropped:
    'Det er ikke en del af planen mere, så det kan ikke kommenteres. Din tekst står her endnu: Skriv den eventuelt til en anden del af planen.',
  not_only_taken_out:
    'Her må du kun tage noget ud. Ord, som borgeren ikke har skrevet, kan du ikke sætte ind. Vis med […], hvor noget mangler.',
  nothing_taken_out:
    'Det er den samme tekst. Tag det ud, som ikke må stå der, eller offentliggør det, som det er.',
};

/** Efter det, der bliver skrevet til mange. */
const withoutMail =
  'Har nogen af dem ingen e-mail, står de øverst på listen over spørgsmål, så I kan fortælle dem det.';

export const forms = {
  optional: '(kan udelades)',
  faultsHeading: (count: number) =>
    count === 1 ? 'Der er én ting, du skal rette' : `Der er ${count} ting, du skal rette`,
  counted: {
    used: (used: string, most: string) => `${used} af ${most} tegn brugt`,
    tooMany: (over: string) => `${over} tegn for mange`,
  },
  file: {
    hint: (limits: { image: number; pdf: number }) =>
      `Et billede (JPG, PNG eller WebP) på højst ${limits.image} MB eller en PDF på højst ${limits.pdf} MB. En PDF gemmer vi, som den er: Oplysninger i den, for eksempel hvem der har skrevet den og med hvilket program, følger med.`,
    unscanned:
      'Kommunen scanner ikke filer for virus her endnu. Så længe er det kun kommunen, der kan se din fil.',
    kept: (name: string) => `Vi har modtaget filen „${name}“. Du skal ikke vælge den igen.`,
    another: 'Vælg en anden fil i stedet',
    remove: 'Fjern filen igen',
    alt: 'Hvad viser billedet?',
    altHint:
      'Skal udfyldes, hvis du vælger et billede. Én sætning er nok. Den læses højt for dem, der ikke kan se billedet.',
  },
  draftKept: 'Her er det, du skrev, før du loggede ind. Det er ikke sendt endnu.',
  faults,
};

/** Hvad der lige er gjort. Koden står i adressen som `besked`. */
export const said = {
  ...dialogueSaid,
  ...bookingSaid,
  kalender_lavet: 'Adressen er lavet. Kopiér den ind i din kalender.',
  kalender_lukket: 'Adressen er lukket. Ingen kan hente noget fra den mere.',
  skiftet_person:
    'Du er nu logget ind som en anden, end formularen var åbnet for. Intet er sendt. Se efter, hvem det gælder, og send igen.',
  logget_ind: 'Du er logget ind.',
  logget_ud: 'Du er logget ud.',
  kode_skiftet: 'Din adgangskode er skiftet. Du er logget ud alle andre steder.',
  email_skiftet: 'Din e-mail er skiftet. Vi har skrevet til både den gamle og den nye.',
  email_paa_vej:
    'Vi har sendt et link til den nye e-mail. Den gamle gælder, indtil du har brugt linket.',
  profil_gemt: 'Dine oplysninger er gemt.',
  bopael_gemt: 'Tak. Det er gemt, at du bor i kommunen.',
  session_afsluttet: 'Der er logget ud.',
  slettet: 'Din konto er slettet, og du er logget ud.',
  brev_bestilt: 'Brevet er bestilt. Det kommer med posten om nogle dage.',
  brev_annulleret: 'Brevet er annulleret.',
  bekraeftet: 'Det er bekræftet, at du bor i kommunen.',
  bekraeftet_andetsteds: 'MitID siger, at du bor i en anden kommune. Du kan læse og følge med her.',
  overtaget: 'Det, kommunen hjalp dig med, hører nu til din konto.',
  noegle_gemt: 'Adgangsnøglen er gemt.',
  to_trin_klar: 'To-trins-login er slået til.',
  to_trin_fjernet: 'Det er fjernet fra dit to-trins-login. Du er logget ud alle andre steder.',
  rolle_givet: 'Rollen er givet, og personen har fået en mail.',
  stedfortraeder_tilfoejet: 'Stedfortræderen er tilføjet og har fået en mail.',
  rolle_stoppet: 'Rollen er stoppet og gælder ikke mere.',
  postkasse_gemt: 'Postkassen er gemt.',
  postkasse_fjernet: 'Postkassen er fjernet.',
  nulstilling_bedt: 'Du har bedt om en nulstilling. En anden administrator skal sige ja.',
  nulstillet: 'To-trins-login er nulstillet.',
  nulstilling_trukket: 'Nulstillingen bliver ikke til noget.',
  nulstilling_slut: 'Den nulstilling gælder ikke længere. Bed om en ny, hvis der er brug for den.',
  nulstilling_anden:
    'Det skal en anden sige ja til: en, der var administrator mindst tre dage, før der blev bedt om det.',
  borger_oprettet: 'Borgeren er oprettet.',
  hjaelp_begyndt: 'Du hjælper nu borgeren. Det, du gør, bliver gjort for borgeren.',
  hjaelp_slut: 'Hjælpen er afsluttet.',
  brev_sendt: 'Brevet er markeret som sendt.',
  brev_ikke_mere: 'Brevet skal ikke sendes. Det er annulleret, brugt eller for gammelt.',
  borger_bekraeftet: 'Det er bekræftet, hvem borgeren er. Borgeren er logget ud alle steder.',
  begrundelse_gemt: 'Begrundelsen er gemt.',
  begrundelse_ude: 'Begrundelsen bliver ikke brugt mere. Afgørelser, der har den, beholder den.',
  begrundelse_slettet: 'Begrundelsen er slettet.',
  begrundelse_brugt:
    'Begrundelsen står i en afgørelse og kan ikke slettes. I kan lade være med at bruge den mere.',
  foelger: 'Du følger det nu. Du får en mail, når der sker noget.',
  foelger_aendret: 'Det er gemt, hvor tit du får besked.',
  kommentar_sendt: 'Tak for din kommentar. En medarbejder læser den, før andre kan se den.',
  kommentar_uddybet: 'Tak. Dit svar er sendt, og vi ser på kommentaren igen.',
  afvist_vist: 'Andre kan nu læse kommentaren sammen med begrundelsen.',
  afvist_ikke_vist: 'Kommentaren kan ikke vises. Læs afgørelsen, eller kontakt kommunen.',
  spoergsmaal_sendt: 'Tak for dit spørgsmål. Vi har fået det, og her kan du følge det.',
  spoergsmaal_rettet: 'Spørgsmålet er rettet.',
  spoergsmaal_uddybet: 'Tak. Dit svar er sendt, og vi ser på spørgsmålet igen.',
  spoergsmaal_sendt_igen: 'Spørgsmålet er sendt igen og bliver vurderet forfra.',
  spoergsmaal_trukket: 'Spørgsmålet er trukket tilbage.',
  spoergsmaal_ikke_trukket: 'Spørgsmålet kan ikke trækkes tilbage mere.',
  spoergsmaal_vist: 'Andre kan nu læse spørgsmålet sammen med begrundelsen.',
  spoergsmaal_skjult: 'Andre kan ikke læse dit spørgsmål mere.',
  navn_skjult: 'Dit navn bliver ikke vist mere.',
  spoergsmaal_ikke_skjult:
    'Efter reglerne kan alle læse et spørgsmål, der venter på at blive stillet. Vil du ikke det, kan du trække det tilbage.',
  spoergsmaal_ikke_vist: 'Spørgsmålet kan ikke vises. Læs afgørelsen, eller kontakt kommunen.',
  spoergsmaal_er_sendt: 'Det spørgsmål har du allerede sendt. Her er det.',
  kladde_smidt: 'Kladden er smidt væk.',
  fik_svar: 'Godt, at du fandt svaret. Kladden er smidt væk, og intet er sendt.',
  fik_svar_gemt: 'Godt, at du fandt svaret. Intet er sendt, og kladden er gemt.',
  genovervejes: 'Du har bedt om, at en anden ser på afgørelsen.',
  kommentar_trukket: 'Kommentaren er trukket tilbage.',
  anmeldt: 'Tak. Vi har fået din anmeldelse, og en medarbejder ser på den.',
  moeder_sat_op: `Møderne er sat op. Er der spørgsmål, der har ventet på et møde, har vi skrevet til dem, der har stillet dem. ${withoutMail}`,
  moede_flyttet: `Mødet er gemt. Er det flyttet, har vi skrevet til dem, der har stillet spørgsmål til det. ${withoutMail}`,
  moede_aflyst: `Mødet er aflyst, og vi har skrevet til dem, der har stillet spørgsmål til det. ${withoutMail}`,
  spoergetid_gemt: 'Spørgetiden er gemt.',
  foelger_stoppet: 'Du følger det ikke længere.',
  mail_igen: 'Mailen bliver sendt igen.',
  mails_igen: 'Mailene bliver sendt igen.',
  brev_vaek: 'Brevet venter ikke længere. En anden har sendt det.',
  brev_aendret: 'Svaret er rettet, siden du åbnede brevet. Åbn det igen, og send det nye.',
  mail_fjernet: 'Mailen er fjernet.',
  mail_vaek: 'Mailen er der ikke længere. En anden har sendt eller fjernet den.',
  spoergsmaal_godkendt: 'Spørgsmålet er godkendt, og borgeren får besked om mødet.',
  spoergsmaal_omgjort: 'Afgørelsen er gjort om, og borgeren får besked.',
  spoerger_fortalt: 'Godt. Det står ikke på listen mere.',
  spoerger_var_fortalt: 'En anden har fortalt det.',
  spoergsmaal_gjort: 'Det er gjort, og borgeren får en mail.',
  spoergsmaal_gjort_sig_til:
    'Det er gjort. Borgeren har ingen e-mail, så giv selv besked. Det står øverst på listen over spørgsmål, til I har gjort det.',
  spoergsmaal_sendt_videre:
    'Det er skrevet ned, at spørgsmålet er sendt videre. Borgeren får afgørelsen.',
  spoergsmaal_andet_sted:
    'Det blev ikke gjort. Spørgsmålet er kommet videre imens. Se, hvor det er nu.',
  spoergsmaal_paa_dagsorden:
    'Det blev ikke gjort. Spørgsmålet står på en dagsorden, der er lukket. Åbn dagsordenen først.',
  enhed_spurgt: 'Enheden har fået en mail om at skrive et udkast.',
  enhed_valgt:
    'Enheden er valgt. Ingen fik en mail: Enten var den valgt i forvejen, eller ingen andre end dig er planejer der.',
  sag_taget: 'Du har taget sagen.',
  sag_overtaget: 'Du har overtaget sagen.',
  sag_sluppet: 'Sagen er lagt tilbage, så en anden kan tage den.',
  sag_closed:
    'Sagen er lukket. Der er truffet en afgørelse, eller forfatteren har trukket det tilbage.',
  sag_own_matter:
    'Det handler om dig selv, eller du har selv skrevet det eller anmeldt det. En anden skal tage sagen.',
  sag_not_by_same: 'Det er din egen afgørelse, der skal ses på igen. Det skal en anden gøre.',
  sag_claimed_by_another: 'En anden har taget sagen imens. Du kan overtage den.',
  sag_not_claimed: 'Du har ikke sagen mere.',
  note_gemt: 'Noten er gemt. Kun kolleger kan læse den.',
  svar_udkast_gemt: 'Udkastet er gemt. Kun medarbejdere kan læse det.',
  svar_til_godkendelse: 'Udkastet er sendt til borgmesterkontoret.',
  svar_godkendt: 'Svaret er godkendt og kan offentliggøres.',
  svar_retur: 'Det er sendt tilbage, og din note er gemt.',
  svar_offentliggjort: 'Svaret er offentliggjort. Den, der har spurgt, har fået det på mail.',
  svar_offentliggjort_brev:
    'Svaret er offentliggjort. Den, der har spurgt, har ingen e-mail: Sekretariatet skal sende det som brev.',
  svar_rettelse:
    'Rettelsen er sendt til borgmesterkontoret. Svaret er, som det var, til den er godkendt.',
  svar_uaendret: 'Svaret er, som det var.',
  svar_rettet: 'Svaret er rettet.',
  svar_rettet_brev:
    'Svaret er rettet. Den, der har spurgt, har ingen e-mail: Sekretariatet skal sende det som brev.',
  optagelse_gemt: 'Det er gemt, hvor i optagelsen svaret er.',
  loefte_givet: 'Det er lovet. Alle kan se det ved svaret.',
  loefte_rettet: 'Løftet er rettet.',
  loefte_holdt: 'Tak. Alle kan nu læse, hvad der kom ud af det.',
  svar_gemt: 'Svaret er offentliggjort.',
  svar_om_moede_sendt: 'Tak for dit svar. Det er gemt, uden at nogen kan se, at det er dit.',
  forbrug_gemt: 'Det er skrevet på.',
  afgjort_publish: 'Det er offentliggjort.',
  afgjort_publish_redacted: 'Det er offentliggjort uden det, du tog ud.',
  afgjort_clarify: 'Forfatteren er spurgt. Fristen står stille, til der kommer et svar.',
  afgjort_refuse: 'Det er afvist, og forfatteren får afgørelsen.',
  afgjort_hide: 'Det er skjult, og forfatteren får afgørelsen.',
  afgjort_restore: 'Afgørelsen er gjort om. Alle kan læse det nu.',
  tider_sat_op: 'Møderne er sat op. Alle kan se dem nu.',
  tider_sat_op_ventende:
    'Møderne er sat op, og alle kan se dem nu. De, der ventede på udvalgets næste møde, står på ventelisten til det første.',
  tider_var_der: 'Møderne var allerede sat op. Der er ikke kommet flere.',
  dialog_gemt: 'Det er gemt.',
  dialog_gemt_mail:
    'Det er gemt, og vi har skrevet til dem, der har booket eller venter, om det nye sted.',
  dialog_gemt_selv:
    'Det er gemt. Nogle af dem, der har booket eller venter, har ingen e-mail. De står på listen over dem, I selv skal fortælle det.',
  tid_lagt_til: 'Tiden er lagt til.',
  tid_vaek: 'Tiden er taget væk.',
  dialog_flyttet: 'Mødet er flyttet. Ingen havde booket, så ingen har fået besked.',
  dialog_flyttet_mail: 'Mødet er flyttet, og vi har skrevet til dem, der har booket eller venter.',
  dialog_flyttet_selv:
    'Mødet er flyttet. Nogle af dem, der har booket eller venter, har ingen e-mail. De står på listen over dem, I selv skal fortælle det.',
  dialog_aflyst: 'Mødet er aflyst. Ingen havde booket, så ingen har fået besked.',
  dialog_aflyst_mail: 'Mødet er aflyst, og vi har skrevet til dem, der havde booket eller ventede.',
  dialog_aflyst_selv:
    'Mødet er aflyst. Nogle af dem, der havde booket eller ventede, har ingen e-mail. De står på listen over dem, I selv skal fortælle det.',
  dialog_var_aflyst: 'Mødet var allerede aflyst.',
  regler_gemt: 'Den nye udgave af reglerne er gemt.',
  regler_uaendret: 'Der er ikke ændret noget, så reglerne er, som de var.',
  afgjort_keep: 'Det er afgjort. Alt bliver, som det er.',
  dagsorden_gemt: 'Det er gemt.',
  dagsorden_faerdig: 'Dagsordenen er færdig. Offentliggør den, når den er klar.',
  dagsorden_aabnet: 'Dagsordenen er åbnet igen.',
  dagsorden_offentlig: `Dagsordenen er offentlig, og vi har skrevet til dem, der spørger. ${withoutMail}`,
  dagsorden_offentlig_uden_mails: 'Dagsordenen er offentlig. Der er ikke sendt mails om den.',
  spoergsmaal_stillet: 'Spørgsmålet er markeret som stillet.',
  spoergsmaal_fravaer: 'Det er markeret, at den, der spørger, ikke er til stede.',
  spoergsmaal_fortrudt: 'Markeringen er fortrudt.',
  spoergetid_slut: `Spørgetiden er slut, og vi har skrevet til dem, der blev berørt. ${withoutMail}`,
};
