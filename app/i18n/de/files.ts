import type { files as danish } from '../da/files';

export const files = {
  size: (megabytes: string) => `${megabytes} MB`,
  withheld: 'Wird anderen nicht gezeigt',
  states: {
    not_scanned: 'noch nicht auf Viren geprüft',
    clean: '',
    infected: 'enthält einen Virus und kann nicht geöffnet werden',
  },
  waits: 'Andere sehen die Datei erst, wenn sie auf Viren geprüft ist. Sie müssen nichts tun.',
  unscanned:
    'Dateien werden hier noch nicht auf Viren geprüft. Bis dahin kann nur die Kommune die Datei öffnen.',
  shows: (alt: string) => `Das Bild zeigt: ${alt}`,
} satisfies typeof danish;
