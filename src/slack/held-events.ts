import { type App, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import type { Delivered } from './approach.ts';

/** Bolt acknowledges an event the moment it comes. Held, it is acknowledged by whoever has seen to it. */
export function held(event: ReceiverEvent): ReceiverEvent {
  if (event.body['type'] !== 'event_callback') return event;

  const acknowledge = async (): Promise<void> => event.ack();
  const added: Pick<Delivered, 'acknowledge'> = { acknowledge };
  return {
    ...event,
    ack: async () => undefined,
    customProperties: { ...event.customProperties, ...added },
  };
}

/** Bolt's receiver at a socket, whose events are held. */
export class HoldingSocketReceiver extends SocketModeReceiver {
  override init(app: App): void {
    const processEvent = (event: ReceiverEvent) => app.processEvent(held(event));
    super.init(Object.create(app, { processEvent: { value: processEvent } }));
  }
}
