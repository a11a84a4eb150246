/** What people type in front of everything they ask the bot in Slack; the manifest declares the same. */
export const ROOT_COMMAND = '/hto';
