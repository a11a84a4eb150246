export type SecretFile = {
  /** As it is called when it is saved. */
  readonly name: string;
  readonly contentType: 'image/png' | 'text/csv; charset=utf-8';
  readonly content: Uint8Array;
};

/** Files for whoever has their secret, for a while: a picture in a card, a file behind a link. Never about one person. */
export interface SecretFiles {
  /** Keeps a file until then and answers its secret. */
  keep(file: SecretFile, until: Date): Promise<string>;
  find(secret: string, now: Date): Promise<SecretFile | undefined>;
}

/** Makes a file known under an address of its own; undefined where the bot cannot be reached from outside. */
export type Publish = (file: SecretFile, until: Date) => Promise<string | undefined>;
