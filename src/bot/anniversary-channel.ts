import { channelSettingsForm, readChannelSettings, sayPreview } from '../anniversaries/channel-settings.ts';
import { previewDigest } from '../anniversaries/compose-digest.ts';
import type { DigestChannel } from '../anniversaries/digest-channels.ts';
import { slotOf } from '../anniversaries/digest-posts.ts';
import { addDays } from '../kernel/civil-date.ts';
import { danishTimeAt, momentOf } from '../kernel/copenhagen.ts';
import { type Address, sameAddress } from '../outbox/address.ts';
import { mayActAs, type Person } from '../people/person.ts';
import type { Filled } from '../reply/form.ts';
import type { Reply } from '../reply/reply.ts';
import { anniversaryTalk } from '../wording/anniversaries.ts';
import { channelTalk, unfitConversation } from '../wording/anniversary-channel.ts';
import type { AnniversaryParts } from './anniversary-parts.ts';
import type { Effect, Heard, Place, Said, Submission } from './bot.ts';
import { sayPlainly, tell } from './say.ts';

type Turn = { readonly place: Place; readonly where: Address | undefined };

/** "årsdage kanal" asks for the settings of this conversation's digest, "årsdage kanal stop" ends it. */
export async function hearChannel(
  parts: AnniversaryParts,
  by: Person,
  said: Said,
  stop: boolean,
): Promise<Heard> {
  if (!mayActAs(by, 'lead')) return { kind: 'say', reply: sayPlainly({ text: anniversaryTalk.leadOnly }) };
  if (stop) return { kind: 'say', reply: await stopChannel(parts, by, said) };

  const asked = await askForSettings(parts, said);
  return asked.kind === 'form' ? asked : { kind: 'say', reply: asked.reply };
}

/** The settings of the digest of the conversation that somebody is in, where it may have one. */
export async function askForSettings(
  parts: AnniversaryParts,
  turn: Turn,
): Promise<Extract<Effect, { readonly kind: 'form' | 'tell' }>> {
  const fit = await fitConversation(parts, turn);
  if (fit.kind === 'tell') return fit;
  return { kind: 'form', form: channelSettingsForm(await channelAt(parts, fit.address)) };
}

/** Keeps the settings and shows what the channel would get. */
export async function keepSettings(
  parts: AnniversaryParts,
  by: Person,
  turn: Turn,
  filled: Filled,
): Promise<Submission> {
  const fit = await fitConversation(parts, turn);
  if (fit.kind === 'tell') return fit;

  const read = readChannelSettings(filled);
  if (read.kind === 'mistakes') return read;

  const known = await channelAt(parts, fit.address);
  const kept = await parts.digestChannels.keep(
    {
      id: known?.id ?? parts.newId(),
      owner: known?.owner ?? by.id,
      approvedAt: known?.approvedAt,
      ...fit.address,
      ...read.value,
    },
    by.id,
    parts.clock(),
  );
  return { kind: 'tell', reply: await preview(parts, kept) };
}

async function preview(parts: AnniversaryParts, channel: DigestChannel): Promise<Reply> {
  return sayPreview(channel, await previewDigest(parts, channel, parts.clock()));
}

/** The owner has seen the preview: from now on the channel gets its digest, as long as it is fit for it. */
export async function approveChannel(parts: AnniversaryParts, by: Person, id: string): Promise<Effect> {
  const channel = await parts.digestChannels.find(id);
  if (!channel) return tell(channelTalk.gone);

  const why = await unfitness(parts, channel);
  if (why) return tell(why);

  const approved = await parts.digestChannels.approve(id, by.id, parts.clock());
  if (!approved) return tell(channelTalk.gone);

  const { weekday, minute } = approved;
  const text = channelTalk.approved(firstDay(approved, parts.clock()), weekday, minute);
  return { kind: 'replace', reply: sayPlainly({ text }) };
}

/** The day of the first digest: in this week where its hour is still to come. */
function firstDay(channel: DigestChannel, now: Date) {
  const slot = slotOf(channel, danishTimeAt(now));
  return momentOf(slot) >= now ? slot.day : addDays(slot.day, 7);
}

async function stopChannel(parts: AnniversaryParts, by: Person, { where }: Turn): Promise<Reply> {
  const channel = where && (await channelAt(parts, where));
  if (!channel) return sayPlainly({ text: channelTalk.nothingToStop });

  await parts.digestChannels.remove(channel.id, by.id, parts.clock());
  return sayPlainly({ text: channelTalk.stopped });
}

async function fitConversation(parts: AnniversaryParts, { place, where }: Turn) {
  if (place !== 'shared' || !where) return tell(channelTalk.onlyInChannels);

  const why = await unfitness(parts, where);
  return why ? tell(why) : ({ kind: 'fit', address: where } as const);
}

async function unfitness(
  { checkConversation }: AnniversaryParts,
  { platform, workspace, conversation }: Address,
): Promise<string | undefined> {
  const fitness = await checkConversation({ platform, workspace, conversation });
  if (fitness.kind === 'fit') return undefined;
  return fitness.kind === 'unknown' ? unfitConversation.unknown : unfitConversation[fitness.why];
}

async function channelAt(
  { digestChannels }: AnniversaryParts,
  address: Address,
): Promise<DigestChannel | undefined> {
  const channels = await digestChannels.all();
  return channels.find((one) => sameAddress(one, address));
}
