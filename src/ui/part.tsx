import { Component, type ReactNode, Suspense } from "react";
import { LateMessages, useMessages } from "./messages/context.tsx";
import { useApp } from "./use-store.ts";

/**
 * A part of the page whose code is fetched when it is first shown. Where that fails (no network, a newer
 * version was published) it says so in place, and the rest of the page goes on working.
 */
export function Part({ children }: { children: ReactNode }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const loading = (
    <p className="part-notice" role="status">
      {t("app.partLoading")}
    </p>
  );
  return (
    <PartBoundary failed={<PartFailed />}>
      <Suspense fallback={loading}>
        <LateMessages language={language}>{children}</LateMessages>
      </Suspense>
    </PartBoundary>
  );
}

type BoundaryProps = { children: ReactNode; failed: ReactNode };

class PartBoundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}

function PartFailed() {
  const t = useMessages();
  return (
    <p className="part-notice" role="alert">
      {t("app.partFailed")}
    </p>
  );
}
