// Downloads the statement that is shown.
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/buttons/Button";
import { saveCsv, saveFile, separatorIn } from "../../../shared/csv";
import { isoDay } from "../../../shared/formats";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { exportStatement, printStatement, type Stated } from "../api/statement";

export function StatementFiles({ customerId, stated }: { customerId: string; stated: Stated }) {
  const { t, i18n } = useTranslation();
  const whyNot = useWhyNot();
  const failed = useFailureToast();
  const csv = useMutation({
    mutationFn: () => exportStatement(customerId, stated, separatorIn(i18n.language)),
    onSuccess: (content) => saveCsv([content], `statement-${stated.to || isoDay(new Date())}.csv`),
    onError: (error) => failed(error, () => csv.mutate()),
  });
  const pdf = useMutation({
    mutationFn: () => printStatement(customerId, stated),
    onSuccess: ({ pdf: content, name }) => saveFile(content, name),
    onError: (error) => failed(error, () => pdf.mutate()),
  });
  return (
    <>
      <Button
        aria-label={t("statement.pdf")}
        aria-busy={pdf.isPending}
        aria-disabled={pdf.isPending}
        onClick={() => !pdf.isPending && pdf.mutate()}
      >
        <Download size={16} aria-hidden />
        PDF
      </Button>
      <Button
        unavailable={whyNot("invoices:export")}
        aria-label={t("statement.csv")}
        aria-busy={csv.isPending}
        aria-disabled={csv.isPending}
        onClick={() => !csv.isPending && csv.mutate()}
      >
        <Download size={16} aria-hidden />
        CSV
      </Button>
    </>
  );
}
