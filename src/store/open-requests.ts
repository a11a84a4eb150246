import { OPEN_STATES } from '../requests/rights.ts';
import { Prisma } from './generated/client.ts';

/** Of a row of contact_requests: nobody has brought it to its end, and it is no draft. */
export const IS_OPEN = Prisma.sql`state::text = ANY (${[...OPEN_STATES]}::text[])`;
