import { before, factLines } from './as-text.ts';
import { type Part, type Picture, plain, strong } from './reply.ts';

/** What a picture shows, as the parts that say the same. */
export function inWords({ heading, note, facts }: Picture): readonly Part[] {
  return [
    { kind: 'prose', text: [strong(before(heading)), plain(` ${note}`)] },
    { kind: 'facts', facts },
  ];
}

/** What a picture shows, for those who do not see it. */
export function altText({ heading, note, facts }: Picture): string {
  return `${before(heading)} ${note}. ${factLines(facts).join('. ')}.`;
}
