import { never } from '../kernel/never.ts';
import { FIRST_WORDS, GAZETTEER, LONGEST_NAME, type Place } from './gazetteer.ts';
import { municipalityOfDomain } from './mail-domains.ts';
import type { Mention, Sign } from './mention.ts';
import { misspeltMunicipality } from './misspelt.ts';
import { municipalityOfPostcode } from './postcodes.ts';
import { wordSpelling } from './spelling.ts';
import {
  actsAsMunicipality,
  endsAddress,
  followsInOrFrom,
  followsPreposition,
  isBeforeTheOffice,
  isBesideOffice,
  isBornByOthers,
  isHome,
  type Surroundings,
  standsForPlace,
  surroundings,
} from './surroundings.ts';

type Word = { readonly start: number; readonly end: number; readonly typed: string; readonly spelt: string };

/**
 * Every place in a text that points to a municipality, in order, with what shows it. Ordinary words and surnames that
 * look like one are left out unless a strong sign stands beside them. Takes composed text (NFC).
 */
export function findMunicipalities(text: string): readonly Mention[] {
  const addresses = [...text.matchAll(ADDRESS)];
  const words = wordsOutside(text, addresses);
  const mentions = [...addresses.flatMap(domainMention), ...namesIn(text, words)];
  return narrowed(mentions.sort((a, b) => a.start - b.start));
}

// Begins where a run begins, not at each letter of one: a single word of 100 kB would take seconds.
const ADDRESS = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]*@([\p{L}\d.-]+)|(?:https?:\/\/|www\.)([\p{L}\d.-]+)\S*/gu;

function domainMention(match: RegExpExecArray): readonly Mention[] {
  const domain = (match[1] ?? match[2] ?? '').replace(/\.$/, '');
  const code = municipalityOfDomain(domain)?.code;
  if (code === undefined) return [];
  return [{ codes: [code], sign: 'domain', start: match.index, end: match.index + match[0].length }];
}

function wordsOutside(text: string, addresses: readonly RegExpExecArray[]): readonly Word[] {
  const words: Word[] = [];
  let passed = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while (passed < addresses.length && endOf(addresses[passed]) <= start) passed += 1;
    if ((addresses[passed]?.index ?? text.length) <= start) continue;
    words.push({ start, end, typed: match[0], spelt: wordSpelling(match[0]) });
  }
  return words;
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : 0;
}

function namesIn(text: string, words: readonly Word[]): readonly Mention[] {
  const mentions: Mention[] = [];
  let done = 0;
  for (const [at, word] of words.entries()) {
    if (word.start < done) continue;
    const mention = postcodeAt(text, words, at) ?? nameAt(text, words, at) ?? misspeltAt(text, words, at);
    if (!mention) continue;
    mentions.push(mention);
    done = mention.end;
  }
  return mentions;
}

/** "8210 Aarhus V": four digits and a capitalised town. */
function postcodeAt(text: string, words: readonly Word[], at: number): Mention | undefined {
  const [word, town] = [words[at], words[at + 1]];
  if (!word || !town || !/^[1-9]\d{3}$/.test(word.typed) || !isCapital(town)) return undefined;
  if (!/^ {1,2}$/.test(text.slice(word.end, town.start))) return undefined;

  const code = municipalityOfPostcode(word.typed);
  return code === undefined
    ? undefined
    : { codes: [code], sign: 'postcode', start: word.start, end: town.end };
}

function nameAt(text: string, words: readonly Word[], at: number): Mention | undefined {
  const first = words[at];
  if (!first || (!FIRST_WORDS.has(first.spelt.replace(/s$/, '')) && !FIRST_WORDS.has(first.spelt)))
    return undefined;

  for (let length = LONGEST_NAME; length >= 1; length -= 1) {
    const covered = words.slice(at, at + length);
    const last = covered.at(-1);
    if (!last || covered.length < length || !isOneName(text, covered)) continue;
    const spelt = covered.map((word) => word.spelt).join(' ');
    const place = GAZETTEER.get(spelt) ?? GAZETTEER.get(spelt.replace(/s$/, ''));
    if (!place) continue;
    const sign = signOf(place, spelt, first, surroundings(text, first.start, last.end));
    const codes = sign === 'kommune' && place.office !== undefined ? [place.office] : place.codes;
    return sign && { codes, sign, start: first.start, end: last.end };
  }
  return undefined;
}

