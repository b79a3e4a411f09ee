// The page of one document of a customer: the way back to its list, and the document, or why it is not shown.
import type { UseQueryResult } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { asApiError } from "../api/errors";
import { Failure } from "../components/states/Failure";
import { Skeleton } from "../components/states/Skeleton";
import styles from "./DocumentRecord.module.css";

interface DocumentPageProps<Document> {
  back: { href: string; label: string };
  query: UseQueryResult<Document>;
  notFound: ReactNode;
  children: (document: Document) => ReactNode;
}

export function DocumentPage<Document>({ back, query, notFound, children }: DocumentPageProps<Document>) {
  return (
    <div className={styles.record}>
      <Link href={back.href} className={styles.back}>
        <ChevronLeft size={16} aria-hidden />
        {back.label}
      </Link>
      {query.data ? (
        children(query.data)
      ) : query.isPending ? (
        <Skeleton lines={8} height={24} />
      ) : asApiError(query.error).status === 404 ? (
        notFound
      ) : (
        <Failure error={query.error} retry={() => void query.refetch()} />
      )}
    </div>
  );
}
