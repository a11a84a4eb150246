/** What became of something that was sent. `why` is a code for the log: never what was sent. */
export type Sending =
  | { readonly kind: 'sent' }
  /** The platform refused it, or it never left: it is certainly not there. */
  | (NotSent & { readonly kind: 'refused' })
  /** Nobody knows. It is never sent again blindly. */
  | (NotSent & { readonly kind: 'unsure' });

type NotSent = {
  readonly why: string;
  /** Milliseconds that the platform asks to be left alone for. */
  readonly pauseMs?: number;
};
