import type { dialogueGrounds as danish } from '../da/dialogue-grounds';

export const dialogueGrounds = {
  personal_case: {
    title: 'Fall einer einzelnen Person',
    wording:
      'Es geht um den Fall einer einzelnen Person. Damit kann sich der Ausschuss bei einem Treffen mit Bürgerinnen und Bürgern nicht befassen. Sprechen Sie mit der Abteilung, die den Fall bearbeitet. Wollen Sie über das Thema im Allgemeinen sprechen, können Sie gern noch einmal um eine Anhörung bitten.',
  },
  case_handling: {
    title: 'Beschwerde über die Bearbeitung',
    wording:
      'Es ist eine Beschwerde darüber, wie die Kommune einen Fall bearbeitet hat. Schicken Sie sie an die Abteilung, die den Fall bearbeitet. Dann bekommen Sie eine schriftliche Antwort und erfahren, wo Sie sich sonst beschweren können.',
  },
  attack: {
    title: 'Angriff auf eine Person',
    wording:
      'Was Sie geschrieben haben, richtet sich gegen eine Person und nicht auf eine Sache. Sie dürfen anderer Meinung sein und kritisieren, was die Kommune tut. Schreiben Sie, was sich ändern soll, und bitten Sie noch einmal um eine Anhörung.',
  },
  private_circumstances: {
    title: 'Privates anderer Menschen',
    wording:
      'Es geht um Privates anderer Menschen, zum Beispiel Gesundheit, Familie oder Geld. Darüber kann der Ausschuss nicht mit Ihnen sprechen. Machen Sie sich Sorgen um jemanden, rufen Sie die Kommune an. Sie können gern noch einmal um eine Anhörung bitten und ohne das Private von der Sache erzählen.',
  },
  employment: {
    title: 'Arbeitsverhältnisse',
    wording:
      'Es geht um das Arbeitsverhältnis eines Mitarbeiters oder einer Mitarbeiterin. Darum kümmert sich die Leitung, nicht der Ausschuss. Schreiben Sie an die Leitung der Abteilung, um die es geht.',
  },
  not_municipal: {
    title: 'Nicht in der Verantwortung der Kommune',
    wording:
      'Darüber bestimmt die Kommune nicht. Wenden Sie sich an die Behörde, die zuständig ist, zum Beispiel die Region, die Polizei oder den Staat.',
  },
  already_answered: {
    title: 'Schon beantwortet',
    wording:
      'Das hat die Kommune schon beantwortet. Deckt die Antwort etwas nicht ab, schreiben Sie, was neu ist, und bitten Sie noch einmal um eine Anhörung.',
  },
} satisfies typeof danish;
