export const search = {
  title: 'Søg',
  titleFor: (words: string) => `Søg: ${words}`,
  lead: 'Søg i alt, der er offentligt: planer, handlinger, mål, kommentarer, spørgsmål til byrådet, udvalg og verdensmål.',
  label: 'Hvad leder du efter?',
  button: 'Søg',
  hits: (count: number, words: string) =>
    count === 0
      ? `Vi fandt ikke noget om „${words}“`
      : count === 1
        ? `„${words}“ står ét sted`
        : `„${words}“ står ${count.toLocaleString('da-DK')} steder`,
  none: 'Prøv et andet ord, et kortere ord eller kun begyndelsen af ordet – eller find vej herfra:',
  tooLong: 'Søgningen er for lang. Brug højst 200 tegn.',
};
