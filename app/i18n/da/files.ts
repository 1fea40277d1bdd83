import type { ScanResult } from '~/domains/files/vocabulary';

const states: Record<ScanResult, string> = {
  not_scanned: 'ikke scannet for virus endnu',
  clean: '',
  infected: 'indeholder virus og kan ikke åbnes',
};

export const files = {
  size: (megabytes: string) => `${megabytes} MB`,
  /** Hvad der vides om en fil, ud over at den er i orden. */
  states,
  withheld: 'Vises ikke for andre',
  waits: 'Andre kan først se filen, når den er scannet for virus. Du skal ikke gøre noget.',
  unscanned:
    'Filer bliver ikke scannet for virus her endnu. Så længe er det kun kommunen, der kan åbne filen.',
  shows: (alt: string) => `Billedet viser: ${alt}`,
};
