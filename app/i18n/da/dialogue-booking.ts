import type { Model } from '~/domains/dialogue/model';
import type { BookingFault } from '~/domains/dialogue/booking/faults';
import { hours as hoursOf } from './dialogue-models';

/** Når en borger booker tid hos et udvalg, og bagefter på sin egen side. */
const faults: Record<BookingFault, string> = {
  booking_closed: 'Fristen for at tilmelde sig er udløbet.',
  booking_session_cancelled: 'Mødet er aflyst, så man kan ikke tilmelde sig.',
  booking_not_resident: 'Udvalget tager kun imod borgere, der bor i kommunen.',
  booking_agenda_item_needed:
    'Skriv, hvilket punkt på dagsordenen eller hvilken sag det handler om.',
  booking_topic_needed: 'Skriv med få ord, hvad det handler om.',
  booking_party_too_large: 'I er flere, end der må komme. Vælg et lavere antal.',
  booking_case_heard:
    'Udvalget har allerede hørt om den sag, og det gør det kun én gang. Er det en anden sag, så skriv, hvad der er nyt.',
  booking_already_here: 'Du er allerede tilmeldt her. Find din tilmelding på Min side.',
  booking_full: 'Der er ikke flere pladser. Du kan komme på ventelisten.',
  booking_others_wait:
    'De ledige pladser er til dem, der allerede venter. Du kan komme på ventelisten.',
  booking_slot_taken: 'Den tid er lige blevet taget. Vælg en anden.',
  booking_hold_over:
    'Tiden blev ikke holdt længere, og en anden kan have taget den. Vælg en ny tid.',
  booking_has_room: 'Der er blevet plads, så du behøver ikke vente. Vælg en tid, og send så.',
  booking_no_remote: 'Man kan ikke deltage online i det møde.',
  booking_too_many_bookings:
    'Du har tilmeldt dig mange gange på kort tid. Vent en time, og prøv igen.',
  booking_over: 'Tilbuddet gælder ikke mere. Du kan finde et andet møde.',
  booking_not_offered: 'Du er ikke tilbudt en plads her.',
  booking_over_already: 'Din tilmelding er slut, så den kan ikke ændres mere.',
  booking_begun: 'Mødet er begyndt, så din tilmelding kan ikke ændres mere.',
  booking_not_refused: 'Din tilmelding er ikke afslået mere.',
  booking_asked_already: 'Du har allerede bedt om en ny vurdering. Det kan man kun én gang.',
  booking_too_late:
    'Fristen for at bede om en ny vurdering er udløbet. Du kan tilmelde dig igen i stedet.',
  booking_request_needed: 'Skriv, hvorfor en anden skal se på afslaget.',
  booking_longest_held:
    'Tiden kan ikke holdes længere. Send det, du har. Du kan lægge mere materiale ved bagefter.',
  booking_cpr_in_text:
    'Der står noget, der ligner et CPR-nummer. Skriv det uden: Politikere og medarbejdere læser det, og de skal ikke bruge nummeret.',
  booking_words_agreed: 'Der er sagt ja til det, du skrev, så emnet kan ikke ændres mere.',
  booking_no_file: 'Vælg en fil.',
  booking_materials_late: 'Fristen for materiale er udløbet.',
  booking_materials_too_many: 'Der kan højst være fem filer. Fjern en af dem først.',
};

type Decides = Model['decides'];

