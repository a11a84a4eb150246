/** Somebody whose name nobody has told. */
export const someColleague = 'en kollega';

/** What a message says to somebody who has left. */
export const closedMessage = 'Du har ikke længere adgang til denne besked.';
