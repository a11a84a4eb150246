const plural = new Intl.PluralRules('da');
const list = new Intl.ListFormat('da', { type: 'conjunction' });

/** "1 oplysning", "3 oplysninger". */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${plural.select(count) === 'one' ? one : several}`;
}

/** "gave, jul og fødselsdag". */
export function listed(words: readonly string[]): string {
  return list.format(words);
}
