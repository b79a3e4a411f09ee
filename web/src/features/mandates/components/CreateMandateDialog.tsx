// Adds a mandate that the customer has signed. The account number is checked while it is typed.
import { useState } from "react";
import { mandateDraftLimits } from "../../../shared/api/constants";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { countryName, isoDay } from "../../../shared/formats";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useCreateMandate } from "../api/mandates";
import { grouped, hasRightSum, plainIban } from "../iban";

const blank = { holder: "", iban: "", bic: "", signedOn: "", reference: "" };
const fields = ["holder", "iban", "bic", "signed_on", "reference"];
const longestUnused = 36;

function today(): string {
  return isoDay(new Date());
}

/** The day since which a mandate without use has lapsed. */
function oldest(): string {
  const day = new Date();
  day.setMonth(day.getMonth() - longestUnused);
  return isoDay(day);
}

export default function CreateMandateDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState(blank);
  const [submitted, setSubmitted] = useState(false);
  const create = useCreateMandate(customerId, key);
  const { problemOf, rest } = useFieldProblems(create.error, fields);
  const change = (part: Partial<typeof blank>) => setValues({ ...values, ...part });

  const iban = plainIban(values.iban);
  const right = hasRightSum(iban);
  const ibanProblem = (submitted || iban.length >= 15) && !right ? t("mandates.ibanInvalid") : undefined;
  const holderProblem = submitted && !values.holder.trim() ? t("problems.required") : undefined;
  const submit = () => {
    setSubmitted(true);
    if (!right || !values.holder.trim()) return;
    const draft = {
      holder: values.holder,
      iban,
      bic: values.bic || null,
      signed_on: values.signedOn || null,
      reference: values.reference || null,
    };
    create.mutate(draft, {
      onSuccess: ({ registered }) => {
        notify(registered ? t("mandates.added") : t("mandates.sentLater"));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t("mandates.create")}
      submit={t("mandates.create")}
      pending={create.isPending}
      dirty={JSON.stringify(values) !== JSON.stringify(blank)}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("mandates.createText")}</p>
      <TextField
        label={t("mandates.holder")}
        value={values.holder}
        maxLength={mandateDraftLimits.holder}
        autoComplete="off"
        problem={holderProblem ?? problemOf("holder")}
        onChange={(holder) => change({ holder })}
      />
      <TextField
        label={t("mandates.iban")}
        value={values.iban}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        help={right ? t("mandates.ibanOf", { country: countryName(iban.slice(0, 2), i18n.language) }) : undefined}
        problem={ibanProblem ?? problemOf("iban")}
        onChange={(typed) => change({ iban: typed })}
        onBlur={() => change({ iban: grouped(iban) })}
      />
      <TextField
        optional
        label={t("mandates.bic")}
        help={t("mandates.bicHelp")}
        value={values.bic}
        autoComplete="off"
        spellCheck={false}
        problem={problemOf("bic")}
        onChange={(bic) => change({ bic })}
      />
      <TextField
        optional
        type="date"
        label={t("mandates.signedOn")}
        help={t("mandates.signedHelp")}
        value={values.signedOn}
        max={today()}
        problem={problemOf("signed_on")}
        onChange={(signedOn) => change({ signedOn })}
      />
      {values.signedOn && values.signedOn <= oldest() && <Notice tone="warn">{t("mandates.oldSignature")}</Notice>}
      <TextField
        optional
        label={t("mandates.reference")}
        help={t("mandates.referenceHelp")}
        value={values.reference}
        maxLength={mandateDraftLimits.reference}
        autoComplete="off"
        spellCheck={false}
        problem={problemOf("reference")}
        onChange={(reference) => change({ reference })}
      />
    </FormDialog>
  );
}
