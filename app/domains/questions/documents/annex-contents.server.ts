import {
  BorderStyle,
  type FileChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { questionDocuments } from '~/i18n/da/question-documents';
import { type AnnexQuestion, plannedMinutes } from './agenda-annex';
import { oneLine } from './document-text';
import { type Bookmark, heading, type Inline, line } from './word-parts.server';

const texts = questionDocuments.annex;

/** Twentieths of a point; together the width between the margins. */
const columns = [800, 6872, 1400];

/** What a question is called, also where its title has nothing to read. */
export function titleOf({ title }: AnnexQuestion): string {
  return oneLine(title) || questionDocuments.question.untitled;
}

/** Where the question at a place in the order begins. */
export function bookmarkOf(index: number): Bookmark {
  return { name: `spoergsmaal_${index + 1}`, number: index + 1 };
}

/** The questions by number, title and minutes, and their sum against the time there is. */
export function annexContents(questions: AnnexQuestion[], totalMinutes: number): FileChild[] {
  if (questions.length === 0) return [heading(texts.contents, 1), line(texts.none)];
  return [
    heading(texts.contents, 1),
    contentsTable(questions, totalMinutes),
    line(timeLeft(totalMinutes - plannedMinutes(questions)), 'AfterTable'),
  ];
}

function contentsTable(questions: AnnexQuestion[], totalMinutes: number): Table {
  const none = { style: BorderStyle.NONE };
  const thin = { style: BorderStyle.SINGLE, size: 4, color: '8A94A0' };
  return new Table({
    width: { size: columns.reduce((sum, one) => sum + one), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: thin,
      bottom: thin,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: [
      row([texts.number, texts.questionTitle, texts.minutes], { isHeader: true }),
      ...questions.map((question, index) =>
        row([
          String(question.number),
          { text: titleOf(question), bookmark: bookmarkOf(index).name },
          String(question.minutes),
        ]),
      ),
      row(['', texts.sum, texts.sumOf(plannedMinutes(questions), totalMinutes)]),
    ],
  });
}

function row(cells: Inline[], { isHeader = false } = {}): TableRow {
  return new TableRow({
    tableHeader: isHeader || undefined,
    cantSplit: true,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: columns[column]!, type: WidthType.DXA },
          children: [line(cell, cellStyle(column, isHeader))],
        }),
    ),
  });
}

/** Figures stand on the right, below each other. */
function cellStyle(column: number, isHeader: boolean): string {
  const isFigure = column === columns.length - 1;
  if (isHeader) return isFigure ? 'HeadFigureCell' : 'HeadCell';
  return isFigure ? 'FigureCell' : 'Cell';
}

function timeLeft(minutes: number): string {
  if (minutes === 0) return texts.full;
  return minutes > 0 ? texts.left(minutes) : texts.over(-minutes);
}
