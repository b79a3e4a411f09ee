// The door gives the reason why the session has ended.
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { chooseLanguage } from "../../shared/i18n/i18n";
import { sessionEnded } from "./browserSession";
import { SignInPage } from "./SignInPage";

it.each([
  ["en", "itself", /lasts 12 hours.*What you typed is kept/u],
  ["nl", "itself", /duurt 12 uur.*Wat u typte, is in deze browser bewaard/u],
  ["es", "itself", /dura 12 horas.*Lo que escribió se conserva/u],
  ["en", "member", /You signed out, here or in another tab/u],
  ["nl", "member", /U hebt uitgelogd, hier of in een ander tabblad/u],
  ["es", "member", /Ha cerrado la sesión, aquí o en otra pestaña/u],
] as const)("In %s, after an end by %s", async (language, by, text) => {
  await chooseLanguage(language);
  sessionEnded(by);
  render(<SignInPage refused={false} />);
  expect(screen.getByText(text)).toBeVisible();
});

it("Who has not been here is told nothing of an end", () => {
  render(<SignInPage refused={false} />);
  expect(screen.queryByText(/session/u)).not.toBeInTheDocument();
});
