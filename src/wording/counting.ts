const plural = new Intl.PluralRules('da');
const figure = new Intl.NumberFormat('da', { maximumFractionDigits: 1 });
const list = new Intl.ListFormat('da', { type: 'conjunction' });

/** "12.345", "3,5". */
export function inFigures(number: number): string {
  return figure.format(number);
}

/** "1 oplysning", "12.345 oplysninger". */
export function counted(count: number, one: string, several: string): string {
  return `${inFigures(count)} ${plural.select(count) === 'one' ? one : several}`;
}

/** "gave, jul og fødselsdag". */
export function listed(words: readonly string[]): string {
  return list.format(words);
}
