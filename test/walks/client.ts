/** How long something may take to appear, on a busy machine too. */
export const PATIENCE_MS = 60_000;

/** A chat with the bot on a screen, as somebody uses it: the same in Slack and in Teams. Everything waits until it can be done. */
export type Client = {
  /** Types something to the bot, and sends it. */
  say(text: string): Promise<void>;
  /** Presses the button with these words on it in what came since. */
  press(label: string | RegExp): Promise<void>;
  /** Presses one that stood there before. */
  pressOlder(label: string): Promise<void>;
  /** Waits until what came since something was last said shows these words. */
  sees(words: string | RegExp): Promise<void>;
  /** Writes into a field of the form that is open, or picks there. */
  fill(field: string, value: string): Promise<void>;
  pick(field: string, option: string): Promise<void>;
  /** Sends the form. */
  send(label: string): Promise<void>;
  /** Takes a picture of the screen. */
  picture(path: string): Promise<void>;
};
