import type { IStylesOptions } from 'docx';

export const documentLanguage = 'da-DK';

const font = 'Calibri';
const ink = '1F2933';
const headline = { line: 252, lineRule: 'auto' } as const;
const cell = { spacing: { before: 40, after: 40 } };

/** Sizes are half points, lengths twentieths of a point, lines 240ths. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, language: { value: documentLanguage } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font, size: 40, bold: true, color: ink },
      paragraph: { spacing: { ...headline, after: 120 } },
    },
    heading1: {
      run: { font, size: 30, bold: true, color: ink },
      paragraph: {
        keepNext: true,
        outlineLevel: 0,
        spacing: { ...headline, before: 400, after: 120 },
      },
    },
    heading2: {
      run: { font, size: 25, bold: true, color: ink },
      paragraph: {
        keepNext: true,
        outlineLevel: 1,
        spacing: { ...headline, before: 240, after: 80 },
      },
    },
    hyperlink: { run: { color: '0B5394', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Written',
      name: 'Skrevet tekst',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 80, after: 160 } },
    },
    {
      id: 'Fact',
      name: 'Oplysning',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { after: 40 },
        indent: { left: 2400, hanging: 2400 },
      },
    },
    { id: 'Cell', name: 'Tabeltekst', basedOn: 'Normal', paragraph: cell },
    { id: 'HeadCell', name: 'Tabelhoved', basedOn: 'Cell', run: { bold: true } },
    {
      id: 'FigureCell',
      name: 'Tabeltal',
      basedOn: 'Cell',
      paragraph: { ...cell, alignment: 'right' },
    },
    {
      id: 'HeadFigureCell',
      name: 'Tabelhoved for tal',
      basedOn: 'FigureCell',
      run: { bold: true },
    },
    {
      id: 'AfterTable',
      name: 'Efter tabel',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 160 } },
    },
    {
      id: 'Draft',
      name: 'Udkast',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: {
        border: { left: { style: 'single', size: 24, space: 8, color: 'C8102E' } },
        indent: { left: 200 },
        spacing: { after: 240 },
      },
    },
  ],
};
