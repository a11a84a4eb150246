/** Somebody whose name nobody has told. */
export const someColleague = 'en kollega';
