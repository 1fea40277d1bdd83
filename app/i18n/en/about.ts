import type { about as da } from '../da/about';

export const about = {
  title: 'About Medspil',
  lead: 'Medspil turns the municipality’s plans into something you can find your way around and follow.',
  sections: [
    {
      heading: 'The red thread',
      text: 'Everything on this site is connected: a UN goal is supported by a goal in a plan, the goal is reached through an action, and the action is tried out in practice, for example as a trial action (prøvehandling). You can start anywhere and follow the thread in either direction.',
    },
    {
      heading: 'Where does the information come from?',
      text: 'Titles, figures, dates, committees and who is responsible are taken from the municipalities’ published plans. The short descriptions are written by Medspil in plain language. We have not made anything up: where a plan does not say something, we tell you that it is not stated.',
    },
    {
      heading: 'What does “applies to the whole plan” mean?',
      text: 'Some plans name UN goals for the plan as a whole and not for each action. In that case, we show them with a dashed border next to everything in the plan.',
    },
    {
      heading: 'No tracking',
      text: 'This site sets no cookies when you read it, and does not pass your information on to anyone.',
    },
  ],
  openData: {
    heading: 'Open data',
    text: 'Plans, UN goals and committees are free to download as JSON and CSV. You do not need a key.',
  },
  apiLink: 'Read about the open data (OpenAPI)',
  schemaLink: 'See the format of the plan file (JSON Schema)',
} satisfies typeof da;
