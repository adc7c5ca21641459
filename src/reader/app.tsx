import { MessagesProvider, useMessages } from "../ui/messages/context.tsx";
import { LoadFailure } from "../ui/notices/notices.tsx";
import { useApp } from "../ui/use-store.ts";
import { CrashBoundary } from "./crash-boundary.tsx";
import { Panel } from "./panel.tsx";
import { Stage } from "./stage.tsx";
import "./app.css";

/** The reader: panel, map and timeline of one collection. */
export function App() {
  const language = useApp((s) => s.language);
  return (
    <MessagesProvider language={language}>
      <CrashBoundary>
        <Page />
      </CrashBoundary>
    </MessagesProvider>
  );
}

function Page() {
  const t = useMessages();
  const loaded = useApp((s) => s.dataset !== null);
  const failed = useApp((s) => s.dataset === null && s.issues.length > 0);
  if (failed) return <LoadFailure />;
  if (!loaded) return <p className="app-loading">{t("app.loading")}</p>;
  return (
    <div className="app">
      <Panel />
      <Stage />
    </div>
  );
}
