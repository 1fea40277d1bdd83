export const search = {
  title: 'Søg',
  titleFor: (words: string) => `Søg: ${words}`,
  lead: 'Søg i alt, der er offentligt: planer, handlinger, mål, udvalg og verdensmål.',
  label: 'Hvad leder du efter?',
  button: 'Søg',
  hits: (count: number, words: string) =>
    count === 0
      ? `Vi fandt ikke noget om „${words}“`
      : count === 1
        ? `Ét sted nævner „${words}“`
        : `${count.toLocaleString('da-DK')} steder nævner „${words}“`,
  none: 'Prøv et andet ord, et kortere ord eller kun begyndelsen af ordet.',
  tooLong: 'Søgningen er for lang. Brug højst 200 tegn.',
};
