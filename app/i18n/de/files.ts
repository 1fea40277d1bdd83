import type { files as danish } from '../da/files';

export const files = {
  size: (megabytes: string) => `${megabytes} MB`,
  withheld: 'Wird anderen nicht gezeigt',
  states: {
    not_scanned: 'nicht gescannt',
    clean: '',
    infected: 'enthält einen Virus und kann nicht geöffnet werden',
  },
} satisfies typeof danish;
