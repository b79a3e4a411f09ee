// What the register has besides the customer's own fields. Of a date it may know the month or the year alone.
import type { Schemas } from "../../../shared/api/types";
import { Detail } from "../../../shared/components/values/Details";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { dateText } from "../dateText";

type Company = Schemas["KvkProfile"];

export function CompanyFacts({ company }: { company: Company }) {
  const { t, i18n } = useTranslation();
  const { rsin, branch_number, founded, postal_address: post } = company;
  const lines = [post?.po_box && t("company.poBox", { number: post.po_box }), post?.postcode, post?.city];
  const posted = lines.filter(Boolean).join(" ");
  return (
    <>
      {rsin && <Detail label={t("company.rsin")}>{rsin}</Detail>}
      <Detail label={t("company.branch")}>{branch_number ?? t("company.noBranch")}</Detail>
      {founded && (
        <Detail label={t("company.founded")}>{dateText(founded, i18n.language) ?? t("company.unknownDate")}</Detail>
      )}
      {posted && <Detail label={t("company.postalAddress")}>{posted}</Detail>}
    </>
  );
}
