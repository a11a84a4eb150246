import { z } from 'zod';
import { never } from '../kernel/never.ts';
import type { SlackOptions } from '../slack/open-slack.ts';
import { LOCAL_PEOPLE } from './local-slack-workspace.ts';

type Fetch = NonNullable<SlackOptions['fetch']>;

/**
 * Makes up for what the local Slack lacks, on the way to it: it draws no rich text, so that is sent as a section; nor
 * what stands chosen in a menu, so that is what the menu is called; it knows no guests, so its answer about the guest is
 * put right; it drops the metadata of messages, which is remembered here; and it draws no picture that was uploaded, so
 * that is put into the message itself.
 */
export function fetchForLocalSlack(fetch: Fetch): Fetch {
  const metadata = new Map<string, unknown>();
  const pictures: Pictures = { idAt: new Map(), drawn: new Map() };

  return async (url, init) => {
    const { body } = init ?? {};
    if (body instanceof FormData) await rememberPicture(String(url), body, pictures);
    const sent = typeof body === 'string' ? { ...init, body: drawable(withPictures(body, pictures)) } : init;
    const response = await fetch(url, sent);
    switch (String(url).split('/').at(-1)) {
      case 'users.info':
        return withGuest(response);
      case 'files.getUploadURLExternal':
        return rememberingPlace(response, pictures);
      case 'chat.postMessage':
        return rememberingMetadata(response, String(body), metadata);
      case 'conversations.history':
      case 'conversations.replies':
        return withMetadata(response, metadata);
      default:
        return response;
    }
  };
}

/** By the address it was sent to its id, and by its id the picture itself. */
type Pictures = { readonly idAt: Map<string, string>; readonly drawn: Map<string, string> };

const placeAnswer = z.looseObject({ upload_url: z.string().optional(), file_id: z.string().optional() });

async function rememberingPlace(response: Awaited<ReturnType<Fetch>>, { idAt }: Pictures): ReturnType<Fetch> {
  const answer = placeAnswer.parse(JSON.parse(await response.text()));
  if (answer.upload_url !== undefined && answer.file_id !== undefined) {
    idAt.set(answer.upload_url, answer.file_id);
  }
  return Response.json(answer);
}

async function rememberPicture(url: string, form: FormData, { idAt, drawn }: Pictures): Promise<void> {
  const id = idAt.get(url);
  const file = form.get('file');
  if (id === undefined || !(file instanceof Blob)) return;

  const base64 = Buffer.from(await file.arrayBuffer()).toString('base64');
  drawn.set(id, `data:image/png;base64,${base64}`);
}

function withPictures(body: string, { drawn }: Pictures): string {
  if (drawn.size === 0) return body;
  const inPlace = (json: string) =>
    json.replace(/"slack_file":\{"id":"(\w+)"\}/g, (whole, id: string) =>
      drawn.has(id) ? `"image_url":"${drawn.get(id)}"` : whole,
    );
  if (body.startsWith('{')) return inPlace(body);

  const form = new URLSearchParams(body);
  const blocks = form.get('blocks');
  if (blocks !== null) form.set('blocks', inPlace(blocks));
  return form.toString();
}

function drawable(body: string): string {
  if (body.startsWith('{')) {
    const message: unknown = JSON.parse(body);
    return JSON.stringify(withBlocks.safeParse(message).data ?? message);
  }
  const form = new URLSearchParams(body);
  const blocks = form.get('blocks');
  if (blocks !== null) form.set('blocks', JSON.stringify(z.array(block).parse(JSON.parse(blocks))));
  const view = form.get('view');
  if (view !== null) form.set('view', JSON.stringify(withBlocks.parse(JSON.parse(view))));
  return form.toString();
}

const richElement = z.object({
  type: z.string(),
  text: z.string().default(''),
  name: z.string().default(''),
  url: z.string().default(''),
  style: z.object({ bold: z.boolean().optional(), code: z.boolean().optional() }).default({}),
});
type RichElement = z.infer<typeof richElement>;

const richLine = z.object({ elements: z.array(richElement) });
const richPart = z.discriminatedUnion('type', [
  richLine.extend({ type: z.literal('rich_text_section') }),
  richLine.extend({ type: z.literal('rich_text_quote') }),
  richLine.extend({ type: z.literal('rich_text_preformatted') }),
  z.object({ type: z.literal('rich_text_list'), elements: z.array(richLine) }),
]);

const richBlock = z
  .object({ type: z.literal('rich_text'), elements: z.array(richPart) })
  .transform(({ elements }) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: elements.map(drawPart).join('\n') },
  }));
const chosenBlock = z
  .looseObject({
    type: z.literal('input'),
    element: z.looseObject({ initial_option: z.looseObject({ text: z.unknown() }) }),
  })
  .transform(({ element, ...rest }) => ({
    ...rest,
    element: { ...element, placeholder: element.initial_option.text },
  }));
const block = z.union([richBlock, chosenBlock, z.looseObject({ type: z.string() })]);
const withBlocks = z.looseObject({ blocks: z.array(block) });

function drawPart(part: z.infer<typeof richPart>): string {
  switch (part.type) {
    case 'rich_text_section':
      return drawLine(part.elements);
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return drawLine(part.elements).replaceAll(/^/gm, '> ');
    case 'rich_text_list':
      return part.elements.map(({ elements }) => `• ${drawLine(elements)}`).join('\n');
    default:
      return never(part);
  }
}

function drawLine(elements: readonly RichElement[]): string {
  return elements.map(drawElement).join('');
}

function drawElement({ type, text, name, url, style }: RichElement): string {
  if (type === 'emoji') return `:${name}:`;
  if (type === 'link') return `<${url}|${text}>`;
  if (style.code) return `\`${text}\``;
  return style.bold ? `*${text}*` : text;
}

const userAnswer = z.looseObject({ user: z.looseObject({ id: z.string() }).optional() });

async function withGuest(response: Awaited<ReturnType<Fetch>>): ReturnType<Fetch> {
  const answer = userAnswer.parse(JSON.parse(await response.text()));
  const guest = LOCAL_PEOPLE.some(({ id, role }) => role === 'guest' && id === answer.user?.id);
  return Response.json(guest ? { ...answer, user: { ...answer.user, is_restricted: true } } : answer);
}

const postedAnswer = z.looseObject({ ts: z.string().optional() });

async function rememberingMetadata(
  response: Awaited<ReturnType<Fetch>>,
  body: string,
  metadata: Map<string, unknown>,
): ReturnType<Fetch> {
  const answer = postedAnswer.parse(JSON.parse(await response.text()));
  const sent = new URLSearchParams(body).get('metadata');
  if (answer.ts !== undefined && sent !== null) metadata.set(answer.ts, JSON.parse(sent));
  return Response.json(answer);
}

const historyAnswer = z.looseObject({ messages: z.array(z.looseObject({ ts: z.string() })).default([]) });

async function withMetadata(
  response: Awaited<ReturnType<Fetch>>,
  metadata: ReadonlyMap<string, unknown>,
): ReturnType<Fetch> {
  const { messages, ...answer } = historyAnswer.parse(JSON.parse(await response.text()));
  return Response.json({
    ...answer,
    messages: messages.map((message) => ({ ...message, metadata: metadata.get(message.ts) })),
  });
}
