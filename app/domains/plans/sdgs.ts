import type { Language } from '~/i18n/languages';

/** One of the UN's 17 goals, with its official short name and colour. */
export type Sdg = {
  goal: number;
  colour: string;
  /** What text on the colour is readable in: white wherever that reaches 4.5:1. */
  ink: 'black' | 'white';
  name: Record<Language, string>;
};

/** The UN's 17 goals in their order. */
export const sdgs: readonly Sdg[] = [
  {
    goal: 1,
    colour: '#E5243B',
    ink: 'white',
    name: { da: 'Afskaf fattigdom', en: 'No Poverty', de: 'Keine Armut' },
  },
  {
    goal: 2,
    colour: '#DDA63A',
    ink: 'black',
    name: { da: 'Stop sult', en: 'Zero Hunger', de: 'Kein Hunger' },
  },
  {
    goal: 3,
    colour: '#4C9F38',
    ink: 'black',
    name: {
      da: 'Sundhed og trivsel',
      en: 'Good Health and Well-being',
      de: 'Gesundheit und Wohlergehen',
    },
  },
  {
    goal: 4,
    colour: '#C5192D',
    ink: 'white',
    name: { da: 'Kvalitetsuddannelse', en: 'Quality Education', de: 'Hochwertige Bildung' },
  },
  {
    goal: 5,
    colour: '#FF3A21',
    ink: 'black',
    name: {
      da: 'Ligestilling mellem kønnene',
      en: 'Gender Equality',
      de: 'Geschlechtergleichheit',
    },
  },
  {
    goal: 6,
    colour: '#26BDE2',
    ink: 'black',
    name: {
      da: 'Rent vand og sanitet',
      en: 'Clean Water and Sanitation',
      de: 'Sauberes Wasser und Sanitäreinrichtungen',
    },
  },
  {
    goal: 7,
    colour: '#FCC30B',
    ink: 'black',
    name: {
      da: 'Bæredygtig energi',
      en: 'Affordable and Clean Energy',
      de: 'Bezahlbare und saubere Energie',
    },
  },
  {
    goal: 8,
    colour: '#A21942',
    ink: 'white',
    name: {
      da: 'Anstændige job og økonomisk vækst',
      en: 'Decent Work and Economic Growth',
      de: 'Menschenwürdige Arbeit und Wirtschaftswachstum',
    },
  },
  {
    goal: 9,
    colour: '#FD6925',
    ink: 'black',
    name: {
      da: 'Industri, innovation og infrastruktur',
      en: 'Industry, Innovation and Infrastructure',
      de: 'Industrie, Innovation und Infrastruktur',
    },
  },
  {
    goal: 10,
    colour: '#DD1367',
    ink: 'white',
    name: { da: 'Mindre ulighed', en: 'Reduced Inequalities', de: 'Weniger Ungleichheiten' },
  },
  {
    goal: 11,
    colour: '#FD9D24',
    ink: 'black',
    name: {
      da: 'Bæredygtige byer og lokalsamfund',
      en: 'Sustainable Cities and Communities',
      de: 'Nachhaltige Städte und Gemeinden',
    },
  },
  {
    goal: 12,
    colour: '#BF8B2E',
    ink: 'black',
    name: {
      da: 'Ansvarligt forbrug og produktion',
      en: 'Responsible Consumption and Production',
      de: 'Nachhaltiger Konsum und nachhaltige Produktion',
    },
  },
  {
    goal: 13,
    colour: '#3F7E44',
    ink: 'white',
    name: { da: 'Klimaindsats', en: 'Climate Action', de: 'Maßnahmen zum Klimaschutz' },
  },
  {
    goal: 14,
    colour: '#0A97D9',
    ink: 'black',
    name: { da: 'Livet i havet', en: 'Life Below Water', de: 'Leben unter Wasser' },
  },
  {
    goal: 15,
    colour: '#56C02B',
    ink: 'black',
    name: { da: 'Livet på land', en: 'Life on Land', de: 'Leben an Land' },
  },
  {
    goal: 16,
    colour: '#00689D',
    ink: 'white',
    name: {
      da: 'Fred, retfærdighed og stærke institutioner',
      en: 'Peace, Justice and Strong Institutions',
      de: 'Frieden, Gerechtigkeit und starke Institutionen',
    },
  },
  {
    goal: 17,
    colour: '#19486A',
    ink: 'white',
    name: {
      da: 'Partnerskaber for handling',
      en: 'Partnerships for the Goals',
      de: 'Partnerschaften zur Erreichung der Ziele',
    },
  },
];
