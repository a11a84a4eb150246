import { type Account, emailsOf, type Person } from './person.ts';

/** Two entries of the directory that look like one colleague; the first is the one that would stay. */
export type LookAlikes = readonly [kept: Person, other: Person];

type Known = {
  readonly staff: readonly Person[];
  readonly accounts: ReadonlyMap<string, readonly Account[]>;
  /** Pairs of ids, the lower one first, of whom somebody has said that they are two. */
  readonly apart: readonly (readonly [string, string])[];
};

/**
 * Who may be known twice: those with the same whole name, or the same name before the @, who are never in the same
 * workspace. Only a lead can say whether it is so.
 */
export function lookAlikes({ staff, accounts, apart }: Known): readonly LookAlikes[] {
  const groups = new Map<string, Person[]>();
  for (const person of staff)
    for (const sign of signsOf(person)) groups.set(sign, [...(groups.get(sign) ?? []), person]);

  const dismissed = new Set(apart.map(([one, other]) => `${one} ${other}`));
  const found = new Map<string, LookAlikes>();
  for (const [one, other] of [...groups.values()].flatMap(pairsOf)) {
    const pair = [one.id, other.id].toSorted().join(' ');
    if (!dismissed.has(pair) && !meet(accounts, one, other)) found.set(pair, inOrder(one, other));
  }
  return [...found.values()];
}

/** Whether both have an account in one workspace: nobody has two there, so they are two people. */
export function meet(accounts: Known['accounts'], one: Person, other: Person): boolean {
  const placesOf = ({ id }: Person) =>
    (accounts.get(id) ?? []).map(({ platform, workspace }) => JSON.stringify([platform, workspace]));
  const places = new Set(placesOf(one));
  return placesOf(other).some((place) => places.has(place));
}

function signsOf(person: Person): readonly string[] {
  const name =
    person.name
      ?.normalize('NFC')
      .toLowerCase()
      .split(/[\s.-]+/) ?? [];
  // Without the names in between, which one platform shows and the other does not; a first name alone tells nothing.
  const whole = name.length > 1 ? [`name ${name.at(0)} ${name.at(-1)}`] : [];
  return [...whole, ...emailsOf(person).map((email) => `mail ${email.split('@')[0]}`)];
}

function pairsOf(group: readonly Person[]): readonly LookAlikes[] {
  return group.flatMap((one, index) =>
    group.slice(index + 1).flatMap((other) => (one.id === other.id ? [] : [[one, other] as const])),
  );
}

/** Whoever has an address, and municipalities, is the one that the others know. */
function inOrder(one: Person, other: Person): LookAlikes {
  const weight = ({ email, municipalities }: Person) =>
    (email === undefined ? 0 : 2) + (municipalities.length > 0 ? 1 : 0);
  return weight(other) > weight(one) ? [other, one] : [one, other];
}
