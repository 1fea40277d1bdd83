/** What people might search for: words of the plans, in their forms and half typed … */
const words = `
  unge borgere digital digitale virksomheder børn arbejde fælles samarbejde frivillige løsninger
  styrke tilflyttere foreninger tilbud medarbejdere uddannelse fællesskaber støtte dialog lokalsamfund
  indsats bosætning sundhed skole skoler bevægelse arbejdspladser digitalisering velfærdsteknologi
  omstilling vækst byråd byrådet læring netværk dagtilbud land voksne energi ansatte arbejdskraft
  ledige trivsel hverdag forsøg studerende teknologi kompetencer infrastruktur byer natur udsatte
  bygninger medborgerskab samskabelse anlæg strategi undervisning adgang internationale niveau
  plads politik frivillighed fysisk medier ledere opkvalificering læringsmiljøer turisme logistik
  områdefornyelse musik certificering foråret pårørende civilsamfund civilsamfundet praksis arealer
  ejendomme politikere borgerbudgettering borgerbudget budget fagudvalg dansk engelsk tysk initiativer
  bæredygtighed bæredygtig midtvejsevaluering folkeskolen bibliotek biblioteket økonomi sosu
  skærmbesøg bostøtte datacentre lokalplaner erhvervsservice erhverv sygemeldte transport havn
  fødevarer kvalitet sundhedshus helhedsplan partnerskab folkeskolerne ungeindsats visioner
  byggegrunde masterplan salg iværksætter ildsjæle familier boliger bolig cykelstier cykel vindmøller
  skoleveje naboskab havnebad fælleshuse strand mose rekreative udvik sund frivil tilfl ældre klima
  kultur idræt fritid landsby vej veje vand skov demokrati møder`;

/** … pairs of them … */
const pairs = [
  ...['digitale løsninger', 'blandt andet', 'kvalificeret arbejdskraft', 'flere arbejdspladser'],
  ...[
    'grønne omstilling',
    'udenlandske tilflyttere',
    'digitale kompetencer',
    'lokale virksomheder',
  ],
  ...[
    'flere borgere',
    'grønne områder',
    'vedvarende energi',
    'sociale medier',
    'frivilligt arbejde',
  ],
  ...['flere studerende', 'strategiske samarbejder', 'digitale redskaber', 'styrket indsats'],
  ...['attraktive byggegrunde', 'digital ledelse', 'tidlig opsporing', 'online bostøtte'],
  ...['velfærdsteknologiske løsninger', 'kommunale ejendomme', 'bedre samarbejde', 'fælles model'],
  ...['aktivt medborgerskab', 'styrke unges', 'første handlinger', 'fysisk velkomstpakke'],
  ...['børn unge', 'skole foreninger', 'bolig land', 'sundhed bevægelse', 'turisme natur'],
];

/** … and what no plan says. */
const misses = `
  hvalfangst pyramide rumskib drageflyvning vulkan giraf koralrev kamelvæddeløb sneplovsmuseum xylofon
  zeppeliner gletsjer ananasplantage tigerspring ubådshavn qwertz kængurufarm saltørken`;

const list = (text: string) => text.trim().split(/\s+/);

export const searchWords = [
  ...list(words),
  ...pairs,
  ...list(misses),
  ...list(misses).map((word, at) => `${word} ${list(words)[at]}`),
];