export const dialogueBooking = {
  faults,
  title: (committee: string) => `Book tid: ${committee}`,
  signUpTitle: (committee: string) => `Tilmeld dig dialogmødet: ${committee}`,
  description: 'Vælg en tid, fortæl, hvad det handler om, og hvem der kommer.',
  lead: (when: string, place: string | null) => (place === null ? when : `${when} · ${place}`),
  facts: {
    heading: 'Om mødet',
    format: 'Form',
    remote: 'Online',
    remoteYes: 'Du kan også deltage online. Du får linket, når det er aftalt.',
    access: 'På stedet',
    deadline: 'Tilmelding senest',
    materials: 'Materiale senest',
    most: 'Hvor mange',
    mostOf: (most: number) => (most === 1 ? 'Du kommer alene' : `Højst ${most} personer sammen`),
    words: 'Udvalget skriver',
  },
  steps: { time: '1. Vælg en tid', words: '2. Fortæl, hvad det handler om' },
  times: {
    lead: 'Vælg en tid. Så holder vi den for dig, mens du skriver resten.',
    choose: 'Vælg',
    taken: 'Optaget',
    heldByOther: (clock: string) => `En anden er ved at booke. Holdes til kl. ${clock}`,
    own: (clock: string) => `Holdes for dig til kl. ${clock}`,
    ownTime: (time: string, clock: string) => `${time} holdes for dig til kl. ${clock}.`,
    hint: 'Bliver du ikke færdig inden da, kan en anden tage tiden. Det, du har skrevet, bliver stående her på siden.',
    more: 'Jeg skal bruge mere tid',
    other: 'Vælg en anden tid',
    letGo: 'Frigiv tiden',
    kept: 'Det, du har skrevet, står herunder.',
    noLonger:
      'Tiden bliver ikke holdt for dig mere. Det, du har skrevet, står herunder. Vælg en tid for at gå videre.',
    none: 'Der er ingen ledige tider lige nu. En tid, som en anden holder, kan blive ledig igen.',
  },
  wait: {
    heading: 'Kom på ventelisten',
    full: 'Der er ikke flere pladser. Skriv, hvad du vil sige, og kom på ventelisten.',
    othersWait:
      'Nogle venter allerede på en plads, så det, der er ledigt, er til dem. Du kan komme på ventelisten efter dem.',
    place: (place: number) =>
      place === 1 ? 'Du bliver den første på listen.' : `Du bliver nummer ${place} på listen.`,
    how: (hours: number) =>
      `Når en plads bliver ledig, får den første på listen den tilbudt og har ${hoursOf(hours)} til at sige ja. Siger man ikke ja, går den videre til den næste.`,
    join: 'Sæt mig på ventelisten, hvis der ikke er plads',
  },
  signUp: {
    heading: 'Tilmeld dig',
    free: (free: number) =>
      free === 1 ? 'Der er én plads tilbage.' : `Der er ${free} pladser tilbage.`,
  },
  form: {
    time: 'Tid',
    matter: 'Din sag',
    topic: 'Emne',
    topicHint: 'Få ord, der siger, hvad det handler om. Højst 120 tegn.',
    viewpoint: 'Det vil du sige',
    viewpointHint:
      'Din holdning og hvorfor, så udvalget kan forberede sig. Skriv ikke om andre menneskers private forhold.',
    viewpointOptional: 'Er der noget, du gerne vil tale om?',
    agendaItem: 'Punkt på dagsordenen, eller sag',
    agendaItemNeeded:
      'Udvalget giver kun foretræde om sager på dagsordenen. Skriv punktets nummer eller titel.',
    agendaItemHint: 'Hvis det handler om en sag, udvalget behandler.',
    topicChoice: 'Hvilket bord vil du helst sidde ved?',
    anyTopic: 'Det er lige meget',
    table: (table: string, host: string | null) => (host === null ? table : `${table} · ${host}`),
    about: 'Hvad det hænger sammen med',
    aboutHint:
      'Du behøver ikke udfylde det. Det hjælper kommunen med at se, hvad sagen hører sammen med.',
    search: 'Søg i kommunens planer',
    searchHint: 'Et ord eller to. Sæt kryds ved det, der passer.',
    searchButton: 'Søg',
    nodes: 'Mål og handlinger i planerne',
    hits: (count: number, words: string) =>
      count === 1
        ? `Ét sted i planerne passer på „${words}“. Sæt kryds, hvis det er det.`
        : `${count} steder i planerne passer på „${words}“. Sæt kryds ved det, der passer.`,
    noHits: (words: string) => `Der er ikke noget i planerne om „${words}“. Prøv et andet ord.`,
    sdgs: 'Verdensmål',
    sdgsChosen: (count: number) => (count === 0 ? 'ingen valgt' : `${count} valgt`),
    place: 'Sted',
    placeHint: 'For eksempel en by, en vej eller en skole.',
    who: 'Hvem kommer',
    partySize: 'Hvor mange kommer I?',
    persons: (count: number) => (count === 1 ? 'Jeg kommer alene' : `${count} personer`),
    companions: 'Navne på de andre',
    companionsHint: 'Så vi ved, hvem der skal lukkes ind. Vi sletter navnene efter mødet.',
    needs: 'Hvad har I brug for?',
    needsHint: 'Kun de, der forbereder mødet, ser det. Vi sletter det, når mødet er holdt.',
    needsNote: 'Andet, vi skal vide',
    needsNoteHint: 'For eksempel sproget, hvis I skal bruge en tolk.',
    remote: 'Vi deltager online',
    remoteHint: 'Du får linket, når tiden er aftalt.',
    materials: 'Materiale',
    materialsHint: (moment: string) =>
      `Et billede eller en PDF, som udvalget skal se. Du kan lægge mere ved på din egen side senest ${moment}.`,
    file: 'Vælg en fil',
    after: 'Bagefter',
    publish: 'Emnet og det, der kom ud af det, må stå på siden her',
    publishHint:
      'Kommunen skriver selv emnet med få ord. Det, du har skrevet, dit navn og det, der blev sagt, bliver aldrig vist.',
    private:
      'Kun udvalget og de medarbejdere, der forbereder mødet, læser det, du skriver. Det bliver ikke offentligt.',
    closedMeeting:
      'Mødet er lukket. Medspil gemmer ikke, hvad der bliver sagt, kun hvad der kom ud af det.',
    next: 'Det sker der nu',
    nextOf: {
      chair:
        'Udvalgets formand afgør, om du kan få foretræde. Tiden er din imens, og du får svar i en mail.',
      mayor:
        'Borgmesteren afgør, om du kan få foretræde. Tiden er din imens, og du får svar i en mail.',
      nobody: 'Når du har sendt, er tiden din. Du får en mail med tid og sted.',
    } satisfies Record<Decides, string>,
    nextSignUp: 'Når du har tilmeldt dig, har du en plads. Du får en mail med tid og sted.',
    submit: {
      request: 'Bed om foretræde',
      book: 'Book tiden',
      wait: 'Kom på ventelisten',
      signUp: 'Tilmeld mig',
    },
    back: 'Tilbage til mødet',
  },
  shut: {
    cancelled: 'Mødet er aflyst',
    cancelledWhy: 'Derfor kan man ikke tilmelde sig.',
    begun: 'Mødet er begyndt eller holdt',
    begunWhy: 'Derfor kan man ikke tilmelde sig mere.',
    closed: 'Fristen er udløbet',
    closedWhy: (moment: string) => `Man skulle have tilmeldt sig senest ${moment}.`,
    booked: 'Du er allerede tilmeldt her',
    bookedWhy:
      'Man kan tilmelde sig én gang til hvert møde. På siden med din tilmelding kan du rette den, flytte den eller melde fra.',
    not_resident: 'Kun for borgere i kommunen',
    not_residentWhy:
      'Udvalget tager imod borgere, der bor i kommunen, og vi ved ikke endnu, om du gør.',
    residence: 'Fortæl, hvor du bor',
    toBooking: 'Se din tilmelding',
    next: (day: string) => `Udvalgets næste møde: ${day}`,
    noNext: 'Udvalget har ikke fastsat flere møder med borgere endnu.',
    all: 'Se alle møder med borgere',
  },
  own: {
    titleOf: (meeting: string) => `Din tilmelding: ${meeting}`,
    stateOn: (state: string, day: string) => `${state} · ${day}`,
    description: 'Din tilmelding hos udvalget, og hvad der er sket med den.',
    now: 'Sådan står det til',
    states: {
      offered: (moment: string) => `Du er tilbudt en plads. Svar senest ${moment}.`,
      offeredOther: (period: string, moment: string) =>
        `Du er tilbudt en anden tid: ${period}. Svar senest ${moment}.`,
      offerOver: 'Fristen for at svare er udløbet, så pladsen er gået videre til den næste.',
      queued: (place: number) =>
        place === 1
          ? 'Du er den første på ventelisten. Bliver en plads ledig, får du den tilbudt.'
          : `Du er nummer ${place} på ventelisten. Bliver en plads ledig, får den første den tilbudt.`,
      queuedHow: (hours: number) =>
        `Får du en plads tilbudt, har du ${hoursOf(hours)} til at sige ja.`,
      queuedClosed:
        'Der er ikke flere pladser på det møde. Du beholder din plads i køen til det næste.',
      nextSession:
        'Du venter på, at udvalget fastsætter sit næste møde med borgere. Du beholder din plads i køen, og vi skriver til dig.',
      pending: {
        chair:
          'Udvalgets formand har ikke svaret endnu. Tiden er din imens, og du får en mail, når der er svar.',
        mayor:
          'Borgmesteren har ikke svaret endnu. Tiden er din imens, og du får en mail, når der er svar.',
        nobody:
          'Udvalgets sekretær har ikke svaret endnu. Tiden er din imens, og du får en mail, når der er svar.',
      } satisfies Record<Decides, string>,
      confirmed: 'Det er aftalt. Kan du ikke komme, så meld fra, så en anden kan få tiden.',
      signedUp: 'Du er tilmeldt. Kan du ikke komme, så meld fra, så en anden kan få pladsen.',
      over: 'Mødet er begyndt eller holdt. Her kan du senere læse, hvad der kom ud af det.',
      attended: 'Du var der.',
      attendedWaits: 'Du var der. Udvalget har endnu ikke skrevet, hvad der kom ud af det.',
      absent: 'Der står, at du ikke kom. Er det forkert, så ring til kommunen.',
      refused: 'Du har fået nej til foretræde. Begrundelsen står herunder.',
      cancelled: 'Du kommer ikke med. Du er velkommen til at finde et andet møde.',
      lapsed: 'Din tilmelding er faldet bort. Du er velkommen til at finde et andet møde.',
    },
    persons: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
    when: 'Hvornår',
    between: (from: string, to: string) => `Mødet er ${from}–${to}`,
    where: 'Hvor',
    remote: 'Online',
    join: 'Deltag online',
    received: 'Modtaget',
    party: 'Hvor mange',
    session: 'Se mødet',
    offer: {
      heading: 'Svar på tilbuddet',
      choose: 'Vælg en tid',
      accept: 'Ja tak',
      decline: 'Nej tak',
      none: 'Lige nu er alle tiderne optaget eller ved at blive booket. Hent siden igen om lidt, eller sig nej tak, hvis du ikke vil vente.',
      declineHint:
        'Siger du nej, går pladsen videre til den næste, og du er ikke på ventelisten mere.',
      declineOtherHint:
        'Siger du nej, kan en anden få tiden, og din tilmelding er slut. Du er velkommen til at finde et andet møde.',
    },
    change: {
      heading: 'Ret din tilmelding',
      until: (moment: string) => `Du kan rette din tilmelding senest ${moment}.`,
      agreed:
        'Der er sagt ja til det, du vil tale om, så det kan ikke ændres. Du kan rette, hvem der kommer, og hvad I har brug for.',
      seats: 'Bliver I flere eller færre, så meld fra, og tilmeld dig igen.',
      submit: 'Gem',
    },
    move: {
      slot: {
        heading: 'Flyt til en anden tid',
        to: 'Ny tid',
        choose: 'Vælg en tid',
        none: 'Udvalget har ingen andre ledige tider lige nu.',
      },
      meeting: {
        heading: 'Flyt til et andet dialogmøde',
        to: 'Nyt møde',
        choose: 'Vælg et møde',
        none: 'Udvalget har ingen andre dialogmøder med ledige pladser lige nu.',
      },
      whole: (day: string) => `${day} (hele mødet)`,
      anew: 'Flytter du til et andet møde, skal du have svar igen.',
      submit: 'Flyt',
    },
    cancel: {
      heading: 'Meld fra',
      lead: 'Så kan en anden komme til. Det kan ikke fortrydes.',
      leadWaiting: 'Så er du ikke på ventelisten mere. Det kan ikke fortrydes.',
      submit: 'Ja, meld mig fra',
    },
    hide: {
      heading: 'Vis ikke emne og udfald for alle',
      lead: 'Så kan kun du og udvalget læse, hvad det handlede om, og hvad der kom ud af det. Det kan ikke fortrydes.',
      submit: 'Vis det ikke',
    },
    materials: {
      heading: 'Materiale til udvalget',
      none: 'Du har ikke lagt noget ved.',
      until: (moment: string) => `Du kan lægge noget ved eller fjerne det senest ${moment}.`,
      late: 'Fristen for materiale er udløbet.',
      file: 'Vælg en fil',
      add: 'Læg ved',
      remove: 'Fjern',
      removeOf: (name: string) => `Fjern: ${name}`,
      full: 'Der kan højst være fem filer.',
    },
    refused: {
      heading: 'Derfor blev det afslået',
      words: 'Kommunens begrundelse',
      adviser: 'Kontakt borgerrådgiveren',
    },
    secondLook: {
      heading: 'Ny vurdering',
      until: (moment: string) =>
        `Er du uenig, kan du bede om en ny vurdering senest ${moment}. Så ser en anden på afslaget.`,
      tooLate: (moment: string) => `Man kunne bede om en ny vurdering senest ${moment}.`,
      ask: 'Bed om en ny vurdering',
      request: 'Hvorfor skal en anden se på det?',
      requestHint: 'Det kan du bede om én gang. Det koster ikke noget.',
      submit: 'Send',
      asked: (day: string) => `Du bad om en ny vurdering ${day}. Vi har modtaget det.`,
      waits: 'En anden ser på afslaget. Du får en mail, når der er svar.',
      upheld: (day: string) => `Svaret kom ${day}: Afslaget står ved magt.`,
      reinstated: (day: string) => `Svaret kom ${day}: Afslaget er ophævet.`,
      why: 'Begrundelse for svaret',
    },
    outcome: 'Det kom der ud af det',
    published: 'Det kan alle læse på mødets side.',
    followUps: 'Det har udvalget lovet',
    followUp: (unit: string, day: string) => `${unit} · senest ${day}`,
    closed: (state: string, day: string) => `${state} ${day}`,
    notes: {
      heading: 'Noter fra mødet',
      being_checked: 'Læs noterne, og sig til, hvis noget er forkert',
      published: 'Læs noterne fra mødet',
    },
    evaluation: { heading: 'Hvordan var det?', link: 'Svar på tre spørgsmål' },
    said: 'Det skrev du',
    topicTitle: (title: string) => `Bord: ${title}`,
    agendaItem: (item: string) => `Punkt eller sag: ${item}`,
    place: (place: string) => `Sted: ${place}`,
    companions: (names: string) => `Sammen med: ${names}`,
    needs: (needs: string) => `I har brug for: ${needs}`,
    remoteYes: 'I deltager online.',
    publishable: 'Emne og udfald må stå på siden.',
    notPublishable: 'Emne og udfald bliver ikke vist på siden.',
    forgotten: 'Vi har slettet det, du skrev, fordi vi ikke gemmer det længere.',
    willForget: {
      half_year: 'Vi sletter det, du skrev, seks måneder efter det seneste, der er sket.',
      two_years: 'Vi sletter det, du skrev, to år efter mødet.',
    },
    about: 'Det hænger sammen med',
    toCalendar: 'Læg mødet i din kalender',
    toCalendarHint:
      'Du henter en fil, som din kalender kan læse. Bliver mødet flyttet, får du en mail med den nye tid.',
    bookAgain: 'Find et andet møde',
  },
  copied: {
    sections: {
      bookings: 'Dine tilmeldinger hos udvalg',
      bookingEvents: 'Det skete der med dine tilmeldinger hos udvalg',
      bookingNotesChecked: 'Det sagde du om noter fra dialogmøder',
      bookingFollowUps: 'Det lovede udvalgene at følge op på efter dine foretræder',
      bookingToldByHand: 'Det skulle en medarbejder fortælle dig om dine tilmeldinger',
      dialogueDecisionsMade: 'Afgørelser om tilmeldinger, du har truffet',
      dialogueFollowUpsPromised: 'Opfølgning i udvalgsdialogen, du har skrevet',
      dialogueNotesWritten: 'Noter fra dialogmøder, du har skrevet',
      dialogueModelsMade: 'Udvalgs måder at møde borgere på, du har ændret',
      dialogueCalendars: 'Dine hemmelige kalendere over udvalgsdialog',
    },
    fields: {
      bookingState: 'Hvordan det står',
      bookingNeeds: 'Hjælp på mødet',
      bookingDecision: 'Afgørelse',
      bookingOf: 'Tilmelding fra',
      committee: 'Udvalg',
      startsAt: 'Tid',
      viewpoint: 'Det ville du sige',
      agendaItem: 'Punkt eller sag',
      partySize: 'Hvor mange',
      companions: 'Sammen med',
      needsNote: 'Andet, I havde brug for',
      isRemote: 'Online',
      decisionWords: 'Ord om afgørelsen',
      outcome: 'Det kom der ud af det',
      publicTitle: 'Offentligt emne',
      bookingTable: 'Bord',
      bookingGround: 'Grund til afslaget',
      secondLookAt: 'Bad om en ny vurdering',
      secondLookAnsweredAt: 'Ny vurdering besvaret',
      secondLookWords: 'Svar på ny vurdering',
      outcomePublishedAt: 'Udfaldet offentliggjort',
      wasHelped: 'En medarbejder hjalp',
      dueOn: 'Senest',
      followUpState: 'Hvordan det gik',
      followUpResult: 'Hvad der kom ud af det',
      verdict: 'Det mente du',
      toldAt: 'Fortalt',
      revokedAt: 'Stoppet',
      lastReadOn: 'Sidst læst',
    },
    words: {
      right: 'noterne er rigtige',
      wrong: 'noget er forkert',
      approve: 'godkendt',
      refuse: 'afslået',
      offer_other: 'tilbudt en anden tid',
      queue: 'sat på ventelisten',
      uphold: 'afslaget står ved magt',
      reinstate: 'afslaget er ophævet',
    },
  },
};

