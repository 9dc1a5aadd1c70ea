/** The name on the login page. */
export function Logo() {
  return (
    <span style={{ fontFamily: 'Georgia, serif', fontSize: 40, fontWeight: 700 }}>Dateline</span>
  );
}

/** The mark in the corner: a day on a line. */
export function Icon() {
  return (
    <svg aria-hidden="true" height="22" viewBox="0 0 22 22" width="22">
      <path d="M2 16h18" stroke="currentColor" strokeWidth="2" />
      <circle cx="7" cy="9" fill="#9f1d35" r="4" />
    </svg>
  );
}
