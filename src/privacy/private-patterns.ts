import { ACCOUNTS, LONG_NUMBERS, REGISTER_AND_ACCOUNT } from './accounts.ts';
import { STREET_ADDRESSES, STREET_LIVED_IN } from './addresses.ts';
import { BIRTHDATES } from './birthdates.ts';
import { CPR } from './cpr.ts';
import { amongFigures, type Find } from './find.ts';
import { KEPT_FACTS, KEPT_NUMBERS } from './kept.ts';
import { privateLinks } from './links.ts';
import { mailAddresses, spelledMailAddresses } from './mail-addresses.ts';
import { NAME_PATTERNS, WORDS_AS_NAMES } from './names.ts';
import { PHONES, PHONES_IN_WORDS, PHONES_TOLD } from './phones.ts';
import { CHOSEN_PLATE, PLATES } from './plates.ts';
import type { RemovedKind } from './redaction.ts';

/** One thing to look for; what is 'kept' stays and is not looked at again. */
export type PrivatePattern = { readonly kind: RemovedKind | 'kept'; readonly find: Find };

/**
 * All that is private, in the order in which it is looked for. The same list finds and removes: what stands first is
 * the surer or the more telling, and is no longer there for the patterns after it.
 */
export const PRIVATE_PATTERNS: readonly PrivatePattern[] = [
  ...patterns('link', [privateLinks]),
  ...patterns('mail', [mailAddresses, spelledMailAddresses]),
  ...patterns('cpr', CPR.map(amongFigures)),
  ...patterns('birthdate', BIRTHDATES.map(amongFigures)),
  ...patterns('kept', KEPT_NUMBERS.map(amongFigures)),
  ...patterns('phone', PHONES_TOLD.map(amongFigures)),
  ...patterns('kept', KEPT_FACTS.map(amongFigures)),
  ...patterns('account', ACCOUNTS),
  ...patterns('account', [amongFigures(REGISTER_AND_ACCOUNT)]),
  ...patterns('plate', PLATES.map(amongFigures)),
  ...patterns('plate', [CHOSEN_PLATE]),
  ...patterns('address', STREET_ADDRESSES.map(amongFigures)),
  ...patterns('address', [STREET_LIVED_IN]),
  ...patterns('phone', PHONES.map(amongFigures)),
  ...patterns('phone', PHONES_IN_WORDS),
  ...patterns('account', [amongFigures(LONG_NUMBERS)]),
  ...patterns('name', NAME_PATTERNS),
  ...patterns('name', WORDS_AS_NAMES),
];

function patterns(kind: PrivatePattern['kind'], finds: readonly Find[]): readonly PrivatePattern[] {
  return finds.map((find) => ({ kind, find }));
}
