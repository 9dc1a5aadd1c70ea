/** Payload's words where a journalist has other ones. */
export const adminWords = {
  noLabel: '—',
  true: 'Yes',
  false: 'No',
  payloadSettings: 'How the admin looks',
};
