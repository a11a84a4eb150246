import { WebAPIPlatformError } from '@slack/web-api';
import { rememberBriefly } from '../kernel/brief-memory.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Visitor } from '../people/person.ts';
import type { SlackApi } from './slack-api.ts';

/** Who an act comes from, as the act itself says. */
export type Caller = {
  readonly user: string;
  /** The workspace the act was done in; absent where the app is installed for a whole organisation. */
  readonly workspace?: string | undefined;
  readonly enterprise?: string | undefined;
};

/** The workspaces and organisations whose people may use the bot. */
export type OwnPeople = {
  readonly workspaces: readonly string[];
  readonly enterprises?: readonly string[];
};

type SlackUser = NonNullable<Awaited<ReturnType<SlackApi['client']['users']['info']>>['user']>;

/**
 * Tells whom the bot is dealing with. Everyone from a workspace that is not ours is an outsider, unseen. Throws where
 * Slack cannot be asked: nobody is let in on a guess.
 */
export function createDoorkeeper(
  api: SlackApi,
  own: OwnPeople,
  clock: Clock,
): (caller: Caller) => Promise<Visitor> {
  const remember = rememberBriefly<SlackUser | undefined>(clock);

  return async (caller) => {
    const workspace = caller.workspace ?? caller.enterprise ?? '';
    const outsider: Visitor = { account: accountOf(workspace, caller.user), standing: 'outsider' };
    if (!isOurs(own, [caller.workspace], [caller.enterprise])) return outsider;

    const user = await remember(caller.user, () => findUser(api, caller.user));
    return user ? visitorFrom(user, caller.user, own, workspace) : outsider;
  };
}

async function findUser({ client, call }: SlackApi, user: string): Promise<SlackUser | undefined> {
  try {
    return (await call(() => client.users.info({ user }))).user;
  } catch (error) {
    const unknown =
      error instanceof WebAPIPlatformError &&
      ['user_not_found', 'user_not_visible'].includes(error.data.error);
    if (unknown) return undefined;
    throw error;
  }
}

function visitorFrom(user: SlackUser, id: string, own: OwnPeople, workspace: string): Visitor {
  const account = accountOf(user.team_id ?? workspace, id);
  const home = user.enterprise_user;
  const ours = isOurs(own, [user.team_id, ...(home?.teams ?? [])], [home?.enterprise_id]);
  if (!ours || user.is_stranger || user.is_bot || user.is_workflow_bot || user.deleted) {
    return { account, standing: 'outsider' };
  }
  if (user.is_restricted || user.is_ultra_restricted) return { account, standing: 'guest' };

  // An address that nobody has confirmed could be anyone's, and roles hang on it.
  const email = user.is_email_confirmed === false ? undefined : user.profile?.email;
  return { account, standing: 'member', ...(email === undefined ? {} : { email }) };
}

function accountOf(workspace: string, user: string): Visitor['account'] {
  return { platform: 'slack', workspace, user };
}

type Ids = readonly (string | undefined)[];

function isOurs({ workspaces, enterprises = [] }: OwnPeople, teams: Ids, organisations: Ids): boolean {
  return (
    teams.some((id) => id !== undefined && workspaces.includes(id)) ||
    organisations.some((id) => id !== undefined && enterprises.includes(id))
  );
}
