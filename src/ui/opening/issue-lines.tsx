import type { Issue } from "../../schema/issue.ts";
import { DataMessage } from "./data-message.tsx";
import { issueInWords } from "./reasons.ts";

/** What is wrong with a file, as who read it says. */
export function IssueLines({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className="opening-issues">
      {issues.map(({ code, line, message }) => (
        <li key={`${code} ${line} ${message}`}>
          <DataMessage
            code={code}
            message={line === undefined ? message : `line ${line}: ${message}`}
            inWords={issueInWords}
          />
        </li>
      ))}
    </ul>
  );
}
