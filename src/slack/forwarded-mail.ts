import { z } from 'zod';
import type { SlackFile } from './sent-file.ts';
import type { SlackApi } from './slack-api.ts';

const mailSchema = z.object({
  subject: z.string().nullish(),
  from: z.array(z.object({ original: z.string().nullish() })).nullish(),
  plain_text: z.string().nullish(),
});

/** The ids of the mails among the files of a message. */
export function mailsAmong(files: readonly SlackFile[]): readonly string[] {
  return files.filter(({ mode, filetype }) => mode === 'email' || filetype === 'email').map(({ id }) => id);
}

/** Reads a forwarded mail; attachments are left alone. Throws where Slack does not hand it out. */
export type MailReader = (file: string) => Promise<string>;

/** The event that tells of a forwarded mail lacks its text, so Slack is asked for it. */
export function createMailReader({ client, call }: SlackApi): MailReader {
  return async (file) => {
    const { file: found } = await call(() => client.files.info({ file }));
    const { subject, from, plain_text } = mailSchema.parse(found);
    const head = [
      ...(from?.[0]?.original ? [`Fra: ${from[0].original}`] : []),
      ...(subject ? [`Emne: ${subject}`] : []),
    ];
    return [head.join('\n'), plain_text ?? ''].filter((part) => part !== '').join('\n\n');
  };
}
