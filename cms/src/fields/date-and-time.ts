/** How the admin writes a time, for example `24 Nov 2025, 08:40 UTC+09:00`: a desk has many clocks. */
export const dateAndTimeFormat = "d MMM yyyy, HH:mm 'UTC'xxx";

/** The picker of a date field that holds an instant. */
export const dateAndTime = {
  pickerAppearance: 'dayAndTime',
  displayFormat: dateAndTimeFormat,
} as const;