/** Whether nothing but a space, a hyphen, a slash or the full stop of an abbreviation parts the words. */
function isOneName(text: string, words: readonly Word[]): boolean {
  return words.every((word, at) => {
    const next = words[at + 1];
    if (!next) return true;
    const gap = text.slice(word.end, next.start);
    return /^(?: | ?[-–/] ?)$/.test(gap) || (/^\. ?$/.test(gap) && word.typed.length <= 4);
  });
}

/** What the name shows in its surroundings; undefined when it shows nothing. */
function signOf(place: Place, spelt: string, first: Word, around: Surroundings): Sign | undefined {
  const capital = isCapital(first);
  if (isNamedOffice(place, spelt, around, capital)) return place.office === undefined ? 'unsure' : 'kommune';

  const homeOrActs = isHome(around) || (place.kind === 'municipality' && actsAsMunicipality(around));
  if (!capital) return countsInSmallLetters(place, spelt, around, homeOrActs) ? 'lower-case' : undefined;
  if (isBornByOthers(around)) return undefined;
  if (!countsWithCapital(place, around, homeOrActs)) return mayBeMeant(place, around) ? 'unsure' : undefined;
  return place.kind === 'municipality' ? 'name' : 'town';
}

/** "i Viby": some place of that name. */
function mayBeMeant({ caution, codes }: Place, around: Surroundings): boolean {
  return caution === 'ask' && codes.length > 0 && standsForPlace(around);
}

function isNamedOffice({ caution }: Place, spelt: string, around: Surroundings, capital: boolean): boolean {
  if (isBesideOffice(around, capital) || HOLDS_KOMMUNE.test(spelt)) return true;
  return caution === 'none' && isBeforeTheOffice(around);
}

function countsWithCapital({ caution, codes }: Place, around: Surroundings, homeOrActs: boolean): boolean {
  switch (caution) {
    case 'none':
      return true;
    case 'capital-after-preposition':
      return homeOrActs || followsPreposition(around) || endsAddress(around);
    case 'beside-kommune':
      return homeOrActs || followsInOrFrom(around) || endsAddress(around);
    case 'outing':
      return homeOrActs;
    case 'ask':
      return homeOrActs && codes.length === 1;
    default:
      return never(caution);
  }
}

/** Long names that are nothing else anywhere, shorter ones after a preposition; ordinary words never. */
function countsInSmallLetters(
  { caution }: Place,
  spelt: string,
  around: Surroundings,
  homeOrActs: boolean,
): boolean {
  switch (caution) {
    case 'none':
      return (
        homeOrActs ||
        spelt.length >= SHORTEST_ANYWHERE ||
        (spelt.length >= SHORTEST_AFTER_PREPOSITION && followsInOrFrom(around))
      );
    case 'capital-after-preposition':
      return homeOrActs && spelt.length >= SHORTEST_AMBIGUOUS;
    case 'outing':
      return isHome(around);
    case 'beside-kommune':
    case 'ask':
      return false;
    default:
      return never(caution);
  }
}

const SHORTEST_ANYWHERE = 6;
const SHORTEST_AMBIGUOUS = 5;
const SHORTEST_AFTER_PREPOSITION = 4;

function isCapital({ typed }: Word): boolean {
  return /^\p{Lu}/u.test(typed);
}

/** Names that cannot be told without it: "Lolland" is an island of two municipalities, "Lolland Kommune" is one of them. */
const HOLDS_KOMMUNE = /kommune$/;

/** "Silkebrog Kommune", "sagsbehandleren fra Sønderbrog": only where a municipality must stand. */
function misspeltAt(text: string, words: readonly Word[], at: number): Mention | undefined {
  const word = words[at];
  if (!word || word.spelt.length < SHORTEST_ANYWHERE) return undefined;
  const around = surroundings(text, word.start, word.end);
  const capital = isCapital(word);
  if (!isBesideOffice(around, capital) && !(capital && actsAsMunicipality(around) && followsInOrFrom(around)))
    return undefined;

  const code = misspeltMunicipality(word.typed);
  return code === undefined
    ? undefined
    : { codes: [code], sign: 'misspelt', start: word.start, end: word.end };
}

/** A name of several places is the one that is also told elsewhere: "Viby" beside "Aarhus", "Mors" beside "Nykøbing". */
function narrowed(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.map((mention) => {
    if (mention.sign !== 'unsure') return mention;
    const others = mentions.filter((other) => !isSameName(other, mention)).flatMap(({ codes }) => codes);
    const told = mention.codes.filter((code) => others.includes(code));
    return told.length === 1 ? { ...mention, codes: told, sign: 'town' } : mention;
  });
}

function isSameName(one: Mention, other: Mention): boolean {
  return one.codes.join() === other.codes.join();
}
