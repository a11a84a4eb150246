import { municipalityByName } from '../municipalities/by-name.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import { type Address, sameAddress } from '../outbox/address.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Reply } from '../reply/reply.ts';
import type { RequestChannel } from '../requests/requests.ts';
import { requestChannel as says, unfitForCards } from '../wording/request-channel.ts';
import type { Said } from './bot.ts';
import type { RequestParts } from './request-parts.ts';
import { sayPlainly } from './say.ts';

const STOP = /^(?:stop|slet|fra|nej|off)[.!]?$/i;

/** "sager kanal" has the conversation get cards, "sager kanal Aarhus, Odense" those of some municipalities alone. */
export async function setRequestChannel(
  parts: RequestParts,
  by: Person,
  { place, where }: Said,
  rest: string,
): Promise<Reply> {
  if (!mayActAs(by, 'lead')) return plainly(says.leadOnly);
  if (place !== 'shared' || !where) return plainly(says.onlyInChannels);

  const known = await channelAt(parts, where);
  if (STOP.test(rest)) return stop(parts, by, known);

  const named = namedIn(rest);
  if (named.unknown.length > 0) return plainly(says.unknownMunicipalities(named.unknown));

  const why = await unfitness(parts, where);
  if (why !== undefined) return plainly(why);

  const { platform, workspace, conversation } = where;
  const id = known?.id ?? parts.newId();
  await parts.requestChannels.keep(
    { id, platform, workspace, conversation, municipalities: named.codes },
    by.id,
    parts.clock(),
  );
  return plainly(`${says.kept(named.codes.map(municipalityName))} ${says.howToChange}`);
}

async function stop(
  { requestChannels, clock }: RequestParts,
  by: Person,
  known: RequestChannel | undefined,
): Promise<Reply> {
  if (!known) return plainly(says.nothingToStop);

  await requestChannels.remove(known.id, by.id, clock());
  return plainly(says.stopped);
}

function namedIn(rest: string) {
  const names = rest
    .split(/[,;\n]|\sog\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return {
    codes: names.flatMap((name) => municipalityByName(name)?.code ?? []).toSorted(),
    unknown: names.filter((name) => !municipalityByName(name)),
  };
}

async function unfitness(
  { checkConversation }: RequestParts,
  { platform, workspace, conversation }: Address,
): Promise<string | undefined> {
  const fitness = await checkConversation({ platform, workspace, conversation });
  if (fitness.kind === 'fit') return undefined;
  return fitness.kind === 'unknown' ? unfitForCards.unknown : unfitForCards[fitness.why];
}

async function channelAt(
  { requestChannels }: RequestParts,
  address: Address,
): Promise<RequestChannel | undefined> {
  const channels = await requestChannels.all();
  return channels.find((one) => sameAddress(one, address));
}

function plainly(text: string): Reply {
  return sayPlainly({ text });
}
