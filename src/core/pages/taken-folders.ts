import type { Issue } from "../../schema/issue.ts";
import { HASHED_FILES } from "../site/headers.ts";
import { PAGE_LANGUAGES } from "./words.ts";

/** Folders of the site that are not a collection's: of the first collection's languages, and of files that never change. */
const TAKEN: readonly string[] = [...PAGE_LANGUAGES, HASHED_FILES.replace("/", "")];

/** An issue for each collection whose pages would lie in a folder that is taken; `ids` as `collections/index.json` lists them. */
export const folderIssues = (ids: readonly string[]): Issue[] =>
  ids.flatMap((id, i) =>
    i === 0 || !TAKEN.includes(id)
      ? []
      : {
          code: "folder-taken",
          severity: "error",
          path: `/${i}/id`,
          message: `the collection's id is "${id}", a folder of the site itself; expected another, or that it is the first collection`,
        },
  );
