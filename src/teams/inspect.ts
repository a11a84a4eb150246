import type { Inspection } from '../outbox/inspection.ts';
import { grant, TokenError } from './connector-token.ts';
import type { TeamsSettings } from './settings.ts';

/** Fetches a fresh token, as proof that Microsoft still knows the secret; the answer also tells what time it is. */
export async function inspectTeams(settings: TeamsSettings): Promise<Inspection> {
  const nothing = { name: 'Teams', missingScopes: [], clock: undefined };
  if (settings.kind === 'local') return { ...nothing, token: { kind: 'works' } };

  try {
    const { answeredAt } = await grant(settings);
    return { ...nothing, token: { kind: 'works' }, clock: answeredAt };
  } catch (error) {
    const why = error instanceof TokenError ? error.code : 'no_answer';
    const isAnswer = error instanceof TokenError && !/^http_|^no_answer$/.test(why);
    return { ...nothing, token: { kind: isAnswer ? 'refused' : 'no-answer', why } };
  }
}
