// Saves a draft while it is typed: in this browser at once, at the API after a pause. Two saves never overtake each other.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { asApiError } from "../../shared/api/errors";
import { staleRecord } from "../../shared/api/stale";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { addInvoice, editInvoice, type Invoice, invoiceChanged, type InvoiceEdit } from "./api/invoices";
import { draftOf, type InvoiceValues, isSentWhole, valuesOf } from "./invoiceForm";
import { keptInvoice } from "./keptInvoice";

export type SaveState = "clean" | "typed" | "saving" | "saved" | "failed" | "stale";

/** From the last change of the form to the request. */
const pause = 1000;
/** From a failure that may pass to the next attempt. */
const retryAfter = 5000;

interface Autosave {
  customerId: string;
  form: UseFormReturn<InvoiceValues>;
  /** As it was when the form opened; null for a new one. */
  opened: Invoice | null;
  /** The version on which what is typed is based. */
  version: number | null;
  onCreated: (invoice: Invoice) => void;
}

export function useAutosave({ customerId, form, opened, version, onCreated }: Autosave) {
  const { i18n } = useTranslation();
  const language = i18n.language;
  const queryClient = useQueryClient();
  const [state, setState] = useState<SaveState>("clean");
  const [error, setError] = useState<unknown>(null);
  const stored = useRef(opened && version !== null ? { id: opened.id, version } : null);
  const saved = useRef(opened && opened.version === version ? bodyOf(valuesOf(opened, language)) : "");
  /** The first request of a new invoice; repeated as it was, because its answer may have been lost. */
  const creation = useRef<{ key: string; body: string } | null>(null);
  const running = useRef<Promise<Invoice | null> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ onCreated });
  useEffect(() => {
    latest.current = { onCreated };
  });

  function bodyOf(values: InvoiceValues): string {
    return JSON.stringify(draftOf(values, language));
  }

  const send = useCallback(
    async function sendNow(extra: InvoiceEdit = {}): Promise<Invoice | null> {
      const values = form.getValues();
      const body = JSON.stringify(draftOf(values, language));
      const hasExtra = Object.keys(extra).length > 0;
      if (body === saved.current && !hasExtra) {
        setState((before) => (before === "clean" ? before : "saved"));
        return null;
      }
      setState("saving");
      try {
        let invoice: Invoice;
        if (stored.current) {
          invoice = await editInvoice(customerId, stored.current, { ...(JSON.parse(body) as InvoiceEdit), ...extra });
        } else {
          creation.current ??= { key: crypto.randomUUID(), body };
          const first = { ...(JSON.parse(creation.current.body) as ReturnType<typeof draftOf>), concept: false };
          invoice = await addInvoice(customerId, first, creation.current.key);
          keptInvoice(customerId, null).remove();
          latest.current.onCreated(invoice);
        }
        const isNewer = !stored.current && (creation.current?.body !== body || hasExtra);
        stored.current = { id: invoice.id, version: invoice.version };
        saved.current = isNewer ? "" : body;
        invoiceChanged(queryClient, customerId, invoice);
        if (isNewer) return await sendNow(extra);
        const kept = keptInvoice(customerId, invoice.id);
        const now = form.getValues();
        const same = JSON.stringify(draftOf(now, language)) === body;
        if (same && isSentWhole(now, language)) kept.remove();
        else kept.write({ version: invoice.version, values: now });
        setError(null);
        setState(same ? "saved" : "typed");
        return invoice;
      } catch (failure) {
        setError(failure);
        setState(staleRecord(failure) ? "stale" : "failed");
        throw failure;
      }
    },
    [customerId, form, language, queryClient],
  );

  /** Save what is typed now, after the save that runs. Resolve with the stored invoice, null if nothing had changed. */
  const save = useCallback(
    (extra?: InvoiceEdit): Promise<Invoice | null> => {
      clearTimeout(timer.current);
      const next = (running.current ?? Promise.resolve(null)).catch(() => null).then(() => send(extra));
      running.current = next;
      return next;
    },
    [send],
  );

  const saveLater = useCallback(
    function later(after: number) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        save().catch((failure: unknown) => {
          if (asApiError(failure).isTransient) later(retryAfter);
        });
      }, after);
    },
    [save],
  );

  useEffect(() => {
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        keptInvoice(customerId, stored.current?.id ?? null).write({
          version: stored.current?.version ?? null,
          values: values,
        });
        setState((before) => (before === "stale" ? before : "typed"));
        saveLater(pause);
      },
    });
    return () => {
      unsubscribe();
      clearTimeout(timer.current);
    };
  }, [form, customerId, saveLater]);

  const resolve = (theirs: Invoice) => {
    stored.current = { id: theirs.id, version: theirs.version };
    setError(null);
    setState("typed");
  };

  return {
    state,
    error,
    save,
    /** What someone else saved meanwhile. */
    theirs: state === "stale" ? (staleRecord(error) as Invoice | null) : null,
    saveMine: (theirs: Invoice) => {
      resolve(theirs);
      saved.current = "";
      save().catch(() => undefined);
    },
    takeTheirs: (theirs: Invoice) => {
      resolve(theirs);
      const values = valuesOf(theirs, language);
      saved.current = bodyOf(values);
      form.reset(values);
      keptInvoice(customerId, theirs.id).remove();
      clearTimeout(timer.current);
      setState("saved");
    },
    /** The stored invoice's id and version, for an act on it. */
    stored: () => stored.current,
    stop: () => {
      clearTimeout(timer.current);
      keptInvoice(customerId, stored.current?.id ?? null).remove();
    },
  };
}
