// Creates or edits an invoice that is not issued: /customers/{id}/invoices/new and …/{invoice}/edit.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Redirect, useLocation } from "wouter";
import { asApiError } from "../../shared/api/errors";
import type { Profile } from "../../shared/api/types";
import { Failure } from "../../shared/components/states/Failure";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { customerTaxQuery } from "../../shared/money/customerTax";
import { invoiceQuery } from "./api/invoices";
import { InvoiceEditor } from "./components/InvoiceEditor";
import { InvoiceNotFound } from "./components/InvoiceNotFound";
import { isUnissued } from "./statuses";

interface InvoiceFormProps {
  profile: Profile;
  /** Null for a new invoice. */
  recordId: string | null;
}

export default function InvoiceForm({ profile, recordId }: InvoiceFormProps) {
  const [, navigate] = useLocation();
  const { session, opened, created } = useSession(recordId);
  const tax = useQuery(customerTaxQuery(profile.id));
  const invoice = useQuery({ ...invoiceQuery(profile.id, opened ?? ""), enabled: opened !== null });

  const failed = tax.isError ? tax : opened && invoice.isError ? invoice : null;
  if (failed && asApiError(failed.error).status === 404) return <InvoiceNotFound customerId={profile.id} />;
  if (failed) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (!tax.data || (opened && !invoice.data)) return <Skeleton lines={10} height={26} />;
  const record = opened ? invoice.data : undefined;
  const path = `/customers/${profile.id}/invoices`;
  if (record && !isUnissued(record.status)) return <Redirect to={`${path}/${record.id}`} replace />;
  return (
    <InvoiceEditor
      key={session}
      profile={profile}
      tax={tax.data}
      invoice={record ?? null}
      onCreated={({ id }) => {
        created(id);
        // Reload and Back then open the stored draft.
        navigate(`${path}/${id}/edit`, { replace: true });
      }}
    />
  );
}

/** The form stays as it is when its new invoice gets an id; another invoice, or a second new one, is another form. */
function useSession(recordId: string | null) {
  const [now, setNow] = useState({ session: 0, opened: recordId, ids: [recordId] });
  if (!now.ids.includes(recordId)) {
    setNow({ session: now.session + 1, opened: recordId, ids: [recordId] });
  } else if (now.ids.length > 1 && recordId !== null) {
    setNow({ ...now, ids: [recordId] });
  }
  return { ...now, created: (id: string) => setNow((before) => ({ ...before, ids: [null, id] })) };
}
