/** Closes a pane, a card or a dialog: the same sign everywhere, at the end of its head. `label` says what it closes. */
export function CloseButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      className="button button-plain close"
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="m3 3 10 10M13 3 3 13" fill="none" stroke="currentColor" strokeWidth="1.75" />
      </svg>
    </button>
  );
}