/** Hvad der lige er gjort. */
export const bookingSaid = {
  tid_holdt: 'Tiden er din, mens du skriver resten.',
  tid_fornyet: 'Du har fået mere tid.',
  tid_sluppet: 'Du har givet slip på tiden.',
  booket: 'Tiden er din. Her kan du følge din tilmelding.',
  tilmeldt: 'Du er tilmeldt. Her kan du følge din tilmelding.',
  booket_venter: 'Tak. Din tilmelding er sendt, og tiden er din, til du får svar.',
  booket_venteliste: 'Du er på ventelisten. Vi skriver, når der er en plads.',
  plads_taget: 'Godt. Så er det aftalt.',
  plads_taget_venter: 'Godt. Tiden er din, til du får svar.',
  plads_afslaaet: 'Du har sagt nej tak, og din tilmelding er slut.',
  booking_flyttet: 'Din tilmelding er flyttet.',
  booking_flyttet_venter: 'Din tilmelding er flyttet. Den nye tid er din, til du får svar.',
  booking_rettet: 'Din tilmelding er rettet.',
  booking_afmeldt: 'Du har meldt fra.',
  booking_ikke_afmeldt: 'Du kan ikke melde fra mere. Mødet er begyndt, eller det er slut.',
  booking_ikke_offentlig: 'Emne og udfald bliver ikke vist for alle.',
  materiale_lagt_ved: 'Filen er lagt ved.',
  materiale_fjernet: 'Filen er fjernet.',
  materiale_staar: 'Materialet kan ikke ændres mere.',
};
