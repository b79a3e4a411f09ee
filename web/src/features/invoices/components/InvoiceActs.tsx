// What can be done with an invoice; what cannot is shown with its reason.
import { Copy, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/Button";
import { notify } from "../../../shared/components/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { type Invoice, useDuplicateInvoice } from "../api/invoices";
import styles from "../InvoiceRecord.module.css";
import { InvoiceForm } from "../profileParts";
import { isUnissued } from "../statuses";
import { useDeleteInvoiceWithUndo } from "../useDeleteInvoiceWithUndo";

export function InvoiceActs({ profile, invoice }: { profile: Profile; invoice: Invoice }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const whyNot = useWhyNot();
  const failed = useFailureToast();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const duplicate = useDuplicateInvoice(profile.id, key);
  const deleteInvoice = useDeleteInvoiceWithUndo(profile.id);
  const list = `/customers/${profile.id}/invoices`;
  const forbidden = whyNot("invoices:write");
  const archived = profile.status === "archived" && t("errors.customer_archived");

  const startDuplicate = () => {
    if (duplicate.isPending) return;
    duplicate.mutate(invoice, {
      onSuccess: ({ id }) => {
        setKey(crypto.randomUUID());
        notify(t("invoices.duplicated"));
        navigate(`${list}/${id}/edit`);
      },
      onError: (error) => failed(error, startDuplicate),
    });
  };
  return (
    <div className={styles.acts}>
      <Button
        unavailable={forbidden ?? (!isUnissued(invoice.status) && t("invoices.noEdit"))}
        onClick={() => navigate(`${list}/${invoice.id}/edit`)}
        {...InvoiceForm.intent}
      >
        <Pencil size={16} aria-hidden />
        {t("invoices.editShort")}
      </Button>
      <Button unavailable={forbidden ?? archived} onClick={startDuplicate}>
        <Copy size={16} aria-hidden />
        {t("invoices.duplicate")}
      </Button>
      {!invoice.number && (
        <Button
          unavailable={forbidden}
          onClick={() => {
            deleteInvoice(invoice);
            navigate(list, { replace: true });
          }}
        >
          <Trash2 size={16} aria-hidden />
          {t("invoices.delete")}
        </Button>
      )}
    </div>
  );
}
