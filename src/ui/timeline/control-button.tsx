import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";

/** A button with a picture and a name. An `idle` one has nothing to do now, but keeps the focus that a disabled one would lose. */
export function ControlButton({
  icon,
  label,
  idle = false,
  className = "",
  onPress,
  children,
}: {
  icon: IconName;
  label: string;
  idle?: boolean;
  className?: string;
  onPress: () => void;
  children?: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`button timeline-button ${className}`}
      aria-label={label}
      title={label}
      aria-disabled={idle}
      onClick={idle ? undefined : onPress}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}
