import type { accessibility as da } from '../da/accessibility';

export const accessibility = {
  title: 'Accessibility statement',
  lead: 'Everyone should be able to use Medspil – including with a screen reader, with a keyboard, on a small phone and without JavaScript.',
  demonstration:
    'This is a demonstration. When a municipality starts using Medspil, its official statement is registered with the Danish Agency for Digital Government (Digitaliseringsstyrelsen).',
  sections: [
    {
      heading: 'What we comply with',
      text: 'This site is built to WCAG 2.2 level AA. The law requires WCAG 2.1 level AA.',
    },
    {
      heading: 'How we have tested it',
      text: 'Every time the code changes, every kind of page is tested automatically with axe in a real browser, in light and dark colours. Automatic tests do not find everything. The site has not yet been tested by people who use assistive technology.',
    },
    {
      heading: 'Known problems',
      text: 'A screen reader cannot read the drawing of the red thread. The same content is therefore given in a table below the drawing. Tables can be wide; on a phone each row is shown as a short list. The content of the plans is in Danish only.',
    },
  ],
  contactHeading: 'Is there something you cannot use?',
  contact:
    'Tell the municipality which page it is and what did not work. If you do not get an answer that helps you, you can complain to the Danish Agency for Digital Government (Digitaliseringsstyrelsen).',
} satisfies typeof da;
