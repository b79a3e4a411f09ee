// In the place of a document that is not there, with the way back to its list.
import type { LucideIcon } from "lucide-react";
import { Link } from "wouter";
import buttons from "../components/buttons/Button.module.css";
import { EmptyState } from "../components/states/EmptyState";

interface DocumentNotFoundProps {
  icon: LucideIcon;
  title: string;
  text?: string;
  back: { href: string; label: string };
}

export function DocumentNotFound({ back, ...what }: DocumentNotFoundProps) {
  return (
    <EmptyState {...what}>
      <Link href={back.href} className={buttons.button}>
        {back.label}
      </Link>
    </EmptyState>
  );
}
