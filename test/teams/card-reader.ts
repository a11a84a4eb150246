import { createRequire } from 'node:module';

const cards: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

/** What Microsoft's own reader finds wrong with a card. */
export function faultsOf(card: object): readonly string[] {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const read = new cards.AdaptiveCard();
  // Its check of the language refuses every other card, whatever stands there.
  read.parse({ ...card, lang: undefined }, context);
  const invalid = read.validateProperties().validationEvents.map(({ message }) => message);
  return [
    ...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message),
    ...invalid,
  ];
}

/** Every value under that key, anywhere. */
export function valuesOf(value: unknown, key: string): readonly unknown[] {
  if (!(value instanceof Object)) return [];
  return Object.entries(value).flatMap(([name, field]) => (name === key ? [field] : valuesOf(field, key)));
}
