import type { Contact } from '../../src/content/content.ts';

/** The programme's own people, whose names, phones and mail addresses stay. */
export const CONTACTS: readonly Contact[] = [
  { id: 'leder', name: 'Vibeke Sommer', phone: '29 11 22 33', mail: 'vso@hjemtilos.example' },
  { id: 'raadgivning', name: 'Den børnefaglige rådgivning', mail: 'bornefaglig@hjemtilos.example' },
];
