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

export type SlackUser = NonNullable<Awaited<ReturnType<SlackApi['client']['users']['info']>>['user']>;

/** Looks somebody up; undefined where Slack does not know or show them. Throws where Slack cannot be asked. */
export type Directory = (user: string) => Promise<SlackUser | undefined>;

export function createDirectory(api: SlackApi, clock: Clock): Directory {
  const remember = rememberBriefly<SlackUser | undefined>(clock);
  return (user) => remember(user, () => findUser(api, user));
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

/**
 * Tells whom the bot is dealing with. Everyone from a workspace that is not ours is an outsider, unseen. Throws where
 * Slack cannot be asked: nobody is let in on a guess.
 */
export function createDoorkeeper(lookUp: Directory, own: OwnPeople): (caller: Caller) => Promise<Visitor> {
  return async (caller) => {
    const workspace = workspaceOf(caller);
    const outsider: Visitor = { account: accountOf(workspace, caller.user), standing: 'outsider' };
    if (!isOurs(own, [caller.workspace], [caller.enterprise])) return outsider;

    const user = await lookUp(caller.user);
    return user ? visitorFrom(user, caller.user, own, workspace) : outsider;
  };
}

/** The workspace that an act belongs to; the organisation where it was done in none. */
export function workspaceOf({ workspace, enterprise }: Pick<Caller, 'workspace' | 'enterprise'>): string {
  return workspace ?? enterprise ?? '';
}

/** What somebody is to us, whatever they are here for. */
export function standingOf(user: SlackUser, own: OwnPeople): Visitor['standing'] {
  const home = user.enterprise_user;
  const ours = isOurs(own, [user.team_id, ...(home?.teams ?? [])], [home?.enterprise_id]);
  if (!ours || user.is_stranger || isApp(user) || user.deleted) return 'outsider';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'member';
}

export function isApp({ is_bot, is_workflow_bot }: SlackUser): boolean {
  return Boolean(is_bot || is_workflow_bot);
}

function visitorFrom(user: SlackUser, id: string, own: OwnPeople, workspace: string): Visitor {
  const account = accountOf(user.team_id ?? workspace, id);
  const standing = standingOf(user, own);
  if (standing !== 'member') return { account, standing };

  // An address that nobody has confirmed could be anyone's, and roles hang on it.
  const email = user.is_email_confirmed === false ? undefined : user.profile?.email;
  const name = user.profile?.real_name?.trim();
  return { account, standing, ...(email === undefined ? {} : { email }), ...(name ? { name } : {}) };
}

function accountOf(workspace: string, user: string): Visitor['account'] {
  return { platform: 'slack', workspace, user };
}

type Ids = readonly (string | undefined)[];

/** Whether any of them is on our lists. */
export function isOurs({ workspaces, enterprises = [] }: OwnPeople, teams: Ids, organisations: Ids): boolean {
  return (
    teams.some((id) => id !== undefined && workspaces.includes(id)) ||
    organisations.some((id) => id !== undefined && enterprises.includes(id))
  );
}
