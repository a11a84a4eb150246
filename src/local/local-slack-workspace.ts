import type { Role } from '../people/person.ts';

/** The names and tokens of the local Slack. They open nothing anywhere else. */
export const LOCAL_APP = {
  appId: 'A0HJEM',
  botUserId: 'U0HJEM',
  botName: 'hjem-til-os',
  botToken: 'xoxb-local',
  appToken: 'xapp-local',
  signingSecret: 'local-signing-secret',
} as const;

export const LOCAL_WORKSPACE = { name: 'Hjem til Os', domain: 'hjem-til-os', teamId: 'T0LOCAL' } as const;

type LocalPerson = {
  readonly id: string;
  readonly name: string;
  readonly real_name: string;
  readonly email: string;
  /** What they may do; a guest may do nothing. */
  readonly role: Role | 'guest';
};

/** Invented staff, and a guest to see refused. */
export const LOCAL_PEOPLE: readonly LocalPerson[] = [
  { id: 'U1MAJA', name: 'maja', real_name: 'Maja Friis', email: 'maja@example.org', role: 'reader' },
  { id: 'U2KARIM', name: 'karim', real_name: 'Karim Holm', email: 'karim@example.org', role: 'coordinator' },
  { id: 'U3IDA', name: 'ida', real_name: 'Ida Lund', email: 'ida@example.org', role: 'lead' },
  { id: 'U5LISE', name: 'lise', real_name: 'Lise Bang', email: 'lise@example.org', role: 'editor' },
  { id: 'U4GUSTAV', name: 'gustav', real_name: 'Gustav Gæst', email: 'gustav@example.org', role: 'guest' },
];

/** How the bot gets to hear of things: over a socket, or at an address. */
export type LocalMode =
  | { readonly mode: 'socket' }
  | { readonly mode: 'events'; readonly requestUrl: string };

/** The workspace in the form that the local Slack reads. */
export function localWorkspace(how: LocalMode): Readonly<Record<string, unknown>> {
  const everyone = [...LOCAL_PEOPLE.map(({ id }) => id), LOCAL_APP.botUserId];
  const staff = [
    ...LOCAL_PEOPLE.filter(({ role }) => role !== 'guest').map(({ id }) => id),
    LOCAL_APP.botUserId,
  ];
  return {
    workspace: LOCAL_WORKSPACE,
    app: { ...LOCAL_APP, ...how },
    users: LOCAL_PEOPLE.map(({ role: _, ...person }) => ({ ...person, tz: 'Europe/Copenhagen' })),
    channels: [
      { id: 'C1HJEM', name: 'hjem-til-os', topic: 'Spørgsmål fra de frivillige familier', members: everyone },
      {
        id: 'C2SAGER',
        name: 'sager',
        topic: 'Henvendelser fra kommunerne',
        is_private: true,
        members: staff,
      },
    ],
  };
}
