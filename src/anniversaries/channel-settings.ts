import { municipalityByName } from '../municipalities/by-name.ts';
import { municipalityName } from '../municipalities/municipality.ts';
import type { Filled, Form } from '../reply/form.ts';
import { type Choice, prose, type Reply } from '../reply/reply.ts';
import { clockTime, weekdayName } from '../wording/anniversaries.ts';
import { channelForm, channelMistakes, channelTalk } from '../wording/anniversary-channel.ts';
import type { DigestChannel } from './digest-channels.ts';
import type { ReadForm } from './read-match-forms.ts';

export type ChannelSettings = Pick<DigestChannel, 'weekday' | 'minute' | 'emptyWeek' | 'municipalities'>;

const AT_FIRST: ChannelSettings = { weekday: 1, minute: 480, emptyWeek: 'said', municipalities: [] };
/** As many as there are. */
const LONGEST_MUNICIPALITIES = 1500;

/** The settings of a channel's digest, to be filled in. */
export function channelSettingsForm(settings: ChannelSettings = AT_FIRST): Form {
  const covered = settings.municipalities.map(municipalityName).join(', ');
  return {
    title: channelForm.title,
    gist: channelForm.gist,
    intro: [{ kind: 'prose', text: prose(channelForm.intro) }],
    fields: [
      {
        kind: 'choice',
        id: 'weekday',
        label: channelForm.weekday,
        options: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          id: String(weekday),
          label: weekdayName(weekday),
        })),
        value: String(settings.weekday),
      },
      {
        kind: 'line',
        id: 'time',
        label: channelForm.time,
        hint: channelForm.timeHint,
        value: clockTime(settings.minute),
        longest: 5,
      },
      {
        kind: 'choice',
        id: 'emptyWeek',
        label: channelForm.emptyWeek,
        options: [
          { id: 'said', label: channelForm.said },
          { id: 'silent', label: channelForm.silent },
        ],
        value: settings.emptyWeek,
      },
      {
        kind: 'line',
        id: 'municipalities',
        label: channelForm.municipalities,
        hint: channelForm.municipalitiesHint,
        optional: true,
        longest: LONGEST_MUNICIPALITIES,
        ...(covered === '' ? {} : { value: covered }),
      },
    ],
    submit: channelForm.submit,
    press: { kind: 'digest-channel' },
  };
}

export function readChannelSettings(filled: Filled): ReadForm<ChannelSettings> {
  const weekday = Number(filled['weekday']);
  const minute = minuteOf(filled['time'] ?? '');
  const emptyWeek = (['said', 'silent'] as const).find((one) => one === filled['emptyWeek']);
  const named = (filled['municipalities'] ?? '')
    .split(/[,;|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, municipality: municipalityByName(name) }));
  const unknown = named.filter(({ municipality }) => !municipality).map(({ name }) => name);
  const isWeekday = Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;

  if (isWeekday && minute !== undefined && emptyWeek && unknown.length === 0) {
    const codes = named.flatMap(({ municipality }) => (municipality ? [municipality.code] : []));
    const municipalities = [...new Set(codes)].toSorted();
    return { kind: 'read', value: { weekday, minute, emptyWeek, municipalities } };
  }
  return {
    kind: 'mistakes',
    mistakes: {
      ...(isWeekday ? {} : { weekday: channelMistakes.weekday }),
      ...(minute === undefined ? { time: channelMistakes.time } : {}),
      ...(emptyWeek ? {} : { emptyWeek: channelMistakes.emptyWeek }),
      ...(unknown.length > 0 ? { municipalities: channelMistakes.municipalities(unknown) } : {}),
    },
  };
}

/** Minutes after midnight of "8", "8.00" or "14:30". */
function minuteOf(text: string): number | undefined {
  const [, hours, minutes = '0'] = /^([01]?\d|2[0-3])(?:[.:]([0-5]\d))?$/.exec(text.trim()) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** What the channel would get now, for its owner, who says whether it is right. */
export function sayPreview(channel: DigestChannel, digest: Reply): Reply {
  const { preview, previewApproved, settings, approve, change, previewGist } = channelTalk;
  const names = channel.municipalities.map(municipalityName);
  const approving: readonly Choice[] = channel.approvedAt
    ? []
    : [{ label: approve, press: { kind: 'approve-digest', channel: channel.id }, weight: 'primary' }];
  return {
    gist: previewGist,
    audience: 'asker',
    parts: [
      { kind: 'prose', text: prose(settings(channel.weekday, channel.minute, names)) },
      { kind: 'prose', text: prose(channel.approvedAt ? previewApproved : preview) },
      ...digest.parts.filter(({ kind }) => kind !== 'choices'),
      {
        kind: 'choices',
        choices: [...approving, { label: change, press: { kind: 'digest-channel' } }],
      },
    ],
  };
}
