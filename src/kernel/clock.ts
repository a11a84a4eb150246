/** Tells the present moment. Only main and cli hold the real one; everything else is given one. */
export type Clock = () => Date;
