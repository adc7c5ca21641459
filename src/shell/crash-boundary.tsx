import { Component, type ReactNode } from "react";
import { useMessages } from "../ui/messages/context.tsx";

/** The one place where a fault in our code ends: says so instead of a blank page. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const t = useMessages();
  return (
    <p className="app-loading" role="alert">
      {t("app.crashed")}
    </p>
  );
}
