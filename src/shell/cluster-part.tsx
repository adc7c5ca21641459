import { Suspense } from "react";
import { useApp } from "../ui/use-store.ts";
import { ClusterList } from "./on-use.ts";

/** The list of a cluster's places, while one is open. */
export function ClusterPart() {
  const isOpen = useApp((s) => s.cluster !== null);
  return <Suspense>{isOpen && <ClusterList />}</Suspense>;
}
